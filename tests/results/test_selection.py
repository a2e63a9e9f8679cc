"""Which findings are kept, by code, severity, stage and owner."""

from datetime import date

import pytest

from journeygap import Severity, analyze
from journeygap.results.selection import Selection, select

JOURNEY = """\
journey: J
customer:
  evidence: [{id: talks, kind: interview}]
  stages:
    - {name: A, touchpoints: [{name: Chat, importance: 9, expects: 9, evidence: talks}]}
    - {name: B, touchpoints: [{name: Phone, importance: 9, evidence: talks}, {name: Mail, importance: 2}, Post]}
company:
  touchpoints:
    - {name: Chat, stage: A, delivers: 2, owner: Service Desk}
    - {name: Post, stage: B}
    - {name: Fair, stage: A, owner: Marketing}
"""


@pytest.fixture
def kept(tmp_path):
    """Return the codes of the findings that a selection keeps, in their order."""
    path = tmp_path / "journey.yaml"
    path.write_text(JOURNEY, encoding="utf-8")
    analysis = analyze(path, today=date(2026, 11, 22))

    def kept(**chosen):
        return [each.code for each in select(analysis, Selection(**chosen)).every_finding()]

    return kept


EVERY = ["JG102", "JG101", "JG101", "JG301", "JG301", "JG304", "JG306", "JG201"]


def test_without_a_choice_everything_is_kept(kept):
    assert kept() == EVERY
    assert Selection().everything


@pytest.mark.parametrize(
    ("chosen", "codes"),
    [
        ({"select": {"JG101"}}, ["JG101", "JG101"]),
        ({"select": {"JG1"}}, ["JG102", "JG101", "JG101"]),
        ({"select": {"JG2", "JG306"}}, ["JG306", "JG201"]),
        ({"select": {"JG9"}}, []),
        ({"ignore": {"JG3"}}, ["JG102", "JG101", "JG101", "JG201"]),
        ({"ignore": {"JG"}}, []),
        ({"select": {"JG1"}, "ignore": {"JG101"}}, ["JG102"]),
        ({"min_severity": Severity.INFO}, EVERY),
        ({"min_severity": Severity.WARNING}, ["JG102", "JG101", "JG201"]),
        ({"min_severity": Severity.ERROR}, ["JG102", "JG101"]),
        ({"stages": {"a"}}, ["JG102", "JG201"]),
        ({"stages": {"b"}}, ["JG101", "JG101", "JG301", "JG301", "JG304"]),
        ({"stages": {"z"}}, []),
        ({"owners": {"service-desk"}}, ["JG102"]),
        ({"owners": {"marketing"}}, ["JG201"]),
        ({"owners": {"marketing", "service-desk"}}, ["JG102", "JG201"]),
        ({"owners": {"nobody"}}, []),
        ({"stages": {"a"}, "owners": {"marketing"}, "min_severity": Severity.WARNING}, ["JG201"]),
    ],
)
def test_a_selection_keeps_what_fits_all_of_it(kept, chosen, codes):
    frozen = {key: frozenset(value) if isinstance(value, set) else value for key, value in chosen.items()}

    assert kept(**frozen) == codes


def test_a_selection_changes_no_figure(tmp_path):
    path = tmp_path / "journey.yaml"
    path.write_text(JOURNEY, encoding="utf-8")
    analysis = analyze(path, today=date(2026, 11, 22))

    chosen = select(analysis, Selection(select=frozenset({"JG301"}), stages=frozenset({"a"})))

    assert chosen.portfolio is analysis.portfolio
    assert chosen.journeys[0].coverage is analysis.journeys[0].coverage
