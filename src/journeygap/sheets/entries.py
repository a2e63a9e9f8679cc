"""The entries of a cell that people wrote for people: lists without bullets, nothing where a cell says none."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from journeygap.sheets import vocabulary
from journeygap.sheets.vocabulary import fold

_BREAK = re.compile(r"<br\s{0,3}/?>|\r\n?|\u2028|\u2029|\x0b", re.IGNORECASE)
_HARD = re.compile(r"[;；•‣▪◦●■◆►➤\n]|(?<=\s)[·∙](?=\s)")
_COMMA = re.compile(r"[,，、・･](?![^(（]{0,200}[)）])")
_ASIDE = re.compile(r"[(（][^()（）]{0,200}[)）]")
_DIGITS = re.compile(r"\d[,，]\d")
_MARKS = re.compile(
    r"""\s*(?:
      [・･] | [-–—−*+>»›•‣▪◦●■◆►▶➤→⇒➜➔⮕✓✔☑☐☒✅❌✗✘□▢○◯·∙~](?=\s|[^\W\d_])\s*
      | \[[ xX✓]?\]\s+
      | \(?\d{1,3}(?:\.\d{1,2}){0,3}[.)\]:]\s+ | \(\d{1,3}\)\s*
      | \d{1,3}(?:\.\d{1,2}){1,3}\s+(?=[^\W\d])
      | [①-⑳❶-❿➀-➓]\s* | \#\d{1,3}\s+ | [0-9]\ufe0f?\u20e3\s*
      | [a-zA-Z]\)\s+
    )""",
    re.VERBOSE,
)
_LETTERED = re.compile(r"\s*([a-zA-Z])\.\s+")
_MOST_LETTERS = 26
_NUMBERED_STAGE = re.compile(
    r"(?:stage|phase|step|schritt|etappe|stufe|étape|etape|etapa|fase|paso|passo|etap|faza|krok|阶段|階段|步骤|ステップ|フェーズ|ステージ)"
    r"\s*(?:\d{1,2}|[ivx]{1,4}|[一二三四五六七八九十])\s*[:：.)\-–—]\s*(?=\S)",
    re.IGNORECASE,
)
_ARROWS = " →➔➜➝⇒»›>▶►⮕"
"""What a stage ends with that points to the next one."""
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|~~|`|\*)(?=\S)(.{1,2000}?)(?<=\S)\1", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]\[]{1,500})\]\([^()\s]{0,1000}\)")
_TAG = re.compile(r"</?(?:b|i|em|strong|u|p|ul|ol|li|span|div|small|sup|sub)\s{0,3}/?>", re.IGNORECASE)
_ENTITIES = {"&amp;": "&", "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"}
_MOST_SIGNS = 5
_SIGNS = re.compile(rf"[-–—−_.?¿!…/\\*~·•xX×✗✘❌]{{1,{_MOST_SIGNS}}}")
_LONGEST_NOTHING = 20
_SPACE = re.compile(r"\s+")
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«", "‘": "’", "'": "'", "「": "」", "『": "』", "”": "”"}
_EASY = re.compile(r"\s?[^\W\d_][\w'’/-]*+(?: [\w'’/-]++)*+ ?")
"""Words with a space between, after which there is nothing to look for."""
_REMEMBERED = 4096
_SHORT = 3
"""A comma list is parted where none of its parts has more words."""
_LONG = 24
"""As many characters count as more words where a script has no spaces."""


class Entries(NamedTuple):
    """The entries of a cell, and whether they were parted at commas."""

    items: list[str]
    by_comma: bool = False


def is_nothing(text: str) -> bool:
    """Return whether a cell, or an entry, says that there is none: n/a, none, TBD, ?, -.

    >>> is_nothing("N/A"), is_nothing("–"), is_nothing("keine"), is_nothing("Nothing Hill")
    (True, True, True, False)
    """
    if len(text) > _LONGEST_NOTHING and text.isascii() and text[0].isalnum() and text[-1].isalnum():
        return False  # nothing goes from its ends, and no word for nothing is as long
    bare = fold(text).strip(" \t\n()[]*_")
    if len(bare) <= _MOST_SIGNS and (not bare or _SIGNS.fullmatch(bare)):
        return True
    return bare.rstrip(".!") in _nothing()


@cache
def _nothing() -> frozenset[str]:
    known = vocabulary.is_one_of("nothing")
    return known | {each.rstrip(".") for each in known}


def bare(text: str) -> str:
    """Return an entry without what is before it, and without emphasis: numbers, bullets, arrows, ticks.

    >>> bare("1. Google"), bare("→ Google"), bare("**[x] Shop**"), bare("24/7 hotline"), bare("3D view")
    ('Google', 'Google', 'Shop', '24/7 hotline', '3D view')
    """
    text = _SPACE.sub(" ", without_markup(text)).strip()
    if text[:1].isalpha() and text[1:2] not in {")", ""}:
        return text
    for _ in range(3):
        found = _MARKS.match(text)
        rest = text[found.end() :].strip() if found else ""
        if not rest:
            break
        text = rest
    return text.strip()


def without_markup(text: str) -> str:
    """Return a text without the emphasis and the links of Markdown and the tags of HTML."""
    if any(sign in text for sign in "*_`~"):
        for _ in range(3):
            text, changed = _EMPHASIS.subn(r"\2", text)
            if not changed:
                break
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", text)
    return _unescaped(text)


def _unescaped(text: str) -> str:
    if "&" in text and ";" in text:
        for entity, character in _ENTITIES.items():
            text = text.replace(entity, character)
    return text


@lru_cache(_REMEMBERED)
def stage_name(text: str) -> str:
    """Return a stage's name without its number and the arrow behind it: “2. Search”, “Phase II – Search”, “Search →”.

    >>> stage_name("2. Search"), stage_name("Stage 2: Search"), stage_name("2024"), stage_name("Use, enjoy")
    ('Search', 'Search', '2024', 'Use, enjoy')
    """
    text = bare(_BREAK.sub(" ", text))
    text = text.rstrip(_ARROWS) or text
    found = _NUMBERED_STAGE.match(text)
    return text[found.end() :].strip() if found else text


def is_numbered_stage(text: str) -> bool:
    """Return whether a text names a stage by number and name, such as “Phase 2: Search”, which is no header."""
    return _NUMBERED_STAGE.match(text.strip()) is not None


def texts(cell: str) -> list[str]:
    """Return the entries of a cell of texts, which only new lines, ``;`` and bullets part."""
    return _kept(_parted(cell))


def names(cell: str) -> Entries:
    """Return the entries of a cell of names, which commas part too where every part is short.

    >>> names("Home, search, ads landing")
    Entries(items=['Home', 'search', 'ads landing'], by_comma=True)
    >>> names("Advice (BAFA, KfW)")
    Entries(items=['Advice (BAFA, KfW)'], by_comma=False)
    """
    if _EASY.fullmatch(cell) and not is_nothing(cell):
        return Entries([cell.strip()])
    items: list[str] = []
    by_comma = False
    for part in _parted(cell):
        pieces = _by_comma(part)
        by_comma = by_comma or len(pieces) > 1
        items += pieces
    return Entries(_kept(items), by_comma)


def _parted(cell: str) -> list[str]:
    """Part a cell where nothing but another entry can follow. The ``;`` of ``&amp;`` is part of a character."""
    return _HARD.split(_unescaped(_BREAK.sub("\n", cell)))


def _by_comma(part: str) -> list[str]:
    if _DIGITS.search(part) or not _COMMA.search(part):
        return [part]
    pieces = [piece for piece in _COMMA.split(part) if piece.strip()]
    named = [_ASIDE.sub("", piece) for piece in pieces]
    short = all(len(bare(piece).split()) <= _SHORT and len(piece) <= _LONG * 2 for piece in named)
    return pieces if short and len(pieces) > 1 else [part]


def _unlettered(items: list[str]) -> list[str]:
    """Return entries without the letters that number them: “a. Store”, “b. Web shop”."""
    letters = [_LETTERED.match(item) for item in items]
    numbered = all(found and found[1].lower() == chr(ord("a") + place) for place, found in enumerate(letters))
    return [item[found.end() :] for item, found in zip(items, letters, strict=True) if found] if numbered else items


def _kept(items: list[str]) -> list[str]:
    if 1 < len(items) <= _MOST_LETTERS and _LETTERED.match(items[0]):
        items = _unlettered(items)
    found = [item for item in map(bare, items) if item]
    several = len(found) > 1  # in a list, X is the network of that name
    return list(dict.fromkeys(item for item in found if (several and item == "X") or not is_nothing(item)))


def tick(text: str) -> bool | None:
    """Return what a cell of a matrix says: True for x, ✓ and yes, False for no and nothing, None for anything else."""
    folded = fold(text).strip(" \t\n()[]*")
    if folded in {"x", "✓", "✔", "☑", "✅", "●", "■", "•", "×", "◯", "○", "1", "✖", "xx", "√", "*", "🗸"}:
        return True
    if folded in vocabulary.is_one_of("yes"):
        return True
    if is_nothing(text) or folded in vocabulary.is_one_of("no") or folded == "0":
        return False
    return None


def unquoted(text: str) -> str:
    """Return a text without the quotation marks round it.

    >>> unquoted("“Is it safe?”"), unquoted("so “safe”")
    ('Is it safe?', 'so “safe”')
    """
    inner = text[1:-1].strip()
    return inner if len(text) > 2 and _QUOTES.get(text[0]) == text[-1] and text[0] not in inner else text
