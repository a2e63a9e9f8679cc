"""A finding: how severe, what it is the same as, and what it says when it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeygap.core.finding import Reason, Severity, by_place, numbered
from journeygap.core.language import Words
from journeygap.core.source import Source, Span

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def test_severities_are_ordered() -> None:
    assert [each.rank for each in (ERROR, WARNING, INFO)] == [0, 1, 2]
    assert [each.milder for each in (ERROR, WARNING, INFO)] == [WARNING, INFO, INFO]
    assert [each.at_least(WARNING) for each in (ERROR, WARNING, INFO)] == [True, True, False]


def test_a_fingerprint_outlives_lines_that_move_and_other_words(made) -> None:
    finding = made()
    moved = made(text="# new\n\njourney: Bank\n- Branch\n")
    reworded = replace(finding, says=Words("other", "other words"), opportunity=12.0, severity=ERROR)

    assert len(finding.fingerprint) == 32
    assert {each.fingerprint for each in (finding, moved, reworded)} == {finding.fingerprint}


@pytest.mark.parametrize(
    "other",
    [
        {"code": "JG102"},
        {"path": "journeys/shop.yaml"},
        {"journey": "journeys/bank.yaml"},
        {"stage": "buying"},
        {"touchpoint": "branch"},
        {"activity": "branch"},
        {"subject": "NPS"},
        {"ordinal": 1},
    ],
)
def test_what_a_finding_is_about_is_in_its_fingerprint(made, other) -> None:
    assert made(**other).fingerprint != made().fingerprint


def test_a_definition_error_is_known_by_what_it_underlines(made) -> None:
    text = "journey: Bank\n- Branch\n- Till\n"
    branch, till = (made(text=text, part=part, by_text=True) for part in ("Branch", "Till"))

    assert branch.identity != till.identity
    assert made(text="- Branch # why\n", part="Branch", by_text=True).identity == branch.identity
    # Of a file whose text is withheld nothing of the text enters it.
    hidden = Source("secret", "token: x\n", withheld=True)
    assert "token" not in repr(replace(branch, span=Span(hidden, 0, 5)).identity)


def test_findings_that_are_alike_are_numbered_in_the_order_of_the_file(made) -> None:
    text = "- Branch\n- Branch\n"
    span = Span(Source("journeys/bank.yaml", text), 11, 17)
    first, second = made(text=text), replace(made(text=text), span=span)

    found = numbered([second, first])

    assert [(each.span.start, each.ordinal) for each in found] == [(2, 0), (11, 1)]
    assert len({each.fingerprint for each in found}) == 2


def test_findings_are_sorted_by_file_place_and_code(made) -> None:
    one, other, later = made(code="JG102"), made(code="JG101"), made(path="zoo.yaml", code="JG001")

    assert [(each.span.source.path, each.code) for each in by_place([later, one, other])] == [
        ("journeys/bank.yaml", "JG101"),
        ("journeys/bank.yaml", "JG102"),
        ("zoo.yaml", "JG001"),
    ]


def test_a_feeling_among_the_reasons_is_put_into_words(made) -> None:
    reasons = (Reason("friction", "long waits"), Reason("feeling", "", -1.5))

    assert [each.text for each in made(reasons=reasons).because] == ["long waits", "customers feel bad (-1.5)"]


def test_its_repr_shows_no_control_character(made) -> None:
    shown = repr(made(message="a\x1b[31m"))

    assert shown == "<JG101 missing-touchpoint, warning, journeys/bank.yaml:2:3: a\\x1b[31m>"
