"""The pages of definition errors: one for each code, in one form, and in words that a terminal can show."""

from __future__ import annotations

import re

import pytest

from journeygap.rules.definitions import DOCUMENTATION
from journeygap.yamltext.faults import NAMES


def test_every_code_has_a_page_and_no_other_has() -> None:
    assert list(DOCUMENTATION) == list(NAMES)


@pytest.mark.parametrize("code", DOCUMENTATION)
def test_a_page_reports_its_own_code_between_a_wrong_and_a_right_example(code) -> None:
    page = DOCUMENTATION[code]

    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == ["What it means", "Example", "How to fix it"]
    wrong, reported, right = (page.index(f"\n{each}") for each in ("Wrong", "Reported:", "Right"))
    assert wrong < reported < right
    assert f"    {code} {NAMES[code]} error:" in page[reported:right]
    assert all(each.isprintable() for each in page.split("\n"))
