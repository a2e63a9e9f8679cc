"""A journey file as a whole: the two halves, and the company as files."""

from __future__ import annotations

import pytest
from pydantic_core import ValidationError

from journeygap.model.company import CompanyHalf
from journeygap.model.fields import Plain
from journeygap.model.journey import JourneyFile
from journeygap.model.validator import from_model

LEAST = {"journey": "J", "customer": {"stages": [{"name": "S"}]}}


@pytest.fixture(scope="module")
def read():
    return from_model(JourneyFile).validate_python


def test_a_name_and_a_customer_are_enough(read) -> None:
    found = read(LEAST)

    assert (found.journey, found.company, found.weight, found.format) == ("J", None, None, None)


@pytest.mark.parametrize(
    ("company", "files"), [("a.yaml", ("a.yaml",)), (["a.yaml", "../b.yaml"], ("a.yaml", "../b.yaml"))]
)
def test_the_company_may_be_in_other_files(read, company, files) -> None:
    assert read(LEAST | {"company": company}).company == files


def test_the_company_may_be_here(read) -> None:
    found = read(LEAST | {"company": {"touchpoints": ["T"]}}).company

    assert isinstance(found, CompanyHalf)


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"journey": ""}, "journey"),
        ({"journey": None}, "journey"),
        ({"customer": None}, "customer"),
        ({"company": []}, "company"),
        ({"company": [[]]}, "company"),
        ({"weight": Plain("-1")}, "weight"),
        ({"format": Plain("2")}, "format"),
        ({"jurney": "J"}, "jurney"),
    ],
)
def test_what_is_refused(read, change, at) -> None:
    with pytest.raises(ValidationError) as raised:
        read(LEAST | change)

    assert {each["loc"][0] for each in raised.value.errors()} == {at}
