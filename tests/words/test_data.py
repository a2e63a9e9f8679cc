"""What is wrong with data, in words: whole sentences, and words for every kind of trouble that the code states."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import journeygap
from journeygap.core.language import say
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.words.en.data import TROUBLES

EVIDENCE = Path(journeygap.__file__).parent / "evidence"
STATED_ELSEWHERE = {"neither-yes-nor-no", "other-decimal-mark", "outside", "heavy-weight", "negative-weight"}
STATED_ELSEWHERE |= {"unread-time", "long-time"}
"""Kinds that are chosen before the trouble is made."""


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        (Trouble("empty-file", "a.csv"), "a.csv: the file is empty; name a file that holds data"),
        (
            Trouble("negative-weight", "a.csv", {"heaviest": 9}, "w", 1200, 3),
            (
                "a.csv, column “w”, row 1,200: a weight is below 0 (3 rows in all); "
                "correct it, or leave the row out with except:"
            ),
        ),
        (
            Trouble("many-personas", "", {"count": 1200}, "segment"),
            "data, column “segment”: 1,200 different personas; say which values make a persona under personas:",
        ),
        (
            Trouble("no-column", "a.csv", {"name": "sat", "meant": None, "known": ["a", "b"]}),
            "a.csv: there is no column “sat”; the columns are “a” and “b”",
        ),
        (
            Trouble("no-column", "a.csv", {"name": "sat", "meant": "Sat.", "known": ["Sat."]}),
            "a.csv: there is no column “sat”; did you mean “Sat.”?",
        ),
        (
            Trouble("delimiters", "a.csv", {"marks": [";", "\t"]}),
            "a.csv: its cells could be parted by “;” or a tab; write read: {delimiter: …}",
        ),
        (
            Trouble("no-utf-8", "a.csv", {"could": ["cp1250", "latin-1"]}),
            "a.csv: the text is not UTF-8; it could be cp1250 or latin-1; write read: {encoding: …}",
        ),
        (Trouble("no-utf-8", "a.csv", {"line": 3}), "a.csv: line 3: the text is not UTF-8; write read: {encoding: …}"),
        (
            Trouble("uneven-row", "a.csv", {"line": None}),
            "a.csv: a row has more or fewer cells than there are names; correct the row",
        ),
        (
            Trouble("uneven-row", "a.csv", {"line": 3}),
            "a.csv: line 3: the row has more or fewer cells than there are names; correct the row",
        ),
        (
            Trouble("outside", "a.csv", {"low": "1", "high": "5", "labels": 0, "metric": True}, "q"),
            "a.csv, column “q”: an answer is outside the range 1 to 5; correct the range, or list it under missing:",
        ),
        (
            Trouble("outside", "a.csv", {"low": "0", "high": "2", "labels": 3, "metric": False}, "q", 2, 1),
            (
                "a.csv, column “q”, row 2: a rating is outside the scale 3 labels; "
                "correct the scale, or list the value under missing: or unused:"
            ),
        ),
        (
            Trouble("unread-time", "a.csv", {"form": "iso", "of_events": False}),
            "a.csv: a time can't be read; state how they are written: read: {times: day-first}, or month-first",
        ),
        (
            Trouble("unread-time", "a.csv", {"form": "iso", "of_events": True}),
            (
                "a.csv: a time can't be read; state how they are written: "
                "read: {times: day-first}, month-first, seconds, milliseconds or microseconds"
            ),
        ),
        (
            Trouble("unread-time", "a.csv", {"form": "seconds", "of_events": True}),
            "a.csv: a time can't be read; correct it, or state another way under read: {times: …}",
        ),
    ],
)
def test_trouble_in_words(trouble: Trouble, expected: str) -> None:
    assert str(trouble) == expected


def test_bad_data_say_everything_one_a_line() -> None:
    assert str(BadData([Trouble("unread", "a.parquet"), Trouble("no-json", "b.jsonl")])) == (
        "a.parquet: the data can't be read; check that the file is whole\n"
        "b.jsonl: a line holds no JSON object; write one object a line"
    )


def test_what_to_know_about_figures() -> None:
    assert say("data.few-respondents", personas=1, fewest=10) == "1 persona with fewer than 10 respondents: left out"
    assert say("data.few-respondents", personas=2, fewest=10) == "2 personas with fewer than 10 respondents: left out"
    assert say("data.unused-rule", line=7, touchpoint="Shop", meant=None) == "line 7: no row fits this rule of “Shop”"
    assert say("data.unused-rule", line=7, touchpoint="Shop", meant="shop") == (
        "line 7: no row fits this rule of “Shop”; did you mean “shop”?"
    )
    assert say("data.stranger", name="Tills", meant="Till") == (
        "no touchpoint of the journey is called “Tills”; did you mean “Till”?"
    )
    assert say("data.stranger", name="x", meant=None) == (
        "no touchpoint of the journey is called “x”; say under names: which touchpoint it is, or null"
    )


def stated() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield where trouble is stated, its kind, and the names of the facts where they are written there."""
    for path in EVIDENCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Trouble":
                kind, _, *facts = node.args
                if not isinstance(kind, ast.Constant):
                    continue
                written = facts[0] if facts else ast.Dict([], [])
                names = {str(key.value) for key in written.keys} if isinstance(written, ast.Dict) else None
                yield f"{path.name}:{node.lineno}", str(kind.value), names


def test_every_kind_of_trouble_has_words_that_take_its_facts() -> None:
    every = list(stated())
    assert {kind for _, kind, _ in every} | STATED_ELSEWHERE == set(TROUBLES)
    for where, kind, facts in every:
        words = TROUBLES[kind]
        if facts is None:
            continue
        if isinstance(words, tuple):
            named = {field for each in words for _, field, _, _ in Formatter().parse(each) if field}
            assert named <= facts, where
        else:
            inspect.signature(words).bind(**dict.fromkeys(facts))
