"""Each text is parsed once, whatever a command does with it."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml
from openpyxl import load_workbook

JOURNEY = """\
journey: {0}
customer:
  stages:
    - name: Trigger
      touchpoints: [Search engine, {1}]  # journeygap: ignore[JG101]
company: shop.yaml
"""
COMPANY = "company:\n  touchpoints:\n    - name: Direct mail  # {}\n      stage: Trigger\n"


@pytest.fixture
def parsed(monkeypatch):
    """Count how often each text is given to a reader of YAML, libyaml's or PyYAML's own."""
    counts = Counter()
    for name in ("CSafeLoader", "SafeLoader"):
        loader = getattr(yaml, name, None)
        if loader is None:
            continue

        class Counting(loader):
            def __init__(self, text):
                counts[text] += 1
                super().__init__(text)

        monkeypatch.setattr(yaml, name, Counting)
    return counts


@pytest.fixture
def shop(quick):
    """A journey, its company file, and another journey that names the same."""
    texts = {
        "journey.yaml": JOURNEY.format("One", "Shop"),
        "b.journey.yaml": JOURNEY.format("Two", "Fair"),
        "shop.yaml": COMPANY.format("ours"),
    }
    for name, text in texts.items():
        quick.write(name, text)
    return texts


@pytest.mark.parametrize(
    "args",
    [
        ["analyze", "journey.yaml"],
        ["analyze", "."],
        ["analyze", "journey.yaml", "shop.yaml", "--format", "json"],
        ["check", "."],
        ["report", "journey.yaml", "-o", "page.html"],
        ["report", "journey.yaml", "-o", "page.md"],
        ["audit", "journey.yaml", "--questions"],
        ["audit", "journey.yaml", "--interview"],
        ["export", "journey.yaml", "-o", "book.xlsx"],
        ["plan", "journey.yaml", "--budget", "10"],
    ],
    ids=" ".join,
)
def test_a_command_that_reads_parses_each_text_once(quick, shop, parsed, args):
    ran = quick(*args)

    assert ran.code == 0, ran.err
    assert parsed == dict.fromkeys(shop.values(), 1)


def test_a_journey_that_is_named_as_a_company_file_is_parsed_once(quick, shop, parsed):
    quick.write("a.journey.yaml", wrong := JOURNEY.format("Wrong", "Fair").replace("shop.yaml", "journey.yaml"))

    assert quick("check", ".").code == 1
    assert parsed == dict.fromkeys([*shop.values(), wrong], 1)


def test_diff_parses_each_text_once_on_each_side(quick, shop, repository, parsed):
    repository.commit()
    quick.write("journey.yaml", JOURNEY.format("One", "Chat"))

    assert quick("diff", "HEAD:journey.yaml", "journey.yaml").code == 0
    assert parsed.pop(JOURNEY.format("One", "Chat")) == 1
    assert parsed.pop(shop["journey.yaml"]) == 1
    assert set(parsed) == {shop["shop.yaml"], shop["b.journey.yaml"]}
    assert set(parsed.values()) == {2}


def test_an_audit_parses_what_is_there_once(quick, shop, parsed):
    ran = quick("audit", "journey.yaml", stdin="y\nPaid search\n\nweb\nMarketing\n4000\n7\n")

    assert ran.code == 0, ran.err
    after = (quick.folder / "shop.yaml").read_text(encoding="utf-8")
    assert "Paid search" in after
    assert parsed.pop(after) == 2, "an edit is verified, and then the whole with it"
    assert parsed == dict.fromkeys(shop.values(), 1)


def test_import_into_parses_what_is_there_once(quick, shop, parsed):
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0
    book = load_workbook(quick.folder / "book.xlsx")
    (cell,) = (each for row in book["Customer"].iter_rows() for each in row if each.value == "Shop")
    cell.value = "Branch"
    book.save(quick.folder / "book.xlsx")
    parsed.clear()

    ran = quick("import", "book.xlsx", "--into", "journey.yaml")

    assert ran.code == 0, ran.err
    after = (quick.folder / "journey.yaml").read_text(encoding="utf-8")
    assert after == shop["journey.yaml"].replace("Shop", "Branch")
    assert {text: parsed[text] for text in (*shop.values(), after)} == dict.fromkeys([*shop.values(), after], 1)
