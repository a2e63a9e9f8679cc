"""What becomes of the files that a run writes, in whole sentences."""

from journeygap.core.language import say


def test_what_a_folder_has_got():
    assert say("saving.folder-of-pages", path="maps", number=2) == "maps has an index and 1 page"
    assert say("saving.folder-of-pages", path="maps", number=3) == "maps has an index and 2 pages"
    assert say("saving.folder-of-slides", path="maps", number=1) == "maps has 1 slide"


def test_a_format_of_no_such_name():
    facts = {"path": "jsn=x", "name": "jsn", "formats": ["table", "json"]}
    assert say("saving.unknown-format", **facts, meant="json") == (
        "-o jsn=x: no format is called “jsn” (did you mean “json”?)"
    )
    assert say("saving.unknown-format", **facts, meant=None) == (
        "-o jsn=x: no format is called “jsn” (the formats are table, json)"
    )
