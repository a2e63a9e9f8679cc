"""Kinds of findings: each declared once, and nothing after the rules knows a code."""

import ast
import re
from pathlib import Path

import pytest

import journeygap
from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import BY_OPPORTUNITY, Family, Section
from journeygap.core.language import Words
from journeygap.core.source import Source, Span
from journeygap.rules.catalogue import catalogue
from journeygap.rules.kinds import built_in, kind_of
from journeygap.rules.registry import RULES

PACKAGE = Path(journeygap.__file__).parent
CODE = re.compile(r"JG\d*")


def literals(path: Path) -> list[str]:
    """Return the texts in a module that are a code, or the beginning of one."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        each.value
        for each in ast.walk(tree)
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and CODE.fullmatch(each.value)
    ]


def test_no_code_is_written_outside_the_rules_and_the_loader() -> None:
    rooms = {"rules", "loading", "yamltext", "model", "evidence"}  # the last one loads files of its own
    modules = [path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in rooms]

    assert len(modules) > 80
    assert {str(path.relative_to(PACKAGE)): found for path in modules if (found := literals(path))} == {}


def test_a_code_would_be_found() -> None:
    assert {"JG101", "JG106"} <= set(literals(PACKAGE / "rules" / "gaps.py"))


def test_every_code_and_name_is_there_once() -> None:
    kinds = catalogue()

    assert len({kind.code for kind in kinds}) == len({kind.name for kind in kinds}) == len(kinds)
    assert [kind.code for kind in kinds] == sorted(kind.code for kind in kinds)
    assert len(RULES) == sum(kind.family is not Family.DEFINITION for kind in kinds)


@pytest.mark.parametrize("kind", catalogue(), ids=lambda kind: kind.code)
def test_what_a_kind_says_fits_together(kind) -> None:
    assert kind.severity in {*Severity, BY_OPPORTUNITY}
    assert kind.folds_under is None or kind.folds_under in {each.name for each in built_in().values()}
    assert kind.summary
    assert (kind.to_company, kind.to_customers, kind.of_stage) == ("", "", "")  # a language has them


def test_a_kind_that_nobody_knows_has_a_place() -> None:
    finding = Finding(
        code="ACME007",
        name="of-our-own",
        severity=Severity.INFO,
        says=Words("", "m"),
        span=Span(Source("journey.yaml", "journey: J\n"), 0, 7),
    )

    kind = kind_of(finding)

    assert (kind.code, kind.name, kind.section, kind.family) == ("ACME007", "of-our-own", Section.TEAM, Family.TEAM)
