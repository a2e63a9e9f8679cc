"""Texts of cells are kept once, blank ones as nothing."""

import pytest

from journeygap.sheets.reading import kept
from journeygap.sheets.reading.kept import Kept


def again(text):
    """The same text as another object, as readers return it."""
    return "".join([*text])


def test_the_same_text_is_one_object() -> None:
    texts = Kept()

    assert texts[again("Phone")] is texts[again("Phone")]


@pytest.mark.parametrize("blank", ["", " ", "\t\n", "\N{NO-BREAK SPACE}"])
def test_a_blank_text_is_nothing(blank) -> None:
    assert Kept()[blank] is None


def test_what_surrounds_a_text_stays() -> None:
    assert Kept()[" Phone "] == " Phone "


def test_only_so_many_are_kept(monkeypatch) -> None:
    monkeypatch.setattr(kept, "_REMEMBERED", 2)
    texts = Kept()

    assert [texts[each] for each in ("a", "b", "c", "c")] == ["a", "b", "c", "c"]
    assert len(texts) == 2
