"""What may be read on behalf of a file, and what of it may be shown."""

from __future__ import annotations

import os

import pytest

from journeygap.loading.bounds import Bounds, Reach, is_system, open_regular

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


@pytest.fixture(autouse=True)
def tree(tmp_path, monkeypatch):
    """A folder with journeys, the working directory, next to another one; it is no repository."""
    base = tmp_path.resolve()
    for folder in ("work/journeys", "outside"):
        (base / folder).mkdir(parents=True)
    for file in ("work/journeys/a.yaml", "outside/x.yaml", "outside/notes.txt"):
        (base / file).write_text("x")
    (base / "work/link.yaml").symlink_to(base / "outside/x.yaml")
    monkeypatch.chdir(base / "work")
    return base


def bounds(*named, repository=None, **reach):
    if repository is not None:
        (repository / ".git").mkdir(exist_ok=True)
    found = Bounds(Reach(**reach))
    found.name(named)
    return found


OUTSIDE, INSIDE = "../outside/x.yaml", "journeys/a.yaml"


@pytest.mark.parametrize(
    ("path", "repository", "reach", "read"),
    [
        (INSIDE, True, {}, True),
        (OUTSIDE, False, {}, True),  # a folder of one's own
        (OUTSIDE, True, {}, False),
        (OUTSIDE, False, {"in_ci": True}, False),
        (OUTSIDE, True, {"allow_outside": True}, True),
        ("../outside/notes.txt", True, {"allow_outside": True}, False),  # no YAML by its name
        ("../outside/notes.txt", False, {}, False),
        ("link.yaml", True, {}, False),
        ("/proc/self/environ", True, {"allow_outside": True}, False),
        ("/dev/null", False, {}, False),
        ("/dev/fd/3", False, {}, False),  # nobody handed it over
    ],
)
def test_what_may_be_read(tree, path, repository, reach, read) -> None:
    found = bounds("journeys" if not repository else ".", repository=tree / "work" if repository else None, **reach)

    assert (found.refusal(path) is None) is read


def test_what_git_keeps_is_outside(tree) -> None:
    (tree / "work/.git").mkdir()
    (tree / "work/.git/config.yaml").write_text("x")

    assert bounds(".").refusal(".git/config.yaml") is not None


@pytest.mark.parametrize(
    ("named", "path", "withheld"),
    [
        (("journeys",), INSIDE, False),
        (("journeys",), OUTSIDE, True),
        (("journeys", OUTSIDE), OUTSIDE, False),
        (("journeys", "../outside"), OUTSIDE, False),
        (("../outside",), "../outside/notes.txt", True),  # within the bounds, and no YAML by its name
        (("../outside/notes.txt",), "../outside/notes.txt", False),
        (("/dev/fd/3",), "/dev/fd/3", False),
    ],
)
def test_what_may_be_shown(named, path, withheld) -> None:
    assert bounds(*named).withholds(path) is withheld


def test_a_link_of_a_repository_names_nothing(tree) -> None:
    found = bounds("link.yaml", repository=tree / "work")

    assert found.refusal("link.yaml") is not None
    assert found.withholds("link.yaml")


@pytest.mark.parametrize(("allow", "read"), [(False, False), (True, True)])
def test_data_outside_are_read_only_where_that_is_allowed(allow, read) -> None:
    found = bounds("journeys", allow_outside=allow)

    assert (found.refusal_of_data("../outside/notes.txt") is None) is read
    assert found.refusal_of_data(INSIDE) is None
    assert found.refusal_of_data("/proc/self/environ") is not None


def test_only_files_are_opened() -> None:
    os.mkfifo("pipe")

    with open_regular(INSIDE) as file:
        assert file.read() == b"x"
    for path in ("pipe", ".", "/dev/null", "a\0b", "gone"):
        with pytest.raises(OSError):  # noqa: PT011 - several kinds of it
            open_regular(path)


def test_the_system_is_known_by_its_paths() -> None:
    assert is_system("/proc/1/environ")
    assert is_system("/dev")
    assert not is_system("/device")
    assert not is_system(os.path.realpath(os.path.dirname(__file__)))
