"""Plain data that is called sound has no definition error when it is written and loaded."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.loading.load import load_files
from journeygap.loading.plainly_sound import is_plainly_sound
from journeygap.loading.sound import is_sound
from journeygap.sheets.built import _Held
from journeygap.yamltext.read import Limits
from journeygap.yamltext.write import write

ODD = {"journey": "J", "customer": {"stages": [{"name": "A", "touchpoints": ["T", {"name": "U", "importance": 7}]}]}}


def sound(data, limits=None, **more):
    files = {"journey.yaml": data, **more}
    return is_sound(files, _Held(dict.fromkeys(files, "")), limits or Limits())


def errors(data):
    return load_files(["journey.yaml"], storage=_Held({"journey.yaml": write(data)})).errors


def test_a_journey_without_errors_is_sound():
    assert sound(ODD)
    assert not errors(ODD)


@pytest.mark.parametrize(
    "company",
    [
        {"touchpoints": [{"name": "T", "stage": "B"}]},
        {"touchpoints": [{"name": "X", "meets": "nothing"}]},
        {"touchpoints": [{"name": "X", "cost": -1}]},
        {"touchpoints": [{"name": "X", "cost": "4"}]},
        {"touchpoints": [{"name": "X", "id": "a"}, {"name": "Y", "id": "a"}]},
        {"touchpoints": [{"name": "X", "supports": "Y"}]},
        {"touchpoints": [{"name": "X", "unknown": 1}]},
        {"touchpoints": [{"name": "X", "cost": float("inf")}]},
        {"touchpoints": [{"name": "X", "delivers": {"<<": 5}}]},
    ],
)
def test_an_error_in_either_half_is_seen(company):
    assert not sound({**ODD, "company": company})


def test_what_is_too_much_to_be_read_back_is_not_sound():
    assert sound(ODD, Limits(max_written=11))
    assert not sound(ODD, Limits(max_written=8))
    assert not sound(ODD, Limits(max_depth=3))


def test_a_company_file_is_read_with_its_journey():
    journey = {**ODD, "company": "c.yaml"}

    assert sound(journey, **{"c.yaml": {"company": {"touchpoints": ["T"]}}})
    assert not sound(journey, **{"c.yaml": {"company": {"touchpoints": [{"name": "T", "cost": "x"}]}}})


names = st.sampled_from(["T", "U", "t", "A/T", "yes", "3", "x y", ""])
touchpoints = st.lists(
    st.fixed_dictionaries(
        {"name": names},
        optional={"importance": st.integers(-1, 12), "satisfaction": st.floats(0, 11), "aliases": st.lists(names)},
    ),
    max_size=3,
)
companies = st.lists(
    st.fixed_dictionaries(
        {"name": names},
        optional={
            "meets": names | st.lists(names, max_size=2),
            "supports": names,
            "stage": st.sampled_from(["A", "B", "C"]),
            "cost": st.integers(-1, 5),
            "personalised": st.booleans(),
        },
    ),
    max_size=3,
)


@settings(max_examples=150, deadline=None)
@given(touchpoints, touchpoints, companies)
def test_nothing_is_called_sound_that_has_an_error(first, second, company):
    data = {
        "journey": "J",
        "customer": {"stages": [{"name": "A", "touchpoints": first}, {"name": "B", "touchpoints": second}]},
        "company": {"touchpoints": company},
    }

    assert sound(data) is not bool(errors(data))


@settings(max_examples=150, deadline=None)
@given(touchpoints, touchpoints, companies)
def test_what_is_sound_at_a_glance_is_sound(first, second, company):
    data = {
        "journey": "J",
        "customer": {"stages": [{"name": "A", "touchpoints": first}, {"name": "B", "touchpoints": second}]},
        "company": {"touchpoints": company},
    }

    assert not (is_plainly_sound(data, Limits()) and errors(data))


def test_most_of_what_tables_hold_is_seen_at_a_glance():
    customer = {
        "persona": "Ana",
        "scale": {"min": 1, "max": 5},
        "evidence": [{"id": "Calls", "kind": "interview"}],
        "stages": [
            {"name": "A", "goal": "g", "actions": ["a", "b"], "feeling": -1},
            {
                "name": "B",
                "touchpoints": [
                    "T",
                    {"name": "U", "importance": 5, "friction": ["f"], "evidence": "calls", "moment": True},
                ],
            },
        ],
    }
    company = {
        "period": "month",
        "currency": "EUR",
        "touchpoints": [
            {"name": "X", "stage": "B", "meets": ["T", "b / u"], "cost": 3, "status": "live"},
            {"name": "X", "stage": "A", "supports": "X@B"},
        ],
    }
    data = {"journey": "J", "customer": customer, "company": company}

    assert is_plainly_sound(data, Limits())
    assert not errors(data)
    for key, value in (("importance", 6), ("importance", True), ("evidence", "mail"), ("friction", [" "]), ("x", 1)):
        changed = {**customer["stages"][1]["touchpoints"][1], key: value}
        stages = [customer["stages"][0], {"name": "B", "touchpoints": ["T", changed]}]
        assert not is_plainly_sound({**data, "customer": {**customer, "stages": stages}}, Limits())
    for key, value in (("stage", "C"), ("meets", "V"), ("supports", "Y"), ("cost", -1), ("stages", ["A"])):
        changed = [{**company["touchpoints"][0], key: value}, company["touchpoints"][1]]
        assert not is_plainly_sound({**data, "company": {**company, "touchpoints": changed}}, Limits())
