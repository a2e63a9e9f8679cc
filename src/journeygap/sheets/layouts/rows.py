"""The layout with a row a touchpoint, or a row a stage: headers in one row, or in two, and the table below."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import entries, vocabulary
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import COMPANY, CUSTOMER, LOG, ROUTES, STAGES, Header, header
from journeygap.sheets.layouts.assign import BY_HAND, Assigned, assign, read_headers, stage_columns
from journeygap.sheets.layouts.doubts import settled
from journeygap.sheets.layouts.logs import is_log, is_only_customer, log_in, no_map
from journeygap.sheets.layouts.offered import companies, offered
from journeygap.sheets.layouts.stage_lists import one_of_several, stage_lists
from journeygap.sheets.records import Across, Column, Held, Layout, Lazily, Name, Record, RowColumns, RowOf, Understood
from journeygap.sheets.tables import BadCell, Row, Value
from journeygap.sheets.vocabulary import fold
from journeygap.sheets.wishes import Asked, Wishes

LOOKED_AT = 60
"""The header row is looked for in so many rows."""
_LONGEST_HEADER = 90
_ONLY_SIDE = 1
"""What a header is worth that names nothing but whose column it is."""
_GROUPED = 8
"""What it is worth that the row above the headers says whose they are."""
_WHOLE = 4
"""What a header is worth at least of which every word is known."""
_MOST_NAMED = 8
_BY_HAND = 1000
"""What it is worth that a person named the row of the headers."""
WORTH_IMPORTING = frozenset(("goal", "actions", "mindset", "feeling", "friction", "ideas", "quotes"))
"""What a stage may hold without a touchpoint, and be worth a file."""


class Heading(NamedTuple):
    """A row that may be the headers: its place among the rows, how many rows it takes, the headers, their worth."""

    at: int
    rows: int
    headers: dict[int, Header]
    score: float


def headings(grid: Grid, wishes: Wishes) -> Iterator[Heading]:
    """Return the rows that may hold the headers of such a table."""
    for at, row in enumerate(grid.rows[:LOOKED_AT]):
        if (wishes.header_row or grid.table.head) not in {None, row.number}:
            continue
        headers = read_headers(_texts(row), wishes)
        yield Heading(at, 1, headers, score(headers) + by_hand(wishes))
        if at + 1 < len(grid.rows) and grid.rows[at + 1].number == row.number + 1:
            joined = read_headers(_joined(row, grid.rows[at + 1]), wishes)
            if joined and not _is_body(grid.rows[at + 1], headers, joined, wishes):
                joined, groups = _with_groups(row, grid.rows[at + 1], joined, wishes)
                yield Heading(at, 2, joined, score(joined) - 1 + groups + by_hand(wishes))


def _is_body(below: Row, upper: Mapping[int, Header], joined: Mapping[int, Header], wishes: Wishes) -> bool:
    """Return whether the row below one of headers is no second row of these, but the first of the table itself.

    So it is where the upper row names every column by itself, and a word in the lower one, which has no headers of its
    own, would turn what it names into something else: “Touchpoint” below Layer.
    """
    if not joined.keys() <= upper.keys() or len({each.text for each in upper.values()}) < len(upper):
        return False
    turned = any(
        each.key is not None and each.score > _ONLY_SIDE and each.key != joined[number].key
        for number, each in upper.items()
        if number in joined
    )
    return turned and score(read_headers(_texts(below), wishes)) <= 0


def by_hand(wishes: Wishes) -> int:
    """Return what it is worth that a person named the row of the headers, if one did."""
    return 0 if wishes.header_row is None else _BY_HAND


def _with_groups(row: Row, below: Row, headers: dict[int, Header], wishes: Wishes) -> tuple[dict[int, Header], float]:
    """Return headers by the groups above them, and how much speaks for a row being such groups.

    It names customers and the company over others. Where one group is the customers' and there is one more, over
    several columns, that is the company's, whatever it is called: Guest view, Hotel view.
    """
    if score(read_headers(_texts(below), wishes)) <= 0:
        return headers, 0
    groups = _groups(row, max(headers))
    read = {text: header(text) for text in groups}
    sides = {each.side for each in read.values() if each.side and each.score <= _ONLY_SIDE}
    others = [
        text for text, each in read.items() if not each.candidates and each.side is None and len(groups[text]) > 1
    ]
    if sides != {"customer"} or len(others) != 1:
        return headers, _GROUPED if len(sides) > 1 else 0
    theirs = {
        number: header(f"company {headers[number].text.removeprefix(others[0])}", wishes.language)._replace(
            text=headers[number].text
        )
        for number in groups[others[0]]
        if number in headers and headers[number].score < BY_HAND and headers[number].text != others[0]
    }
    return headers | theirs, _GROUPED


def _groups(row: Row, last: int) -> dict[str, list[int]]:
    """Return the columns below each text of a row, which goes on until the next text."""
    above = dict(_texts(row))
    groups: dict[str, list[int]] = {}
    group = ""
    for number in range(1, last + 1):
        group = above.get(number, group).strip()
        if group:
            groups.setdefault(group, []).append(number)
    return groups


def is_complete(heading: Heading) -> bool:
    """Return whether headers say enough for a journey, or a person named their row."""
    keys = {each.key for each in heading.headers.values()}
    routes = bool(keys.intersection((*ROUTES, "name", "channel"))) or len(keys & WORTH_IMPORTING) > 1
    return heading.score >= _BY_HAND or bool(is_log(heading.headers)) or (bool(keys.intersection(STAGES)) and routes)


def _texts(row: Row) -> list[tuple[int, str]]:
    found = ((number, shown(value)) for number, value in enumerate(row.values, 1))
    return [(number, text) for number, text in found if text.strip() and len(text) <= _LONGEST_HEADER * 2]


def _joined(upper: Row, lower: Row) -> list[tuple[int, str]]:
    """Join two rows of headers, where the upper one names groups: Customer over Touchpoints and Pain points."""
    above, below = ({number: text.strip() for number, text in _texts(row)} for row in (upper, lower))
    if len(below) < 2 or not above or any(len(text) > _LONGEST_HEADER for text in (*above.values(), *below.values())):
        return []
    if len({*above.values()}) == 1 and min(above) <= min(below):
        return []  # a title over all of it
    found = []
    group = ""
    for number in range(1, max(*above, *below) + 1):
        group = above.get(number, group)
        head = below.get(number, "")
        joined = above.get(number, head) if not head or head == group else f"{group} {head}".strip()
        found.append((number, joined))
    return [(number, text) for number, text in found if text]


def score(headers: Mapping[int, Header]) -> float:
    """Return how well a row would do as the headers: 0 where it would not."""
    best: dict[str, float] = {}
    for each in headers.values():
        if each.key is not None and len(each.text) <= _LONGEST_HEADER:
            best[each.key] = max(best.get(each.key, 0), each.score)
    if len(headers) < 2 or len(best) < 2:
        return 0
    unknown = sum(1 for each in headers.values() if each.key is None)
    found = sum(best.values()) - 0.75 * unknown
    if any(key in best for key in LOG):
        return found
    has_stage, has_route = (any(key in best for key in keys) for keys in (STAGES, (*ROUTES, "name")))
    if not (has_stage or has_route):
        return 0
    found += (2 if has_stage else -4) + (2 if has_route else 0)
    # However many columns more an export has, one that is headed Stage and one Touchpoint are a table of these.
    whole = all(any(best.get(key, 0) >= _WHOLE for key in keys) for keys in (STAGES, ROUTES))
    return max(found, 1) if whole else found


def understood(grid: Grid, heading: Heading, wishes: Wishes) -> Understood:
    """Turn a table below its headers into records. Raises `Asked` where it lacks something or means two things."""
    headers = heading.headers
    if log := log_in(headers, grid.rows[heading.at + heading.rows :]):
        raise Asked(no_map(headers, log))
    row = grid.rows[heading.at + heading.rows - 1].number
    places = {number: grid.place(row, number) for number in headers}
    body = grid.rows[heading.at + heading.rows :]
    headers, doubtful = settled(headers, body, places)
    headers = with_names(headers)
    assigned = assign(headers, places, wishes)
    assigned.unread.extend(doubtful)
    at, phase = stage_columns(
        assigned.columns, lambda n: [shown(each.values[n - 1]) if n <= len(each.values) else "" for each in body]
    )
    every = assigned.columns.values()
    notes = [*blueprint_instead(every), *channels_instead(every), *customers_instead(every)]
    keys = {column.key for column in assigned.columns.values()}
    between = bands(grid, heading) if at is None else {}
    if (at is None and not between) or not (keys.intersection(ROUTES) or len(keys & WORTH_IMPORTING) > 1):
        raise Asked(lacking(headers, assigned, at is None))
    if at is not None:
        assigned.columns[at].key = "stage"
    if phase is not None:
        assigned.columns[phase].key = "phase"
    kept, left_out = _body(body, assigned)
    columns = assigned.columns
    notes += [*offered(columns, kept), *companies(columns, kept)]
    lists = _lists(grid, kept, at)
    notes += [say("importing.stage-lists", place=grid.place(row, at or 0), cells=len(lists))] if lists else []
    records = Lazily(
        lambda: (
            _banded(grid, kept, columns, between) if at is None else _records(grid, kept, columns, at, phase, lists)
        ),
        lambda: _by_column(grid, kept, columns, {at, phase}, between),
    )
    rows = [row] if heading.rows == 1 else [grid.rows[heading.at].number, row]
    unread = [(grid.place(row, number), each.text, why) for number, each, why in assigned.unread]
    unread += _without_header(grid, kept, assigned, row)
    return Understood(
        _layout(keys, between),
        grid.table.name,
        say("importing.headers-in", rows=rows),
        list(assigned.columns.values()),
        records,
        left_out,
        notes,
        unread,
    )


def _layout(keys: Collection[str], between: Collection[int]) -> Layout:
    if between:
        return "touchpoint-rows-below-stages"
    return "touchpoint-rows" if set(ROUTES).intersection(keys) else "stage-rows"


def bands(grid: Grid, heading: Heading) -> dict[int, Name]:
    """Return the rows between others that name the stage of those below them, where no column does, by number.

    Such a row is one cell across the table, or a text next to the column of touchpoints: in that, it may be a
    touchpoint of which nothing else is known.
    """
    keys = {number: each.key for number, each in heading.headers.items()}
    routes = {number for number, key in keys.items() if key in ROUTES}
    body = grid.rows[heading.at + heading.rows :]
    if not routes or set(STAGES).intersection(keys.values()) or not body:
        return {}
    found: dict[int, Name] = {}
    for row, below in pairwise(body):
        at = next((number for number, value in enumerate(row.values, 1) if value is not None), 0)
        across = grid.spans(row) or at not in routes
        if across and _alone(row) and not _alone(below) and not is_footer(_first(row)):
            found[row.number] = Name(_first(row), grid.place(row.number, at))
    return found if len(found) > 1 and body[0].number in found else {}


def _banded(
    grid: Grid, body: Sequence[Row], columns: Mapping[int, Column], between: Mapping[int, Name]
) -> Iterator[Record]:
    across = RowColumns(sorted(_across(grid, columns, ())), grid.areas)
    stage: Name | None = None
    for row in body:
        if (name := between.get(row.number)) is not None:
            stage = name
            yield Record(stage, [], place=name.place)
        else:
            yield Record(stage, RowOf(row, across))


def with_names(headers: Mapping[int, Header]) -> dict[int, Header]:
    """Take a column called Name for the touchpoint where nothing else is it, and a Text for a note.

    Of whom or what an “Account name” is the name, nobody knows.
    """
    keys = {each.key for each in headers.values()}
    found = dict(headers)
    for number, each in headers.items():
        if each.key == "name" and each.score >= _WHOLE and not keys.intersection(ROUTES):
            found[number] = each._replace(candidates=(each.candidates[0]._replace(key="touchpoint"),))
        elif each.key in {"name", "layer"}:
            found[number] = each._replace(candidates=())
        elif each.key == "text":
            found[number] = each._replace(candidates=(each.candidates[0]._replace(key="note"),))
    return found


def channels_instead(columns: Collection[Column]) -> Iterator[str]:
    """Take the channels for touchpoints where a table names no touchpoints, and say so."""
    if any(column.key in CUSTOMER for column in columns):
        return
    for column in columns:
        if column.key == "channel" and column.side != "company":
            column.key = "touchpoint"
            yield say("importing.channel-instead", place=column.place, header=column.header.text)
            return


def customers_instead(columns: Collection[Column]) -> Iterator[str]:
    """Say so where a column is read as the touchpoints that says only whose it is, and none is the company's."""
    if not any(column.key in COMPANY for column in columns):
        for column in columns:
            if column.key in CUSTOMER and is_only_customer(column.header):
                yield say("importing.channel-instead", place=column.place, header=column.header.text)


def blueprint_instead(columns: Collection[Column]) -> Iterator[str]:
    """Take what a blueprint has for touchpoints where none are named: evidence, else what customers do, and say so."""
    keys = {column.key for column in columns}
    if not keys.intersection(("frontstage", "backstage")):
        return
    customers = [column for column in columns if column.key in CUSTOMER]
    if "evidence" in keys and all(column.header.score <= _ONLY_SIDE for column in customers):
        for column in customers:  # headed Customer and no more: what they do, next to what they see
            column.key = "actions"
    elif customers:
        return
    for key, instead in (("evidence", "physical"), ("actions", "touchpoint")):
        found = [column for column in columns if column.key == key and column.side != "company"]
        for column in found:
            column.key = instead
            yield say("importing.band", place=column.place, header=column.header.text)
        if found:
            return


def lacking(headers: Mapping[int, Header], assigned: Assigned, no_stage: bool) -> str:
    """Say what lacks, the words that are known for it, and what each header was taken for."""
    routes = any(column.key in ROUTES for column in assigned.columns.values())
    why: dict[str, list[str]] = {}
    for _, each, reason in assigned.unread:
        why.setdefault(reason, []).append(shortened(each.text, 40))
    return say(
        "columns.lacking",
        taken=[(shortened(headers[number].text, 40), column.key) for number, column in assigned.columns.items()],
        unread=[(texts[:_MOST_NAMED], len(texts) - _MOST_NAMED, reason) for reason, texts in why.items()],
        stages=_words("stage", "phase") if no_stage else (),
        touchpoints=() if routes else _words("touchpoint"),
        company=() if routes else _words("company"),
    )


def _words(*keys: str) -> list[str]:
    """Return words that columns of these keys are headed with."""
    return [word for key in keys for word in vocabulary.header_words(key)[:3]]


def _body(body: Sequence[Row], assigned: Assigned) -> tuple[list[Row], list[str]]:
    """Return the rows of the table itself, and name those that are left out: totals, legends, another table."""
    rows = list(body)
    left_out: list[str] = []
    rows, ended = _until_another(rows, assigned)
    left_out += ended
    last = next((place for place in range(len(rows) - 1, -1, -1) if _filled(rows[place], assigned.columns) > 1), -1)
    kept = []
    previous: int | None = None
    after_gap = False
    starred = any("*" in column.header.text for column in assigned.columns.values())
    for place, row in enumerate(rows):
        after_gap = place > last and (after_gap or (previous is not None and row.number > previous + 1))
        previous = row.number
        first = _first(row)
        alone = _alone(row)
        footer = (alone and (is_footer(first) or (place > last and is_footnote(first, starred)))) or (
            not alone and (is_footer(first) or is_sum(first)) and _only_figures(row)
        )
        if footer or (place > last and after_gap and alone and last >= 0):
            left_out.append(say("importing.row", row=row.number, text=shortened(first, 50)))
            continue
        kept.append(row)
    return kept, left_out


def _until_another(rows: list[Row], assigned: Assigned) -> tuple[list[Row], list[str]]:
    """End a table where another begins below it, and leave out headers that are repeated."""
    # The first column first, of which most cells say the same: one that differs is enough.
    own = {number: vocabulary.normalised_header(each.header.text) for number, each in sorted(assigned.columns.items())}
    kept: list[Row] = []
    left_out = []
    for place, row in enumerate(rows):
        if own and _repeats(row, own):
            left_out.append(say("importing.headers-again", row=row.number))
            continue
        gap = bool(kept) and row.number > kept[-1].number + 1
        if gap and (_is_heading(row) or (_alone(row) and _is_heading(*rows[place + 1 : place + 2]))):
            left_out.append(say("importing.another-table", first=row.number, last=rows[-1].number))
            return kept, left_out
        kept.append(row)
    return kept, left_out


def _repeats(row: Row, headers: Mapping[int, str]) -> bool:
    for number, text in headers.items():
        if number > len(row.values) or vocabulary.normalised_header(shown(row.values[number - 1])) != text:
            return False
    return True


def _is_heading(row: Row | None = None) -> bool:
    texts = [] if row is None else _texts(row)
    if len(texts) < 2 or len(texts) > 30 or any(len(text) > 40 for _, text in texts):
        return False
    found = read_headers(texts, Wishes())
    exact = [each for each in found.values() if each.score >= 3.5 and each.key is not None]
    return len(exact) >= 2 and len(exact) * 2 > len(texts)


def _filled(row: Row, columns: Mapping[int, Column]) -> int:
    return sum(1 for number in columns if number <= len(row.values) and row.values[number - 1] is not None)


def _first(row: Row) -> str:
    for value in row.values:
        if value is not None and (text := shown(value).strip()):
            return text
    return ""


def _alone(row: Row) -> bool:
    first: str | None = None
    for value in row.values:
        if value is not None:
            text = shown(value)
            if first is not None and text != first:
                return False
            first = text
    return True


def _only_figures(row: Row) -> bool:
    """Return whether a row holds nothing but a word and figures, as a total does."""
    texts = (shown(value).strip() for value in row.values if value is not None and not isinstance(value, BadCell))
    next(texts, None)
    return all(len(text) < 20 and any(sign.isdigit() for sign in text) for text in texts)


@lru_cache(4096)
def is_footer(text: str) -> bool:
    """Return whether a row that begins with a text is below a table: a total, a legend, a source, a note."""
    folded = fold(entries.without_markup(text)).strip(" \t*_()[]-–—")
    head = folded.partition(":")[0].partition("：")[0].strip()
    known = vocabulary.is_one_of("footer")
    return head in known or text.strip().startswith(("*) ", "¹", "©", "† "))


@lru_cache(4096)
def is_sum(text: str) -> bool:
    """Return whether a row of figures that begins with a text adds up others: “Subtotal Search”, “Search: total”."""
    words = vocabulary.cells("sum")
    found, length = words.find(entries.without_markup(text))
    return any(match.whole and (match.start == 0 or match.end == length) for match in found)


def is_footnote(text: str, starred: bool) -> bool:
    """Return whether a last row explains a sign in the headers; ``starred`` says that one of these has a star."""
    return starred and text.strip().startswith("*")


def _without_header(grid: Grid, body: Sequence[Row], assigned: Assigned, row: int) -> Iterator[tuple[str, str, str]]:
    known = {*assigned.columns, *(number for number, _, _ in assigned.unread)}
    for number in range(1, grid.width + 1):
        if number not in known and any(
            number <= len(each.values) and each.values[number - 1] is not None for each in body
        ):
            yield grid.place(row, number), "", say("columns.nothing-above")


def _lists(grid: Grid, body: Sequence[Row], at: int | None) -> dict[str, list[str]]:
    """Return the cells of the column of stages that name several, by their text."""
    if at is None:
        return {}
    stated = [shown(row.values[at - 1]).strip() if at <= len(row.values) else "" for row in body]
    if lists := stage_lists(stated):
        one_of_several(grid, body, at, lists, stated)
    return lists


def _records(
    grid: Grid,
    body: Sequence[Row],
    columns: Mapping[int, Column],
    at: int,
    phase: int | None,
    lists: Mapping[str, list[str]],
) -> Iterator[Record]:
    across = RowColumns(_across(grid, columns, {at, phase}), grid.areas)
    routes = [each.at for each in (*across.customers, *across.companies)]
    every = [each.at for each in across.every]
    stage: Name | None = None
    phase_now: Name | None = None
    above: Sequence[Held] = ()
    before: Row | None = None
    for place, row in enumerate(body):
        values = row.values
        width = len(values)
        if grid.areas and grid.spans(row):
            name = Name(
                shown(values[at - 1] if at <= width else None) or next(t for _, t in _texts(row)),
                grid.place(row.number, at),
            )
            following = body[place + 1].values if place + 1 < len(body) else ()
            if at <= len(following) and following[at - 1] is not None:
                phase_now = name
            else:
                stage = name
                yield Record(stage, [], phase_now, place=name.place)
            continue
        if phase is not None and phase <= width and (text := shown(values[phase - 1]).strip()):
            phase_now = Name(text, grid.place(row.number, phase))
        own = shown(values[at - 1]).strip() if at <= width else ""
        if own and (stage is None or stage.text != own) and not entries.is_nothing(own):
            stage = Name(own, grid.place(row.number, at))
        cells = RowOf(row, across)
        if own or any(index < width and values[index] is not None for index in routes):
            above, before = (), row
        elif before is not None and any(index < width and values[index] is not None for index in every):
            above = above or [*across.held(before, across.customers)]
            cells.above = above
        if stage is not None and stage.text in lists:
            yield from (Record(stage._replace(text=name), cells, phase_now) for name in lists[stage.text])
            continue
        yield Record(stage, cells, phase_now)


def _across(grid: Grid, columns: Mapping[int, Column], but: Collection[int | None]) -> list[Across]:
    # Looked up for each cell of the table, places would take as long as all the rest.
    return [Across(number - 1, column, grid.letters(number)) for number, column in columns.items() if number not in but]


def _by_column(
    grid: Grid, body: Sequence[Row], columns: Mapping[int, Column], but: Collection[int | None], left: Collection[int]
) -> Iterator[tuple[Column, Sequence[Value | None]]]:
    """Return the columns with what is in them; rows whose numbers are ``left`` name a stage, and so do merged ones."""
    rows = [row.values for row in body if not (grid.areas and not left and grid.spans(row)) and row.number not in left]
    for index, column, _ in _across(grid, columns, but):
        yield column, [values[index] if index < len(values) else None for values in rows]
