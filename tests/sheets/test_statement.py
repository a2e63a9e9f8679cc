"""What a journey and its company files state, as the plain data of one file."""

from __future__ import annotations

import pytest

from journeygap.sheets.statement import halves_of, plain, statement

JOURNEY = """\
journey: J
customer: {stages: [{name: Use, touchpoints: [Till]}]}
"""


@pytest.fixture
def stated(folder):
    """What a journey states whose company files these are, and its company's halves by file."""

    def of(text, **files):
        for name, content in files.items():
            folder.write(f"{name}.yaml", content)
        loaded = folder.of(text)
        assert loaded.errors == ()
        (journey,) = loaded.journeys
        return statement(journey, loaded.models), dict(halves_of(journey, loaded.models))

    return of


def test_one_file_states_what_it_says(stated) -> None:
    # What may be one name or several is a list here.
    found, halves = stated(JOURNEY + "company: {touchpoints: [{name: POS, stage: Use}]}\n")

    assert found == (
        {
            "journey": "J",
            "customer": {"stages": [{"name": "Use", "touchpoints": [{"name": "Till"}]}]},
            "company": {"touchpoints": [{"name": "POS", "stage": ["Use"]}]},
        },
        (),
    )
    assert len(halves) == 1


def test_a_company_file_is_the_companys_half(stated) -> None:
    found, halves = stated(
        JOURNEY + "company: a.yaml\n", a="company: {name: ACME, touchpoints: [{name: POS, stage: Use}]}\n"
    )

    assert found.data["company"] == {"name": "ACME", "touchpoints": [{"name": "POS", "stage": ["Use"]}]}
    assert found.company_files == ("a.yaml",)
    assert list(halves.values()) == [found.data["company"]]


def test_of_several_company_files_ratings_are_brought_to_0_to_10(stated) -> None:
    found, halves = stated(
        JOURNEY + "company: [a.yaml, b.yaml]\n",
        a="""\
company:
  name: A
  currency: EUR
  scale: {min: 1, max: 5}
  tools: [{name: CRM, cost: 5}]
  touchpoints:
    - {name: POS, stage: Use, delivers: 4}
    - {name: App, stage: Use, delivers: {ease: 1, speed: 5}}
  note: first
""",
        b="""\
company:
  name: B
  tools: [{name: crm, cost: 7, owner: IT}]
  touchpoints: [{name: Line, stage: Use, delivers: 4}]
  note: first
""",
    )
    company = found.data["company"]

    # From 1 to 5, 4 is three quarters of the way; the other file is on 0 to 10 already.
    assert {row["name"]: row["delivers"] for row in company["touchpoints"]} == {
        "POS": 7.5,
        "App": {"ease": 0, "speed": 10},
        "Line": 4,
    }
    assert "scale" not in company
    assert (company["name"], company["currency"], company["note"]) == ("A + B", "EUR", "first")
    # What the first file says of a tool counts, and the second adds to it.
    assert company["tools"] == [{"name": "CRM", "cost": 5, "owner": "IT"}]
    assert len(halves) == 2


def test_one_scale_of_several_files_stays(stated) -> None:
    half = "company: {scale: {min: 1, max: 5}, touchpoints: [{name: %s, stage: Use, delivers: 4}]}\n"
    found, _ = stated(JOURNEY + "company: [a.yaml, b.yaml]\n", a=half % "POS", b=half % "App")

    assert found.data["company"]["scale"] == {"min": 1, "max": 5}
    assert [row["delivers"] for row in found.data["company"]["touchpoints"]] == [4, 4]


@pytest.mark.parametrize("value", [None, "a", 3, 2.5, True])
def test_what_is_no_model_is_what_it_is(value) -> None:
    assert plain(value) is value
    assert plain((value, (value,))) == [value, [value]]
