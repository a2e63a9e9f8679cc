"""What is wrong with what was passed to a function, and what a notebook shows, in whole sentences."""

import pytest
from other_alphabet import JOURNEY, left_in, words_of_html

import journeygap
from journeygap.core.finding import Severity
from journeygap.core.language import say


def test_what_there_is_not():
    assert say("interface.nothing-called", name="Chot", kind=None, meant="Chat", known=["Chat"]) == (
        "no touchpoint, activity or stage is called “Chot” (did you mean “Chat”?)"
    )
    assert say("interface.nothing-called", name="Use", kind="stage", meant=None, known=["Look", "Buy"]) == (
        "no stage is called “Use” (there are “Look” and “Buy”)"
    )
    assert say("interface.no-key", key="cost", kinds=["stage"], name="Buy", meant=None, known=["name", "goal"]) == (
        "“cost” is no key of the stage “Buy” (its keys are name, goal)"
    )


@pytest.mark.parametrize(
    ("kinds", "labels", "way"),
    [
        (["touchpoint", "stage"], ["Buy"], "pass kind='touchpoint' or kind='stage'"),
        (["touchpoint"], ["Look/Web", "Buy/Web"], "name one of “Look/Web” and “Buy/Web”"),
        (["touchpoint"], ["Look/Web"], "pass the journey, such as journey='a.yaml'"),
    ],
)
def test_a_name_of_several_things(kinds, labels, way):
    assert say("interface.several", name="Web", kinds=kinds, labels=labels, journey="a.yaml") == (
        f"“Web” may be several things: {way}"
    )


def test_a_result_on_one_line():
    grave = [(Severity.ERROR, 0), (Severity.WARNING, 2)]
    assert say("interface.analysis", journeys=1, coverage=0.5, waste=None, number=3, grave=grave) == (
        "<Analysis of 1 journey: coverage 50%, waste not known, 3 findings (2 warnings)>"
    )
    assert say("interface.comparison", before=None, after=0.5, opened=1, closed=0, changed=2) == (
        "<Comparison: coverage not known → 50%, 1 finding opened, 0 closed, 2 changed>"
    )


def test_how_many_findings_are_shown():
    assert say("interface.findings", number=1, shown=10) == "1 finding"
    assert say("interface.findings", number=12, shown=10) == "12 findings; the first 10:"


@pytest.mark.usefixtures("other_alphabet")
def test_a_notebook_shows_nothing_of_its_own():
    before = journeygap.analyze(text=JOURNEY)
    after = journeygap.analyze(text=JOURNEY.replace("satisfaction: 4", "satisfaction: 8"))

    for shown in (before, before.journeys[0], journeygap.diff(before, after)):
        words = words_of_html(shown._repr_html_())
        assert len(words) > 100
        assert left_in(words) == []
        assert left_in(repr(shown)) == []


@pytest.mark.usefixtures("other_alphabet")
def test_what_is_wrong_with_a_call_is_said_in_the_language_in_use():
    result = journeygap.analyze(text=JOURNEY)

    for name, keys in (("Ουδείς", {"cost": 1}), ("Δοκιμή", {}), ("Επιλογή", {"cost": 1}), ("Δοκιμή", {"note": "α"})):
        with pytest.raises(journeygap.InputError) as wrong:
            result.with_(name, **keys)
        assert left_in(str(wrong.value)) == []
