"""What a kind of finding says about itself."""

from __future__ import annotations

import pytest

from journeygap.core.kind import Family, Kind, Section


def test_a_kind_that_says_nothing_else_is_a_team_s_own():
    kind = Kind(code="T001", name="owner-missing")

    assert (kind.family, kind.section, kind.severity) == (Family.TEAM, Section.TEAM, "warning")
    assert (kind.folds_under, kind.frees, kind.moves, kind.needs_owner, kind.alone) == (
        None,
        False,
        False,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("family", "stated", "expected"),
    [
        (Family.GAP, None, True),
        (Family.WASTE, None, True),
        (Family.EVIDENCE, None, False),
        (Family.TEAM, None, False),
        (Family.DEFINITION, None, False),
        (Family.GAP, False, False),
        (Family.TEAM, True, True),
    ],
)
def test_gaps_and_waste_are_about_the_company_unless_they_say_otherwise(family, stated, expected):
    assert Kind(code="T001", name="x", family=family, needs_company=stated).about_company is expected


@pytest.mark.parametrize(("page", "summary"), [("", ""), ("One.", "One."), ("One.\n\nTwo.\n", "One.")])
def test_the_summary_is_the_first_line_of_the_page(page, summary):
    assert Kind(code="T001", name="x", page=page).summary == summary
