"""`journeygap rule`."""

import os
import re
import subprocess

import pytest

pty = pytest.importorskip("pty") if os.name != "nt" else None


def test_every_kind_of_finding_is_listed_with_its_severity_and_a_summary(tool) -> None:
    ran = tool("rule")

    rows = [re.split(r"  +", line, maxsplit=3) for line in ran.lines]
    assert (ran.code, ran.err) == (0, "")
    assert [row for row in rows if len(row) < 4 or not row[3]] == []
    assert {row[2] for row in rows} == {"error", "warning", "info", "by opportunity"}
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


@pytest.mark.parametrize("name", ["JG103", "jg103", "wrong-stage", "Wrong stage"])
def test_one_is_explained_by_its_code_or_name(quick, name) -> None:
    ran = quick("rule", name)

    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].startswith("JG103 wrong-stage")
    assert len(ran.lines) > 2


def test_the_beginning_of_a_code_explains_all_that_begin_so(quick) -> None:
    assert re.findall(r"^JG2\d\d", quick("rule", "JG2").out, re.MULTILINE) == [f"JG20{last}" for last in range(1, 7)]


@pytest.mark.skipif(pty is None, reason="needs a terminal of the Unix kind")
@pytest.mark.parametrize("args", [(), ("JG103",), ("JG2",)])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_at_a_terminal_the_pages_are_laid_out(tool, args, encoding) -> None:
    code, out = at_a_terminal(tool, "rule", *args, COLUMNS="60", PYTHONUTF8="0", PYTHONIOENCODING=encoding)

    lines = re.sub(r"\x1b\[[\d;]*m", "", out.decode(encoding)).splitlines()
    assert code == 0
    assert encoding == "ascii" or max(map(len, lines)) <= 60  # an escape takes more room than what it stands for
    assert [line for line in lines if "##" in line] == []
    assert any("wrong-stage" in line or "wasted-activity" in line for line in lines)


@pytest.mark.skipif(pty is None, reason="needs a terminal of the Unix kind")
def test_at_a_terminal_without_colour(tool) -> None:
    assert re.findall(rb"\x1b\[(?:[\d;]*;)?[349]\d", at_a_terminal(tool, "rule", "JG103", NO_COLOR="1")[1]) == []


def at_a_terminal(tool, *args: str, **environment: str) -> tuple[int, bytes]:
    """Run the tool with a terminal as its standard output; give its exit code and what it wrote."""
    outer, inner = pty.openpty()
    with subprocess.Popen(
        tool.command(*args), cwd=tool.folder, env=tool.environment(environment), stdout=inner
    ) as process:
        os.close(inner)
        out = b""
        while piece := read(outer):
            out += piece
        process.wait(timeout=60)
    os.close(outer)
    return process.returncode, out


def read(terminal: int) -> bytes:
    """Read a piece; nothing once the other side is closed, which Linux tells by an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
