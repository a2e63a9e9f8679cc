"""What is wrong with data: one line for each mistake, with its file, column and row."""

from __future__ import annotations

from journeygap.core.errors import InputError
from journeygap.core.language import fault
from journeygap.evidence.trouble import BadData, Trouble

NEGATIVE = fault("data.negative-weight")


def test_a_mistake_names_its_place_in_one_line() -> None:
    text = str(Trouble(NEGATIVE, "a.csv", "w", 12, 1_204))
    assert "\n" not in text
    assert all(each in text for each in ("a.csv", "“w”", "12", "1,204", NEGATIVE.words.message))


def test_what_is_not_known_is_not_named() -> None:
    text = str(Trouble(NEGATIVE, ""))
    assert "None" not in text
    assert not text.startswith(":")


def test_all_mistakes_are_kept_in_their_order() -> None:
    first, second = Trouble(NEGATIVE, "b.csv"), Trouble(NEGATIVE, "a.csv")
    bad = BadData(iter([first, second]))
    assert isinstance(bad, InputError)
    assert bad.troubles == (first, second)
    assert str(bad).splitlines() == [str(first), str(second)]
