"""JG4: what was accepted once, and is no longer there to accept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias, TypedDict

from journeygap.core.finding import Severity
from journeygap.core.kind import Family, Kind, Section
from journeygap.core.source import Span
from journeygap.core.text import shortened
from journeygap.rules.base import AcceptanceRule, Draft

Why: TypeAlias = Literal["nothing", "unnamed", "unknown", "several", "definition", "baseline"]


class Unused(NamedTuple):
    """Something that accepts nothing: where it is, what it names, and why it has no effect.

    ``named`` is a code or name as written, or for an entry of a baseline its title; None where it names nothing.
    ``meant`` is the code or name that was probably meant.
    """

    span: Span
    named: str | None
    why: Why
    meant: str | None = None


class UnusedFacts(TypedDict):
    """JG401: what the comment or the entry names, and why it has no effect; the fields are those of `Unused`."""

    named: str | None
    why: Why
    meant: str | None


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
        yield Draft(
            says=UnusedFacts(named=each.named, why=each.why, meant=each.meant),
            span=each.span,
            subject=None if each.named is None else shortened(each.named),
            severity=Severity.INFO if each.why in {"nothing", "baseline"} else Severity.WARNING,
        )


RULES = (
    AcceptanceRule(
        Kind(code="JG401", name="unused-ignore", severity="info", family=Family.SUPPRESSION, section=Section.DOUBTS),
        unused_ignore,
    ),
)
