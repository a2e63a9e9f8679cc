"""Journeys that name the same company file are judged together, whichever was asked for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from journeygap import analyze
from journeygap.loading.load import load_files
from journeygap.reporters.listings import json as listing

TODAY = date(2026, 11, 22)
JOURNEY = "journey: {0}\ncustomer: {{stages: [{{name: S, touchpoints: [{1}]}}]}}\ncompany: {2}\n"
COMPANY = "company: {touchpoints: [{name: Chat, cost: 60}, {name: Desk, cost: 30}, {name: Fax, cost: 10}]}\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two journeys in two folders that share a company file: one needs the chat, the other the desk."""
    (tmp_path / ".git").mkdir()
    for folder, name, needs in (("a", "Ay", "Chat"), ("b", "Bee", "Desk")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "journey.yaml").write_text(JOURNEY.format(name, needs, "../shop.yaml"), encoding="utf-8")
    (tmp_path / "shop.yaml").write_text(COMPANY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str) -> list[tuple[str, str | None, str]]:
    analysis = analyze(*paths, today=TODAY)
    return [(each.code, each.activity, each.fingerprint) for each in analysis.findings]


@pytest.mark.usefixtures("shop")
def test_what_another_journey_needs_is_no_waste() -> None:
    assert [each[:2] for each in found("a/journey.yaml")] == [("JG201", "fax")]


@pytest.mark.usefixtures("shop")
def test_the_result_does_not_depend_on_which_files_were_named() -> None:
    assert found("a/journey.yaml") == found("b/journey.yaml") == found(".")
    alone, together = analyze("a/journey.yaml", today=TODAY), analyze(".", today=TODAY)
    assert alone.portfolio.waste_share == together.portfolio.waste_share == pytest.approx(0.1)  # 10 of 100
    assert alone.journeys[0].shares == together.journeys[0].shares, "each journey's own shares are its own"


@pytest.mark.usefixtures("shop")
def test_siblings_are_read_and_not_shown() -> None:
    loaded = load_files(["a/journey.yaml"])

    assert [each.name for each in loaded.journeys] == ["Ay"]
    assert [each.name for each in loaded.siblings] == ["Bee"]
    assert [each.path for each in loaded.sources] == ["a/journey.yaml", "shop.yaml"]
    assert [each.path for each in loaded.beside] == ["b/journey.yaml"]


def test_a_company_half_in_the_journey_looks_for_nobody(shop: Path) -> None:
    (shop / "a" / "journey.yaml").write_text(JOURNEY.format("Ay", "Chat", "{touchpoints: [Chat]}"), encoding="utf-8")

    assert load_files(["a/journey.yaml"]).siblings == ()


@pytest.mark.parametrize(
    ("name", "read"),
    [("x.journey.yaml", True), ("x.journey.yml", True), ("x.yaml", False), (".hidden/journey.yaml", False)],
)
def test_they_are_found_as_a_search_of_a_folder_finds_them(shop: Path, name: str, read: bool) -> None:
    (shop / "b" / "journey.yaml").unlink()
    path = shop / "c" / name
    path.parent.mkdir(parents=True)
    company = "/".join([".."] * len(path.relative_to(shop).parent.parts)) + "/shop.yaml"
    path.write_text(JOURNEY.format("Cee", "Desk", company), encoding="utf-8")

    assert [each.name for each in load_files(["a/journey.yaml"]).siblings] == (["Cee"] if read else [])


@pytest.mark.parametrize("company", [r'"../\x73hop.yaml"', r'"../\u0073hop.yaml"', '"../sho\\\n  p.yaml"'])
def test_they_are_found_however_they_write_the_name(shop: Path, company: str) -> None:
    (shop / "b" / "journey.yaml").write_text(JOURNEY.format("Bee", "Desk", company), encoding="utf-8")

    assert [each.name for each in load_files(["a/journey.yaml"]).siblings] == ["Bee"]


def test_they_are_found_in_utf_16(shop: Path) -> None:
    text = JOURNEY.format("Bee", "Desk", "../shop.yaml")
    (shop / "b" / "journey.yaml").write_text(text, encoding="utf-16")

    assert [each.name for each in load_files(["a/journey.yaml"]).siblings] == ["Bee"]


def test_of_another_company_file_of_that_name_they_are_none(shop: Path) -> None:
    (shop / "b" / "shop.yaml").write_text(COMPANY, encoding="utf-8")
    (shop / "b" / "journey.yaml").write_text(JOURNEY.format("Bee", "Desk", "shop.yaml"), encoding="utf-8")

    assert load_files(["a/journey.yaml"]).siblings == ()


@pytest.mark.parametrize("broken", ["journey: Bee\ncompany: ../shop.yaml\n", "journey: [\n# ../shop.yaml"])
def test_a_broken_one_is_a_note(shop: Path, broken: str) -> None:
    (shop / "b" / "journey.yaml").write_text(broken, encoding="utf-8")

    loaded = load_files(["a/journey.yaml"])

    assert (loaded.errors, loaded.siblings) == ((), ())
    assert [each.span.source.path for each in loaded.notes] == ["b/journey.yaml"]


def test_what_a_broken_one_needs_is_not_known_and_so_nothing_is_called_waste(shop: Path) -> None:
    (shop / "b" / "journey.yaml").write_text("journey: Bee\ncompany: ../shop.yaml\n", encoding="utf-8")

    assert found("a/journey.yaml") == []


def test_a_name_that_only_a_sibling_lacks_or_has_is_judged_with_it(shop: Path) -> None:
    company = COMPANY.replace("{name: Fax, cost: 10}", "{name: Fax, cost: 10, meets: Desk}")
    (shop / "shop.yaml").write_text(company, encoding="utf-8")

    assert load_files(["a/journey.yaml"]).errors == (), "Bee has a desk"
    (shop / "b" / "journey.yaml").write_text(JOURNEY.format("Bee", "Mail", "../shop.yaml"), encoding="utf-8")
    assert [each.code for each in load_files(["a/journey.yaml"]).errors] == ["JG010"], "neither has one"


@pytest.mark.usefixtures("shop")
def test_the_figures_of_json_speak_of_them() -> None:
    result = json.loads("".join(listing.render(analyze("a/journey.yaml", today=TODAY))))

    assert (result["summary"]["siblings"], result["summary"]["waste_share"]) == (1, 0.1)
    assert result["summary"]["headline"].endswith(" 10 (no currency stated) meet nobody.")
    assert result["journeys"][0]["headline"].endswith(" 10 (no currency stated) spent on this journey meet nobody.")
