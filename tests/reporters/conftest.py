"""What the tests of reporters share: a journey's text analysed, without files and the command line between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeygap.analysis import Analysis, analyse
from journeygap.loading.load import load_files
from journeygap.settings import Settings


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
