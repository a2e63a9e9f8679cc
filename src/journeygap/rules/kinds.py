"""Every kind of finding, by its code.

A rule declares its kind once, in the module of its family; the kinds of definition errors have their codes and names
from the loader. Whoever shows findings asks here, and finds a place for kinds that nobody has heard of too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from journeygap.core.finding import Finding
from journeygap.core.kind import Family, Kind
from journeygap.rules.registry import RULES
from journeygap.yamltext.faults import NAMES


@cache
def built_in() -> Mapping[str, Kind]:
    """Return the kinds that come with the tool, in the order of the codes, without their pages."""
    errors = {
        code: Kind(code=code, name=name, severity="error", family=Family.DEFINITION) for code, name in NAMES.items()
    }
    return {**errors, **{rule.kind.code: rule.kind for rule in RULES}}


def kind_of(finding: Finding) -> Kind:
    """Return the kind of a finding; of one that is not known a kind that says nothing but its code and name."""
    known = finding.kind or built_in().get(finding.code)
    return known or Kind(code=finding.code, name=finding.name)


NOTHING_MATCHES = "JG402"
"""The code under which a journey is reported whose halves use other words: its waste can't be trusted then."""
