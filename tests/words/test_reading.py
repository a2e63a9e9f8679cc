"""Why something can't be read, planned or meant, in words: whole sentences, with one thing, several and none."""

import doctest

import pytest

from journeygap.core.language import say, state
from journeygap.model.configuration import StatedRule
from journeygap.rules.base import RuleFault
from journeygap.words.en import writing
from journeygap.words.en.writing import counted, either, listed, together

NAMES = ["Forum", "Shop", "Till", "Van", "Web"]


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (
            "baseline.unreadable",
            {"file": "b.json", "why": "gone", "missing": False},
            "b.json: the baseline can't be read: gone",
        ),
        (
            "baseline.other-shape",
            {"file": "b.json"},
            (
                'b.json: this is no baseline: it has another shape; a baseline is {"version": 1, "findings": […]}; '
                "write one with --write-baseline"
            ),
        ),
        ("checks.taken", {"number": 2}, "rule 2 of [[rules]] has the code or the name of another one; give it its own"),
        (
            "checks.unknown-key",
            {"number": 1, "on": "stage", "key": "hue", "meant": None, "known": NAMES},
            "rule 1 of [[rules]]: a stage has no key “hue” (it has “Forum”, “Shop”, “Till”, “Van” and “Web”)",
        ),
        (
            "configuration.target-as-share",
            {"file": "j.toml", "measure": "coverage", "share": 0.6},
            "j.toml: the target for “coverage” is in per cent, from 1 to 100, or 0; 0.6 is a share: write 60",
        ),
        ("files.outside-of-repository", {}, "it lies outside of the repository"),
        (
            "git.unknown-revision",
            {"shallow": True},
            "git knows no such revision here; this clone is shallow: fetch the whole history (fetch-depth: 0)",
        ),
        ("git.unknown-revision", {"shallow": False}, "git knows no such revision here"),
        (
            "passed.no-text-as-key",
            {"route": "a[0]", "type": "float"},
            "a[0] has a key of the type float; keys are text",
        ),
        ("places.outermost", {}, "the outermost mapping"),
        ("planning.effort-not-stated", {"unit": "hours"}, "its hours are not stated"),
        ("planning.effort-not-stated", {"unit": "cost"}, "its cost is not stated"),
        ("planning.needs-what-is-left-out", {"names": []}, "it needs an option of which nothing is left"),
        ("planning.needs-what-is-left-out", {"names": ["Van"]}, "it needs “Van”, which is left out"),
        (
            "planning.nothing-to-do",
            {"name": "Van", "why": state("planning.kept")},
            "--must: there is nothing to do with “Van”: it is kept",
        ),
        ("planning.nothing-to-do", {"name": "Van", "why": None}, "--must: there is nothing to do with “Van”"),
        (
            "selecting.unknown-owner",
            {"name": "Shp", "meant": "Shop"},
            "nothing is owned by “Shp” (did you mean “Shop”?)",
        ),
        (
            "selecting.unknown-stage",
            {"name": "Paying", "meant": None, "known": ["Choosing"]},
            "no stage is called “Paying” (the stages are “Choosing”)",
        ),
        ("targets.name", {"measure": "NPS", "touchpoint": "Till", "stage": "Paying"}, "NPS of Till (Paying)"),
        ("targets.name", {"measure": "coverage", "touchpoint": None, "stage": None}, "coverage"),
        ("targets.at-least", {"value": "60%"}, "at least 60%"),
    ],
)
def test_a_sentence(sentence: str, facts: dict[str, object], words: str) -> None:
    assert say(sentence, **facts) == words


def test_a_rule_of_the_configuration_says_what_it_found_and_what_to_do() -> None:
    own = StatedRule(on="stage", require="goal")
    named = StatedRule(on="stage", require="goal", message="every stage has a goal", one_of=("a", "b"))

    assert say("checks.message", rule=own, name="Paying", wrong=[]) == "stage “Paying” states no goal"
    assert say("checks.suggestion", rule=own, name="Paying", wrong=[]) == "add goal"
    assert say("checks.message", rule=named, name="Paying", wrong=["c"]) == "“Paying”: every stage has a goal"
    assert say("checks.suggestion", rule=named, name="Paying", wrong=["c"]) == (
        "goal of stage “Paying” is “c”; write one of “a” and “b”"
    )


def test_a_rule_that_was_left_out() -> None:
    failed = RuleFault("no-promise", say("rules.package", package="acme 1.0"), "KeyError: 'x'")
    taken = RuleFault("no-promise", say("rules.configuration"), "", "T001")

    assert failed.text == "the rule no-promise (package acme 1.0) failed and was left out: KeyError: 'x'"
    assert taken.text == (
        "the rule no-promise (the configuration) was left out: its code T001 or its name is another rule's"
    )


def test_the_examples_of_how_english_writes() -> None:
    assert doctest.testmod(writing).failed == 0


def test_how_english_counts_and_lists() -> None:
    assert [counted(number, "gap") for number in (0, 1, 2_000)] == ["0 gaps", "1 gap", "2,000 gaps"]
    assert [listed(NAMES[:number]) for number in (0, 1, 2, 3)] == [
        "",
        "“Forum”",
        "“Forum” and “Shop”",
        "“Forum”, “Shop” and “Till”",
    ]
    assert listed(NAMES, 2) == "“Forum”, “Shop” and 3 more"
    assert (together(["a"]), together(["a", "b", "c"])) == ("a", "a, b and c")
    assert (either(["a"]), either(["a", "b", "c"])) == ("a", "a, b or c")
