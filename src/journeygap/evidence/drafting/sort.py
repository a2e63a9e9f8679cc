"""What each column of an export is for: certain where its name or its texts say so, likely otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from journeygap.evidence.drafting import words
from journeygap.evidence.drafting.look import Column, Seen
from journeygap.evidence.drafting.names import Names
from journeygap.evidence.drafting.scales import SCALES, YES_AND_NO
from journeygap.evidence.drafting.services import SERVICES, Service
from journeygap.evidence.values import NO, YES, folded
from journeygap.journey.estimate import FEW

Scale = tuple[str, ...] | tuple[float, float]
"""Labels from the worst to the best, or the least and the highest number."""
_MANY_STEPS = 11
_EVENTS = 500


@dataclass(slots=True)
class About:
    """The columns about one touchpoint. ``sure`` says that the name itself is there, not only among other words."""

    touchpoint: str
    sure: bool
    satisfaction: Column | None = None
    importance: Column | None = None
    used: Column | None = None


@dataclass(slots=True)
class Sorted:
    """The columns of an export by what they are for. What is certain is in ``sure``, what is likely in ``likely``."""

    kind: str
    kind_sure: bool
    service: Service | None
    sure: dict[str, Column] = field(default_factory=dict)
    likely: dict[str, list[Column]] = field(default_factory=dict)
    about: list[About] = field(default_factory=list)
    scale: tuple[str, ...] | None = None
    scale_sure: bool = False
    numbers: tuple[float, float] | None = None
    other_scales: dict[int, Scale] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    recommends: list[tuple[Column, bool]] = field(default_factory=list)
    overall: list[Column] = field(default_factory=list)
    ratings: list[Column] = field(default_factory=list)
    long: Column | None = None
    rest: list[Column] = field(default_factory=list)


def sort(seen: Seen, names: Names) -> Sorted:
    """Sort the columns of an export."""
    return _Sorter(seen, names).sort()


class _Sorter:
    def __init__(self, seen: Seen, names: Names) -> None:
        self._columns = list(seen.columns)
        self._rows = seen.rows
        self._names = names
        self._taken: set[int] = set()

    def sort(self) -> Sorted:
        by_name = {each.shown.casefold(): each for each in self._columns}
        service = next((each for each in SERVICES if all(mark.casefold() in by_name for mark in each.marks)), None)
        found = Sorted("survey", kind_sure=False, service=service)
        if service is not None:
            found.kind, found.kind_sure = service.kind, True
            for role, name in service.columns.items():
                self._take(found, role, by_name[name.casefold()])
        elif self._is_log():
            found.kind = "analytics"
        for role, pattern in (("weight", words.WEIGHT), ("persona", words.PERSONA)):
            self._role(found, role, pattern)
        if found.kind in {"analytics", "support"}:
            self._log(found)
        else:
            self._survey(found)
        found.rest = [each for each in self._columns if each.place not in self._taken and each.filled]
        return found

    def _take(self, found: Sorted, role: str, column: Column) -> None:
        found.sure[role] = column
        self._taken.add(column.place)

    def _free(self) -> list[Column]:
        return [each for each in self._columns if each.place not in self._taken and each.filled]

    def _role(
        self, found: Sorted, role: str, pattern: re.Pattern[str], fits: Callable[[Column], bool] | None = None
    ) -> None:
        """Assign a role to the one column whose whole name says it; several are likely."""
        if role in found.sure:
            return
        fits = fits or _FITS.get(role, lambda _: True)
        named = [each for each in self._free() if pattern.fullmatch(each.shown) and fits(each)]
        if len(named) == 1:
            self._take(found, role, named[0])
        elif named:
            found.likely[role] = named

    def _is_log(self) -> bool:
        """Return whether this is a log: times with an hour, an event column, customers who come several times."""
        timed = [each for each in self._columns if each.hours]
        event = [each for each in self._columns if words.EVENT.fullmatch(each.shown) and each.texts]
        again = [each for each in self._columns if words.CUSTOMER.fullmatch(each.shown) and each.distinct < each.filled]
        return bool(timed and event and again)

    def _log(self, found: Sorted) -> None:
        self._role(found, "event", words.EVENT, lambda each: 0 < len(each.texts) <= _EVENTS)
        self._role(found, "customer", words.CUSTOMER)
        if "customer" not in found.sure and not found.likely.get("customer"):
            found.likely["customer"] = [each for each in self._free() if each.distinct < each.filled and not each.texts]
        self._when(found)
        self._role(found, "channel", words.CHANNEL, lambda each: 0 < each.distinct <= 30)

    def _when(self, found: Sorted) -> None:
        if "when" in found.sure:
            return
        timed = [each for each in self._free() if each.times and (each.hours or found.kind == "survey")]
        if len(timed) == 1:
            self._take(found, "when", timed[0])
        elif timed:
            found.likely["when"] = timed

    def _survey(self, found: Sorted) -> None:
        self._when(found)
        self._long(found)
        self._recommended(found)
        rated = [each for each in self._free() if ladder_of(each) is not None]
        self._scales(found, rated)
        rated += [each for each in self._free() if each not in rated and self._continues(each, found)]
        ratings = [each for each in rated if self._is_rating(each, found)]
        found.ratings = ratings
        for each in ratings if found.long is None else ():
            self._place(found, each, "importance" if words.MATTERS.search(each.said) else "satisfaction")
        for each in self._free():
            if found.long is None and _says_used(each, self._rows):
                self._place(found, each, "used")
        if found.long is not None:
            self._long_columns(found, ratings)
        found.overall = [
            each
            for each in ratings
            if each.place not in self._taken and (words.OVERALL.search(each.said) or words.EASE.search(each.said))
        ]
        again = [
            each
            for each in self._free()
            if words.CUSTOMER.fullmatch(each.shown) and each.distinct < each.filled and not each.times
        ]
        if again and "customer" not in found.sure:
            found.likely["customer"] = again

    def _long(self, found: Sorted) -> None:
        """Find the column that names the touchpoint of each row."""
        for each in self._free():
            named = [text for text in each.frequent if self._names.exactly(text)]
            if len(named) >= 2 and 2 * len(named) >= len(each.frequent):
                found.long = each
                self._taken.add(each.place)
                return

    def _long_columns(self, found: Sorted, ratings: Sequence[Column]) -> None:
        about = About("", sure=len(ratings) == 1)
        for each in ratings:
            key = "importance" if words.MATTERS.search(each.said) else "satisfaction"
            if getattr(about, key) is None:
                setattr(about, key, each)
                self._taken.add(each.place)
            else:
                about.sure = False
        used = [each for each in self._free() if _says_used(each, self._rows) and words.USED.search(each.said)]
        if len(used) == 1:
            about.used = used[0]
            self._taken.add(used[0].place)
        found.about.append(about)

    def _recommended(self, found: Sorted) -> None:
        for each in self._free():
            if each.numeric and each.whole and words.RECOMMENDS.search(each.said) and (each.high or 0) > 7:
                found.recommends.append((each, (each.low or 0) >= 0 and (each.high or 0) <= 10))
                self._taken.add(each.place)

    def _scales(self, found: Sorted, rated: Sequence[Column]) -> None:
        """Find the scale that most ratings have, and the answers that are none."""
        ladders: dict[Scale, int] = {}
        for each in rated:
            ladder = ladder_of(each)
            if ladder is not None:
                ladders[ladder] = ladders.get(ladder, 0) + 1
        if not ladders:
            return
        most = max(ladders, key=lambda ladder: (ladders[ladder], str(ladder)))
        if isinstance(most[0], str):
            found.scale = tuple(map(str, most))
            texts = {folded(text) for each in rated if ladder_of(each) == most for text in each.texts}
            on = {folded(str(each)) for each in most}
            fitting = [scale for scale in SCALES if texts & on <= set(map(folded, scale))]
            # Labels that several scales have say nothing of those that nobody chose, unless all of one are there.
            found.scale_sure = len(fitting) == 1 or on <= texts
        else:
            found.numbers = (float(most[0]), float(most[1]))
        for each in rated:
            ladder = ladder_of(each)
            if ladder is None:
                continue
            if ladder != most and not (found.numbers and _inside(ladder, found.numbers)):
                found.other_scales[each.place] = ladder
                continue
            for text, count in each.texts.items():
                self._no_rating(found, text, most, rare=count < FEW)

    def _continues(self, column: Column, found: Sorted) -> bool:
        """Return whether a column has answers of the scale that was found, though few different ones."""
        ladder = found.scale or found.numbers
        if column.times or not column.texts:
            return False
        if column.numeric and column.whole and self._names.exactly(column.said) is not None:
            return column.distinct > 2 or not _says_used(column, self._rows)
        if ladder is None:
            return False
        on = [text for text in column.texts if _on(text, ladder)]
        rest = [text for text in column.texts if text not in on]
        fits = all(map(words.says_nothing, rest))
        if not (on and fits) or (found.scale is None and self._names.within(column.said) is None):
            return False
        for text in rest:
            self._no_rating(found, text, ladder, rare=False)
        return True

    def _no_rating(self, found: Sorted, text: str, ladder: Sequence[object], *, rare: bool) -> None:
        if _on(text, ladder) or (rare and not words.says_nothing(text)):
            return
        into = found.doubtful
        if words.NO_ANSWER.fullmatch(text):
            into = found.missing
        elif words.UNUSED.fullmatch(text):
            into = found.unused
        if folded(text) not in map(folded, into):
            into.append(text)

    def _is_rating(self, column: Column, found: Sorted) -> bool:
        if column.place in found.other_scales:
            return bool(self._names.within(column.said) or words.OVERALL.search(column.said))
        return True

    def _place(self, found: Sorted, column: Column, key: str) -> None:
        """Put a column to the touchpoint that its name or question names."""
        part = re.split(r"\s[/–-]\s+|:\s+|\[", column.said.rstrip("]"))[-1].strip(" –-")
        exact = self._names.exactly(column.said) or self._names.exactly(part)
        option = next(iter(column.texts), "") if key == "used" and column.distinct == 1 else ""
        exact = exact or (self._names.exactly(option) if option else None)
        name = exact or self._names.within(column.said)
        if name is None:
            return
        # One or two numbers may as well say who used it.
        sure = exact is not None and (key == "used" or not column.numeric or column.distinct > 2)
        held = next((each for each in found.about if each.touchpoint == name), None)
        if held is None:
            held = About(name, sure)
            found.about.append(held)
        if getattr(held, key) is None:
            setattr(held, key, column)
            held.sure = held.sure and sure
            self._taken.add(column.place)


def _says_used(column: Column, rows: int) -> bool:
    """Return whether a column holds yes and no, or one value among empty cells."""
    if column.distinct == 1:
        return column.filled < rows
    texts = set(map(folded, column.texts))
    return len(texts) == 2 and (texts <= YES | NO or yes_and_no(column) is not None)


def yes_and_no(column: Column) -> tuple[str, str] | None:
    """Return the texts of a column that mean yes and no in another language than English; None where it has none."""
    written = {folded(text): text for text in column.texts}
    for yes, no in YES_AND_NO:
        if written.keys() == {folded(yes), folded(no)}:
            return written[folded(yes)], written[folded(no)]
    return None


def ladder_of(column: Column) -> Scale | None:
    """Return the scale that a column's answers are on: labels that are known, or the range of small whole numbers."""
    if not column.texts or column.times:
        return None
    plain = {folded(text): text for text in column.texts}
    for scale in SCALES:
        steps = set(map(folded, scale))
        rest = [text for key, text in plain.items() if key not in steps]
        known = all(map(words.says_nothing, rest))
        if known and len(plain) - len(rest) >= min(3, len(scale)):
            return scale
    numbers = sorted(int(key) for key in plain if re.fullmatch(r"\d{1,2}", key))
    words_only = [text for key, text in plain.items() if not re.fullmatch(r"\d{1,2}", key)]
    if len(numbers) < 3 or not column.whole or not all(map(words.says_nothing, words_only)):
        return None
    run = [numbers[0]]
    for each in numbers[1:]:
        if each - run[-1] > 1:
            break
        run.append(each)
    if run[0] > 1 or len(run) < 3 or len(run) > _MANY_STEPS:
        return None
    return float(run[0]), float(run[-1])


def _inside(ladder: Sequence[object], numbers: tuple[float, float]) -> bool:
    return not isinstance(ladder[0], str) and ladder[0] == numbers[0] and float(str(ladder[1])) <= numbers[1]


def _on(text: str, ladder: Sequence[object]) -> bool:
    if isinstance(ladder[0], str):
        return folded(text) in {folded(str(each)) for each in ladder}
    value = folded(text)
    return re.fullmatch(r"-?\d+(\.\d+)?", value) is not None and float(str(ladder[0])) <= float(value) <= float(
        str(ladder[1])
    )


_FITS: dict[str, Callable[[Column], bool]] = {
    "weight": lambda each: each.numeric and (each.low or 0) >= 0,
    "persona": lambda each: 1 < each.distinct <= 20 and each.filled >= FEW,
}
