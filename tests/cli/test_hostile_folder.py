"""The tool in a folder that holds modules of the names that it imports: none of them runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TRAP = "import os\nwith open(os.environ['MARKER'], 'a') as file:\n    file.write(__name__ + '\\n')\n"
OURS = (
    "gc",
    "json",
    "yaml",
    "_yaml",
    "rich",
    "typer",
    "pydantic",
    "pydantic_core",
    "dataclasses",
    "difflib",
    "datetime",
)
"""Modules that are imported only after the tool has started."""
OF_PYTHON = (
    "runpy",
    "pkgutil",
    "typing",
    "re",
    "logging",
    "subprocess",
    "sitecustomize",
    "usercustomize",
    "journeygap",
)
"""Modules that Python may import before that, and the tool's own name."""
SCRIPT = str(Path(sys.executable).parent / "journeygap")


@pytest.fixture
def marker(tool):
    tool.write("journey.yaml")
    tool.write("mine.md.j2", "{{ document.title }}\n")
    return tool.folder / "marker"


def trapped(tool, marker, names, command, *args) -> subprocess.CompletedProcess[str]:
    for name in names:
        tool.write(f"{name}.py", TRAP)
    return subprocess.run(
        [*command, *args], cwd=tool.folder, env=tool.environment({"MARKER": str(marker)}), capture_output=True,
        encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


ARGUMENTS = [
    *(("analyze",), ("check",), ("analyze", "-f", "json"), ("report",), ("--version",)),
    ("report", "--template", "mine.md.j2"),
]


@pytest.mark.parametrize("args", ARGUMENTS)
@pytest.mark.parametrize("command", [[SCRIPT], [sys.executable, "-I", "-m", "journeygap"]], ids=["script", "-I -m"])
def test_the_script_runs_no_module_of_the_folder(tool, marker, command, args) -> None:
    done = trapped(tool, marker, OURS + OF_PYTHON, command, *args)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout or args == ("check",)
    assert not marker.exists(), marker.read_text(encoding="utf-8")


@pytest.mark.parametrize("args", [("analyze",), ("check",), ("report",), ("report", "--template", "mine.md.j2")])
def test_python_m_runs_no_module_of_the_folder_once_it_has_started(tool, marker, args) -> None:
    done = trapped(tool, marker, OURS, [sys.executable, "-m", "journeygap"], *args)

    assert (done.returncode, done.stderr) == (0, "")
    assert not marker.exists(), marker.read_text(encoding="utf-8")


def test_python_m_imports_a_package_from_the_current_folder_all_the_same(tool, marker) -> None:
    """As the page about security says; what Python does before anything of ours runs is not ours to change."""
    trapped(tool, marker, ["journeygap"], [sys.executable, "-m", "journeygap"], "check")

    assert marker.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder that somebody is in")
def test_python_m_runs_in_a_folder_that_is_gone(tool) -> None:
    journey = tool.write("journey.yaml")
    gone = tool.folder / "gone"
    gone.mkdir()
    start = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m journeygap check {journey}"

    done = subprocess.run(
        ["sh", "-c", start], env=tool.environment({}), capture_output=True, encoding="utf-8", timeout=60, check=False
    )

    assert "Traceback" not in done.stderr
    assert "getcwd" not in done.stderr
