"""What is asked of the company and of customers, for every kind of finding."""

import pytest

from journeygap.reporters.document.compose import document

STAGES = "journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{0}]}}, {{name: T, touchpoints: [{1}]}}]}}\n"
RATED = STAGES.format("{name: A, importance: 5, satisfaction: 5}", "{name: B, importance: 5, satisfaction: 5}")


def asked(analysed, journey: str, company: str, code: str) -> tuple[list[str], list[str]]:
    """Return what is asked because of the findings of a code, the company first."""
    (part,) = document(analysed(f"{journey}company: {{{company}}}\n")).journeys
    return tuple([each.text for each in found if each.code == code] for found in (part.to_company, part.to_customers))


@pytest.mark.parametrize(
    ("code", "journey", "company", "to_company", "to_customers"),
    [
        (
            "JG104",
            STAGES.format("{name: A, channel: [phone, chat]}", "B"),
            "touchpoints: [{name: A, channel: web}, B]",
            ["What keeps the company from offering “A” through “phone” or “chat”?"],
            ["Tell me about the last time you used “A”. How did you get to it?"],
        ),
        (
            "JG105",
            STAGES.format("A, A2", "B"),
            "touchpoints: [A, {name: A2, status: planned}, B]",
            ["When will customers be able to use “A2”, and what could still delay it?"],
            ["Tell me about the last time you used “A2”. What were you trying to get done?"],
        ),
        (
            "JG106",
            STAGES.format("A, A2, A3", "B"),
            "touchpoints: [B, {name: A3, status: planned}]",
            [
                (
                    "Is anybody at the company in charge of what customers meet in stage “S”? "
                    "Does the company do anything about “A” and “A2” that is not listed yet?"
                )
            ],
            ["Think back to “S”: what did you do first, and where did you turn to?"],
        ),
        (
            "JG107",
            STAGES.format("A", "B"),
            "touchpoints: [{name: A, delivers: 9}, {name: A by post, meets: A, delivers: 2}, B]",
            ["Why are customers served unequally at “A” in stage “S”, and who could level it?"],
            [],
        ),
        (
            "JG108",
            STAGES.format("A", "B"),
            "touchpoints: [{name: A, owner: One, tools: X}, {name: B, owner: Two, tools: Y}]",
            ["From S to T: who hands customers over, and what does one team pass on to the other about them?"],
            [],
        ),
        (
            "JG109",
            RATED,
            "touchpoints: [{name: A, delivers: 9}, B]",
            ["What does the company rate “A” in stage “S” by, and when did it last look at what customers say?"],
            ["Tell me about the last time you used “A”. How did it go?"],
        ),
        (
            "JG110",
            STAGES.format("{name: A, personalised: true}", "B"),
            "touchpoints: [{name: A, personalised: false}, B]",
            ["What is known of a customer at “A” in stage “S” that could be used there?"],
            ["Tell me about the last time you used “A”. What did they know about you, and what did you have to say?"],
        ),
        (
            "JG111",
            RATED,
            "touchpoints: [{name: A, cost: 1}, {name: B, cost: 9}]",
            ["How did stage “S” come to get so small a part of the effort?"],
            [],
        ),
        (
            "JG112",
            RATED,
            "touchpoints: [{name: A, metrics: [{name: CSAT, value: 3, target: 4}]}, B]",
            ["CSAT of “A”: 3, target 4: who is working on it, and is the target still the right one?"],
            [],
        ),
        (
            "JG113",
            STAGES.format("{name: A, friction: slow}", "B"),
            "touchpoints: [A, B]",
            [
                (
                    "Does anybody at the company hear of the trouble that customers have at “A” in stage “S”, "
                    "and can they do something about it?"
                )
            ],
            ["Tell me about the last time you used “A”. How did it go?"],
        ),
        (
            "JG202",
            STAGES.format("A", "B"),
            "touchpoints: [A, B, {name: Other A, meets: A, stage: T}]",
            ["Why does “Other A” run where it does, and what would it take to move it to where it is used?"],
            [],
        ),
        (
            "JG203",
            STAGES.format("{name: A, importance: 2}", "{name: B, importance: 8}"),
            "touchpoints: [{name: A, cost: 6}, {name: B, cost: 4}]",
            ["How did stage “S” come to get so large a part of the effort?"],
            [],
        ),
        (
            "JG204",
            STAGES.format("A", "B"),
            "touchpoints: [{name: A, owner: One, channel: web}, {name: A2, meets: A, owner: Two, channel: web}, B]",
            ["Which team answers for “A” in stage “S”, and what does the other add?"],
            [],
        ),
        (
            "JG206",
            STAGES.format("A", "B"),
            "touchpoints: [A, B, {name: Fax, exempt: {reason: duty, until: 2020-01-01}}]",
            ["Does the reason for keeping “Fax” still hold?"],
            ["When did you last come across “Fax”, if ever? What did you do then?"],
        ),
        (
            "JG304",
            STAGES.format("{name: A, satisfaction: 5}", "B"),
            "touchpoints: [A, B]",
            ["How would the company notice if “B” became worse?"],
            [],
        ),
        (
            "JG306",
            STAGES.format("A", "B"),
            "touchpoints: [{name: A, owner: One}, B]",
            ["Who answers for “B”?"],
            [],
        ),
    ],
)
def test_a_finding_asks(analysed, code, journey, company, to_company, to_customers) -> None:
    assert asked(analysed, journey, company, code) == (to_company, to_customers)


def test_a_move_is_asked_about_once(analysed) -> None:
    journey, company = STAGES.format("A", "B"), "touchpoints: [{name: A, stage: T}, B]"

    assert asked(analysed, journey, company, "JG103")[0] == ["Could “A” also be used while customers are in stage “S”?"]
    assert asked(analysed, journey, company, "JG202")[0] == []


def test_old_and_thin_evidence_ask_one_open_question(analysed) -> None:
    journey = (
        "journey: J\ncustomer:\n"
        "  evidence: [{id: old, kind: interview, date: 2020-01-01, sample: 2}, {id: few, kind: survey, sample: 3}]\n"
        "  stages: [{name: S, touchpoints: [{name: A, evidence: [old, few]}]}]\n"
    )
    (part,) = document(analysed(journey)).journeys

    assert [each.text for each in part.to_customers if each.stage is None] == [
        "Tell me how you go about it today, from the beginning. What has changed over the last year?"
    ]


def test_what_is_about_no_stage_comes_last(analysed) -> None:
    company = "company: {tools: [Old suite], touchpoints: [{name: Ads, stage: T}, Leaflets]}\n"

    (part,) = document(analysed(STAGES.format("A", "B") + company)).journeys

    assert [each.stage for each in part.to_company] == ["S", "T", "T", None, None]
    assert [each.stage for each in part.to_customers][-1] is None
