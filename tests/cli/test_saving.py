"""How files are written: whole or not at all, through no link of a checkout, and with nothing left behind."""

import json
import os
import signal
import stat
import subprocess
import sys
import time

import pytest

posix = pytest.mark.skipif(os.name == "nt", reason="links and signals are those of POSIX")


@pytest.fixture
def small(quick):
    quick.write("journey.yaml")
    return quick


def left_over(folder):
    return [name for name in os.listdir(folder) if name.startswith(".journeygap-")]


# One command for each way to a file: the options, the file, and what makes the command ask for it.
WRITERS = {
    "analyze": ("out.json", ("analyze", "-q", "-o", "{}")),
    "check": ("out.sarif", ("check", "-o", "{}")),
    "baseline": ("baseline.json", ("analyze", "-q", "--write-baseline", "{}")),
    "report": ("out.html", ("report", "-o", "{}")),
    "diff": ("out.json", ("diff", "journey.yaml", "journey.yaml", "-o", "{}")),
    "export": ("out.xlsx", ("export", "journey.yaml", "-o", "{}")),
    "questions": ("out.md", ("audit", "journey.yaml", "--questions", "-o", "{}")),
    "import": ("out.yaml", ("import", "table.csv", "-o", "{}")),
}
TABLE = "Stage,Customer touchpoint,Company touchpoint\nTrigger,Search engine,Search ads\n"


@posix
@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("kind", ["a link", "a link to nothing", "a linked folder"])
def test_nothing_is_written_through_a_link_of_the_checkout(small, name, kind) -> None:
    file, args = WRITERS[name]
    small.write("table.csv", TABLE)
    config = small.write(".git/config", '{"version": 1, "findings": []}')
    if kind == "a linked folder":
        (small.folder / "out").symlink_to(".git")
        file = f"out/{file}"
    else:
        (small.folder / file).symlink_to(".git/config" if kind == "a link" else ".git/new")

    ran = small(*(part.format(file) for part in args))

    assert (ran.code, ran.out) == (2, "")
    assert "link" in ran.err or "already exists" in ran.err or "already there" in ran.err
    assert config.read_text(encoding="utf-8") == '{"version": 1, "findings": []}'
    assert os.listdir(small.folder / ".git") == ["config"]


@posix
def test_an_output_may_not_follow_a_link_to_the_outside_either(small, tmp_path_factory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (small.folder / "result.json").symlink_to(elsewhere / "result.json")

    ran = small("analyze", "-o", "result.json")

    assert (ran.code, os.listdir(elsewhere)) == (2, [])


@posix
def test_without_a_repository_a_link_is_followed_but_not_in_ci(small) -> None:
    (small.folder / ".git").rmdir()
    small.write("real.json", "old")
    (small.folder / "link.json").symlink_to("real.json")

    in_ci = small("analyze", "-o", "link.json", CI="true")
    before = (small.folder / "real.json").read_text(encoding="utf-8")
    here = small("analyze", "-o", "link.json")

    assert (in_ci.code, before, here.code) == (2, "old", 0)
    assert (small.folder / "link.json").is_symlink()
    assert json.loads((small.folder / "real.json").read_text(encoding="utf-8"))["schema_version"] == 1


@posix
def test_a_path_from_outside_of_the_repository_is_looked_at_as_well(small, tmp_path_factory) -> None:
    (small.folder / "result.json").symlink_to(".git/config")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "way").symlink_to(small.folder)  # a link of the person's own is none of the checkout

    refused = small("analyze", "-o", f"{elsewhere}/way/result.json")
    written = small("analyze", "-o", f"{elsewhere}/way/own.json")

    assert (refused.code, written.code) == (2, 0)
    assert (small.folder / "own.json").is_file()


@posix
@pytest.mark.parametrize("name", [name for name in WRITERS if name != "import"])
def test_a_read_only_file_is_not_replaced(small, name) -> None:
    file, args = WRITERS[name]
    path = small.write(file, '{"version": 1, "findings": []}')
    path.chmod(0o444)

    ran = small(*(part.format(file) for part in args))

    assert (ran.code, ran.out, "read-only" in ran.err) == (2, "", True)
    assert path.read_text(encoding="utf-8") == '{"version": 1, "findings": []}'
    assert stat.S_IMODE(path.stat().st_mode) == 0o444


@posix
def test_the_answers_of_an_audit_go_through_no_link(small) -> None:
    (small.folder / "journey.audit.json").symlink_to(".git/hooks")

    ran = small("audit", "journey.yaml", stdin="n\n")

    assert (ran.code, "link" in ran.err) == (2, True)
    assert os.listdir(small.folder / ".git") == []


@posix
def test_init_goes_through_no_linked_folder(small) -> None:
    (small.folder / "mine").symlink_to(".git")

    ran = small("init", "mine", "--yes")

    assert (ran.code, os.listdir(small.folder / ".git")) == (2, [])


STUCK = """\
import os, sys, time
from journeygap.__main__ import main
def stuck(file):
    print("writing", flush=True)
    time.sleep(120)
os.fsync = stuck
sys.exit(main())
"""
"""The tool, waiting for ever just before a file is given its name."""


def ended_while_writing(tool, number, *args):
    """Run the tool until it writes, end it with a signal, and return its exit code."""
    command = [sys.executable, "-c", STUCK, *args]
    with subprocess.Popen(command, cwd=tool.folder, env=tool.environment({}), stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"writing\n"
        assert len(left_over(tool.folder)) == 1
        process.send_signal(number)
        return process.wait(timeout=60)


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
@pytest.mark.parametrize("args", [("analyze", "-q", "-o", "a.json"), ("import", "table.csv", "-o", "a.yaml")])
def test_a_signal_leaves_nothing_behind(tool, name, args) -> None:
    tool.write("journey.yaml")
    tool.write("table.csv", TABLE)
    before = sorted(os.listdir(tool.folder))
    number = getattr(signal, name)

    code = ended_while_writing(tool, number, *args)

    assert code == (130 if name == "SIGINT" else -number)
    assert sorted(os.listdir(tool.folder)) == before


@posix
def test_what_a_dead_writer_left_is_removed_by_the_next_run(tool) -> None:
    tool.write("journey.yaml")
    ended_while_writing(tool, signal.SIGKILL, "analyze", "-q", "-o", "a.json")
    assert len(left_over(tool.folder)) == 1
    own = [".journeygap-baseline.json", ".journeygap-12-x.json", ".journeygap-settings", ".journeygap-9999999-notes"]
    for name in own:
        tool.write(name, "mine")

    ran = tool("analyze", "-q", "-o", "a.json")

    assert ran.code == 0
    assert sorted(left_over(tool.folder)) == sorted(own)


@posix
def test_what_a_living_writer_has_begun_is_left_alone(tool) -> None:
    tool.write("journey.yaml")
    command = [sys.executable, "-c", STUCK, "analyze", "-q", "-o", "a.json"]
    with subprocess.Popen(command, cwd=tool.folder, env=tool.environment({}), stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"writing\n"
        ran = tool("analyze", "-q", "-o", "a.json")
        assert (ran.code, len(left_over(tool.folder))) == (0, 1)
        process.terminate()


def test_a_file_is_brought_to_the_disk_before_it_is_given_its_name(small, monkeypatch) -> None:
    done = []
    synced, replaced = os.fsync, os.replace

    def sync(file):
        done.append("sync")
        synced(file)

    def replace(*paths):
        done.append("replace")
        replaced(*paths)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "replace", replace)

    small("analyze", "-q", "-o", "a.json")

    assert done[:2] == ["sync", "replace"]


@posix
def test_a_signal_that_is_ignored_stays_ignored(tool) -> None:
    tool.write("journey.yaml")
    script = f"import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n{STUCK.replace('120', '1')}"
    command = [sys.executable, "-c", script, "analyze", "-q", "-o", "a.json"]
    with subprocess.Popen(command, cwd=tool.folder, env=tool.environment({}), stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"writing\n"
        process.send_signal(signal.SIGHUP)
        time.sleep(0.1)
        assert process.wait(timeout=60) == 0
    assert (tool.folder / "a.json").is_file()


def test_each_of_many_pages_is_brought_to_the_disk_before_it_is_given_its_name(quick, monkeypatch) -> None:
    for number in range(30):
        quick.write(
            f"{number}.journey.yaml", f"journey: J\ncustomer: {{stages: [{{name: S{number}, touchpoints: [A]}}]}}\n"
        )
    synced, named = set(), []
    sync, replace = os.fsync, os.replace

    def synced_first(file):
        sync(file)
        synced.add(os.fstat(file).st_ino)

    def replaced_after(source, target):
        named.append(os.stat(source).st_ino in synced)
        replace(source, target)

    monkeypatch.setattr(os, "fsync", synced_first)
    monkeypatch.setattr(os, "replace", replaced_after)

    assert quick("report", "-o", "maps/").code == 0
    assert named == [True] * 31  # 30 pages and their index
    assert left_over(quick.folder / "maps") == []


def test_many_pages_are_whole_or_not_there(tool) -> None:
    # More files than are open at once, one of which can't be written: those before it are whole, nothing is left over.
    for number in range(130):
        text = f"journey: J{number}\ncustomer: {{stages: [{{name: S, touchpoints: [A]}}]}}\n"
        (tool.folder / f"{number:03d}.journey.yaml").write_text(text, encoding="utf-8")
    (tool.folder / "maps" / "121-120.html").mkdir(parents=True)

    ran = tool("report", "-o", "maps/")

    written = [path for path in (tool.folder / "maps").iterdir() if path.is_file()]
    assert ran.code == 2
    assert "121-120.html" in ran.err
    assert 0 < len(written) < 122
    assert all(path.read_text(encoding="utf-8").rstrip().endswith("</html>") for path in written)
    assert left_over(tool.folder / "maps") == []
