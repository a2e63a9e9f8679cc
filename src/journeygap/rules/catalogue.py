"""Everything that can be reported, with its documentation, by code and by name."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc
from typing import NamedTuple

from journeygap.core.errors import InputError
from journeygap.core.text import did_you_mean, normalise, quoted
from journeygap.rules.definitions import DOCUMENTATION
from journeygap.rules.registry import RULES
from journeygap.yamltext.faults import NAMES


class UnknownFinding(InputError, LookupError):
    """No finding has such a code or name."""


class Entry(NamedTuple):
    """A kind of finding: its code, name, usual severity and documentation (Markdown, the first line a summary)."""

    code: str
    name: str
    severity: str
    documentation: str

    @property
    def summary(self) -> str:
        """What it means, in a sentence."""
        return self.documentation.partition("\n")[0]


def catalogue() -> tuple[Entry, ...]:
    """Give every kind of finding in the order of the codes."""
    errors = (Entry(code, name, "error", cleandoc(DOCUMENTATION.get(code, ""))) for code, name in NAMES.items())
    rules = (Entry(rule.code, rule.name, rule.severity, cleandoc(rule.judge.__doc__ or "")) for rule in RULES)
    return (*errors, *rules)


def codes_of(names: Iterable[str]) -> frozenset[str]:
    """Turn codes, beginnings of codes (JG2) and names into codes. Raises `UnknownFinding` for others."""
    by_name = {**{name: code for code, name in NAMES.items()}, **{rule.name: rule.code for rule in RULES}}
    known = by_name.values()
    found: set[str] = set()
    for name in (part for each in names for part in each.split(",")):
        wanted = normalise(name)
        codes = [by_name[wanted]] if wanted in by_name else [code for code in known if code.startswith(wanted.upper())]
        if not codes or not wanted:
            inside = next((each for each in by_name if wanted and wanted in each), None)
            hint = f"did you mean {quoted(inside)}?" if inside else did_you_mean(name, [*by_name, *known])
            raise UnknownFinding(
                f"no finding is called {quoted(name)}{f' ({hint})' if hint else ''}; journeygap rule lists them"
            )
        found.update(codes)
    return frozenset(found)
