"""The log of a CI job, in which some lines are commands: what comes from files must not become one of them.

GitHub Actions obeys a line that begins with ``::``, white space before it or not, and ``##[`` within one; Azure
Pipelines obeys ``##vso[`` and ``##[`` within a line, TeamCity ``##teamcity[``. Both are parted where such a log is
written: by a space, or in JSON by an escape, which loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.core.patterns import pattern

_AT_THE_START = r"^((?:\s|\x1b\[[0-9;]*m)*:)(?=:)"
_WITHIN = r"#(#\w*\[)"
_JSON = frozenset({"json", "sarif", "gitlab"})
"""The formats that are JSON."""
_COMMANDS = "github"
"""The format that is made of commands; in it no line begins with a text from a file."""


def harmless(pieces: Iterable[str], shape: str) -> Iterator[str]:
    """Return a text, in pieces, whose lines no log obeys, but for the commands of the format ``github``."""
    within = r"\\u0023\1" if shape in _JSON else r"# \1"

    def line(text: str) -> str:
        text = pattern(_WITHIN).sub(within, text)
        return text if shape == _COMMANDS else pattern(_AT_THE_START).sub(r"\1 ", text)

    begun: list[str] = []
    for piece in pieces:
        *whole, rest = piece.split("\n")
        if whole:
            begun.append(whole[0])
            yield "".join(f"{line(each)}\n" for each in ("".join(begun), *whole[1:]))
            begun = []
        begun.append(rest)
    yield line("".join(begun))
