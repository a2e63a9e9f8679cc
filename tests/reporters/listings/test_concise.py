"""One line a finding."""

import re

from journeygap.reporters.listings import concise

JOURNEY = """\
journey: Choosing a bank
customer:
  stages:
    - name: Compare
      touchpoints: [Comparison site, Branch visit]
company:
  touchpoints:
    - {name: Branch visit, stage: Compare}
    - {name: Billboards, stage: Compare}
"""
SHAPE = re.compile(
    r"(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<code>JG\d{3}) [a-z-]+ (error|warning|info): .+\n"
)


def test_a_finding_is_a_line(analysed) -> None:
    analysis = analysed(JOURNEY)
    missing, wasted = analysis.every_finding()

    assert list(concise.render(analysis.every_finding())) == [
        f"journey.yaml:5:21: JG101 missing-touchpoint warning: {missing.message} ({missing.suggestion})\n",
        f"journey.yaml:9:14: JG201 wasted-activity warning: {wasted.message} ({wasted.suggestion})\n",
    ]


def test_an_error_without_a_suggestion(analysed) -> None:
    found = analysed("journey: A\ncustomer:\n  stages: [{name: S, feeling: 4}]\n").errors

    assert list(concise.render(found)) == [
        "journey.yaml:3:31: JG006 out-of-range error: “feeling” is 4; it may not be above 2 (correct the figure)\n"
    ]


def test_errors_come_before_findings_and_shared_findings_last(analysed) -> None:
    analysis = analysed(
        a__journey__yaml=JOURNEY.partition("company:")[0] + "company: shop.yaml\n",
        b__journey__yaml=JOURNEY.partition("company:")[0] + "company: shop.yaml\n",
        shop__yaml="company: {touchpoints: [{name: Billboards}]}\n",
        z__journey__yaml="journey: Half\n",
    )

    places = [SHAPE.fullmatch(line) for line in concise.render(analysis.every_finding())]

    assert [(place["path"], place["code"]) for place in places if place] == [
        ("z.journey.yaml", "JG004"),
        ("a.journey.yaml", "JG106"),
        ("a.journey.yaml", "JG101"),
        ("a.journey.yaml", "JG101"),
        ("b.journey.yaml", "JG106"),
        ("b.journey.yaml", "JG101"),
        ("b.journey.yaml", "JG101"),
        ("shop.yaml", "JG201"),
    ]


def test_a_name_stays_on_its_line_and_commands_no_terminal(analysed) -> None:
    name = r'"bad\u001b[31m\nsecond: line\u202e\u2028end"'

    lines = list(concise.render(analysed(JOURNEY.replace("Billboards", name)).every_finding()))

    assert "“bad\\x1b[31m second: line\\u202e end”" in lines[1]
    assert [line for line in lines if not SHAPE.fullmatch(line) or line.count("\n") != 1] == []


def test_lines_and_columns_count_characters_from_one(analysed) -> None:
    analysis = analysed(
        "journey: A\r\ncustomer:\r\n  stages: [{name: 比较, touchpoints: [😀, 分行]}]\r\ncompany: {touchpoints: []}\r\n"
    )

    assert [line.split(" ")[0] for line in concise.render(analysis.every_finding())] == [
        "journey.yaml:3:19:",
        "journey.yaml:3:37:",
        "journey.yaml:3:40:",
    ]
