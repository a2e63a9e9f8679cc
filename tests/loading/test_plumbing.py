"""How git is started: nothing of a repository is run, and only the person's own settings go along."""

from __future__ import annotations

import os
import subprocess

import pytest

from journeygap.loading.plumbing import VARIABLES, command, environment, is_own
from journeygap.loading.unreadable import Unreadable


def test_settings_of_a_repository_are_overruled(repository) -> None:
    repository.commit()
    marker = repository.folder / "ran"
    for name in ("core.fsmonitor", "core.sshCommand", "core.pager", "core.alternateRefsCommand"):
        subprocess.run(["git", "-C", repository.folder, "config", name, f"touch {marker}"], check=True)

    for arguments in (("status",), ("log", "--oneline"), ("ls-files",)):
        subprocess.run(command(str(repository.folder), *arguments), check=True, capture_output=True, env=environment())

    assert not marker.exists()


def test_of_git_s_variables_only_a_person_s_settings_are_kept(monkeypatch) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_EXTERNAL_DIFF", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_KEY_0"):
        monkeypatch.setenv(name, "x")

    found = environment()

    assert {name for name in found if name.startswith("GIT_")} == {
        "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_KEY_0",
        *(name for name in VARIABLES if name.startswith("GIT_")),
    }
    assert found["LC_ALL"] == "C"
    assert found["PATH"] == os.environ["PATH"]


@pytest.mark.skipif(os.name == "nt", reason="programs are known by their endings there")
@pytest.mark.parametrize("path", ["", ".", "relative"])
def test_a_program_called_git_in_the_checkout_is_not_run(tmp_path, monkeypatch, path) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, tmp_path / "relative"):
        folder.mkdir(exist_ok=True)
        (folder / "git").write_text("#!/bin/sh\n")
        (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", path)

    with pytest.raises(Unreadable, match="git"):
        command(".")


def test_a_git_directory_belongs_to_its_working_tree(tmp_path) -> None:
    tree, elsewhere = tmp_path / "tree", tmp_path / "elsewhere"
    (tree / ".git").mkdir(parents=True)
    elsewhere.mkdir()
    assert is_own(str(tree), str(tree / ".git"))
    assert not is_own(str(tree), str(elsewhere))

    (tree / ".git").rmdir()
    (tree / ".git").write_text("gitdir: ../elsewhere\n")
    assert is_own(str(tree), str(elsewhere))
    (tree / ".git").write_text("gitdir: ../other\n")
    assert not is_own(str(tree), str(elsewhere))
