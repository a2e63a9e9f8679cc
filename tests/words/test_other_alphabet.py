"""Every format says everything in the language in use: none of its own, and none that is read or glued."""

import csv
import io
from collections.abc import Iterator

import pytest
import yaml
from other_alphabet import JOURNEY, left_in, other, words_of_json, words_of_xml

from journeygap.reporters.document.compose import document
from journeygap.reporters.terminal import measured
from journeygap.reporters.view import View

pytestmark = pytest.mark.usefixtures("other_alphabet")
SEVERITY = r"(?<=[ :])(error|warning|info|notice)(?=[: ])"
"""A severity, which is a part of lines that programs read."""


PROPERTY = r"(::(error|warning|notice) file|,(line|endLine|col|endColumn|title))="
"""What a command of GitHub Actions is made of."""


def test_what_is_no_language_is_left_out() -> None:
    assert left_in("Two words, JG101 missing-touchpoint, journey.yaml:3:4, --top 0, 5 EUR") == ["Two", "words"]
    assert left_in(other("Two words")) == []
    assert len(other("Two words")) == len("Two words")


@pytest.mark.parametrize("by", ["stage", "channel"])
@pytest.mark.parametrize("top", ["0", "1"])
@pytest.mark.parametrize("columns", ["64", "100", "160"])
def test_the_table(quick, by: str, top: str, columns: str) -> None:
    quick.write("journey.yaml", JOURNEY)

    shown = quick("analyze", "--by", by, "--top", top, COLUMNS=columns).out

    assert other("Customers") in shown
    assert left_in(shown) == []


def test_the_table_of_several_journeys(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("other.yaml", "journey: Άλλη\ncustomer: {stages: [{name: Α, touchpoints: [Β]}]}\n")

    shown = quick("analyze", "journey.yaml", "other.yaml", "--each", "--top", "1").out

    assert other("journeys together") in shown
    assert left_in(shown) == []


@pytest.mark.parametrize("shape", ["concise", "github"])
def test_lines_of_findings(quick, shape: str) -> None:
    quick.write("journey.yaml", JOURNEY)

    shown = quick("analyze", "-f", shape).out

    assert left_in(shown, [PROPERTY, SEVERITY]) == []


@pytest.mark.parametrize("shape", ["csv", "csv-excel"])
def test_a_table_of_findings_for_programs(quick, shape: str) -> None:
    quick.write("journey.yaml", JOURNEY)

    rows = list(csv.DictReader(io.StringIO(quick("analyze", "-f", shape).out.removeprefix("\ufeff"))))

    assert rows
    assert {word for row in rows for name in ("message", "suggestion", "title") for word in left_in(row[name])} == set()


@pytest.mark.parametrize("shape", ["json", "sarif", "gitlab"])
def test_json(quick, shape: str) -> None:
    quick.write("journey.yaml", JOURNEY)

    shown = quick("analyze", "-f", shape).out

    # The pages of the rules are English, and a constraint is one of three words.
    assert left_in(words_of_json(shown, "rules"), [r"\bprocess\b"]) == []


def test_junit(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("clean.company.yaml", "company: {touchpoints: []}\n")

    shown = quick("analyze", "-f", "junit").out

    assert left_in(words_of_xml(shown, ["message", "name"]), [SEVERITY]) == []


def test_a_diagram(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    assert quick("report", "journey.yaml", "-o", "map.mmd").code == 0

    shown = (quick.folder / "map.mmd").read_text(encoding="utf-8")

    assert other("missing") in shown
    assert left_in(shown, [r"(?m)^(journey| +title| +section)\b"]) == []


@pytest.mark.parametrize("name", ["report.md", "map.svg"])
def test_a_report_and_a_slide(quick, name: str) -> None:
    quick.write("journey.yaml", JOURNEY)
    assert quick("report", "journey.yaml", "-o", name).code == 0

    shown = (quick.folder / name).read_text(encoding="utf-8")

    assert other("Customers find") in shown
    assert left_in(words_of_xml(shown) if name.endswith("svg") else shown) == []


def test_findings_in_markdown(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("none.yaml", "journey: Καμία\ncustomer: {stages: []}\n")

    assert left_in(quick("analyze", "journey.yaml", "-f", "markdown").out) == []


@pytest.mark.parametrize("shape", ["table", "markdown", "json"])
def test_a_comparison(quick, shape: str) -> None:
    quick.write("old.yaml", JOURNEY.replace("satisfaction: 4", "satisfaction: 3").replace("Φαξ", "Τέλεξ"))
    quick.write("new.yaml", JOURNEY)

    shown = quick("diff", "old.yaml", "new.yaml", "-f", shape).out

    assert left_in(words_of_json(shown) if shape == "json" else shown) == []


def test_a_plan(quick) -> None:
    quick.write("journey.yaml", JOURNEY)

    for shape in ("table", "markdown"):
        shown = quick("plan", "journey.yaml", "--budget", "300", "-f", shape).out
        assert left_in(shown) == []


def test_figures_over_time(quick, repository) -> None:
    for day, satisfaction in (("2026-01-10", "4"), ("2026-02-11", "{"), ("2026-05-12", "9")):
        quick.write("journey.yaml", JOURNEY.replace("satisfaction: 4", f"satisfaction: {satisfaction}"))
        repository.commit(day)
    quick.write("journey.yaml", JOURNEY.replace("satisfaction: 4", "satisfaction: 1"))

    for top in ("0", "1"):
        shown = quick("trend", "journey.yaml", "--top", top).out
        assert other("points") in shown
        assert left_in(shown, [r"\b[0-9a-f]{10}\b"]) == []  # commits


KEYS = frozenset(
    {
        *("Card.grounds", "Card.priority", "Card.state", "Cell.state", "Column.band", "Column.gaps", "Column.grounds"),
        *("Doer.constraints", "Doer.role", "ListedFinding.constraints", "ListedFinding.horizon"),
        *("ListedFinding.severity", "Measure.figure", "Quadrant.key", "Row.key", "Row.severity", "Spent.role"),
        "Task.priority",
    }
)
"""The fields of a document that hold keys. Who shows one in words chooses these."""


def words_in(data: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a document that people read, with the field that holds it."""
    if isinstance(data, str):
        yield field, data
    elif isinstance(data, tuple):
        named = getattr(data, "_fields", None)
        names = [f"{type(data).__name__}.{name}" for name in named] if named else [field] * len(data)
        for name, each in zip(names, data, strict=True):
            if name not in KEYS:
                yield from words_in(each, name)


MEASURED = """\
evidence: δίκτυο
kind: analytics
source: Ιστότοπος
date: 2026-05-31
sample: 9000
hash: none
rows: 9100
used: 9000
left_out: {διπλά: 100}
first: '2026-01-01'
last: '2026-05-31'
all:
  customers: 9000
  open: 3
  early: 1
  touchpoints:
    Δοκιμή:
      customers: 3600
      satisfaction: {value: 5.1, low: 4.8, high: 5.4, n: 212, n_eff: 212, se: 0.15, unsure: true}
      importance: {value: 7.1, low: 6.8, high: 7.4, n: 212, n_eff: 212, se: 0.15, unsure: false}
      reach: {value: 0.4, low: 0.39, high: 0.41, n: 9000, n_eff: 9000, se: 0.005, unsure: false}
      exits: {value: 0.62, low: 0.57, high: 0.67, n: 380, n_eff: 380, se: 0.025, unsure: false}
      cases: {value: 0.1, low: 0.05, high: 0.15, n: 380, n_eff: 380, se: 0.025, unsure: false}
      to_next: {value: 172800, n: 3000, unsure: false}
    Ταμείο: {customers: "<10", reach: {n: "<10"}}
  metrics:
    ΔΙΚ: {value: 35.1, low: 32, high: 38, n: 212, n_eff: 212, se: 1.5, unsure: false, kind: nps, at: Δοκιμή}
  stages:
    Αγορά ποδηλάτου:
      Επιλογή:
        customers: 3600
        reach: {value: 0.4, low: 0.39, high: 0.41, n: 9000, n_eff: 9000, se: 0.005, unsure: false}
        to_next: {value: 60, n: 30, unsure: false}
        reversed: {value: 0.4, low: 0.39, high: 0.41, n: 9000, n_eff: 9000, se: 0.005, unsure: false}
  unmapped:
    - event: σύγκριση
      reach: {value: 0.31, low: 0.28, high: 0.34, n: 9000, n_eff: 9000, se: 0.01, unsure: false}
      touches: 5120
changes:
  all:
    from: 2025
    to: 2026
    touchpoints:
      Δοκιμή:
        satisfaction: {value: -1.1, low: -1.4, high: -0.7, p: 0, p_adjusted: 0, changed: true, both: 12, unsure: true}
        reach: {value: 0.1, low: 0.05, high: 0.2, p: 0, p_adjusted: 0, changed: true, both: 12, unsure: true}
    metrics:
      ΔΙΚ: {value: -5.2, low: -9.5, high: -1, p: 0.01, p_adjusted: 0.01, changed: true, both: 0, unsure: false}
"""


def test_what_was_measured(quick) -> None:
    quick.write("net.measured.yaml", MEASURED)
    quick.write("journey.yaml", JOURNEY.replace("  scale:", "  measured: net.measured.yaml\n  scale:"))

    shown = quick("analyze", "journey.yaml").out

    assert other("Measured") in shown
    assert left_in(shown) == []
    assert left_in("".join(measured.render(yaml.safe_load(MEASURED), View(), missing=2))) == []


def test_a_document(analysed) -> None:
    journey = JOURNEY.replace("  scale:", "  measured: net.measured.yaml\n  scale:")
    page = document(analysed(journey, net__measured=MEASURED))

    assert [(field, left) for field, text in words_in(page) if (left := left_in(text))] == []
