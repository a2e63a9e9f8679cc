"""How output looks: colour, width, encodings, and the terminal."""

import json
import os
import re
import subprocess
import sys

import pytest
from rich.cells import cell_len

ESCAPE = "\x1b["
FOREIGN = """\
journey: 选择银行
customer:
  stages:
    - name: 比较
      touchpoints: [{name: 比较网站, channel: 网络}, {name: Świeże pieczywo, channel: sklep}]
company:
  touchpoints:
    - {name: 广告牌, stage: 比较}
"""


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": ""}, False),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "auto"], {"FORCE_COLOR": "1"}, True),
    ],
)
def test_colour(quick, options, environment, coloured) -> None:
    quick.write("journey.yaml")

    assert (ESCAPE in quick("analyze", *options, **environment).out) is coloured


def test_colour_in_a_process(tool) -> None:
    tool.write("journey.yaml")

    assert [ESCAPE in tool("analyze", *options).out for options in ([], ["--color", "always"])] == [False, True]


def test_colour_of_definition_errors(quick) -> None:
    quick.write("journey.yaml", "journey: Half\n")

    plain, coloured = quick("check").out, quick("check", "--color", "always").out

    assert ESCAPE not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


@pytest.mark.parametrize("chosen", ["json", "concise"])
def test_formats_for_programs_are_never_coloured(quick, chosen) -> None:
    quick.write("journey.yaml")

    assert ESCAPE not in quick("analyze", "-f", chosen, "--color", "always").out


def test_colour_changes_nothing_else(quick) -> None:
    quick.write("journey.yaml")

    plain, coloured = quick("analyze").out, quick("analyze", "--color", "always").out

    assert [line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines()] == plain.splitlines()


@pytest.mark.parametrize("text", [None, FOREIGN], ids=["english", "foreign"])
@pytest.mark.parametrize("columns", [40, 80, 120, 200])
@pytest.mark.parametrize("options", [[], ["--by", "channel"], ["--each"]], ids=["stage", "channel", "each"])
def test_no_line_is_wider_than_the_terminal(quick, columns, text, options) -> None:
    quick.write("journey.yaml", text)
    quick.write("other/journey.yaml", text)
    paths = ["."] if "--each" in options else ["journey.yaml"]

    out = quick("analyze", *paths, *options, COLUMNS=str(columns)).out

    assert [line for line in out.splitlines() if cell_len(line) > columns] == []


def test_nothing_is_cut_off_where_there_is_little_room(quick) -> None:
    quick.write("journey.yaml")

    out = quick("analyze", COLUMNS="40").out

    # Words may be parted over lines; put together again, each is there.
    first = re.sub(r"\s+", "", out)
    assert "…" not in out
    assert [word for word in ("Industry", "Direct", "misplaced", "Trigger", "JG201") if word not in first] == []


def test_without_a_terminal_the_output_is_100_columns_wide(tool) -> None:
    tool.write("journey.yaml")

    widest = max(cell_len(line) for line in tool("analyze").lines)

    assert 90 <= widest <= 100


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_a_terminal_there_is_colour_and_its_width(tool) -> None:
    import fcntl
    import pty
    import struct
    import termios

    tool.write("journey.yaml")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 70, 0, 0))

    with tool.started("analyze", stdin=theirs, stdout=theirs) as process:
        os.close(theirs)
        out = _everything(ours)
        process.wait(timeout=60)

    plain = re.sub(r"\x1b\[[\d;]*m", "", out)
    assert process.returncode == 0
    assert plain != out
    assert 60 <= max(cell_len(line) for line in plain.splitlines()) <= 70


def _everything(terminal: int) -> str:
    """Read a pseudo-terminal until the other side is closed."""
    pieces = []
    try:
        while piece := os.read(terminal, 4096):
            pieces.append(piece)
    except OSError:
        pass
    finally:
        os.close(terminal)
    return b"".join(pieces).decode()


@pytest.mark.parametrize(
    "args",
    [
        ("analyze",),
        ("analyze", "--by", "channel"),
        ("analyze", "-f", "concise"),
        ("check", "wrong.yaml"),
        ("check", "wrong.yaml", "-f", "concise"),
        ("rule", "JG1"),
    ],
)
def test_plain_characters_where_the_output_takes_no_others(tool, args) -> None:
    tool.write("journey.yaml")
    tool.write("wrong.yaml", "journey: A\ncustomer: {stages: [{name: S, feelin: 3}]}\n")

    ran = tool(*args, encoding="ascii", PYTHONIOENCODING="ascii")

    assert ran.out
    assert re.findall(r"\\u\w{4}|\\x\w\w", ran.out) == []


def test_names_that_the_output_does_not_take_are_escaped(tool) -> None:
    tool.write("journey.yaml", FOREIGN)

    out = tool("analyze", encoding="ascii", PYTHONIOENCODING="ascii").out

    assert out.startswith("\\u9009\\u62e9\\u94f6\\u884c\n")


def test_json_is_the_same_in_every_encoding(tool) -> None:
    tool.write("journey.yaml", FOREIGN)

    escaped = tool("analyze", "-f", "json", encoding="ascii", PYTHONIOENCODING="ascii").out
    plain = tool("analyze", "-f", "json").out

    assert "选择银行" in plain
    assert json.loads(escaped) == json.loads(plain)


def test_results_and_notes_go_separate_ways(tool) -> None:
    tool.write("journey.yaml")
    command = tool.command("analyze", "-f", "json", "--min-coverage", "50", "--max-waste", "10", "--fail-on", "warning")

    done = subprocess.run(
        command, cwd=tool.folder, env=tool.environment({}), capture_output=True, text=True, check=False
    )

    assert json.loads(done.stdout)["summary"]["journeys"] == 1
    assert done.returncode == 1
    assert [re.findall(r"[\d.]+", line) for line in done.stderr.splitlines()] == [
        [".", "0.0", "50"],
        ["50.0", "10"],
        ["10"],
    ]


needs_dev_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device here")


def ended(tool, shell: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which ``journeygap`` is the tool."""
    command = f'journeygap() {{ "{sys.executable}" -m journeygap "$@"; }}\n{shell}'
    return subprocess.run(
        ["bash", "-c", command], cwd=tool.folder, env=tool.environment(environment), capture_output=True, text=True,
        check=False,
    )  # fmt: skip


@needs_dev_full
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "line",
    [
        "journeygap --version >/dev/full",
        "journeygap --help >/dev/full",
        "journeygap check --show-files journey.yaml >/dev/full",
        "journeygap check --statistics half.yaml >/dev/full",
        "journeygap analyze journey.yaml >/dev/full",
        "journeygap check nosuch 2>/dev/full",
        "journeygap analyze --nope 2>/dev/full",
        "journeygap check half.yaml >/dev/full 2>/dev/full",
    ],
)
def test_a_full_device_is_2_and_never_1(tool, line, unbuffered) -> None:
    tool.write("journey.yaml")
    tool.write("half.yaml", "journey: Half\n")

    done = ended(tool, line, PYTHONUNBUFFERED=unbuffered)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
@pytest.mark.parametrize("args", ["--version", "--help", "analyze journey.yaml", "check --show-files journey.yaml"])
def test_a_reader_that_is_gone_ends_it_quietly(tool, args) -> None:
    tool.write("journey.yaml")

    done = ended(tool, f"journeygap {args} | true; echo ${{PIPESTATUS[0]}}")

    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
def test_notes_never_come_into_a_result(tool) -> None:
    tool.write("journey.yaml")

    done = ended(tool, "journeygap analyze journey.yaml --format json --min-coverage 99 2>&-")

    assert done.returncode == 1
    assert json.loads(done.stdout)["summary"]["journeys"] == 1


@pytest.mark.parametrize("columns", ["9" * 23, "9" * 7, "-5", "abc", "0"])
def test_a_width_that_no_terminal_has(quick, columns) -> None:
    quick.write("journey.yaml")

    ran = quick("analyze", COLUMNS=columns)

    assert (ran.code, ran.err) == (0, "")
    assert max(map(cell_len, ran.lines)) <= 500


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
def test_a_folder_that_is_gone_is_said(tool) -> None:
    path = tool.write("journey.yaml")

    done = ended(tool, f'mkdir gone && cd gone && rmdir ../gone && journeygap check "{path}"')

    assert done.returncode == 2
    assert done.stderr == ("journeygap: the folder that you are in is no longer there; change to another one with cd\n")


@pytest.mark.parametrize("args", [("analyze",), ("rule",), ("--help",)])
def test_a_size_of_the_terminal_that_is_no_number_is_none(quick, args) -> None:
    quick.write("journey.yaml")

    ran = quick(*args, COLUMNS="²", LINES="²")

    assert (ran.code, ran.err) == (0, "")


def test_of_several_journeys_the_worst_comes_first_with_its_gaps_and_what_to_do_first(quick) -> None:
    half = "customer: {stages: [{name: S, touchpoints: [{name: a, importance: 9}, {name: b, importance: 9}]}]}\n"
    company = "company: {touchpoints: [{name: a, stage: S}%s]}\n"
    quick.write("a.journey.yaml", f"journey: Whole\n{half}" + company % ", {name: b, stage: S}")
    quick.write("b.journey.yaml", f"journey: Unknown\n{half}")
    quick.write("c.journey.yaml", f"journey: Half\n{half}" + company % "")

    lines = quick("analyze").lines
    at = {
        name: next(n for n, line in enumerate(lines) if line.startswith(name)) for name in ("Whole", "Unknown", "Half")
    }

    assert sorted(at, key=at.__getitem__) == ["Half", "Whole", "Unknown"]
    assert lines[at["Half"]].split()[3] == "1"  # of two touchpoints one is met: Half, the bar, 50%, one gap
    assert lines[at["Half"] + 1] == "  first: b (S)"
    assert lines[at["Whole"]].split()[3] == "0"


def test_what_is_planned_for_a_member_of_a_met_choice_group_is_shown(quick) -> None:
    quick.write(
        "journey.yaml",
        "journey: J\n"
        "customer: {stages: [{name: S, touchpoints: [{name: Web, choice: way}, {name: App, choice: way}]}]}\n"
        "company: {touchpoints: [{name: Web}, {name: New app, meets: App, status: planned}]}\n",
    )

    (row,) = [line for line in quick("analyze").lines if "alternative" in line]
    assert row.endswith("New app (planned)")
