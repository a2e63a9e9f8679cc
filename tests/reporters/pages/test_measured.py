"""Measured figures as Markdown: a section with tables of what is known, and nothing of anybody's as markup."""

from journeygap.reporters.document.measured import ChangesPart, Lacking, MeasuredPart, MeasuredRow, Moved, Range, Unused
from journeygap.reporters.pages.measured import measured_blocks

NOTHING = MeasuredPart(None, (), (), (), (), (), ())
ROW = MeasuredRow("Form", "Book|ing", "b", None, (), None, None, False, None, None, "", ())


def cells(block):
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in block.splitlines()]


def test_nothing_more_than_is_known() -> None:
    assert [each for each in measured_blocks(NOTHING, 3) if each] == [next(measured_blocks(NOTHING, 3))]
    assert next(measured_blocks(NOTHING, 3)).startswith("### ")


def test_columns_of_which_nothing_is_known_are_left_out() -> None:
    rated = ROW._replace(satisfaction=Range(5.15, 4.8, 5.4, 1212, unsure=False))
    used = ROW._replace(touchpoint="<Wifi>", reach=Range(0.4, 0.385, 0.414, 900, unsure=False), to_next="1.5 h")

    *_, block = measured_blocks(NOTHING._replace(rows=(rated, used)), 2)
    heads, _, first, second = cells(block)

    assert len(heads) == 4
    assert first == ["Form (Book\\|ing)", "5.2 [4.8, 5.4] of 1,212", "", ""]
    assert second == ["\\<Wifi\\> (Book\\|ing)", "", "40% [39, 41]", "1.5 h"]


def test_what_rests_on_little_is_another_text() -> None:
    sure, unsure = Range(7, 6, 8, 25, unsure=False), Range(7, 6, 8, 25, unsure=True)
    found = []
    for each in (sure, unsure):
        row = ROW._replace(satisfaction=each, exits=each._replace(value=0.5, low=0.4, high=0.6))
        found.append(cells(list(measured_blocks(NOTHING._replace(rows=(row,)), 2))[-1])[-1])

    for known, doubtful in zip(*(row[1:] for row in found), strict=True):
        assert doubtful.startswith(known)
        assert doubtful != known


def test_few_customers_have_a_word_in_place_of_a_figure() -> None:
    *_, block = measured_blocks(NOTHING._replace(rows=(ROW._replace(few=True),)), 2)

    (_, few) = cells(block)[-1]
    assert few
    assert not any(each.isdigit() for each in few.replace("10", ""))


def test_changes_what_is_lacking_and_what_nobody_uses() -> None:
    moved = (
        Moved("Form (S)", "*satisfaction*", None, "6.2 to 5.1", up=False, unsure=False),
        Moved("NPS", "", None, "40 to 35", up=False, unsure=False),
    )
    part = NOTHING._replace(
        sources=("<b>log",),
        changes=(ChangesPart("log", "2025", "2026", 1, 2, "changed", moved),),
        lacking=(Lacking("<b>compare</b>", Range(0.31, 0.28, 0.34, 9000, unsure=False), 5120, "log"),),
        unused=(Unused("Fax|x", "S", 0.002, 9000),),
    )
    blocks = list(measured_blocks(part, 2))

    assert "- \\<b\\>log" in blocks
    assert "- Form (S), \\*satisfaction\\*: 6.2 to 5.1\n- NPS: 40 to 35" in blocks
    (table,) = (each for each in blocks if each.startswith("|"))
    assert cells(table)[-1] == ["\\<b\\>compare\\</b\\>", "31% [28, 34]", "5,120"]
    assert blocks[-1].startswith("- Fax\\|x (S)")
    assert [each.split(" ")[0] for each in blocks if each.startswith("#")] == ["##", "###", "###"]
