"""The files of one commit: found, named and read as those on the disk are."""

from __future__ import annotations

import os

import pytest

from journeygap.loading.files import Disk, Unreadable
from journeygap.loading.git import Repository
from journeygap.loading.load import load_files
from journeygap.loading.revision import Revision

JOURNEY = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\ncompany: ../team/company.yaml\n"
COMPANY = "company: {touchpoints: [a, b]}\n"


@pytest.fixture
def at(folder, repository):
    """Commit what stands in the folder, take it all away, and give the commit's files."""
    opened = []

    def at(**files):
        for name, content in files.items():
            folder.write(name.replace("__", "/").replace("_", "."), content)
        repository.commit()
        for path in folder.path.iterdir():
            if path.name != ".git" and path.is_file():
                path.unlink()
        opened.append(Repository())
        return Revision(opened[-1], opened[-1].commit("HEAD").hash, "HEAD")

    yield at
    for each in opened:
        each.close()


def test_a_journey_and_its_company_file_are_read_from_the_commit(at):
    loaded = load_files(["shop/journey.yaml"], storage=at(shop__journey_yaml=JOURNEY, team__company_yaml=COMPANY))

    assert loaded.errors == ()
    assert [(each.path, each.shown) for each in loaded.sources] == [
        ("shop/journey.yaml", "HEAD:shop/journey.yaml"),
        ("team/company.yaml", "HEAD:team/company.yaml"),
    ]


def test_names_are_those_of_the_disk(at, folder):
    folder.write("shop/journey.yaml", JOURNEY)
    revision = at(team__company_yaml=COMPANY)

    assert revision.path("shop/journey.yaml") == Disk().path("shop/journey.yaml")
    assert revision.path("./shop/../shop//journey.yaml") == "shop/journey.yaml"


def test_a_folder_is_searched_as_on_the_disk(at, folder):
    names = (
        "journey.yaml", "company.yml", "a/x.journey.yaml", "a/b/y.company.yaml", "a/notes.yaml", ".x/journey.yaml",
        "node_modules/journey.yaml", "myjourney.yaml", "b/journey.yml",
    )  # fmt: skip
    for name in names:
        folder.write(name, "")
    revision = at()

    assert revision.find([""]) == [
        "company.yml",
        "journey.yaml",
        "a/x.journey.yaml",
        "a/b/y.company.yaml",
        "b/journey.yml",
    ]
    assert revision.find(["a", "a/notes.yaml", "a/x.journey.yaml"]) == [
        "a/x.journey.yaml",
        "a/b/y.company.yaml",
        "a/notes.yaml",
    ]


def test_links_within_the_commit_are_followed(at, folder):
    folder.write("a/real.yaml", "x")
    os.symlink("a/real.yaml", "link.yaml")
    os.symlink("link.yaml", "twice.yaml")
    os.symlink("gone.yaml", "dangling.yaml")
    os.symlink("round.yaml", "round.yaml")
    os.symlink("/etc/passwd", "outside.yaml")
    revision = at()

    assert revision.read_file("twice.yaml", 10) == b"x"
    assert revision.identity("twice.yaml") == "a/real.yaml"
    for name in ("dangling.yaml", "round.yaml", "outside.yaml"):
        assert revision.kind(name) is None
        with pytest.raises(Unreadable):
            revision.read_file(name, 10)


def test_reading_stops_one_byte_behind_the_limit_and_goes_on_with_the_next(at):
    revision = at(a_yaml="x" * 100_000, b_yaml="yz", c_yaml="")

    assert revision.read_file("a.yaml", 10) == b"x" * 11
    assert revision.read_file("b.yaml", 10) == b"yz"
    assert revision.read_file("b.yaml", 2) == b"yz"
    assert revision.read_file("b.yaml", 1) == b"yz"
    assert revision.read_file("c.yaml", 1) == b""
    assert len(revision.read_file("a.yaml", 100_000)) == 100_000


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("gone.yaml", "HEAD:gone.yaml: No such file or directory in that revision"),
        ("a", "HEAD:a: Is a directory in that revision"),
        ("../outside.yaml", "HEAD:../outside.yaml: No such file or directory in that revision"),
    ],
)
def test_what_can_t_be_read_says_why(at, path, said):
    revision = at(a__b_yaml="")

    with pytest.raises(Unreadable) as caught:
        revision.read_file(path, 10)
    assert str(caught.value) == said


def test_a_path_that_is_not_there_is_named(at):
    with pytest.raises(Unreadable, match=r"^HEAD:gone: there is no such file or folder in that revision$"):
        at(a_yaml="").find(["gone"])


@pytest.mark.parametrize("revision", ["gone", "-x", "--help", "HEAD~9", "", "a b", "HEAD:a.yaml", "\x1b[31m"])
def test_a_revision_that_git_does_not_know(folder, repository, revision):
    folder.write("a.yaml", "")
    repository.commit()

    with pytest.raises(Unreadable, match="git knows no such revision here"):
        Repository().commit(revision)


def test_names_of_any_kind_are_read(at, folder):
    name = "选 \t\n\"'.journey.yaml"
    folder.write(name, "x")
    revision = at()

    assert revision.find([""]) == [name]
    assert revision.read_file(name, 10) == b"x"


def test_without_a_repository_or_without_git(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(Unreadable, match=r"^\.: this is no git repository$"):
        Repository()

    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="reading a revision needs git, and it is not installed"):
        Repository()


def test_a_shallow_clone_says_that_history_is_missing(folder, repository, tmp_path_factory, monkeypatch):
    folder.write("a.yaml", "")
    first = repository.commit()
    repository.commit()
    clone = tmp_path_factory.mktemp("clones") / "shallow"
    repository.git("clone", "--quiet", "--depth=1", f"file://{folder.path}", str(clone))
    monkeypatch.chdir(clone)

    with pytest.raises(Unreadable, match=r"this clone is shallow: fetch the whole history \(fetch-depth: 0\)"):
        Repository().commit(first)


def test_the_history_of_a_path_and_what_it_was_called(folder, repository):
    folder.write("old.yaml", "a\nb\nc\nd\n")
    first = repository.commit("2026-01-01")
    folder.write("other.yaml", "x")
    repository.commit("2026-01-02")
    repository.git("mv", "old.yaml", "new.yaml")
    second = repository.commit("2026-01-03")
    read = Repository()

    assert [each.hash for each in read.history(["new.yaml"])] == [second]
    assert read.renamed_from(second, "new.yaml") == "old.yaml"
    assert read.renamed_from(first, "old.yaml") is None
    assert [each.hash for each in read.history(["old.yaml"])] == [first, second]
    assert len(read.history([])) == 3
    assert read.history(["gone.yaml"]) == []
    assert read.history(["*.yaml"]) == []


def test_before_the_first_commit_there_is_no_history(folder, repository):  # noqa: ARG001 - it is empty
    assert Repository().history([]) == []
