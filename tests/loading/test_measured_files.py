"""The measured files that journeys name: each is read once, and what no journey of a file has is reported."""

from __future__ import annotations

import os

import pytest

from journeygap.loading.files import Disk
from journeygap.loading.load import load_files

MEASURED = """\
evidence: guests
kind: survey
date: 2026-10-31
sample: 100
hash: none
all:
  touchpoints:
    Form: {satisfaction: {value: 5, low: 4, high: 6, n: 100, n_eff: 100, se: 0.5, unsure: false}}
    Fax: {satisfaction: {value: 2, low: 1, high: 3, n: 100, n_eff: 100, se: 0.5, unsure: false}}
"""
JOURNEY = """\
journey: J
customer:
  {measured}
  stages: [{{name: Book, touchpoints: [{touchpoints}]}}]
"""


@pytest.fixture
def load(folder):
    """A function from the journeys, each by its measured files and touchpoints, to what is loaded of them."""
    folder.write("a.measured.yaml", MEASURED)

    def of(*journeys):
        for number, (names, touchpoints) in enumerate(journeys):
            measured = f"measured: [{names}]" if names else "note: nothing measured"
            folder.write(f"j{number}.yaml", JOURNEY.format(measured=measured, touchpoints=touchpoints))
        return folder.load(*(f"j{number}.yaml" for number in range(len(journeys))))

    return of


def errors(loaded):
    return [(each.code, each.span.source.path, each.span.position().line) for each in loaded.errors]


def test_a_name_that_one_of_the_journeys_has_is_no_error(load) -> None:
    assert errors(load(("a.measured.yaml", "Form"), ("a.measured.yaml", "Fax"))) == []


def test_a_name_that_none_has_is_reported_where_each_names_the_file(load) -> None:
    assert errors(load(("a.measured.yaml", "Form"), ("a.measured.yaml", "Form, Desk"))) == [
        ("JG010", "j0.yaml", 3),
        ("JG010", "j1.yaml", 3),
    ]


def test_a_journey_that_names_no_file_or_another_one_does_not_count(load, folder) -> None:
    folder.write("b.measured.yaml", MEASURED.replace("guests", "staff").replace("Fax", "Desk"))

    found = load(("a.measured.yaml", "Form"), ("b.measured.yaml", "Form, Fax, Desk"), ("", "Fax"))

    assert errors(found) == [("JG010", "j0.yaml", 3)]


def test_one_file_under_two_names_counts_once(load, folder) -> None:
    (folder.path / "link.measured.yaml").symlink_to("a.measured.yaml")

    found = load(("a.measured.yaml, ./a.measured.yaml, link.measured.yaml", "Form, Fax"))

    assert errors(found) == []
    assert len(found.journeys[0].measured) == 1
    assert [each.satisfaction for each in found.journeys[0].touchpoints] == [5, 2]


def test_a_file_that_many_journeys_name_is_read_once(load) -> None:
    read = []

    class Counting(Disk):
        def read_file(self, path, limit):
            read.append(os.path.basename(path))
            return super().read_file(path, limit)

    load(*[("a.measured.yaml", "Form, Fax")] * 3)
    found = load_files(["j0.yaml", "j1.yaml", "j2.yaml"], storage=Counting())

    assert [len(each.measured) for each in found.journeys] == [1, 1, 1]
    assert read.count("a.measured.yaml") == 1


@pytest.mark.parametrize("name", ["gone.yaml", ".", "j0.yaml", '"a\\0b"', "broken.yaml"])
def test_what_can_not_be_used_is_an_error_where_it_is_named(load, folder, name) -> None:
    folder.write("broken.yaml", "evidence: [\n")

    found = load((f"a.measured.yaml, {name}", "Form, Fax"))

    assert ("JG019", "j0.yaml", 3) in errors(found)
    assert found.journeys == ()
