"""The configuration: which file is found, what it may say, and the error for everything that it may not."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.errors import InputError
from journeygap.model.configuration import Configuration
from journeygap.results.configuration import HIGHEST, allowed_at, configuration, configuration_file


@pytest.fixture
def read(folder):
    """A function from the text of a configuration to what is read of it."""

    def of(text, name="journeygap.toml"):
        return configuration(str(folder.write(name, text)))

    return of


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ([], None),
        (["journeygap.toml"], "journeygap.toml"),
        (["a/journeygap.toml", "journeygap.toml"], "a/journeygap.toml"),
        (["a/b/pyproject.toml", "a/journeygap.toml"], "a/b/pyproject.toml"),
        (["a/b/journeygap.toml", "a/b/pyproject.toml"], "a/b/journeygap.toml"),
        (["a/c/journeygap.toml"], None),
    ],
)
def test_the_nearest_file_upwards_counts(folder, monkeypatch, files, found) -> None:
    (folder.path / "a" / "b").mkdir(parents=True)
    for name in files:
        folder.write(name, "[tool.journeygap]\n")
    monkeypatch.chdir(folder.path / "a" / "b")

    nearest = configuration_file(None, isolated=False)

    assert nearest == (None if found is None else os.path.join(os.path.realpath(folder.path), found))
    assert configuration_file(None, isolated=True) is None
    assert configuration_file("mine.toml", isolated=True) == "mine.toml"


def test_without_a_repository_only_the_current_folder_counts(folder, monkeypatch) -> None:
    (folder.path / ".git").rmdir()
    (folder.path / "a").mkdir()
    folder.write("journeygap.toml", "")
    monkeypatch.chdir(folder.path / "a")

    assert configuration_file(None, isolated=False) is None
    folder.write("a/journeygap.toml", "")
    assert configuration_file(None, isolated=False) is not None


def test_without_a_file_nothing_is_configured() -> None:
    assert repr(configuration(None)) == repr(Configuration())


def test_of_a_pyproject_only_the_own_table_counts(read) -> None:
    assert read('top = 1\n[tool.journeygap]\nformat = "json"\n', "pyproject.toml").format == "json"
    assert read("[tool.other]\ntop = 1\n", "pyproject.toml").top is None


def test_a_baseline_is_next_to_the_file_that_names_it(folder) -> None:
    folder.write("sub/journeygap.toml", 'baseline = "old.json"\n')

    assert configuration(os.path.join("sub", "journeygap.toml")).baseline == os.path.join("sub", "old.json")


def test_rules_and_the_settings_of_packages_are_parted(read) -> None:
    text = '[[rules]]\non = "stage"\nrequire = "goal"\ncode = "T001"\n[[rules]]\non = "tool"\nrequire = "owner"\n'

    found = read(text)
    assert [each.on for each in found.rules] == ["stage", "tool"]
    assert found.rule_settings is None
    # Where a rule has a table of that name itself, it is the rule's.
    found = read(text + '[rules.where]\nname = "Till"\n')
    assert (found.rules[1].where, found.rule_settings) == ({"name": "Till"}, None)


@pytest.mark.parametrize(
    "text",
    [
        "top = [",
        'top = "3"',
        "tpo = 3",
        "rule-settings = {}",
        "rules = 3",
        "rules = [3]",
        'baseline = "a\\u0000b"',
        'select = ["JG999"]',
        'severity = {JG001 = "info"}',
        "min-coverage = 0.6",
        "max-waste = 0.5",
        'targets = [{measure = "coverage"}]',
        'targets = [{measure = "coverage", at-least = 1, at-most = 2}]',
        'targets = [{measure = "coverage", at-least = 101}]',
        'targets = [{measure = "waste", at-most = 0.2}]',
        'targets = [{measure = "waste", at-most = 20, stage = "S"}]',
        f"limits = {{max-bytes = {HIGHEST['max-bytes'] + 1}}}",
        f"limits = {{max-depth = {HIGHEST['max-depth'] + 1}}}",
        "margins = {waek = 1}",
        "[plan]\ncapacty = {}",
        "\ud7ff = 1",
    ],
)
def test_what_may_not_be_said_is_an_error_that_names_the_file(read, text) -> None:
    with pytest.raises(InputError, match=r"journeygap\.toml") as raised:
        read(text)

    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("tpo = 3", ["tpo", "top"]),
        ("margins = {waek = 1}", ["margins.waek", "weak"]),
        ('targets = [{measure = "x", at-lest = 3}]', ["targets.0.at-lest", "at-least"]),
        ('format = "xml"\nfail-on = "eror"\n', ["format", "concise", "fail-on", "warning"]),
    ],
)
def test_every_mistake_is_named_with_what_was_meant(read, text, named) -> None:
    with pytest.raises(InputError) as raised:
        read(text)

    assert [each for each in named if each not in str(raised.value)] == []


@pytest.mark.parametrize(
    "text",
    [
        'targets = [{measure = "NPS", at-least = 0.5}]',  # a metric has a unit of its own
        'targets = [{measure = "coverage", at-least = 0, stage = "S"}]',
        'targets = [{measure = "coverage", at-most = 100}]',
        "min-coverage = 1",
        "min-coverage = 0",
        f"limits = {{max-nodes = {HIGHEST['max-nodes']}}}",
        "[plan.capacity]\nSales = 40",
    ],
)
def test_what_is_just_right_is_taken(read, text) -> None:
    assert isinstance(read(text), Configuration)


@pytest.mark.parametrize("name", ["", "gone.toml", "."])
def test_what_can_not_be_read_is_an_error(folder, name) -> None:  # noqa: ARG001 - it is empty
    with pytest.raises(InputError):
        configuration(name)


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (["fail-on"], ("error", "warning", "info", "never")),
        (["severity", "JG201"], ("error", "warning", "info")),
        (["rules", "0", "on"], ("company touchpoint", "customer touchpoint", "stage", "tool")),
        (["targets", "0", "measure"], ()),
        (["top"], ()),
        (["no-such-key"], ()),
        ([], ()),
    ],
)
def test_the_words_that_an_entry_takes(route, words) -> None:
    assert allowed_at(route) == words


@given(st.binary(max_size=60))
def test_any_bytes_are_a_configuration_or_an_error(tmp_path_factory, data) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(data)

    try:
        configuration(str(path))
    except InputError as error:
        assert "any.toml" in str(error)  # noqa: PT017
