"""The text of a drafted evidence file: YAML that can be read as it is, with what is likely in comments."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.text import HIDDEN, as_escape, near, visible
from journeygap.evidence.drafting import words
from journeygap.evidence.drafting.look import Column, Seen, look
from journeygap.evidence.drafting.names import Names
from journeygap.evidence.drafting.sort import About, Scale, Sorted, ladder_of, sort, yes_and_no
from journeygap.evidence.values import folded
from journeygap.journey.estimate import FEW
from journeygap.journey.resolved import Journey
from journeygap.loading.files import Disk
from journeygap.yamltext.write import one_line

_LABEL = 70
_FEW = 50
_PLACE = "…"
"""What is written for a touchpoint that only a person can name."""


class Draft(NamedTuple):
    """A drafted evidence file, and what a person has to settle before it can be measured."""

    text: str
    open: tuple[str, ...]


def draft(path: str, journeys: Sequence[Journey], disk: Disk, target: str | None = None) -> Draft:
    """Draft an evidence file for an export, to be written to ``target``; ``disk`` says what may be read.

    Raises `BadData` for an export that can't be read, and `Unreadable` where it is not there.
    """
    with tempfile.TemporaryDirectory(prefix="journeygap-", ignore_cleanup_errors=True) as folder:
        seen = look(path, folder, disk)
    names = Names.of(touchpoint for journey in journeys for touchpoint in journey.touchpoints)
    return _Writer(path, target, seen, sort(seen, names), names, journeys).draft()


class _Writer:
    def __init__(
        self, path: str, target: str | None, seen: Seen, found: Sorted, names: Names, journeys: Sequence[Journey]
    ) -> None:
        self._path = path
        self._target = target
        self._seen = seen
        self._found = found
        self._names = names
        self._journeys = journeys
        self._open: list[str] = []
        self._placed: set[str] = set()

    def draft(self) -> Draft:
        lines = [*self._head(), *self._read(), *self._columns()]
        if self._found.kind in {"survey", "interview"}:
            lines += [*self._scale(), *self._answers(), *self._metrics()]
        else:
            lines += self._events()
        if not any(line.startswith(("answers:", "metrics:", "events:")) for line in lines):
            self._open.append("events" if self._found.kind in _NEEDED else "answers")
        lines += self._left()
        return Draft("\n".join(lines) + "\n", tuple(self._open))

    def _head(self) -> Iterator[str]:
        found, seen = self._found, self._seen
        shown = os.path.basename(self._path)
        facts = {"rows": seen.rows, "columns": len(seen.columns), "whole": seen.whole}
        yield f"# {say('drafting.drafted', export=_comment(shown), **facts)}"
        yield f"# {say('drafting.certain-and-likely')}"
        stem = re.sub(r"(\.csv|\.tsv|\.parquet|\.jsonl|\.ndjson|\.json|\.xlsx|\.txt)?(\.gz)?$", "", shown)
        name = re.sub(r"[^\w-]+", "-", stem).strip("-").lower()
        yield f"evidence: {_yaml(name or 'evidence')}"
        why = ""
        if not found.kind_sure:
            why = say("drafting.kind-analytics") if found.kind == "analytics" else say("drafting.kind-survey")
        elif found.service:
            why = say("drafting.kind-by-service", service=found.service.name)
        yield f"kind: {found.kind}{f'  # {why}' if why else ''}"
        yield f"# source: …  # {say('drafting.source')}"
        if "when" not in found.sure and not found.likely.get("when"):
            self._open.append("date")
            yield f"# date: YYYY-MM-DD  # {say('drafting.no-date')}"
        yield f"data: {_yaml(self._relative())}"

    def _relative(self) -> str:
        folder = os.path.dirname(os.path.abspath(self._target)) if self._target else os.path.dirname(self._path)
        return os.path.relpath(self._path, folder or ".").replace(os.sep, "/")

    def _read(self) -> Iterator[str]:
        head, entries = self._seen.head, []
        if head.header is not None:
            written = head.header[0] if len(head.header) == 1 else list(head.header)
            entries.append(f"header: {written}")
        if head.first is not None:
            entries.append(f"first: {head.first}")
        comment = f"  # {say(f'drafting.{head.why}')}" if head.why and entries else ""
        times = self._times()
        if times not in {"", "iso", "?"}:
            entries.append(f"times: {times}")
        if any(each.commas and not each.whole for each in self._seen.columns if each.numeric):
            entries.append('decimal: ","')
        if entries:
            yield f"read: {{{', '.join(entries)}}}{comment}"
        if head.doubt:
            self._open.append("read")
            upper, lower = head.doubt
            yield f"# {say('drafting.options-if', key=f'read: {{header: [{upper}, {lower}]}}')}"
        if times == "?":
            self._open.append("read")
            yield f"# read: {{times: day-first}}  # {say('drafting.other-times')}"

    def _times(self) -> str:
        when = self._found.sure.get("when")
        if when is None:
            return ""
        service = self._found.service
        return (service.times if service is not None and service.times and when.numeric else "") or when.times

    def _columns(self) -> Iterator[str]:
        sure, likely = self._found.sure, self._found.likely
        roles = ("customer", "when", "weight", "persona", "event", "channel")
        if not sure and not any(likely.values()):
            return
        yield "columns:" if sure else "# columns:"
        gap = "  " if sure else "#   "
        for role in roles:
            if role in sure:
                yield f"  {role}: {_yaml(sure[role].name)}"
            elif likely.get(role):
                if role in _NEEDED.get(self._found.kind, ()):
                    self._open.append(role)
                for each in likely[role][:6]:
                    mark = "# " if sure else ""
                    likely_column = say("drafting.likely-column", filled=each.filled, distinct=each.distinct)
                    yield f"{gap}{mark}{role}: {_yaml(each.name)}  # {likely_column}"
                    if role == "customer" and (when := sure.get("when")) and not when.hours and when.distinct < _FEW:
                        both = f"[{_yaml(when.name)}, {_yaml(each.name)}]"
                        yield f"{gap}{mark}{role}: {both}  # {say('drafting.likely-customer')}"
            elif role in _NEEDED.get(self._found.kind, ()):
                self._open.append(role)
        persona = sure.get("persona")
        if persona is not None and persona.frequent:
            values = _list(list(persona.frequent)[:12])
            yield f"# personas: {{{_PLACE}: {values}}}  # {say('drafting.personas')}"

    def _scale(self) -> Iterator[str]:
        found = self._found
        over = {each.place for each in found.overall}
        if all(each.place in over for each in found.ratings):
            return
        if found.scale is not None and found.scale_sure:
            yield f"scale: {_list(found.scale)}"
        elif found.scale is not None:
            self._open.append("scale")
            yield f"# scale: {_list(found.scale)}  # {say('drafting.likely-labels')}"
        elif found.numbers is not None:
            low, high = found.numbers
            scale = f"scale: {{min: {low:g}, max: {high:g}}}"
            stated = any(_says_range(each.said, found.numbers) for each in found.ratings)
            if stated:
                yield scale
            else:
                self._open.append("scale")
                yield f"# {scale}  # {say('drafting.likely-scale', columns=len(found.ratings), low=low, high=high)}"
        else:
            self._open.append("scale")
            yield f"# scale: {{min: {_PLACE}, max: {_PLACE}}}  # {say('drafting.no-scale')}"
        if found.missing:
            yield f"missing: {_list(found.missing)}"
        if found.unused:
            yield f"unused: {_list(found.unused)}"
        if found.doubtful:
            self._open.append("missing")
            texts = _list(sorted(found.doubtful, key=folded))
            yield f"# missing: {texts}  # {say('drafting.outside-the-scale', texts=texts)}"

    def _answers(self) -> Iterator[str]:
        found = self._found
        if found.long is not None:
            yield from self._long(found.long)
            return
        certain = sorted((each for each in found.about if each.sure), key=_first_place)
        likely = sorted((each for each in found.about if not each.sure), key=_first_place)
        over = {each.place for each in found.overall}
        unplaced = [each for each in found.ratings if not self._is_placed(each) and each.place not in over]
        if not (certain or likely or unplaced):
            return
        mark = "  " if certain else "#   "
        inner = "# " if certain else ""
        yield "answers:" if certain else "# answers:"
        for each in certain:
            yield f"  - {self._entry(each)}"
        for each in likely:
            yield f"{mark}{inner}- {self._entry(each, likely=True)}"
        for rated in unplaced:
            about = About(_PLACE, sure=False, satisfaction=rated)
            yield f"{mark}{inner}- {self._entry(about)}"
        if likely or unplaced:
            self._open.append("answers")

    def _is_placed(self, column: Column) -> bool:
        return any(column in (each.satisfaction, each.importance, each.used) for each in self._found.about)

    def _entry(self, about: About, *, likely: bool = False) -> str:
        self._placed.add(about.touchpoint)
        parts = [f"touchpoint: {_yaml(about.touchpoint)}"]
        said: list[str] = []
        for key in ("satisfaction", "importance", "used"):
            column: Column | None = getattr(about, key)
            if column is not None:
                parts.append(f"{key}: {_use(column) if key == 'used' else _yaml(column.name)}")
                said.append(self._facts(column))
        scale = next(
            (
                self._found.other_scales[each.place]
                for each in (about.satisfaction, about.importance)
                if each is not None and each.place in self._found.other_scales
            ),
            None,
        )
        if scale is not None:
            parts.append(f"scale: {_scale(scale)}")
        return f"{{{', '.join(parts)}}}  # {say('drafting.entry', said=said, likely=likely)}"

    def _facts(self, column: Column, *, different: bool = False) -> str:
        """Say what is in a column."""
        empty = self._seen.rows - column.filled
        return say(
            "drafting.column",
            label=_comment(column.label)[:_LABEL],
            holds="times" if column.times else "numbers" if column.numeric else "texts",
            distinct=column.distinct,
            ends=_ends_shown(column),
            empty=empty / self._seen.rows if empty else 0,
            different=different,
        )

    def _said(self, column: Column, *, likely: bool) -> str:
        """Say what is in the one column of an entry."""
        return say("drafting.entry", said=[self._facts(column)], likely=likely)

    def _long(self, column: Column) -> Iterator[str]:
        (about,) = self._found.about
        yield "answers:"
        yield f"  touchpoint: {_yaml(column.name)}"
        other = [text for text in column.frequent if self._names.exactly(text) is None]
        self._placed |= {self._names.exactly(text) or "" for text in column.texts}
        if other:
            self._open.append("names")
            yield "  # names:"
            for text in other:
                name = self._names.within(text) or self._near(text)
                self._placed.add(name or "")
                rows = say("drafting.answers", number=column.texts[text], likely=bool(name))
                yield f"  #   {_yaml(text)}: {_yaml(name) if name else 'null'}  # {rows}"
        for key in ("satisfaction", "importance"):
            rated: Column | None = getattr(about, key)
            if rated is not None:
                mark = "" if about.sure else "# "
                yield f"  {mark}{key}: {_yaml(rated.name)}  # {self._said(rated, likely=not about.sure)}"
        if not about.sure and about.satisfaction is not None:
            self._open.append("answers")
        if about.used is not None:
            yield f"  used: {_use(about.used)}"

    def _near(self, text: str) -> str | None:
        found = near(text, self._names.written.values())
        return found if found is not None and "/" not in found else None

    def _metrics(self) -> Iterator[str]:
        found = self._found
        certain = [self._nps(number, each) for number, (each, sure) in enumerate(found.recommends) if sure]
        likely = [self._nps(number, each) for number, (each, sure) in enumerate(found.recommends) if not sure]
        used: set[str] = set()
        for each in found.overall:
            low, high = _ends(found.other_scales.get(each.place) or found.numbers)
            if low is None or high is None:
                continue
            ease = words.EASE.search(each.said)
            name = _unused_name("CES" if ease else "CSAT", used)
            kind = "kind: mean" if ease else f"kind: top, from: {high - 1:g}"
            other = [text for text in each.frequent if not _within(text, low, high)]
            missing = f", missing: {_list(other)}" if other else ""
            entry = f"{{name: {name}, column: {_yaml(each.name)}, {kind}, range: [{low:g}, {high:g}]{missing}}}"
            likely.append(f"{entry}  # {self._said(each, likely=True)}")
        if not (certain or likely):
            return
        yield "metrics:" if certain else "# metrics:"
        yield from (f"  - {each}" for each in certain)
        yield from (f"{'  # ' if certain else '#   '}- {each}" for each in likely)

    def _nps(self, number: int, column: Column) -> str:
        name = "NPS" if not number else f"NPS {number + 1}"
        beyond = [text for text in column.frequent if not _within(text, 0, 10)]
        missing = f", missing: {_list(beyond)}" if beyond else ""
        said = self._said(column, likely=bool(beyond))
        return f"{{name: {name}, column: {_yaml(column.name)}, kind: nps{missing}}}  # {said}"

    def _events(self) -> Iterator[str]:
        event = self._found.sure.get("event")
        if event is None:
            self._open.append("events")
            columns = [each for each in self._found.rest if 1 < len(each.texts) <= _FEW]
            yield "# events:"
            for each in columns:
                for text in list(each.frequent)[:20]:
                    name = self._names.exactly(text) or self._names.within(text)
                    where = f"where: {{{_yaml(each.name)}: {_yaml(text)}}}"
                    rows = say("drafting.rows", number=each.texts[text], likely=bool(name))
                    yield f"#   - {{touchpoint: {_yaml(name or _PLACE)}, {where}}}  # {rows}"
            return
        yield from self._rules(event)
        technical = [text for text in event.frequent if words.TECHNICAL.fullmatch(text)]
        if technical:
            yield f"# ignore: {_list(technical)}  # {say('drafting.ignored')}"
        ends = [text for text in event.frequent if words.OUTCOMES.fullmatch(text)]
        if ends and self._found.kind == "analytics":
            yield f"# outcome: {{event: {_yaml(ends[0])}}}  # {say('drafting.outcome')}"
        yield f"# pause: 30 days  # {say('drafting.pause')}"

    def _rules(self, event: Column) -> Iterator[str]:
        certain: dict[str, list[str]] = {}
        likely: list[tuple[str, str]] = []
        for text in event.frequent:
            name = self._names.exactly(text)
            if name is not None:
                certain.setdefault(name, []).append(text)
            elif not words.TECHNICAL.fullmatch(text) and not words.OUTCOMES.fullmatch(text):
                guess = self._names.within(text) or self._names.containing(text) or self._near(text)
                likely.append((text, guess or _PLACE))
        if not (certain or likely):
            return
        yield "events:" if certain else "# events:"
        for name, texts in certain.items():
            self._placed.add(name)
            rows = say("drafting.rows", number=sum(event.texts[text] for text in texts), likely=False)
            written = _yaml(texts[0]) if len(texts) == 1 else _list(texts)
            yield f"  - {{touchpoint: {_yaml(name)}, event: {written}}}  # {rows}"
        for text, name in likely:
            self._placed.add(name)
            rows = say("drafting.rows", number=event.texts[text], likely=name != _PLACE)
            yield f"{'  # ' if certain else '#   '}- {{touchpoint: {_yaml(name)}, event: {_yaml(text)}}}  # {rows}"
        if likely:
            self._open.append("events")

    def _left(self) -> Iterator[str]:
        kept = {each.place for each in self._found.ratings} | {
            each.place for several in self._found.likely.values() for each in several
        }
        rest = [each for each in self._found.rest if each.place not in kept]
        empty = [each for each in self._seen.columns if not each.filled]
        if rest:
            yield f"# {say('drafting.unused-columns')}"
            for each in rest:
                name = each.name if each.name == each.shown else f"{each.name} ({each.shown})"
                yield f"#   {_comment(name)[:_LABEL]}: {self._facts(each, different=True)}"
        if empty:
            yield f"# {say('drafting.empty-columns', columns=len(empty))}"
        names = dict.fromkeys(touchpoint.name for journey in self._journeys for touchpoint in journey.touchpoints)
        without = [name for name in names if not any(name == each.rpartition("/")[2] for each in self._placed)]
        if without:
            yield f"# {say('drafting.without-data', names=_comment(', '.join(without)))}"


_NEEDED = {"analytics": ("customer", "when", "event"), "support": ("customer", "when", "event")}


def _first_place(about: About) -> int:
    return min(each.place for each in (about.satisfaction, about.importance, about.used) if each is not None)


def _unused_name(name: str, used: set[str]) -> str:
    number = 2
    found = name
    while found in used:
        found = f"{name} {number}"
        number += 1
    used.add(found)
    return found


def _ends(scale: Scale | None) -> tuple[float | None, float | None]:
    if scale is None or isinstance(scale[0], str):
        return None, None
    return float(scale[0]), float(scale[1])


def _within(text: str, low: float, high: float) -> bool:
    try:
        return low <= float(folded(text)) <= high
    except ValueError:
        return False


def _says_range(text: str, numbers: tuple[float, float]) -> bool:
    """Return whether a name such as “rating_1_5” or “(1 to 5)” states the scale."""
    low, high = (f"{each:g}" for each in numbers)
    return re.search(rf"(?<!\d){low}\s?(?:[-_–~〜]|to|bis|do|tot|à|a|至|から|\.\.)\s?{high}(?!\d)", text) is not None


def _ends_shown(column: Column) -> tuple[float, float] | None:
    """Return the least and the highest number of a column, or the ends of its scale, only where 10 rows have each."""
    if column.times or not column.numeric:
        return None
    ends = sorted((float(text.replace(",", ".")), count) for text, count in column.texts.items())
    if ends and min(ends[0][1], ends[-1][1]) >= FEW:
        return ends[0][0], ends[-1][0]
    low, high = _ends(ladder_of(column))
    return None if low is None or high is None else (low, high)


def _use(column: Column) -> str:
    """Write a column that says who used a touchpoint; which words mean yes and no where they are not English."""
    said = yes_and_no(column)
    if said is None:
        return _yaml(column.name)
    return f"{{column: {_yaml(column.name)}, yes: {_list(said[:1])}, no: {_list(said[1:])}}}"


def _scale(scale: Scale) -> str:
    if isinstance(scale[0], str):
        return _list(map(str, scale))
    return f"{{min: {scale[0]:g}, max: {scale[1]:g}}}"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(_yaml(each) for each in texts)}]"


def _yaml(text: str) -> str:
    """Write a text as YAML, on one line and within braces."""
    return text if _DIGITS.fullmatch(text) else pattern(HIDDEN).sub(as_escape, one_line(text))


_DIGITS = re.compile(r"0|[1-9][0-9]{0,8}")
"""What an evidence file may hold without quotation marks: it reads every value as text."""


def _comment(text: str) -> str:
    """Make a text fit for a comment: on one line."""
    return " ".join(visible(text).split())
