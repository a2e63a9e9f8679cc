"""The SQL by which the time of an event becomes microseconds since 1970 in UTC."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_US = 1_000_000
_DAY = 86_400 * _US
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?"
_NAIVE = f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}([T ]{_TIME})?$"
_OFFSET = "(Z|UTC|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})"
_ZONED = f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[T ]{_TIME} ?{_OFFSET}$"
_OTHER = "^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}),?[T ]+([0-9]{1,2}):([0-9]{2})(:([0-9]{2}))?( ?([AaPp])[Mm])?$"
_UNITS = {"seconds": (_US, 12), "milliseconds": (1_000, 15), "microseconds": (1, 17)}
"""How many microseconds each is, and how many digits a time in it may have: more are no time, or of another unit."""
FIRST, LAST = -62_135_596_800 * _US, 253_402_300_800 * _US - 1
"""The first and the last microsecond of the years 1 to 9999: a time outside them has no date."""


def clock(text: str, form: str, naive: Callable[[str], str], shift: str) -> str:
    """Return the SQL of a time in UTC, null where it can't be read.

    ``naive`` returns the SQL by which an engine reads “2018-05-31 14:00:00” as if in UTC, ``shift`` is the SQL by which
    a naive time, called local_time there, becomes one in UTC.
    """

    def local(sql: str) -> str:
        return shift.replace("local_time", f"({naive(sql)})")

    if form in _UNITS:
        unit, digits = _UNITS[form]
        numbered = f"^[0-9]{{1,{digits}}}([.][0-9]{{1,9}})?$"
        number = f"CAST(CASE WHEN regexp_like({text}, '{numbered}') THEN {text} END AS DECIMAL(30,9))"
        return f"CAST(floor({number} * {unit}) AS BIGINT)"
    if form == "iso":
        plain = f"replace({text}, ',', '.')"
        return (
            f"CASE WHEN {text} LIKE '____-__-__ __:__:__' THEN {local(text)} "
            f"WHEN regexp_like({text}, '{_NAIVE}') THEN {local(plain)} "
            f"WHEN regexp_like({text}, '{_ZONED}') THEN ({naive(_body(plain))}) - {_offset(text)} END"
        )
    day, month = (1, 2) if form == "day-first" else (2, 1)

    def part(number: int) -> str:
        return f"regexp_extract({text}, '{_OTHER}', {number})"

    hour = f"CAST({part(4)} AS INT)"
    half = f"lower({part(9)})"
    on_24 = f"CASE WHEN {half} = 'p' THEN {hour} % 12 + 12 WHEN {half} = 'a' THEN {hour} % 12 ELSE {hour} END"
    written = (
        f"concat({part(3)}, '-', lpad({part(month)}, 2, '0'), '-', lpad({part(day)}, 2, '0'), ' ', "
        f"lpad(CAST({on_24} AS VARCHAR(2)), 2, '0'), ':', {part(5)}, ':', "
        f"CASE WHEN {part(7)} = '' THEN '00' ELSE {part(7)} END)"
    )
    return f"CASE WHEN regexp_like({text}, '{_OTHER}') THEN {local(written)} END"


def _body(text: str) -> str:
    """Return the SQL of a time without its offset."""
    offset = f"regexp_extract({text}, ' ?{_OFFSET}$', 0)"
    return f"substring({text}, 1, length({text}) - length({offset}))"


def _offset(text: str) -> str:
    """Return the SQL of an offset in microseconds."""
    written = f"regexp_extract({text}, '{_OFFSET}$', 1)"
    hours = f"CAST(substring({written}, 2, 2) AS BIGINT)"
    last_two = f"CAST(substring({written}, length({written}) - 1, 2) AS BIGINT)"
    minutes = f"CASE WHEN length({written}) > 3 THEN {last_two} ELSE 0 END"
    sign = f"CASE WHEN substring({written}, 1, 1) = '-' THEN -1 ELSE 1 END"
    return f"CASE WHEN {written} IN ('Z', 'UTC') THEN 0 ELSE {sign} * ({hours} * 60 + {minutes}) * {60 * _US} END"


def shift(zone: str | None, first: int, last: int) -> str:
    """Return the SQL by which local_time becomes UTC in a zone; of an hour that comes twice the first counts."""
    if zone is None:
        return "local_time"
    found = ZoneInfo(zone)
    # Where no date is two days away, the zone is asked for the last one there is: nothing changes there.
    begin, end = (max(FIRST + _DAY, min(each, LAST - 2 * _DAY)) for each in (first - 2 * _DAY, last + 2 * _DAY))
    steps = list(_transitions(found, begin, end))
    offset = _offset_at(found, begin)
    branches = []
    for at, after in steps:
        branches.append(f"WHEN local_time < {at + max(offset, after)} THEN local_time - {offset}")
        offset = after
    return f"CASE {' '.join(branches)} ELSE local_time - {offset} END" if branches else f"local_time - {offset}"


def _offset_at(zone: ZoneInfo, micros: int) -> int:
    moment = (_EPOCH + timedelta(microseconds=micros)).astimezone(zone)
    return int((moment.utcoffset() or timedelta()) / timedelta(microseconds=1))


def _transitions(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Return the moments, in UTC, at which a zone's offset changes, with the new offset."""
    low = first
    before = _offset_at(zone, low)
    while low < last:
        high = low + _DAY
        after = _offset_at(zone, high)
        if after != before:
            start, end = low, high
            while end - start > _US:
                middle = (start + end) // 2 // _US * _US
                if middle in {start, end}:
                    break
                start, end = (middle, end) if _offset_at(zone, middle) == before else (start, middle)
            yield end, after
            before = after
        low = high


def instant(micros: int) -> str:
    """Write a time in UTC, to the second."""
    return (_EPOCH + timedelta(microseconds=micros)).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
