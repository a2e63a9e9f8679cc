"""Commands that run again: the command once as it is, and in watching with the paths that it was asked for."""

from __future__ import annotations

import pytest

from journeygap.cli.watchable import watchable


@pytest.fixture
def watched(monkeypatch):
    """What is watched in place of waiting for files: the paths, and a command that is run twice."""
    asked = []

    def watching(run, paths):
        asked.append(paths)
        run()
        run()

    monkeypatch.setattr("journeygap.cli.watch.watching", watching)
    return asked


@pytest.fixture
def ran():
    return []


@pytest.fixture
def command(ran):
    @watchable
    def command(*, paths, quiet=False):
        """Do something."""
        ran.append((paths, quiet))

    return command


def test_it_runs_once_unless_it_is_to_watch(command, ran, watched) -> None:
    command(paths=["a.yaml"], quiet=True)
    command(paths=None, watch=False)

    assert (ran, watched) == ([(["a.yaml"], True), (None, False)], [])


@pytest.mark.parametrize(("paths", "around"), [(["a.yaml"], ["a.yaml"]), (None, ["."]), ([], ["."])])
def test_it_watches_what_it_was_asked_for_or_the_current_folder(command, ran, watched, paths, around) -> None:
    command(paths=paths, watch=True)

    assert watched == [around]
    assert ran == [(paths, False)] * 2


def test_it_keeps_its_name_and_its_help(command) -> None:
    assert (command.__name__, command.__doc__) == ("command", "Do something.")
