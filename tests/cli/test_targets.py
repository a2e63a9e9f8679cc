"""Targets in the configuration: shown, and as gates."""

import json

import pytest

TARGET = '[[targets]]\nmeasure = "coverage"\nat-least = 60\nsource = "our goal"\n'


def test_a_target_is_shown_with_its_source_and_fails_nothing(half) -> None:
    half.write("journeygap.toml", TARGET)

    ran = half("analyze")

    assert (ran.code, ran.err) == (0, "")
    assert "Target missed: coverage is 50%, at least 60% is asked for (our goal)" in ran.lines


def test_a_gate_fails_the_run(half) -> None:
    half.write("journeygap.toml", TARGET + "gate = true\n")

    ran = half("analyze", "-q")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "journey.yaml: coverage is 50%; the target is at least 60%\n"


def test_exactly_the_target_passes(half) -> None:
    half.write("journeygap.toml", TARGET.replace("60", "50") + "gate = true\n")

    ran = half("analyze")

    assert ran.code == 0
    assert "Target met:    coverage is 50%, at least 50% is asked for (our goal)" in ran.lines


def test_of_several_journeys_waste_is_judged_once(half) -> None:
    half.write("b.journey.yaml", (half.folder / "journey.yaml").read_text(encoding="utf-8"))
    half.write("journeygap.toml", '[[targets]]\nmeasure = "waste"\nat-most = 20\ngate = true\n')

    ran = half("analyze")

    assert (ran.code, ran.err) == (1, "waste is 50%; the target is at most 20%\n")
    assert ran.lines.count("Target missed: waste is 50%, at most 20% is asked for") == 1


def test_the_json_result_holds_them(half) -> None:
    half.write("journeygap.toml", TARGET)

    assert json.loads(half("analyze", "-f", "json").out)["targets"] == [
        {
            "measure": "coverage",
            "path": "journey.yaml",
            "stage": None,
            "touchpoint": None,
            "value": 50.0,
            "unit": "%",
            "at_least": 60.0,
            "at_most": None,
            "met": False,
            "gate": False,
            "source": "our goal",
        }
    ]


def test_text_in_a_target_is_made_safe(half) -> None:
    half.write("journeygap.toml", '[[targets]]\nmeasure = "coverage"\nat-least = 60\nsource = "\\u001b[31m[bold]x"\n')

    assert "(\\x1b[31m[bold]x)" in half("analyze").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[targets]]\nmeasure = "coverage"\n', "the target for “coverage” takes one of at-least and at-most"),
        (TARGET + "at-most = 70\n", "the target for “coverage” takes one of at-least and at-most"),
        (TARGET.replace("60", "160"), "the target for “coverage” is in per cent, from 0 to 100"),
        (
            '[[targets]]\nmeasure = "waste"\nat-most = 3\nstage = "S"\n',
            "waste is a figure of whole journeys; only coverage and metrics are one of a stage",
        ),
        (TARGET + "sauce = 1\n", "the key “targets.0.sauce” is not known (did you mean “source”?)"),
        ("[[targets]]\nat-least = 3\n", "“targets.0.measure”"),
        (TARGET + 'gate = "yes"\n', "“targets.0.gate” should be a valid boolean"),
        ("targets = 3\n", "“targets” should be a list of tables, each under [[targets]]"),
    ],
)
def test_a_target_that_asks_for_nothing_is_wrong(half, text, said) -> None:
    half.write("journeygap.toml", text)

    ran = half("analyze")

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_target_that_looks_like_a_share_ends_the_run(half) -> None:
    half.write("journeygap.toml", TARGET.replace("60", "0.6"))

    ran = half("analyze")

    assert ran.code == 2
    assert "the target for “coverage” is in per cent, from 1 to 100, or 0; 0.6 is a share: write 60" in ran.err
