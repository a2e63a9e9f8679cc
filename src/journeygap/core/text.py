"""How words from the files are compared and made safe to show.

Only functions on words and figures live here; nothing in this module knows what a journey is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from math import floor

from journeygap.core.patterns import pattern

_SEPARATORS = re.compile(r"[\s\-_]+")
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINING = (
    "\u0600-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u18af\u2190-\u27ff\u2900-\u2bff\ufb50-\ufdff\ufe0f\ufe70-\ufefc"
    "\U0001f000-\U0001faff"
)
"""Letters that are joined or kept apart in writing, from Arabic to Mongolian, and the signs that emoji are made of."""
HIDDEN = (
    # What a terminal would obey or a reader would not see: controls, line and paragraph separators, lone surrogates,
    # all of the category Cf (directions, zero-width marks, tags), and letters and marks without a shape. Joiners and
    # selectors of shape stay where they have something to join or to shape.
    "(?:[\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
    f"|(?<![{_JOINING}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINING}])"
    f"|(?:\\A|(?<=[\x00-/:-\xa8\xaa-\xad\xaf-\xff\u2000-\u200f{_SELECTORS}]))[{_SELECTORS}])"
)
_SHAPELESS = f"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\uffa0\U0001d159{_SELECTORS}]"
"""What `HIDDEN` may find though Python counts it among what can be printed."""
_REMEMBERED = 30_000
"""How many names are kept with their normal form: each is asked for several times, at about the same time."""
_ENDLESS = 1e300
"""From where on a figure has no decimals to round; a cell of a workbook may hold what no number can."""
_NEAR_ENOUGH = 0.7
NEAR_CANDIDATES = 400
_NEAR_LENGTH = 60
_LONGEST = 160
"""How many characters of a name are shown."""
_LONGEST_SENTENCE = 1_000
"""How many characters of a finding's sentence are shown where a table has to hold it."""


@lru_cache(_REMEMBERED)
def normalise(name: str) -> str:
    """Return the form in which names are compared: NFKC, case folded, runs of space, ``-`` and ``_`` as one ``-``.

    >>> normalise("Live  Demo"), normalise("live_demo")
    ('live-demo', 'live-demo')
    """
    folded = _folded(name).strip()
    dashed = folded.replace(" ", "-").replace("_", "-")
    # Few names have two separators in a row, or white space that is no blank, which takes longer.
    return dashed if "--" not in dashed and dashed.isprintable() else _SEPARATORS.sub("-", folded)


@lru_cache(_REMEMBERED)
def normalise_medium(name: str) -> str:
    """Return the form in which channels, devices and modes are compared: as `normalise`, separators left out.

    >>> normalise_medium("E-mail") == normalise_medium("email")
    True
    """
    return _SEPARATORS.sub("", _folded(name))


def _folded(name: str) -> str:
    if name.isascii():
        return name.lower()
    from unicodedata import normalize

    return normalize("NFKC", normalize("NFKC", name).casefold())


def near(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that ``word`` was most likely meant to be, or None.

    Only the first few hundred candidates of about the same length are looked at, so that a file with many mistakes and
    many names is still reported at once.
    """
    wanted = normalise(word)[:_NEAR_LENGTH]
    spellings: dict[str, str] = {}
    for candidate in candidates:
        if abs(len(candidate) - len(word)) <= max(2, len(word) // 2):
            spellings.setdefault(normalise(candidate)[:_NEAR_LENGTH], candidate)
            if len(spellings) >= NEAR_CANDIDATES:
                break
    if not spellings:
        return None
    from difflib import get_close_matches

    found = get_close_matches(wanted, spellings, n=1, cutoff=_NEAR_ENOUGH)
    return spellings[found[0]] if found else None


class Suggestions:
    """What many wrong names were meant to be: comparing takes time, so that after some thousands there are no more."""

    def __init__(self, comparisons: int = 4_000) -> None:
        self._left = comparisons

    def near(self, word: str, candidates: Iterable[str]) -> str | None:
        """Return the nearest candidate, None where nothing is near or it has been enough."""
        if self._left <= 0:
            return None
        every = list(candidates)
        self._left -= min(len(every), NEAR_CANDIDATES)
        return near(word, every)


def visible(text: str) -> str:
    r"""Replace what a terminal would obey or hide (escape codes, bidirectional controls) by its escape, on one line.

    >>> visible("a\x1b[31mb\nc")
    'a\\x1b[31mb c'
    """
    return pattern(HIDDEN).sub(_escaped, text) if may_hide(text) else text


def may_hide(text: str) -> bool:
    """Return whether a text is worth searching for what is hidden: a quick look, which most texts pass."""
    return not text.isprintable() or (not text.isascii() and pattern(_SHAPELESS).search(text) is not None)


def _escaped(match: re.Match[str]) -> str:
    return " " if match.group() in "\n\r\t\u2028\u2029" else as_escape(match)


def as_escape(match: re.Match[str]) -> str:
    r"""Return what a pattern found as the escape that Python has for it, such as ``\x1b``."""
    return match.group().encode("unicode_escape").decode("ascii")


_PLAIN = str.maketrans(
    {"→": "->", "█": "#", "░": ".", "…": "...", "·": "-", "–": "-", "─": "-", "“": '"', "”": '"', "−": "-"}
)


def plain(text: str) -> str:
    """Write the tool's own typography in ASCII, for outputs that can't take it, and the like marks in names with it."""
    return text.translate(_PLAIN)


@lru_cache(_REMEMBERED)
def quoted(name: str) -> str:
    """Return a name between quotation marks for use in a sentence, shortened where it is very long."""
    return f"“{shortened(name)}”"


def shortened(text: str, limit: int = 80) -> str:
    """Cut a text to ``limit`` characters, the cut shown by an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


@lru_cache(_REMEMBERED)
def safe(name: str) -> str:
    """Make a name from a file fit to show: on one line, nothing that a terminal would obey, and not endless."""
    return visible(shortened(name, _LONGEST))


@lru_cache(_REMEMBERED)
def sentence(text: str) -> str:
    """Make a finding's sentence fit to show, as `safe` does with a name; there is room for more."""
    return visible(shortened(text, _LONGEST_SENTENCE))


@lru_cache(_REMEMBERED)
def figure(value: float) -> str:
    """Write a figure with at most one decimal, halves rounded up, and thousands parted.

    >>> figure(4000.0), figure(2.25)
    ('4,000', '2.3')
    """
    if abs(value) >= _ENDLESS:
        return f"{value:g}"
    tenths = floor(round(value * 10, 6) + 0.5) / 10
    return f"{tenths:,.1f}".removesuffix(".0")


@lru_cache(_REMEMBERED)
def percent(share: float) -> str:
    """Write a share of 0 to 1 in whole percent, halves rounded up; only nothing is 0% and only all is 100%.

    >>> percent(0.475), percent(0.004), percent(0.0001), percent(0.998)
    ('48%', '0.4%', '0.1%', '99.8%')
    """
    whole = round(share * 100, 6)
    if 0 < whole < 1:
        return f"{max(whole, 0.1):.1f}%"
    if 99 < whole < 100:
        return f"{floor(whole * 10) / 10:.1f}%"
    return f"{floor(whole + 0.5)}%"


_LEAST = 0.01
"""Closer to 0 and to 1 percent are not written finer."""


def interval(share: float, limits: tuple[float, float] | None) -> str:
    """Write a share of 0 to 1 in percent, with the limits of its 95 % interval where they are known.

    Whole percent, unless that leaves nothing of the interval.

    >>> interval(0.57, (0.49, 0.644)), interval(0.57, None), interval(0.857, (0.8551, 0.8592))
    ('57% [49, 64]', '57%', '85.7% [85.5, 85.9]')
    """
    if limits is None:
        return percent(share)
    return f"{f'{figure(share * 100)}%' if _fine(limits) else percent(share)} {bracketed(limits)}"


def bracketed(limits: tuple[float, float]) -> str:
    """Write the limits of an interval of shares of 0 to 1 in percent, as `interval` does.

    >>> bracketed((0.49, 0.644)), bracketed((0.8551, 0.8592))
    ('[49, 64]', '[85.5, 85.9]')
    """
    ends = [figure(each * 100) if _fine(limits) else percent(each).removesuffix("%") for each in limits]
    return f"[{', '.join(ends)}]"


def _fine(limits: tuple[float, float]) -> bool:
    """Return whether whole percent would leave nothing of an interval."""
    return percent(limits[0]) == percent(limits[1]) and limits[0] >= _LEAST and limits[1] <= 1 - _LEAST


def amount(value: float, other: float | None = None) -> str:
    """Write a metric's value: as it was written, or with one decimal where it was computed and has many.

    It gets as many decimals as it takes to be another figure than ``other``, which it is compared with.

    >>> amount(35.1136), amount(4000.25), amount(39.961, 40)
    ('35.1', '4,000.25', '39.96')
    """
    if round(value, 2) == value:
        return f"{value:,.10g}"
    for places in range(1, 5):
        text = f"{value:,.{places}f}"
        if other is None or round(value, places) != other:
            break
    return text.rstrip("0").rstrip(".")


def begun(text: str) -> str:
    """Begin a sentence with a capital letter."""
    return text[:1].upper() + text[1:]
