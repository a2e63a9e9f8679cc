"""Definition errors: their codes and names, and the list that the steps of loading add to.

Loading goes on after an error wherever it can, so that one run reports everything that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable

from journeygap.core.finding import Finding, Severity
from journeygap.core.language import Fault, fault
from journeygap.core.source import Span
from journeygap.core.text import Suggestions

NAMES = {
    "JG001": "yaml-syntax",
    "JG002": "duplicate-key",
    "JG003": "unknown-key",
    "JG004": "missing-key",
    "JG005": "wrong-type",
    "JG006": "out-of-range",
    "JG007": "unknown-value",
    "JG008": "conflicting-keys",
    "JG009": "unknown-stage",
    "JG010": "unknown-touchpoint",
    "JG011": "unknown-evidence",
    "JG012": "unknown-tool",
    "JG013": "unknown-dimension",
    "JG014": "duplicate-identity",
    "JG015": "conflicting-company",
    "JG016": "company-file",
    "JG017": "input-limit",
    "JG018": "bad-encoding",
    "JG019": "measured-file",
}


class Faults:
    """The definition errors found so far, in no order."""

    def __init__(self) -> None:
        self.found: list[Finding] = []
        self._suggestions = Suggestions()

    def __bool__(self) -> bool:
        return bool(self.found)

    def distinct(self) -> list[Finding]:
        """Return each error once: what several journeys share is met several times."""
        found: dict[tuple[object, ...], Finding] = {}
        for each in self.found:
            source, start, end = each.span
            said = each.says.identity if isinstance(each.says, Fault) else (each.message,)
            found.setdefault((each.code, source.path, start, end, *said), each)
        return list(found.values())

    def near(self, word: str, candidates: Iterable[str]) -> str | None:
        """Return the nearest candidate, None where nothing is near or it has been enough."""
        return self._suggestions.near(word, candidates)

    def add(self, code: str, span: Span, what: Fault) -> None:
        """Report a fault under a code at a span.

        Of a source whose text is withheld only the kind and the place are reported.
        """
        if span.source.withheld:
            what = fault("files.withheld", name=NAMES[code])
        self.found.append(
            Finding(
                code=code,
                name=NAMES[code],
                severity=Severity.ERROR,
                says=what,
                span=span,
                by_text=True,
            )
        )
