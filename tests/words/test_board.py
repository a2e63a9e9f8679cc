"""What a journey's board says, in words."""

from journeygap.core.kind import Section
from journeygap.core.language import say
from journeygap.words.en.board import SENTENCES


def test_the_worst_stage() -> None:
    assert say("board.worst", share=0.5, coverage=0.25) == (
        "It holds 50% of what matters to customers, and only 25% of it is covered."
    )
    assert say("board.worst", share=0.5, coverage=0.0) == (
        "It holds 50% of what matters to customers, and none of it is covered."
    )


def test_phases() -> None:
    assert [say("board.phase", phase=phase) for phase in ("during", "Aware")] == ["during", "Aware"]


def test_every_section_has_a_word() -> None:
    assert set(Section) <= SENTENCES.keys()
