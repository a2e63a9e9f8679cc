"""What everything shown in a terminal is made of: marks, bars, safe text, and the way from Rich to plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING

from rich.box import Box
from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from journeygap.core.text import percent
from journeygap.method.overlay import ROUNDING, Role, State
from journeygap.reporters.view import View

if TYPE_CHECKING:
    from journeygap.reporters.document.document import Row

_PLAIN_AND_STYLE: dict[State | Role, tuple[str, str]] = {
    State.MET: ("+", "green"),
    State.WEAK: ("~", "yellow"),
    State.WRONG_CHANNEL: ("#", "magenta"),
    State.WRONG_STAGE: (">", "magenta"),
    State.PLANNED: (":", "cyan"),
    State.MISSING: ("x", "red"),
    State.ALTERNATIVE: ("=", "dim"),
    State.OUTSIDE: (".", "dim"),
    State.UNKNOWN: ("?", "dim"),
    Role.SUPPORTING: ("&", "green"),
    Role.EXEMPT: ("$", "dim"),
    Role.MISPLACED: (">", "magenta"),
    Role.WASTED: ("o", "red"),
}
FAINT: Style = Style(dim=True, bold=False)
"""For what is said less loudly in a text that is bold."""
PLAIN: Style = Style(color="default", bold=False)
"""For what is said in between in a text that is bold or coloured."""
_BAR = 10
_SPACED = Box("\n".join(["    "] * 8))


def to_text(parts: Iterable[RenderableType], view: View) -> Iterator[str]:
    """Turn what Rich can show into text, part by part, without spaces at the ends of lines."""
    out = StringIO()
    console = Console(
        file=out,
        width=view.width,
        height=24,  # of no account here, but else Rich looks for it in the environment
        color_system="standard" if view.color else None,
        force_terminal=view.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in parts:
        out.seek(0)
        out.truncate()
        console.print(part)
        yield "\n".join(line.rstrip(" ") for line in out.getvalue().split("\n"))


def columns(style: str = "") -> Table:
    """Return a table of bare columns, a space between them: a divider costs Rich less than padding round every cell."""
    return Table(box=_SPACED, show_header=False, show_edge=False, padding=0, style=style)


def mark(row: Row, view: View) -> Text:
    """Return a state or role as a mark and a word, in its colour."""
    plain, style = ("-", "dim") if row.for_others else _PLAIN_AND_STYLE[row.key]
    return Text(f"{plain if view.ascii else row.sign} {row.state}", style)


def bar(share: float | None, style: str = "") -> Text:
    """Return a share of 0 to 1 as a bar and in percent."""
    if share is None:
        return Text("–" * _BAR + "    –", "dim")
    # Only all is full, and only nothing is empty.
    full = min(max(round(share * _BAR), int(share > 0)), _BAR - int(round(share, ROUNDING) < 1))
    if not style:
        style = "green" if share >= 0.8 else "yellow" if share >= 0.4 else "red"
    text = Text("█" * full, style)
    text.append("░" * (_BAR - full), "dim")
    text.append(f" {percent(share):>4}")
    return text


def section(title: str) -> Text:
    """Return the heading of a section."""
    return Text(f"\n{title}", "bold underline")
