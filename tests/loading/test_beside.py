"""Files that a run reads next to journeys: how much of one is read, and that no link leads out of a repository."""

from __future__ import annotations

import os

import pytest

from journeygap.core.errors import InputError
from journeygap.loading.beside import read_beside, refuse_to_leave


def test_a_file_is_read_to_one_byte_behind_the_limit(folder) -> None:
    folder.write("a.toml", b"\xff\x00abc")
    folder.write("empty.toml", b"")

    assert read_beside("a.toml", 9) == read_beside("a.toml", 5) == b"\xff\x00abc"
    assert read_beside("a.toml", 4) == b"\xff\x00abc"
    assert read_beside("a.toml", 3) == b"\xff\x00ab"
    assert read_beside("empty.toml", 0) == b""


@pytest.mark.parametrize("path", ["gone.toml", "."])
def test_what_can_not_be_read_is_an_error_of_the_system(folder, path) -> None:  # noqa: ARG001 - it is empty
    with pytest.raises(OSError, match=r".+"):
        read_beside(path, 9)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(folder) -> None:
    os.mkfifo(folder.path / "pipe")

    with pytest.raises(OSError, match=r".+"):
        read_beside("pipe", 9)


def test_a_link_of_a_repository_that_leads_out_of_it_is_refused(folder, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text("secret")
    folder.write("inside.toml", "x")
    (folder.path / "out.toml").symlink_to(outside)
    (folder.path / "in.toml").symlink_to("inside.toml")

    with pytest.raises(InputError, match=r"out\.toml") as raised:
        read_beside("out.toml", 9)
    assert "secret" not in str(raised.value)
    assert read_beside("in.toml", 9) == b"x"
    # What somebody names outside of the repository is no link of it.
    assert read_beside(str(outside), 9) == b"secret"


def test_without_a_repository_the_working_directory_may_count_as_one(folder, tmp_path_factory) -> None:
    (folder.path / ".git").rmdir()
    outside = tmp_path_factory.mktemp("outside") / "file"
    outside.write_text("x")
    (folder.path / "out.toml").symlink_to(outside)

    refuse_to_leave("out.toml")
    with pytest.raises(InputError):
        refuse_to_leave("out.toml", from_here=True)
