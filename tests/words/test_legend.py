"""The legends of the page: a word for everything that it colours, and no more of them than are shown."""

from typing import get_args

from journeygap.core.language import say
from journeygap.method.overlay import SPENDING, State
from journeygap.reporters.document.board import Band, Grounds
from journeygap.words.en.legend import SENTENCES


def test_there_is_a_word_for_every_band_role_and_state() -> None:
    bands = {f"band-{each}" for each in get_args(Band) if each != "unknown"}

    assert bands | {f"role-{each}" for each in SPENDING} | {f"mark-{each}" for each in State} <= SENTENCES.keys()


def test_only_grounds_that_are_shown_are_explained() -> None:
    every = get_args(Grounds)

    assert all(each in say("legend.grounds", shown=every) for each in every)
    solid = say("legend.grounds", shown={"solid"})
    assert ("solid" in solid, "thin" in solid, "assumed" in solid) == (True, False, False)
