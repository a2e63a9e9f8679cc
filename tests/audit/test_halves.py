"""The company halves that a journey can be added to: which files, in which order, with the units of their figures."""

from __future__ import annotations

import pytest

from journeygap.audit.halves import halves
from journeygap.audit.questions import Destination
from journeygap.loading.load import load_files

CUSTOMER = "journey: J\ncustomer: {stages: [{name: A, touchpoints: [x]}]}\n"


@pytest.fixture
def found(tmp_path, monkeypatch):
    """A function from the text of a journey, and of company files by name, to its halves."""
    monkeypatch.chdir(tmp_path)

    def of(text, **files):
        (tmp_path / ".git").mkdir()
        (tmp_path / "journey.yaml").write_text(text, encoding="utf-8")
        for name, content in files.items():
            (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
        loaded = load_files(["journey.yaml"])
        assert loaded.errors == ()
        return halves(loaded.journeys[0], loaded.sources, loaded.models)

    return of


def test_a_journey_without_a_company_gets_its_half_in_its_own_file(found):
    assert found(CUSTOMER) == (Destination("journey.yaml", "journey.yaml"),)


def test_a_half_in_the_journey_has_its_own_units(found):
    company = "company: {currency: EUR, period: month, scale: {min: 1, max: 5}, touchpoints: [Shop]}\n"

    assert found(CUSTOMER + company) == (Destination("journey.yaml", "journey.yaml", "EUR", "month", 1.0, 5.0),)


def test_of_company_files_each_has_its_units_and_the_journey_is_none(found):
    every = found(
        CUSTOMER + "company: [shop.yaml, web.yaml]\n",
        shop="company: {currency: EUR, period: month, touchpoints: [Shop]}\n",
        web="company: {scale: {min: 0, max: 100}, touchpoints: [Website]}\n",
        other="company: {touchpoints: [Nothing of this]}\n",
    )

    assert sorted(each.path for each in every) == ["shop.yaml", "web.yaml"]
    by_path = {each.path: each[2:] for each in every}
    assert by_path == {"shop.yaml": ("EUR", "month", 0.0, 10.0), "web.yaml": (None, None, 0.0, 100.0)}
