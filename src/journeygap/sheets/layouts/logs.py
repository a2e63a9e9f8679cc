"""Tables that are no maps of a journey: a row for each event, or for each case or person with its date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import vocabulary
from journeygap.sheets.grid import shown
from journeygap.sheets.headers import LOG, ROUTES, Header
from journeygap.sheets.tables import Row
from journeygap.sheets.vocabulary import fold

_ONLY_SIDE = 1
_LOOKED_AT = 200
_QUESTION = re.compile(r"[?？]\s*$|^Q\d{1,3}(?:[\s_.:-]|$)")
"""How an export of a survey heads its questions."""
_DATE = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)|1[5-9]\d{8}(?:\d{3})?"
    r"|\d{1,2}\.? [^\W\d]{3,12}\.? \d{4}|[^\W\d]{3,12}\.? \d{1,2}, \d{4}|\d{4}年\d{1,2}月\d{1,2}日)"
    r"(?:[T ,]{1,2}\d{1,2}:\d\d.{0,15})?"
)


def log_in(headers: Mapping[int, Header], body: Sequence[Row]) -> list[str]:
    """Return the headers by which a table is a log, if it is one."""
    return is_log(headers) or _cases(headers, body[:_LOOKED_AT])


def no_map(headers: Mapping[int, Header], log: Sequence[str]) -> str:
    """Say that a table is no map: an export of answers, where its headers ask, or else a log by the headers ``log``."""
    if answers := survey_in(headers):
        return say("importing.survey", headers=[shortened(text, 40) for text in answers[:4]])
    return say("importing.event-log", headers=log[:4])


def survey_in(headers: Mapping[int, Header]) -> list[str]:
    """Return the headers by which a table is an export of answers, if it is one: who or when, and the questions."""
    of = [each.text for each in headers.values() if each.key in {"person_id", "timestamp"}]
    asked = [each.text for each in headers.values() if _QUESTION.search(each.text) and each.text not in of]
    return [*of, *asked] if of and asked else []


def is_log(headers: Mapping[int, Header]) -> list[str]:
    """Return the headers by which a table is an event log, whatever is below them."""
    by_key: dict[str, list[str]] = {}
    for each in headers.values():
        if each.key in LOG or each.key == "other":
            by_key.setdefault(str(each.key), []).append(each.text)
    people, times, events = (by_key.get(key, []) for key in LOG)
    ids = [text for text in by_key.get("other", []) if vocabulary.words(fold(text))[-1:] == ["id"]]
    if people and (times or events or ids or len(headers) > 2):
        return [*people, *times, *events, *ids]
    return [*times, *events] if times and events else []


def _cases(headers: Mapping[int, Header], body: Sequence[Row]) -> list[str]:
    """Return the headers of a table with a row for each case or person and its date: tickets, deals, contacts.

    Next to a column of touchpoints a subject is that of a letter, and only the names of customers make a log.
    """
    routes = any(each.key in ROUTES and each.score > _ONLY_SIDE for each in headers.values())
    keys = {"person"} if routes else {"person", "case"}
    about = [n for n, each in headers.items() if each.key in keys or (routes and is_only_customer(each))]
    cases = [number for number in about if len(set(_said(body, number))) > 1]
    dates = [number for number in headers if _are_dates(body, number)]
    return [headers[number].text for number in (*cases, *dates)] if cases and dates else []


def is_only_customer(header: Header) -> bool:
    """Return whether a header says no more than that its column is the customers'."""
    return header.side == "customer" and 0 < header.score <= _ONLY_SIDE


def _said(body: Sequence[Row], number: int) -> list[str]:
    texts = (shown(row.values[number - 1]).strip() for row in body if number <= len(row.values))
    return [text for text in texts if text]


def _are_dates(body: Sequence[Row], number: int) -> bool:
    values = [row.values[number - 1] for row in body if number <= len(row.values)]
    held = [value for value in values if value is not None]
    dates = sum(isinstance(value, datetime) or _DATE.fullmatch(shown(value).strip()) is not None for value in held)
    return len(held) > 1 and dates * 5 >= len(held) * 4
