"""Logs: by hand, and against a second, slow implementation."""

from __future__ import annotations

import random
from typing import Any

import pytest
from slow_log import Event, measure

HEAD = """\
evidence: shop
kind: analytics
data: log.csv
columns: {customer: who, when: t, event: event, channel: via}
events:
  - {touchpoint: Website, event: [home, page]}
  - {touchpoint: Basket, event: basket}
  - {touchpoint: Chat before, event: chat, before: outcome}
  - {touchpoint: Help, event: chat, after: outcome}
outcome: {event: buy}
pause: 60 seconds
"""
RULES = [
    ("Website", "home", ""),
    ("Website", "page", ""),
    ("Basket", "basket", ""),
    ("Chat before", "chat", "before"),
    ("Help", "chat", "after"),
]


def stamp(t: int) -> str:
    return f"2024-05-01 {t // 3600:02}:{t // 60 % 60:02}:{t % 60:02}"


def log(events: list[Event]) -> str:
    return "who,t,event,via\n" + "".join(f"{e.who},{stamp(e.t)},{e.event},{e.channel}\n" for e in events)


def test_a_log_by_hand(measured: Any) -> None:
    # Twelve customers come, put something into the basket 30 s later and buy; ten leave at once. Two more at the end.
    events = []
    for n in range(12):
        start = 1000 + 100 * n
        who = f"a{n}"
        events += [
            Event(who, start, "home", "web"),
            Event(who, start + 10, "page", "app"),
            Event(who, start + 30, "basket", "web"),
        ]
        events += [Event(who, start + 40, "buy", "web"), Event(who, start + 50, "chat", "web")]
    events += [Event(f"b{n}", 5000 + n, "home", "web") for n in range(10)]
    events += [Event(f"b{n}", 5500 + n, "scroll", "web") for n in range(10)]
    events += [Event("a0", 9000, "home", "web"), Event("a1", 9060, "home", "web")]
    found = measured(HEAD, log_csv=log(events)).data
    everyone = found["all"]
    assert (found["sample"], found["rows"], found["used"]) == (22, 82, 82)
    assert (found["first"], found["last"]) == ("2024-05-01T00:16:40Z", "2024-05-01T02:31:00Z")
    # Each of the 22 has one, the ten of b a second by the pause, a0 and a1 a second too; those two end within 60 s.
    assert (everyone["journeys"], everyone["open"], everyone["early"]) == (34, "<10", "<10")
    website = everyone["touchpoints"]["Website"]
    assert (website["customers"], website["touches"]) == (22, 36)
    assert website["reach"]["value"] == 1
    assert website["to_next"] == {"value": 30, "n": 12, "unsure": True}
    assert (website["exits"]["value"], website["exits"]["n"]) == (0.4545, 22)  # ten of 22 closed ones, two are open
    assert {name: each["value"] for name, each in website["channels"].items()} == {"web": 1, "app": 0.5455}
    assert everyone["touchpoints"]["Chat before"] == {"customers": "<10", "reach": {"n": "<10"}}
    assert everyone["touchpoints"]["Help"]["exits"]["value"] == 0
    assert [(each["event"], each["customers"]) for each in everyone["unmapped"]] == [("scroll", 10)]


def some_log(seed: int) -> list[Event]:
    """Return a log with ties, pauses, repeated touches and outcomes at the time of something else."""
    chance = random.Random(seed)  # noqa: S311 - a test
    events = []
    for who in range(40):
        t = chance.randrange(2000)
        for _ in range(chance.randrange(1, 25)):
            t += chance.choice([0, 0, 1, 5, 59, 60, 61, 200])
            event = chance.choice(["home", "home", "page", "basket", "chat", "chat", "buy", "scroll"])
            events.append(Event(f"c{who}", t, event, chance.choice(["", "web", "app"])))
    chance.shuffle(events)
    return events


@pytest.mark.parametrize("seed", range(12))
def test_the_slow_implementation_agrees(seed: int, measured: Any) -> None:
    events = some_log(seed)
    expected = measure(events, RULES, "buy", 60)
    found = measured(HEAD, log_csv=log(events)).data["all"]
    assert [found[key] for key in ("customers", "journeys")] == [expected[key] for key in ("customers", "journeys")]
    for key in ("open", "early"):
        assert found[key] == ("<10" if 0 < expected[key] < 10 else expected[key])
    for name, slow in expected["touchpoints"].items():
        fast = found["touchpoints"][name]
        if slow["customers"] < 10:
            assert fast == {"customers": "<10", "reach": {"n": "<10"}}
            continue
        assert (fast["customers"], fast["touches"]) == (slow["customers"], slow["touches"])
        if "value" in fast["to_next"]:
            assert (fast["to_next"]["value"], fast["to_next"]["n"]) == slow["to_next"]
        if "value" in fast["exits"]:
            exits, closed = slow["exits"]
            assert (fast["exits"]["value"], fast["exits"]["n"]) == (pytest.approx(exits / closed, abs=5e-5), closed)
        shares = {
            channel: people / slow["customers"]
            for channel, people in slow["channels"].items()
            if channel and people >= 10
        }
        assert {channel: each["value"] for channel, each in fast.get("channels", {}).items()} == pytest.approx(
            shares, abs=5e-5
        )
    unmapped = {event: people for event, people in expected["unmapped"].items() if people >= 10}
    assert {each["event"]: each["customers"] for each in found.get("unmapped", [])} == unmapped


def test_rows_left_out_are_counted_before_customers_are_looked_at(measured: Any) -> None:
    rows = [f"c{n},{stamp(n)},home,web" for n in range(12)]
    rows += [",2024-05-01,home,web", ",2024-05-01,heartbeat,web", "c1,2024-05-01,debug_x,web", "c1,2024-05-01,home,bot"]
    evidence = HEAD + 'ignore: [heartbeat, "debug_*"]\nexcept: {via: bot}\n'
    found = measured(evidence, log_csv="who,t,event,via\n" + "\n".join(rows) + "\n").data
    assert found["left_out"] == {"except": 1, "ignore": 2, "customer": 1}
    assert found["used"] == 12


def test_rules_look_at_other_columns_and_into_structures(measured: Any) -> None:
    evidence = (
        "evidence: e\nkind: analytics\ndata: log.jsonl\nread: {times: seconds}\n"
        "columns: {customer: user.id, when: ts, event: name}\n"
        "events:\n  - {touchpoint: App, event: open, where: {properties.os: [ios, android]}}\n  - {touchpoint: Site, event: open}\n"
    )
    line = '{{"user": {{"id": {n}}}, "ts": {n}.5, "name": "open", "properties": {{"os": "{os}"}}}}\n'
    data = "".join(line.format(n=n, os="iOS" if n % 2 else "web") for n in range(40))
    found = measured(evidence, log_jsonl=data).data
    assert {name: each["customers"] for name, each in found["all"]["touchpoints"].items()} == {"App": 20, "Site": 20}
    assert found["first"] == "1970-01-01T00:00:00Z"


def test_support_cases_have_shares(measured: Any) -> None:
    evidence = (
        HEAD.replace("analytics", "support")
        .replace("outcome: {event: buy}\n", "")
        .replace(", before: outcome", "")
        .replace(", after: outcome", "")
    )
    rows = [f"c{n},2024-05-01,{'chat' if n < 15 else 'home'},phone" for n in range(60)]
    found = measured(evidence, log_csv="who,t,event,via\n" + "\n".join(rows) + "\n").data["all"]["touchpoints"]
    assert found["Chat before"]["cases"]["value"] == 0.25
    assert "exits" not in found["Website"]


def test_a_rule_that_fits_nothing_is_a_warning(measured: Any) -> None:
    evidence = HEAD.replace("event: basket", "event: baskte")
    rows = [f"c{n},2024-05-01,basket,web" for n in range(12)] + ["c1,2024-05-01,home,web", "c1,2024-05-01,chat,web"]
    found = measured(evidence, log_csv="who,t,event,via\n" + "\n".join(rows) + "\n")
    assert found.warnings == ("line 7: no row fits this rule of “Basket”; did you mean “basket”?",)
    assert found.data["all"]["touchpoints"]["Basket"]["reach"] == {"n": "<10"}


@pytest.mark.parametrize(
    ("read", "times", "first"),
    [
        ("", ["2024-05-01", "2024-05-01T10:00", "2024-05-01 10:00:00.123", "2024-05-01T12:00:00+02:00", "2024-05-01T10:00:00Z"], "2024-05-01T00:00:00Z"),
        ("", ["2024-05-01 10:00:00 UTC", "2024-05-01T04:30:00-05:30"], "2024-05-01T10:00:00Z"),
        ("read: {times: day-first}\n", ["31.12.2024 23:59", "1/2/2024, 3:04:05 PM"], "2024-02-01T15:04:05Z"),
        ("read: {times: month-first}\n", ["12/31/2024 23:59", "1/2/2024 12:04 am"], "2024-01-02T00:04:00Z"),
        ("read: {times: milliseconds}\n", ["1714557600123"], "2024-05-01T10:00:00Z"),
        ("read: {times: microseconds}\n", ["1714557600123456"], "2024-05-01T10:00:00Z"),
        ("read: {zone: Europe/Warsaw}\n", ["2024-05-01 10:00:00", "2024-05-01T10:00:00Z"], "2024-05-01T08:00:00Z"),
        ("read: {zone: Europe/Warsaw}\n", ["2024-01-01 10:00:00"], "2024-01-01T09:00:00Z"),
        ("read: {zone: Europe/Warsaw}\n", ["2024-10-27 02:30:00"], "2024-10-27T00:30:00Z"),
        ("read: {zone: Europe/Warsaw}\n", ["2024-10-27 03:00:00"], "2024-10-27T02:00:00Z"),
        ("read: {zone: Europe/Warsaw}\n", ["2024-03-31 03:00:00"], "2024-03-31T01:00:00Z"),
    ],
)  # fmt: skip
def test_times_in_all_their_forms(read: str, times: list[str], first: str, measured: Any) -> None:
    rows = "".join(f'c,"{time}",home,web\n' for time in times)
    assert measured(HEAD + read, log_csv="who,t,event,via\n" + rows).data["first"] == first


@pytest.mark.parametrize(
    "time",
    [
        "",
        "2024",
        "12:30",
        "2024-13-01",
        "2024-02-30 10:00:00",
        "5d",
        "1_000",
        "nan",
        "31.12.2024 10:00",
        "2024-05-01 25:00:00",
    ],
)
def test_times_that_are_none_are_refused(time: str, troubles: Any) -> None:
    rows = f"c,2024-05-01,home,web\nc,{time},home,web\n"
    found = troubles(HEAD, log_csv="who,t,event,via\n" + rows)
    assert found[0].startswith("log.csv, column “t”, row 3: a time can't be read; ")
    assert not time or time not in found[0]


def test_personas_of_a_log_are_hidden_by_customers(measured: Any) -> None:
    evidence = HEAD.replace("channel: via", "channel: via, persona: p")
    rows = [f"c{n},2024-05-01,home,web,{'x' if n < 5 else 'y' if n < 20 else 'z'}" for n in range(60)]
    log = "who,t,event,via,p\n" + "\n".join(rows) + "\n"
    found = measured(evidence, log_csv=log).data["personas"]
    assert "x" not in found  # a text of cells that 5 customers have is not written
    named = evidence.replace("events:", "personas: {x: x, y: y, z: z}\nevents:", 1)
    assert named != evidence
    assert measured(named, log_csv=log).data["personas"] == {"x": {"customers": "<10"}, **found}
    assert found["y"] == {"customers": "hidden"}
    assert found["z"]["touchpoints"]["Website"]["customers"] == 40
