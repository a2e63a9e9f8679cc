"""What the tests of rules share: a journey in, the findings of one code out."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journeygap import Finding, Settings, analyze

TODAY = date(2026, 11, 22)

Judge = Callable[..., list[dict[str, Any]]]
Titles = Callable[[str, str], list[str | None]]

_STATED = (
    "stage",
    "touchpoint",
    "activity",
    "subject",
    "opportunity",
    "effort",
    "horizon",
    "constraints",
    "owners",
)


def reported(finding: Finding) -> dict[str, Any]:
    """Return everything that a finding says, and nothing that it leaves open."""
    stated = {name: value for name in _STATED if (value := getattr(finding, name)) not in (None, ())}
    return {
        "severity": str(finding.severity),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "line": finding.span.position().line,
        **stated,
    }


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    """Analyse a journey and return all that its findings of one code say, in their order.

    ``files`` are company files next to it, ``today`` is 2026-11-22 unless given, and the rest are settings.
    """

    def judge(
        code: str, journey: str, files: Mapping[str, str] | None = None, today: date = TODAY, **settings: Any
    ) -> list[dict[str, Any]]:
        for name, text in {"journey.yaml": journey, **(files or {})}.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        analysis = analyze(tmp_path / "journey.yaml", settings=Settings(**settings), today=today)
        return [reported(finding) for finding in analysis.every_finding() if finding.code == code]

    return judge


@pytest.fixture
def titles(tmp_path: Path) -> Titles:
    """Return what a table calls a journey's findings of one code, in their order."""

    def titles(code: str, journey: str) -> list[str | None]:
        path = tmp_path / "journey.yaml"
        path.write_text(journey, encoding="utf-8")
        return [each.title for each in analyze(path, today=TODAY).every_finding() if each.code == code]

    return titles
