"""The list of definition errors: each once, with the name of its code, and nothing of a text that is withheld."""

from __future__ import annotations

import pytest

from journeygap.core.finding import Severity
from journeygap.core.language import fault
from journeygap.core.source import Source, Span
from journeygap.yamltext.faults import NAMES, Faults

SOURCE = Source("a.yaml", "journey: secret\n")
WHAT = fault("yaml.duplicate-key", key="journey", first=None)


def test_an_error_has_the_name_of_its_code() -> None:
    faults = Faults()
    assert not faults

    faults.add("JG002", Span(SOURCE, 0, 7), WHAT)

    assert faults
    (found,) = faults.found
    assert (found.code, found.name, found.severity) == ("JG002", "duplicate-key", Severity.ERROR)
    assert (found.span, found.says) == (Span(SOURCE, 0, 7), WHAT)


def test_a_code_that_there_is_not_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        Faults().add("JG999", Span(SOURCE, 0, 7), WHAT)


def test_what_is_met_several_times_is_one_error() -> None:
    faults = Faults()
    again = Source("a.yaml", SOURCE.text)
    for source, start, end, code, what in (
        (SOURCE, 0, 7, "JG002", WHAT),
        (again, 0, 7, "JG002", WHAT),  # the same file, read for another journey
        (SOURCE, 0, 7, "JG003", WHAT),
        (SOURCE, 0, 7, "JG002", fault("yaml.duplicate-key", key="customer", first=None)),
        (SOURCE, 9, 15, "JG002", WHAT),
        (SOURCE, 0, 5, "JG002", WHAT),
        (Source("b.yaml", SOURCE.text), 0, 7, "JG002", WHAT),
    ):
        faults.add(code, Span(source, start, end), what)

    assert len(faults.found) == 7
    assert faults.distinct() == [faults.found[number] for number in (0, 2, 3, 4, 5, 6)]


def test_of_a_text_that_is_withheld_only_kind_and_place_are_said() -> None:
    faults = Faults()
    hidden = Source("a.yaml", SOURCE.text, withheld=True)

    faults.add("JG005", Span(hidden, 9, 15), fault("values.wrong-type", value="secret"))

    (found,) = faults.found
    assert found.facts == {"name": "wrong-type"}
    assert "secret" not in f"{found.message} {found.suggestion} {found.title}"
    assert found.span.position().line == 1


def test_what_was_meant_is_looked_for_as_long_as_it_takes_little_time() -> None:
    faults = Faults()

    assert faults.near("chanel", ["channel", "owner"]) == "channel"
    assert faults.near("xyz", ["channel", "owner"]) is None
    for number in range(5_000):
        faults.near(f"z{number}", ["owner"])
    assert faults.near("chanel", ["channel", "owner"]) is None


def test_names_are_unlike_and_in_the_order_of_the_codes() -> None:
    assert len(set(NAMES.values())) == len(NAMES)
    assert list(NAMES) == sorted(NAMES)
