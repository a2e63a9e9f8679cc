"""Pages, slides and reports say everything in the language in use, their titles, labels and scripts among it."""

import json
import re
from pathlib import Path

import pytest
from other_alphabet import JOURNEY, left_in, other, words_of_html, words_of_xml

from journeygap.words.en import sentences

pytestmark = pytest.mark.usefixtures("other_alphabet")
PAGES = Path(__file__).parents[2] / "src" / "journeygap" / "reporters" / "pages"
SAID = re.compile(r'(?:say|label)\("([a-z]+)\.([a-z0-9-]+)"(?!\s*~)(?:, ([^()]*(?:\([^()]*\)[^()]*)*))?\)')
KINDS = [r"\b(survey|interview|process|before)\b"]
"""A kind of evidence, a constraint and a phase, as the file states them."""
OLD = JOURNEY.replace("satisfaction: 4", "satisfaction: 8").replace("Φαξ", "Τέλεξ").replace("cost: 500", "cost: 5")
SIBLING = """\
journey: Άλλη
customer: {persona: Άννα, stages: [{name: Α, touchpoints: [Β, {name: Γ, satisfaction: 2, friction: δ}]}]}
company: {touchpoints: [{name: Γ, stage: Α, cost: 4}, {name: Ε, stage: Α, cost: 5}]}
"""
MEASURED = """\
journey: Ταξίδι
customer:
  measured: [log.measured.yaml, asked.measured.yaml]
  stages:
    - name: Κράτηση
      touchpoints: [{name: Φόρμα, importance: 8}, {name: Κουπόνι, importance: 2}]
    - {name: Διαμονή, touchpoints: [{name: Δίκτυο, importance: 5}]}
company: {touchpoints: [{name: Φόρμα, stage: Κράτηση}, {name: Δίκτυο, stage: Διαμονή}]}
"""
ASKED = """\
evidence: φύλλο
kind: survey
source: Έρευνα
date: 2026-06-30
sample: 212
hash: none
all:
  touchpoints:
    Φόρμα: {satisfaction: {value: 5.1, low: 4.8, high: 5.4, n: 212, n_eff: 212, se: 0.15, unsure: false}}
    Δίκτυο: {satisfaction: {value: 7, low: 6, high: 8, n: 25, n_eff: 25, se: 0.5, unsure: true}}
enters: 2026
periods:
  all:
    2025:
      touchpoints:
        Φόρμα: {satisfaction: {value: 6.2, low: 5.9, high: 6.5, n: 200, n_eff: 200, se: 0.15, unsure: false}}
    2026:
      touchpoints:
        Φόρμα: {satisfaction: {value: 5.1, low: 4.8, high: 5.4, n: 212, n_eff: 212, se: 0.15, unsure: false}}
changes:
  all:
    from: 2025
    to: 2026
    touchpoints:
      Φόρμα: {satisfaction: {value: -1.1, low: -1.4, high: -0.7, p: 0, changed: true, both: 12, unsure: true}}
"""
LOG = """\
evidence: ίχνη
kind: analytics
date: 2026-05-31
sample: 9000
hash: none
all:
  customers: 9000
  touchpoints:
    Φόρμα:
      customers: 3600
      reach: {value: 0.4, low: 0.39, high: 0.41, n: 9000, n_eff: 9000, se: 0.005, unsure: false}
      exits: {value: 0.62, low: 0.57, high: 0.67, n: 380, n_eff: 380, se: 0.025, unsure: false}
      to_next: {value: 5400, n: 3000, unsure: false}
    Κουπόνι: {customers: "<10", reach: {n: "<10"}}
  unmapped:
    - event: σελίδα
      reach: {value: 0.3, low: 0.29, high: 0.31, n: 9000, n_eff: 9000, se: 0.01, unsure: false}
      touches: 4000
"""


def shown_by(page: str) -> str:
    """Return what people read of a page but for the pages of rules, which are English; and what its script says."""
    (words,) = re.findall(r"const words = (\{.*?\});", page)
    page = re.sub(r'<dl class="codes">.*?</dl>', "", page, flags=re.DOTALL)
    return "\n".join((words_of_html(page), *json.loads(words).values()))


@pytest.fixture
def journey(quick):
    quick.write("journey.yaml", JOURNEY)
    return quick


def written(quick, *args: str) -> str:
    ran = quick("report", *args, "-o", "map.html")
    assert ran.code == 0, ran.err
    return (quick.folder / "map.html").read_text(encoding="utf-8")


def test_a_page(journey) -> None:
    page = written(journey, "journey.yaml")

    assert other("No evidence is named") in page
    assert left_in(shown_by(page), KINDS) == []


def test_a_page_of_several_journeys(journey) -> None:
    journey.write("other.yaml", SIBLING)
    journey.write("journeygap.toml", '[[targets]]\nmeasure = "coverage"\nat-least = 90\n')

    page = written(journey, "journey.yaml", "other.yaml")

    assert other("The journeys, worst first") in page
    assert left_in(shown_by(page), KINDS) == []


def test_a_page_with_errors(journey) -> None:
    journey.write("other.yaml", "journey: Ι\ncustomer: {stages: 3}\n")

    journey("report", "journey.yaml", "other.yaml", "-o", "map.html")
    page = (journey.folder / "map.html").read_text(encoding="utf-8")

    assert other("Files that could not be analysed") in page
    assert left_in(shown_by(page), [*KINDS, "stages"]) == []


def test_a_page_of_before_and_after(journey) -> None:
    journey.write("old.yaml", OLD)

    page = written(journey, "journey.yaml", "--compare", "old.yaml")

    assert other("Which time to show") in page
    assert left_in(shown_by(page), KINDS) == []


def test_a_page_with_a_plan(journey) -> None:
    page = written(journey, "journey.yaml", "--plan", "--budget", "300")

    assert other("What each budget buys") in page
    assert left_in(shown_by(page), KINDS) == []


def test_what_was_measured(quick) -> None:
    quick.write("journey.yaml", MEASURED)
    quick.write("asked.measured.yaml", ASKED)
    quick.write("log.measured.yaml", LOG)

    page = written(quick, "journey.yaml")
    report = quick("report", "journey.yaml").out

    assert other("What was measured") in page
    assert other("leave here") in page
    assert left_in(shown_by(page), KINDS) == []
    assert other("What the map lacks") in report
    assert left_in(report, KINDS) == []


def test_a_folder_of_pages(journey) -> None:
    journey.write("other.yaml", SIBLING)
    ran = journey("report", "journey.yaml", "other.yaml", "-o", "maps/", "-o", "svg=slides/")

    assert ran.code == 0
    pages = [each.read_text(encoding="utf-8") for each in sorted((journey.folder / "maps").iterdir())]
    slides = [each.read_text(encoding="utf-8") for each in sorted((journey.folder / "slides").iterdir())]
    assert (len(pages), len(slides)) == (3, 2)
    assert left_in("\n".join(map(shown_by, pages)), KINDS) == []
    assert left_in("\n".join(map(words_of_xml, slides)), KINDS) == []


@pytest.mark.parametrize("args", [(), ("--plan", "--budget", "300")], ids=["alone", "with a plan"])
def test_a_slide_and_a_report(journey, args: tuple[str, ...]) -> None:
    assert journey("report", "journey.yaml", *args, "-o", "map.svg", "-o", "report.md").code == 0

    slide = (journey.folder / "map.svg").read_text(encoding="utf-8")
    report = (journey.folder / "report.md").read_text(encoding="utf-8")
    assert other("Worst stage") in slide
    assert left_in(words_of_xml(slide), KINDS) == []
    assert other("The answer") in report
    assert left_in(report, KINDS) == []


def test_a_report_of_several_journeys(journey) -> None:
    journey.write("other.yaml", SIBLING)

    shown = journey("report", "journey.yaml", "other.yaml").out

    assert other("The journeys at a glance") in shown
    assert left_in(re.sub(r"\]\(#[^)]*\)", "]", shown), KINDS) == []


def test_the_templates_ask_for_sentences_that_there_are() -> None:
    asked = [
        (path.name, *found)
        for path in sorted((PAGES / "templates").iterdir())
        for found in SAID.findall(path.read_text(encoding="utf-8"))
    ]
    assert len(asked) > 100
    assert [each for each in asked if each[2] not in sentences(each[1])] == []


def test_templates_and_scripts_hold_no_sentence() -> None:
    for path in sorted((PAGES / "templates").iterdir()):
        text = re.sub(
            r"{#.*?#}|{%.*?%}|{{.*?}}|<style.*?</style>|<script.*?</script>", " ", path.read_text(), flags=re.DOTALL
        )
        assert left_in(words_of_html(text), ["doctype html"]) == [], path.name
    for path in sorted((PAGES / "script").iterdir()):
        texts = re.findall(r'"([^"\n]*)"|`([^`\n]*)`', re.sub(r"(?m)^\s*//.*$", "", path.read_text(encoding="utf-8")))
        assert [each for pair in texts for each in pair if re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", each)] == [], path.name
