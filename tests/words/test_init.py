"""What a first journey is begun with, in whole sentences."""

from journeygap.core.language import say


def test_files_that_are_in_the_way():
    assert say("init.already-there", paths=["a/journey.yaml", "a/x.json"]) == (
        "a/journey.yaml and a/x.json: already there, and nothing is written over; name another folder, as in "
        "journeygap init my-journey, or move what is there away first"
    )
