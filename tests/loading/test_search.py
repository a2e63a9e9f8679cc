"""Which files a search of a folder finds."""

import os

import pytest

from journeygap.loading.files import find
from journeygap.loading.search import Exclusions


@pytest.fixture
def tree(folder):
    """A function that makes files of these paths, and leaves out the texts of those that are journeys."""

    def make(*paths, **texts):
        for path in paths:
            folder.write(path, "journey: J\ncustomer: {stages: [S]}\n")
        for name, text in texts.items():
            folder.write(name.replace("__", "/").replace("DOT", "."), text)

    return make


def found(*paths, exclude=()):
    return [path.replace(os.sep, "/") for path in find(paths or ["."], Exclusions(".", tuple(exclude)))]


def test_what_git_ignores_is_left_out(tree):
    tree(
        "a.journey.yaml",
        "build/b.journey.yaml",
        "old.journey.yaml",
        "x/old.journey.yaml",
        DOTgitignore="build/\n/old.*\n",
    )

    assert found() == ["a.journey.yaml", "x/old.journey.yaml"]


def test_what_a_folder_below_ignores_holds_there_only(tree):
    tree("a.journey.yaml", "x/a.journey.yaml", "x/b.journey.yaml", x__DOTgitignore="a.journey.yaml\n")

    assert found() == ["a.journey.yaml", "x/b.journey.yaml"]


def test_a_folder_below_takes_back_what_one_above_ignores(tree):
    tree("a.journey.yaml", "x/a.journey.yaml", DOTgitignore="*.journey.yaml\n", x__DOTgitignore="!a.journey.yaml\n")

    assert found() == ["x/a.journey.yaml"]


def test_in_a_folder_that_is_left_out_nothing_is_taken_back(tree):
    tree("x/a.journey.yaml", DOTgitignore="x/\n!x/a.journey.yaml\n")

    assert found() == []


def test_the_rules_of_the_whole_repository_hold_where_a_folder_of_it_is_searched(tree):
    tree("x/y/a.journey.yaml", "x/y/b.journey.yaml", DOTgitignore="a.*\n")

    assert found("x/y") == ["x/y/b.journey.yaml"]


def test_what_a_clone_ignores_by_itself_is_left_out(tree):
    tree("a.journey.yaml", "b.journey.yaml", DOTgit__info__exclude="a.*\n")

    assert found() == ["b.journey.yaml"]


def test_without_a_repository_nothing_is_ignored(tree, folder):
    (folder.path / ".git").rmdir()
    tree("a.journey.yaml", DOTgitignore="a.*\n")

    assert found() == ["a.journey.yaml"]


def test_what_is_named_is_read_even_if_ignored(tree):
    tree("build/b.journey.yaml", DOTgitignore="build/\n")

    assert found("build") == ["build/b.journey.yaml"]
    assert found("build/b.journey.yaml") == ["build/b.journey.yaml"]


def test_virtual_environments_are_left_out(tree):
    tree("a.journey.yaml", "env/lib/b.journey.yaml", env__pyvenvDOTcfg="home = /usr\n")

    assert found() == ["a.journey.yaml"]


def test_what_is_excluded_is_left_out(tree):
    tree("a.journey.yaml", "drafts/b.journey.yaml", "x/drafts/c.journey.yaml", "x/d.journey.yaml")

    assert found(exclude=["drafts/"]) == ["a.journey.yaml", "x/d.journey.yaml"]
    assert found(exclude=["/drafts/", "d.*"]) == ["a.journey.yaml", "x/drafts/c.journey.yaml"]


def test_what_git_would_take_back_stays_excluded(tree):
    tree("a.journey.yaml", DOTgitignore="!a.journey.yaml\n")

    assert found(exclude=["a.*"]) == []


@pytest.mark.parametrize("pattern", ["*a*a*a*a*a*a*a*b", "**/a/**/a/**/a/**/b", "[", "\\", "!", "a" * 5000, "\udcff"])
def test_odd_patterns_cost_little_and_harm_nothing(tree, folder, pattern):
    name = "a" * 200
    tree(f"{name}/b.journey.yaml")
    folder.write(".gitignore", pattern.encode("utf-8", "surrogateescape"))

    assert found() == [f"{name}/b.journey.yaml"]


def test_patterns_that_git_would_not_read_count_for_nothing(tree, folder):
    tree("a.journey.yaml", "x/b.journey.yaml", elsewhere="*.yaml\n")
    (folder.path / ".gitignore").symlink_to("elsewhere")
    os.mkfifo(folder.path / "x" / ".gitignore")

    assert found() == ["a.journey.yaml", "x/b.journey.yaml"]
