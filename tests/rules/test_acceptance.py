"""JG401: what accepts nothing, how grave that is by its reason, and what identifies it."""

from __future__ import annotations

import pytest

from journeygap.core.finding import Severity
from journeygap.core.source import Source, Span
from journeygap.rules.acceptance import Unused, unused_ignore

SPAN = Span(Source("a.yaml", "# journeygap: ignore[JG201]\n"), 0, 27)


@pytest.mark.parametrize(
    ("why", "severity"),
    [
        ("nothing", Severity.INFO),
        ("baseline", Severity.INFO),
        ("unnamed", Severity.WARNING),
        ("unknown", Severity.WARNING),
        ("several", Severity.WARNING),
        ("definition", Severity.WARNING),
    ],
)
def test_a_gap_that_was_closed_is_no_warning_and_a_slip_is(why, severity) -> None:
    (draft,) = unused_ignore([Unused(SPAN, "JG201", why, "JG202")])

    assert draft.severity is severity
    assert draft.says == {"named": "JG201", "why": why, "meant": "JG202"}
    assert (draft.span, draft.subject) == (SPAN, "JG201")


def test_each_is_a_finding_in_the_same_order() -> None:
    every = [Unused(SPAN, None, "unnamed"), Unused(SPAN, "b", "nothing"), Unused(SPAN, "a", "nothing")]

    assert [each.subject for each in unused_ignore(every)] == [None, "b", "a"]
    assert list(unused_ignore([])) == []


def test_a_name_of_any_length_is_shortened_in_what_identifies_it() -> None:
    (draft,) = unused_ignore([Unused(SPAN, "x" * 100_000, "unknown")])

    assert draft.subject is not None
    assert len(draft.subject) < 1_000
    assert draft.says["named"] == "x" * 100_000
