"""Figures as people write them into tables: decimals with a comma, thousands, currencies, percentages, stars, faces."""

from __future__ import annotations

import re
from typing import NamedTuple

from journeygap.sheets import vocabulary
from journeygap.sheets.tables import Percent
from journeygap.sheets.vocabulary import fold

_CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "usd": "USD", "us$": "USD", "£": "GBP",
    "gbp": "GBP", "chf": "CHF", "sfr": "CHF", "zł": "PLN", "pln": "PLN", "¥": None, "円": "JPY", "jpy": "JPY",
    "元": "CNY", "cny": "CNY", "rmb": "CNY", "r$": "BRL", "brl": "BRL", "nt$": "TWD", "twd": "TWD", "cad": "CAD",
    "aud": "AUD", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "kč": "CZK", "czk": "CZK",
    "mxn": "MXN", "inr": "INR", "₹": "INR",
}  # fmt: skip
_CURRENCY = re.compile("|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True)))
_SPACES = re.compile(r"[\s'’]")
_DIGITS = re.compile(r"[-+]?[0-9][0-9.,]{0,40}")
_GROUPED = re.compile(r"[0-9]{1,3}([.,][0-9]{3})*")
_ABOUT = re.compile(r"^(?:ca\.?|approx\.?|about|rund|etwa|env\.?|aprox\.?|ok\.)\s+")
_SAMPLE = re.compile(r"\s{0,3}\(\s?n\s?=\s?[\d.,]{1,12}\s?\)$")
"""How many answers a rating rests on, which follows it."""
_TIMES = re.compile(
    r"(?<!\w)(?:(?P<millions>mio|meur|m€|millions?)|teur|t€|k€|keur|kusd|k\$|kgbp|k£|tsd|thousands?|k euros?)(?!\w)"
)
_PER_ANNUM = re.compile(r"(?<!\w)p\.?\s?a\.?(?!\w)")
_FELT = (-2.0, 2.0)
_SHARE = re.compile(
    r"([-+]?\d{1,3}(?:[.,]\d{1,3})?)\s{0,3}(?:/|out of|of|von|sur|de|z)\s{0,3}(\d{1,3})"
    r"(?:\s{0,3}(?:points?|punkte|stars?|sterne|pts?))?"
)
_STARS = re.compile(r"([★⭐🌟✭✮✯\ufe0f]+)\s{0,3}([☆✩✰]*)")
_THOUSANDS = {
    "k": 1_000,
    "tsd": 1_000,
    "tsd.": 1_000,
    "m": 1_000_000,
    "mio": 1_000_000,
    "mio.": 1_000_000,
    "万": 10_000,
    "萬": 10_000,
}
_HOURS = re.compile(r"\s*(?:h|hrs?|hours?|std\.?|stunden|heures?|horas?|godz\.?|godzin|小时|小時|時間)\s*")
_MINUTES = re.compile(
    r"(?:(?P<hours>\d{1,4})\s{0,3}(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|godz\.?|小时|小時|時間)\s{0,3})?"
    r"(?P<minutes>\d{1,5})\s{0,3}(?:m|mins?\.?|minutes?|minuten?|minutos?|minut[ay]?|分钟|分鐘|分)"
)
_PER = re.compile(
    r"\s{0,3}(?:/|per|pro|par|por|na|a)?\s{0,3}(month|monat|mois|mes|mês|miesiąc|月|year|jahr|an|año|ano|rok|年|week|woche"
    r"|semaine|semana|tydzień|周|週|quarter|quartal|trimestre|kwartał|季度)\s{0,3}\.?$"
)
FACES = {
    2: "😀😁😃😄😆😍🤩🥰😎🥳😻🎉❤♥👏🤗😊☺💚👍",
    1: "🙂😌😉😏😇🤓🙌",
    0: "😐😑😶🤔🙄😴💛",
    -1: "🙁☹😕😟😞😔😒😰😥😓😖😬😧😦😮😯😳🤨🫤😩",
    -2: "😠😡🤬😤😭😢😣😫😱💔👎😨🤯🤮💀😾❤‍🔥",
}
"""Faces by how customers feel, from -2 to 2."""
_BY_FACE = {face: feeling for feeling, faces in FACES.items() for face in faces if face not in "\u200d\ufe0f"} | {
    ":)": 1, ":-)": 1, ":d": 2, ":-d": 2, ":(": -1, ":-(": -1, ":|": 0, ":-|": 0, ";)": 1, "++": 2, "--": -2, "+": 1,
}  # fmt: skip
_SIGNED = {
    "+": 1,
    "++": 2,
    "+++": 2,
    "-": -1,
    "--": -2,
    "---": -2,
    "−": -1,
    "–": -1,
    "0": 0,
    "o": 0,
    "+/-": 0,
    "±": 0,
    "=": 0,
}
_FEELINGS = {"feeling_very_bad": -2, "feeling_bad": -1, "feeling_neutral": 0, "feeling_good": 1, "feeling_very_good": 2}
_LEVELS = {"level_very_low": 0.0, "level_low": 0.25, "level_medium": 0.5, "level_high": 0.75, "level_very_high": 1.0}


class Figure(NamedTuple):
    """A number that was read: its value, the scale it names itself, and what else it says.

    ``ends`` are those of its own scale, as in 4/5 or 85 %. ``period`` is what an amount is per.
    """

    value: float
    ends: tuple[float, float] | None = None
    currency: str | None = None
    period: str | None = None


def number(text: str, *, thousands: bool = True) -> float | None:
    """Return the number that a text is, and None where it is none.

    Decimals may follow a point or a comma. ``thousands`` says that three digits behind the one separator are thousands,
    as in an amount, and no decimals, as in a rating.

    >>> number("4.200,00"), number("8,5"), number("1,200"), number("1,200", thousands=False), number("4.200.000")
    (4200.0, 8.5, 1200.0, 1.2, 4200000.0)
    """
    bare = _SPACES.sub("", fold(text)).replace("−", "-")
    if not _DIGITS.fullmatch(bare):
        return None
    sign = -1 if bare.startswith("-") else 1
    digits = bare.lstrip("+-").rstrip(".,")
    if digits.isdecimal():
        return sign * float(digits)
    separator = digits[max(digits.rfind("."), digits.rfind(","))]
    before, _, behind = digits.rpartition(separator)
    single = not any(each in before for each in ".,")
    if (not single and separator in before) or (single and thousands and len(behind) == 3 and before[0] != "0"):
        return sign * float(re.sub("[.,]", "", digits)) if _GROUPED.fullmatch(digits) else None
    if not single and not _GROUPED.fullmatch(before):
        return None
    return sign * float(f"{re.sub('[.,]', '', before)}.{behind}")


def rating(value: object) -> Figure | None:
    """Return a rating: a number, 85 %, 4/5, ★★★★, high, a face. None where a cell is none of these."""
    if isinstance(value, Percent):
        return Figure(float(value) * 100, (0, 100))
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Figure(float(value))
    if not isinstance(value, str):
        return None
    text = _SAMPLE.sub("", _ABOUT.sub("", fold(value).strip(" \t\n*_`").lstrip("~≈ø").strip()))
    for read in (_percentage, _stars, _share, _plain, _level, _face, _emotion):
        if (found := read(text)) is not None:
            return found
    return None


def _plain(text: str) -> Figure | None:
    found = number(text, thousands=False)
    return None if found is None else Figure(found)


def _percentage(text: str) -> Figure | None:
    found = number(text.strip("% "), thousands=False) if text[:1] == "%" or text[-1:] == "%" else None
    return None if found is None else Figure(found, (0, 100))


def _stars(text: str) -> Figure | None:
    found = _STARS.fullmatch(text)
    full = len(found[1].replace("\ufe0f", "")) if found else 0
    return Figure(full, (0, max(full + len(found[2]), 5))) if found and full else None


def _share(text: str) -> Figure | None:
    found = _SHARE.fullmatch(text)
    if found is None:
        return None
    part, most = float(found[1].replace(",", ".")), float(found[2])
    return Figure(part, (0, most)) if 0 < most and 0 <= part <= most else None  # noqa: SIM300 - a range


def _level(text: str) -> Figure | None:
    level = vocabulary.cells(*_LEVELS).exactly(text)
    return None if level is None else Figure(_LEVELS[level], (0, 1))


def _face(text: str) -> Figure | None:
    felt = _faces(text)
    return Figure(sum(felt) / len(felt), _FELT) if felt and not any(sign.isalnum() for sign in text) else None


def _faces(text: str) -> list[int]:
    return [_BY_FACE[sign] for sign in text if sign in _BY_FACE and not sign.isascii()]


def _emotion(text: str) -> Figure | None:
    feeling = vocabulary.cells(*_FEELINGS).exactly(text)
    return None if feeling is None else Figure(_FEELINGS[feeling], _FELT)


def feeling(value: object) -> Figure | None:
    """Return how customers feel: a number, a face, ++ or --, or the mean of the emotion words in a text."""
    if not isinstance(value, str):
        return rating(value)
    text = fold(value).strip(" \t\n*_`")
    if text in _SIGNED or text in _BY_FACE:
        return Figure(_SIGNED.get(text, _BY_FACE.get(text, 0)), _FELT)
    felt: list[int] = _faces(text)
    for read in () if felt else (_percentage, _stars, _share, _plain):
        if (found := read(text)) is not None:
            return found
    if not felt:
        matches, _ = vocabulary.cells(*_FEELINGS).find(text)
        felt = [_FEELINGS[match.entries[0].key] for match in matches if match.whole]
    if not felt:
        return _level(text)
    mean = sum(felt) / len(felt)
    return Figure(float(int(abs(mean) + 0.5) * (1 if mean > 0 else -1)), _FELT)


def amount(value: object) -> Figure | None:
    """Return an amount of money or hours: 4.200,00 €, $1,200, 3k, 12 h. None where a cell is none."""
    if not isinstance(value, str):
        return None if isinstance(value, Percent) else rating(value)
    text = _ABOUT.sub("", fold(value).strip().lstrip("~≈").strip())
    period = currency = None
    if vocabulary.cells("free").exactly(text) is not None:
        return Figure(0.0)
    if found := _PER.search(text):
        period, text = _PERIODS.get(found[1]), text[: found.start()].strip()
    if signs := _CURRENCY.search(text):
        currency = _CURRENCIES[signs[0]]
        text = (text[: signs.start()] + text[signs.end() :]).strip()
    text = _HOURS.sub("", text) if text[:1].isdigit() else text
    text = text.removesuffix(".-").removesuffix(",-").removesuffix(",–").removesuffix("-").strip()
    times = next((sign for sign in _THOUSANDS if text.endswith(sign) and text[: -len(sign)].strip()[-1:].isdigit()), "")
    read = number(text.removesuffix(times), thousands=not times)
    return None if read is None else Figure(read * _THOUSANDS.get(times, 1), None, currency, period)


def hours(value: object) -> Figure | None:
    """Return hours of work: 12, 12 h, 2 h 30 min, 45 min/week. None where a cell holds none."""
    if not isinstance(value, str):
        return amount(value)
    text, period = fold(value).strip(), None
    if found := _PER.search(text):
        period, text = _PERIODS.get(found[1]), text[: found.start()].strip()
    if (read := _MINUTES.fullmatch(text)) is None:
        return amount(value)
    return Figure(round(int(read["hours"] or 0) + int(read["minutes"]) / 60, 2), None, None, period)


_PERIODS = {
    "month": "month", "monat": "month", "mois": "month", "mes": "month", "mês": "month", "miesiąc": "month",
    "月": "month",
    "year": "year", "jahr": "year", "an": "year", "año": "year", "ano": "year", "rok": "year", "年": "year",
    "week": "week", "woche": "week", "semaine": "week", "semana": "week", "tydzień": "week", "周": "week", "週": "week",
    "quarter": "quarter", "quartal": "quarter", "trimestre": "quarter", "kwartał": "quarter", "季度": "quarter",
}  # fmt: skip


def period_in(text: str) -> str | None:
    """Return the period that a header names: “Cost per month” is per month."""
    tokens = set(vocabulary.words(fold(text)))
    adverbs = {"monthly": "month", "monatlich": "month", "monatliche": "month", "mensuel": "month", "mensual": "month",
               "mensal": "month", "miesięczny": "month", "annual": "year", "yearly": "year", "jährlich": "year",
               "jährliche": "year", "annuel": "year", "anual": "year", "roczny": "year", "weekly": "week",
               "wöchentlich": "week", "annum": "year", "yr": "year", "jährl": "year", "mtl": "month"}  # fmt: skip
    if _PER_ANNUM.search(fold(text)):
        return "year"
    for words in (_PERIODS, adverbs):
        for token, period in words.items():
            if token in tokens or (not token.isascii() and len(token) == 1 and token in fold(text)):
                return period
    return None


def currency_in(text: str) -> str | None:
    """Return the currency that a header names."""
    folded = fold(text)
    tokens = set(vocabulary.words(folded))
    for sign, currency in _CURRENCIES.items():
        if sign in tokens or (not sign.isalnum() and sign in folded):
            return currency
    return None


def times_in(text: str) -> int:
    """Return what the amounts below a header are multiplied by: 1,000 below “Cost (TEUR)”.

    >>> times_in("Cost (TEUR)"), times_in("Budget in Mio. €"), times_in("Cost (EUR)")
    (1000, 1000000, 1)
    """
    found = _TIMES.search(fold(text))
    return 1 if found is None else 1_000_000 if found["millions"] else 1_000


def rescaled(value: float, ends: tuple[float, float], to: tuple[float, float]) -> float:
    """Return a rating on another scale.

    >>> rescaled(85, (0, 100), (0, 10)), rescaled(4, (1, 5), (0, 10))
    (8.5, 7.5)
    """
    (low, high), (lowest, highest) = ends, to
    return round(lowest + (value - low) / (high - low) * (highest - lowest), 6)


def is_written(text: str, value: float) -> bool:
    """Return whether a text is a number as a program would write it, and so needs no conversion."""
    try:
        return float(text) == value
    except ValueError:
        return False
