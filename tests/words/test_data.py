"""What is wrong with data, and what to know about figures, in words."""

import pytest

from journeygap.core.language import fault, say
from journeygap.evidence.trouble import BadData, Trouble


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        (Trouble(fault("data.empty-file"), "a.csv"), "a.csv: the file is empty; name a file that holds data"),
        (
            Trouble(fault("data.negative-weight"), "a.csv", "w", 1200, 3),
            (
                "a.csv, column “w”, row 1,200: a weight is below 0 (3 rows in all); "
                "correct it, or leave the row out with except:"
            ),
        ),
        (
            Trouble(fault("data.many-personas", count=1200), "", "segment"),
            "data, column “segment”: 1,200 different personas; say which values make a persona under personas:",
        ),
        (
            Trouble(fault("data.no-column", name="sat", meant=None, known=["a", "b"]), "a.csv"),
            "a.csv: there is no column “sat”; the columns are “a” and “b”",
        ),
        (
            Trouble(fault("data.no-column", name="sat", meant="Sat.", known=["Sat."]), "a.csv"),
            "a.csv: there is no column “sat”; did you mean “Sat.”?",
        ),
        (
            Trouble(fault("data.delimiters", marks=[";", "\t"]), "a.csv"),
            "a.csv: its cells could be parted by “;” or a tab; write read: {delimiter: …}",
        ),
        (
            Trouble(fault("data.no-utf-8", could=["cp1250", "latin-1"]), "a.csv"),
            "a.csv: the text is not UTF-8; it could be cp1250 or latin-1; write read: {encoding: …}",
        ),
        (
            Trouble(fault("data.no-utf-8", line=3), "a.csv"),
            "a.csv: line 3: the text is not UTF-8; write read: {encoding: …}",
        ),
        (
            Trouble(fault("data.uneven-row", line=None), "a.csv"),
            "a.csv: a row has more or fewer cells than there are names; correct the row",
        ),
        (
            Trouble(fault("data.uneven-row", line=3), "a.csv"),
            "a.csv: line 3: the row has more or fewer cells than there are names; correct the row",
        ),
        (
            Trouble(fault("data.outside", low="1", high="5", labels=0, metric=True), "a.csv", "q"),
            "a.csv, column “q”: an answer is outside the range 1 to 5; correct the range, or list it under missing:",
        ),
        (
            Trouble(fault("data.outside", low="0", high="2", labels=3, metric=False), "a.csv", "q", 2, 1),
            (
                "a.csv, column “q”, row 2: a rating is outside the scale 3 labels; "
                "correct the scale, or list the value under missing: or unused:"
            ),
        ),
        (
            Trouble(fault("data.unread-time", form="iso", of_events=False), "a.csv"),
            "a.csv: a time can't be read; state how they are written: read: {times: day-first}, or month-first",
        ),
        (
            Trouble(fault("data.unread-time", form="iso", of_events=True), "a.csv"),
            (
                "a.csv: a time can't be read; state how they are written: "
                "read: {times: day-first}, month-first, seconds, milliseconds or microseconds"
            ),
        ),
        (
            Trouble(fault("data.unread-time", form="seconds", of_events=True), "a.csv"),
            "a.csv: a time can't be read; correct it, or state another way under read: {times: …}",
        ),
    ],
)
def test_trouble_in_words(trouble: Trouble, expected: str) -> None:
    assert str(trouble) == expected


def test_bad_data_say_everything_one_a_line() -> None:
    assert str(BadData([Trouble(fault("data.unread"), "a.parquet"), Trouble(fault("data.no-json"), "b.jsonl")])) == (
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
