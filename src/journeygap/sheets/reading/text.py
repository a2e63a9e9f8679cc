"""From bytes to text in whatever encoding a spreadsheet saved it, and the name of that encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import plain, shortened
from journeygap.sheets.tables import TableError
from journeygap.yamltext.read import Limits

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED = ("cp1252", "cp1250", "gb18030", "big5", "cp932", "euc_jp", "mac_roman")
"""What spreadsheets of our nine languages save besides Unicode."""
_WESTERN = ("cp1252", "cp1250", "mac_roman")
_ALPHABETS = {
    "de": "äöüß", "fr": "àâæçéèêëîïôœùûü", "es": "áéíóúüñ", "pt": "áâãàçéêíóôõúü", "pl": "ąćęłńóśźż",
}  # fmt: skip
"""The letters of a language that ASCII lacks."""
_SHOWN = {
    "utf-8-sig": "UTF-8", "utf-8": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
    "utf-32": "UTF-32", "cp1252": "Windows-1252", "cp1250": "Windows-1250", "gb18030": "GBK", "big5": "Big5",
    "cp932": "Shift-JIS", "euc_jp": "EUC-JP", "mac_roman": "Mac Roman",
}  # fmt: skip
_EAST_ASIAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]+")
_LOOKED_AT = 200_000


class Text(NamedTuple):
    """A text, the encoding that it was in, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool = False


class Words(NamedTuple):
    """What distinguishes encodings: how many words of a text tables are headed with, and in which language they are."""

    count: Callable[[str], int]
    language: Callable[[str], str | None]


def decoded(data: bytes, limits: Limits, encoding: str | None, words: Words) -> Text:
    """Turn bytes into text. ``encoding`` is the one asked for by name, if any. Raises `TableError`."""
    if len(data) > limits.max_bytes:
        raise TableError(say("tables.bytes", most=limits.max_bytes))
    if encoding is not None:
        return _asked_for(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _certain(data, name)
    if (unmarked := _unmarked(data)) is not None:
        return _certain(data, unmarked)
    try:
        return Text(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as error:
        return _guessed(data, words, error)


def _asked_for(data: bytes, encoding: str) -> Text:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(encoding)
    except LookupError as error:
        raise TableError(say("tables.no-encoding", encoding=encoding)) from error
    except (UnicodeDecodeError, ValueError) as error:
        at = error.start + 1 if isinstance(error, UnicodeDecodeError) else None
        raise TableError(say("tables.other-encoding", encoding=encoding, at=at)) from error
    if not isinstance(text, str):
        raise TableError(say("tables.no-encoding-of-texts", encoding=encoding))
    return Text(text.removeprefix("\ufeff"), _SHOWN.get(name, name))


def _certain(data: bytes, name: str) -> Text:
    try:
        return Text(data.decode(name).removeprefix("\ufeff"), _SHOWN[name])
    except UnicodeDecodeError as error:
        raise TableError(say("tables.not-in", encoding=_SHOWN[name], at=error.start + 1)) from error


def _unmarked(data: bytes) -> str | None:
    """Return the encoding of UTF-16 text without a byte order mark: every other byte of its ASCII characters is 0."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 2 > half and not even:
        return "utf-16-le"
    if even * 2 > half and not odd:
        return "utf-16-be"
    return None


def _guessed(data: bytes, words: Words, error: UnicodeDecodeError) -> Text:
    from charset_normalizer import from_bytes

    if b"\0" in data[:_LOOKED_AT]:
        raise TableError(say("tables.no-text", at=error.start + 1)) from error
    texts: dict[str, str] = {}
    for name in _GUESSED:
        try:
            texts[name] = data.decode(name)
        except UnicodeDecodeError:
            continue
    counts = {name: words.count(text[:_LOOKED_AT]) for name, text in texts.items()}
    texts = {name: text for name, text in texts.items() if counts[name] == max(counts.values())}
    texts = _likely(texts, words)
    ranked = [each.encoding for each in from_bytes(data[:_LOOKED_AT], cp_isolation=list(texts))] if texts else []
    order = [name for name in (_alias(each) for each in ranked) if name in texts]
    if order:
        found = texts[order[0]]
        name = next(name for name, text in texts.items() if text == found)  # the usual one of those that say the same
        return Text(found, _SHOWN[name], guessed=True)
    readings = [(name, shortened(plain(text.strip()), 40)) for name, text in list(texts.items())[:3]]
    raise TableError(say("tables.no-utf-8", at=error.start + 1, readings=readings))


def _likely(texts: dict[str, str], words: Words) -> dict[str, str]:
    """Keep one of the encodings of a byte a character, and those of East Asia that a text may be in instead.

    The one is that whose letters one language has, the language of the headers where that is known: few words may be
    spelt with letters of several. Else it is the usual one. Where no language has its letters, it is none of these.
    """
    western = [name for name in _WESTERN if name in texts]
    eastern = [name for name in texts if name not in western and not (western and _are_alone(texts[name][:_LOOKED_AT]))]
    language = words.language(texts[western[0]][:_LOOKED_AT]) if western else None
    alphabets = [_ALPHABETS[language]] if language in _ALPHABETS else [*_ALPHABETS.values()]
    strange = {name: _strange(texts[name][:_LOOKED_AT], alphabets) for name in western}
    best = min(western, key=lambda name: strange[name], default=None)
    if best is None or (eastern and strange[best]):
        return {name: texts[name] for name in eastern}
    return {name: text for name, text in texts.items() if name == best or name in eastern}


def _are_alone(text: str) -> bool:
    """Return whether East Asian signs mostly stand alone within Latin words: “Ni隳” is the Spanish Niño."""
    runs = _EAST_ASIAN.findall(text)
    return not runs or sum(len(run) == 1 for run in runs) * 2 > len(runs)


def _strange(text: str, alphabets: Sequence[str]) -> int:
    """Count the letters of a text that are in no one alphabet, and signs within words."""
    letters = [sign for sign in text.lower() if not sign.isascii() and sign.isalpha()]
    signs = sum(1 for before, sign in pairwise(text) if sign in "¹³¿¯ª" and before.isalpha())
    return signs + min(sum(letter not in alphabet for letter in letters) for alphabet in alphabets)


def _alias(name: str) -> str:
    return codecs.lookup(name).name.replace("-", "_") if name not in _SHOWN else name
