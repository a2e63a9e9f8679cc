"""What is asked of git: commits, folders, contents and histories, and why it may refuse."""

from __future__ import annotations

import pytest

from journeygap.loading.git import Repository, TreeEntry, _reason
from journeygap.loading.unreadable import Unreadable


def test_without_a_repository_or_without_git(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(Unreadable, match=r"^\.: this is no git repository$"):
        Repository()

    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="reading a revision needs git, and it is not installed"):
        Repository()


def test_a_repository_without_files_says_so(repository, tmp_path_factory, monkeypatch):
    bare = tmp_path_factory.mktemp("bare")
    repository.git("init", "--quiet", "--bare", str(bare))
    monkeypatch.chdir(bare)

    with pytest.raises(Unreadable, match="this repository has no working tree of its own; run it in a clone"):
        Repository()


def test_somebody_else_s_repository_says_how_to_trust_it():
    reported = (
        "fatal: detected dubious ownership in repository at '/srv/it'\n"
        "To add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /srv/it\n"
    )

    assert _reason(reported) == (
        "this repository belongs to somebody else, and git reads it only if you trust it: "
        "git config --global --add safe.directory /srv/it"
    )


@pytest.mark.parametrize(
    ("reported", "said"),
    [
        ("warning: x\nfatal: bad\nhint: y\n", "git says: bad"),
        ("", "git refused, and did not say why"),
        ("x\ny\n", "git says: y"),
    ],
)
def test_other_errors_are_git_s_own(reported, said):
    assert _reason(reported) == said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DIR", "/gone"),
        ("WORK_TREE", "/"),
        ("INDEX_FILE", "/gone"),
        ("LITERAL_PATHSPECS", "1"),
        ("TRACE", "1"),
        ("PREFIX", "x/"),
    ],
)
def test_what_a_hook_sets_for_another_command_is_set_aside(folder, repository, monkeypatch, name, value):
    folder.write("a.yaml", "")
    first = repository.commit()
    monkeypatch.setenv(f"GIT_{name}", value)

    with Repository() as read:
        assert read.root == str(folder.path)
        assert [each.hash for each in read.history([":(top,glob)*.yaml"])] == [first]
        with pytest.raises(Unreadable, match=r"^nope: git knows no such revision here$"):
            read.commit("nope")


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

    assert [each.hash for each in read.history([":(top,literal)new.yaml"])] == [second]
    assert read.rename([second], "new.yaml") == (second, "old.yaml")
    assert read.rename([second, first], "old.yaml") is None
    assert [each.hash for each in read.history([":(top,literal)old.yaml"])] == [second, first]
    assert [each.time for each in read.history([])] == [1767441600, 1767355200, 1767268800]  # noon, 3 to 1 January 2026
    assert read.history([":(top,literal)gone.yaml"]) == []
    assert read.history([":(top,literal)*.yaml"]) == []


def test_before_the_first_commit_there_is_no_history(folder, repository):  # noqa: ARG001 - it is empty
    assert Repository().history([]) == []


def test_a_folder_holds_files_folders_links_and_submodules(folder, repository):
    folder.write("a.yaml", "x")
    folder.write("sub/b.yaml", "y")
    (folder.path / "link").symlink_to("a.yaml")
    inner = repository.commit()
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{inner},module")
    repository.git("commit", "--quiet", "--message=x")

    with Repository() as read:
        entries = read.tree(read.commit("HEAD"))
        assert {name: each.kind for name, each in entries.items()} == {
            "a.yaml": "blob",
            "link": "link",
            "module": "submodule",
            "sub": "tree",
        }
        assert entries["module"] == TreeEntry("submodule", inner)
        assert list(read.tree(entries["sub"].hash)) == ["b.yaml"]
        assert read.read(entries["a.yaml"].hash, 9) == b"x"


@pytest.mark.parametrize("revision", ["", "--all", "HEAD:a.yaml", "HEAD\nHEAD", "HEAD~9", "-"])
def test_a_revision_that_names_no_commit_is_refused(folder, repository, revision):
    folder.write("a.yaml", "x")
    repository.commit()

    with pytest.raises(Unreadable):
        Repository().commit(revision)


def test_what_is_no_folder_is_refused_and_the_next_is_read(folder, repository):
    folder.write("a.yaml", "x")
    head = repository.commit()

    with Repository() as read:
        blob = read.tree(head)["a.yaml"].hash
        for lost in (blob, "0" * 40, "nothing"):
            with pytest.raises(Unreadable):
                read.tree(lost)
        assert read.read(blob, 1) == b"x"
