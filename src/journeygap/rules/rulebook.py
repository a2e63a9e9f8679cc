"""Which rules a run has: those of the method, and a team's own from packages and from the configuration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from journeygap.core.errors import InputError
from journeygap.core.kind import Kind
from journeygap.core.language import say
from journeygap.core.text import near
from journeygap.rules.base import RuleFault
from journeygap.rules.catalogue import UnknownFinding, catalogue, codes_of
from journeygap.rules.kinds import built_in

if TYPE_CHECKING:
    from journeygap.model.configuration import StatedRule
    from journeygap.rules.team import TeamRule


class Rulebook:
    """The rules of a run. A team's own are loaded when they are first asked for, if they are wanted at all."""

    def __init__(
        self,
        stated: Sequence[StatedRule] = (),
        settings: Mapping[str, Mapping[str, Any]] | None = None,
        *,
        team_rules: bool = True,
    ) -> None:
        """Take the rules that a configuration states, and the settings of those of packages, by their names."""
        self._stated = stated
        self._settings = settings or {}
        self._wanted = team_rules

    @cached_property
    def _loaded(self) -> tuple[tuple[TeamRule, ...], tuple[RuleFault, ...]]:
        if not self._wanted:
            return (), ()
        from journeygap.rules.packages import installed

        found, faults = installed(self._settings)
        if self._settings:
            self._check_settings()
        if self._stated:
            from journeygap.rules.checks import checks

            found += checks(self._stated)
        kept: dict[str, TeamRule] = {}
        taken = {kind.name for kind in built_in().values()}
        for each in found:
            if each.kind.code in kept or each.kind.name in taken:
                faults.append(RuleFault(each.kind.name, each.origin, "", each.kind.code))
                continue
            taken.add(each.kind.name)
            kept[each.kind.code] = each
        return tuple(kept.values()), tuple(faults)

    def _check_settings(self) -> None:
        from journeygap.rules.packages import names

        known = names()
        for name in self._settings:
            if name not in known:
                meant = near(name, known)
                raise InputError(say("rules.unknown-settings", name=name, meant=meant, known=known))

    @property
    def team(self) -> tuple[TeamRule, ...]:
        """A team's own rules."""
        return self._loaded[0]

    @property
    def faults(self) -> tuple[RuleFault, ...]:
        """A fault for each rule that could not be loaded."""
        return self._loaded[1]

    def catalogue(self) -> tuple[Kind, ...]:
        """Return every kind of finding with its page: those of the tool, then a team's own."""
        return (*catalogue(), *(each.kind for each in self.team))

    def codes_of(self, names: Iterable[str]) -> frozenset[str]:
        """Turn codes, beginnings of codes and names of findings into codes. Raises `UnknownFinding` for what is none.

        Where a team's own rules are left out, what may be one of them means nothing.
        """
        found: set[str] = set()
        for name in names:
            try:
                found |= codes_of([name])
            except UnknownFinding:
                if not self._wanted:
                    continue
                found |= codes_of([name], [each.kind for each in self.team])
        return frozenset(found)
