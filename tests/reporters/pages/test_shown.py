"""What the page shows of a journey's board: filters, lanes, complaints, guesses."""

from tests.reporters.pages.bank import JOURNEY

from journeygap.reporters.document.compose import document
from journeygap.reporters.pages.shown import complaints, guesses, lanes, media, owners, states


def test_the_filters_offer_what_there_is(analysed) -> None:
    (part,) = document(analysed(JOURNEY)).journeys

    # Form and App: 4 where their importance, 9, is expected, is 5 short.
    assert states(part.board) == ["missing", "met", "weak", "wasted"]
    assert owners(part.board) == ["Branches", "Marketing", "Online"]
    assert media(part.board) == ["web"]


def test_lanes_of_which_nothing_is_known_are_left_out(analysed) -> None:
    (part,) = document(analysed(JOURNEY)).journeys

    assert [each.key for each in lanes(part.board)] == [
        *("mindset", "importance", "coverage", "gaps", "money", "frictions", "grounds")
    ]
    assert part.board.not_stated == ("phases", "how customers feel")


def test_complaints_and_guesses_are_named(analysed) -> None:
    (part,) = document(analysed(JOURNEY.replace("importance: 6,", "importance: 9, friction: long queue,"))).journeys

    # 9 of 10 before 8. Only the comparison site has evidence.
    assert complaints(part.board) == [
        ("long queue", "Branch visit", "Compare", 9),
        ("old rates", "Comparison site", "Compare", 8),
    ]
    assert guesses(part.board) == ["Branch visit (Compare)", "Form (Open)", "App (Open)"]
