"""The Markdown gap report that journeygap writes, back to a journey, as far as the report holds it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from journeygap.core.language import say
from journeygap.core.text import normalise
from journeygap.sheets.built import Built, tidied
from journeygap.sheets.reading.markdown import cells_of, is_rule
from journeygap.sheets.tables import TableError

_TITLE = re.compile(r"#{1,2} (?:Gap report|Journey \d+): (?P<name>.+)")
_OVER = re.compile(r"# Gap report\b")
_STAGE = re.compile(r"#{3,4} Stage \d+: (?P<name>.+)")
_HEADS = ["State", "Customers use", "The company does"]
"""What the table of a stage begins with; of the columns that may follow, empty ones are left out."""
_LIVE = frozenset(("met", "weak", "wrong channel"))
"""The states in which the company does something there: one of a choice group makes the others alternatives."""
_FACTS = re.compile(r"(?:Coverage \*\*|Nothing here counts)")
_PHASE = re.compile(
    r"(?:^|[;:.] )(?:(?P<known>[Bb]efore|[Dd]uring|[Aa]fter) the purchase|[Pp]hase (?P<own>[^;]+?))(?=[;.]|$)"
)
_FEELING = re.compile(r"[Ff]eeling (?P<value>neutral|[+-]\d(?:\.\d+)?)")
_LEVEL = re.compile(r"(?P<level>[\d.]+) of (?P<expected>[\d.]+)")
_BEHIND = re.compile(r" \((?P<what>planned|in (?P<stages>[^()]+))\)$")
_OF_STAGE = {
    "What customers want": "goal",
    "What they do": "actions",
    "What gets in their way": "friction",
    "What they say": "quotes",
    "Ideas": "ideas",
}
_LOST = ("supporting", "for others", "retired", "out of scope")
"""Company touchpoints that the report names without what makes them so."""


class _Line(NamedTuple):
    number: int
    text: str


def is_gap_report(text: str) -> bool:
    """Return whether a page is a gap report that journeygap wrote."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return _OVER.match(first) is not None and any(_STAGE.fullmatch(line.rstrip()) for line in text.splitlines())


def gap_report(text: str, wanted: str | None = None) -> Built:
    """Read the journey of a report. ``wanted`` names one of several. Raises `TableError`."""
    parts = dict(_parts([_Line(number, line) for number, line in enumerate(text.splitlines(), 1)]))
    if wanted is not None:
        parts = {name: lines for name, lines in parts.items() if normalise(name) == normalise(wanted)} or parts
    if len(parts) > 1:
        raise TableError(say("tables.several-journeys", journeys=list(parts)))
    if not parts:
        raise TableError(say("tables.no-journey"))
    ((name, lines),) = parts.items()
    return _Report(name).read(lines)


def _parts(lines: Sequence[_Line]) -> Iterator[tuple[str, list[_Line]]]:
    """Return the journeys of a report by name, each with its lines."""
    name: str | None = None
    held: list[_Line] = []
    for line in lines:
        if found := _TITLE.fullmatch(line.text.rstrip()):
            if name is not None and _has_stages(held):
                yield name, held
            name, held = _shown(found["name"]), []
        held.append(line)
    if name is not None and _has_stages(held):
        yield name, held


def _has_stages(lines: Sequence[_Line]) -> bool:
    return any(_STAGE.fullmatch(line.text.rstrip()) for line in lines)


class _Report:
    """The journey of a report while it is read."""

    def __init__(self, name: str) -> None:
        self._data: dict[str, Any] = {"journey": name, "customer": {"stages": []}}
        self._stages: list[dict[str, Any]] = self._data["customer"]["stages"]
        self._company: dict[str, dict[str, Any]] = {}
        self._meets: dict[str, list[tuple[str, str]]] = {}
        self._alternatives: list[tuple[str, str]] = []
        self._outside: list[str] = []
        self._left_out: list[tuple[str, str]] = []
        self._stated = False
        self._named: dict[str, dict[str, Any]] = {}

    def read(self, lines: Sequence[_Line]) -> Built:
        """Read the lines of a journey."""
        stage: dict[str, Any] | None = None
        in_stages = False
        number = 0
        while number < len(lines):
            text = lines[number].text.strip()
            if found := _STAGE.fullmatch(text):
                stage = {"name": _shown(found["name"]), "touchpoints": []}
                self._stages.append(stage)
                self._named, in_stages = {}, True
            elif text.startswith("#"):
                stage = None
                in_stages = in_stages and text.endswith(" In no stage")
            elif text.startswith("|") and in_stages:
                end = number
                while end < len(lines) and lines[end].text.startswith("|"):
                    end += 1
                self._table([each.text for each in lines[number:end]], stage)
                number = end - 1
            elif stage is not None:
                self._fact(text, stage)
            elif not self._stages and (found := re.search(r"(?:^| · )Persona: (.+?)(?: · |$)", text)):
                self._data["customer"].setdefault("persona", {"name": _shown(found[1])})
            number += 1
        return self._built()

    def _fact(self, text: str, stage: dict[str, Any]) -> None:
        if _FACTS.match(text):
            if found := _PHASE.search(text):
                stage["phase"] = found["known"].lower() if found["known"] else _shown(found["own"])
            if found := _FEELING.search(text):
                stage["feeling"] = _feeling(found)
            return
        if text.startswith("What customers think: "):
            stage["mindset"] = _shown(text.partition(": ")[2])
            return
        name, _, said = text.removeprefix("- ").partition(": ")
        if not text.startswith("- ") or not said:
            return
        if name in _OF_STAGE and not stage["touchpoints"]:
            key = _OF_STAGE[name]
            stage[key] = _shown(said) if key == "goal" else _quotes(said) if key == "quotes" else _several(said)
        elif (touchpoint := self._named.get(normalise(_shown(name)))) is not None:
            self._of_touchpoint(said, touchpoint)

    def _of_touchpoint(self, said: str, touchpoint: dict[str, Any]) -> None:
        for part in said.split("; "):
            if part == "moment of truth":
                touchpoint["moment"] = True
            elif found := _FEELING.fullmatch(part):
                touchpoint["feeling"] = _feeling(found)
            elif part.startswith("in their way: "):
                touchpoint["friction"] = [_shown(part.partition(": ")[2])]
            elif part.startswith("“"):
                touchpoint["quotes"] = _quotes(part)

    def _table(self, lines: Sequence[str], stage: dict[str, Any] | None) -> None:
        rows = [[cell or "" for cell in cells_of(line)] for line in lines if not is_rule(line)]
        if not rows or rows[0][:3] != _HEADS:
            return
        states: list[str] = []
        for row in rows[1:]:
            cells = dict(zip(rows[0], map(_shown, row), strict=False))
            state, need, company = (cells.get(head, "") for head in _HEADS)
            state = state.partition(" ")[2] or state
            if need in {"–", ""}:
                self._unmet(state, company, stage)
            elif stage is not None:
                states.append(state)
                self._need(state, need, company, cells.get("Matters", ""), cells.get("Level", ""), stage)
        if stage is not None:
            self._choices(states, stage)

    def _choices(self, states: Sequence[str], stage: dict[str, Any]) -> None:
        """Put each alternative into one choice group with the nearest touchpoint that is met."""
        met = [place for place, state in enumerate(states) if state in _LIVE]
        for place, state in enumerate(states):
            if state != "alternative":
                continue
            touchpoint = stage["touchpoints"][place]
            if met:
                nearest = stage["touchpoints"][min(met, key=lambda other: abs(other - place))]
                touchpoint["choice"] = nearest.setdefault("choice", nearest["name"])
                self._alternatives.append((touchpoint["name"], nearest["name"]))

    def _need(self, state: str, need: str, company: str, matters: str, level: str, stage: dict[str, Any]) -> None:
        touchpoint: dict[str, Any] = {"name": need.removesuffix(" (optional)")}
        if need.endswith(" (optional)"):
            touchpoint["need"] = "optional"
        if matters:
            touchpoint["importance"] = _number(matters)
        if found := _LEVEL.fullmatch(level):
            touchpoint["satisfaction"] = _number(found["level"])
            if found["expected"] != matters:
                touchpoint["expects"] = _number(found["expected"])
        stage["touchpoints"].append(touchpoint)
        self._named[normalise(touchpoint["name"])] = touchpoint
        self._stated = self._stated or state not in {"unknown", "outside", "alternative"}
        if state == "outside":
            touchpoint["ownership"] = "customer"
            self._outside.append(touchpoint["name"])
        if company not in {"–", ""}:
            self._met(company, touchpoint["name"], stage["name"])

    def _met(self, company: str, need: str, stage: str) -> None:
        behind = _BEHIND.search(company)
        for name in company[: behind.start() if behind else len(company)].split(", "):
            where = behind["stages"].split(", ") if behind and behind["stages"] else [stage]
            row = self._activity(name, where)
            if behind and behind["what"] == "planned":
                row["status"] = "planned"
            self._meets.setdefault(normalise(name), []).append((stage, need))

    def _unmet(self, state: str, company: str, stage: dict[str, Any] | None) -> None:
        if not company or company == "–":
            return
        self._stated = True
        if state in _LOST:
            self._left_out.append((company, state))
            return
        row = self._activity(company, [] if stage is None else [stage["name"]])
        if state == "exempt":
            row["exempt"] = {"reason": say("tables.exempt")}
        if state in {"planned", "retired"}:
            row["status"] = state

    def _activity(self, name: str, stages: Sequence[str]) -> dict[str, Any]:
        row = self._company.setdefault(normalise(name), {"name": name, "stages": []})
        row["stages"] += [each for each in stages if each not in row["stages"] and each != "another stage"]
        return row

    # --- the whole

    def _built(self) -> Built:
        counted = Counter(normalise(each["name"]) for stage in self._stages for each in stage["touchpoints"])
        rows = []
        for key, row in self._company.items():
            met = self._meets.get(key, [])
            meets = [need if counted[normalise(need)] == 1 else f"{stage}/{need}" for stage, need in met]
            row["meets"] = list(dict.fromkeys(meets))
            stages = row.pop("stages")
            rows.append(row | ({"stage": stages} if len(stages) < 2 else {"stages": stages}))
        if self._stated:
            self._data["company"] = {
                "touchpoints": [{k: v for k, v in row.items() if k != "stage" or v} for row in rows]
            }
        return Built(tidied(self._data), {}, [], list(self._notes()))

    def _notes(self) -> Iterator[str]:
        yield say("tables.of-report")
        if self._outside:
            yield say("tables.outside", names=self._outside[:8])
        if self._alternatives:
            yield say("tables.choices-of-report", pairs=self._alternatives[:8])
        if self._left_out:
            yield say("tables.left-out-of-report", activities=self._left_out[:8])


def _shown(text: str) -> str:
    """Return Markdown as it is shown."""
    return re.sub(r"\\(.)", r"\1", text.replace("<!-- -->", "")).strip()


def _several(text: str) -> list[str]:
    return [_shown(each) for each in text.split("; ")]


def _quotes(text: str) -> list[str]:
    return [_shown(each) for each in re.findall(r"“(.*?)”(?= “|$)", text)]


def _feeling(found: re.Match[str]) -> float:
    return 0 if found["value"] == "neutral" else _number(found["value"])


def _number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value
