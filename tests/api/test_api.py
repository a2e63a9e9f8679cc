"""The public interface: what `import journeygap` offers, and what it takes, gives and raises."""

import dataclasses
import importlib
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import journeygap

JOURNEY = """\
journey: Choosing a bank
customer:
  persona: Newcomer
  evidence: [{id: talks, kind: interview, date: 2025-05-01, sample: 9}]
  stages:
    - name: Compare
      touchpoints:
        - {name: Comparison site, importance: 8, evidence: talks}
        - {name: Branch visit, importance: 6, evidence: talks}
company:
  touchpoints:
    - {name: Branch visit, stage: Compare, delivers: 3, cost: 300}
    - {name: Billboards, stage: Compare, cost: 100}
"""


@pytest.fixture
def bank(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "journey.yaml"
    path.write_text(JOURNEY, encoding="utf-8")
    return path


def test_what_is_offered() -> None:
    assert journeygap.__all__ == sorted(journeygap.__all__)
    assert {name: getattr(journeygap, name).__name__ for name in journeygap.__all__} == {
        name: name for name in journeygap.__all__
    }


def test_what_is_offered_is_listed_for_completion() -> None:
    assert set(journeygap.__all__) <= set(dir(journeygap))


def test_what_is_not_offered() -> None:
    with pytest.raises(AttributeError, match="module 'journeygap' has no attribute 'nothing'"):
        _ = journeygap.nothing


def test_everything_can_be_imported_by_name() -> None:
    names: dict[str, object] = {}

    exec("from journeygap import *", names)  # noqa: S102 - what a notebook does

    assert set(journeygap.__all__) <= set(names)


def test_the_import_alone_costs_nothing() -> None:
    reported = "import sys, journeygap; print(sorted({'yaml', 'pydantic', 'rich', 'typer'} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", reported], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_an_analysis(bank) -> None:
    result = journeygap.analyze(bank, today=date(2026, 11, 22))
    (one,) = result.journeys

    # Comparison site 0 of 8, Branch visit 6 · 3/6 = 3 of 6; 100 of 400 is wasted.
    assert isinstance(result, journeygap.Analysis)
    assert isinstance(one, journeygap.JourneyAnalysis)
    assert isinstance(one.journey, journeygap.Journey)
    assert one.coverage.value == 3 / 14
    assert (one.coverage.required, one.coverage.matched, one.coverage.met) == (2, 1, 0)
    assert result.portfolio.waste_share == 0.25
    assert [str(need.state) for need in one.overlay.needs] == ["missing", "weak"]
    assert [each.code for each in result.every_finding()] == ["JG302", "JG101", "JG102", "JG201"]


def test_a_finding(bank) -> None:
    result = journeygap.analyze(bank, today=date(2026, 11, 22))
    (missing,) = (each for each in result.every_finding() if each.code == "JG101")

    assert isinstance(missing, journeygap.Finding)
    assert missing.severity is journeygap.Severity.ERROR
    assert (missing.severity, missing.name) == ("error", "missing-touchpoint")
    assert (missing.stage, missing.touchpoint, missing.opportunity) == ("compare", "comparison-site", 16.0)
    assert tuple(missing.span.position()) == (8, 18, 8, 33)
    assert len(missing.fingerprint) == 32


def test_results_can_not_be_changed(bank) -> None:
    result = journeygap.analyze(bank)

    for thing in (result, result.journeys[0], result.journeys[0].coverage, *result.every_finding()):
        field = dataclasses.fields(thing)[0].name
        with pytest.raises((dataclasses.FrozenInstanceError, AttributeError)):
            setattr(thing, field, None)


@pytest.mark.parametrize("kind", [str, Path])
def test_paths_are_text_or_path_objects(bank, kind) -> None:
    assert [each.name for each in journeygap.load(kind(bank))] == ["Choosing a bank"]


def test_several_paths_and_folders(bank, tmp_path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.journey.yaml").write_text(JOURNEY, encoding="utf-8")

    assert [each.path for each in journeygap.load(bank, tmp_path / "more")] == ["journey.yaml", "more/b.journey.yaml"]
    assert len(journeygap.analyze(tmp_path).journeys) == 2


def test_a_folder_without_journeys_gives_none(tmp_path) -> None:
    assert journeygap.load(tmp_path) == ()
    assert journeygap.analyze(tmp_path).journeys == ()


def test_today_decides_what_is_stale(bank) -> None:
    codes = {
        day: {each.code for each in journeygap.analyze(bank, today=day).every_finding()}
        for day in (date(2026, 11, 1), date(2026, 11, 2))
    }

    # 18 calendar months after 1 May 2025 is 1 November 2026; strictly older is stale.
    assert ["JG302" in found for found in codes.values()] == [False, True]


def test_today_is_today_unless_given(bank) -> None:
    assert journeygap.analyze(bank).today == date.today()


def test_settings(bank) -> None:
    settings = journeygap.Settings(
        effort="count", weak_margin_assumed=4, severity={"JG201": journeygap.Severity.ERROR}, evidence_months=1000
    )

    result = journeygap.analyze(bank, settings=settings)

    assert result.settings is settings
    assert result.journeys[0].effort.unit == "count"
    assert [(each.code, str(each.severity)) for each in result.every_finding()] == [
        ("JG101", "error"),
        ("JG201", "error"),
    ]


def test_configuration_files_are_not_read(bank, tmp_path) -> None:
    (tmp_path / "journeygap.toml").write_text("no = such key\n", encoding="utf-8")

    assert len(journeygap.analyze(bank).journeys) == 1


@pytest.mark.parametrize("function", ["load", "analyze"])
def test_definition_errors(bank, function) -> None:
    bank.write_text(JOURNEY.replace("cost", "cots").replace("delivers: 3", "delivers: 30"), encoding="utf-8")

    with pytest.raises(journeygap.DefinitionError) as raised:
        getattr(journeygap, function)(bank)

    assert [(each.code, each.span.position().line) for each in raised.value.errors] == [
        ("JG006", 12),
        ("JG003", 12),
        ("JG003", 13),
    ]
    assert str(raised.value).splitlines()[1:] == [
        "journey.yaml:12:58: JG003 the key “cots” is not known here (did you mean “cost”?)",
        "journey.yaml:13:42: JG003 the key “cots” is not known here (did you mean “cost”?)",
    ]


@pytest.mark.parametrize("function", ["load", "analyze"])
def test_a_path_that_is_not_there(tmp_path, function) -> None:
    with pytest.raises(OSError, match=r"nowhere\.yaml: there is no such file or folder"):
        getattr(journeygap, function)(tmp_path / "nowhere.yaml")


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(journeygap.__file__).parent / "py.typed").is_file()


def test_what_is_offered_is_documented() -> None:
    assert [name for name in journeygap.__all__ if not getattr(journeygap, name).__doc__] == []
    assert importlib.import_module("journeygap").__doc__
