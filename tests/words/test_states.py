"""There is a word for every state, role, severity and priority."""

from typing import get_args

from journeygap.core.finding import Severity
from journeygap.method.overlay import Role, State
from journeygap.reporters.document.board import Priority
from journeygap.words.en.states import SENTENCES
from journeygap.words.wording import state_text

CONSTRAINTS = ("people", "process", "technology")


def test_every_key_has_a_word() -> None:
    assert {*State, *Role, *Severity, *get_args(Priority), *CONSTRAINTS} <= SENTENCES.keys()
    assert [state_text(each) for each in (State.WRONG_CHANNEL, Role.OUT_OF_SCOPE)] == ["wrong channel", "out of scope"]
