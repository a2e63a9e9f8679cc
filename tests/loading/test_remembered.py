"""A document that a program hands over, and files that are read once."""

from __future__ import annotations

import pytest

from journeygap.loading.bounds import Reach
from journeygap.loading.remembered import DATA, TEXT, RememberedFiles
from journeygap.loading.unreadable import Unreadable


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_document_is_found_and_read_under_its_name() -> None:
    files = RememberedFiles(Reach(), TEXT, b"journey: J")

    assert files.find(["ignored.yaml"]) == [TEXT]
    assert files.read_file(TEXT, 100) == b"journey: J"
    assert files.read_file(TEXT, 3) == b"jour"  # one more than the limit, so that too much is seen
    assert (files.kind(TEXT), files.path(TEXT), files.shown(TEXT), files.identity(TEXT)) == ("file", *[TEXT] * 3)
    assert not files.withholds(TEXT)


def test_data_have_no_lines() -> None:
    assert RememberedFiles(Reach(), DATA, b"{}").is_data(DATA)
    assert not RememberedFiles(Reach(), TEXT, b"{}").is_data(TEXT)
    assert not RememberedFiles(Reach()).is_data(DATA)


def test_what_was_read_stays_whatever_becomes_of_the_file(here) -> None:
    file = here / "a.yaml"
    file.write_text("old")
    files = RememberedFiles(Reach())
    files.find(["a.yaml"])
    assert files.read_file("a.yaml", 100) == b"old"

    file.write_text("new")

    assert files.read_file("a.yaml", 100) == b"old"
    file.unlink()
    assert files.kind("a.yaml") is None
    assert files.find(["a.yaml"]) == ["a.yaml"]


def test_what_could_not_be_read_stays_unreadable(here) -> None:
    files = RememberedFiles(Reach())
    with pytest.raises(Unreadable):
        files.read_file("gone.yaml", 100)

    (here / "gone.yaml").write_text("there now")

    with pytest.raises(Unreadable):
        files.read_file("gone.yaml", 100)
