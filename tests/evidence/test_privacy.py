"""Attacks: no text of a cell comes out, and what is hidden can't be had by subtraction."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import Any

import pytest
from solving import solved

from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData
from journeygap.evidence.written import text_of
from journeygap.loading.load import load_files

PERSONAL = "Zx9 Hugo 030-555"
ANSWERS = """\
evidence: e
kind: survey
data: a.csv
columns: {customer: who, when: day, weight: w, persona: segment}
where: {wave: [1, 2]}
scale: {min: 1, max: 5}
answers:
  touchpoint: place
  satisfaction: stars
  used: used
metrics: [{name: NPS, column: nps, kind: nps}]
period: month
"""
EVENTS = """\
evidence: e
kind: analytics
data: a.csv
columns: {customer: who, when: time, event: event, channel: via, persona: segment}
where: {wave: [1, 2]}
events:
  - {touchpoint: A, event: a}
  - {touchpoint: B, event: b, where: {extra: x}}
outcome: {event: buy}
pause: 1 day
"""


def said(write: Any, evidence: str, rows: list[str]) -> str:
    """Return everything that comes out: the measured file and the warnings, or the complaints."""
    path = write(evidence, a_csv="\n".join(rows) + "\n")
    try:
        found = measure(read_evidence(str(path)), DuckDB)
    except BadData as bad:
        return str(bad)
    return text_of(found.data) + "\n".join(found.warnings)


@pytest.mark.parametrize("column", ["who", "day", "w", "segment", "wave", "place", "stars", "used", "nps"])
@pytest.mark.parametrize("times", [1, 12])
def test_no_text_of_an_answer_comes_out(column: str, times: int, write: Any) -> None:
    head = ["who", "day", "w", "segment", "wave", "place", "stars", "used", "nps"]
    rows = [",".join(head)]
    for n in range(60):
        cells = [
            f"r{n}",
            "2018-05-01",
            "1",
            "old" if n % 2 else "young",
            "1",
            "Signs",
            str(1 + n % 5),
            "yes",
            str(n % 11),
        ]
        if n < times:
            cells[head.index(column)] = PERSONAL
            cells[0] = "one" if column != "who" else PERSONAL  # one person, however many rows
        rows.append(",".join(cells))
    out = said(write, ANSWERS, rows)
    assert "Zx9" not in out
    assert "Hugo" not in out


@pytest.mark.parametrize("column", ["who", "time", "event", "via", "segment", "wave", "extra"])
@pytest.mark.parametrize("times", [1, 12])
def test_no_text_of_an_event_comes_out(column: str, times: int, write: Any) -> None:
    head = ["who", "time", "event", "via", "segment", "wave", "extra"]
    rows = [",".join(head)]
    for n in range(80):
        cells = [
            f"u{n % 40}",
            f"2018-05-01 10:{n % 60:02}:00",
            "ab"[n % 2],
            "web",
            "old" if n % 2 else "young",
            "1",
            "x",
        ]
        if n < times:
            cells[head.index(column)] = PERSONAL
            cells[0] = "u0" if column != "who" else PERSONAL
        rows.append(",".join(cells))
    out = said(write, EVENTS, rows)
    assert "Zx9" not in out
    assert "Hugo" not in out


@pytest.mark.parametrize("seed", range(6))
def test_exits_and_reach_of_a_hidden_persona_can_not_be_had(seed: int, write: Any) -> None:
    """Take what is shown of personas from what is shown of everybody: no remainder is of 1 to 9 customers."""
    chance = random.Random(seed)  # noqa: S311
    rows = ["who,time,event,via,segment,wave,extra"]
    touching: dict[str, set[str]] = defaultdict(set)
    closing: dict[str, set[str]] = defaultdict(set)
    sizes = {"big": 60, "middling": 25, "small": chance.randrange(1, 16), "": chance.randrange(0, 12)}
    for segment, size in sizes.items():
        for number in range(size):
            who = f"{segment}{number}"
            late = chance.random() < 0.4
            day = 30 if late else 1
            for minute in range(chance.randrange(1, 4)):
                event = chance.choice("ab")
                rows.append(f"{who},2018-05-{day:02} 10:{minute:02}:00,{event},web,{segment},1,x")
                touching[event + segment].add(who)
                if not late:
                    closing[event + segment].add(who)
    path = write(EVENTS, a_csv="\n".join(rows) + "\n")
    data = measure(read_evidence(str(path)), DuckDB).data
    for name, event in (("A", "a"), ("B", "b")):
        shown = [each["touchpoints"][name] for each in data["personas"].values() if "touchpoints" in each]
        everybody = data["all"]["touchpoints"][name]
        if isinstance(everybody["customers"], int):
            rest = everybody["customers"] - sum(
                each["customers"] for each in shown if isinstance(each["customers"], int)
            )
            assert rest == 0 or rest >= 10
        hidden = [
            segment
            for segment in sizes
            if "value"
            not in data["personas"].get(segment, {}).get("touchpoints", {}).get(name, {}).get("exits", {"n": "<10"})
        ]
        if "value" in everybody["exits"]:
            unseen = sum(len(closing[event + segment]) for segment in hidden)
            assert unseen == 0 or unseen >= 10


def test_personas_by_name_stay_though_they_are_few(write: Any) -> None:
    rows = ["who,day,w,segment,wave,place,stars,used,nps"]
    rows += [f"r{n},2018-05-01,1,{'P' if n < 3 else 'F'},1,Signs,{1 + n % 5},yes,{n % 11}" for n in range(60)]
    out = said(write, ANSWERS.replace("where:", "personas: {parent: P, friend: F}\nwhere:"), rows)
    assert "parent:" in out
    assert "<10" in out


PANEL = """\
evidence: e
kind: survey
date: 2018-12-31
data: a.csv
columns: {customer: who, when: day, persona: segment}
scale: {min: 1, max: 5}
answers: [{touchpoint: A, satisfaction: a}]
period: month
"""


@pytest.mark.parametrize("months", [2, 3])
@pytest.mark.parametrize("seed", range(8))
def test_no_group_of_a_survey_can_be_solved_for(seed: int, months: int, write: Any) -> None:
    """Respondents by persona and by the months in which they answered: no set of 1 to 9 follows from what is shown."""
    chance = random.Random(seed)  # noqa: S311
    rows, answered = ["who,day,segment,a"], defaultdict(set)
    for segment in ("x", "y", "z", ""):
        for number in range(chance.choice([4, 12, 30, 60]) if segment else chance.choice([0, 3, 12])):
            for month in {chance.randrange(1, months + 1) for _ in range(chance.choice([1, 1, 1, 2]))}:
                rows.append(f"{segment}{number},2018-{month:02}-01,{segment},{chance.randrange(1, 6)}")
                answered[segment, number].add(f"2018-{month:02}")
    data = measure(read_evidence(str(write(PANEL, a_csv="\n".join(rows) + "\n"))), DuckDB).data
    people: dict[Any, set[Any]] = defaultdict(set)
    for who, when in answered.items():
        people[who[0], frozenset(when)].add(who)
    equations = []
    for persona, group in (("all", data["all"]), *data.get("personas", {}).items()):
        for month, figures in ((None, group), *data["periods"].get(persona, {}).items()):
            if "value" in figures["touchpoints"]["A"]["satisfaction"]:
                mine = [cell for cell in people if persona in {"all", cell[0]} and (month is None or month in cell[1])]
                assert figures["touchpoints"]["A"]["satisfaction"]["n"] == sum(len(people[cell]) for cell in mine)
                equations.append(frozenset(mine))
    for persona, change in data.get("changes", {}).items():
        if isinstance(change["touchpoints"]["A"]["satisfaction"]["both"], int):
            pair = {change["from"], change["to"]}
            equations.append(frozenset(cell for cell in people if persona in {"all", cell[0]} and pair <= cell[1]))
    assert [group for group in solved(people, equations) if not _only_here(group, equations)] == []


def _only_here(group: frozenset[Any], equations: list[frozenset[Any]]) -> bool:
    """Return whether a group is those of a month, or of all, without those of another: what figures are made of."""
    return any(group == one - other for one in equations for other in equations)


SUPPORT = EVENTS.replace("analytics", "support").replace("outcome: {event: buy}\npause: 1 day\n", "")


def some_log(seed: int) -> list[tuple[str, str, str, int]]:
    """Return rows of few and many customers in segments: segment, event, customer, day."""
    chance = random.Random(seed)  # noqa: S311
    return [
        (segment, event, f"{segment}{number}", chance.choice([1, 1, 1, 9]))
        for segment in ("x", "y", "")
        for likely in [[chance.choice([0.02, 0.3, 1]) for _ in "abcd"]]
        for number in range(chance.choice([6, 25, 60]))
        for event in chance.choices(["a", "b", "other", "buy"], likely, k=2)
    ]


@pytest.mark.parametrize("evidence", [EVENTS, SUPPORT])
@pytest.mark.parametrize("seed", range(10))
def test_no_group_of_a_log_can_be_solved_for(seed: int, evidence: str, write: Any) -> None:
    """Take every count of a log as an equation over its rows: no touches of 1 to 9 customers follow."""
    made = some_log(seed)
    lines = [f"{who},2018-05-{day:02} 10:00:00,{event},web,{segment},1,x\n" for segment, event, who, day in made]
    path = write(evidence, a_csv="who,time,event,via,segment,wave,extra\n" + "".join(lines))
    data = measure(read_evidence(str(path)), DuckDB).data
    people: dict[Any, set[str]] = defaultdict(set)
    open_: dict[Any, set[str]] = defaultdict(set)
    early: dict[Any, set[str]] = defaultdict(set)
    for segment, event, who, day in made:
        people[segment, event].add(who)
        (open_ if day == 9 else early)[segment].add(who)
    rows, ends, begins = [frozenset(people)], [], []  # the rows that were used are always said
    for persona, group in (("all", data["all"]), *data["personas"].items()):
        rows += sums(group, [cell for cell in people if persona in {"all", cell[0]}])
        ends += [frozenset(each for each in open_ if persona in {"all", each})] * isinstance(group.get("open"), int)
        begins += [frozenset(each for each in early if persona in {"all", each})] * isinstance(group.get("early"), int)
    assert solved(people, rows) == []
    assert solved(open_, ends) == []
    assert solved(early, begins) == []


def sums(group: Any, mine: list[Any]) -> list[frozenset[Any]]:
    """Return the sums of rows that are shown of somebody whose cells, segment and event, are these."""
    found = [frozenset(cell for cell in mine if cell[1] == each["event"]) for each in group.get("unmapped", ())]
    for name, event in (("A", "a"), ("B", "b")):
        figures = group.get("touchpoints", {}).get(name, {})
        if isinstance(figures.get("touches"), int):
            found.append(frozenset(cell for cell in mine if cell[1] == event))
        if "value" in figures.get("cases", {}):
            found.append(frozenset(mine))
    return found


JOURNEY = """\
journey: J
customer:
  stages:
    - {name: S, touchpoints: [A, B]}
    - {name: T, touchpoints: [C]}
company: {touchpoints: [{name: X, stage: S}]}
"""


def test_a_stage_says_nothing_of_a_hidden_touchpoint(write: Any, tmp_path: Any) -> None:
    # 40 at A, 3 at B alone: a stage of 43 would say so.
    rows = [f"u{n},2018-05-01 10:00:00,a,web,x,1,x" for n in range(40)]
    rows += [f"v{n},2018-05-01 10:00:00,b,web,x,1,x" for n in range(3)]
    path = write(EVENTS, a_csv="who,time,event,via,segment,wave,extra\n" + "\n".join(rows) + "\n")
    (tmp_path / "j.yaml").write_text(JOURNEY, encoding="utf-8")
    journeys = load_files([str(tmp_path / "j.yaml")]).journeys
    found = measure(read_evidence(str(path)), DuckDB, journeys).data["all"]
    assert found["touchpoints"]["A"]["customers"] == 40
    assert found["touchpoints"]["B"]["customers"] == "<10"
    assert found["stages"]["J"]["S"] == {"customers": "hidden", "reach": {"n": "hidden"}}
    assert found["touchpoints"]["A"]["touches"] == "hidden"  # 43 rows less 40 would be the 3 of B


def test_missing_answers_say_nothing_of_a_hidden_figure(write: Any) -> None:
    # 60 rows; A is rated by all, B by 4. 56 missing answers would say the 4.
    evidence = PANEL.replace(
        "[{touchpoint: A, satisfaction: a}]", "[{touchpoint: A, satisfaction: a}, {touchpoint: B, satisfaction: b}]"
    )
    rows = [f"r{n},2018-05-01,x,3,{'4' if n < 4 else ''}" for n in range(60)]
    path = write(evidence, a_csv="who,day,segment,a,b\n" + "\n".join(rows) + "\n")
    assert measure(read_evidence(str(path)), DuckDB).missing == 0
