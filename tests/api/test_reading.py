"""Journeys that a program hands over as text or data: the same results as from a file, and errors that say where."""

from __future__ import annotations

import enum
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import journeygap

DAY = date(2026, 11, 22)

COMPANY = "company: {touchpoints: [{name: Branch visit, stage: Compare, delivers: 3}]}\n"


def codes(analysis: journeygap.Analysis) -> list[str]:
    return [each.code for each in analysis.every_finding()]


def test_text_and_data_say_the_same_as_a_file(folder, data, text) -> None:
    (folder / "journey.yaml").write_text(text, encoding="utf-8")
    results = [
        journeygap.analyze("journey.yaml", today=DAY),
        journeygap.analyze(text=text, today=DAY),
        journeygap.analyze(data=data, today=DAY),
    ]

    # Comparison site 0 of 8, Branch visit 6 · 3/6 = 3 of 6, Contract 0 of 5; 100 of 400 is wasted.
    assert [each.portfolio.coverage for each in results] == [3 / 19] * 3
    assert [each.portfolio.waste_share for each in results] == [0.25] * 3
    assert len({tuple(codes(each)) for each in results}) == 1
    assert [each.journeys[0].journey.path for each in results] == ["journey.yaml", "<text>", "<data>"]
    assert [each.name for each in journeygap.load(data=data)] == ["Choosing a bank"]


@pytest.mark.parametrize("passed", ["text", "data"])
def test_company_files_are_found_from_the_working_directory(folder, data, passed, text) -> None:
    (folder / "company.yaml").write_text(COMPANY, encoding="utf-8")
    data["company"] = folder / "company.yaml"
    text = text.partition("company:")[0] + "company: company.yaml\n"

    result = journeygap.analyze(**({"text": text} if passed == "text" else {"data": data}))

    assert result.portfolio.coverage == 3 / 19


def test_an_error_in_text_has_a_line(text) -> None:
    with pytest.raises(journeygap.DefinitionError, match=r"^<text>:8:44: JG006 the rating 60 is outside"):
        journeygap.load(text=text.replace("importance: 6", "importance: 60"))


def test_an_error_in_data_has_a_route(data) -> None:
    first, second = data["customer"]["stages"][0]["touchpoints"]
    first["importance"] = "8"
    second["expects"] = {"easy to use": 7}
    data["customer"]["stages"][1]["nme"] = "Sign"
    del data["customer"]["stages"][1]["name"]
    data["company"]["touchpoints"] += [dict(data["company"]["touchpoints"][1])]

    with pytest.raises(journeygap.DefinitionError) as raised:
        journeygap.load(data=data)

    assert {(each.code, each.where) for each in raised.value.errors} == {
        ("JG005", "<data>: customer.stages[0].touchpoints[0].importance"),
        ("JG004", "<data>: customer.stages[1]"),
        ("JG003", "<data>: customer.stages[1].nme"),
    }
    first["importance"] = 8
    data["customer"]["stages"][1] = {"name": "Sign"}

    with pytest.raises(journeygap.DefinitionError) as raised:
        journeygap.load(data=data)

    assert {(each.code, each.where) for each in raised.value.errors} == {
        ("JG013", '<data>: customer.stages[0].touchpoints[1].expects["easy to use"]'),
        ("JG014", "<data>: company.touchpoints[2].name"),
    }
    assert "the first is company.touchpoints[1].name of <data>" in str(raised.value)


class Channel(enum.StrEnum):
    WEB = "web"


def test_numbers_days_and_names_of_other_libraries(data) -> None:
    first, second = data["customer"]["stages"][0]["touchpoints"]
    first |= {"importance": np.float32(8), "channel": np.array(["web", "phone"])}
    second |= {"importance": np.int64(6), "channel": (Channel.WEB,), "evidence": "talks"}
    data["customer"]["evidence"] = [{"id": "talks", "kind": "interview", "date": date(2026, 5, 1)}]

    result = journeygap.analyze(data=data, today=DAY)

    assert result.portfolio.coverage == 3 / 19
    assert [sorted(each.channels) for each in result.journeys[0].journey.touchpoints] == [["phone", "web"], ["web"], []]


def nested() -> dict[str, object]:
    inside: dict[str, object] = {}
    inside["itself"] = [inside]
    return {"journey": inside}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (nested(), "nested more than 100 deep"),
        ({"journey": object()}, "journey is of the type object, which no file can hold"),
        ({"journey": b"A"}, "journey is of the type bytes"),
        ({"journey": {1.5: 2}}, "journey has a key of the type float; keys are text"),
        ({"journey": ["a", "\ud800"]}, r"journey\[1\] holds broken characters"),
    ],
)
def test_data_that_no_file_can_hold(value, message) -> None:
    with pytest.raises(journeygap.InputError, match=message):
        journeygap.load(data=value)


@pytest.mark.parametrize(
    ("paths", "named"),
    [(("a.yaml",), {"text": "x"}), ((), {"text": "x", "data": {}}), ((), {"text": 1}), ((), {"data": []}), (({},), {})],
)
def test_one_of_the_three_is_passed(paths, named) -> None:
    with pytest.raises(TypeError):
        journeygap.load(*paths, **named)


def test_lines_of_data_are_none(data) -> None:
    plain = journeygap.analyze(data=data, today=DAY).to_dict()

    assert {each["line"] for each in plain["journeys"][0]["findings"]} == {None}


plain_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["journey", "customer", "company", "format", "x"]) | st.text(), plain_data))
def test_any_data_gives_journeys_or_errors_with_routes(value) -> None:
    try:
        journeygap.load(data=value)
    except journeygap.DefinitionError as error:
        assert all(each.where.startswith("<data>: ") for each in error.errors)  # noqa: PT017
    except journeygap.InputError as error:
        assert "no file can hold" in str(error)  # noqa: PT017


@given(st.text(), st.floats(0, 10))
def test_texts_and_numbers_come_through_whole(name, rating) -> None:
    touchpoints = [{"name": f"x{name}", "importance": rating}]
    (journey,) = journeygap.load(
        data={"journey": "J", "customer": {"stages": [{"name": "A", "touchpoints": touchpoints}]}}
    )

    assert (journey.touchpoints[0].name, journey.touchpoints[0].importance) == (f"x{name}", rating)
