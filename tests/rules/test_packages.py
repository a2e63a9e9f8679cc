"""Rules that installed packages bring: which entry points count, what a rule has to be, and what may be imported."""

from __future__ import annotations

import sys

import pytest

from journeygap.rules import packages
from journeygap.rules.packages import installed, names

RULE = """\
from journeygap.rules.team import Kind, rule
print("loaded")
@rule(Kind(code={code!r}, name={name!r}))
def judge(context):
    return ()
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A function that installs a package into an empty folder for packages; it has one module and entry points."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(packages, "_folders", lambda: [str(folder), str(tmp_path / "gone")])
    # Behind the standard library, as such folders are.
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder)])
    before = set(sys.modules)

    def install(module, code, group="journeygap.rules", name="own"):
        (folder / f"{module}.py").write_text(code, encoding="utf-8")
        info = folder / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[{group}]\n{name} = {module}:judge\n", encoding="utf-8")
        return folder

    yield install
    for each in set(sys.modules) - before:
        if each.startswith("brings_"):
            del sys.modules[each]


def test_a_rule_comes_with_its_origin_and_its_settings(site, capsys) -> None:
    site("brings_a", RULE.format(code="ACME001", name="no-promise"))
    site("brings_b", RULE.format(code="ACME002", name="too-long"), name="also")
    site("brings_else", "raise RuntimeError", group="console_scripts")

    found, faults = installed({"own": {"most": 3}, "other": {"most": 4}})

    assert faults == []
    assert [(each.kind.code, each.settings) for each in found] == [("ACME002", {}), ("ACME001", {"most": 3})]
    assert ["brings_b 1.0" in found[0].origin, "brings_a 1.0" in found[1].origin] == [True, True]
    assert sorted(names()) == ["also", "own"]
    # What a package prints as it is loaded does not get between the results.
    assert capsys.readouterr().out == ""


def test_where_there_is_none_nothing_is_loaded(site) -> None:
    site("brings_else", "raise RuntimeError", group="console_scripts")

    assert installed({}) == ([], [])
    assert names() == []


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("judge = 1", "TypeError"),
        ("judge = print", "TypeError"),
        ("", "AttributeError"),
        ("def judge(", "SyntaxError"),
        ("raise SystemExit(3)", "SystemExit"),
        ("import no_such_package_anywhere", "ModuleNotFoundError"),
        (RULE.format(code="JG201", name="own-rule"), "ValueError"),
        (RULE.format(code="T001", name="own-rule"), "ValueError"),
        (RULE.format(code="acme1", name="own-rule"), "ValueError"),
        (RULE.format(code="ACME001", name="Own rule"), "ValueError"),
        (RULE.format(code="ACME001\n", name="own-rule"), "ValueError"),
    ],
)
def test_what_is_no_rule_is_a_fault_and_the_others_are_loaded(site, code, kind) -> None:
    site("brings_fault", code, name="bad")
    site("brings_good", RULE.format(code="ACME009", name="good"), name="good")

    found, faults = installed({})

    assert [each.kind.code for each in found] == ["ACME009"]
    assert [(each.rule, each.reason.partition(":")[0]) for each in faults] == [("bad", kind)]


def test_the_current_folder_stands_in_for_no_package(site, tmp_path, monkeypatch) -> None:
    site("brings_good", RULE.format(code="ACME001", name="good"))
    (tmp_path / "brings_good.py").write_text("raise RuntimeError", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    path = sys.path[:]

    found, faults = installed({})

    assert ([each.kind.code for each in found], faults) == (["ACME001"], [])
    assert sys.path == path


@pytest.mark.parametrize(
    ("code", "taken"),
    [("A001", True), ("ACME0001", True), ("T001", False), ("TA001", True), ("JG900", False), ("A01", False)],
)
def test_codes_that_a_package_may_have(site, code, taken) -> None:
    site("brings_code", RULE.format(code=code, name="own"))

    found, faults = installed({})

    assert ([each.kind.code for each in found], len(faults)) == (([code], 0) if taken else ([], 1))
