"""Definition errors as compilers show them: the place, the line itself with the trouble underlined, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from journeygap.findings import Finding, Severity
from journeygap.reporters.view import View
from journeygap.text import visible

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


def excerpts(findings: Iterable[Finding], view: View) -> Iterator[Text]:
    """Give each finding as a block of lines. Of a line that is too long for the view the part round the trouble."""
    for each in findings:
        yield _excerpt(each, view.width)


def _excerpt(finding: Finding, width: int) -> Text:
    source = finding.span.source
    at = finding.span.position()
    style = _STYLES[finding.severity]
    number = str(at.line)
    gutter = " " * len(number)
    line = source.line(at.line)
    start = at.column - 1
    end = max(start + 1, at.end_column - 1 if at.end_line == at.line else len(line))
    before, trouble, after = (visible(part) for part in (line[:start], line[start:end], line[end:]))
    room = max(20, width - len(number) - 4)
    trouble = set_cell_size(trouble, min(cell_len(trouble), room * 2 // 3))
    before = _last_cells(before, room - cell_len(trouble) - min(cell_len(after), room // 6))
    after = _first_cells(after, room - cell_len(trouble) - cell_len(before))
    text = Text()
    text.append(f"{visible(source.shown)}:{at.line}:{at.column}", "bold")
    text.append(": ")
    text.append(f"{finding.code} {finding.name}", style)
    text.append(f": {visible(finding.message)}\n")
    text.append(f"{number} | ", "dim")
    text.append(f"{before}{trouble}{after}\n")
    text.append(f"{gutter} | ", "dim")
    text.append(" " * cell_len(before))
    text.append("^" * max(1, cell_len(trouble)) + "\n", style)
    if finding.suggestion:
        text.append(f"{gutter} = ", "dim")
        text.append(f"{visible(finding.suggestion)}\n")
    return text


def _first_cells(text: str, width: int) -> str:
    """Keep the beginning of a text that is too wide, the cut shown by an ellipsis."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)) + "…"


def _last_cells(text: str, width: int) -> str:
    """Keep the end of a text that is too wide, the cut shown by an ellipsis."""
    if cell_len(text) <= width:
        return text
    kept = text[-max(0, width - 1) :] if width > 1 else ""
    while cell_len(kept) > width - 1 and kept:
        kept = kept[1:]
    return "…" + kept
