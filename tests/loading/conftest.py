"""What the loader's tests share: a folder to load files from, and PyYAML with and without libyaml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from journeygap.findings import Finding
from journeygap.loading.faults import Faults
from journeygap.loading.load import Loaded, load_files
from journeygap.loading.parse import Tree, parse
from journeygap.loading.read import Limits
from journeygap.source import Source


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
        """Give the errors of one journey file with this text, as `told` does."""
        return told(self.of(text))


def told(loaded: Loaded) -> list[str]:
    """Give errors as ``path:line:column code message (suggestion)``."""
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
    return told


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
