"""`trend` and `diff` in somebody else's repository: git runs nothing that it holds, and fetches nothing.

Each repository lacks a content, sets one thing that makes some git command run a program, and has hooks and attributes
besides. Wherever the program runs, it leaves a file behind.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journeygap.loading import git, plumbing
from journeygap.loading.unreadable import Unreadable

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the traps are shell scripts")

RENAMED = "company: {touchpoints: [a, b, c]}\n"
TRAP = "{trap}"
SETTINGS = {
    "uploadpack of a promisor": f'[remote "origin"]\n\tuploadpack = {TRAP}\n',
    "uploadpack, protocol allowed": (
        f'[remote "origin"]\n\tuploadpack = {TRAP}\n[protocol]\n\tallow = always\n[protocol "file"]\n\tallow = always\n'
    ),
    "promisor by extension": f'[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\tuploadpack = {TRAP}\n',
    "core.sshCommand": f'[core]\n\tsshCommand = {TRAP}\n[remote "origin"]\n\turl = ssh://example.invalid/x\n',
    "ssh, allowed": (
        f'[core]\n\tsshCommand = {TRAP}\n[remote "origin"]\n\turl = ssh://example.invalid/x\n'
        '[protocol "ssh"]\n\tallow = always\n'
    ),
    "core.gitProxy": f'[core]\n\tgitProxy = {TRAP}\n[remote "origin"]\n\turl = git://example.invalid/x\n',
    "ext::": f'[protocol "ext"]\n\tallow = always\n[remote "origin"]\n\turl = ext::{TRAP}\n',
    "url.insteadOf": f'[protocol "ext"]\n\tallow = always\n[url "ext::{TRAP} "]\n\tinsteadOf = file://\n',
    "remote.vcs": '[remote "origin"]\n\tvcs = trap\n\turl = x\n[protocol "trap"]\n\tallow = always\n',
    "credential.helper": f'[credential]\n\thelper = !{TRAP}\n[remote "origin"]\n\turl = http://127.0.0.1:9/x\n',
    "core.askPass": f'[core]\n\taskPass = {TRAP}\n[remote "origin"]\n\turl = http://127.0.0.1:9/x\n',
    "core.alternateRefsCommand": f"[core]\n\talternateRefsCommand = {TRAP}\n",
    "core.fsmonitor": f"[core]\n\tfsmonitor = {TRAP}\n",
    "core.hooksPath": "[core]\n\thooksPath = hooks-of-a-stranger\n",
    "core.pager": f"[core]\n\tpager = {TRAP}\n",
    "pager of a command": f"[pager]\n\trev-list = {TRAP}\n\tdiff-tree = {TRAP}\n\tcat-file = {TRAP}\n",
    "core.editor": f"[core]\n\teditor = {TRAP}\n[sequence]\n\teditor = {TRAP}\n",
    "alias": f"[alias]\n\trev-parse = !{TRAP}\n\trev-list = !{TRAP}\n\tdiff-tree = !{TRAP}\n\tcat-file = !{TRAP}\n",
    "diff.external": f"[diff]\n\texternal = {TRAP}\n",
    "diff driver": f'[diff "trap"]\n\tcommand = {TRAP}\n\ttextconv = {TRAP}\n\tcachetextconv = true\n',
    "filter": f'[filter "trap"]\n\tclean = {TRAP}\n\tsmudge = {TRAP}\n\tprocess = {TRAP}\n\trequired = true\n',
    "merge driver": f'[merge "trap"]\n\tdriver = {TRAP}\n',
    "signatures": f'[log]\n\tshowSignature = true\n[gpg]\n\tprogram = {TRAP}\n[gpg "ssh"]\n\tprogram = {TRAP}\n',
    "maintenance": "[gc]\n\tauto = 1\n\tautoDetach = false\n[core]\n\thooksPath = hooks-of-a-stranger\n",
    "uploadpack.packObjectsHook": f"[uploadpack]\n\tpackObjectsHook = {TRAP}\n",
    "submodules": f'[submodule "x"]\n\tupdate = !{TRAP}\n\turl = ext::{TRAP}\n[fetch]\n\trecurseSubmodules = true\n',
    "trailers": f'[trailer "x"]\n\tcommand = {TRAP}\n\tcmd = {TRAP}\n',
    "hooks by configuration": f'[hook "x"]\n\tcommand = {TRAP}\n\tevent = reference-transaction\n',
    "include.path": "[include]\n\tpath = ../more.gitconfig\n",
    "worktree configuration": "[extensions]\n\tworktreeConfig = true\n",
}
HOOKS = (
    "post-checkout",
    "reference-transaction",
    "post-index-change",
    "pre-auto-gc",
    "fsmonitor-watchman",
    "post-merge",
)


@pytest.fixture
def marker(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("trap") / "marker"


@pytest.fixture
def trap(marker) -> str:
    path = marker.parent / "git-remote-trap"  # also what git looks for where a remote has the vcs "trap"
    path.write_text(f'#!/bin/sh\necho "$0 $*" >> {marker}\nexit 1\n', encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def hostile(quick, repository, trap):
    """A repository with a file that was renamed and a content that is missing, whose promisor is a trap."""
    text = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\ncompany: company.yaml\n"
    quick.write("old.yaml", text)
    quick.write("company.yaml", "company: {touchpoints: [a]}\n")
    quick.write(".gitattributes", "* diff=trap filter=trap merge=trap\n")
    repository.commit(day="2026-01-01")
    quick.write("company.yaml", "company: {touchpoints: [a, b]}\n")
    repository.git("mv", "old.yaml", "journey.yaml")
    quick.write("journey.yaml", text + "# more\n")
    repository.commit(day="2026-01-02")
    missing = repository.git("rev-parse", "HEAD~:company.yaml")
    (quick.folder / ".git" / "objects" / missing[:2] / missing[2:]).unlink()
    for folder in (quick.folder / ".git" / "hooks", quick.folder / "hooks-of-a-stranger"):
        folder.mkdir(exist_ok=True)
        for name in HOOKS:
            shutil.copy(trap, folder / name)

    def configured(setting: str) -> str:
        config = quick.folder / ".git" / "config"
        more = SETTINGS[setting].replace(TRAP, trap)
        address = "" if "url = " in more else f"\turl = file://{quick.folder}\n"
        base = f'[remote "origin"]\n{address}\tpromisor = true\n\tpartialclonefilter = blob:none\n'
        text = config.read_text(encoding="utf-8").replace("repositoryformatversion = 0", "repositoryformatversion = 1")
        config.write_text(text + base + more, encoding="utf-8")
        if setting == "include.path":
            quick.write("more.gitconfig", f'[remote "origin"]\n\tuploadpack = {trap}\n')
        if setting == "worktree configuration":
            quick.write(".git/config.worktree", f'[remote "origin"]\n\tuploadpack = {trap}\n')
        return missing

    return configured


def with_trap_on_the_path(trap: str) -> dict[str, str]:
    return {"PATH": f"{os.environ['PATH']}{os.pathsep}{os.path.dirname(trap)}"}


@pytest.mark.parametrize("setting", sorted(SETTINGS))
def test_nothing_of_a_hostile_repository_is_run(quick, hostile, marker, trap, setting) -> None:
    hostile(setting)
    environment = with_trap_on_the_path(trap)

    for args in (["trend", "journey.yaml"], ["trend", "."], ["diff", "HEAD~:old.yaml", "journey.yaml"]):
        done = quick(*args, **environment)
        assert not marker.exists(), f"{args}: {marker.read_text(encoding='utf-8')}"
        assert done.code in {0, 2}, done.err
    assert "git does not have this content; fetch the whole history" in " ".join(done.out.split())


ARMED = (
    *("uploadpack of a promisor", "uploadpack, protocol allowed", "promisor by extension", "core.sshCommand"),
    *("ssh, allowed", "ext::", "remote.vcs", "include.path", "worktree configuration"),
)


@pytest.mark.parametrize("setting", ARMED)
def test_the_traps_are_set(hostile, repository, marker, trap, monkeypatch, setting) -> None:
    """Git by itself runs them, so that the test above can fail."""
    missing = hostile(setting)
    monkeypatch.setenv("PATH", with_trap_on_the_path(trap)["PATH"])

    with pytest.raises(subprocess.CalledProcessError):
        repository.git("cat-file", "-p", missing)

    assert marker.exists()


@pytest.mark.parametrize("setting", ARMED)
@pytest.mark.parametrize("left_out", ["GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL"])
def test_either_of_the_two_that_forbid_to_fetch_is_enough(quick, hostile, marker, trap, monkeypatch, setting, left_out):
    """An older git knows only one of them."""
    hostile(setting)
    monkeypatch.delitem(plumbing.VARIABLES, left_out)

    for args in (["trend", "journey.yaml"], ["diff", "HEAD~:old.yaml", "journey.yaml"]):
        quick(*args, **with_trap_on_the_path(trap))
        if left_out == "GIT_NO_LAZY_FETCH" or knows_lazy_fetch():
            assert not marker.exists(), f"{args}: {marker.read_text(encoding='utf-8')}"


def knows_lazy_fetch() -> bool:
    """Return whether this git obeys GIT_NO_LAZY_FETCH: from 2.45 on it does."""
    said = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(map(int, re.findall(r"\d+", said)[:2])) >= (2, 45)


@pytest.mark.parametrize(
    "name",
    [
        "SSH_COMMAND",
        "SSH",
        "PROXY_COMMAND",
        "EXTERNAL_DIFF",
        "PAGER",
        "EDITOR",
        "ASKPASS",
        "SEQUENCE_EDITOR",
        "ALLOW_PROTOCOL",
    ],
)
def test_what_the_environment_says_for_other_commands_is_set_aside(quick, hostile, marker, trap, name) -> None:
    hostile("core.sshCommand")
    value = "ssh:ext:file" if name == "ALLOW_PROTOCOL" else trap

    quick("diff", "HEAD~:old.yaml", "journey.yaml", **{f"GIT_{name}": value})
    quick("trend", "journey.yaml", **{f"GIT_{name}": value})

    assert not marker.exists(), marker.read_text(encoding="utf-8")


@pytest.mark.parametrize("worktree", ["", "..", "."])
def test_tracked_files_that_look_like_a_git_directory_are_none(quick, repository, marker, trap, worktree) -> None:
    quick.write("evil/journey.yaml")
    repository.commit()
    bare = quick.folder / "evil"
    shutil.copytree(quick.folder / ".git", bare, dirs_exist_ok=True)
    setting = f"\tworktree = {quick.folder / worktree}\n" if worktree else ""
    (bare / "config").write_text(
        f"[core]\n\trepositoryformatversion = 0\n\tbare = {str(not worktree).lower()}\n{setting}\tfsmonitor = {trap}\n",
        encoding="utf-8",
    )

    for cwd, args in (
        (".", ["trend", "evil/journey.yaml"]),
        ("evil", ["trend", "journey.yaml"]),
        ("evil", ["diff", "HEAD:evil/journey.yaml", "journey.yaml"]),
    ):
        done = quick(*args, cwd=cwd)
        assert (done.code, done.out) == (2, "")
        assert "this repository has no working tree of its own; run it in a clone that has one" in done.err
    assert not marker.exists()


def test_a_working_tree_that_is_not_a_repository_s_own_is_refused(quick, repository, tmp_path_factory) -> None:
    quick.write("journey.yaml")
    repository.commit()
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    repository.git("config", "core.worktree", str(elsewhere))

    done = quick("diff", "HEAD:journey.yaml", "journey.yaml")

    assert done.code == 2
    assert "no working tree of its own" in done.err


def test_worktrees_submodules_and_moved_git_directories_are_read(quick, repository, tmp_path_factory) -> None:
    quick.write("inner/journey.yaml")
    repository.commit()
    away = tmp_path_factory.mktemp("away")
    repository.git("worktree", "add", "--quiet", "tree")
    repository.git("clone", "--quiet", "--separate-git-dir", str(away / "moved.git"), ".", "clone")
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./", "module")

    for folder in ("tree", "clone", "module"):
        done = quick("diff", "HEAD:inner/journey.yaml", "inner/journey.yaml", cwd=folder)
        assert (folder, done.code, done.err) == (folder, 0, "")


@pytest.mark.parametrize("path", ["", "."])
def test_a_git_in_the_current_folder_is_not_run(quick, repository, marker, trap, path) -> None:
    quick.write("journey.yaml")
    repository.commit()
    shutil.copy(trap, quick.folder / "git")

    done = quick("trend", "journey.yaml", PATH=f"{path}{os.pathsep}{os.environ['PATH']}")

    assert (done.code, done.err) == (0, "")
    assert not marker.exists()


def test_a_partial_clone_says_what_to_fetch(quick, repository, tmp_path_factory) -> None:
    quick.write("journey.yaml")
    repository.commit()
    quick.write("journey.yaml", quick.write("journey.yaml").read_text(encoding="utf-8") + "# more\n")
    repository.commit()
    repository.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path_factory.mktemp("partial")
    repository.git("clone", "--quiet", "--filter=blob:none", f"file://{quick.folder}", str(clone))

    done = subprocess.run(
        [sys.executable, "-m", "journeygap", "trend", "journey.yaml"], cwd=clone, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip

    assert done.returncode == 2
    assert "fetch" in done.stderr


@pytest.mark.parametrize("name", [".git/more", ".git/HEAD"])
def test_a_pipe_in_the_git_directory_blocks_nobody_for_ever(quick, repository, monkeypatch, name) -> None:
    quick.write("journey.yaml")
    repository.commit()
    repository.git("config", "include.path", "more")
    path = quick.folder / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    monkeypatch.setattr(git, "_ANSWER", 1)

    for args in (["trend", "journey.yaml"], ["diff", "HEAD:journey.yaml", "journey.yaml"]):
        done = quick(*args)
        assert (done.code, done.out) == (2, "")
        assert "git takes too long to answer" in done.err


@pytest.fixture
def fake_git(tmp_path_factory, monkeypatch):
    """Put a program before git on the PATH that does something else for one of its commands."""
    real = shutil.which("git")
    folder = tmp_path_factory.mktemp("bin")

    def make(command: str, instead: str) -> None:
        tried = f'for each in "$@"; do\n  if [ "$each" = {command} ]; then {instead}; fi\ndone\n'
        text = f'#!/bin/sh\n{tried}exec {real} "$@"\n'
        (folder / "git").write_text(text, encoding="utf-8")
        (folder / "git").chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    return make


SLOW = ("exec sleep 60", "while :; do :; done")


@pytest.mark.parametrize("instead", SLOW)
@pytest.mark.parametrize("command", ["rev-parse", "rev-list", "diff-tree", "cat-file"])
def test_a_git_that_is_kept_busy_ends_with_an_error(quick, repository, monkeypatch, fake_git, command, instead) -> None:
    quick.write("old.yaml")
    repository.commit()
    repository.git("mv", "old.yaml", "journey.yaml")  # which diff-tree is asked about
    repository.commit()
    for name in ("_ANSWER", "_LISTING"):
        monkeypatch.setattr(git, name, 0.3)
    fake_git(command, instead)

    ran = quick("trend", "--isolated", "journey.yaml")

    assert ran.code == 2
    assert "git takes too long to answer" in ran.err


def test_an_answer_without_an_end_ends_with_an_error(quick, repository, monkeypatch, fake_git) -> None:
    quick.write("journey.yaml")
    repository.commit()
    monkeypatch.setattr(git, "_LONGEST", 100_000)
    fake_git("rev-list", "exec yes x")

    ran = quick("trend", "--isolated", "journey.yaml")

    assert ran.code == 2
    assert "git answers with more than 100,000 bytes" in ran.err


def test_many_slow_answers_together_take_some_time_at_most(quick, repository, monkeypatch, fake_git) -> None:
    quick.write("journey.yaml")
    repository.commit()
    monkeypatch.setattr(git, "_TOGETHER", 0.5)
    fake_git("cat-file", "while read -r each; do sleep 0.2; printf '%s blob 1\\n.\\n' \"$each\"; done; exit")

    with git.Repository(str(repository.folder)) as opened:
        assert [opened.read(f"{number:040}", 10) for number in range(2)] == [b".", b"."]
        with pytest.raises(Unreadable, match="takes too long"):
            [opened.read(f"{number:040}", 10) for number in range(2, 50)]


def test_a_folder_of_a_commit_that_is_too_large_is_refused(quick, repository, monkeypatch) -> None:
    for number in range(20):
        quick.write(f"{number}.yaml")
    repository.commit()
    monkeypatch.setattr(git, "_LONGEST_TREE", 200)

    with git.Repository(str(repository.folder)) as opened, pytest.raises(Unreadable, match="more than 200 bytes"):
        opened.tree("HEAD")
