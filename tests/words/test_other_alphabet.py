"""Every format says everything in the language in use: none of its own, and none that is read or glued."""

import csv
import io

import pytest
from other_alphabet import JOURNEY, left_in, other, words_of_json, words_of_xml

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
