"""The map as a picture, and as a Mermaid diagram."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from rich.cells import cell_len

from journeygap.reporters.pages import drawing, mermaid

SVG = "{http://www.w3.org/2000/svg}"
JOURNEY = """\
journey: Choosing a bank
customer:
  stages:
    - name: Compare
      touchpoints: [{name: Comparison site, importance: 8}, {name: Branch visit, importance: 6}]
    - name: Open
      touchpoints: [{name: Form, importance: 9, satisfaction: 4}]
company:
  touchpoints:
    - {name: Branch visit, stage: Compare, owner: Branches}
    - {name: Form, stage: Open, owner: Online}
    - {name: Billboards, stage: Compare}
"""
HOSTILE = [
    "<script>alert(1)</script>",
    '"&amp;',
    "]]>",
    "\x1b[31m\u202e",
    "选择银行" * 20,
    "مكالمة",
    "a: b; c # d",
    "x" * 300,
    "section a",
    "Title a",
]


def svg(analysis):
    return ET.fromstring("".join(drawing.render(analysis)))  # noqa: S314 - it is our own


def texts(root):
    return [each.text for each in root.iter(f"{SVG}text")]


def test_what_is_drawn(analysed) -> None:
    root = svg(analysed(JOURNEY))

    assert root.find(f"{SVG}title").text == "Gap report: Choosing a bank"
    told = [group.find(f"{SVG}title").text for group in root.iter(f"{SVG}g")]
    assert told == ["Comparison site: missing", "Branch visit: met", "Billboards: wasted", "Form: weak"]
    # Only what is matched is joined.
    assert [bool(group.findall(f"{SVG}line")) for group in root.iter(f"{SVG}g")] == [False, True, False, True]
    # 6 of 14 in the first stage, 9 · 4/9 of 9 in the second.
    assert [text for text in texts(root) if "covered" in text] == ["43% covered, 1 of 2 met", "44% covered, 0 of 1 met"]


def test_stages_stand_beside_each_other_and_lanes_below(analysed) -> None:
    boxes = [each.attrib for each in svg(analysed(JOURNEY)).iter(f"{SVG}rect") if each.get("width") == "150"]

    # Two cards a pair, in two lanes; no two cards in one lane at one place.
    assert len({each["y"] for each in boxes}) == 2
    assert len({(each["x"], each["y"]) for each in boxes}) == len(boxes) == 8


def test_a_long_journey_goes_on_below_and_stays_as_wide_as_a_page(analysed) -> None:
    names = ", ".join(f"touchpoint {number}" for number in range(60))
    root = svg(analysed(f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{names}]}}, {{name: T}}]}}\n"))

    assert len(list(root.iter(f"{SVG}g"))) == 60
    assert float(root.get("width")) < 4_200
    right = max(float(each.get("x")) + float(each.get("width")) for each in root.iter(f"{SVG}rect") if each.get("x"))
    bottom = max(float(each.get("y")) + float(each.get("height")) for each in root.iter(f"{SVG}rect") if each.get("y"))
    assert right <= float(root.get("width"))
    assert bottom <= float(root.get("height"))


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_text_that_fits_its_card(analysed, name) -> None:
    quoted = json.dumps(name)
    root = svg(analysed(f"journey: J\ncustomer: {{stages: [{{name: {quoted}, touchpoints: [{quoted}]}}]}}\n"))

    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {"svg", "title", "rect", "text", "g", "line"}
    assert not re.search("[\x1b\u202e]", "".join(root.itertext()))
    (group,) = root.iter(f"{SVG}g")
    assert all(cell_len(each.text) <= 22 for each in group.iter(f"{SVG}text"))


def test_mermaid(analysed) -> None:
    assert "".join(mermaid.render(analysed(JOURNEY))) == (
        "journey\n"
        "  title Choosing a bank\n"
        "  section Compare\n"
        "    Comparison site (missing): 1\n"
        "    Branch visit (met): 5: Branches\n"
        "  section Open\n"
        "    Form (weak): 3: Online\n"
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_says_anything_to_mermaid(analysed, name) -> None:
    quoted = json.dumps(name)
    journey = f"journey: {quoted}\ncustomer: {{stages: [{{name: {quoted}, touchpoints: [{quoted}]}}]}}\n"
    out = "".join(mermaid.render(analysed(f"{journey}company: {{touchpoints: []}}\n")))

    title, section, task = out.splitlines()[1:]
    assert title.startswith("  title ")
    assert section.startswith("  section ")
    assert re.fullmatch(r"    (?!section|title)[^:;#]+ \(missing\): 1", task, re.IGNORECASE)


@pytest.mark.parametrize(
    ("feeling", "score"), [("-2", 1), ("-1", 2), ("0", 3), ("1", 4), ("2", 5), ("-1.5", 2), ("-1.6", 1), ("null", 5)]
)
def test_the_face_is_the_feeling_where_one_is_stated(analysed, feeling, score) -> None:
    journey = f"journey: M\ncustomer: {{stages: [{{name: S, touchpoints: [{{name: Bot, feeling: {feeling}}}]}}]}}\n"

    task = "".join(mermaid.render(analysed(f"{journey}company: {{touchpoints: [Bot]}}\n"))).splitlines()[-1]

    assert task.partition("): ")[2] == str(score)
