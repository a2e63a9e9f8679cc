"""Findings by code, by the beginning of a code, and by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeygap.rules.catalogue import UnknownFinding, catalogue, codes_of

WASTE = {"JG201", "JG202", "JG203", "JG204", "JG205", "JG206"}


def test_every_kind_has_a_page_and_a_code_of_its_own() -> None:
    codes = [kind.code for kind in catalogue()]

    assert codes == sorted(set(codes))
    assert [kind.code for kind in catalogue() if not kind.page or not kind.summary] == []


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (["JG201"], {"JG201"}),
        (["jg2"], WASTE),
        (["Wasted activity"], {"JG201"}),
        (["wasted_activity, JG101"], {"JG201", "JG101"}),
        (["JG201", "JG2"], WASTE),
        ([], set()),
    ],
)
def test_names_are_codes_beginnings_and_names(names, codes) -> None:
    assert codes_of(names) == codes


@pytest.mark.parametrize(
    ("name", "meant"),
    [("wasted", "wasted-activity"), ("dark-stagee", "dark-stage"), ("JG999", None), ("", None), ("JG201,", None)],
)
def test_what_is_no_finding_is_refused_with_what_is_meant(name, meant) -> None:
    with pytest.raises(UnknownFinding) as caught:
        codes_of([name])

    assert caught.value.meant == meant


def test_other_kinds_are_found_too() -> None:
    own = replace(catalogue()[0], code="X001", name="own-rule")

    assert codes_of(["own-rule", "X0"], [own]) == {"X001"}
