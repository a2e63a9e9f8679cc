"""Every rule of the method: the list is whole, in the order of the codes, and parted by what is judged."""

from __future__ import annotations

import importlib
import pkgutil

from journeygap import rules
from journeygap.rules.registry import INVENTORY_RULES, JOURNEY_RULES, RULES, UNUSED_IGNORE


def test_the_rules_of_every_module_are_there_once() -> None:
    names = [each.name for each in pkgutil.iter_modules(rules.__path__)]
    lists = [getattr(importlib.import_module(f"journeygap.rules.{name}"), "RULES", ()) for name in names]
    listed = [each for of_module in lists if of_module is not RULES for each in of_module]

    assert len(listed) > 30
    assert {id(each) for each in RULES} == {id(each) for each in listed}
    assert len(RULES) == len(listed)


def test_codes_ascend_and_neither_they_nor_names_repeat() -> None:
    codes, names = [each.kind.code for each in RULES], [each.kind.name for each in RULES]

    assert codes == sorted(set(codes))
    assert len(set(names)) == len(names)


def test_each_is_judged_of_one_thing() -> None:
    assert UNUSED_IGNORE.kind.code == "JG401"
    parted = [*JOURNEY_RULES, *INVENTORY_RULES, UNUSED_IGNORE]
    assert sorted(each.kind.code for each in parted) == [each.kind.code for each in RULES]
