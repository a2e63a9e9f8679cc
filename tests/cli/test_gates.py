"""Gates that ask for what no journey has: they end the run, unless another journey has it or may have it."""

import pytest

GATE = '[[targets]]\nmeasure = "{}"\nat-least = 60\ngate = true\n'


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (GATE.format("coverge"), "no journey has a measure or metric “coverge”: did you mean “coverage”?"),
        (GATE.format("NSP"), "no journey has a measure or metric “NSP”: there is “alignment”, "),
        (GATE.format("coverage") + 'stage = "SS"\n', "no journey has a stage “SS”: there is “S”"),
    ],
)
def test_a_gate_that_asks_for_what_no_journey_has_ends_the_run(half, target, said) -> None:
    half.write("journeygap.toml", target)

    ran = half("analyze")

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_gate_may_ask_for_what_another_journey_below_the_root_has(half) -> None:
    half.write("journeygap.toml", GATE.format("NPS") + GATE.format("coverage") + 'stage = "Elsewhere"\n')
    (half.folder / "sub").mkdir()
    half.write(
        "sub/other.journey.yaml",
        "journey: O\ncustomer: {metrics: [{name: nps, value: 1}], stages: [{name: Elsewhere}]}\n",
    )

    assert half("analyze", "journey.yaml").code == 0


def test_what_a_broken_journey_below_the_root_may_have_is_noted(half) -> None:
    half.write("journeygap.toml", GATE.format("NPS"))
    half.write("other.journey.yaml", "journey: [\n")

    ran = half("analyze", "journey.yaml")

    assert ran.code == 0
    assert "no journey has a measure or metric “NPS”" in ran.err


def test_what_is_no_gate_may_ask_for_what_is_not_there(half) -> None:
    half.write("journeygap.toml", GATE.format("NPS").replace("gate = true", "gate = false"))

    assert half("analyze").code == 0


def test_only_a_gate_is_looked_for_and_only_where_nothing_is_wrong(half) -> None:
    half.write("journeygap.toml", GATE.format("coverage") + 'stage = "nowhere"\n')
    assert half("analyze").code == 2

    half.write("journeygap.toml", GATE.format("coverage").replace("true", "false") + 'stage = "nowhere"\n')
    assert half("analyze").code == 0

    # What a journey with errors has can't be known: the errors are what there is to say.
    half.write("journeygap.toml", GATE.format("NPS"))
    half.write("journey.yaml", "journey: [\n")
    ran = half("analyze")
    assert (ran.code, "NPS" in ran.err) == (1, False)


@pytest.mark.parametrize("name", ["coverage", "Coverage", "allocation-fit", "misplaced"])
def test_the_shares_of_the_method_are_always_there(half, name) -> None:
    half.write("journeygap.toml", GATE.format(name).replace("60", "0"))

    assert half("analyze").code == 0
