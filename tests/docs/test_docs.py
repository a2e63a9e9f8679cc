"""What the pages say is so: their journeys load, their outputs are real, their options and keys exist."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

import journeygap
from journeygap.cli.app import application

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/**/*.md")])
BLOCK = re.compile(r"^(?P<indent> *)```(?P<language>\w+)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
COMMANDS = {
    name: {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    for name, command in get_command(application()).commands.items()
}
GLOBAL = {option for parameter in get_command(application()).params for option in parameter.opts} | {"--help", "-h"}


def blocks(language: str) -> list[object]:
    """Return the fenced blocks of a language, each named by its page and line."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in BLOCK.finditer(text):
            if block["language"] == language:
                line = text.count("\n", 0, block.start()) + 1
                found.append(pytest.param(block["text"], id=f"{page.relative_to(ROOT).as_posix()}:{line}"))
    return found


def code() -> Iterator[tuple[str, str]]:
    """Return every piece of code in the pages with its page: the lines of fenced blocks, and what is between `s."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        name = page.relative_to(ROOT).as_posix()
        for block in BLOCK.finditer(text):
            if block["language"] != "text":  # what the tool printed itself
                yield from ((name, line.strip()) for line in block["text"].splitlines())
        yield from ((name, span) for span in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", BLOCK.sub("", text)))


@pytest.mark.parametrize("text", [block for block in blocks("yaml") if not block.values[0].startswith("# fragment")])
def test_a_journey_on_a_page_loads(tmp_path, text) -> None:
    path = tmp_path / "journey.yaml"
    path.write_text(text, encoding="utf-8")

    assert len(journeygap.load(path)) == 1


@pytest.mark.parametrize(
    "folder", sorted(path.name for path in (ROOT / "examples").iterdir() if list(path.glob("*.yaml")))
)
def test_an_example_loads(folder) -> None:
    assert len(journeygap.load(ROOT / "examples" / folder)) >= 1


@pytest.mark.parametrize("text", blocks("toml"))
def test_a_configuration_on_a_page_is_accepted(quick, text) -> None:
    quick.write("journey.yaml")
    name = "pyproject.toml" if "[tool.journeygap" in text else "journeygap.toml"
    quick.write(name, text)

    assert quick("analyze", "--config", name).code in {0, 1}


def test_the_defaults_that_the_configuration_page_shows_change_nothing(quick) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    (every,) = (block["text"] for block in BLOCK.finditer(page) if "max-written" in block["text"])
    quick.write("journeygap.toml", every)
    quick.write("journey.yaml", (ROOT / "examples/online-retail/journey.yaml").read_text(encoding="utf-8"))

    for options in ([], ["-f", "json"]):
        assert quick("analyze", *options) == quick("analyze", "--isolated", *options)


def test_outputs_on_pages_are_what_the_tool_prints() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "examples" / "make_outputs.py", "--check"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), "run: python examples/make_outputs.py"


def test_commands_on_pages_exist_with_their_options() -> None:
    unknown = []
    for page, line in code():
        if not (found := re.search(r"(?:^|[|&;] *|- run: |entry: |-m )journeygap( [^|>&;#]*)", line)):
            continue
        words = [word for word in shlex.split(found[1].replace("'", "")) if word != "…"]
        command = next((word for word in words if not word.startswith("-")), None)
        options = {word.partition("=")[0] for word in words if re.match(r"-\w|--\w", word)}
        if command not in {None, *COMMANDS} or not options <= COMMANDS.get(command or "", set()) | GLOBAL:
            unknown.append(f"{page}: {line}")

    assert unknown == []


def test_options_on_pages_exist() -> None:
    known = GLOBAL.union(*COMMANDS.values()) | {"--check", "--update", "--runs", "--only"}  # of our own scripts

    unknown = [f"{page}: {span}" for page, span in code() if re.match(r"--\w", span) and span.split()[0] not in known]

    assert unknown == []


def test_every_option_is_said_on_the_configuration_page() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    every = {option for options in COMMANDS.values() for option in options if option.startswith("--")}

    assert [option for option in sorted(every - {"--help", "--no-include-planned"}) if option not in page] == []


def test_the_keys_of_the_json_result_are_said_in_their_order(quick) -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    quick.write("journey.yaml", (ROOT / "examples/online-retail/journey.yaml").read_text(encoding="utf-8"))
    result = json.loads(quick("analyze", "-f", "json").out)
    journey = result["journeys"][0]
    shapes = {
        "JSON": result,
        "Summary": result["summary"],
        "A journey": journey,
        "Measures": journey["measures"],
        "Stages": journey["stages"][0],
        "Touchpoints": journey["touchpoints"][0],
        "Company": journey["company"][0],
        "A finding": journey["findings"][0],
    }

    reported = {}
    for title in shapes:
        section = re.split(r"^#+ ", page.partition(f"# {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
        cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
        reported[title] = [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]

    assert reported == {title: list(shape) for title, shape in shapes.items()}


def test_the_python_on_the_page_about_it_runs(tmp_path, monkeypatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "journey.yaml").write_text("journey: Half\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "python-api.md").read_text(encoding="utf-8")

    names: dict[str, object] = {}
    for block in BLOCK.finditer(page):
        if block["language"] == "python":
            exec(block["text"], names)  # noqa: S102 - it is our own
    names["test_coverage_does_not_fall"]()

    assert set(names["table"]["state"]) == {"weak", "met"}


def test_the_plan_on_the_page_about_plans_is_what_the_tool_prints(quick) -> None:
    pytest.importorskip("highspy", reason="the extra plan is not installed")
    page = (ROOT / "docs" / "plan.md").read_text(encoding="utf-8")
    texts = {block["language"]: block["text"] for block in reversed(list(BLOCK.finditer(page)))}
    quick.write("journey.yaml", texts["yaml"])

    assert quick("plan", "journey.yaml").out == texts["text"]
