"""Measuring from Python: figures of an evidence file, its mistakes, and data out of reach."""

import pytest

from journeygap.api.errors import DefinitionError
from journeygap.api.measuring import measure
from journeygap.core.errors import InputError

pytest.importorskip("duckdb")

EVIDENCE = """\
evidence: talks
kind: survey
date: 2026-01-01
data: a.csv
scale: {min: 0, max: 10}
columns: {customer: who}
answers: [{touchpoint: Website, satisfaction: rating}]
"""
ANSWERS = "who,rating\n" + "".join(f"p{number},{4 if number % 2 else 8}\n" for number in range(20))


@pytest.fixture
def evidence(folder):
    """The evidence file of twenty answers, ten of 4 and ten of 8."""
    (folder / "a.csv").write_text(ANSWERS, encoding="utf-8")
    path = folder / "talks.evidence.yaml"
    path.write_text(EVIDENCE, encoding="utf-8")
    return path


@pytest.mark.parametrize("as_written", [str, lambda path: path])
def test_figures_come_from_a_path_of_either_kind_and_nothing_is_written(evidence, folder, as_written):
    before = sorted(folder.iterdir())

    found = measure(as_written(evidence))

    assert found.data["all"]["touchpoints"]["Website"]["satisfaction"]["value"] == 6
    assert sorted(folder.iterdir()) == before


def test_every_mistake_of_the_evidence_file_is_raised_at_once(evidence):
    evidence.write_text(EVIDENCE.replace("kind: survey", "kind: gossip").replace("date:", "dta:"), encoding="utf-8")

    with pytest.raises(DefinitionError) as raised:
        measure(evidence)

    assert len(raised.value.errors) >= 2
    assert {each.span.position().line for each in raised.value.errors} >= {2, 3}


def test_data_outside_of_the_folder_are_read_only_where_that_is_allowed(evidence, folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.csv"
    (folder / "a.csv").rename(elsewhere)
    evidence.write_text(EVIDENCE.replace("a.csv", str(elsewhere)), encoding="utf-8")

    with pytest.raises((InputError, DefinitionError)):
        measure(evidence)

    found = measure(evidence, allow_outside=True)
    assert found.data["all"]["touchpoints"]["Website"]["satisfaction"]["n"] == 20


def test_what_is_not_there_and_what_is_no_engine(evidence, folder):
    with pytest.raises(OSError, match="nowhere"):
        measure(folder / "nowhere.yaml")
    for engine in ("abacus", "", None):
        with pytest.raises(TypeError):
            measure(evidence, engine=engine)
