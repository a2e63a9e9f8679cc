"""Where the answers of an audit go: what is kept next to the journey, and files that are written only as they were."""

from __future__ import annotations

import json
import os

import pytest

from journeygap.audit.progress import Answer, Progress
from journeygap.audit.writing import Add, Refused, Set
from journeygap.cli.answers import AnswerFiles, keep, progress_path, read_progress
from journeygap.cli.output import Ended
from journeygap.loading.files import Disk
from journeygap.loading.load import load_files
from journeygap.loading.trees import Trees
from journeygap.yamltext.read import Limits

CUSTOMER = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [a, b]}]}\n"
OWN = CUSTOMER + "company:\n  touchpoints:\n    - {name: a, stage: S}\n"
NEW = Add((("name", "b"), ("stage", "S")))


@pytest.fixture
def begun(folder):
    """A function from files by name to the files that answers go to, and the journey in journey.yaml."""

    def begin(text=OWN, **others):
        folder.write("journey.yaml", text)
        for name, content in others.items():
            folder.write(name.replace("__", "."), content)
        trees = Trees()
        loaded = load_files(["journey.yaml"], Limits(), Disk(), trees=trees)
        (journey,) = loaded.journeys
        return AnswerFiles(loaded, journey, Limits(), Disk(), trees), journey

    return begin


def test_what_is_kept_comes_back_and_nothing_leaves_no_file(begun) -> None:
    _, journey = begun()
    path = progress_path(journey)
    progress = Progress(frozenset({("gap", "s", "b")}), (Answer(("gap", "s", "a"), "presence", "yes"),))
    assert os.path.basename(path) == "journey.audit.json"
    assert read_progress(journey) == Progress()

    keep(journey, progress)
    assert read_progress(journey) == progress

    keep(journey, Progress())
    assert not os.path.exists(path)
    keep(journey, Progress())


@pytest.mark.parametrize(
    "data", [b"mine", b"", b"\xff\xfe", b"[]", json.dumps({"version": 2}).encode(), b'{"version":' + b"1" * 5_000]
)
def test_a_file_that_is_something_else_ends_the_run_and_stays(begun, folder, data) -> None:
    _, journey = begun()
    path = folder.write("journey.audit.json", data)

    with pytest.raises(Ended) as ended:
        read_progress(journey)
    assert ended.value.code == 2
    assert path.read_bytes() == data


def test_no_more_is_read_than_answers_take(begun, folder, monkeypatch) -> None:
    _, journey = begun()
    text = json.dumps({"version": 1, "absent": [], "answers": []})
    folder.write("journey.audit.json", text)

    monkeypatch.setattr("journeygap.cli.answers._MOST", len(text))
    assert read_progress(journey) == Progress()
    monkeypatch.setattr("journeygap.cli.answers._MOST", len(text) - 1)
    with pytest.raises(Ended) as ended:
        read_progress(journey)
    assert ended.value.code == 2


def test_what_a_file_is_to_hold_is_returned_and_nothing_is_written(begun, folder) -> None:
    files, _ = begun()

    ready = files.ready({"journey.yaml": [NEW, Set(0, "cost", 4.0)]})

    ((before, after),) = ready.values()
    assert before == OWN.encode() == (folder.path / "journey.yaml").read_bytes()
    assert [each.name for each in folder.of(after).journeys[0].company.activities] == ["a", "b"]
    assert folder.of(after).journeys[0].company.activities[0].stated.cost == 4
    assert files.ready({}) == {}


def test_a_file_that_has_changed_meanwhile_is_refused(begun, folder) -> None:
    files, _ = begun()
    folder.write("journey.yaml", OWN + "# a note\n")

    with pytest.raises(Refused):
        files.ready({"journey.yaml": [NEW]})
    (folder.path / "journey.yaml").unlink()
    with pytest.raises(Refused):
        files.ready({"journey.yaml": [NEW]})


def test_a_file_that_changes_between_loading_and_the_audit_ends_the_run(folder) -> None:
    folder.write("journey.yaml", OWN)
    trees = Trees()
    loaded = load_files(["journey.yaml"], Limits(), Disk(), trees=trees)
    folder.write("journey.yaml", OWN + "# a note\n")

    with pytest.raises(Ended) as ended:
        AnswerFiles(loaded, loaded.journeys[0], Limits(), Disk(), trees)
    assert ended.value.code == 2


def test_what_would_make_an_error_is_refused_and_an_error_elsewhere_is_none_of_ours(begun) -> None:
    files, _ = begun(other__journey__yaml="journey: [\n")

    with pytest.raises(Refused):
        files.ready({"journey.yaml": [Add((("name", "a"), ("stage", "S")))]})
    assert len(files.ready({"journey.yaml": [NEW]})) == 1


def test_other_journeys_that_use_a_company_file_are_named(begun) -> None:
    files, _ = begun(
        CUSTOMER + "company: shop.yaml\n",
        shop__yaml="company: {touchpoints: [a]}\n",
        other__journey__yaml=CUSTOMER.replace("J", "K") + "company: shop.yaml\n",
        alone__journey__yaml=CUSTOMER.replace("J", "L"),
    )

    assert sorted(each.name for each in files.others()) == ["K", "L"]
    assert list(files.shared()) == [("shop.yaml", ["other.journey.yaml"])]
    assert files.shown("shop.yaml") == "shop.yaml"


def test_a_file_that_may_not_be_written_to_ends_the_run(begun, folder) -> None:
    files, _ = begun()
    files.writable_or_fail()
    (folder.path / "journey.yaml").chmod(0o444)

    with pytest.raises(Ended) as ended:
        files.writable_or_fail()
    assert ended.value.code == 2
