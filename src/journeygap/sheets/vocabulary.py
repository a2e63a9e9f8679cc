"""The words of tables in nine languages, from `vocabulary.toml`: what headers and cells say, and in which language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple
from unicodedata import normalize

LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "pl": "Polish",
    "zh-hans": "Simplified Chinese",
    "zh-hant": "Traditional Chinese",
    "ja": "Japanese",
}
_WORD = re.compile(r"[^\W_]+")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LONGEST = 7
_SUFFIX = 5


class Meaning(NamedTuple):
    """What a phrase means, and in which language."""

    key: str
    language: str


class Match(NamedTuple):
    """A phrase found in a text: the words or characters that it covers, and what it may mean."""

    start: int
    end: int
    entries: tuple[Meaning, ...]
    whole: bool = True


class Phrases:
    """Phrases of a part of the vocabulary, and where a text holds them."""

    def __init__(self, section: dict[str, dict[str, list[str]]], language: str | None) -> None:
        self._by_words: dict[tuple[str, ...], list[Meaning]] = {}
        self._by_text: dict[str, list[Meaning]] = {}
        self._longest = 1
        for key, languages in section.items():
            for name, phrases in languages.items():
                if language in {None, name}:
                    for phrase in phrases:
                        self._add(phrase, Meaning(key, name))
        self._text_lengths = sorted({len(each) for each in self._by_text}, reverse=True)

    def _add(self, phrase: str, entry: Meaning) -> None:
        folded = fold(phrase)
        if _EAST_ASIAN.search(folded):
            # As a whole with its signs, and as it is looked for within a header, which is without them.
            for form in {"".join(folded.split()), "".join(words(folded))}:
                self._by_text.setdefault(form, []).append(entry)
            return
        found = tuple(map(stem, words(folded)))
        if found:
            entries = self._by_words.setdefault(found, [])
            if entry not in entries:
                entries.append(entry)
            self._longest = max(self._longest, len(found))

    def find(self, text: str) -> tuple[list[Match], int]:
        """Return the longest phrases that a text holds, none within another, and how many words there are.

        For a text in Chinese or Japanese, characters are counted instead of words.
        """
        folded = fold(text)
        if _EAST_ASIAN.search(folded):
            return self._in_characters("".join(words(folded)))
        stems = [stem(word) for word in words(folded)][:40]
        found: list[Match] = []
        at = 0
        while at < len(stems):
            match = self._at(stems, at)
            if match is None:
                at += 1
            else:
                found.append(match)
                at = match.end
        return found, len(stems)

    def _at(self, stems: list[str], at: int) -> Match | None:
        for length in range(min(self._longest, len(stems) - at), 0, -1):
            entries = self._by_words.get(tuple(stems[at : at + length]))
            if entries:
                return Match(at, at + length, tuple(entries))
        return self._within(stems[at], at)

    def _within(self, word: str, at: int) -> Match | None:
        """Find what a compound ends with, as German makes them: Kundenzufriedenheit."""
        for start in range(2, len(word) - _SUFFIX + 1):
            entries = [each for each in self._by_words.get((word[start:],), ()) if each.language == "de"]
            if entries:
                return Match(at, at + 1, tuple(entries), whole=False)
        return None

    def _in_characters(self, text: str) -> tuple[list[Match], int]:
        text = text[:200]
        found: list[Match] = []
        at = 0
        while at < len(text):
            match = next(
                (
                    Match(at, at + length, tuple(entries))
                    for length in self._text_lengths
                    if at + length <= len(text) and (entries := self._by_text.get(text[at : at + length]))
                ),
                None,
            )
            if match is None:
                match = self._latin(text, at)
            if match is None:
                at += 1
            else:
                found.append(match)
                at = match.end
        return found, len(text)

    def _latin(self, text: str, at: int) -> Match | None:
        """Find a word in Latin letters within East Asian text, such as KPI."""
        run = re.match(r"[a-z]+", text[at:])
        if run is None or (at and text[at - 1].isascii() and text[at - 1].isalpha()):
            return None
        entries = self._by_words.get((stem(run[0]),))
        return Match(at, at + run.end(), tuple(entries)) if entries else None

    def exactly(self, text: str) -> str | None:
        """Return the key that a whole text means, if any."""
        folded = fold(text).strip()
        if _EAST_ASIAN.search(folded):
            entries = self._by_text.get("".join(folded.split()))
        else:
            entries = self._by_words.get(tuple(map(stem, words(folded))))
        return entries[0].key if entries else None


def fold(text: str) -> str:
    """Return a text in the form in which words are compared: NFKC, case folded."""
    return text.lower() if text.isascii() else normalize("NFKC", normalize("NFKC", text).casefold())


def words(folded: str) -> list[str]:
    """Return the words of a folded text."""
    return _WORD.findall(folded)


def stem(word: str) -> str:
    """Return a word without the s of its plural."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _data() -> dict[str, dict[str, dict[str, list[str]]]]:
    import tomllib

    text = files("journeygap.sheets").joinpath("vocabulary.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def headers(language: str | None = None) -> Phrases:
    """Return what headers are called, in one language or in all."""
    return Phrases(_data()["headers"], language)


@cache
def sides(language: str | None = None) -> Phrases:
    """Return the words for customers and for the company."""
    return Phrases(_data()["sides"], language)


@cache
def qualifiers(kind: str, language: str | None = None) -> Phrases:
    """Return the words of one kind that change what a header means."""
    return Phrases({kind: _data()["qualifiers"][kind]}, language)


@cache
def cells(*keys: str) -> Phrases:
    """Return the words that cells hold, of some keys."""
    section = _data()["cells"]
    return Phrases({key: section[key] for key in keys}, None)


@cache
def is_one_of(key: str) -> frozenset[str]:
    """Return the folded words of one key of cells, for comparing whole cells."""
    return frozenset(fold(word) for phrases in _data()["cells"][key].values() for word in phrases)


@cache
def names_of(kind: str) -> frozenset[str]:
    """Return the folded words that head a column which parts a table, such as that of journeys."""
    return frozenset(fold(word) for phrases in _data()["tables"][kind].values() for word in phrases)


def header_words(key: str, language: str = "en") -> list[str]:
    """Return the words by which a header is known, most usual first, for messages."""
    return _data()["headers"][key][language]


def keys_of_headers() -> Iterator[str]:
    """Return every key that a header may mean."""
    yield from _data()["headers"]


def every() -> dict[str, dict[str, dict[str, list[str]]]]:
    """Return the whole vocabulary, by section, key and language."""
    return _data()


def count_known(text: str) -> int:
    """Count the phrases of headers in the lines of a text, by which encodings are distinguished."""
    known = headers()
    return sum(len([each for each in known.find(line)[0] if each.whole]) for line in text.splitlines()[:60])


@lru_cache(1024)
def language_of(text: str) -> str | None:
    """Return the language of most phrases of headers in the lines of a text that only one language has, if any."""
    known = headers()
    found: Counter[str] = Counter()
    for line in text.splitlines()[:60]:
        for match in known.find(line)[0]:
            languages = {entry.language for entry in match.entries}
            if match.whole and len(languages) == 1:
                found.update(languages)
    return found.most_common(1)[0][0] if found else None


def normalised_header(text: str) -> str:
    """Return a header as it is compared with what a person typed."""
    return " ".join(words(fold(text)))
