"""Where a checkout ends, and whether a link of it leads elsewhere."""

from __future__ import annotations

import os

import pytest

from journeygap.loading.checkout import as_written, is_within, leads_out, leads_through_a_link, repository_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


@pytest.fixture(autouse=True)
def tree(tmp_path, monkeypatch):
    """A repository with a submodule and links, next to a folder and another repository; it is the working directory."""
    base = tmp_path.resolve()
    for folder in ("repo/.git", "repo/journeys", "repo/module/.git", "outside", "other/.git"):
        (base / folder).mkdir(parents=True)
    for file in ("repo/journeys/a.yaml", "repo/module/m.yaml", "outside/x.yaml", "other/o.yaml"):
        (base / file).write_text("x")
    (base / "repo/inner").symlink_to("journeys")
    (base / "repo/out").symlink_to(base / "outside")
    (base / "repo/into").symlink_to(base / "other")
    monkeypatch.chdir(base / "repo")
    return base


@pytest.mark.parametrize(
    ("path", "root"),
    [
        ("journeys/a.yaml", "repo"),
        (".", "repo"),
        ("module/m.yaml", "repo/module"),
        ("inner/a.yaml", "repo"),
        ("out/x.yaml", "repo"),  # where the link lies counts
        ("into/o.yaml", "repo"),  # it does not lead into another repository
        ("../other/o.yaml", "other"),
        ("../outside/x.yaml", None),
    ],
)
def test_a_path_belongs_to_the_repository_that_it_is_written_in(tree, path, root) -> None:
    assert repository_of(path) == (None if root is None else str(tree / root))


@pytest.mark.parametrize(
    ("path", "through", "out"),
    [
        ("journeys/a.yaml", False, False),
        ("inner/a.yaml", True, False),
        ("out/x.yaml", True, True),
        ("out", True, True),
        ("into/o.yaml", True, True),
        ("../outside/x.yaml", False, False),  # in no repository
    ],
)
def test_links_of_a_repository(path, through, out) -> None:
    assert leads_through_a_link(path) is through
    assert leads_out(path) is out


def test_without_a_repository_the_working_directory_may_be_a_checkout(tree) -> None:
    (tree / "repo/.git").rmdir()

    assert not leads_out("out/x.yaml")
    assert leads_out("out/x.yaml", from_here=True)
    assert leads_through_a_link("inner/a.yaml", from_here=True)
    assert not leads_out("../outside/x.yaml", from_here=True)


def test_a_folder_is_within_itself_and_its_namesake_is_not() -> None:
    assert is_within("/a/b", "/a/b")
    assert is_within("/a/b/c", "/a/b")
    assert not is_within("/a/bc", "/a/b")
    assert is_within("/a", "/")


def test_dots_are_followed_before_links(tree) -> None:
    assert as_written("out/../journeys/a.yaml") == str(tree / "repo/journeys/a.yaml")
