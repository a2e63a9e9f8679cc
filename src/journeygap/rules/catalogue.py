"""Everything that can be reported, with its documentation, by code and by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from inspect import cleandoc

from journeygap.core.errors import InputError
from journeygap.core.kind import Kind
from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.rules.kinds import built_in
from journeygap.rules.registry import RULES
from journeygap.yamltext.faults import NAMES


class UnknownFinding(InputError, LookupError):
    """No finding has such a code or name. ``meant`` is the code or name that it may be, None where none is near."""

    def __init__(self, name: str, meant: str | None) -> None:
        """Say so in the language in use."""
        super().__init__(say("rules.unknown-finding", name=name, meant=meant))
        self.meant = meant


def catalogue() -> tuple[Kind, ...]:
    """Return every kind of finding that comes with the tool, with its page, in the order of the codes."""
    from journeygap.rules.definitions import DOCUMENTATION

    pages = {code: cleandoc(DOCUMENTATION.get(code, "")) for code in NAMES}
    pages.update((rule.kind.code, rule.page) for rule in RULES)
    return tuple(replace(kind, page=pages[code]) for code, kind in built_in().items())


def codes_of(names: Iterable[str], others: Iterable[Kind] = ()) -> frozenset[str]:
    """Turn codes, beginnings of codes (JG2) and names into codes. Raises `UnknownFinding` for what is none.

    ``others`` are kinds besides the ones that come with the tool.
    """
    by_name = {kind.name: kind.code for kind in (*built_in().values(), *others)}
    known = by_name.values()
    found: set[str] = set()
    for name in (part for each in names for part in each.split(",")):
        wanted = normalise(name)
        codes = [by_name[wanted]] if wanted in by_name else [code for code in known if code.startswith(wanted.upper())]
        if not codes or not wanted:
            inside = next((each for each in by_name if wanted and wanted in each), None)
            raise UnknownFinding(name, inside or near(name, [*by_name, *known]))
        found.update(codes)
    return frozenset(found)
