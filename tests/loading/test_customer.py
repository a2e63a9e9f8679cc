"""The customer's half: ids, names, dimensions, scales and evidence."""

from __future__ import annotations

import pytest


def stage(*touchpoints, customer=""):
    """Return a journey with one stage A, with more of the customer's half before it."""
    listed = "".join(f"        - {each}\n" for each in touchpoints)
    return f"journey: X\ncustomer:\n{customer}  stages:\n    - name: A\n      touchpoints:\n{listed}"


def only(folder, text):
    loaded = folder.of(text)
    assert loaded.errors == ()
    return loaded.journeys[0]


def test_a_bare_name_is_short_for_a_touchpoint_that_states_nothing_else(folder):
    short, long = only(folder, stage("Live demo", "{name: Live chat}")).touchpoints
    assert (short.name, short.id, short.names) == ("Live demo", "live-demo", ("live-demo",))
    assert (short.stated.importance, short.ownership, short.optional, short.weight) == (None, "brand", False, 5.0)
    assert type(short.stated) is type(long.stated)


def test_the_id_comes_first_then_name_and_aliases_all_normalised_each_once(folder):
    (one,) = only(
        folder, stage("{name: Live Demo, id: DEMO_1, aliases: [Demo  request, live-demo, ＤＥＭＯ-1]}")
    ).touchpoints
    assert (one.id, one.names) == ("demo-1", ("demo-1", "live-demo", "demo-request"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Live demo", "live_demo"),
        ("Live demo", "LIVE - DEMO"),
        ("Straße", "STRASSE"),
        ("ﬁnd", "find"),
        ("Ａpp", "app"),
        ("①", "1"),
        ("café", "cafe\u0301"),
        ("ΟΔΟΣ", "οδος"),
        ("家族", "家族"),
        ("a\u00a0b", "a b"),
        ("-", "_"),
    ],
)
def test_names_that_compare_alike_are_duplicates_within_a_stage(folder, first, second):
    (error,) = folder.errors(stage(f"{{name: '{first}'}}", f"{{name: '{second}'}}"))
    assert error.startswith("journey.yaml:7:18 JG014 two touchpoints in stage “A” are called “")
    assert "the first is on line 6" in error


@pytest.mark.parametrize(
    ("first", "second"), [("a", "ä"), ("e-mail", "email"), ("a/b", "a-b"), ("l", "ł"), ("a.b", "a b")]
)
def test_names_that_do_not_compare_alike_are_two(folder, first, second):
    assert len(only(folder, stage(first, second)).touchpoints) == 2


@pytest.mark.parametrize(
    "second",
    [
        "{name: Chat}",
        "{name: x, id: chat}",
        "{name: x, aliases: chat}",
        "{name: x, aliases: [y, CHAT]}",
        "{name: c, id: bot}",
    ],
)
def test_within_a_stage_ids_names_and_aliases_share_one_space(folder, second):
    (error,) = folder.errors(stage("{name: Chat, id: bot}", second))
    assert error.startswith("journey.yaml:7:18 JG014 ")


def test_the_same_name_in_two_stages_is_two_touchpoints(folder):
    text = (
        stage("Chat")
        + "    - {name: B, touchpoints: [chat, {name: Cancel, id: x}]}\n"
        + "    - {name: C, touchpoints: [{name: cancel, id: x}]}\n"
    )
    journey = only(folder, text)
    assert [(each.stage.id, each.id) for each in journey.touchpoints] == [
        ("a", "chat"),
        ("b", "chat"),
        ("b", "x"),
        ("c", "x"),
    ]


@pytest.mark.parametrize(("second", "column"), [("{name: a}", 14), ("{name: B, id: A}", 14)])
def test_two_stages_of_one_name_or_id_are_an_error(folder, second, column):
    (error,) = folder.errors(stage("t") + f"    - {second}\n")
    assert error.startswith(f"journey.yaml:7:{column} JG014 two stages are called “")


def test_a_stage_may_be_referred_to_by_id_and_by_name(folder):
    text = "journey: X\ncustomer:\n  stages:\n    - {name: Making up one's mind, id: decide, touchpoints: [t]}\n"
    (stage_read,) = only(folder, text).stages
    assert (stage_read.id, stage_read.names, stage_read.order) == ("decide", ("decide", "making-up-one's-mind"), 0)


def test_two_evidence_items_of_one_id_are_an_error(folder):
    items = "  evidence:\n    - {id: talks, kind: interview}\n    - {id: TALKS, kind: survey}\n"
    (error,) = folder.errors(stage("t", customer=items))
    assert error.startswith("journey.yaml:5:12 JG014 two evidence items are called “TALKS”; the first is on line 4")


def test_evidence_is_found_by_its_normalised_id(folder):
    items = "  evidence: [{id: Interviews 2018, kind: interview}]\n"
    (one,) = only(folder, stage("{name: t, evidence: interviews_2018}", customer=items)).touchpoints
    assert [each.key for each in one.evidence] == ["interviews-2018"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("interviews-2081", "did you mean “interviews-2018”?"),
        ("focus group", "add it under customer: evidence:, or remove it here"),
    ],
)
def test_evidence_that_is_not_there_is_an_error_where_it_is_named(folder, name, hint):
    items = "  evidence: [{id: interviews-2018, kind: interview}]\n"
    text = stage(f"{{name: t, evidence: [interviews-2018, {name}]}}", customer=items)
    assert folder.errors(text) == [f"journey.yaml:7:49 JG011 no evidence has the id “{name}” ({hint})"]


@pytest.mark.parametrize(
    ("scale", "stated", "normal"),
    [
        ("", "7", 7.0),
        ("{min: 0, max: 10}", "7", 7.0),
        ("{min: 1, max: 5}", "1", 0.0),
        ("{min: 1, max: 5}", "4", 7.5),  # (4 - 1) / (5 - 1) * 10
        ("{min: 1, max: 5}", "5", 10.0),
        ("{min: 1, max: 7}", "3", 3.333333333),  # 2 / 6 * 10, to 9 decimals
        ("{min: 0, max: 100}", "85", 8.5),
        ("{min: -100, max: 100}", "0", 5.0),
        ("{min: 0, max: 1}", "0.25", 2.5),
    ],
)
def test_ratings_are_brought_to_0_to_10_from_their_scale(folder, scale, stated, normal):
    scaled = f"  scale: {scale}\n" if scale else ""
    text = stage(
        f"{{name: t, importance: {stated}, expects: {{ease: {stated}}}, satisfaction: {stated}}}", customer=scaled
    )
    (one,) = only(folder, text).touchpoints
    assert (one.importance, one.expects, one.satisfaction) == (normal, {"ease": normal}, normal)


@pytest.mark.parametrize(
    ("touchpoint", "place"),
    [
        ("{name: t, importance: 0.5}", "7:33"),
        ("{name: t, expects: 5.1}", "7:30"),
        ("{name: t, satisfaction: {ease: 5, information: 6}}", "7:58"),
    ],
)
def test_a_rating_outside_its_scale_is_an_error_where_it_stands(folder, touchpoint, place):
    (error,) = folder.errors(stage(touchpoint, customer="  scale: {min: 1, max: 5}\n"))
    assert error.startswith(f"journey.yaml:{place} JG006 the rating ")
    assert "is outside the scale from 1 to 5" in error


def test_a_rating_of_a_dimension_called_rating_is_placed_too(folder):
    text = stage("{name: t, expects: {ease: 1, rating: 11}}", customer="  dimensions: [rating, ease]\n")
    assert folder.errors(text)[0].startswith("journey.yaml:7:48 JG006 the rating 11 is outside")


@pytest.mark.parametrize(("low", "high"), [(5, 1), (5, 5)])
def test_a_scale_must_go_up(folder, low, high):
    (error,) = folder.errors(stage("{name: t, importance: 3}", customer=f"  scale: {{min: {low}, max: {high}}}\n"))
    assert error.startswith("journey.yaml:3:24 JG006 the scale's max, ")


@pytest.mark.parametrize("scale", ["{min: -1e308, max: 1e308}", "{min: 0, max: 5e-324}"])
def test_no_scale_makes_a_rating_that_is_no_number(folder, scale):
    for journey in folder.of(stage("{name: t, importance: 0}", customer=f"  scale: {scale}\n")).journeys:
        assert all(0 <= each.importance <= 10 for each in journey.touchpoints)


DIGITAL = ["information", "ease", "self-service", "personalisation", "communication", "helpfulness"]
SIMPLE = ["find", "choose", "buy", "get", "use", "maintain"]


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("", DIGITAL),
        ("  dimensions: digital-experience\n", DIGITAL),
        ("  dimensions: Digital Experience\n", DIGITAL),
        ("  dimensions: simple\n", SIMPLE),
        ("  dimensions: [SIMPLE]\n", SIMPLE),
        ("  dimensions: [Speed, Price]\n", ["Speed", "Price"]),
        ("  dimensions: speed\n", ["speed"]),
    ],
)
def test_dimensions_are_a_built_in_set_or_a_list(folder, stated, known):
    assert list(only(folder, stage("t", customer=stated)).dimensions.values()) == known


def test_dimensions_are_compared_normalised(folder):
    (one,) = only(folder, stage("{name: t, expects: {Self Service: 3, EASE: 4}}")).touchpoints
    assert one.expects == {"self-service": 3.0, "ease": 4.0}


@pytest.mark.parametrize(
    ("dimension", "hint"),
    [("eese", "did you mean “ease”?"), ("price", "its dimensions are information, ease, self-service")],
)
def test_a_dimension_that_the_journey_lacks_is_an_error_at_its_name(folder, dimension, hint):
    (error,) = folder.errors(stage(f"{{name: t, expects: {{ease: 3, {dimension}: 3}}}}"))
    assert error.startswith(f"journey.yaml:6:40 JG013 “{dimension}” is not a dimension of this journey ({hint}")


def test_one_dimension_rated_twice_is_an_error(folder):
    (error,) = folder.errors(stage("{name: t, expects: {ease: 3, Ease: 9}}"))
    assert error.startswith("journey.yaml:6:40 JG0")


def test_channels_devices_and_modes_leave_separators_out(folder):
    (one,) = only(
        folder, stage("{name: t, channel: [E-mail, web shop], device: Smart_Phone, mode: [self-service, assisted]}")
    ).touchpoints
    assert (one.channels, one.devices, one.modes) == ({"email", "webshop"}, {"smartphone"}, {"selfservice", "assisted"})


def test_the_persona_is_compared_normalised_and_shown_as_written(folder):
    journey = only(folder, stage("t", customer="  persona: Ideal  Target\n"))
    assert (journey.persona, journey.persona_name) == ("ideal-target", "Ideal  Target")


def test_findings_about_a_touchpoint_point_at_its_name(folder):
    text = stage("Bare", "{importance: 3, name: Long}", "\n            name: Block\n            importance: 3")
    assert [each.span.position()[:2] for each in only(folder, text).touchpoints] == [(6, 11), (7, 33), (9, 19)]


def test_names_in_any_script_and_of_signs_only(folder):
    names = ["客服电话", "مرحبا بالعالم", "Żółw", "👩‍👩‍👧", "---", "/", "~", "[x]", "!"]
    journey = only(folder, stage(*(f"'{name}'" for name in names)))
    assert [each.name for each in journey.touchpoints] == names
    assert len({each.id for each in journey.touchpoints}) == len(names)


def test_what_a_map_says_of_a_stage_is_kept_as_it_is_written(folder):
    text = """\
journey: X
customer:
  persona: {name: Ann Lee, about: Two jobs, quote: "Not now"}
  stages:
    - name: A
      phase: Discover
      goal: Compare three
      actions: [read, ask]
      friction: prices are hidden
      quotes: [I gave up]
      ideas: publish prices
      touchpoints: [{name: T, quotes: too slow, moment: true}]
"""
    journey = only(folder, text)
    (stage,) = journey.stages
    stated = stage.stated
    assert (journey.persona, journey.persona_name) == ("ann-lee", "Ann Lee")
    assert (journey.persona_stated.about, journey.persona_stated.quote) == ("Two jobs", "Not now")
    assert (stated.phase, stated.goal, stated.actions) == ("Discover", "Compare three", ("read", "ask"))
    assert (stated.friction, stated.quotes) == (("prices are hidden",), ("I gave up",))
    assert stated.ideas == ("publish prices",)
    assert (stage.touchpoints[0].stated.quotes, stage.touchpoints[0].stated.moment) == (("too slow",), True)


def test_a_bare_name_is_short_for_a_persona(folder):
    text = "journey: X\ncustomer:\n  persona: 2024\n  stages: [{name: A}]\n"
    journey = only(folder, text)
    assert (journey.persona, journey.persona_name, journey.persona_stated.about) == ("2024", "2024", None)


@pytest.mark.parametrize(
    ("persona", "expected"),
    [
        ("[a, b]", "3:12 JG005 “persona” takes a mapping of keys and values, not a list: “[a, b]” (name one persona;"),
        ("{about: x}", "3:3 JG004 the key “name” is missing here"),
        ("{name: ''}", "3:13 JG004 “name” is empty"),
        ("{name: a, qoute: b}", "3:22 JG003 the key “qoute” is not known here (did you mean “quote”?"),
    ],
)
def test_a_persona_that_can_t_be_read(folder, persona, expected):
    (error,) = folder.errors(f"journey: X\ncustomer:\n  persona: {persona}\n  stages: [{{name: A}}]\n")
    assert error.startswith(f"journey.yaml:{expected}")
