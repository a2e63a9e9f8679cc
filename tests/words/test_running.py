"""What a run says of itself, in whole sentences."""

from journeygap.core.language import say


def test_the_journeys_that_had_a_say():
    assert say("running.siblings", number=1) == "judged with 1 other journey that names the same company files"
    assert say("running.siblings", number=2) == "judged with 2 other journeys that name the same company files"


def test_an_error_of_ours_and_no_room():
    assert say("running.internal-error", kind="KeyError", message="'x'") == (
        "this should not have happened (KeyError: 'x'). Please report it with what you ran; journeygap --debug … shows "
        "where."
    )
    assert say("running.no-room", path="a.evidence.yaml") == (
        "a.evidence.yaml: too much data for this machine's memory and temporary folder; set TMPDIR to a folder with "
        "more room, leave out rows with where:, or use --engine spark"
    )
