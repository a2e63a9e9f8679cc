"""Why a file is no table that can be read, in words."""

from typing import get_args, get_type_hints

from journeygap.core.language import say
from journeygap.sheets.tables import BadCell
from journeygap.words.en.tables import SENTENCES


def test_what_a_cell_holds_that_no_key_takes() -> None:
    assert (BadCell("error", "#N/A").what, BadCell("formula", "=A1").what, BadCell("formula-error").what) == (
        "the error #N/A",
        "the formula “=A1” without a value",
        "a formula that ends in an error",
    )
    assert BadCell("formula", "=A1").fix == (
        "open the file in a spreadsheet and save it, or put the value itself there: "
        "copy the cell and paste it as a value"
    )
    kinds = get_args(get_type_hints(BadCell)["kind"])
    assert {name for kind in kinds for name in (kind, f"{kind}-fix")} <= SENTENCES.keys()


def test_limits_say_how_to_raise_them() -> None:
    assert say("tables.bytes", most=2_000) == (
        "the file has more than 2,000 bytes (the limit max-bytes); split the journey, or "
        "raise max-bytes under [limits] in journeygap.toml"
    )
    assert say("tables.unpacked", most=16_000, times=8) == (
        "unpacked the workbook has more than 16,000 bytes, 8 times the limit max-bytes; split the journey, or "
        "raise max-bytes under [limits] in journeygap.toml"
    )


def test_encodings() -> None:
    assert say("tables.other-encoding", encoding="cp1252", at=None) == (
        "--encoding cp1252: the file is not in it; leave the option out to have it found"
    )
    assert say("tables.other-encoding", encoding="ascii", at=1_200).startswith(
        "--encoding ascii: the file is not in it from byte 1,200 on;"
    )
    said = "the file is not UTF-8 text from byte 5 on; save it as CSV UTF-8, or name its encoding with --encoding"
    assert say("tables.no-utf-8", at=5, readings=[]) == said
    assert say("tables.no-utf-8", at=5, readings=[("cp1252", "Etape"), ("big5", "x")]) == (
        f"{said} (as cp1252: Etape; as big5: x)"
    )


def test_diagrams_and_reports() -> None:
    assert say("tables.score", place="line 4", task="Search: 9", score="9") == (
        "line 4: “Search: 9”: a task's score is 1 to 5, not “9”"
    )
    assert say("tables.several-journeys", journeys=["A", "B"]) == (
        "the report holds 2 journeys, “A” and “B”; name the one to read with --sheet 'A'"
    )
    assert say("tables.choices", pairs=[("Chat", "Call"), ("Mail", "Call")]) == (
        "alternatives to what is nearest in the diagram: “Chat” to “Call”, “Mail” to “Call”"
    )
    assert say("tables.left-out-of-report", activities=[("Fax", "retired")]) == (
        "left out, for the report does not say what they are for: “Fax (retired)”"
    )
