"""The result for a person at a terminal: what is shown, and that nothing from a file gets in its way."""

import re

import pytest
from rich.cells import cell_len

from journeygap.reporters.terminal import table
from journeygap.reporters.view import View

EVERY_STATE = """\
journey: Every state
customer:
  stages:
    - name: Compare
      phase: before
      feeling: -1
      touchpoints:
        - {name: Met one, importance: 8}
        - {name: Weak one, importance: 9, satisfaction: 4}
        - {name: Elsewhere by channel, channel: web, importance: 6}
        - {name: Coming one, importance: 5}
        - {name: Misplaced one, importance: 5}
        - {name: Missing one, importance: 7, need: optional}
        - {name: Card, choice: payment, importance: 5}
        - {name: Cash, choice: payment, importance: 5}
        - {name: Friends, ownership: social, importance: 5}
    - {name: Later}
company:
  touchpoints:
    - {name: Met one, stage: Compare}
    - {name: Weak one, stage: Compare}
    - {name: Elsewhere by channel, stage: Compare, channel: phone}
    - {name: Coming one, stage: Compare, status: planned}
    - {name: Misplaced one, stage: Later}
    - {name: Card, stage: Compare}
    - {name: Backstage, supports: Met one, stage: Later}
    - {name: Kept on, exempt: {reason: legal duty}, stage: Later}
    - {name: Wasted one}
"""
NONE = "\N{EN DASH}"
HOSTILE = r'"[bold red]not markup[/] :smile: \u001b[31m\u0007\r\nnext\u202e"'


def shown(analysis, **view) -> list[str]:
    return "".join(table.render(analysis, View(**view))).splitlines()


def row(lines: list[str], mark: str) -> list[str]:
    """Return the cells of the first row that begins with a mark."""
    line = next(line for line in lines if line.startswith(f"  {mark}"))
    return re.split(r"  +", line.strip())


def test_every_state_and_role_has_a_mark_and_a_word(analysed) -> None:
    lines = shown(analysed(EVERY_STATE), width=120)

    assert row(lines, "✓ met") == ["✓ met", "Met one", "Met one", "8", "8"]
    assert row(lines, "~ weak") == ["~ weak", "Weak one", "Weak one", "9", "4 of 9", "14"]
    assert row(lines, "≠ wrong channel") == [
        "≠ wrong channel",
        *("Elsewhere by channel", "Elsewhere by channel", "6", "9"),
    ]
    assert row(lines, "… planned") == ["… planned", "Coming one", "Coming one (planned)", "5", "10"]
    assert row(lines, "→ wrong stage") == ["→ wrong stage", "Misplaced one", "Misplaced one (in Later)", "5", "10"]
    assert row(lines, "✗ missing") == ["✗ missing", "Missing one (optional)", NONE, "7", "14"]
    assert row(lines, "= alternative") == ["= alternative", "Cash", NONE, "5"]
    assert row(lines, "· outside") == ["· outside", "Friends", NONE, "5"]
    assert row(lines, "→ misplaced") == ["→ misplaced", NONE, "Misplaced one"]
    assert row(lines, "+ supporting") == ["+ supporting", NONE, "Backstage"]
    assert row(lines, "§ exempt") == ["§ exempt", NONE, "Kept on"]
    assert row(lines, "⌀ wasted") == ["⌀ wasted", NONE, "Wasted one"]


@pytest.mark.parametrize(("width", "heads", "cells"), [(79, [], []), (80, ["Imp.", "Level"], ["9", "4/9"])])
def test_importance_and_level_stay_at_80_columns(analysed, width, heads, cells) -> None:
    lines = shown(analysed(EVERY_STATE), width=width)

    head = next(line for line in lines if "Customers use" in line)
    assert re.split(r"  +", head.strip()) == ["Customers use", "The company does", *heads]
    assert row(lines, "~ weak") == ["~ weak", "Weak one", "Weak one", *cells]


def test_a_stage_tells_its_coverage_phase_and_feeling(analysed) -> None:
    lines = shown(analysed(EVERY_STATE))

    # Met 8 · 1, weak 9 · 4/9, in another channel 6 · 0.5, card 5 · 1: 20 of 8 + 9 + 6 + 5 + 5 + 5 = 38.
    assert "Compare  █████░░░░░  53%  2 of 6 met, before the purchase, feeling -1" in lines
    assert next(line for line in lines if line.startswith("Later")).split("  ")[0] == "Later"


def test_a_phase_of_any_name_is_shown_as_one(analysed) -> None:
    lines = shown(analysed("journey: A\ncustomer: {stages: [{name: S, phase: Discover, touchpoints: [T]}]}\n"))

    assert any(line.endswith("phase Discover") for line in lines)


@pytest.mark.parametrize(
    ("customer", "company", "reported"),
    [("", "", False), ("scale: {min: 1, max: 5}", "", True), ("", "scale: {min: 0, max: 100}", True)],
)
def test_ratings_from_another_scale_are_said(analysed, customer, company, reported) -> None:
    half = f"journey: A\ncustomer: {{stages: [{{name: S}}], {customer}}}\n"

    lines = shown(analysed(f"{half}company: {{touchpoints: [T], {company}}}\n"))

    assert lines[1] == ("journey.yaml · ratings rescaled to 0–10" if reported else "journey.yaml")


def test_the_sections_stand_in_one_order_and_a_whole_stage_comes_last(analysed) -> None:
    # Early has 2 of 10 of the importance and gets 90 of 100: over-invested; Later 8 of 10, and 10: under-invested.
    lines = shown(
        analysed(
            "journey: A\n"
            "customer:\n"
            "  stages:\n"
            "    - {name: Early, touchpoints: [{name: Ads, importance: 1}, {name: Talk, importance: 1}]}\n"
            "    - {name: Later, touchpoints: [{name: Help, importance: 8, satisfaction: 2}]}\n"
            "company:\n"
            "  touchpoints:\n"
            "    - {name: Ads, stage: Early, cost: 60}\n"
            "    - {name: Leaflets, stage: Early, cost: 30}\n"
            "    - {name: Help, stage: Later, cost: 10}\n"
        )
    )

    titles = ("Gaps (", "Delivery, ", "Waste and ", "Open questions", "Summary", "Do first")
    assert [line.partition(" (")[0] for line in lines if line.startswith(titles)] == [
        "Do first",
        "Gaps",
        "Delivery, investment and targets",
        "Waste and misplaced effort",
        "Open questions",
        "Summary",
    ]
    assert re.findall(r"[a-z] (JG2\d\d)  ", "\n".join(lines)) == ["JG201", "JG203"]


DECIDED = """\
journey: A
customer:
  evidence: [{id: talks, kind: interview, sample: 12}, {id: poll, kind: survey, sample: 1200}]
  stages:
    - name: S
      touchpoints:
        - {name: Help, importance: 9, satisfaction: 7, expects: 9, evidence: [talks, poll]}
        - {name: Guide, importance: 8, evidence: talks}
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: Help, stage: S, owner: Service, cost: 300}
    - {name: Stand, stage: S, owner: Sales, cost: 500}
    - {name: Fair, stage: S, cost: 200, frees: 150}
"""
PLANNED = "    - {name: Chat, stage: S, meets: [], status: planned, cost: 400}\n"


def test_a_decision_comes_with_its_money_its_owner_and_what_it_rests_on(analysed) -> None:
    lines = [" ".join(line.split()) for line in shown(analysed(DECIDED), width=200)]

    assert "owner: Sales · based on the company's own figures" in lines  # its title has the money
    assert "costs 300 EUR a month today · owner: Service · based on 12 interviews and a survey (1,200 answers)" in lines
    assert "cost not stated yet · no owner yet · based on 12 interviews" in lines


@pytest.mark.parametrize(
    ("planned", "reported"),
    [
        # 500 and 150 of the 200: one of the two frees less than it costs.
        (PLANNED, "650 EUR a month, of 700 spent on it. It could pay for what is planned: “Chat” (400 EUR a month)"),
        (
            "",
            "650 EUR a month, of 700 spent on it. Nothing with a stated cost is planned for it; the heaviest gaps are",
        ),
    ],
)
def test_what_dropping_frees_is_shown_with_what_it_could_pay_for(analysed, planned, reported) -> None:
    text = "\n".join(shown(analysed(DECIDED + planned), width=300))

    assert reported in text


def test_nothing_is_freed_where_the_halves_use_other_words(analysed) -> None:
    names = ", ".join(f"{{name: C{number}, importance: 8}}" for number in range(4))
    does = "".join(f"    - {{name: X{number}, cost: 100}}\n" for number in range(4))
    text = "\n".join(
        shown(
            analysed(
                f"journey: A\ncustomer: {{stages: [{{name: S, touchpoints: [{names}]}}]}}\n"
                f"company:\n  touchpoints:\n{does}"
            )
        )
    )

    assert "JG402" in text
    assert "free" not in text.replace("Freed", "free").lower()


def test_without_colour_there_are_no_codes(analysed) -> None:
    assert "\x1b" not in "".join(shown(analysed(EVERY_STATE, z__journey__yaml="journey: Half\n"), each=True))


def test_plain_marks_are_ascii_and_told_apart(analysed) -> None:
    lines = shown(analysed(EVERY_STATE), ascii=True, width=120)

    marks = {line[2:].split("  ")[0] for line in lines if re.match(r"  \S [a-z]", line)}

    assert len(marks) == 12
    assert "".join(marks).isascii()
    assert len({mark[0] for mark in marks}) == 11  # what is in a wrong stage and what is misplaced are one thing


@pytest.mark.parametrize("where", ["Compare", "Met one", "Wasted one", "Every state"])
@pytest.mark.parametrize("color", [False, True])
def test_names_are_shown_literally_and_command_nothing(analysed, where, color) -> None:
    analysis = analysed(EVERY_STATE.replace(f"name: {where}", f"name: {HOSTILE}").replace(f": {where}", f": {HOSTILE}"))

    text = "".join(table.render(analysis, View(width=200, color=color)))

    plain = re.sub(r"\x1b\[[\d;]*m", "", text)
    assert r"[bold red]not markup[/] :smile: \x1b[31m\x07  next\u202e" in plain
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", plain) == []


@pytest.mark.parametrize("width", [80, 120])
def test_columns_stay_aligned_whatever_the_script(analysed, width) -> None:
    names = ["Newsletter", "微信公众号", "お客様", "Świeże pieczywo", "مقارنة الأسعار", "e\u0301te\u0301", "🚀"]
    touchpoints = "".join(f'        - {{name: "{name}", importance: 5}}\n' for name in names)
    activities = "".join(f'    - {{name: "{name} team", stage: S, meets: "{name}"}}\n' for name in names)
    head = "journey: A\ncustomer:\n  stages:\n    - name: S\n      touchpoints:\n"

    lines = shown(analysed(f"{head}{touchpoints}company:\n  touchpoints:\n{activities}"), width=width)

    rows = [line for line in lines if line.startswith("  ✓ met")]
    starts = {cell_len(line.partition(f"{name} team")[0]) for line, name in zip(rows, names, strict=True)}
    ends = {cell_len(line) for line in rows}
    assert len(rows) == len(names)
    assert len(starts) == 1
    assert len(ends) == 1


def test_a_very_long_name_is_shortened(analysed) -> None:
    text = "".join(shown(analysed(EVERY_STATE.replace("Wasted one", "Waste " + "x" * 5000))))

    assert len(text) < 12_000
    assert "…" in text


def test_of_a_long_list_the_first_are_shown_and_the_rest_counted(analysed) -> None:
    many = "\n".join(f"    - {{name: Leaflet {number}}}" for number in range(25))
    analysis = analysed(f"journey: A\ncustomer: {{stages: [{{name: S}}]}}\ncompany:\n  touchpoints:\n{many}\n")

    ten, every = "\n".join(shown(analysis)), "\n".join(shown(analysis, top=0))

    assert len(re.findall(r"wasted-activity JG201", ten)) == 10
    assert "… and 15 more" in ten
    assert len(re.findall(r"wasted-activity JG201", every)) == 25
    assert "… and" not in every


def test_a_journey_of_many_touchpoints_is_not_shown_whole(analysed) -> None:
    many = ", ".join(f"{{name: T{number}, importance: 5}}" for number in range(200))
    analysis = analysed(f"journey: A\ncustomer: {{stages: [{{name: S, touchpoints: [{many}]}}]}}\n")

    assert len(shown(analysis)) < 100
    assert len(shown(analysis, top=0)) > 200


def test_nothing_to_report(analysed) -> None:
    lines = shown(
        analysed(
            "journey: A\n"
            "customer: {evidence: [{id: e, kind: survey}], stages: [{name: S, touchpoints: "
            "[{name: T, importance: 5, satisfaction: 8, evidence: e}]}]}\n"
            "company: {touchpoints: [{name: T, stage: S, cost: 10, owner: O}]}\n"
        )
    )

    assert lines[-1].startswith("Nothing to report")
    assert [line for line in lines if line.startswith(("Gaps", "Waste and", "Open questions", "Do first"))] == []


def test_a_journey_without_a_company(analysed) -> None:
    lines = shown(analysed("journey: A\ncustomer: {stages: [{name: S, touchpoints: [T]}]}\n"))

    assert any(line.startswith(f"Coverage        {10 * NONE}    {NONE}") for line in lines)
    assert not any(line.startswith(("Waste", "Gaps")) for line in lines)
    assert "what the company does is not known" in " ".join(lines)
    assert "owners" not in " ".join(lines)


@pytest.mark.parametrize(
    ("touchpoints", "reported"),
    [
        ("{name: T, importance: 3}, {name: V}", "importance is assumed for 1 of 2 touchpoints"),
        ("{name: T}, {name: V}", "importance is assumed for 2 of 2 touchpoints"),
        ("{name: T, importance: 3}", "1 matched one is rated by nobody and counts as met"),
        ("{name: T, importance: 3}, {name: U}", "2 matched ones are rated by nobody and count as met"),
    ],
)
def test_what_was_assumed_is_said(analysed, touchpoints, reported) -> None:
    text = " ".join(
        shown(
            analysed(
                f"journey: A\ncustomer: {{stages: [{{name: S, touchpoints: [{touchpoints}]}}]}}\n"
                "company: {touchpoints: [T, U]}\n"
            )
        )
    )

    assert reported in text


def test_no_line_ends_in_spaces(analysed) -> None:
    lines = shown(analysed(EVERY_STATE, z__journey__yaml="journey: Half\n"), each=True)

    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("touchpoint", "activities", "reported"),
    [
        ("{name: T}", "[{name: T}]", "state importance: every touchpoint counts the same"),
        ("{name: T}", "[{name: T}]", "state cost or hours: waste is counted"),
        ("{name: T}", "[{name: T}]", "name evidence: nothing shows"),
        ("{name: T}", "[{name: T}]", "state owner, to distinguish quick wins"),
        ("{name: T}", "[{name: T, cost: 3}, {name: U, owner: O}]", "1 of 2 company touchpoints"),
        ("{name: T}", "[{name: T}]", "rate with satisfaction or delivers: what nobody rates counts as met"),
    ],
)
def test_the_end_says_what_would_sharpen_the_result(analysed, touchpoint, activities, reported) -> None:
    text = " ".join(
        shown(
            analysed(
                f"journey: A\ncustomer: {{stages: [{{name: S, touchpoints: [{touchpoint}]}}]}}\n"
                f"company: {{touchpoints: {activities}}}\n"
            )
        )
    )

    assert reported in text.partition("To sharpen this: ")[2]


def test_of_many_journeys_and_channels_the_first_are_shown(analysed) -> None:
    channels = ", ".join(f"{{name: T{number}, channel: c{number}}}" for number in range(12))
    journey = f"journey: A\ncustomer: {{stages: [{{name: S, touchpoints: [{channels}]}}]}}\n"

    channel = shown(analysed(journey), by="channel")
    portfolio = shown(analysed(**{f"j{number}__journey__yaml": journey for number in range(12)}))

    assert sum(line.startswith("c") for line in channel) == 10
    assert "… and 2 channels more: --top 0 shows all" in channel
    assert portfolio[0] == "13 journeys together"
    assert sum(line.endswith(".journey.yaml") or line == "  journey.yaml" for line in portfolio) == 10
    assert "… and 3 more: --top 0 shows all" in portfolio


def test_figures_of_effort_are_not_broken(analysed) -> None:
    lines = shown(
        analysed(
            "journey: A\ncustomer: {stages: [{name: S}]}\n"
            "company: {touchpoints: [{name: Dear, cost: 12345678}, {name: Cheap, cost: 1}]}\n"
        ),
        width=80,
    )

    assert [line.split()[0] for line in lines if "Dear: " in line or "Cheap: " in line][1:3] == ["12,345,678", "1"]


def test_what_serves_another_journey_is_not_called_wasted(analysed) -> None:
    def journey(uses: str) -> str:
        return f"journey: {uses}\ncustomer: {{stages: [{{name: S, touchpoints: [{uses}]}}]}}\ncompany: c.company.yaml\n"

    company = "company: {touchpoints: [{name: Desk, stage: S}, {name: Chat, stage: S}, {name: Fair, stage: S}]}\n"
    analysis = analysed(journey("Desk"), b__journey__yaml=journey("Chat"), c__company__yaml=company)

    lines = shown(analysis, each=True)

    assert {" ".join(line.split()) for line in lines if "for others" in line} == {
        f"· for others {NONE} Chat",
        f"· for others {NONE} Desk",
    }
    assert sum("⌀ wasted" in line and "Fair" in line for line in lines) == 2
