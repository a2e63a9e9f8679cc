"""Which rules a run has."""

from __future__ import annotations

import pytest

from journeygap.core.errors import InputError
from journeygap.model.configuration import StatedRule
from journeygap.rules.catalogue import UnknownFinding, catalogue
from journeygap.rules.rulebook import Rulebook

OWNED = {"code": "T001", "require": "owner", "on": "company touchpoint", "message": "who answers for it?"}


def test_a_run_has_the_rules_of_the_method_and_the_stated_ones() -> None:
    book = Rulebook([StatedRule(**OWNED)])

    assert [kind.code for kind in book.catalogue()][: len(catalogue())] == [kind.code for kind in catalogue()]
    assert [each.kind.code for each in book.team] == ["T001"]
    assert book.codes_of(["T001", "JG201"]) == {"T001", "JG201"}
    assert book.faults == ()


def test_two_stated_rules_of_one_code_are_refused() -> None:
    book = Rulebook([StatedRule(**OWNED), StatedRule(**OWNED | {"require": "cost"})])

    with pytest.raises(InputError, match=r"rule 2 of \[\[rules\]\]"):
        _ = book.team


def test_without_team_rules_their_names_mean_nothing() -> None:
    book = Rulebook([StatedRule(**OWNED)], {"gone": {}}, team_rules=False)

    assert (book.team, book.faults) == ((), ())
    assert book.codes_of(["T001", "JG201"]) == {"JG201"}


def test_what_no_rule_is_called_is_refused() -> None:
    with pytest.raises(UnknownFinding):
        Rulebook().codes_of(["T001"])
    with pytest.raises(InputError, match=r"\[rules\.gone\]"):
        _ = Rulebook(settings={"gone": {"x": 1}}).team
