"""The legends of the page: a word for everything that it colours or marks."""

from typing import get_args

from journeygap.method.overlay import SPENDING, State
from journeygap.reporters.document.board import Band, Grounds
from journeygap.words.en.legend import SENTENCES


def test_there_is_a_word_for_every_band_role_state_and_ground() -> None:
    words = {f"band-{each}" for each in get_args(Band)} | {f"grounds-{each}" for each in get_args(Grounds)}

    assert words | {f"role-{each}" for each in SPENDING} | {f"mark-{each}" for each in State} <= SENTENCES.keys()
