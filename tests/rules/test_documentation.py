"""The documentation of every finding says what it should, and its examples are true."""

import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from journeygap.core.finding import Finding
from journeygap.core.kind import Kind as Entry
from journeygap.loading.load import Loaded, load_files
from journeygap.method.settings import Settings
from journeygap.model.configuration import LimitName, Margins, dashed
from journeygap.results import pipeline
from journeygap.results.accepted import accept
from journeygap.results.analysis import analyse
from journeygap.results.configuration import configuration
from journeygap.rules.catalogue import catalogue
from journeygap.yamltext.read import Limits

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)

ENTRIES = catalogue()
ERRORS = tuple(entry for entry in ENTRIES if entry.code.startswith("JG0"))
RULES = tuple(entry for entry in ENTRIES if entry.code.startswith(("JG1", "JG2", "JG3")))

OF_ERRORS = ["What it means", "Example", "How to fix it"]
OF_RULES = ["What it means", "Why it matters to customers", "Example", "How to fix it", "Configuration"]

# JG018 is about bytes: its wrong example is the right one in another encoding.
ENCODING = {"JG018": "cp1252"}

every_entry = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
every_error = pytest.mark.parametrize("entry", ERRORS, ids=lambda entry: entry.code)
every_rule = pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.code)


def sections(entry: Entry) -> dict[str, str]:
    """Return the sections of a page by heading, in their order; the summary is under no heading."""
    parts = re.split(r"^## (.+)\n", entry.page, flags=re.MULTILINE)
    return dict(zip(["", *parts[1::2]], parts[::2], strict=True))


def blocks(entry: Entry) -> list[str]:
    """Return the indented blocks of a page's example, without their indentation."""
    found = re.findall(r"(?:^ {4}.*\n?)+", sections(entry)["Example"], flags=re.MULTILINE)
    return [re.sub(r"^ {4}", "", block, flags=re.MULTILINE) for block in found]


def load(block: str, folder: Path, monkeypatch: pytest.MonkeyPatch, encoding: str = "utf-8") -> Loaded:
    """Read an example as journey.yaml; a comment that is a file's name begins a further file."""
    parts = re.split(r"^# (\S+\.yaml)\n", block, flags=re.MULTILINE)
    named = zip(parts[1::2], parts[2::2], strict=True)
    for name, text in named if len(parts) > 1 else [("journey.yaml", block)]:
        (folder / name).write_text(text, encoding=encoding)
    monkeypatch.chdir(folder)
    return load_files(["journey.yaml"])


def as_shown(finding: Finding) -> str:
    """Return a finding as `--format concise` does, without its place."""
    said = f"{finding.code} {finding.name} {finding.severity}: {finding.message}"
    return f"{said} ({finding.suggestion})" if finding.suggestion else said


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_page_is_up_to_date():
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "make_findings.py", "--check"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


@every_entry
def test_the_summary_is_one_short_sentence(entry: Entry):
    assert re.fullmatch(r"[A-Z][^.]*\.", entry.summary)
    assert len(entry.summary) <= 90


@every_entry
def test_lines_fit_a_terminal(entry: Entry):
    assert [line for line in entry.page.split("\n") if len(line) > 100] == []


@every_error
def test_the_page_of_a_definition_error_has_every_section(entry: Entry):
    assert list(sections(entry))[1:] == OF_ERRORS
    assert all(text.strip() for text in sections(entry).values())


@every_rule
def test_the_page_of_a_rule_has_every_section(entry: Entry):
    assert list(sections(entry))[1:] == OF_RULES
    assert all(text.strip() for text in sections(entry).values())


@every_rule
def test_the_example_of_a_rule_gives_the_finding_that_it_shows(
    entry: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    example, reported = blocks(entry)
    assert len(example.splitlines()) <= 25
    loaded = load(example, tmp_path, monkeypatch)
    assert loaded.errors == ()

    analysis = analyse(loaded.journeys, settings=Settings(), today=TODAY, shared=loaded.shared)
    analysis = accept(analysis, loaded.suppressions, judged=frozenset({"journey.yaml"}))

    found = [as_shown(each) for each in analysis.every_finding() if each.code == entry.code]
    assert found == [on_one_line(reported)]


@every_error
def test_the_wrong_example_gives_the_error_that_it_shows(entry: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    wrong, reported, _ = blocks(entry)

    loaded = load(wrong, tmp_path, monkeypatch, ENCODING.get(entry.code, "utf-8"))

    assert [as_shown(each) for each in loaded.errors] == [on_one_line(reported)]


@every_error
def test_the_right_example_has_no_error(entry: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    _, _, right = blocks(entry)

    loaded = load(right, tmp_path, monkeypatch)

    assert [as_shown(each) for each in loaded.errors] == []
    assert len(loaded.journeys) == 1


@every_rule
def test_the_severity_that_is_set_is_its_own(entry: Entry):
    said = on_one_line(sections(entry)["Configuration"])

    named = re.findall(r'`(\w+) = "(?:error|warning|info)"` under `\[severity\]`', said)

    assert named == [entry.code]


def test_every_margin_and_limit_is_documented_with_its_usual_value(tmp_path: Path):
    said = {"margins": {}, "limits": {}}
    for entry in RULES:
        for paragraph in sections(entry)["Configuration"].split("\n\n"):
            for sentence in on_one_line(paragraph).split(". "):
                for table in re.findall(r"under `\[(margins|limits)\]`", sentence):
                    said[table].update(re.findall(r"`([a-z-]+) = ([\d.]+)`", sentence))
    of_input = set(map(dashed, Limits._fields))
    config = tmp_path / "journeygap.toml"
    config.write_text(
        "".join(
            f"[{table}]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items())
            for table, keys in said.items()
        )
    )

    assert set(said["margins"]) == set(get_args(get_args(Margins)[0]))
    assert set(said["limits"]) == set(get_args(LimitName)) - of_input
    assert pipeline.request(configuration(str(config))).settings == Settings()


def test_the_limits_on_input_are_documented_with_their_usual_values():
    (page,) = (entry.page for entry in ERRORS if entry.code == "JG017")

    said = re.findall(r"^- `([a-z-]+)`: (.*?(?:\n  .*)*)[;.]$", page, flags=re.MULTILINE)

    figures = {key: int(re.findall(r"[\d,]*\d", text)[0].replace(",", "")) for key, text in said}
    assert figures == {dashed(name): getattr(Limits(), name) for name in Limits._fields}


def test_what_the_head_of_the_page_configures_is_known(tmp_path: Path):
    head = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8").partition("\n| code")[0]
    (block,) = re.findall(r"(?:^ {4}.*\n)+", head, flags=re.MULTILINE)
    config = tmp_path / "journeygap.toml"
    config.write_text(re.sub(r"^ {4}", "", block, flags=re.MULTILINE))

    settings = pipeline.request(configuration(str(config))).settings

    assert tomllib.loads(config.read_text())["severity"] == {"JG204": "warning", "no-evidence": "info"}
    assert settings.severity == {"JG204": "warning", "JG301": "info"}
