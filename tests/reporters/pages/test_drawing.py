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
    found = texts(root)

    assert root.find(f"{SVG}title").text == "Gap report: Choosing a bank"
    # 6 + 9 · 4/9 of 23 are covered; 6 of 14 in the first stage, which loses 8 of 23, 9 · 4/9 of 9 in the second.
    assert "Customers find 43% of what they need. 1 of 3 company touchpoints meets nobody." in found
    assert any(each.startswith("Worst stage: Compare. Most is lost here: ") for each in found)
    # Nobody has rated what is met in the first.
    assert [each for each in found if re.match(r"\d+% (?!covered)", each)][:2] == ["43% not rated", "44% low"]


@pytest.mark.parametrize(("stages", "rows"), [(1, 1), (8, 1), (9, 2), (12, 2)])
def test_it_is_a_slide_in_one_row_or_two(analysed, stages, rows) -> None:
    names = ", ".join(f"{{name: Stage {number}, touchpoints: [A]}}" for number in range(stages))
    root = svg(analysed(f"journey: J\ncustomer: {{stages: [{names}]}}\n"))

    assert root.get("viewBox") == "0 0 1920 1080"
    assert texts(root).count("Coverage") == rows
    assert sum(bool(re.fullmatch(r"Stage \d+", text)) for text in texts(root)) == stages
    for each in root.iter(f"{SVG}rect"):
        assert float(each.get("x", 0)) + float(each.get("width")) <= 1920
        assert float(each.get("y", 0)) + float(each.get("height")) <= 1080
    assert min(float(each.get("font-size")) for each in root.iter(f"{SVG}text")) >= 12
    assert max(float(each.get("y")) for each in root.iter(f"{SVG}text")) <= 1080


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_text_that_stays_on_the_slide(analysed, name) -> None:
    quoted = json.dumps(name)
    root = svg(analysed(f"journey: {quoted}\ncustomer: {{stages: [{{name: {quoted}, touchpoints: [{quoted}]}}]}}\n"))

    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        *("svg", "title", "rect", "text", "g", "path", "circle")
    }
    assert not re.search("[\x1b\u202e]", "".join(root.itertext()))
    for each in root.iter(f"{SVG}text"):
        # Half a font size a cell is what system fonts take in the mean.
        wide = cell_len(each.text) * float(each.get("font-size")) * 0.5
        assert float(each.get("x")) + wide <= 1920


def test_several_journeys_are_slides_below_each_other(analysed) -> None:
    one = svg(analysed(JOURNEY))

    assert len(one.findall(f"{SVG}g")) == 1
    assert one.get("height") == "1080"


def test_few_stages_are_drawn_larger_and_many_are_not(analysed) -> None:
    def stages(number: int) -> str:
        every = ", ".join(f"{{name: S{each}, touchpoints: [T{each}]}}" for each in range(number))
        return f"journey: J\ncustomer: {{stages: [{every}]}}\n"

    def scaled(number: int) -> list[str]:
        root = svg(analysed(stages(number)))
        return [
            found[1]
            for each in root.iter(f"{SVG}g")
            if (found := re.search(r"scale\(([\d.]+)\)", each.get("transform")))
        ]

    # Eight stages of 1824 are 182 wide at 1.15 and would be 159 at 1.3: less than is comfortable.
    assert (scaled(2), scaled(8), scaled(9)) == (["1.8"], ["1.15"], [])


def test_a_decision_says_what_to_do_who_and_what_it_rests_on(analysed) -> None:
    priced = JOURNEY.replace("company:", "company:\n  currency: EUR").replace(
        "stage: Compare}", "stage: Compare, cost: 90}"
    )
    found = texts(svg(analysed(priced.replace("owner", "cost: 10, owner"))))

    waste = found.index("Waste")
    # The title has the money, so it does not come again with the owner.
    assert found[waste + 1 : waste + 5] == [
        "Billboards: 90 EUR",
        "Check with customers whether they miss it, then stop it",
        "no owner yet",
        "Rests on the company's own figures",
    ]


def test_decisions_are_higher_where_one_needs_a_line_more(analysed) -> None:
    complaint = "old rates and no answer to what people ask"

    def boxes(name: str) -> set[str]:
        root = svg(analysed(JOURNEY.replace("Comparison site", f"{name}, friction: {complaint}")))
        return {each.get("height") for each in root.iter(f"{SVG}rect") if each.get("fill") == "#f6f8fa"}

    # What to do takes two lines, since customers complain. There is room for one more; a second of the name takes 21.
    assert (boxes("Comparison site"), boxes("Comparison of banks " * 5)) == ({"148"}, {"169"})


def test_without_decisions_the_strip_begins_higher(analysed) -> None:
    def top(company: str) -> float:
        root = svg(analysed(f"journey: J\ncustomer: {{stages: [{{name: A, touchpoints: [B]}}]}}\n{company}"))
        return next(float(each.get("y")) for each in root.iter(f"{SVG}text") if each.text == "Stage")

    assert top("") < top("company: {touchpoints: []}\n")


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
