"""What the tests of reporters share: a journey's text analysed, without files and the command line between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeygap.analysis import Analysis, analyse
from journeygap.findings import Finding, Severity
from journeygap.loading.load import load_files
from journeygap.settings import Settings
from journeygap.source import Source, Span


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
    """A function that makes a finding by hand, which stands at “Branch” of a small file unless something else is said.

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
            "message": "customers use “Branch”; nothing meets it",
            "suggestion": "build it",
            "span": Span(Source(path, text), start, start + len(part)),
        }
        return Finding(**usual | fields)

    return finding_with
