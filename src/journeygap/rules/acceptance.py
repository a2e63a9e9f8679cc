"""JG4: what was accepted once, and is no longer there to accept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from journeygap.core.finding import Severity
from journeygap.core.kind import Family, Kind, Section
from journeygap.core.source import Span
from journeygap.core.text import quoted, shortened
from journeygap.rules.base import AcceptanceRule, Draft


class Unused(NamedTuple):
    """Something that accepts nothing: where it is, what it names, and why it has no effect.

    ``named`` is a code or name as written, or for an entry of a baseline its title; None where it names nothing.
    ``hint`` says what was probably meant.
    """

    span: Span
    named: str | None
    why: Literal["nothing", "unnamed", "unknown", "definition", "baseline"]
    hint: str | None = None


def unused_ignore(every: Iterable[Unused]) -> Iterator[Draft]:
    """A suppression, or an entry of the baseline, suppresses nothing.

    ## What it means

    An ignore comment such as `# journeygap: ignore[JG201]` matches no finding, or the baseline
    holds a finding that is gone. Most often the gap was closed, which is good news. A comment that
    names no code, or one that does not exist, suppresses nothing either; then it is a warning.

    ## Why it matters to customers

    What is accepted is out of sight. If the gap comes back one day, a forgotten comment hides it.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Search engine]
        company:
          touchpoints:
            # journeygap: ignore[JG201] until spring
            - {name: Search engine, stage: Booking}

    Reported:

        JG401 unused-ignore info: the ignore comment suppresses no JG201 (remove it, or it may hide
        a later one)

    ## How to fix it

    Remove the comment. Write the baseline again with `--write-baseline`. Name the code, in brackets,
    of a comment that names none: `journeygap rule` lists them.

    ## Configuration

    Severity is info, and warning for a comment that names no known finding; `JG401 = "warning"`
    under `[severity]` sets one for all.

    There are no margins or limits. It stays silent about what the run did not judge: files with
    errors, or that were not read, and entries of the baseline about them.
    """
    for each in every:
        message, suggestion = _words(each)
        yield Draft(
            title="Unused ignore comment" if each.why != "baseline" else "Unused baseline entry",
            message=message,
            suggestion=suggestion,
            span=each.span,
            subject=None if each.named is None else shortened(each.named),
            severity=Severity.INFO if each.why in {"nothing", "baseline"} else Severity.WARNING,
        )


def _words(unused: Unused) -> tuple[str, str]:
    """Say what is wrong with it, and what to do about it."""
    named = unused.named or ""
    match unused.why:
        case "unnamed":
            return (
                "the ignore comment names no finding, so it suppresses nothing",
                "name the code in brackets, as in # journeygap: ignore[JG201] and the reason",
            )
        case "unknown":
            return (
                f"the ignore comment names {quoted(named)}, which is not a finding",
                unused.hint or "journeygap rule lists them",
            )
        case "definition":
            return (
                f"the ignore comment names {named}, a definition error, which can't be suppressed",
                "remove it, and fix the file",
            )
        case "baseline":
            return (
                f"the baseline holds a finding that is gone: {quoted(named)}",
                "write it again with --write-baseline, or it may hide a later one",
            )
        case "nothing":
            return (
                f"the ignore comment suppresses no {named}",
                "remove it, or it may hide a later one",
            )


RULES = (
    AcceptanceRule(
        Kind(code="JG401", name="unused-ignore", severity="info", family=Family.SUPPRESSION, section=Section.DOUBTS),
        unused_ignore,
    ),
)
