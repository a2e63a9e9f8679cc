"""A comparison as JSON: its keys and figures, and every text as it is."""

import json

from journeygap import __version__
from journeygap.reporters.comparison.json import render


def test_every_key_and_figure(compared, journey):
    # B comes with a touchpoint that is met, so that one of two is: 50 %. Nothing else is done, so nothing is wasted.
    found = json.loads("".join(render(compared(journey(["A"], []), journey(["A", "B"], ["B point"])))))

    assert list(found) == [
        *("schema_version", "tool", "old", "new", "coverage", "alignment", "waste_share"),
        *("journeys", "opened", "closed", "changed"),
    ]
    assert (found["schema_version"], found["tool"]) == (1, {"name": "journeygap", "version": __version__})
    assert found["old"] == {"name": "old.yaml", "journeys": 1, "errors": 0, "findings": 2}
    assert found["coverage"] == {"before": 0.0, "after": 0.5, "change": 0.5}
    assert found["waste_share"] == {"before": None, "after": 0.0, "change": None}
    (changed,) = found["journeys"]
    assert (changed["journey"], changed["before"], changed["after"]) == ("J", True, True)
    assert [(each["name"], each["before"], each["after"]) for each in changed["stages"]] == [
        ("A", True, True),
        ("B", False, True),
    ]


def test_a_file_with_errors_has_no_figures(compared, journey):
    found = json.loads("".join(render(compared(journey(["A"], []), journey(["A"], [])[:-1] + ', "nonsense": 1}'))))

    assert (found["old"]["errors"], found["new"]["errors"]) == (0, 1)
    (changed,) = found["journeys"]
    assert (changed["before"], changed["after"], changed["had_errors"], changed["has_errors"]) == (
        True,
        False,
        False,
        True,
    )
    assert changed["coverage"] == {"before": 0.0, "after": None, "change": None}


def test_hostile_names_come_back_as_they_are(hostile):
    name, found = hostile

    assert json.loads("".join(render(found)))["old"]["name"] == f"{name}:old"
    escaped = "".join(render(found, ascii_only=True))
    assert escaped.isascii()
    assert json.loads(escaped)["old"]["name"] == f"{name}:old"
