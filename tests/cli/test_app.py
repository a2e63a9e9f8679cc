"""The command line as a whole: help and version, exit codes, and how it ends when it is cut short."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time

import pytest

import journeygap

COMMANDS = [
    "init",
    "analyze",
    "check",
    "report",
    "plan",
    "audit",
    "measure",
    "diff",
    "trend",
    "export",
    "import",
    "rule",
    "schema",
]


def test_version(tool) -> None:
    ran = tool("--version")

    assert (ran.code, ran.out, ran.err) == (0, f"journeygap {journeygap.__version__}\n", "")


def test_version_beside_another_option(tool) -> None:
    assert tool("--debug", "--version").out == f"journeygap {journeygap.__version__}\n"


@pytest.mark.parametrize("args", [("--help",), ("-h",), ("--help", "analyze"), ("--debug", "-h", "check")])
def test_help_names_every_command(tool, args) -> None:
    ran = tool(*args)

    assert (ran.code, ran.err) == (0, "")
    assert re.findall(r"^  (\w+)  ", ran.out.partition("Commands:")[2], re.MULTILINE) == [*COMMANDS]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(tool, command) -> None:
    ran = tool(command, "-h")

    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].startswith(f"Usage: python -m journeygap {command} ")


def test_help_is_plain_even_in_a_workflow(tool) -> None:
    assert "\x1b" not in tool("analyze", "--help", GITHUB_ACTIONS="true").out


def test_a_list_of_commands_imports_none_of_them(tool) -> None:
    imported = tool.modules("--help")

    assert "journeygap.cli.app" in imported
    assert imported & {f"journeygap.cli.{command}" for command in COMMANDS} == set()


def test_the_terminal_needs_nothing_of_the_map(tool) -> None:
    tool.write("journey.yaml")

    imported = tool.modules("analyze")

    assert "journeygap.reporters.terminal.table" in imported
    assert imported & {f"journeygap.reporters.document.{name}" for name in ("board", "boards", "columns")} == set()


@pytest.mark.parametrize("start", [("--version",), ("check",), ("analyze", "-f", "json"), ("analyze", "-f", "concise")])
def test_nothing_is_imported_to_show_what_is_not_shown(tool, start) -> None:
    tool.write("journey.yaml")

    imported = tool.imports(*start)

    assert "journeygap" in imported
    assert imported & ({"rich"} if start != ("--version",) else {"rich", "typer", "yaml", "pydantic"}) == set()


def test_0_when_there_are_findings_but_none_was_to_fail(tool) -> None:
    tool.write("journey.yaml")

    ran = tool("analyze")

    assert (ran.code, ran.err) == (0, "")


def test_1_for_findings_that_were_to_fail(tool) -> None:
    tool.write("journey.yaml")

    ran = tool("analyze", "--fail-on", "warning")

    # Worked by hand: 5 missing and 1 wrong-stage, 2 dark stages, 1 wasted, 1 misplaced.
    assert (ran.code, ran.err) == (1, "10 findings are at or above warning\n")


@pytest.mark.parametrize("command", ["analyze", "check"])
def test_1_for_definition_errors(tool, command) -> None:
    tool.write("journey.yaml", "journey: Half\n")

    ran = tool(command)

    assert (ran.code, ran.err) == (1, "")
    assert ran.lines[0] == "journey.yaml:1:1: JG004 missing-key: the key “customer” is missing here"


@pytest.mark.parametrize(
    ("args", "reported"),
    [
        (("analyze", "--nope"), "No such option: --nope"),
        (("frobnicate",), "No such command 'frobnicate'"),
        (("analyze", "--format", "xml"), "'--format'"),
        (("analyze", "--by", "team"), "'--by'"),
        (("analyze", "--color", "blue"), "'--color'"),
        (("analyze", "--top", "-1"), "'--top'"),
        (("analyze", "--fail-on", "fatal"), "'--fail-on'"),
        (("analyze", "--min-coverage", "101"), "--min-coverage takes a number from 0 to 100, not “101”"),
        (("analyze", "--min-coverage", "nan"), "--min-coverage takes a number from 0 to 100, not “nan”"),
        (("analyze", "--max-waste", "much"), "--max-waste takes a number from 0 to 100, not “much”"),
        (("analyze", "--today", "31.12.2026"), "--today takes a date such as 2026-03-31, not “31.12.2026”"),
        (("analyze", "--stage", "Tigger"), "no stage is called “Tigger” (did you mean “Trigger”?)"),
        (
            ("analyze", "--stage", "Buying"),
            "no stage is called “Buying” (the stages are “Out of market” and “Trigger”)",
        ),
        (("analyze", "--owner", "Markting"), "nothing is owned by “Markting” (did you mean “Marketing”?)"),
        (("analyze", "--select", "missing-touchpiont"), "did you mean “missing-touchpoint”?"),
        (("analyze", "--ignore", "JG9"), "no finding is called “JG9”"),
        (("analyze", "nowhere.yaml"), "nowhere.yaml: there is no such file or folder"),
        (("check", "nowhere.yaml"), "nowhere.yaml: there is no such file or folder"),
        (("check", ".git"), ".git: no journey files here"),
        (("rule", "wrong-stag"), "no finding is called “wrong-stag” (did you mean “wrong-stage”?)"),
        (("rule", "dark"), "no finding is called “dark” (did you mean “dark-stage”?)"),
        (("rule", ""), "no finding is called “”"),
        (("journey.yaml",), "journeygap: name a command first: journeygap analyze journey.yaml"),
        ((".git",), "journeygap: name a command first: journeygap analyze .git"),
    ],
)
def test_2_for_wrong_usage(quick, args, reported) -> None:
    path = quick.write("journey.yaml")
    path.write_text(
        path.read_text(encoding="utf-8").replace("stage: Trigger", "stage: Trigger, owner: Marketing"), encoding="utf-8"
    )

    ran = quick(*args)

    assert (ran.code, ran.out) == (2, "")
    assert reported in ran.err


def test_a_file_called_like_a_command_hides_none(quick) -> None:
    for name in COMMANDS:
        quick.write(name, "")

    assert [quick(*args).code for args in (("rule",), ("schema",), ("analyze",), ("check",))] == [0, 0, 2, 2]
    assert quick("check").err.startswith("journeygap: .: no journey files here")


def test_2_for_wrong_usage_in_a_process(tool) -> None:
    ran = tool("analyze", "--nope")

    assert (ran.code, ran.out) == (2, "")


def test_2_when_there_is_nothing_to_read(tool) -> None:
    ran = tool("analyze")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("journeygap: .: no journey files here")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everybody may read everything here")
def test_2_for_a_file_that_may_not_be_read(quick) -> None:
    quick.write("journey.yaml").chmod(0)

    ran = quick("analyze", "journey.yaml")

    assert (ran.code, ran.out, ran.err) == (2, "", "journeygap: journey.yaml: Permission denied\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a disk that is always full")
def test_2_when_the_result_can_not_be_written(tool) -> None:
    tool.write("journey.yaml")

    with open("/dev/full", "wb") as full, tool.started("analyze", stdout=full) as process:
        reported = process.stderr.read()
        process.wait(timeout=60)

    assert (process.returncode, reported) == (2, b"journeygap: No space left on device\n")


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of the Unix kind")
@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_2_when_a_stream_is_closed(tool, closed) -> None:
    path = tool.write("journey.yaml")
    command = f"{shlex.join(tool.command('analyze', '-' if closed == '<&-' else str(path)))} {closed}"

    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("journeygap: ")
    assert "this should not have happened" not in done.stderr


@pytest.fixture
def faulty(quick, monkeypatch):
    """The tool with a fault of its own, whose message holds what a terminal would obey."""

    def fail(*_args: object, **_more: object) -> None:
        raise RuntimeError("unforeseen\n\x1b[31m")

    monkeypatch.setattr("journeygap.results.analysis.analyse", fail)
    quick.write("journey.yaml")
    return quick


def test_3_for_a_fault_of_ours(faulty) -> None:
    ran = faulty("analyze")

    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert "RuntimeError: unforeseen" in ran.err
    assert "Please report it" in ran.err
    assert "\x1b" not in ran.err


def test_3_with_the_traceback_for_those_who_ask(faulty) -> None:
    ran = faulty("--debug", "analyze")

    assert (ran.code, ran.out) == (3, "")
    assert "Traceback (most recent call last)" in ran.err


def reading(process):
    """Return whether a process waits for a pipe, as Linux shows it; elsewhere after some time."""
    where = f"/proc/{process}/wchan"
    if not os.path.exists(where):
        time.sleep(3)
        return True
    with open(where, encoding="ascii") as file:
        return "pipe" in file.read()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
@pytest.mark.parametrize("command", ["analyze", "check"])
def test_130_when_interrupted(tool, command) -> None:
    os.mkfifo(tool.folder / "pipe")

    # The tool reads standard input as long as the other side writes.
    with (
        subprocess.Popen(["cat", "pipe"], cwd=tool.folder, stdout=subprocess.PIPE) as waiting,
        tool.started(command, "-", stdin=waiting.stdout, stdout=subprocess.PIPE) as process,
    ):
        while not reading(process.pid):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        waiting.kill()

    assert (process.returncode, out, err.strip()) == (130, b"", b"")


@pytest.mark.parametrize("args", [("analyze",), ("analyze", "-f", "json"), ("rule",), ("schema",), ("--help",)])
def test_a_closed_pipe_ends_quietly(tool, args) -> None:
    tool.write("journey.yaml")

    with tool.started(*args, stdout=subprocess.PIPE) as process:
        process.stdout.close()
        reported = process.stderr.read()
        process.wait(timeout=60)

    assert (process.returncode, reported) == (0, b"")


def test_a_closed_pipe_does_not_hide_findings(tool) -> None:
    tool.write("journey.yaml", "journey: Half\n")

    with tool.started("check", stdout=subprocess.PIPE) as process:
        process.stdout.close()
        process.wait(timeout=60)

    assert process.returncode == 1


WHEREVER = [{}, {"PYTHONUNBUFFERED": "1"}]
needs_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a disk that is always full")
needs_shell = pytest.mark.skipif(os.name == "nt", reason="needs a shell of the Unix kind")


def shell(tool, args, rest, **environment):
    """Run the tool in a shell, with what is behind its arguments there."""
    return subprocess.run(
        ["sh", "-c", f"{shlex.join(tool.command(*args))} {rest}"],
        cwd=tool.folder,
        env=tool.environment(environment),
        capture_output=True,
        text=True,
        check=False,
    )


@needs_full
@pytest.mark.parametrize("environment", WHEREVER, ids=["buffered", "unbuffered"])
@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("check", "nowhere.yaml"), 2),
        (("analyze", "--nope"), 2),
        (("journey.yaml",), 2),
        (("analyze", "--fail-on", "warning"), 1),
        (("analyze", "--format", "json"), 0),
    ],
)
def test_notes_that_can_not_be_written_change_no_exit_code(tool, args, code, environment) -> None:
    tool.write("journey.yaml")

    assert shell(tool, args, "2>/dev/full", **environment).returncode == code


@needs_full
@pytest.mark.parametrize("environment", WHEREVER, ids=["buffered", "unbuffered"])
@pytest.mark.parametrize(
    "args",
    [
        ("--version",),
        ("--debug", "--version"),
        ("--help",),
        (),
        ("check", "--show-files"),
        ("analyze", "--statistics"),
        ("analyze", "--fail-on", "warning"),
        ("rule", "JG101"),
        ("schema",),
    ],
)
def test_2_whatever_can_not_be_written(tool, args, environment) -> None:
    tool.write("journey.yaml")

    ran = shell(tool, args, ">/dev/full", **environment)

    assert (ran.returncode, ran.stderr) == (2, "journeygap: No space left on device\n")


def test_a_closed_pipe_ends_the_version_quietly(tool) -> None:
    with tool.started("--version", stdout=subprocess.PIPE) as process:
        process.stdout.close()
        reported = process.stderr.read()
        process.wait(timeout=60)

    assert (process.returncode, reported) == (0, b"")


@needs_shell
@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("check", "nowhere.yaml"), 2),
        (("analyze", "--nope"), 2),
        (("nothing",), 2),
        (("journey.yaml",), 2),
        (("analyze", "--quiet", "--fail-on", "warning"), 1),
    ],
)
def test_with_standard_error_closed_notes_do_not_go_among_the_results(tool, args, code) -> None:
    tool.write("journey.yaml")

    ran = shell(tool, args, "2>&-")

    assert (ran.returncode, ran.stdout) == (code, "")


def test_130_when_interrupted_while_it_starts(monkeypatch) -> None:
    import journeygap.__main__

    def interrupted(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "argv", ["journeygap", "analyze"])
    monkeypatch.delitem(sys.modules, "journeygap.cli.app", raising=False)
    monkeypatch.setattr("builtins.__import__", interrupted)

    assert journeygap.__main__.main() == 130
