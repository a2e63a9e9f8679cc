"""Draw the tables that `import` reads as pictures for docs/spreadsheets.md: python docs/make_layouts.py."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

FOLDER = Path(__file__).parent / "images"
STAGE, CUSTOMER, COMPANY, PLAIN = "#dbe7ff", "#d9f2e3", "#ffe6cc", "#ffffff"
"""What a cell is about: stages, customers, the company, anything else."""
_HEIGHT, _LETTER, _BOLD, _LEAST = 26, 7.2, 8, 70

Cells = list[list[tuple[str, str]]]


def _cells(rows: list[list[str]], fills: list[str], *, across: bool) -> Cells:
    """Give each cell its fill: by column, or by row where lanes go down."""
    return [[(text, fills[at if across else number]) for number, text in enumerate(row)] for at, row in enumerate(rows)]


LAYOUTS: dict[str, tuple[str, Cells]] = {
    "rows": (
        (
            "One row per touchpoint: stage, customer touchpoint, importance, pain points, company touchpoint, "
            "owner and cost."
        ),
        _cells(
            [
                ["Stage", "Customer touchpoint", "Importance", "Pain points", "Company touchpoint", "Owner", "Cost"],
                ["Search", "Google", "9", "too many ads", "Google Ads", "Marketing", "€4,200"],
                ["", "Friends", "8", "", "", "", ""],
                ["Buy", "Web shop", "9", "no PayPal", "Web shop", "E-commerce", "€1,800"],
            ],
            [STAGE, CUSTOMER, CUSTOMER, CUSTOMER, COMPANY, COMPANY, COMPANY],
            across=False,
        ),
    ),
    "lanes": (
        (
            "Stages across, lanes down: the first row names the stages, the first column the "
            "lanes actions, touchpoints, thoughts, emotions, pain points and opportunities."
        ),
        _cells(
            [
                ["Stage", "Awareness", "Decision", "Use"],
                ["Customer actions", "sees an ad", "orders", "unpacks"],
                ["Touchpoints", "Instagram; Review site", "Checkout", "Manual"],
                ["Thoughts", "Is it any good?", "Is it safe?", "How does it work?"],
                ["Emotions", "curious", "worried", "annoyed"],
                ["Pain points", "", "no PayPal", "in English only"],
                ["Opportunities", "referrals", "add PayPal", "videos"],
            ],
            [STAGE, *[CUSTOMER] * 5, PLAIN],
            across=True,
        ),
    ),
    "matrix": (
        (
            "Channels down, stages across: the first column names channels, the first row the stages, and "
            "each cell the touchpoints of a channel in a stage."
        ),
        _cells(
            [
                ["Channel", "Research", "Book"],
                ["Web", "Maps; Timetables", "Web booking"],
                ["Phone", "", "Phone booking"],
            ],
            [STAGE, CUSTOMER, CUSTOMER],
            across=True,
        ),
    ),
    "blueprint": (
        ("A service blueprint with one row per card: its stage, its layer, such as frontstage, and its text."),
        _cells(
            [
                ["Stage", "Layer", "Text"],
                ["Book", "Customer action", "Searches for a room"],
                ["Book", "Frontstage", "Booking page"],
                ["Book", "Backstage", "Prices are set"],
            ],
            [STAGE, CUSTOMER, COMPANY, COMPANY],
            across=True,
        ),
    ),
}


def picture(about: str, cells: Cells) -> str:
    """Return a table as an SVG with a text for those who don't see it."""
    return "\n".join(_lines(about, cells)) + "\n"


def _lines(about: str, cells: Cells) -> Iterator[str]:
    letters = [_BOLD, *(_LETTER for _ in cells[1:])]
    widths = [
        max(_LEAST, *(len(row[at][0]) * letter + 18 for row, letter in zip(cells, letters, strict=True)))
        for at in range(len(cells[0]))
    ]
    width, height = round(sum(widths)) + 2, len(cells) * _HEIGHT + 2
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" aria-labelledby="t" font-family="system-ui, sans-serif" font-size="13">'
    )
    yield f'<title id="t">{escape(about)}</title>'
    for at, row in enumerate(cells):
        left = 1.0
        for (text, fill), wide in zip(row, widths, strict=True):
            top = 1 + at * _HEIGHT
            yield (f'<rect x="{left:g}" y="{top}" width="{wide:g}" height="{_HEIGHT}" fill="{fill}" stroke="#8a94a6"/>')
            weight = ' font-weight="600"' if at == 0 else ""
            if text:
                yield f'<text x="{left + 9:g}" y="{top + 18}" fill="#1b2330"{weight}>{escape(text)}</text>'
            left += wide
    yield "</svg>"


def main() -> None:
    """Write every picture."""
    for name, (about, cells) in LAYOUTS.items():
        (FOLDER / f"layout-{name}.svg").write_text(picture(about, cells), encoding="utf-8")


if __name__ == "__main__":
    main()
