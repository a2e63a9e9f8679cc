"""Where a repository begins: the next folder above that holds one, itself included."""

from __future__ import annotations

import os

from journeygap.loading.repository import repository


def test_the_nearest_one_counts(tmp_path) -> None:
    inner = tmp_path / "inner"
    (tmp_path / ".git").mkdir()
    (inner / "a" / "b").mkdir(parents=True)

    assert repository(str(tmp_path)) == str(tmp_path)
    assert repository(str(inner / "a" / "b")) == str(tmp_path)

    # A worktree and a submodule have a file of that name in place of a folder.
    (inner / ".git").write_text("gitdir: ../.git/worktrees/inner\n")
    assert repository(str(inner / "a" / "b")) == str(inner)
    assert repository(str(tmp_path)) == str(tmp_path)


def test_there_may_be_none(tmp_path) -> None:
    assert repository(os.path.sep) is None
    assert repository(str(tmp_path / "gone")) is None
