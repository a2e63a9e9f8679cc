"""What the tests share: the tool as people run it, in a clean environment and a folder of its own."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import hypothesis
import pytest
import yaml

from journeygap.core.finding import Finding, Severity
from journeygap.core.language import Words
from journeygap.core.source import Source, Span
from journeygap.loading.load import Loaded, load_files
from journeygap.method.settings import Settings
from journeygap.results.analysis import Analysis, analyse
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Tree, parse
from journeygap.yamltext.read import Limits

# What a person's own environment says about how output looks, or about how Python starts.
_OF_THE_PERSON = (
    "COLUMNS",
    "LINES",
    "NO_COLOR",
    "FORCE_COLOR",
    "TERM",
    "CI",
    "GITHUB_ACTIONS",
    "GITLAB_CI",
    "TF_BUILD",
    "PY_COLORS",
    "PYTHONIOENCODING",
    "PYTHONPATH",
    "PYTHONWARNINGS",
)

# How long an example takes says more about the machine than about what is tested.
hypothesis.settings.register_profile("journeygap", deadline=None)
hypothesis.settings.load_profile("journeygap")

# What a shell runs in its background ignores Ctrl-C, and so would all that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# What was started with nohup ignores a hang-up.
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

SMALL = """\
journey: CRM buyer
customer:
  stages:
    - name: Out of market
      touchpoints: [Industry conferences, Thought-leadership articles, Social media]
    - name: Trigger
      touchpoints: [Search engine, Video platforms, Niche blogs]
company:
  touchpoints:
    - {name: Direct mail, stage: Out of market}
    - {name: Social media, stage: Trigger}
"""
"""The smallest useful journey: 4 missing of 6 in two dark stages, one wrong-stage, one wasted and one misplaced."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the expected results of tests/journeys again")
    parser.addoption("--examples", type=int, help="try every law on this many examples, whatever it asks for itself")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if (many := config.getoption("examples")) is None:
        return
    for item in items:
        test = getattr(item, "obj", None)
        if hypothesis.is_hypothesis_test(test):
            test = getattr(test, "__func__", test)
            # Hypothesis has no other way to change what a law asks for itself.
            chosen = test._hypothesis_internal_use_settings  # noqa: SLF001
            test._hypothesis_internal_use_settings = hypothesis.settings(chosen, max_examples=many)  # noqa: SLF001


@dataclass(frozen=True)
class Ran:
    """What a run of the tool gave: its exit code, and what it wrote to standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def codes(self) -> list[str]:
        """The codes of a result in concise format, in its order."""
        return [line.split(": ")[1].split()[0] for line in self.lines]


class Workspace:
    """A folder of the test's own, which looks like a repository of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".git").mkdir()

    def write(self, name: str, text: str | None = None) -> Path:
        """Write a file below the folder; the small journey unless a text is given."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SMALL if text is None else text, encoding="utf-8")
        return path


class Tool(Workspace):
    """The tool in a process of its own, as at a terminal."""

    def __call__(self, *args: str, stdin: str = "", cwd: str = ".", encoding: str = "utf-8", **environment: str) -> Ran:
        """Run it with these arguments, in a folder below, with these variables set."""
        done = subprocess.run(
            self.command(*args),
            input=stdin.encode(),
            capture_output=True,
            cwd=self.folder / cwd,
            env=self.environment(environment),
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))

    def imports(self, *args: str) -> set[str]:
        """Run it, and return the packages that it imports."""
        return {name.partition(".")[0] for name in self.modules(*args)}

    def modules(self, *args: str) -> set[str]:
        """Run it, and return the modules that it imports."""
        done = subprocess.run(
            [sys.executable, "-X", "importtime", *self.command(*args)[1:]],
            capture_output=True,
            text=True,
            cwd=self.folder,
            env=self.environment({}),
            check=False,
        )
        reported = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
        return {line.rpartition("|")[2].strip() for line in reported}

    @contextmanager
    def started(self, *args: str, **pipes: int) -> Iterator[subprocess.Popen[bytes]]:
        """Start it and leave it running while the test deals with it."""
        with subprocess.Popen(
            self.command(*args),
            cwd=self.folder,
            env=self.environment({}),
            stderr=subprocess.PIPE,
            **pipes,
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    def command(self, *args: str) -> list[str]:
        return [sys.executable, "-m", "journeygap", *args]

    def environment(self, changes: Mapping[str, str]) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_PERSON}
        return kept | {"PYTHONUTF8": "1"} | changes


class QuickTool(Workspace):
    """The tool within the test's own process: the same command line, without the time that a start takes."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(folder)
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *args: str, stdin: str = "", cwd: str = ".", **environment: str) -> Ran:
        """Run it with these arguments, in a folder below, with these variables set."""
        from journeygap.cli.app import run

        with self._monkeypatch.context() as patch:
            for name in _OF_THE_PERSON:
                patch.delenv(name, raising=False)
            for name, value in {"COLUMNS": "100", **environment}.items():
                patch.setenv(name, value)
            patch.chdir(self.folder / cwd)
            patch.setattr(sys, "argv", ["journeygap", *args])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
            self._capsys.readouterr()
            code = run()
            out, err = self._capsys.readouterr()
        return Ran(code, out, err)


class Repository:
    """A git repository around a folder, with days that the test says and nobody's own configuration."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        stub = folder / ".git"
        if stub.is_dir() and not any(stub.iterdir()):
            stub.rmdir()
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *args: str, day: str = "2026-01-01") -> str:
        """Run git, and return what it prints."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            **{f"GIT_{who}_NAME": "A" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "a@example.org" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER")},
        }
        done = subprocess.run(
            ["git", *args], cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=True
        )
        return done.stdout.strip()

    def commit(self, day: str = "2026-01-01") -> str:
        """Commit everything as it is, and return the hash."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=x", day=day)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A git repository in the folder that the tool runs in."""
    return Repository(tmp_path)


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """The tool, run in a process of its own."""
    return Tool(tmp_path)


@pytest.fixture
def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> QuickTool:
    """The tool, run in the test's own process."""
    return QuickTool(tmp_path, monkeypatch, capsys)


@pytest.fixture
def book():
    """Return a function that makes a workbook of sheets, each a list of rows, and gives its bytes.

    ``change`` may do anything to it before it is saved.
    """

    from openpyxl import Workbook

    def book(change=None, **sheets):
        made = Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
        if change:
            change(made)
        held = io.BytesIO()
        made.save(held)
        return held.getvalue()

    return book


@pytest.fixture
def analysed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Analysis]:
    """A function from the texts of files, by name, to their analysis on 22 November 2026."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def analysis_of(text: str = "", settings: Settings | None = None, **files: str) -> Analysis:
        written = {name.replace("__", "."): content for name, content in files.items()}
        if text:
            written["journey.yaml"] = text
        for name, content in written.items():
            (tmp_path / name).write_text(content, encoding="utf-8", newline="")
        loaded = load_files(["."])
        return analyse(
            loaded.journeys,
            settings=settings or Settings(),
            today=date(2026, 11, 22),
            errors=loaded.errors,
            shared=loaded.shared,
        )

    return analysis_of


@pytest.fixture(scope="session")
def made() -> Callable[..., Finding]:
    """A function that makes a finding by hand, which is at “Branch” of a small file unless something else is said.

    ``path`` and ``text`` are those of the file, ``part`` is what of the text it is about.
    """

    def finding_with(
        path: str = "journeys/bank.yaml",
        text: str = "journey: Bank\n- Branch\n",
        part: str = "Branch",
        **fields: object,
    ) -> Finding:
        start = text.index(part)
        usual = {
            "code": "JG101",
            "name": "missing-touchpoint",
            "severity": Severity.WARNING,
            "span": Span(Source(path, text), start, start + len(part)),
        }
        said = {"title": "", "message": "customers use “Branch”; nothing meets it", "suggestion": "build it"}
        said |= {name: fields.pop(name) for name in said if name in fields}
        return Finding(says=Words(**said), **usual | fields)

    return finding_with


class Folder:
    """A folder of the test's own, which looks like a repository and is the working directory."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file, text as UTF-8 with its line breaks as they are."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def load(self, *paths: str, **limits: int) -> Loaded:
        """Load files or folders below this one."""
        return load_files(paths, Limits(**limits))

    def of(self, text: str | bytes) -> Loaded:
        """Load one journey file with this text."""
        self.write("journey.yaml", text)
        return self.load("journey.yaml")

    def errors(self, text: str | bytes) -> list[str]:
        """Return the errors of one journey file with this text, as `reported` does."""
        return reported(self.of(text))


def reported(loaded: Loaded) -> list[str]:
    """Return errors as ``path:line:column code message (suggestion)``."""
    return [_told(error) for error in loaded.errors]


def _told(error: Finding) -> str:
    line, column, *_ = error.span.position()
    hint = f" ({error.suggestion})" if error.suggestion else ""
    return f"{error.span.source.path}:{line}:{column} {error.code} {error.message}{hint}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path)


@pytest.fixture
def tell() -> Callable[[Loaded], list[str]]:
    return reported


@pytest.fixture(params=["libyaml", "python"])
def parsed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[Tree | None, Faults]]:
    """A function from text to its tree and faults: once with libyaml's parser, once with PyYAML's own."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML has no libyaml")

    def parse_text(text: str, **limits: int) -> tuple[Tree | None, Faults]:
        faults = Faults()
        return parse(Source("journey.yaml", text), Limits(**limits), faults), faults

    return parse_text


class Installed:
    """A distribution whose installer noted this of its origin."""

    def __init__(self, noted):
        self.noted = noted

    def read_text(self, name):
        assert name == "direct_url.json"
        return self.noted


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """A function that makes journeygap look installed: what was noted of its origin, and files of its environment."""

    def install(noted, **files):
        text = noted if noted is None or isinstance(noted, str) else json.dumps(noted)
        monkeypatch.setattr("importlib.metadata.distribution", lambda _name: Installed(text))
        for name, content in files.items():
            (tmp_path / name.replace("__", ".").replace("_json", ".json")).write_text(content, encoding="utf-8")
        monkeypatch.setattr(sys, "prefix", str(tmp_path))
        monkeypatch.setattr(sys, "executable", "/venv/bin/python")

    return install
