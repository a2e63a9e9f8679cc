"""What a run says of itself and of the files that it writes, in whole sentences."""

import pytest

from journeygap.core.language import say


def test_the_journeys_that_had_a_say():
    assert say("running.siblings", number=1) == "judged with 1 other journey that names the same company files"
    assert say("running.siblings", number=2) == "judged with 2 other journeys that name the same company files"


def test_what_a_folder_has_got():
    assert say("saving.folder-of-pages", path="maps", number=2) == "maps has an index and 1 page"
    assert say("saving.folder-of-pages", path="maps", number=3) == "maps has an index and 2 pages"
    assert say("saving.folder-of-slides", path="maps", number=1) == "maps has 1 slide"


def test_a_format_of_no_such_name():
    facts = {"path": "jsn=x", "name": "jsn", "formats": ["table", "json"]}
    assert say("saving.unknown-format", **facts, meant="json") == (
        "-o jsn=x: no format is called “jsn” (did you mean “json”?)"
    )
    assert say("saving.unknown-format", **facts, meant=None) == (
        "-o jsn=x: no format is called “jsn” (the formats are table, json)"
    )


@pytest.mark.parametrize(
    ("facts", "against"),
    [
        ({"targets": [], "coverage": True, "waste": False}, "the least coverage"),
        ({"targets": [], "coverage": True, "waste": True}, "the least coverage and the most waste"),
        ({"targets": ["NPS", "CSAT"], "coverage": False, "waste": False}, "the target for “NPS” and “CSAT”"),
    ],
)
def test_thresholds_that_nothing_is_known_against(facts, against):
    assert say("verdicts.left-open", path="j.yaml", **facts) == (
        f"j.yaml: what the company does is not stated, so nothing is known to hold against {against}: passed"
    )


def test_what_fails_a_run():
    assert say("verdicts.findings", number=1, threshold="warning") == "1 finding is at or above warning"
    assert say("verdicts.findings", number=1200, threshold="warning") == "1,200 findings are at or above warning"
    assert say("verdicts.target", path=None, name="coverage", reached="40%", wanted="at least 60%") == (
        "coverage is 40%; the target is at least 60%"
    )


def test_files_that_are_in_the_way():
    assert say("init.already-there", paths=["a/journey.yaml", "a/x.json"]) == (
        "a/journey.yaml and a/x.json: already there, and nothing is written over; name another folder, as in "
        "journeygap init my-journey, or move what is there away first"
    )


def test_a_missing_package():
    facts = {"package": "openpyxl", "command": "pip install ."}
    assert say("installing.missing", what="workbook", **facts, incomplete=True) == (
        "a workbook needs the package openpyxl, which a plain installation of journeygap includes; repair it: "
        "pip install ."
    )
    assert say("installing.missing", what="format", shape="table", **facts, incomplete=False) == (
        "the format table needs the package openpyxl: pip install ."
    )
