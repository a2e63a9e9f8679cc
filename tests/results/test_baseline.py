"""The baseline as a file: what is written comes back, and what is no baseline is refused with its place."""

from __future__ import annotations

import json

import pytest

from journeygap.core.errors import InputError
from journeygap.results.baseline import baseline_text, gone, read_baseline


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "bank.yaml").write_text("journey: Bank\n- Branch\n")
    return tmp_path


def write(folder, *findings, judged=("bank.yaml",)):
    text = "".join(baseline_text("b.json", findings, frozenset(judged)))
    (folder / "b.json").write_text(text)
    return text


def test_what_is_written_comes_back_a_finding_a_line(here, made) -> None:
    branch = made(path="bank.yaml", title="Branch (S)")

    text = write(here, branch)

    assert text.count("\n") == 6
    (held,) = read_baseline("b.json").items()
    assert held[0] == branch.fingerprint
    assert (held[1].title, held[1].path) == ("Branch (S)", "bank.yaml")
    assert held[1].span.position().line == 4


def test_what_people_added_and_what_was_not_judged_are_kept(here, made) -> None:
    branch, till = made(path="bank.yaml"), made(path="shop.yaml", code="JG201")
    (here / "shop.yaml").write_text("x")
    write(here, branch, till, judged=("bank.yaml", "shop.yaml"))
    data = json.loads((here / "b.json").read_text())
    data["findings"][0]["reason"] = "decided in May"
    (here / "b.json").write_text(json.dumps(data))

    found = json.loads(write(here, branch))["findings"]

    assert [(each["path"], each.get("reason")) for each in found] == [
        ("bank.yaml", "decided in May"),
        ("shop.yaml", None),
    ]
    # What is judged and no longer found goes, and so does what is about a file that is gone.
    assert json.loads(write(here))["findings"] == [found[1]]
    (here / "shop.yaml").unlink()
    assert gone(read_baseline("b.json")) == {"shop.yaml"}
    assert json.loads(write(here))["findings"] == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("{", r"b\.json:1:2: .*not JSON"),
        ("[]", "another shape"),
        ('{"version": 2, "findings": []}', "another shape"),
        ('{"version": 1, "findings": {}}', "another shape"),
        ('{"version": 1, "findings": [{"fingerprint": "a"}, {"code": "JG101"}]}', "finding 2 in it"),
        ('{"version": 1, "findings": [' + "9" * 5000 + "]}", "thousands of digits"),
        ("[" * 100_000, "not JSON"),
        (b"\xff", "not UTF-8"),
    ],
)
def test_what_is_no_baseline_is_refused(here, content, place) -> None:
    (here / "b.json").write_bytes(content if isinstance(content, bytes) else content.encode())

    with pytest.raises(InputError, match=place):
        read_baseline("b.json")


def test_a_baseline_that_is_not_there_says_how_to_write_one() -> None:
    with pytest.raises(InputError, match="--write-baseline"):
        read_baseline("gone.json")
