"""Maps in lanes that are kept one below the other."""

from __future__ import annotations

import pytest

from journeygap.sheets.stacked import stacked
from journeygap.sheets.tables import Row, Table

ANA = """
Persona: Ana
Stage | Search | Buy
Touchpoints | Window | Till
Pain points | | slow
"""
BEN = ANA.replace("Ana", "Ben")
UNHEADED = "Ana\n | Search | Buy\nTouchpoints | Window | Till\nPain points | | slow"


def table(text):
    lines = [tuple(cell.strip() or None for cell in line.split("|")) for line in text.strip("\n").split("\n")]
    return Table("", tuple(Row(number, line) for number, line in enumerate(lines, 1) if any(line)))


def rows(text):
    return [(part.rows[0].number, part.rows[-1].number) for part in stacked(table(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{ANA}\n{BEN}", [(1, 4), (7, 10)]),
        (f"{ANA}{BEN.lstrip()}", [(1, 4), (5, 8)]),
        (f"{ANA}\n{BEN}\n{ANA}", [(1, 4), (7, 10), (13, 16)]),
        # Without a word for stages, a map begins below a gap or a title.
        (f"{UNHEADED}\n\n{UNHEADED}", [(1, 4), (6, 9)]),
        (ANA.replace("Stage", "Etappe").replace("Touchpoints", "Kontaktpunkte") * 2, [(1, 4), (6, 9)]),
    ],
)
def test_each_map_is_a_table_with_the_titles_above_it(text, parts) -> None:
    assert rows(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        ANA,
        # A table with a row a touchpoint, whose headers come again at the top of a page.
        "Stage | Touchpoint | Owner\nBuy | Till | Ana\n\nStage | Touchpoint | Owner\nBuy | Door | Ben",
        # Other lanes below: what is that?
        f"{ANA}\nStage | Search | Buy\nBudget | 3 | 4\nHeadcount | 1 | 2",
        # A lane whose first row has no label, and several rows.
        "Stage | Search | Buy\nTouchpoints | a | b\n | c | d\nPain points | e | f\n | g | h",
        "Phase | Before | After\nStage | Search | Use\nTouchpoints | a | b\nPain points | c | d",
        "a | b\nc | d\ne | f\ng | h",
    ],
)
def test_one_map_is_one_table(text) -> None:
    whole = table(text)

    assert stacked(whole) == [whole]
