"""What a header says that its column holds: scored against the vocabulary, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from journeygap.sheets import qualifiers, vocabulary
from journeygap.sheets.entries import is_numbered_stage, without_markup
from journeygap.sheets.named_scales import OUT_OF, scale_in
from journeygap.sheets.vocabulary import Match, fold, words

Side = Literal["customer", "company"]

STAGES = ("phase", "stage", "step")
"""What names stages, coarse to fine."""
CUSTOMER = ("touchpoint", "physical")
COMPANY = ("company", "frontstage", "backstage", "support")
ROUTES = (*CUSTOMER, *COMPANY)
LOG = ("person_id", "timestamp", "event")
_WHOLE, _PHRASE, _WORD, _SIDE = 4.0, 3.0, 2.0, 1.0
"""What a match is worth: the whole header, a phrase of several words, a single word in it, no more than a side."""

_MOST_RATED = 10
"""A scale of costs or hours that ends here rates how dear something is, and is no amount."""
_PARENTHESES = re.compile(r"[(\[（【][^()\[\]（）【】]{0,80}[)\]）】]")
_JOINTS = re.compile(r"[/&+|,;，、・]|(?<!\w)(?:and|und|et|y|e|i|or|oder|ou|o|lub)(?!\w)|[与和與及]")
_FILLERS = frozenset(
    (
        "what",
        "do",
        "does",
        "use",
        "uses",
        "offer",
        "offers",
        "have",
        "has",
        "the",
        "a",
        "an",
        "of",
        "our",
        "we",
        "they",
        "side",
        "half",
        "view",
        "perspective",
        "at",
        "in",
        "by",
        "today",
        "is",
        "are",
        "to",
        "for",
        "on",
        "with",
        "and",
        "was",
        "tun",
        "nutzen",
        "bieten",
        "haben",
        "der",
        "die",
        "das",
        "des",
        "von",
        "ce",
        "que",
        "qu",
        "la",
        "le",
        "les",
        "du",
        "de",
        "l",
        "lo",
        "el",
        "los",
        "las",
        "da",
        "o",
        "os",
        "as",
        "co",
    )
)
# Where the word that says what is meant comes first: points de contact, satisfaction du client.
_HEAD_FIRST = {"fr", "es", "pt", "pl"}


class Candidate(NamedTuple):
    """What a header may mean, and how much speaks for it."""

    key: str
    score: float


class Header(NamedTuple):
    """A header that was read.

    ``candidates`` come best first; none says that no word in it is known. ``side`` is whose column it is, where a word
    says so. ``scale`` are the ends of a scale that it names. ``joined`` says that it names several things.
    """

    text: str
    candidates: tuple[Candidate, ...] = ()
    side: Side | None = None
    scale: tuple[float, float] | None = None
    languages: tuple[str, ...] = ()
    joined: bool = False

    @property
    def key(self) -> str | None:
        """What it most likely means."""
        return self.candidates[0].key if self.candidates else None

    @property
    def score(self) -> float:
        """How much speaks for that."""
        return self.candidates[0].score if self.candidates else 0


@lru_cache(4096)
def header(text: str, language: str | None = None) -> Header:
    """Read a header. ``language`` limits the words to those of one language."""
    shown = " ".join(without_markup(text.replace("<br>", " ")).split())
    plain = re.sub(r"[*_`#]", " ", shown)
    scale = scale_in(plain)
    inner = " ".join(_PARENTHESES.findall(plain))
    outer = _PARENTHESES.sub(" ", plain)
    side = _side(outer, language) or _side_aside(plain, language)
    if is_numbered_stage(shown):
        return Header(shown)  # it names one stage, and no column of them
    if shown.startswith("#") or shown.endswith("#"):
        return Header(shown, (Candidate("other", _WHOLE),), side)
    found = _candidates(outer, side, language)
    if inner and (not found[0] or found[0][0].key == "other"):
        within = _candidates(inner, side, language)
        found = within if within[0] and (not found[0] or within[0][0].key == "ownership") else found
    candidates, languages, joined = found
    candidates = _qualified(plain, candidates, scale, language)
    if candidates and candidates[0].key == "tools" and qualifiers.may_be_tools(outer):
        return Header(shown, (), side)
    if not candidates and side is not None and _only_sides(plain, language):
        candidates = (Candidate("touchpoint" if side == "customer" else "company", _SIDE),)
    return Header(shown, candidates, side, scale, languages, joined)


def _qualified(
    text: str, candidates: tuple[Candidate, ...], scale: tuple[float, float] | None, language: str | None
) -> tuple[Candidate, ...]:
    """Correct what a header means by the words that change it, and by the scale that it names."""
    if not candidates:
        return candidates
    first = candidates[0]
    bare = _PARENTHESES.sub(" ", text)
    if qualifiers.aims(text, first.key, language) or qualifiers.changes(bare, first.key, language):
        return (first._replace(key="other"),)
    if scale is None:
        return candidates
    if first.key == "feeling" and scale[0] >= 0 and "experience" in fold(text):
        return (first._replace(key="satisfaction"), *candidates)
    if first.key == "note" and qualifiers.is_rating(OUT_OF.sub(" ", fold(bare)), language):
        return (first._replace(key="satisfaction"),)
    return (first._replace(key="other"),) if first.key in {"cost", "hours"} and scale[1] <= _MOST_RATED else candidates


def _side_aside(text: str, language: str | None) -> Side | None:
    """Return whose column it is where parentheses say no more than that: “Rating (customers)”."""
    inner = [each for each in _PARENTHESES.findall(text) if _only_sides(each, language)]
    return next((side for each in inner if (side := _side(each, language))), None)


def _side(text: str, language: str | None) -> Side | None:
    matches, _ = vocabulary.sides(language).find(text)
    sides = [entry.key for match in matches if match.whole for entry in match.entries]
    ours = {"our", "ours", "we", "us", "wir", "unser", "unsere", "nous", "notre", "nos", "my", "nasz", "nasza", "nasze"}
    strong = [
        match.entries[0].key
        for match in matches
        if match.whole and not ours.intersection(words(fold(text))[match.start : match.end])
    ]
    if "company" in strong and not text.lower().startswith(("what customers", "customer")):
        return "company"
    if "customer" in strong:
        return "customer"
    if sides:
        return "company" if "company" in sides else "customer"
    tokens = words(fold(text))
    if any(token.startswith(("kunden", "nutzer")) and len(token) > 8 for token in tokens):
        return "customer"
    return "company" if any(token.startswith("unternehmens") and len(token) > 14 for token in tokens) else None


def _only_sides(text: str, language: str | None) -> bool:
    """Return whether nothing but words for a side and small words are in a header."""
    matches, length = vocabulary.sides(language).find(text)
    covered = {place for match in matches for place in range(match.start, match.end)}
    tokens = words(fold(text))
    if length != len(tokens):
        return len(covered) == length
    return bool(covered) and all(place in covered or token in _FILLERS for place, token in enumerate(tokens))


def _candidates(
    text: str, side: Side | None, language: str | None
) -> tuple[tuple[Candidate, ...], tuple[str, ...], bool]:
    parts = [part for part in _JOINTS.split(text) if part and part.strip()]
    phrases = vocabulary.headers(language)
    whole, length = phrases.find(text)
    if len(parts) > 1:
        each = [_of_one(part, side, language) for part in parts]
        known = [found for found in each if found[0]]
        several = len({found[0][0].key for found in known}) > 1
        signed = any(sign in text for sign in "/&+|")
        if len(whole) == 1 and _covers(whole[0], length) and not (signed and several and len(known) == len(each)):
            return (*_of_one(text, side, language), False)
        if several:
            return _of_several(known)
        if known:
            return (*known[0], False)
    return (*_of_one(text, side, language), False)


def _of_several(
    known: list[tuple[tuple[Candidate, ...], tuple[str, ...]]],
) -> tuple[tuple[Candidate, ...], tuple[str, ...], bool]:
    """Order what a header such as “Actions / touchpoints” names: a touchpoint first, then texts, figures last."""
    rank = dict.fromkeys(CUSTOMER, 0) | dict.fromkeys(COMPANY, 1) | dict.fromkeys(STAGES, 2)
    last = {"feeling": 8, "satisfaction": 7, "metric": 9, "other": 10, "importance": 7, "expects": 6}
    best = [found[0][0] for found in known]
    ordered = sorted(best, key=lambda each: rank.get(each.key, last.get(each.key, 5)))
    candidates = tuple(Candidate(each.key, min(each.score, _PHRASE)) for each in ordered)
    return candidates, tuple(name for found in known for name in found[1]), True


def _covers(match: Match, length: int) -> bool:
    return match.whole and match.end - match.start == length


def _of_one(text: str, side: Side | None, language: str | None) -> tuple[tuple[Candidate, ...], tuple[str, ...]]:
    matches, length = vocabulary.headers(language).find(text)
    if not matches:
        return (), ()
    languages = tuple(entry.language for match in matches for entry in match.entries)
    aside = _aside(text, language, length)
    ranked: dict[str, float] = {}
    rating = False
    for place, match in enumerate(matches):
        rest = length - (match.end - match.start)
        score = _WHOLE if not rest and match.whole else _PHRASE if match.end - match.start > 1 else _WORD
        if rest and match.whole and rest <= aside:
            score = _PHRASE + 0.5
        rating = rating or (
            (bool(rest) or len(matches) > 1 or not match.whole) and qualifiers.is_generic(text, match, language)
        )
        for entry in match.entries:
            head = _is_head(place, len(matches), entry.language)
            key = _with_side(entry.key, side)
            worth = score + (0.25 if head else 0) - _against(key, matches, match)
            ranked[key] = max(ranked.get(key, 0), worth)
    if rating:
        ranked = _rated(text, ranked, matches, language)
    ordered = sorted(ranked.items(), key=lambda each: -each[1])
    return tuple(Candidate(key, score) for key, score in ordered if score > 0), languages


def _rated(text: str, ranked: dict[str, float], matches: list[Match], language: str | None) -> dict[str, float]:
    """Return what a header with a word such as “score” means: what it rates."""
    names = {"satisfaction", "note", *_NAMES}
    best = max(ranked.values())
    own = {
        entry.key for match in matches for entry in match.entries if not qualifiers.is_generic(text, match, language)
    }
    if "satisfaction" in own:
        return {"satisfaction": best}
    unexplained = not qualifiers.is_explained(text, matches, _FILLERS, language)
    key = qualifiers.rates(ranked, names, unexplained)
    return {key or "other": best}


def _aside(text: str, language: str | None, length: int) -> int:
    """Count the words, or the characters, of a header that only say whose column it is, or number it."""
    matches, counted = vocabulary.sides(language).find(text)
    aside = sum(match.end - match.start for match in matches if match.whole) if counted == length else 0
    return aside + sum(token.isdecimal() for token in words(fold(text)))


def _is_head(place: int, count: int, language: str) -> bool:
    return place == (0 if language in _HEAD_FIRST else count - 1)


_NAMES = frozenset((*STAGES, *ROUTES, "name", "text", "layer"))


def _against(key: str, matches: Iterable[Match], own: Match) -> float:
    """Return what speaks against a key: a header that also names something of a touchpoint is about that.

    “Touchpoint owner” is an owner and “stage goal” a goal; “stage touchpoints” are touchpoints.
    """
    others = {entry.key for match in matches if match is not own for entry in match.entries}
    if key in _NAMES and others - _NAMES:
        return 4
    if key in STAGES and others.intersection(ROUTES):
        return 2
    if key in {"name", "text"} and others:
        return 3
    return 0


def _with_side(key: str, side: Side | None) -> str:
    if side != "company":
        return key
    if key in {"touchpoint", "actions", "name"}:
        return "company"
    if key == "satisfaction":
        return "delivers"
    return "other" if key in {"goal", "metric"} else key
