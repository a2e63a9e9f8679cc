"""The company's half: stages, references, ids where names collide, tools, scale, currency and period."""

from __future__ import annotations

import pytest

CUSTOMER = "journey: X\ncustomer: {stages: [{name: A, touchpoints: [t, u]}, {name: B, touchpoints: [t]}]}\n"
"""Two lines."""


def company(*touchpoints, more=""):
    """Return a company half with these touchpoints, what they say beginning in column 7."""
    return f"company:\n{more}  touchpoints:\n" + "".join(f"    - {each}\n" for each in touchpoints)


def only(folder, text):
    loaded = folder.of(text)
    assert loaded.errors == ()
    return loaded.journeys[0]


def activities(folder, *touchpoints, more=""):
    return only(folder, CUSTOMER + company(*touchpoints, more=more)).company.activities


def merged(folder, names=("a.yaml", "b.yaml"), **files):
    """Return the journey, and the errors, of company files under these names."""
    for name, text in zip(names, files.values(), strict=True):
        folder.write(name, text)
    return folder.of(CUSTOMER + f"company: [{', '.join(names)}]\n")


def ids(loaded):
    assert loaded.errors == ()
    return [each.id for each in loaded.journeys[0].company.activities]


def test_a_bare_name_is_short_for_a_touchpoint_that_states_nothing_else(folder):
    (one,) = activities(folder, "T")
    assert (one.name, one.id, one.references, one.implied, one.stages) == ("T", "t", ("t",), True, None)
    assert (one.status, one.live, one.owner, one.personas) == ("live", True, None, None)


def test_without_meets_it_refers_by_its_id_and_its_name(folder):
    (one,) = activities(folder, "{name: Live Demo, id: T}")
    assert (one.references, one.implied) == (("t", "live-demo"), True)


@pytest.mark.parametrize(
    ("meets", "references"),
    [("T", ("t",)), ("[t, U, T]", ("t", "u")), ("[]", ()), ("A/t", ("a/t",)), ("[a / T]", ("a-/-t",))],
)
def test_meets_names_what_it_refers_to(folder, meets, references):
    (one,) = activities(folder, f"{{name: T, meets: {meets}}}")
    assert (one.references, one.implied) == (references, False)


@pytest.mark.parametrize(
    ("key", "stages"),
    [("stage: A", ("a",)), ("stages: [b, A, B]", ("b", "a")), ("stage: [A]", ("a",)), ("stages: A", ("a",))],
)
def test_stage_and_stages_are_one_key(folder, key, stages):
    (one,) = activities(folder, f"{{name: t, {key}}}")
    assert one.stages == stages


def test_both_spellings_at_once_are_an_error(folder):
    (error,) = folder.errors(CUSTOMER + company("{name: t, stage: A, stages: B}"))
    assert error.startswith(
        "journey.yaml:5:35 JG008 stage and stages are two spellings of one key, and both are used here ("
    )


def test_names_are_compared_normalised(folder):
    text = company(
        "{name: t, personas: [Ideal Target], tools: suite_one, channel: E-mail, mode: [assisted]}",
        more="  tools: [Suite one]\n",
    )
    (one,) = only(folder, CUSTOMER + text).company.activities
    assert (one.personas, one.tools) == ({"ideal-target"}, {"suite-one"})
    assert (one.channels, one.modes) == ({"email"}, {"assisted"})
    assert one.in_scope("ideal-target")
    assert one.in_scope(None)
    assert not one.in_scope("other")


def test_derived_ids_that_collide_take_their_stage(folder):
    found = activities(folder, "{name: Chat, stage: A}", "{name: chat, stages: [A, B]}", "Phone")
    assert [each.id for each in found] == ["chat@a", "chat@a+b", "phone"]


def test_derived_ids_that_collide_in_one_stage_take_their_file(folder):
    one, two = company("{name: Chat, stage: A}", "{name: Chat, stage: B}"), company("{name: chat, stage: A}")
    assert ids(merged(folder, a=one, b=two)) == ["chat@a.yaml", "chat@b", "chat@b.yaml"]


def test_without_a_stage_they_take_their_file_at_once(folder):
    assert ids(merged(folder, a=company("Chat"), b=company("chat"))) == ["chat@a.yaml", "chat@b.yaml"]


def test_files_of_one_name_in_two_folders_are_said_apart(folder):
    names = ("sales/company.yaml", "service/company.yaml")
    found = ids(merged(folder, names, a=company("Chat"), b=company("Chat")))
    assert len(set(found)) == 2
    assert all(each.startswith("chat@") for each in found)


def test_names_that_hold_an_at_sign_are_not_cut(folder):
    both = company("help@shop", "help@office")
    found = ids(merged(folder, a=both, b=both))
    assert found == ["help@shop@a.yaml", "help@office@a.yaml", "help@shop@b.yaml", "help@office@b.yaml"]


def test_an_id_of_its_own_stays_and_the_derived_one_gives_way(folder):
    found = activities(folder, "{name: Chat, stage: A}", "{name: Bot, id: chat, stage: A}")
    assert [each.id for each in found] == ["chat@a", "chat"]


def test_still_alike_in_one_file_and_stage_is_an_error(folder):
    (error,) = folder.errors(CUSTOMER + company("{name: Chat, stage: A}", "{name: chat, stage: a}"))
    assert error.startswith(
        "journey.yaml:6:14 JG014 two company touchpoints are called “chat”; the first is on line 5 of journey.yaml"
    )


@pytest.mark.parametrize("second", ["{name: Bot, id: CHAT}", "{name: Chat, id: chat, stage: B}"])
def test_equal_ids_of_their_own_are_an_error(folder, second):
    (error,) = folder.errors(CUSTOMER + company("{name: Live chat, id: chat, stage: A}", second))
    assert error.startswith("journey.yaml:6:14 JG014 ")


def test_equal_ids_in_two_files_are_an_error(folder, tell):
    (error,) = tell(merged(folder, a=company("{name: x, id: chat}"), b=company("{name: y, id: chat}")))
    assert error.startswith("b.yaml:3:14 JG014 ")
    assert "on line 3 of a.yaml" in error


def test_a_company_file_alone_is_searched_for_equal_ids_too(folder, tell):
    folder.write("company.yaml", company("{name: x, id: chat}", "{name: y, id: chat}"))
    (error,) = tell(folder.load("company.yaml"))
    assert error.startswith("company.yaml:4:14 JG014 ")


def test_tools_of_one_name_share_a_key_over_several_files(folder):
    a, b = company("t", more="  tools: [{name: Suite, cost: 9}, Desk]\n"), company("u", more="  tools: [suite]\n")
    loaded = merged(folder, a=a, b=b)
    assert [(each.key, each.stated.cost) for each in loaded.journeys[0].company.tools] == [
        ("suite", 9.0),
        ("desk", None),
        ("suite", None),
    ]


def test_tools_of_one_name_in_one_file_are_an_error(folder):
    (error,) = folder.errors(CUSTOMER + company("t", more="  tools: [{name: Suite, cost: 9}, suite]\n"))
    assert error.startswith("journey.yaml:4:35 JG014 two tools are called “suite”")


@pytest.mark.parametrize(("key", "one", "two"), [("currency", "EUR", "USD"), ("period", "month", "year")])
def test_files_that_are_used_together_agree_on_currency_and_period(folder, tell, key, one, two):
    (error,) = tell(merged(folder, a=company("t", more=f"  {key}: {one}\n"), b=company("u", more=f"  {key}: {two}\n")))
    column = 3 + len(key) + 2
    assert error.startswith(f"b.yaml:2:{column} JG015 the {key} here is “{two}”, but “{one}” in a.yaml (")


def test_a_file_that_states_none_agrees_with_all(folder):
    loaded = merged(folder, a=company("t"), b=company("u", more="  currency: EUR\n  period: Month\n"))
    assert (loaded.errors, loaded.journeys[0].company.currency, loaded.journeys[0].company.period) == (
        (),
        "EUR",
        "Month",
    )


def test_currencies_are_compared_normalised(folder):
    assert (
        merged(folder, a=company("t", more="  currency: EUR\n"), b=company("u", more="  currency: eur\n")).errors == ()
    )


def test_the_scale_is_each_file_s_own(folder):
    # 4 on 1 to 5 is (4 - 1) / (5 - 1) * 10 = 7.5; 4 on 0 to 10 stays 4; 40 on 0 to 100 is 4.
    customer = CUSTOMER.replace("customer: {", "customer: {scale: {min: 0, max: 100}, ").replace(
        "[t, u]", "[{name: t, satisfaction: 40}, u]"
    )
    folder.write("a.yaml", company("{name: t, delivers: 4}", more="  scale: {min: 1, max: 5}\n"))
    folder.write("b.yaml", company("{name: u, delivers: {ease: 4}}"))
    loaded = folder.of(customer + "company: [a.yaml, b.yaml]\n")
    (journey,) = loaded.journeys
    assert [each.delivers for each in journey.placements] == [7.5, {"ease": 4.0}]
    assert journey.touchpoints[0].satisfaction == 4.0


def test_a_rating_outside_the_company_s_scale_is_an_error(folder):
    (error,) = folder.errors(CUSTOMER + company("{name: t, delivers: {ease: 7}}", more="  scale: {min: 1, max: 5}\n"))
    assert error.startswith("journey.yaml:6:34 JG006 the rating 7 is outside the scale from 1 to 5")


def test_a_dimension_that_the_journey_lacks_is_an_error_in_its_own_company_half(folder):
    (error,) = folder.errors(CUSTOMER + company("{name: t, delivers: {eese: 7}}"))
    assert error.startswith("journey.yaml:5:28 JG013 “eese” is not a dimension of this journey (did you mean “ease”?)")


def test_handoffs_name_activities_by_id_or_name(folder):
    text = company(
        "{name: Demo form, id: form, stage: A}",
        "{name: Sales call, stage: B}",
        more="  handoffs: [{from: demo_form, to: sales-call}]\n",
    )
    (handoff,) = only(folder, CUSTOMER + text).company.handoffs
    assert ([each.id for each in handoff.from_], [each.id for each in handoff.to]) == (["form"], ["sales-call"])


def test_a_name_that_two_activities_share_means_both(folder):
    text = company("{name: Chat, stage: A}", "{name: Chat, stage: B}", "{name: Back office, meets: [], supports: chat}")
    found = only(folder, CUSTOMER + text).company
    assert [each.id for each in found.by_name["chat"]] == ["chat@a", "chat@b"]
    assert [each.id for each in found.by_name["chat@a"]] == ["chat@a"]
