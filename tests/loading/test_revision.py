"""The files of one commit: found, named and read as those on the disk are."""

from __future__ import annotations

import os

import pytest

from journeygap.loading.files import Disk
from journeygap.loading.git import Repository
from journeygap.loading.load import load_files
from journeygap.loading.revision import Revision, parted
from journeygap.loading.unreadable import Unreadable

JOURNEY = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\ncompany: ../team/company.yaml\n"
COMPANY = "company: {touchpoints: [a, b]}\n"


@pytest.fixture
def at(folder, repository):
    """Commit what is in the folder, take it all away, and return the commit's files."""
    opened = []

    def at(**files):
        for name, content in files.items():
            folder.write(name.replace("__", "/").replace("_", "."), content)
        repository.commit()
        for path in folder.path.iterdir():
            if path.name != ".git" and path.is_file():
                path.unlink()
        opened.append(Repository())
        return Revision(opened[-1], opened[-1].commit("HEAD"), "HEAD")

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
    for name, said in (
        ("dangling.yaml", "HEAD:dangling.yaml: No such file or directory in that revision"),
        ("round.yaml", "HEAD:round.yaml: the link leads back to itself"),
        ("outside.yaml", "HEAD:outside.yaml: the link leads out of the repository, to /etc/passwd"),
    ):
        assert revision.kind(name) is None
        with pytest.raises(Unreadable) as caught:
            revision.read_file(name, 10)
        assert str(caught.value) == said


def test_linked_folders_are_followed_as_on_the_disk(at, folder):
    folder.write("real/deep/team.yaml", "x")
    folder.write("real/journey.yaml", "y")
    os.symlink("real/deep", "link")
    os.symlink("../real", "real/round")
    os.symlink("real/journey.yaml", "same.journey.yaml")
    os.symlink("real", "folder.journey.yaml")
    on_disk = Disk().path("link/../journey.yaml"), Disk().path("real/round/round/deep/team.yaml")
    found = sorted(map(Disk().path, Disk().find(["."])))
    revision = at()

    # Behind a link, .. is where the link leads, not where it is.
    assert on_disk == ("real/journey.yaml", "real/deep/team.yaml")
    assert (revision.path("link/../journey.yaml"), revision.path("real/round/round/deep/team.yaml")) == on_disk
    assert revision.read_file("link/team.yaml", 9) == b"x"
    assert revision.kind("link") == "folder"
    assert revision.find(["real/round"]) == ["real/journey.yaml"]
    assert sorted(map(revision.path, revision.find([""]))) == found == ["real/journey.yaml"]


def test_a_submodule_is_not_looked_into(at, folder, repository):
    folder.write("journey.yaml", "x")
    repository.git("init", "--quiet", "sub")
    repository.git("-C", "sub", "commit", "--quiet", "--allow-empty", "--message=x")
    revision = at()

    assert revision.find([""]) == ["journey.yaml"]
    assert revision.kind("sub/journey.yaml") is None
    with pytest.raises(Unreadable, match="this is a submodule, whose files are not in that revision"):
        revision.read_file("sub", 10)


def test_what_was_asked_for_tells_commits_apart_and_what_was_passed_is_where_they_can_differ(at, folder):
    folder.write("real/team.yaml", "x")
    os.symlink("real", "link")
    revision = at(journey_yaml="y")

    revision.read_file("journey.yaml", 9)
    revision.read_file("link/team.yaml", 9)
    assert revision.kind("gone.yaml") is None
    assert {path: blob is not None for path, blob in revision.asked.items()} == {
        "journey.yaml": True,
        "link/team.yaml": True,
        "gone.yaml": False,
    }
    assert revision.passed == {"journey.yaml", "link", "real/team.yaml", "gone.yaml"}


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
        ("../outside.yaml", "HEAD:../outside.yaml: the path leads out of the repository"),
        ("/etc/passwd", "HEAD:/etc/passwd: an absolute path leads out of the revision"),
        ("a/b.yaml/c", "HEAD:a/b.yaml/c: No such file or directory in that revision"),
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


@pytest.mark.parametrize(
    "name", ["选 \t\n\"'.journey.yaml", os.fsdecode(b"\xff\xfe.journey.yaml"), "\x1b[31m.journey.yaml"]
)
def test_names_of_any_kind_are_read(at, folder, name):
    folder.write(name, "x")
    revision = at()

    assert revision.find([""]) == [name]
    assert revision.read_file(name, 10) == b"x"


def test_no_program_of_the_repository_is_run(folder, repository, tmp_path_factory):
    ran = tmp_path_factory.mktemp("ran") / "log"
    script = ran.parent / "program"
    script.write_text(f"#!/bin/sh\necho \"$0 $*\" >> '{ran}'\n")
    script.chmod(0o755)
    folder.write(".gitattributes", "*.yaml diff=e filter=e\n")
    folder.write("a.yaml", "one\n" * 9)
    repository.commit()
    repository.git("mv", "a.yaml", "b.yaml")
    signed = repository.git("cat-file", "commit", repository.commit()).replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n", 1
    )
    (folder.path / "signed").write_text(signed)
    repository.git("update-ref", "HEAD", repository.git("hash-object", "-t", "commit", "-w", "signed"))
    for key in ("gpg.program", "core.pager", "core.fsmonitor", "diff.external", "diff.e.textconv", "diff.e.command",
                "filter.e.smudge", "filter.e.clean", "core.sshCommand", "core.askPass"):  # fmt: skip
        repository.git("config", key, str(script))
    repository.git("config", "log.showSignature", "true")
    ran.unlink(missing_ok=True)  # what git itself ran while this was set up

    with Repository() as read:
        revision = Revision(read, read.commit("HEAD"), "HEAD")
        assert revision.read_file("b.yaml", 99) == b"one\n" * 9
        assert read.rename([each.hash for each in read.history([])], "b.yaml")[1] == "a.yaml"

    assert not ran.exists()


def test_content_that_git_lacks_is_one_error_and_what_it_has_is_read_on(folder, repository):
    folder.write("a.yaml", "x")
    folder.write("b.yaml", "y")
    repository.commit()
    lost = repository.git("rev-parse", "HEAD:a.yaml")
    (folder.path / ".git/objects" / lost[:2] / lost[2:]).unlink()

    with Repository() as read:
        revision = Revision(read, read.commit("HEAD"), "HEAD")
        with pytest.raises(Unreadable, match="git does not have this content; fetch the whole history"):
            revision.read_file("a.yaml", 9)
        assert revision.read_file("b.yaml", 9) == b"y"


def test_what_was_read_is_kept_but_not_without_end(folder, repository, monkeypatch):
    monkeypatch.setattr("journeygap.loading.git._KEPT", 3)
    for name in "abc":
        folder.write(f"{name}.yaml", name * 2)
    folder.write("long.yaml", "x" * 4)
    repository.commit()

    with Repository() as read:
        revision = Revision(read, read.commit("HEAD"), "HEAD")
        for _ in range(2):
            assert [revision.read_file(f"{name}.yaml", 9) for name in "abc"] == [b"aa", b"bb", b"cc"]
            assert revision.read_file("long.yaml", 9) == b"xxxx"
        for name in "ac":
            lost = repository.git("rev-parse", f"HEAD:{name}.yaml")
            (folder.path / ".git/objects" / lost[:2] / lost[2:]).unlink()
        read.close()  # what the process has kept is gone with it
        assert (revision.read_file("c.yaml", 9), revision.read_file("c.yaml", 0)) == (b"cc", b"c")
        with pytest.raises(Unreadable):
            revision.read_file("a.yaml", 9)


@pytest.mark.parametrize(
    ("named", "parts"),
    [
        ("main:a.yaml", ("main", "a.yaml")),
        ("main:", ("main", "")),
        (":a.yaml", ("", "a.yaml")),
        ("main@{2026-01-31 12:00:00}:a:b.yaml", ("main@{2026-01-31 12:00:00}", "a:b.yaml")),
        ("HEAD^{/mend: it}:./a.yaml", ("HEAD^{/mend: it}", "./a.yaml")),
        ("x}:a.yaml", ("x}", "a.yaml")),
        ("main@{a:b", None),
        ("journey.yaml", None),
        (r"C:\journey.yaml", None),
        ("c:/journey.yaml", None),
        ("C:journey.yaml", ("C", "journey.yaml")),
    ],
)
def test_where_a_revision_ends(named, parts):
    assert parted(named) == parts
