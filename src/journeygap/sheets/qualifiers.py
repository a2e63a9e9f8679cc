"""Words that change what a header means: a target satisfaction is none, and a risk score rates no experience."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from journeygap.sheets import vocabulary
from journeygap.sheets.vocabulary import Match, Phrases, fold, words

RATED = frozenset(("satisfaction", "feeling", "importance", "delivers", "expects", "metric"))
"""What a rating may be of, where a header says it."""
_ACTUAL = frozenset(("satisfaction", "feeling", "delivers"))
"""What is so, and is another thing where a header says what is aimed at."""


def aims(text: str, key: str | None, language: str | None = None) -> bool:
    """Return whether a header says what is aimed at or foreseen: “Desired emotional state”."""
    return key in _ACTUAL and _says(text, "aim", language)


def changes(text: str, key: str | None, language: str | None = None) -> bool:
    """Return whether a header says how far figures are apart: “Satisfaction gap”."""
    return key in RATED - {"metric"} and _says(text, "change", language)


def no_state_of(text: str) -> str | None:
    """Return the key of which a header that is not read says how it should be, or how far off it is."""
    keys = [entry.key for match in vocabulary.headers().find(text)[0] for entry in match.entries]
    return next((key for key in keys if aims(text, key) or changes(text, key)), None)


def has_rating(text: str) -> bool:
    """Return whether a header that is not read has a word for ratings."""
    return _says(text, "rating", None)


def is_rating(text: str, language: str | None = None) -> bool:
    """Return whether a header is a word for a rating of anything, and nothing else: “Nota”, “Score”."""
    return vocabulary.qualifiers("rating", language).exactly(text) is not None


def is_process(text: str) -> bool:
    """Return whether a header says no more than that a process is in it: the customers' or the company's own."""
    return vocabulary.qualifiers("process", None).exactly(text) is not None


def is_effort(text: str) -> bool:
    """Return whether a header says how much work something takes, and not in what: hours, or a rating of it."""
    return vocabulary.qualifiers("effort", None).exactly(text) is not None


def is_online_or_offline(text: str) -> bool:
    """Return whether a header asks which of two kinds of channels it is."""
    return vocabulary.qualifiers("online", None).exactly(text) is not None


def may_be_tools(text: str) -> bool:
    """Return whether an East Asian header holds a word for systems, and something that is not known before it.

    There are no spaces between its words, so that it may be a word of its own.
    """
    matches, length = vocabulary.headers().find(text)
    if length == len(words(fold(text))) or {entry.key for match in matches for entry in match.entries} != {"tools"}:
        return False
    plain, sides = vocabulary.qualifiers("plain", None).find(text)[0], vocabulary.sides(None).find(text)[0]
    known = {place for match in (*matches, *plain, *sides) for place in range(match.start, match.end)}
    return len(known) < length


def rates(ranked: Mapping[str, float], names: Collection[str], unexplained: bool) -> str | None:
    """Return what a word such as “score” rates, of the keys that a header may mean.

    That is what the header names besides: the importance. It is the satisfaction where the header names nothing, and
    None where it names what has no rating in a journey, or what is not known: a risk score. ``names`` are keys that
    only say what is rated, such as a touchpoint.
    """
    others = [key for key in ranked if key not in names and key != "satisfaction"]
    if rated := [key for key in others if key in RATED]:
        return max(rated, key=lambda key: ranked[key])
    return None if others or unexplained else "satisfaction"


def is_generic(text: str, match: Match, language: str | None) -> bool:
    """Return whether a match is a word for a rating of anything."""
    return any(
        each.start == match.start and each.end == match.end
        for each in vocabulary.qualifiers("rating", language).find(text)[0]
    )


def is_explained(text: str, matches: Iterable[Match], small: Collection[str], language: str | None) -> bool:
    """Return whether every word of a header, or every character of an East Asian one, is known or means little.

    ``matches`` are the known ones, ``small`` the words that mean little.
    """
    tokens = words(fold(text))
    plain, sides = vocabulary.qualifiers("plain", language), vocabulary.sides(language)
    (more, length), (whose, _) = plain.find(text), sides.find(text)
    found = [*matches, *more, *whose]
    known = {place for match in found if match.whole for place in range(match.start, match.end)}
    if length != len(tokens):
        return len(known) == length
    return all(
        place in known or token in small or len(token) == 1 or token.isdecimal() or _compound(token, plain, sides)
        for place, token in enumerate(tokens)
    )


def _compound(word: str, *plain: Phrases) -> bool:
    """Return whether a German compound rates what means little: Gesamtbewertung."""
    ratings = vocabulary.qualifiers("rating", "de")
    heads = (word[:at] for at in range(2, len(word)) if ratings.exactly(word[at:]))
    bare = {each for head in heads for each in (head, head.removesuffix("s"))}
    return any(phrases.exactly(each) for phrases in plain for each in bare)


def _says(text: str, kind: str, language: str | None) -> bool:
    return any(match.whole for match in vocabulary.qualifiers(kind, language).find(text)[0])
