"""What meets what, how well, and in which state that leaves a customer touchpoint."""

import json
from datetime import date

import pytest

from journeygap import load
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings

TODAY = date(2026, 11, 22)


@pytest.fixture
def lay(tmp_path):
    """Lay activities over stages: `lay({"A": ["chat"]}, {"name": "chat", "stage": "A"})`."""

    def lay(stages, *activities, settings=None, company=None, **customer):
        customer["stages"] = [{"name": name, "touchpoints": touchpoints} for name, touchpoints in stages.items()]
        journey = {"journey": "J", "customer": customer, "company": {"touchpoints": activities, **(company or {})}}
        path = tmp_path / "journey.yaml"
        path.write_text(json.dumps(journey), encoding="utf-8")
        return overlay(load(path)[0], settings or Settings(), TODAY)

    return lay


def state_of(laid, touchpoint=None):
    return {need.touchpoint.id: str(need.state) for need in laid.needs}[touchpoint or laid.needs[0].touchpoint.id]


def states(laid):
    return {f"{need.touchpoint.stage.id}/{need.touchpoint.id}": str(need.state) for need in laid.needs}


def met_by(laid):
    return [match.activity.id for match in laid.needs[0].matches]


DEMO = {"name": "Live demo", "id": "demo", "aliases": ["Demo request"]}


@pytest.mark.parametrize(
    "activity",
    [
        {"name": "X", "stage": "A", "meets": "demo"},
        {"name": "X", "stage": "A", "meets": "Live demo"},
        {"name": "X", "stage": "A", "meets": ["demo request"]},
        {"name": "X", "stage": "A", "meets": "LIVE_demo"},
        {"name": "X", "stage": "A", "meets": "live  -  demo"},
        {"name": "X", "stage": "A", "meets": "A/demo"},
        {"name": "X", "stage": "A", "meets": "a/Demo request"},
        {"name": "live demo", "stage": "A"},
        {"name": "X", "id": "demo", "stage": "A"},
        {"name": "Demo request", "id": "x", "stage": "A"},
        {"name": "demo"},
        {"name": "demo", "stages": ["B", "A"]},
    ],
)
def test_a_match_refers_to_id_name_or_alias(lay, activity):
    assert states(lay({"A": [DEMO], "B": ["other"]}, activity))["a/demo"] == "met"


@pytest.mark.parametrize(
    "activity",
    [
        {"name": "Live demos", "stage": "A"},
        {"name": "demo", "stage": "A", "meets": []},
        {"name": "demo", "stage": "A", "meets": "other"},
        {"name": "demo", "stage": "A", "status": "retired"},
        {"name": "demo", "stage": "A", "personas": "somebody else"},
    ],
    ids=["near is not alike", "meets nothing", "meets another", "retired", "out of scope"],
)
def test_what_is_no_match(lay, activity):
    assert states(lay({"A": [DEMO], "B": ["other"]}, activity, persona="p"))["a/demo"] == "missing"


def test_a_reference_that_leads_somewhere_in_its_own_stage_leads_nowhere_else(lay):
    laid = lay({"A": ["chat"], "B": ["chat"]}, {"name": "chat", "stage": "A"})

    assert states(laid) == {"a/chat": "met", "b/chat": "missing"}


def test_each_reference_is_resolved_alone(lay):
    laid = lay({"A": ["chat", "phone"], "B": ["mail", "phone"]}, {"name": "X", "stage": "A", "meets": ["chat", "mail"]})

    assert states(laid) == {"a/chat": "met", "a/phone": "missing", "b/mail": "wrong-stage", "b/phone": "missing"}


def test_the_id_and_the_name_of_an_activity_are_two_references(lay):
    laid = lay({"A": ["chat"], "B": ["phone"]}, {"name": "Chat", "id": "phone", "stage": "A"})

    assert states(laid) == {"a/chat": "met", "b/phone": "wrong-stage"}


def test_without_a_stage_a_reference_leads_to_every_stage(lay):
    assert states(lay({"A": ["chat"], "B": ["chat"]}, {"name": "chat"})) == {"a/chat": "met", "b/chat": "met"}


def test_without_a_stage_a_full_reference_leads_to_its_one_stage(lay):
    laid = lay({"A": ["chat"], "B": ["chat"]}, {"name": "X", "meets": "B/chat"})

    assert states(laid) == {"a/chat": "missing", "b/chat": "met"}


def test_a_journey_without_a_persona_has_everything_in_scope(lay):
    assert state_of(lay({"A": ["chat"]}, {"name": "chat", "personas": ["p", "q"]})) == "met"


def test_personas_are_compared_as_names_are(lay):
    assert state_of(lay({"A": ["chat"]}, {"name": "chat", "personas": "Ideal_Target"}, persona="ideal target")) == "met"


CHAT = {"name": "chat", "stage": "A"}
ELSEWHERE = {"name": "chat", "id": "elsewhere", "stage": "B", "meets": "A/chat"}
COMING = {"name": "chat", "id": "coming", "stage": "A", "meets": "chat", "status": "planned"}


@pytest.mark.parametrize(
    ("first", "second", "touchpoint", "activities"),
    [
        (
            "wrong-channel",
            "weak",
            {"channel": "web", "expects": 8},
            [{**CHAT, "channel": "phone", "delivers": 2}],
        ),
        (
            "weak",
            "met",
            {"channel": "web", "expects": 8},
            [{**CHAT, "channel": "web", "delivers": 2}, {**CHAT, "id": "x", "meets": "chat", "channel": "phone"}],
        ),
        ("weak", "outside", {"ownership": "social", "expects": 8}, [{**CHAT, "delivers": 2}]),
        ("met", "outside", {"ownership": "customer"}, [CHAT]),
        ("met", "alternative", {"choice": "help"}, [CHAT, {**CHAT, "name": "phone"}]),
        ("outside", "alternative", {"ownership": "social", "choice": "help"}, [{"name": "phone", "stage": "A"}]),
        ("outside", "planned", {"ownership": "customer"}, [COMING]),
        ("alternative", "planned", {"choice": "help"}, [{"name": "phone", "stage": "A"}, COMING]),
        ("planned", "wrong-stage", {}, [COMING, ELSEWHERE]),
        ("wrong-stage", "missing", {}, [ELSEWHERE]),
        ("missing", "", {}, []),
    ],
)
def test_the_state_is_the_first_that_holds(lay, first, second, touchpoint, activities):
    phone = {"name": "phone", **({"choice": "help"} if "choice" in touchpoint else {})}

    laid = lay({"A": [{"name": "chat", **touchpoint}, phone], "B": ["mail"]}, *activities)

    assert state_of(laid, "chat") == first, f"{first} comes before {second}"


@pytest.mark.parametrize(
    "activity",
    [
        {**ELSEWHERE, "status": "planned"},
        {**ELSEWHERE, "status": "retired"},
        {**ELSEWHERE, "personas": "q"},
        {**COMING, "personas": "q"},
    ],
)
def test_what_leads_to_no_state_but_missing(lay, activity):
    assert state_of(lay({"A": ["chat"], "B": ["mail"]}, activity, persona="p"), "chat") == "missing"


def test_what_is_planned_is_planned_only_in_its_stage(lay):
    laid = lay({"A": ["chat"], "B": ["chat"]}, COMING)

    assert states(laid) == {"a/chat": "planned", "b/chat": "missing"}


def test_what_is_planned_can_be_counted_as_live(lay):
    laid = lay({"A": ["chat"]}, COMING, settings=Settings(include_planned=True))

    assert (state_of(laid), met_by(laid), laid.needs[0].fulfilment) == ("met", ["coming"], 1.0)


@pytest.mark.parametrize(
    ("used", "offered", "differs"),
    [
        ({"channel": "web"}, {"channel": "phone"}, ("channel",)),
        ({"device": "mobile"}, {"device": "desktop"}, ("device",)),
        ({"mode": "assisted"}, {"mode": "self-service"}, ("mode",)),
        (
            {"channel": "web", "device": "mobile", "mode": "assisted"},
            {"channel": "web", "device": "desktop", "mode": "self-service"},
            ("device", "mode"),
        ),
        ({"channel": ["web", "app"]}, {"channel": ["phone", "app"]}, ()),
        ({"channel": ["web", "app"]}, {"channel": ["phone", "fax"]}, ("channel",)),
        ({"channel": "web"}, {}, ()),
        ({}, {"channel": "web"}, ()),
        ({"channel": "web"}, {"device": "mobile"}, ()),
        ({"channel": "web"}, {"channel": []}, ()),
        ({"channel": "E-mail"}, {"channel": "email"}, ()),
        ({"channel": "In person"}, {"channel": "in_person"}, ()),
        ({"channel": "\uff37\uff25\uff22"}, {"channel": "web"}, ()),
        ({"device": "smart phone"}, {"device": "Smartphone"}, ()),
    ],
)
def test_a_match_differs_where_both_sides_state_something_and_share_nothing(lay, used, offered, differs):
    need = lay({"A": [{"name": "chat", **used}]}, {**CHAT, **offered}).needs[0]

    # Unrated, so q = 1; f = c·q = 0.5 where it differs, however many things differ.
    assert (need.matches[0].differs, need.fulfilment) == (differs, 0.5 if differs else 1.0)
    assert need.state == ("wrong-channel" if differs else "met")


def test_one_match_that_fits_is_enough(lay):
    laid = lay(
        {"A": [{"name": "chat", "channel": "web"}]},
        {**CHAT, "id": "hotline", "channel": "phone"},
        {**CHAT, "id": "site", "meets": "chat", "channel": "web"},
        {**CHAT, "id": "desk", "meets": "chat", "channel": "shop"},
    )

    assert (state_of(laid), met_by(laid)[0], laid.needs[0].fulfilment) == ("met", "site", 1.0)


@pytest.mark.parametrize(
    ("touchpoint", "delivers", "level", "fulfilment"),
    [
        ({"expects": 8}, 6, 6, 0.75),  # 6 / 8
        ({"expects": 8}, 9, 9, 1.0),  # never above 1
        ({"expects": 8, "importance": 10}, 6, 6, 0.75),  # expects before importance
        ({"importance": 10}, 6, 6, 0.6),  # importance counts: 6 / 10
        ({}, 4, 4, 0.8),  # importance assumed as 5: 4 / 5
        ({"expects": 8}, None, None, 1.0),  # nobody rates it: counts as met
        ({"expects": 8}, 0, 0, 0.0),  # zero is a rating, and not unknown
        ({"expects": 0}, 0, 0, 1.0),  # nothing is expected
        ({"importance": 0}, 0, 0, 1.0),
        ({"expects": 0}, None, None, 1.0),
        ({"expects": 8, "satisfaction": 4}, 8, 4, 0.5),  # customers' rating before the company's own
        ({"expects": 8, "satisfaction": 4}, None, 4, 0.5),
        ({"expects": {"ease": 8, "information": 4}}, {"ease": 6, "information": 8}, 7, 0.875),  # (6/8 + 1) / 2
        ({"expects": {"ease": 8, "information": 4}}, {"ease": 6}, 6, 0.75),  # only ease in common
        ({"expects": {"ease": 8, "information": 0}}, {"ease": 4, "information": 0}, 2, 0.75),  # (4/8 + 1) / 2
        ({"expects": {"ease": 8}}, {"information": 8}, None, 1.0),  # none in common: unknown
        ({"expects": {"ease": 8, "information": 8}}, 6, 6, 0.75),  # one side by dimension: its mean, 6 / 8
        ({"expects": 8}, {"ease": 5, "information": 7}, 6, 0.75),  # (5 + 7) / 2 = 6; 6 / 8
        ({"importance": 8}, {"ease": 5, "information": 7}, 6, 0.75),
        ({"expects": {"ease": 8}, "satisfaction": {"information": 8}}, {"ease": 8}, None, 1.0),
    ],
)
def test_fulfilment_is_the_share_of_the_expected_level_that_is_reached(lay, touchpoint, delivers, level, fulfilment):
    activity = CHAT if delivers is None else {**CHAT, "delivers": delivers}

    need = lay({"A": [{"name": "chat", **touchpoint}]}, activity).needs[0]

    assert (need.best.level, need.fulfilment) == (level, pytest.approx(fulfilment, abs=1e-12))


def test_fulfilment_is_nothing_without_a_live_match(lay):
    need = lay({"A": [{"name": "chat", "satisfaction": 9}]}, COMING).needs[0]

    assert (need.best, need.fulfilment, need.basis) == (None, 0.0, "unrated")


@pytest.mark.parametrize(
    ("touchpoint", "activity", "basis"),
    [
        ({"satisfaction": 8}, {"delivers": 3}, "customer"),
        ({}, {"delivers": 3}, "self"),
        ({}, {}, "unrated"),
        ({"expects": {"ease": 8}, "satisfaction": {"information": 8}}, {"delivers": {"ease": 8}}, "unrated"),
    ],
)
def test_fulfilment_says_whose_rating_it_rests_on(lay, touchpoint, activity, basis):
    assert lay({"A": [{"name": "chat", **touchpoint}]}, {**CHAT, **activity}).needs[0].basis == basis


@pytest.mark.parametrize(
    ("touchpoint", "delivers", "state"),
    [
        ({"expects": 8}, 6.5, "weak"),  # short by 1.5, the margin: at least
        ({"expects": 8}, 6.6, "met"),
        ({"expects": 4.6}, 3.1, "weak"),  # 1.4999999999999996 before rounding
        ({"importance": 8}, 6, "weak"),  # short by 2, the margin where importance counts
        ({"importance": 8}, 6.1, "met"),
        ({}, 3, "weak"),  # 5 is assumed
        ({}, 3.1, "met"),
        ({"expects": 8}, 10, "met"),
        ({"expects": 0.5}, 0, "met"),  # nothing of what is expected, but short by 0.5 only
        # By dimension on both sides each counts alone: the mean can't hide that ease is short by 1.5.
        ({"expects": {"ease": 8, "information": 6}}, {"ease": 6.5, "information": 10}, "weak"),
        ({"expects": {"ease": 8, "information": 6}}, {"ease": 6.6, "information": 4.6}, "met"),
        ({"expects": {"ease": 8, "information": 6}}, {"information": 6, "helpfulness": 0}, "met"),
        ({"expects": {"ease": 8}}, {"helpfulness": 0}, "met"),
        # On one side only its mean is compared: 6.5 with 8, 7 with 8.
        ({"expects": {"ease": 9, "information": 7}}, 6.5, "weak"),
        ({"expects": {"ease": 9, "information": 7}}, 7, "met"),
        ({"expects": 8}, {"ease": 3, "information": 10}, "weak"),
        ({"importance": 8}, {"ease": 3, "information": 10}, "met"),  # 6.5, short by 1.5: margin 2
    ],
)
def test_weak_is_short_of_the_expected_level_by_the_margin(lay, touchpoint, delivers, state):
    assert state_of(lay({"A": [{"name": "chat", **touchpoint}]}, {**CHAT, "delivers": delivers})) == state


def test_margins_can_be_set(lay):
    wide = Settings(weak_margin=3, weak_margin_assumed=4)
    touchpoints = [{"name": "a", "expects": 8}, {"name": "b", "expects": 8}, {"name": "c"}, {"name": "d"}]
    delivers = {"a": 5.1, "b": 5, "c": 1.1, "d": 1}

    laid = lay(
        {"A": touchpoints}, *({"name": name, "delivers": level} for name, level in delivers.items()), settings=wide
    )

    assert states(laid) == {"a/a": "met", "a/b": "weak", "a/c": "met", "a/d": "weak"}


def test_ratings_come_from_the_scale_of_their_own_half(lay):
    # On 1 to 5: 5 is 10, 4 is 7.5, 1 is 0. On 0 to 100: 60 is 6.
    laid = lay(
        {"A": [{"name": "chat", "importance": 5, "expects": 4}, {"name": "phone", "satisfaction": 1}]},
        {"name": "chat", "delivers": 60},
        {"name": "phone", "delivers": 100},
        scale={"min": 1, "max": 5},
        company={"scale": {"min": 0, "max": 100}},
    )
    chat, phone = laid.needs

    assert (chat.touchpoint.importance, chat.touchpoint.expects, chat.best.level) == (10, 7.5, 6)
    assert (chat.fulfilment, chat.state) == (0.8, "weak")  # 6 / 7.5; short by 1.5
    assert (phone.best.level, phone.fulfilment, phone.state) == (0, 0, "weak")


def test_an_importance_that_is_not_stated_is_the_middle_of_ten_on_every_scale(lay):
    touchpoint = lay({"A": ["chat"]}, scale={"min": 1, "max": 5}).needs[0].touchpoint

    assert (touchpoint.importance, touchpoint.weight) == (None, 5)


@pytest.mark.parametrize(
    ("one", "other", "best"),
    [
        ({"delivers": 5}, {"delivers": 6}, "other"),  # f 0.625 and 0.75
        ({"delivers": 6}, {"delivers": 5}, "one"),
        ({"delivers": 9}, {"delivers": 10}, "other"),  # both 1: the higher rating
        ({}, {"delivers": 8}, "other"),  # both 1: unrated last
        ({}, {"delivers": 7}, "one"),  # 1 and 0.875: what is unknown counts as met
        ({"channel": "phone"}, {"delivers": 5}, "other"),  # 0.5 and 0.625
        ({"channel": "phone"}, {"delivers": 3}, "one"),  # 0.5 and 0.375
        ({"channel": "phone"}, {"delivers": 4}, "other"),  # both 0.5: unrated last
        ({"channel": "phone", "delivers": 8}, {"delivers": 4}, "one"),  # both 0.5: the higher rating
        ({"delivers": 0, "channel": "phone"}, {"delivers": 0}, "one"),  # alike in everything: the first id
        ({"delivers": 0}, {"channel": "phone", "delivers": 0}, "one"),
    ],
)
def test_the_best_match_counts(lay, one, other, best):
    activities = [{**CHAT, "name": name, "meets": "chat", **more} for name, more in (("one", one), ("other", other))]

    assert met_by(lay({"A": [{"name": "chat", "channel": "web", "expects": 8}]}, *activities))[0] == best


def test_the_fulfilment_may_be_that_of_a_match_that_differs_while_the_state_is_not(lay):
    laid = lay(
        {"A": [{"name": "chat", "channel": "web", "expects": 8}]},
        {**CHAT, "id": "hotline", "channel": "phone", "delivers": 8},
        {**CHAT, "id": "site", "meets": "chat", "channel": "web", "delivers": 3},
    )

    # hotline 0.5 · 1, site 1 · 3/8 = 0.375; but of those that do not differ only the site is there, short by 5.
    assert (laid.needs[0].fulfilment, state_of(laid), met_by(laid)) == (0.5, "weak", ["hotline", "site"])


@pytest.mark.parametrize("order", [1, -1])
def test_between_equal_matches_the_one_without_a_weak_dimension_counts(lay, order):
    # Both q = 0.9375 and level 7.5; the first is short by 0.5 twice, the second by 1 once.
    even = {**CHAT, "id": "even", "meets": "chat", "delivers": {"ease": 7.5, "information": 7.5}}
    uneven = {**CHAT, "id": "uneven", "meets": "chat", "delivers": {"ease": 8, "information": 7}}

    laid = lay({"A": [{"name": "chat", "expects": {"ease": 8, "information": 8}}]}, *[even, uneven][::order])

    assert state_of(laid) == "met"


@pytest.mark.parametrize("order", [1, -1])
def test_of_matches_alike_in_everything_the_first_id_counts(lay, order):
    activities = [{**CHAT, "id": name, "meets": "chat"} for name in ("a", "b", "c")]

    assert met_by(lay({"A": ["chat"]}, *activities[::order])) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("stated", "delivers", "expected"),
    [
        ({"friction": "slow"}, None, ("weak", True)),
        ({"feeling": -1}, None, ("weak", True)),
        ({"feeling": -0.9}, None, ("met", False)),
        ({"friction": "slow"}, 5, ("weak", True)),  # the company's own rating is no answer to a complaint
        ({"friction": "slow"}, 3, ("weak", False)),  # 5 - 3 = 2: a rating shows it
        ({"friction": "slow", "satisfaction": 5}, None, ("met", False)),  # customers have rated it
    ],
)
def test_what_customers_complain_about_and_have_not_rated_is_weak(lay, stated, delivers, expected):
    (need,) = lay({"A": [{"name": "chat", **stated}]}, {**CHAT, "delivers": delivers}).needs

    assert (need.state, need.complaint) == expected
    assert need.fulfilment == (0.6 if delivers == 3 else 1), "the complaint changes no figure"


@pytest.mark.parametrize(("satisfaction", "fulfilment"), [(None, 0.5), (5, 1), (4, 0.8)])
def test_customers_rating_speaks_of_the_channel_that_they_get(lay, satisfaction, fulfilment):
    touchpoint = {"name": "chat", "channel": "phone", "importance": 5, "satisfaction": satisfaction}

    (need,) = lay({"A": [touchpoint]}, {**CHAT, "channel": "web"}).needs

    assert (need.state, need.fulfilment) == ("wrong-channel", fulfilment)
