"""What comes of reading tables: plain data in the order of the format, and problems by cell."""

from __future__ import annotations

import pytest

from journeygap.loading.load import load_files
from journeygap.model.customer import Stage
from journeygap.sheets.built import Built, checked, tidied
from journeygap.yamltext.read import Limits

SOUND = {"journey": "J", "customer": {"stages": [{"name": "Use", "touchpoints": ["Till"]}]}}


def built(data, places=None, *, apart=False):
    return Built(data, places or {}, [], [], apart)


def test_data_come_in_the_order_of_the_format() -> None:
    data = {
        "company": {"touchpoints": [{"stage": "Use", "name": "POS"}]},
        "customer": {"stages": [{"touchpoints": [{"name": "Till"}, {"importance": 3, "name": "Door"}], "name": "Use"}]},
        "journey": "J",
    }
    found = tidied(data)

    assert found is data
    assert list(found) == ["journey", "customer", "company"]
    assert list(found["customer"]["stages"][0]) == ["name", "touchpoints"]
    assert found["customer"]["stages"][0]["touchpoints"] == ["Till", {"name": "Door", "importance": 3}]
    assert list(found["customer"]["stages"][0]["touchpoints"][1]) == ["name", "importance"]
    assert list(found["company"]["touchpoints"][0]) == ["name", "stage"]


@pytest.mark.parametrize(
    ("stated", "tidy"),
    [
        ({"name": "Use", "friction": ["slow"]}, {"name": "Use", "friction": "slow"}),
        ({"name": "Use", "friction": ["slow", "dear"]}, {"name": "Use", "friction": ["slow", "dear"]}),
        ({"name": "Use", "touchpoints": []}, {"name": "Use", "touchpoints": []}),
        # A list of mappings is one even where it holds one.
        ({"name": "Use", "touchpoints": [{"name": "Till"}]}, {"name": "Use", "touchpoints": ["Till"]}),
        ({}, {}),
    ],
)
def test_one_name_goes_without_brackets(stated, tidy) -> None:
    assert tidied(stated, Stage) == tidy


def test_a_half_that_holds_nothing_is_left_out() -> None:
    assert tidied({"journey": "J", "company": {}, "customer": {"stages": []}}) == {
        "journey": "J",
        "customer": {"stages": []},
    }


def test_what_is_sound_is_written_as_a_file_that_loads(tmp_path) -> None:
    found = checked(built(SOUND), Limits())
    (tmp_path / "journey.yaml").write_text(found.text, encoding="utf-8")

    assert (found.problems, found.company) == ([], None)
    assert load_files([str(tmp_path / "journey.yaml")]).errors == ()


def test_a_text_that_is_not_wanted_need_not_be_written() -> None:
    assert checked(built(SOUND), Limits(), wanted=False) == ("", [], None)


def test_a_problem_is_named_by_the_cell_that_it_came_from() -> None:
    stage = {"name": "Use", "feeling": 9, "touchpoints": [{"name": "Till", "importance": 11}]}
    places = {
        ("customer", "stages", 0): "A2",
        ("customer", "stages", 0, "feeling"): "B2",
        ("customer", "stages", 0, "touchpoints", 0): "C2",
        ("customer", "stages", 0, "touchpoints", 0, "importance"): "D2",
    }
    found = checked(built({"journey": "J", "customer": {"stages": [stage]}}, places), Limits())

    assert sorted(problem.place for problem in found.problems) == ["B2", "D2"]
    assert checked(built({"journey": "J", "customer": {"stages": [stage]}}), Limits()).problems[0].place == ""


def test_the_companys_half_may_be_a_file_of_its_own() -> None:
    data = SOUND | {"company": {"touchpoints": [{"name": "POS", "stage": "Use"}]}}
    apart = checked(built(data, apart=True), Limits(), "ours.yaml")

    assert apart.problems == []
    assert "ours.yaml" in apart.text
    assert "POS" not in apart.text
    assert "POS" in (apart.company or "")
    assert "POS" in checked(built(data), Limits(), "ours.yaml").text


def test_what_is_too_large_to_be_read_again_is_a_problem() -> None:
    assert checked(built(SOUND), Limits(max_bytes=10_000)).problems == []
    assert len(checked(built(SOUND), Limits(max_bytes=10)).problems) == 1
