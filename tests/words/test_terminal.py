"""What the result says at a terminal round its figures."""

from journeygap.core.language import say


def test_headings() -> None:
    assert say("terminal.gaps", number=1, rows=1) == "Gaps (1), most serious first"
    assert say("terminal.gaps", number=1_200, rows=1) == "Gaps (1,200 in 1 row), most serious first"
    assert say("terminal.delivery", number=1_200) == "Delivery, investment and targets (1,200)"


def test_targets() -> None:
    facts = {"name": "coverage", "reached": "36%", "wanted": "at least 60%"}
    assert say("terminal.target", source="", **facts) == "coverage is 36%, at least 60% is asked for"
    assert say("terminal.target", source="OKR", **facts) == "coverage is 36%, at least 60% is asked for (OKR)"


def test_owners() -> None:
    assert say("terminal.owners", owners=[]) == "no owner yet"
    assert say("terminal.owners", owners=["Shop", "Web"]) == "owner: Shop, Web"


def test_errors() -> None:
    assert say("terminal.errors", number=1, files=["a.yaml"]) == (
        "1 definition error in “a.yaml”; what depends on it was left out: fix and run again"
    )
