"""Findings about company files that journeys share, by what they are about."""

from __future__ import annotations

from journeygap.results.shared import Shared, shared

COMPANY = "company:\n  touchpoints:\n    - {name: Fax, cost: 5}\n    - {name: Telex, cost: 3}\n    - Till\n"
JOURNEY = "journey: %s\ncompany: company.yaml\ncustomer: {stages: [{name: S, touchpoints: [Till]}]}\n"


def test_findings_are_found_by_file_by_place_and_by_subject(analysed) -> None:
    analysis = analysed(a__journey__yaml=JOURNEY % "A", b__journey__yaml=JOURNEY % "B", company__yaml=COMPANY)
    of = shared(analysis)
    wasted = {each.activity: each for each in analysis.findings if each.code == "JG201"}
    fax, telex = wasted["fax"], wasted["telex"]

    assert shared(analysis) is of
    assert of.about([("company.yaml", 0)]) == [fax]
    assert of.about([("company.yaml", 1), ("company.yaml", 0), ("company.yaml", 2)]) == [fax, telex]
    assert fax in of.concerning([], [("company.yaml", fax.span.start)])
    assert telex not in of.concerning([], [("company.yaml", fax.span.start)])
    about_the_file = [each for each in analysis.findings if each.activity is None]
    assert of.concerning(["company.yaml"], []) == about_the_file
    assert of.concerning(["other.yaml"], [("company.yaml", 10**9)]) == []


def test_of_nothing_there_is_nothing() -> None:
    assert Shared(()).about([("company.yaml", 0)]) == []
