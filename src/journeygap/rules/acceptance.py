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
    """Something that accepts nothing: where it stands, what it names, and why it has no effect.

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

    A remark `# journeygap: ignore[JG201]` stands where no such finding is, or the baseline holds a
    finding that is gone. Most often the gap was closed, which is good news. A remark that names no
    code, or one that does not exist, suppresses nothing either; then it is a warning.

    ## Why it matters to customers

    What is accepted is out of sight. If the gap comes back one day, a forgotten remark hides it.

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

        JG401 unused-ignore info: the remark suppresses no JG201 (remove it, so that it can't hide
        one that comes later)

    ## How to fix it

    Remove the remark. Write the baseline anew with `--write-baseline`. Name the code, in brackets,
    of a remark that names none: `journeygap rule` lists them.

    ## Configuration

    Severity is info, and warning for a remark that names nothing there is; `JG401 = "warning"`
    under `[severity]` sets one for all.

    There are no margins or limits. It stays silent about what the run did not judge: files with
    errors, or that were not read, and entries of the baseline about them.
    """
    for each in every:
        message, suggestion = _words(each)
        yield Draft(
            title="A remark that suppresses nothing" if each.why != "baseline" else "An entry of the baseline",
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
                "the remark names no finding, so that it suppresses nothing",
                "name the code in brackets, as in # journeygap: ignore[JG201] and the reason",
            )
        case "unknown":
            return (
                f"the remark names {quoted(named)}, and no finding is called so",
                unused.hint or "journeygap rule lists them",
            )
        case "definition":
            return (
                f"the remark names {named}, and a definition error can't be suppressed",
                "remove it, and mend the file",
            )
        case "baseline":
            return (
                f"the baseline holds a finding that is gone: {quoted(named)}",
                "write it anew with --write-baseline, so that it can't hide one that comes later",
            )
        case "nothing":
            return (
                f"the remark suppresses no {named}",
                "remove it, so that it can't hide one that comes later",
            )


RULES = (
    AcceptanceRule(
        Kind(code="JG401", name="unused-ignore", severity="info", family=Family.SUPPRESSION, section=Section.DOUBTS),
        unused_ignore,
    ),
)
