"""Which files are read, and what results call them."""

from __future__ import annotations

import io
import os
import sys

import pytest

from journeygap.loading import files
from journeygap.loading.files import Disk, find, read_file, read_standard_input
from journeygap.loading.unreadable import Unreadable


def names(paths):
    return [path.replace(os.sep, "/") for path in find(paths)]


def test_a_folder_is_searched_for_journeys_and_company_files(folder):
    for name in (
        "journey.yaml", "company.yml", "a/x.journey.yaml", "a/x.journey.yml", "a/b/y.company.yaml", "a/company.yaml",
        "notes.yaml", "a/journey.json", "a/myjourney.yaml", "a/Journey.yaml.bak", ".git/journey.yaml",
        ".x/journey.yaml", "node_modules/p/journey.yaml",
    ):  # fmt: skip
        folder.write(name, "")
    assert names(["."]) == [
        "company.yml",
        "journey.yaml",
        "a/company.yaml",
        "a/x.journey.yaml",
        "a/x.journey.yml",
        "a/b/y.company.yaml",
    ]


def test_a_file_named_is_read_whatever_its_name(folder):
    folder.write("notes.txt", "")
    folder.write(".hidden/journey.yaml", "")
    assert names(["notes.txt", ".hidden"]) == ["notes.txt", ".hidden/journey.yaml"]


def test_each_file_is_read_once_however_it_is_named(folder):
    folder.write("a/journey.yaml", "")
    os.symlink("a/journey.yaml", "link.yaml")
    absolute = str(folder.path / "a" / "journey.yaml")
    assert names(["a/journey.yaml", ".", "./a/../a/journey.yaml", absolute, "link.yaml", "-", "-"]) == [
        "a/journey.yaml",
        "-",
    ]


def test_a_folder_called_like_a_file_is_searched(folder):
    folder.write("journey.yaml/journey.yaml", "")
    assert names(["."]) == ["journey.yaml/journey.yaml"]


def test_a_folder_without_any_gives_none(folder):
    folder.write("a/b.yaml", "")
    assert find(["."]) == []


@pytest.mark.parametrize("path", ["nowhere.yaml", "a/b/c", "x" * 5000, "dangling.yaml", ""])
def test_a_path_that_is_not_there_is_named(folder, path):
    folder.write("a/b", "")
    os.symlink("gone.yaml", "dangling.yaml")
    with pytest.raises(Unreadable, match="there is no such file or folder"):
        find([path])


def test_reading_stops_one_byte_behind_the_limit(folder):
    folder.write("a.yaml", "x" * 100)
    assert read_file("a.yaml", 10) == b"x" * 11
    assert read_file("a.yaml", 100) == b"x" * 100


def test_a_file_that_can_t_be_read_says_why(folder):
    folder.write("a/b.yaml", "")
    with pytest.raises(Unreadable, match=r"^a: .*irectory"):
        read_file("a", 10)
    with pytest.raises(Unreadable, match=r"^c\.yaml: No such file"):
        read_file("c.yaml", 10)


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(folder):
    folder.write("a.yaml", "").chmod(0)
    with pytest.raises(Unreadable, match=r"^a\.yaml: Permission denied"):
        read_file("a.yaml", 10)


@pytest.mark.usefixtures("folder")
def test_standard_input_is_read_as_bytes_when_asked_for_and_never_else(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\r\nxyz")))
    assert read_standard_input(4) == b"\xff\r\nxy"
    with pytest.raises(Unreadable):
        read_file(files.STDIN, 4)


def test_the_disk_tells_files_folders_and_what_has_no_end(folder):
    folder.write("a/journey.yaml", "")
    disk = Disk()
    assert [disk.kind(path) for path in ("a/journey.yaml", "a", "gone", os.devnull)] == [
        "file",
        "folder",
        None,
        "other",
    ]


def test_results_name_files_from_the_root_of_the_repository_and_people_from_where_they_are(folder, monkeypatch):
    folder.write("a/b/journey.yaml", "")
    folder.write("a/c/x.yaml", "")
    monkeypatch.chdir(folder.path / "a" / "b")
    disk = Disk()
    assert (disk.path("journey.yaml"), disk.shown("journey.yaml")) == ("a/b/journey.yaml", "journey.yaml")
    assert disk.path("../c/x.yaml") == "a/c/x.yaml"
    assert (disk.path("-"), disk.shown("-")) == ("-", "-")


def test_without_a_repository_results_name_files_from_the_working_directory(folder, monkeypatch):
    (folder.path / ".git").rmdir()
    folder.write("a/journey.yaml", "")
    if any((above / ".git").exists() for above in folder.path.parents):
        pytest.skip("the temporary folder lies in a repository")
    assert Disk().path("a/journey.yaml") == "a/journey.yaml"
    monkeypatch.chdir(folder.path / "a")
    assert Disk().path("journey.yaml") == "journey.yaml"


def test_a_repository_inside_changes_no_name(folder):
    folder.write("a/.git", "gitdir: ../.git/modules/a\n")
    folder.write("a/journey.yaml", "")
    folder.write("journey.yaml", "")
    disk = Disk()
    assert (disk.path("a/journey.yaml"), disk.path("journey.yaml")) == ("a/journey.yaml", "journey.yaml")


@pytest.mark.usefixtures("folder")
def test_a_file_outside_is_named_in_full(tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "journey.yaml"
    elsewhere.write_text("")
    assert Disk().shown(str(elsewhere)) == os.path.realpath(elsewhere).replace(os.sep, "/")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_passed_over(folder):
    folder.write("journey.yaml", "")
    (folder.path / "a").mkdir()
    os.mkfifo(folder.path / "a" / "journey.yaml")

    assert names(["."]) == ["journey.yaml"]


@pytest.mark.parametrize("path", [".", "secret/journey.yaml"])
def test_where_one_may_not_look_is_said(folder, monkeypatch, path):
    folder.write("secret/journey.yaml", "")
    refused = PermissionError(13, "Permission denied", "secret")

    def walk(_top, onerror):
        onerror(refused)
        return iter(())

    def stat(_path):
        raise refused

    with monkeypatch.context() as patch:
        patch.setattr(os, "walk", walk)
        patch.setattr(os, "stat", stat)
        with pytest.raises(Unreadable) as caught:
            find([path])
    assert str(caught.value).endswith(": Permission denied")
