"""`journeygap rule`."""

import re

import pytest


def test_every_kind_of_finding_is_listed_with_its_severity_and_a_summary(tool) -> None:
    ran = tool("rule")

    rows = [re.split(r"  +", line, maxsplit=3) for line in ran.lines]
    assert (ran.code, ran.err) == (0, "")
    assert [row for row in rows if len(row) < 4 or not row[3]] == []
    assert {row[2] for row in rows} == {"error", "warning", "info", "by opportunity"}
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


@pytest.mark.parametrize("name", ["JG103", "jg103", "wrong-stage", "Wrong stage"])
def test_one_is_explained_by_its_code_or_name(quick, name) -> None:
    ran = quick("rule", name)

    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].startswith("JG103 wrong-stage")
    assert len(ran.lines) > 2


def test_the_beginning_of_a_code_explains_all_that_begin_so(quick) -> None:
    assert re.findall(r"^JG2\d\d", quick("rule", "JG2").out, re.MULTILINE) == [f"JG20{last}" for last in range(1, 7)]
