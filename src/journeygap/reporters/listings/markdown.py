"""Findings as a Markdown table, and what everything in Markdown is made of: text that comes back whole, and tables.

Text from files is never markup. It is escaped so that whoever renders it, as CommonMark or as GitHub and GitLab do,
shows just the characters that are in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.core.source import Source
from journeygap.core.text import sentence, visible
from journeygap.words.wording import place, state_text

_MARKUP = re.compile(
    r"[\\`*_\[\]<>|~$]"  # what means something wherever it is
    r"|&(?=\#|\w)"  # the beginning of an entity
    r"|:(?=//)|(?<=\bwww)\.|(?<=\bWWW)\."  # an address that would become a link
    r"|^[#+=-]|^\d+[.)](?=\s|$)"  # a heading, a list, a line under a heading
)
_MENTION = re.compile(r"@(?=\w)|[#!%&~$](?=\d)|\b[gG][hH]-(?=\d)")
_MENTIONED = r"\g<0><!-- -->"
"""Shown as what was found. GitHub and GitLab look for people, issues (#12, GH-12), merge requests and the like in the
text that is left after rendering, where a backslash is gone; a comment is not, and is never shown.
"""


_COLUMNS = ("severity", "finding", "what", "what-to-do", "place")


def render(findings: Iterable[Finding], files: Sequence[Source]) -> Iterator[str]:
    """Return findings as one Markdown table, in their order; ``files`` are those that were looked at."""
    rows = [
        (
            state_text(each.severity),
            f"{each.code} {each.name}",
            escaped(sentence(each.message)),
            escaped(sentence(each.suggestion or "")),
            escaped(place(each)),
        )
        for each in findings
    ]
    if rows:
        yield table([say(f"listings.{name}") for name in _COLUMNS], rows)
    else:
        yield f"{say('listings.nothing', files=len(files))}\n"


def escaped(text: str) -> str:
    r"""Return text as Markdown that shows it and nothing else, on one line, in a table as well as anywhere else.

    >>> escaped("*5 | 6* by <b>")
    '\\*5 \\| 6\\* by \\<b\\>'
    """
    return _MENTION.sub(_MENTIONED, _MARKUP.sub(_behind_backslash, visible(text).strip()))


def _behind_backslash(found: re.Match[str]) -> str:
    """Put a backslash before the last character, which is a list's ``.`` or ``)`` or the only one."""
    mark = found.group()
    return f"{mark[:-1]}\\{mark[-1]}"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> str:
    """Lay cells out as a Markdown table whose columns are in line in the source too, also with East Asian text.

    Cells are Markdown already. ``right`` numbers the columns whose cells are aligned right, from 0.
    """
    from tabulate import tabulate

    sides = ["left"] * len(heads)
    for column in right:
        sides[column] = "right"
    return tabulate(rows, heads, tablefmt="pipe", colalign=sides, disable_numparse=True) + "\n"
