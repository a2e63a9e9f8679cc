"""From names to what they name: placements in a journey, and the names that lead nowhere."""

# ruff: noqa: E501 - one case a line reads best

from __future__ import annotations

import pytest

CUSTOMER = """\
journey: X
customer:
  stages:
    - {name: Evaluation, id: eval, touchpoints: [Live demo, {name: Chat, aliases: web chat}, 24/7 help]}
    - {name: Purchase, touchpoints: [Chat, Contract]}
    - {name: 24/7, touchpoints: [Chat, help]}
"""
"""Six lines."""


def company(*touchpoints, more=""):
    """Return a company half; in a journey its touchpoints stand from line 9 on, what they say beginning in column 7."""
    return f"company:\n{more}  touchpoints:\n" + "".join(f"    - {each}\n" for each in touchpoints)


def placed(folder, touchpoint, customer=CUSTOMER):
    """Return where a company touchpoint is: (here, elsewhere), each as stage/touchpoint."""
    loaded = folder.of(customer + company(touchpoint))
    assert loaded.errors == ()
    (placement,) = loaded.journeys[0].placements
    return tuple([f"{each.stage.id}/{each.id}" for each in part] for part in (placement.here, placement.elsewhere))


def test_in_its_own_stage_first_and_then_nowhere_else(folder):
    assert placed(folder, "{name: Chat, stage: Purchase}") == (["purchase/chat"], [])


def test_elsewhere_where_its_own_stage_has_none(folder):
    assert placed(folder, "{name: Live demo, stage: Purchase}") == ([], ["eval/live-demo"])
    assert placed(folder, "{name: Contract, stages: [Evaluation, 24/7]}") == ([], ["purchase/contract"])


def test_in_each_of_its_own_stages_that_has_one(folder):
    assert placed(folder, "{name: Chat, stages: [Evaluation, Purchase]}") == (["eval/chat", "purchase/chat"], [])


def test_without_a_stage_in_every_stage(folder):
    assert placed(folder, "Chat") == (["eval/chat", "purchase/chat", "24/7/chat"], [])


def test_every_reference_is_resolved_alone(folder):
    found = placed(folder, "{name: c, stage: Purchase, meets: [Chat, Live demo]}")
    assert found == (["purchase/chat"], ["eval/live-demo"])


def test_what_is_met_here_is_not_elsewhere_too(folder):
    assert placed(folder, "{name: c, stage: Evaluation, meets: [Chat, web chat]}") == (["eval/chat"], [])


def test_id_and_name_are_two_references_when_meets_is_left_out(folder):
    assert placed(folder, "{name: Live demo, id: contract, stage: Purchase}") == (
        ["purchase/contract"],
        ["eval/live-demo"],
    )


def test_by_alias_by_id_of_the_stage_and_by_its_name(folder):
    assert placed(folder, "{name: c, stage: EVAL, meets: Web_Chat}") == (["eval/chat"], [])
    assert placed(folder, "{name: c, stage: evaluation, meets: web chat}") == (["eval/chat"], [])


@pytest.mark.parametrize(
    ("reference", "here"),
    [
        ("Evaluation/Chat", ["eval/chat"]),
        ("eval/web chat", ["eval/chat"]),
        ("purchase / chat", ["purchase/chat"]),
        ("24/7/Chat", ["24/7/chat"]),
        ("24/7 / help", ["24/7/help"]),
        ("Evaluation/24/7 help", ["eval/24/7-help"]),
        ("Ｐurchase／chat", ["purchase/chat"]),
    ],
)
def test_stage_and_touchpoint_joined_by_a_slash_name_one(folder, reference, here):
    assert placed(folder, f"{{name: c, meets: '{reference}'}}") == (here, [])


def test_a_name_that_holds_a_slash_is_tried_whole_first(folder):
    # "24/7 help" is a touchpoint of its own, not "7 help" of a stage 24; "24/7/help" is one only by stage.
    assert placed(folder, "{name: c, meets: 24/7 help}") == (["eval/24/7-help"], [])
    both = CUSTOMER + "    - {name: Use, touchpoints: [Purchase/Chat]}\n"
    assert placed(folder, "{name: c, meets: purchase/chat}", both) == (["use/purchase/chat"], [])


def test_a_full_name_from_another_stage_is_elsewhere(folder):
    assert placed(folder, "{name: c, stage: Purchase, meets: eval/chat}") == ([], ["eval/chat"])


def test_a_stage_whose_name_begins_with_a_dash_may_be_named_in_full(folder):
    customer = CUSTOMER + "    - {name: '- old', touchpoints: [x]}\n"
    assert placed(folder, "{name: c, meets: '- old/x'}", customer) == (["-old/x"], [])


def test_an_implied_match_that_finds_nothing_is_no_error(folder):
    assert placed(folder, "{name: Fax, stage: Purchase}") == ([], [])


def test_an_empty_meets_meets_nothing(folder):
    assert placed(folder, "{name: Chat, stage: Purchase, meets: []}") == ([], [])


LOST = [
    ("{name: c, stage: Purchas}", "9:24", "JG009", "no stage in this file is called “Purchas”", "did you mean “Purchase”?"),
    ("{name: c, stages: [Purchase, Renewal]}", "9:36", "JG009", "no stage in this file is called “Renewal”", "correct the name, or add the stage; there are “Evaluation”, “Purchase” and “24/7”"),
    ("{name: c, meets: Live dmo}", "9:24", "JG010", "no customer touchpoint in this file is called “Live dmo”", "did you mean “Live demo”?"),
    ("{name: c, meets: [Chat, Fax]}", "9:31", "JG010", "no customer touchpoint in this file is called “Fax”", "; there are “Live demo”, “Chat”, “24/7 help”, “Contract” and 1 more"),
    ("{name: c, meets: Purchase/Live demo}", "9:24", "JG010", "no customer touchpoint in this file is called “Purchase/Live demo”", ""),
    ("{name: c, meets: /}", "9:24", "JG010", "no customer touchpoint in this file is called “/”", ""),
    ("{name: call, supports: cal}", "9:30", "JG010", "no company touchpoint in this file is called “cal”", "did you mean “call”?"),
    ("{name: c, supports: [c, Billing]}", "9:31", "JG010", "no company touchpoint in this file is called “Billing”", "add the company touchpoint; there is “c”"),
]  # fmt: skip


@pytest.mark.parametrize(("touchpoint", "place", "code", "message", "suggestion"), LOST)
def test_a_name_in_a_journey_file_that_leads_nowhere_is_an_error(folder, touchpoint, place, code, message, suggestion):
    (error,) = folder.errors(CUSTOMER + company(touchpoint))
    assert error.startswith(f"journey.yaml:{place} {code} {message} (")
    assert suggestion in error


def test_a_tool_is_looked_up_only_where_there_is_an_inventory(folder):
    touchpoint = "{name: c, tools: [Suite, Dsk]}"
    assert folder.errors(CUSTOMER + company(touchpoint)) == []
    (error,) = folder.errors(CUSTOMER + company(touchpoint, more="  tools: [suite, Desk]\n"))
    assert error == "journey.yaml:10:32 JG012 no tool in this file is called “Dsk” (did you mean “Desk”?)"


@pytest.mark.parametrize(
    ("handoff", "column", "name"), [("{from: c, to: d}", 28, "d"), ("{from: Demo, to: c}", 21, "Demo")]
)
def test_a_handoff_s_ends_are_looked_up(folder, handoff, column, name):
    (error,) = folder.errors(CUSTOMER + company("c", more=f"  handoffs: [{handoff}]\n"))
    assert error.startswith(f"journey.yaml:8:{column} JG010 no company touchpoint in this file is called “{name}” (")


def test_a_name_that_is_wrong_twice_is_reported_at_both_places(folder):
    errors = folder.errors(CUSTOMER + company("{name: c, meets: Fax}", "{name: d, meets: Fax}"))
    assert [error.split(" ")[0] for error in errors] == ["journey.yaml:9:24", "journey.yaml:10:24"]


SHARED = "journey: {name}\ncustomer: {{stages: [{{name: {stage}, touchpoints: [{touchpoint}]}}], dimensions: [{dimension}]}}\ncompany: company.yaml\n"
FOREIGN = company("{name: c, stage: Renewal, meets: [Chat, Fax], delivers: {speed: 5, price: 4}}")


def share(folder, *journeys):
    folder.write("company.yaml", FOREIGN)
    for number, (stage, touchpoint, dimension) in enumerate(journeys):
        text = SHARED.format(name=f"J{number}", stage=stage, touchpoint=touchpoint, dimension=dimension)
        folder.write(f"{number}.journey.yaml", text)
    return folder.load(*(f"{number}.journey.yaml" for number in range(len(journeys))))


def test_in_a_file_of_one_journey_what_it_lacks_is_no_match(folder):
    loaded = share(folder, ("Purchase", "Chat", "speed"))
    assert loaded.errors == ()
    (placement,) = loaded.journeys[0].placements
    assert (placement.stages, placement.lacking, placement.anywhere) == ((), 1, False)
    assert [each.id for each in placement.elsewhere] == ["chat"]
    assert placement.delivers == {"speed": 5.0}


def test_in_a_shared_file_what_one_journey_has_is_no_error(folder):
    assert share(folder, ("Renewal", "Chat", "price, x"), ("Purchase", "Fax", "speed")).errors == ()


def test_in_a_shared_file_what_no_journey_has_is_one_error_each(folder, tell):
    assert tell(share(folder, ("Purchase", "Chat", "x"), ("Renwal", "Phone", "speed"))) == [
        "company.yaml:3:24 JG009 no stage of the journeys that use this file is called “Renewal” (did you mean “Renwal”?)",
        (
            "company.yaml:3:47 JG010 no customer touchpoint of the journeys that use this file is called “Fax” "
            "(correct the name, or add the customer touchpoint; there is “Phone”)"
        ),
        (
            "company.yaml:3:74 JG013 no dimension of the journeys that use this file is called “price” "
            "(correct the name, or add the dimension; there is “speed”)"
        ),
    ]


def test_a_lacking_stage_beside_one_that_is_there(folder):
    folder.write("company.yaml", company("{name: Chat, stages: [Purchase, Renewal]}"))
    folder.write("a.yaml", SHARED.format(name="A", stage="Purchase", touchpoint="Chat", dimension="x"))
    (placement,) = folder.load("a.yaml").journeys[0].placements
    assert ([each.id for each in placement.stages], placement.lacking) == (["purchase"], 1)
    assert [each.id for each in placement.here] == ["chat"]


@pytest.mark.parametrize("journeys", [1, 2])
def test_supports_tools_and_handoffs_are_errors_in_a_shared_file_too_once(folder, tell, journeys):
    more = "  tools: [Suite]\n  handoffs: [{from: c, to: z}]\n"
    folder.write("company.yaml", company("{name: c, supports: y, tools: Dsk}", more=more))
    for number in range(journeys):
        folder.write(f"{number}.yaml", SHARED.format(name="A", stage="S", touchpoint="c", dimension="x"))
    errors = tell(folder.load(*(f"{number}.yaml" for number in range(journeys))))
    assert [error.split(" (")[0] for error in errors] == [
        "company.yaml:3:28 JG010 no company touchpoint in the company files is called “z”",
        "company.yaml:5:27 JG010 no company touchpoint in the company files is called “y”",
        "company.yaml:5:37 JG012 no tool in the company files is called “Dsk”",
    ]


def test_what_another_company_file_of_the_journey_has_is_found(folder):
    folder.write(
        "a.yaml",
        company("{name: c, supports: d, tools: Desk}", more="  handoffs: [{from: c, to: d}]\n  tools: [Suite]\n"),
    )
    folder.write("b.yaml", company("d", more="  tools: [Desk]\n"))
    assert folder.errors(CUSTOMER + "company: [a.yaml, b.yaml]\n") == []


def test_one_company_file_named_twice_is_whole_all_the_same(folder):
    folder.write("a.yaml", company("{name: c, supports: d}"))
    (error,) = folder.errors(CUSTOMER + "company: [a.yaml, ./a.yaml]\n")
    assert error.startswith("a.yaml:3:27 JG010 ")


def test_while_a_company_file_is_missing_its_names_are_not_missed(folder):
    folder.write(
        "a.yaml",
        company("{name: c, supports: d, tools: Desk}", more="  handoffs: [{from: c, to: d}]\n  tools: [Suite]\n"),
    )
    (error,) = folder.errors(CUSTOMER + "company: [a.yaml, b.yaml]\n")
    assert error.startswith("journey.yaml:7:19 JG016 ")


def test_names_that_fit_in_very_many_stages_end_at_the_limit(folder):
    stages = "\n".join(f"    - {{name: S{number}, touchpoints: [t]}}" for number in range(10))
    activities = "\n".join(f"    - {{name: x{number}, meets: t}}" for number in range(10))
    text = f"journey: J\ncustomer:\n  stages:\n{stages}\ncompany:\n  touchpoints:\n{activities}\n"

    folder.write("journey.yaml", text)

    # Each of ten activities meets one of a name in each of ten stages: 100 pairs, the tenth activity makes the last ten.
    assert folder.load("journey.yaml", max_nodes=100).errors == ()
    (error,) = folder.load("journey.yaml", max_nodes=99).errors

    assert error.code == "JG017"
    assert "max-nodes" in error.message
    assert error.span.position().line == 25  # three lines, ten stages, two lines, and the tenth activity
