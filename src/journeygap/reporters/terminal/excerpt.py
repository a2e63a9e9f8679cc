"""Definition errors as compilers show them: the place, the line itself with the trouble underlined, and the way out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, set_cell_size
from rich.color import ColorSystem
from rich.style import Style

from journeygap.core.finding import Finding, Severity
from journeygap.core.language import say
from journeygap.core.source import Position
from journeygap.core.text import visible
from journeygap.reporters.view import View

_STYLES = {
    Severity.ERROR: Style(bold=True, color="red"),
    Severity.WARNING: Style(bold=True, color="yellow"),
    Severity.INFO: Style(bold=True, color="blue"),
}
_MOST = 200
"""How many are shown before the rest is only counted: nobody reads on."""
_BOLD, _DIM = Style(bold=True), Style(dim=True)


def excerpts(findings: Iterable[Finding], view: View) -> Iterator[str]:
    """Return each finding as a block of lines. Of a line that is too long for the view the part round the trouble.

    The lines are put together by hand: there may be thousands, and a console would lay out each of them.
    """

    def styled(text: str, style: Style) -> str:
        return style.render(text, color_system=ColorSystem.STANDARD) if view.color else text

    every = list(findings)
    for each in every[:_MOST] if view.top else every:
        style = _STYLES[each.severity]
        shown = visible(each.span.source.shown)
        at = each.span.position()
        number = str(at.line)
        gutter = styled(f"{' ' * len(number)} | ", _DIM)
        place, kind = f"{shown}:{at.line}:{at.column}", f"{each.code} {each.name}"
        message = _wrapped(visible(each.message), view.width, len(place) + len(kind) + 4)
        yield f"{styled(place, _BOLD)}: {styled(kind, style)}: {message}\n"
        if not each.span.source.withheld:
            before, trouble, after = _around(each, at, view.width - len(number) - 4)
            yield (
                f"{styled(f'{number} | ', _DIM)}{before}{trouble}{after}\n"
                f"{gutter}{' ' * cell_len(before)}{styled('^' * max(1, cell_len(trouble)), style)}\n"
            )
        if each.suggestion:
            sign = f"{' ' * len(number)} = "
            yield f"{styled(sign, _DIM)}{_wrapped(visible(each.suggestion), view.width, len(sign))}\n"
        yield "\n"

    if view.top and len(every) > _MOST:
        yield f"{styled(say('excerpt.more', number=len(every) - _MOST), _DIM)}\n\n"


def _wrapped(text: str, width: int, used: int) -> str:
    """Break a text at words, so that a terminal need not break it within one; ``used`` cells of its first line are."""
    if used + len(text) <= width:
        return text
    indent = "    "
    return textwrap.fill(
        text, width, initial_indent=" " * used, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ).lstrip(" ")


def _around(finding: Finding, at: Position, room: int) -> tuple[str, str, str]:
    """Return what precedes the fault on its line, the fault, and what follows it, within a number of cells."""
    line = finding.span.source.line(at.line)
    start = at.column - 1
    end = max(start + 1, at.end_column - 1 if at.end_line == at.line else len(line))
    room = max(20, room)
    # A character takes two cells at most and an escape ten: no more of an endless line is worth looking at.
    before = visible(line[max(0, start - room) : start])
    trouble = visible(line[start : min(end, start + room)])
    after = visible(line[end : end + room])
    if cell_len(trouble) > room * 2 // 3:
        trouble = set_cell_size(trouble, room * 2 // 3)
    before = _last_cells(before, room - cell_len(trouble) - min(cell_len(after), room // 6), cut=start > room)
    after = _first_cells(after, room - cell_len(trouble) - cell_len(before))
    return before, trouble, after


def _first_cells(text: str, width: int) -> str:
    """Keep the beginning of a text that is too wide, the cut shown by an ellipsis."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)) + "…"


def _last_cells(text: str, width: int, *, cut: bool) -> str:
    """Keep the end of a text that is too wide or was cut already, the cut shown by an ellipsis."""
    if cell_len(text) <= width and not cut:
        return text
    while text and cell_len(text) > max(0, width - 1):
        text = text[1:]
    return "…" + text
