"""What grows in `growth.py`: every collection of the format, and of what goes with it, at any size.

A case writes the files of its size into a folder and returns the arguments of the command that reads them. Each grows
one collection (some grow two that belong together, such as activities and what each of them meets) and keeps everything
else small, so that a cost above linear shows.
"""

import csv
import io
import json
import subprocess
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

Arguments = Sequence[str]
Make = Callable[[Path, int], Arguments]

FILE = "journey.yaml"
ANALYSE = ("analyze", "--isolated", "--format", "json", FILE)
TABLE = ("analyze", "--isolated", "--top", "0", FILE)
CHECK = ("check", "--isolated", "--format", "concise", FILE)
GREATEST = 64_000


class Case(NamedTuple):
    """One collection: how to make it, the exit code that the command ends with, and the greatest size there is.

    A limit of the tool or of the system ends some collections sooner than 64,000; ``limit`` says which.
    """

    make: Make
    code: int = 0
    most: int = GREATEST
    limit: str = ""


def _journey(
    *,
    stages: Iterable[str] = ("{name: S, touchpoints: [t, u]}",),
    customer: Iterable[str] = (),
    activities: Iterable[str] = ("{name: t, owner: o}",),
    company: Iterable[str] = (),
    top: Iterable[str] = (),
) -> str:
    """Return a journey whose lists have one entry a line; an entry of ``customer`` or ``company`` is a whole key."""
    lines = ["journey: J", *top, "customer:", *(f"  {each}" for each in customer), "  stages:"]
    lines += [f"    - {each}" for each in stages]
    lines += ["company:", *(f"  {each}" for each in company), "  touchpoints:"]
    lines += [f"    - {each}" for each in activities]
    return "\n".join(lines) + "\n"


def _names(letter: str, count: int) -> str:
    return "[" + ", ".join(f"{letter}{number}" for number in range(count)) + "]"


def _stage(*touchpoints: str, name: str = "S") -> str:
    """Return a stage in flow style, its touchpoints a line each."""
    return f"{{name: {name}, touchpoints: [\n      " + ",\n      ".join(touchpoints) + "]}"


def _entries(form: str, count: int) -> list[str]:
    return [form.replace("#", str(number)) for number in range(count)]


def _listed(key: str, form: str, count: int) -> str:
    """Return a key with a list in flow style, an entry a line."""
    return f"{key}: [\n      " + ",\n      ".join(_entries(form, count)) + "]"


def _written(text: Callable[[int], str], arguments: Arguments = ANALYSE) -> Make:
    """Return the making of a case that is one journey file."""

    def make(folder: Path, size: int) -> Arguments:
        (folder / FILE).write_text(text(size), encoding="utf-8")
        return arguments

    return make


def _of_touchpoint(key: str, letter: str, customer: Callable[[int], Iterable[str]] = lambda _: ()) -> Make:
    """A list of names at one customer touchpoint."""
    return _written(
        lambda size: _journey(
            stages=[_stage(f"{{name: t, {key}: {_names(letter, size)}}}")], customer=list(customer(size))
        )
    )


def _of_activity(
    key: str, letter: str, touchpoints: int | None = 0, company: Callable[[int], Iterable[str]] = lambda _: ()
) -> Make:
    """A list of names at one company touchpoint; ``touchpoints`` None makes as many customer touchpoints."""
    return _written(
        lambda size: _journey(
            stages=[_stage(*_entries("t#", max(size if touchpoints is None else touchpoints, 1)))],
            activities=[f"{{name: x, {key}: {_names(letter, size)}}}"],
            company=list(company(size)),
        )
    )


def _activities(form: str, arguments: Arguments = ANALYSE, **others: Iterable[str]) -> Make:
    return _written(lambda size: _journey(activities=_entries(form, size), **others), arguments)


def _touchpoints(form: str, arguments: Arguments = ANALYSE, **others: Iterable[str]) -> Make:
    return _written(lambda size: _journey(stages=[_stage(*_entries(form, size))], **others), arguments)


def _stages(form: str, arguments: Arguments = ANALYSE, **others: Iterable[str]) -> Make:
    return _written(lambda size: _journey(stages=_entries(form, size), **others), arguments)


def _both(stages: Callable[[int], Iterable[str]], activities: Callable[[int], Iterable[str]]) -> Make:
    return _written(lambda size: _journey(stages=stages(size), activities=activities(size)))


def _one_stage(form: str) -> Callable[[int], list[str]]:
    return lambda size: [_stage(*_entries(form, size))]


def _chained(form: str) -> Callable[[int], list[str]]:
    """Return activities each of which names the next one (``@``)."""
    return lambda size: [
        *(form.replace("#", str(number)).replace("@", str(number + 1)) for number in range(size)),
        f"{{name: a{size}, stage: S}}",
    ]


FORMAT: dict[str, Case] = {
    "stages": Case(_stages("{name: S#, touchpoints: [t]}")),
    "stages of one phase, empty": Case(_stages("{name: S#, phase: before}")),
    "touchpoints": Case(_touchpoints("t#")),
    "touchpoints that are met": Case(_both(_one_stage("t#"), lambda size: _entries("{name: t#, stage: S}", size))),
    "aliases of one touchpoint": Case(_of_touchpoint("aliases", "a")),
    "aliases, one each": Case(_touchpoints("{name: t#, aliases: [a#]}")),
    "channels of one touchpoint": Case(_of_touchpoint("channel", "c")),
    "channels, one each": Case(_touchpoints("{name: t#, channel: c#}")),
    "devices of one touchpoint": Case(_of_touchpoint("device", "d")),
    "channels of one activity": Case(_of_activity("channel", "c")),
    "channels of one activity, which as many touchpoints differ from": Case(
        _both(
            _one_stage("{name: t#, channel: web}"),
            lambda size: [f"{{name: x, channel: {_names('c', size)}, meets: {_names('t', size)}}}"],
        )
    ),
    "friction of one touchpoint": Case(_of_touchpoint("friction", "f")),
    "quotes of one touchpoint": Case(_of_touchpoint("quotes", "q")),
    **{
        f"{key} of one stage": Case(
            _written(lambda size, key=key: _journey(stages=[f"{{name: S, {key}: {_names('x', size)}}}"]))
        )
        for key in ("actions", "friction", "quotes", "ideas")
    },
    "phases": Case(_stages("{name: S#, phase: p#, touchpoints: [t]}")),
    "evidence": Case(
        _written(lambda size: _journey(customer=[_listed("evidence", "{id: e#, kind: survey, sample: 3}", size)]))
    ),
    "evidence that is old": Case(
        _written(
            lambda size: _journey(customer=[_listed("evidence", "{id: e#, kind: survey, date: 2001-01-01}", size)])
        )
    ),
    "evidence that is old, of one touchpoint": Case(
        _of_touchpoint(
            "evidence", "e", lambda size: [_listed("evidence", "{id: e#, kind: survey, date: 2001-01-01}", size)]
        )
    ),
    "evidence of one touchpoint": Case(
        _of_touchpoint("evidence", "e", lambda size: [_listed("evidence", "{id: e#, kind: survey}", size)])
    ),
    "evidence, one each": Case(
        _written(
            lambda size: _journey(
                stages=[_stage(*_entries("{name: t#, evidence: e#}", size))],
                customer=[_listed("evidence", "{id: e#, kind: survey}", size)],
            )
        )
    ),
    "metrics of the journey": Case(
        _written(lambda size: _journey(customer=[_listed("metrics", "{name: m#, value: 1, target: 2}", size)]))
    ),
    "metrics of the journey, of one name": Case(
        _written(lambda size: _journey(customer=[_listed("metrics", "{name: m, value: #, target: 2}", size)]))
    ),
    "metrics of one stage": Case(
        _written(lambda size: _journey(stages=[f"{{name: S, {_listed('metrics', '{name: m#, value: 1}', size)}}}"]))
    ),
    "metrics of one touchpoint": Case(
        _written(
            lambda size: _journey(stages=[_stage(f"{{name: t, {_listed('metrics', '{name: m#, value: 1}', size)}}}")])
        )
    ),
    "metrics of one activity": Case(
        _written(lambda size: _journey(activities=[f"{{name: t, {_listed('metrics', '{name: m#, value: 1}', size)}}}"]))
    ),
    "metrics, one each": Case(_touchpoints("{name: t#, metrics: [{name: m, value: 1, target: 2}]}")),
    "dimensions": Case(
        _written(
            lambda size: _journey(
                customer=[f"dimensions: {_names('d', size)}"],
                stages=[_stage(f"{{name: t, expects: {{{', '.join(_entries('d#: 9', size))}}}}}")],
                activities=[f"{{name: t, stage: S, delivers: {{{', '.join(_entries('d#: 2', size))}}}}}"],
            )
        )
    ),
    "choice groups": Case(_touchpoints("{name: t#, choice: g#}")),
    "members of one choice group": Case(_touchpoints("{name: t#, choice: g}")),
    "activities of one name": Case(_activities("{name: x, stage: S#}", stages=["{name: S}"]), code=1),
    "activities of one name, in as many stages": Case(
        _both(
            lambda size: _entries("{name: S#, touchpoints: [x]}", size),
            lambda size: _entries("{name: x, stage: S#}", size),
        )
    ),
    "activities that meet nothing": Case(_activities("{name: x#, stage: S}")),
    "activities of any stage": Case(_activities("{name: x#}")),
    "stages with a touchpoint of one name, half of them without the company's": Case(
        _both(
            lambda size: _entries("{name: S#, touchpoints: [x]}", size),
            lambda size: _entries("{name: x, stage: S#}", size // 2),
        )
    ),
    "stages of one activity": Case(
        _both(
            lambda size: _entries("{name: S#, touchpoints: [x]}", size),
            lambda size: [f"{{name: x, stages: {_names('S', size)}}}"],
        )
    ),
    "aliases of one touchpoint, which as many activities meet": Case(
        _both(
            lambda size: [_stage(f"{{name: t, aliases: {_names('a', size)}}}"), "{name: Z, touchpoints: [gone]}"],
            lambda size: _entries("{name: x#, stage: S, meets: t}", size),
        )
    ),
    "channels of two teams, for as many touchpoints": Case(
        _both(
            _one_stage("t#"),
            lambda size: [
                f"{{name: {team}, owner: {team}, meets: {_names('t', size)}, channel: {_names('c', size)}}}"
                for team in ("a", "b")
            ],
        )
    ),
    "stages of one activity, for as many touchpoints elsewhere": Case(
        _both(
            lambda size: [_stage(*_entries("t#", size), name="Z"), *_entries("{name: S#}", size)],
            lambda size: [f"{{name: x, stage: {_names('S', size)}, meets: {_names('t', size)}}}"],
        )
    ),
    "activities in the wrong stage": Case(
        _both(
            lambda size: [*_one_stage("t#")(size), "{name: U}"],
            lambda size: _entries("{name: t#, stage: U}", size),
        )
    ),
    "owners": Case(_activities("{name: x#, stage: S, owner: o#}")),
    "owners who meet one touchpoint": Case(_activities("{name: x#, stage: S, owner: o#, meets: t}")),
    "meets of one activity": Case(_of_activity("meets", "t", None)),
    "meets of one touchpoint": Case(_activities("{name: x#, stage: S, meets: t}")),
    "meets with stages": Case(
        _both(_one_stage("t#"), lambda size: _entries("{name: x#, meets: S/t#, channel: web}", size))
    ),
    "personas of one activity": Case(_of_activity("personas", "p")),
    "personas, one each": Case(
        _written(
            lambda size: _journey(customer=["persona: p1"], activities=_entries("{name: x#, personas: [p#]}", size))
        )
    ),
    "planned activities": Case(_activities("{name: x#, status: planned, stage: S, meets: t, setup: {cost: 5}}")),
    "planned activities, for as many touchpoints": Case(
        _both(_one_stage("t#"), lambda size: _entries("{name: t#, status: planned, delivers: 6, cost: 3}", size))
    ),
    "retired activities": Case(_activities("{name: x#, status: retired, stage: S, meets: t}")),
    "needs of one activity": Case(
        _written(
            lambda size: _journey(
                activities=[
                    f"{{name: x, status: planned, needs: {_names('a', size)}}}",
                    *_entries("{name: a#, status: planned}", size),
                ]
            )
        )
    ),
    "needs in a chain": Case(_both(_one_stage("t#"), _chained("{name: a#, status: planned, needs: a@}"))),
    "replaces of one activity": Case(
        _written(
            lambda size: _journey(
                activities=[
                    f"{{name: x, status: planned, replaces: {_names('a', size)}}}",
                    *_entries("{name: a#, stage: S}", size),
                ]
            )
        )
    ),
    "options of one kind": Case(_activities("{name: x#, status: planned, stage: S, meets: t, option: o}")),
    "options": Case(_activities("{name: x#, status: planned, stage: S, meets: t, option: o#}")),
    "improvements": Case(
        _both(_one_stage("t#"), lambda size: _entries("{name: t#, delivers: 3, improve: {delivers: 8}}", size))
    ),
    "constraints, one each": Case(_activities("{name: x#, stage: S, constraints: [people, process]}")),
    "constraints of one activity": Case(
        _written(lambda size: _journey(activities=[f"{{name: x, constraints: [{'people, ' * size}people]}}"]))
    ),
    "tools": Case(_written(lambda size: _journey(company=[_listed("tools", "{name: k#, cost: 3}", size)]))),
    "tools of one activity": Case(
        _of_activity("tools", "k", company=lambda size: [_listed("tools", "{name: k#, cost: 3}", size)])
    ),
    "tools, one each": Case(_activities("{name: x#, stage: S, tools: [k#]}")),
    "tool of all": Case(_activities("{name: x#, stage: S, tools: [k]}")),
    "handoffs in a chain": Case(
        _written(
            lambda size: _journey(
                stages=_one_stage("a#")(size),
                activities=_chained("{name: a#, stage: S}")(size),
                company=[
                    "handoffs:",
                    *(f"  - {{from: a{number}, to: a{number + 1}, carries: x}}" for number in range(size)),
                ],
            )
        )
    ),
    "handoffs between as many stages": Case(
        _written(
            lambda size: _journey(
                stages=_entries("{name: S#, touchpoints: [t]}", size),
                activities=_entries("{name: t, stage: S#, owner: o#, tools: k#}", size),
                company=[_listed("handoffs", "{from: t@s#, to: t@s#}", size)],
            )
        )
    ),
    "handoffs of a name that all bear": Case(
        _written(
            lambda size: _journey(
                stages=_entries("{name: S#}", size),
                activities=_entries("{name: t, stage: S#}", size),
                company=[_listed("handoffs", "{from: t, to: t, carries: c#}", size)],
            )
        )
    ),
    "handoffs from one": Case(
        _written(
            lambda size: _journey(
                activities=["{name: a}", *_entries("{name: a#}", size)],
                company=[_listed("handoffs", "{from: a, to: a#}", size)],
            )
        )
    ),
    "supports of one activity": Case(
        _written(
            lambda size: _journey(
                activities=[f"{{name: x, supports: {_names('a', size)}}}", *_entries("{name: a#, stage: S}", size)]
            )
        )
    ),
    "supports in a chain": Case(
        _both(_one_stage("t#"), _chained("{name: a#, supports: a@}")),
    ),
    "supports of a name that all bear": Case(
        _both(
            lambda size: _entries("{name: S#, touchpoints: [u]}", size),
            lambda size: [
                *_entries("{name: t, stage: S#, supports: t}", size),
                "{name: t, stage: S0, id: x, meets: S0/u}",
            ],
        )
    ),
    "supports in a ring": Case(
        _written(
            lambda size: _journey(
                activities=[f"{{name: a{number}, supports: a{(number + 1) % size}}}" for number in range(size)]
            )
        )
    ),
    "supports of one touchpoint": Case(_activities("{name: a#, supports: a0}")),
    "anchors": Case(
        _written(lambda size: _journey(stages=[_stage(*_entries("&a# {name: t#, channel: web}", size))])),
    ),
    "aliases of YAML": Case(
        _written(
            lambda size: _journey(
                stages=[
                    _stage("{name: t, metrics: &m [{name: n, value: 1}]}", *_entries("{name: t#, metrics: *m}", size))
                ]
            )
        )
    ),
    "merge keys": Case(
        _written(
            lambda size: _journey(
                stages=[_stage("&m {name: t, channel: web, importance: 3}", *_entries("{<<: *m, name: t#}", size))]
            )
        )
    ),
    "merge keys in a chain": Case(
        _written(
            lambda size: _journey(
                stages=[
                    _stage(
                        "&m0 {name: t, channel: web}",
                        *(f"&m{number + 1} {{<<: *m{number}, name: t{number}}}" for number in range(size)),
                    )
                ]
            )
        ),
        most=900,
        limit="the limit max-nodes",
    ),
    "lines of one text": Case(
        _written(lambda size: _journey(top=["note: |", *_entries("  line # of the note", size)])),
    ),
    "tabs, spaces and marks in one name": Case(
        _written(lambda size: _journey(stages=[_stage(f'{{name: "{"a- " * size}"}}', "b")])),
    ),
    "accents on one letter": Case(
        _written(lambda size: _journey(stages=[_stage(f"a{chr(0x301) * size}")], activities=[f"a{chr(0x301) * size}"]))
    ),
}

ERRORS: dict[str, Case] = {
    "unknown keys": Case(_touchpoints("{name: t#, chanel: web}", CHECK), code=1),
    "unknown keys of one mapping": Case(_written(lambda size: _journey(top=_entries("key#: 1", size)), CHECK), code=1),
    "one key again and again": Case(_written(lambda size: _journey(top=["note: x"] * size), CHECK), code=1),
    "keys that stand twice": Case(
        _written(lambda size: _journey(top=_entries("key#: 1", size) * 2), CHECK), code=1, most=32_000
    ),
    "wrong types": Case(_touchpoints("{name: t#, importance: high}", CHECK), code=1),
    "ratings off the scale": Case(_touchpoints("{name: t#, expects: {ease: 99}}", CHECK), code=1),
    "words that are not listed": Case(_touchpoints("{name: t#, need: requird}", CHECK), code=1),
    "no names": Case(_touchpoints("{channel: web}", CHECK), code=1),
    "names that stand twice": Case(_touchpoints("t", CHECK), code=1),
    "aliases that stand twice": Case(_touchpoints("{name: t#, aliases: [a]}", CHECK), code=1),
    "ids that stand twice": Case(_activities("{name: x#, id: x}", CHECK), code=1),
    "stages that stand twice": Case(_stages("{name: S}", CHECK), code=1),
    "evidence that stands twice": Case(
        _written(lambda size: _journey(customer=[_listed("evidence", "{id: e, kind: survey}", size)]), CHECK), code=1
    ),
    "tools that stand twice": Case(
        _written(lambda size: _journey(company=[_listed("tools", "{name: k, cost: 1}", size)]), CHECK), code=1
    ),
    "dimensions that stand twice": Case(
        _written(lambda size: _journey(customer=[f"dimensions: [{', '.join(['d'] * size)}]"]), CHECK)
    ),
    "unknown names in meets": Case(_activities("{name: x#, meets: [gone#]}", CHECK), code=1),
    "unknown names in meets, of as many": Case(
        _written(
            lambda size: _journey(
                stages=_one_stage("t#")(size), activities=_entries("{name: x#, stage: S, meets: [tt#]}", size)
            ),
            CHECK,
        ),
        code=1,
    ),
    "unknown names in one meets": Case(
        _written(lambda size: _journey(activities=[f"{{name: x, meets: {_names('g', size)}}}"]), CHECK), code=1
    ),
    "unknown names in supports": Case(_activities("{name: x#, supports: [gone#]}", CHECK), code=1),
    "unknown names in supports, of as many": Case(
        _written(
            lambda size: _journey(activities=_entries("{name: a#, supports: [gone-of-a-much-longer-name#]}", size)),
            CHECK,
        ),
        code=1,
    ),
    "unknown names in one supports": Case(
        _written(lambda size: _journey(activities=[f"{{name: x, supports: {_names('g', size)}}}"]), CHECK), code=1
    ),
    "unknown names in handoffs": Case(
        _written(
            lambda size: _journey(
                activities=_entries("{name: a#}", size), company=[_listed("handoffs", "{from: b#, to: a#}", size)]
            ),
            CHECK,
        ),
        code=1,
    ),
    "unknown stages": Case(_activities("{name: x#, stage: gone#}", CHECK), code=1),
    "unknown stages, of as many": Case(
        _written(
            lambda size: _journey(
                stages=_entries("{name: S#}", size), activities=_entries("{name: x#, stage: SS#}", size)
            ),
            CHECK,
        ),
        code=1,
    ),
    "unknown tools": Case(_activities("{name: x#, tools: [gone#]}", CHECK, company=["tools: [k]"]), code=1),
    "unknown tools, of as many": Case(
        _written(
            lambda size: _journey(
                activities=_entries("{name: x#, tools: [kk#]}", size), company=[f"tools: {_names('k', size)}"]
            ),
            CHECK,
        ),
        code=1,
    ),
    "unknown evidence": Case(
        _touchpoints("{name: t#, evidence: [gone#]}", CHECK, customer=["evidence: [{id: e, kind: survey}]"]), code=1
    ),
    "unknown dimensions": Case(_touchpoints("{name: t#, expects: {gone#: 3}}", CHECK), code=1),
    "unknown dimensions, of as many": Case(
        _written(
            lambda size: _journey(
                customer=[f"dimensions: {_names('d', size)}"],
                stages=[_stage(*_entries("{name: t#, expects: {dd#: 3}}", size))],
            ),
            CHECK,
        ),
        code=1,
    ),
    "unknown names in needs, of as many": Case(
        _activities("{name: a#, status: planned, needs: [aa#]}", CHECK),
        code=1,
    ),
    "unknown names in replaces, of as many": Case(
        _activities("{name: a#, status: planned, replaces: [aa#]}", CHECK), code=1
    ),
    "activities that need each other": Case(
        _written(
            lambda size: _journey(
                activities=[
                    f"{{name: a{number}, status: planned, needs: a{(number + 1) % size}}}" for number in range(size)
                ]
            ),
            CHECK,
        ),
    ),
    "stages that ten names fit": Case(
        _written(
            lambda size: _journey(
                stages=_entries("{name: S#, touchpoints: [t]}", size), activities=_entries("{name: x#, meets: t}", 10)
            ),
            CHECK,
        ),
    ),
    "names of several touchpoints, with a slash": Case(
        _written(
            lambda size: _journey(
                stages=_entries("{name: S#, touchpoints: [t]}", size),
                activities=_entries("{name: x#, meets: S#/gone}", size),
            ),
            CHECK,
        ),
        code=1,
    ),
    "tags": Case(_touchpoints("!!python/name:os.system t#", CHECK), code=1),
}


def _broken_everywhere(arguments: Arguments) -> Case:
    return Case(_touchpoints("{name: t#, importance: 99}", arguments), code=1)


SHOWN: dict[str, Case] = {
    **{
        f"errors as {name}": _broken_everywhere(("check", "--isolated", "--format", name, FILE))
        for name in ("table", "json", "csv", "markdown", "github", "gitlab", "sarif", "junit")
    },
    **{
        f"findings as {name}": Case(_touchpoints("t#", ("analyze", "--isolated", "--format", name, FILE)))
        for name in ("concise", "csv", "markdown", "github", "gitlab", "sarif", "junit")
    },
    "findings as a table": Case(_touchpoints("t#", TABLE)),
    "findings as a table, in as many stages": Case(_stages("{name: S#, touchpoints: [t]}", TABLE)),
    "waste as a table": Case(_activities("{name: x#, stage: S}", TABLE)),
    "by channel": Case(_touchpoints("{name: t#, channel: c#}", (*TABLE, "--by", "channel"))),
    "statistics": Case(_touchpoints("t#", (*ANALYSE, "--statistics"))),
    **{
        f"report of touchpoints as {name}": Case(
            _written(
                lambda size: _journey(
                    stages=[_stage(*_entries("{name: t#, channel: c#, importance: 8, expects: 7}", size))],
                    activities=_entries("{name: x#, stage: S, owner: o#, cost: 3}", size),
                ),
                ("report", "--isolated", "--format", name, FILE),
            ),
        )
        for name in ("markdown", "html", "svg", "mermaid")
    },
    **{
        f"report of stages as {name}": Case(
            _stages("{name: S#, feeling: 1, touchpoints: [t#]}", ("report", "--isolated", "--format", name, FILE)),
        )
        for name in ("markdown", "html", "svg", "mermaid")
    },
    "questions of an audit": Case(_touchpoints("t#", ("audit", "--isolated", "--questions", FILE))),
    "questions of an audit, in as many stages": Case(
        _stages("{name: S#, touchpoints: [t]}", ("audit", "--isolated", "--questions", FILE))
    ),
    "interview": Case(_touchpoints("t#", ("audit", "--isolated", "--interview", FILE))),
    "interview, in as many stages": Case(
        _stages("{name: S#, touchpoints: [t]}", ("audit", "--isolated", "--interview", FILE))
    ),
    "--stage": Case(
        lambda folder, size: (
            *_stages("{name: S#, touchpoints: [t]}")(folder, size),
            *(part for number in range(size) for part in ("--stage", f"S{number}")),
        ),
        most=32_000,
        limit="the length of a command line",
    ),
    "--owner": Case(
        lambda folder, size: (
            *_activities("{name: x#, stage: S, owner: o#}")(folder, size),
            *(part for number in range(size) for part in ("--owner", f"o{number}")),
        ),
        most=32_000,
        limit="the length of a command line",
    ),
    "--ignore": Case(
        lambda folder, size: (*_touchpoints("t#")(folder, 1), *(("--ignore", "JG201") * size)),
        most=32_000,
        limit="the length of a command line",
    ),
}


def _ignores(size: int, line: str) -> str:
    """Return a journey with as many of a line (``%`` is its number) between two touchpoints."""
    lines = [line.replace("%", str(number)) for number in range(size)]
    return _journey(stages=["\n".join(["name: S\n      touchpoints:\n        - u", *lines, "        - v"])])


def _with_baseline(folder: Path, size: int, path: str, fingerprint: str) -> Arguments:
    _touchpoints("t#")(folder, 1)
    entries = [
        {"fingerprint": fingerprint.replace("#", str(number)), "code": "JG101", "path": path, "title": f"t{number} (S)"}
        for number in range(size)
    ]
    (folder / "baseline.json").write_text(json.dumps({"version": 1, "findings": entries}), encoding="utf-8")
    return ("analyze", "--isolated", "--format", "json", "--baseline", "baseline.json", FILE)


def _baseline_held(folder: Path, size: int) -> Arguments:
    """A baseline of everything that is found: written by the tool itself, which is part of what is measured."""
    return (*_touchpoints("t#")(folder, size), "--write-baseline", "baseline.json")


def _company_files(text: Callable[[int], str], names: Callable[[int], str]) -> Make:
    def make(folder: Path, size: int) -> Arguments:
        for number in range(size):
            (folder / f"c{number}.yaml").write_text(text(number), encoding="utf-8")
        journey = _journey().partition("company:")[0]
        (folder / FILE).write_text(f"{journey}company: [{names(size)}]\n", encoding="utf-8")
        return ANALYSE

    return make


def _journeys(text: Callable[[int], str], company: str = "", *, named: bool) -> Make:
    """As many journeys as the size, in one folder or named one by one."""

    def make(folder: Path, size: int) -> Arguments:
        inside = folder / "j"
        inside.mkdir()
        for number in range(size):
            (inside / f"{number}.journey.yaml").write_text(text(number), encoding="utf-8")
        if company:
            (folder / "c.yaml").write_text(company, encoding="utf-8")
        paths = [f"j/{number}.journey.yaml" for number in range(size)] if named else ["j"]
        return (*ANALYSE[:-1], *paths)

    return make


def _configured(text: Callable[[int], str], journey: Callable[[int], str] = lambda _: _journey()) -> Make:
    def make(folder: Path, size: int) -> Arguments:
        (folder / FILE).write_text(journey(size), encoding="utf-8")
        (folder / "journeygap.toml").write_text(text(size), encoding="utf-8")
        return ("analyze", "--format", "json", FILE)

    return make


def _searched(text: Callable[[int], str], files: int | None, ignored: Callable[[int], str] = lambda _: "") -> Make:
    """A search of a folder with so many files (None: as many as the size) under a configuration and a .gitignore."""

    def make(folder: Path, size: int) -> Arguments:
        (folder / ".git").mkdir()
        (folder / ".gitignore").write_text(ignored(size), encoding="utf-8")
        (folder / "journeygap.toml").write_text(text(size), encoding="utf-8")
        (folder / FILE).write_text(_journey(), encoding="utf-8")
        for number in range(files or size):
            (folder / f"{number}.txt").touch()
        return ("analyze", "--format", "json")

    return make


FIGURE = "{value: 5, low: 4, high: 6, n: 50, n_eff: 50, se: 0.5, unsure: false}"


def _measured(
    files: int | None,
    touchpoints: Callable[[int], Sequence[str]],
    metrics: Callable[[int], Sequence[str]] = lambda _: (),
) -> Make:
    """A journey with as many touchpoints, and measured files (None: as many as the size) with figures of some names."""

    def make(folder: Path, size: int) -> Arguments:
        names = []
        for number in range(files or size):
            names.append(f"m{number}.measured.yaml")
            lines = [f"evidence: e{number}", "kind: survey", "date: 2026-01-01", "sample: 50", "hash: x", "all:"]
            lines += ["  touchpoints:", *(f"    {name}: {{satisfaction: {FIGURE}}}" for name in touchpoints(size))]
            lines += ["  metrics: {}", *()] if not metrics(size) else ["  metrics:"]
            lines += [f"    {name}: {FIGURE}" for name in metrics(size)]
            (folder / names[-1]).write_text("\n".join(lines) + "\n", encoding="utf-8")
        text = _journey(
            customer=["measured: [\n    " + ",\n    ".join(names) + "]"],
            stages=[_stage(*_entries("t#", 1 if files is None else size))],
        )
        (folder / FILE).write_text(text, encoding="utf-8")
        return ANALYSE

    return make


def _setting(key: str, names: Sequence[str]) -> str:
    return f"{key} = {json.dumps(names)}\n"


def _commits(
    text: Callable[[int], str], arguments: Arguments = ("trend", "--isolated", "--format", "json", FILE)
) -> Make:
    """A history of so many commits, each with a file of its own, made in one go by fast-import."""

    def make(folder: Path, size: int) -> Arguments:
        def lines() -> Iterable[bytes]:
            for number in range(size):
                data = text(number).encode()
                when = 1_500_000_000 + number * 60
                yield b"commit refs/heads/main\ncommitter A <a@example.com> %d +0000\ndata 1\nx\n" % when
                yield b"M 100644 inline %s\ndata %d\n%s\n" % (FILE.encode(), len(data), data)

        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", "."], cwd=folder, check=True)
        subprocess.run(
            ["git", "fast-import", "--quiet"], cwd=folder, check=True, input=b"".join(lines()), capture_output=True
        )
        subprocess.run(["git", "reset", "--quiet", "--hard", "main"], cwd=folder, check=True)
        return arguments

    return make


def _compared(old: str, new: str) -> Make:
    def make(folder: Path, size: int) -> Arguments:
        for name, form in (("old.yaml", old), ("new.yaml", new)):
            text = _journey(stages=[_stage(*_entries(form, size))])
            (folder / name).write_text(text, encoding="utf-8")
        return ("diff", "--isolated", "--format", "json", "old.yaml", "new.yaml")

    return make


def _chain_of_company_files(folder: Path, size: int) -> Arguments:
    """As many journeys and company files, each of which two journeys name."""
    for number in range(size):
        (folder / f"c{number}.yaml").write_text(f"company: {{touchpoints: [x{number}]}}\n", encoding="utf-8")
        journey = SHARED.format(number).partition("company:")[0]
        named = f"company: [c{number}.yaml, c{(number + 1) % size}.yaml]\n"
        (folder / f"{number}.journey.yaml").write_text(journey + named, encoding="utf-8")
    return (*ANALYSE[:-1], ".")


RULE = "[[rules]]\nname = 'rule-#'\non = 'stage'\nrequire = 'mindset'\n"
SUPPORTED = "company: {touchpoints: [{name: x, supports: [gone]}]}\n"
SHARED = "journey: J{0}\ncustomer: {{stages: [{{name: S, touchpoints: [t{0}]}}]}}\ncompany: ../c.yaml\n"

AROUND: dict[str, Case] = {
    "ignore comments, one a line": Case(
        _written(lambda size: _ignores(size, "        - t%  # journeygap: ignore[JG101] so"))
    ),
    "ignore comments above": Case(
        _written(lambda size: _ignores(size, "        # journeygap: ignore[JG101] so\n        - t%"))
    ),
    "ignore comments, stacked": Case(_written(lambda size: _ignores(size, "        # journeygap: ignore[JG101] so"))),
    "ignore comments, stacked, of unknown codes": Case(
        _written(lambda size: _ignores(size, "        # journeygap: ignore[X%] so"))
    ),
    "ignore comments of no use": Case(
        _written(lambda size: _ignores(size, "        - {name: t%}  # journeygap: ignore[JG205]"))
    ),
    "codes of one ignore comment": Case(
        _written(lambda size: _ignores(1, f"        - t  # journeygap: ignore[{', '.join(['JG101'] * size)}] so"))
    ),
    "unknown codes of one ignore comment": Case(
        _written(lambda size: _ignores(1, f"        - t  # journeygap: ignore[{', '.join(_entries('X#', size))}] so"))
    ),
    "comments": Case(_written(lambda size: _ignores(size, "        # a comment, # and more"))),
    "blank lines": Case(_written(lambda size: _ignores(size, ""))),
    "baseline entries of what is gone": Case(lambda folder, size: _with_baseline(folder, size, FILE, "gone#")),
    "baseline entries of other files": Case(lambda folder, size: _with_baseline(folder, size, "f.yaml", "gone#")),
    "baseline entries of one fingerprint": Case(lambda folder, size: _with_baseline(folder, size, FILE, "gone")),
    "baseline entries that are met": Case(_baseline_held),
    "company files": Case(
        _company_files(
            lambda number: f"company: {{touchpoints: [{{name: x{number}, stage: S}}]}}\n",
            lambda size: ", ".join(_entries("c#.yaml", size)),
        )
    ),
    "company files of one name each": Case(
        _company_files(
            lambda _: "company: {touchpoints: [{name: x, stage: S}], tools: [k]}\n",
            lambda size: ", ".join(_entries("c#.yaml", size)),
        )
    ),
    "company files with unknown supports": Case(
        _company_files(lambda _: SUPPORTED, lambda size: ", ".join(_entries("c#.yaml", size))), code=1
    ),
    "company files that are not there": Case(
        _written(
            lambda size: _journey().partition("company:")[0] + f"company: [{', '.join(_entries('c#.yaml', size))}]\n",
            CHECK,
        ),
        code=1,
    ),
    "one company file again and again": Case(
        _company_files(lambda _: "company: {touchpoints: [x]}\n", lambda size: ", ".join(["c0.yaml"] * size))
    ),
    "a journey as a company file, again and again": Case(
        lambda folder, size: (
            (folder / "o.yaml").write_text(_journey(stages=_one_stage("t#")(size)), encoding="utf-8"),
            *_written(
                lambda size: _journey().partition("company:")[0] + f"company: [{', '.join(['o.yaml'] * size)}]\n", CHECK
            )(folder, size),
        )[1:],
        code=1,
    ),
    "journeys in a folder": Case(
        _journeys(lambda number: _journey().replace("J", f"J{number}"), named=False), most=16_000
    ),
    "paths": Case(_journeys(lambda number: _journey().replace("J", f"J{number}"), named=True), most=16_000),
    "one path again and again": Case(
        lambda folder, size: (*_written(lambda _: _journey())(folder, size), *([FILE] * (size - 1)))
    ),
    "journeys that share a company file": Case(
        _journeys(SHARED.format, "company: {touchpoints: [t1, t2]}\n", named=False), most=16_000
    ),
    "journeys that share a company file, and none has the name": Case(
        _journeys(SHARED.format, "company: {touchpoints: [{name: x, meets: [gone]}]}\n", named=False),
        code=1,
        most=16_000,
    ),
    "a folder of pages, of journeys that share a company file": Case(
        lambda folder, size: (
            *("report", "--isolated", "-o", "pages/"),
            *_journeys(SHARED.format, "company: {touchpoints: [t1, t2]}\n", named=False)(folder, size)[-1:],
        ),
        most=4_000,
        limit="a page for each journey",
    ),
    "company files that two journeys share, and those two with others": Case(_chain_of_company_files, most=16_000),
    **{
        f"report, {name}, of company files that two journeys share": Case(
            lambda folder, size, name=name: (
                *("report", "--isolated", "--format", name),
                *_chain_of_company_files(folder, size)[-1:],
            ),
            most=4_000,
            limit="a part for each journey",
        )
        for name in ("markdown", "html")
    },
    "targets": Case(
        _configured(lambda size: "".join("[[targets]]\nmeasure = 'coverage'\nat-least = 60\n" for _ in range(size)))
    ),
    "targets of as many stages": Case(
        _configured(
            lambda size: "".join(
                f"[[targets]]\nmeasure = 'coverage'\nstage = 'S{number}'\nat-least = 60\n" for number in range(size)
            ),
            lambda size: _journey(stages=_entries("{name: S#, touchpoints: [t]}", size)),
        )
    ),
    "targets of as many metrics": Case(
        _configured(
            lambda size: "".join(f"[[targets]]\nmeasure = 'm{number}'\nat-least = 6\n" for number in range(size)),
            lambda size: _journey(customer=[_listed("metrics", "{name: m#, value: 3}", size)]),
        )
    ),
    "targets of as many metrics of a stage": Case(
        _configured(
            lambda size: "".join(
                f"[[targets]]\nmeasure = 'm{number}'\nstage = 'S'\nat-least = 6\n" for number in range(size)
            ),
            lambda size: _journey(stages=[_stage(*_entries("{name: t#, metrics: [{name: m#, value: 3}]}", size))]),
        )
    ),
    "exclude": Case(_searched(lambda size: _setting("exclude", _entries("x#/", size)), 1)),
    "exclude, with stars": Case(_searched(lambda size: _setting("exclude", _entries("*x#*", size)), 1)),
    "exclude, for many files": Case(_searched(lambda _: _setting("exclude", ["x/", "*.y"]), None), most=16_000),
    "lines of .gitignore": Case(_searched(lambda _: "", 1, lambda size: "\n".join(_entries("/x#/*.y", size)))),
    "rules": Case(
        _configured(lambda size: "".join(_entries(RULE, size))), most=999, limit="their codes have three digits"
    ),
    "rules of a team's own, which many activities break": Case(
        _configured(
            lambda _: "[[rules]]\non = 'company touchpoint'\nrequire = 'cost'\n",
            lambda size: _journey(activities=_entries("{name: x#, stage: S}", size)),
        )
    ),
    "values that a rule allows": Case(
        _configured(
            lambda size: (
                "[[rules]]\non = 'company touchpoint'\nrequire = 'owner'\n" + _setting("one-of", _entries("o#", size))
            ),
            lambda size: _journey(activities=_entries("{name: x#, stage: S, owner: p#}", size)),
        )
    ),
    "capacities of teams": Case(_configured(lambda size: "[plan.capacity]\n" + "".join(_entries("team# = 3\n", size)))),
    "measured figures": Case(_measured(1, lambda size: _entries("t#", size))),
    "measured figures of names that no touchpoint has": Case(_measured(1, lambda size: _entries("tt#", size)), code=1),
    "measured metrics": Case(_measured(1, lambda _: ["t0"], lambda size: _entries("m#", size))),
    "measured files": Case(_measured(None, lambda _: ["t0"]), most=16_000),
    "measured files of names that no touchpoint has": Case(_measured(None, lambda _: ["gone"]), code=1, most=16_000),
    "select": Case(_configured(lambda size: _setting("select", ["JG1"] * size))),
    "ignore": Case(_configured(lambda size: _setting("ignore", ["JG205"] * size))),
    "unknown names in ignore": Case(_configured(lambda size: _setting("ignore", _entries("gone-#", size))), code=2),
    "severity of unknown codes": Case(
        _configured(lambda size: "[severity]\n" + "".join(_entries("gone# = 'info'\n", size))), code=2
    ),
    "unknown keys of the configuration": Case(_configured(lambda size: "".join(_entries("gone# = 1\n", size))), code=2),
    "commits": Case(_commits(lambda number: _journey(stages=[f"{{name: S, touchpoints: [t{number}]}}"]))),
    "commits that change nothing": Case(
        _commits(lambda number: f"# {number % 2}\n" + _journey(stages=["{name: S, touchpoints: [t]}"]))
    ),
    "commits that change another file": Case(
        lambda folder, size: (
            *_commits(lambda number: _journey(stages=[f"{{name: S, touchpoints: [t{number // max(size - 1, 1)}]}}"]))(
                folder, size
            ),
        )
    ),
    "diff of as many gaps": Case(_compared("t#", "u#")),
    "diff of what stays": Case(_compared("t#", "t#")),
    "diff of as many renamed stages": Case(
        lambda folder, size: (
            (folder / "old.yaml").write_text(_journey(stages=_entries("{name: S#, touchpoints: [t]}", size))),
            (folder / "new.yaml").write_text(_journey(stages=_entries("{name: U#, touchpoints: [t]}", size))),
            "diff",
            "--isolated",
            "old.yaml",
            "new.yaml",
        )[2:]
    ),
}


def _csv(rows: Callable[[int], Iterable[Sequence[str]]], header: Sequence[str] | None = None) -> Make:
    def make(folder: Path, size: int) -> Arguments:
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(header or ["Stage", "Customer touchpoints", "Company touchpoints"])
        writer.writerows(rows(size))
        (folder / "table.csv").write_text(text.getvalue(), encoding="utf-8")
        return ("import", "--isolated", "table.csv")

    return make


def _raw_csv(text: Callable[[int], str]) -> Make:
    def make(folder: Path, size: int) -> Arguments:
        (folder / "table.csv").write_text(text(size), encoding="utf-8")
        return ("import", "--isolated", "table.csv")

    return make


HEAD = "Stage,Customer touchpoints,Company touchpoints\n"


def _workbook(fill: Callable[["object", int], None]) -> Make:
    def make(folder: Path, size: int) -> Arguments:
        from openpyxl import Workbook

        book = Workbook()
        fill(book, size)
        book.save(folder / "table.xlsx")
        return ("import", "--isolated", "table.xlsx")

    return make


def _sheets(book: "object", size: int) -> None:
    book.active.append(["Stage", "Customer touchpoints"])
    book.active.append(["S", "t"])
    for number in range(size - 1):
        book.create_sheet(f"x{number}")


def _rows(book: "object", size: int) -> None:
    book.active.append(["Stage", "Customer touchpoints"])
    for number in range(size):
        book.active.append(["S", f"t{number}"])


def _columns(book: "object", size: int) -> None:
    book.active.append(["Stage", "Customer touchpoints", *[None] * (size - 1), "x"])
    book.active.append(["S", "t"])


def _one_cell(book: "object", size: int) -> None:
    book.active.append(["Stage", "Customer touchpoints"])
    book.active.append(["S", "; ".join(f"t{number}" for number in range(size))])


def _merged(book: "object", size: int) -> None:
    """Stages whose cells go over two rows each."""
    book.active.append(["Stage", "Customer touchpoints"])
    for number in range(size // 2):
        book.active.append([f"S{number}", f"t{number}"])
        book.active.append([None, f"u{number}"])
        book.active.merge_cells(start_row=2 * number + 2, start_column=1, end_row=2 * number + 3, end_column=1)


def _merged_whole(book: "object", size: int) -> None:
    """One stage whose cell goes over all rows."""
    book.active.append(["Stage", "Customer touchpoints"])
    for number in range(size):
        book.active.append(["S", f"t{number}"])
    book.active.merge_cells(start_row=2, start_column=1, end_row=size + 1, end_column=1)


def _several_each(book: "object", size: int) -> None:
    book.active.append(["Stage", "Customer touchpoints", "Channel"])
    for number in range(size):
        book.active.append(["S", f"t{number}; u{number}, v{number}", "web, app"])


def _shared_strings(book: "object", size: int) -> None:
    book.active.append(["Stage", "Customer touchpoints", "Note"])
    for number in range(size):
        book.active.append(["S", f"t{number}", f"text {number}"])


def _lanes(book: "object", size: int) -> None:
    """Stages across, lanes down."""
    book.active.append(["", *(f"S{number}" for number in range(size))])
    for lane in ("Touchpoints", "Pain points", "Channels"):
        book.active.append([lane, *(f"{lane} {number}" for number in range(size))])


def _sheets_of_tables(book: "object", size: int) -> None:
    for number in range(size):
        sheet = book.active if number == 0 else book.create_sheet(f"x{number}")
        sheet.append(["Stage", "Customer touchpoints"])
        sheet.append(["S", f"t{number}"])


def _damaged_rows(folder: Path, size: int) -> Arguments:
    """A sheet whose rows have no end."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Stage", "Customer touchpoints"])
    book.save(folder / "whole.xlsx")
    with zipfile.ZipFile(folder / "whole.xlsx") as whole, zipfile.ZipFile(folder / "table.xlsx", "w") as damaged:
        for name in whole.namelist():
            data = whole.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", b"<row" * size + b"</sheetData>")
            damaged.writestr(name, data)
    return ("import", "--isolated", "table.xlsx")


def _page(text: Callable[[int], str], name: str = "table.md") -> Make:
    def make(folder: Path, size: int) -> Arguments:
        (folder / name).write_text(text(size), encoding="utf-8")
        return ("import", "--isolated", name)

    return make


def _survey(
    rows: Callable[[int], Iterable[Sequence[str]]],
    header: Callable[[int], Sequence[str]] = lambda _: ("id", "day", "t"),
    stated: Callable[[int], Sequence[str]] = lambda _: ("answers: [{touchpoint: t, satisfaction: t}]",),
) -> Make:
    """An evidence file of answers, and its rows."""

    def make(folder: Path, size: int) -> Arguments:
        with (folder / "s.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header(size))
            writer.writerows(rows(size))
        lines = ["evidence: s", "kind: survey", "data: s.csv", "columns: {customer: id, when: day}"]
        lines += ["scale: {min: 1, max: 5}", *stated(size)]
        (folder / "s.evidence.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return ("measure", "s.evidence.yaml")

    return make


DAY = "2026-01-01"

EVIDENCE: dict[str, Case] = {
    "rows of answers": Case(_survey(lambda size: ([str(number), DAY, "3"] for number in range(size)))),
    "rows of answers that are wrong": Case(
        _survey(lambda size: ([str(number), DAY, "many"] for number in range(size))), code=2
    ),
    "periods of answers": Case(
        _survey(
            lambda size: ([str(number), str(date.fromordinal(730_000 + number // 10)), "3"] for number in range(size)),
            stated=lambda _: ("answers: [{touchpoint: t, satisfaction: t}]", "period: day"),
        )
    ),
    "names of a long table": Case(
        _survey(
            lambda size: ([str(number // 20), DAY, f"t{number // 20}", "3"] for number in range(size)),
            header=lambda _: ("id", "day", "what", "t"),
            stated=lambda _: ("answers: {touchpoint: what, satisfaction: t}",),
        )
    ),
    "missing values": Case(
        _survey(
            lambda _: ([str(number), DAY, "3"] for number in range(50)),
            stated=lambda size: (
                "answers: [{touchpoint: t, satisfaction: t}]",
                f"missing: {_names('m', size)}",
            ),
        )
    ),
}


TABLES: dict[str, Case] = {
    "CSV rows": Case(_csv(lambda size: [["S", f"t{number}", f"x{number}"] for number in range(size)])),
    "CSV rows, a stage each": Case(_csv(lambda size: [[f"S{number}", "t", "x"] for number in range(size)])),
    "CSV lines that are blank": Case(_raw_csv(lambda size: f"{HEAD}S,t,x\n" + "\n" * size + "S,u,y\n")),
    "CSV lines that are blank, at the end": Case(_raw_csv(lambda size: f"{HEAD}S,t,x\n" + "\n" * size)),
    "CSV lines that are blank, at the beginning": Case(_raw_csv(lambda size: "\n" * size + f"{HEAD}S,t,x\n")),
    "CSV lines of empty cells": Case(_raw_csv(lambda size: f"{HEAD}S,t,x\n" + ",,\n" * size + "S,u,y\n")),
    "CSV columns": Case(
        _csv(
            lambda size: [["S", "t", *([""] * size)]], ["Stage", "Customer touchpoints", *_entries("x#", GREATEST)][:3]
        )
    ),
    "CSV columns with headers": Case(
        lambda folder, size: _csv(lambda _: [["S", "t"]], ["Stage", "Customer touchpoints", *[""] * (size - 1), "x"])(
            folder, size
        )
    ),
    "touchpoints of one CSV cell": Case(_csv(lambda size: [["S", "; ".join(_entries("t#", size)), "x"]])),
    "lines of one CSV cell": Case(
        _csv(lambda size: [["S", "\n".join(_entries("- t#", size)), "x"]]),
        most=12_000,
        limit="a cell has 131,072 characters",
    ),
    "one touchpoint of a CSV again and again": Case(_csv(lambda size: [["S", "t", "x"]] * size)),
    "CSV rows without a stage": Case(_csv(lambda size: [["", f"t{number}", "x"] for number in range(size)]), code=1),
    "quotes of a CSV": Case(_raw_csv(lambda size: HEAD + 'S,"' + '""' * size + '",x\n')),
    "quote of a CSV without an end": Case(_raw_csv(lambda size: HEAD + 'S,"t\n' + "S,t,x\n" * size)),
    "sheets": Case(_workbook(_sheets), most=16_000),
    "sheets with a table each": Case(_workbook(_sheets_of_tables), most=16_000),
    "sheet rows": Case(_workbook(_rows)),
    "sheet rows with several touchpoints in a cell": Case(_workbook(_several_each)),
    "sheet rows with texts of their own": Case(_workbook(_shared_strings)),
    "merged cells": Case(_workbook(_merged), most=16_000),
    "one merged cell": Case(_workbook(_merged_whole)),
    "stages across a sheet": Case(_workbook(_lanes), most=16_000, limit="a sheet has 16,384 columns"),
    "rows without an end": Case(_damaged_rows, code=2),
    "Markdown rows": Case(
        _page(
            lambda size: "| Stage | Customer touchpoints |\n| --- | --- |\n" + "".join(_entries("| S | t# |\n", size))
        )
    ),
    "Markdown tables": Case(
        _page(
            lambda size: "".join(
                _entries("# x#\n\n| Stage | Customer touchpoints |\n| --- | --- |\n| S | t# |\n\n", size)
            )
        ),
    ),
    "lines of a Mermaid journey": Case(
        _page(lambda size: "journey\n  section S\n" + "".join(_entries("    t#: 3: Me\n", size)), "table.mmd")
    ),
    "sections of a Mermaid journey": Case(
        _page(lambda size: "journey\n" + "".join(_entries("  section S#\n    t#: 3: Me\n", size)), "table.mmd")
    ),
    "sheet columns": Case(_workbook(_columns), most=16_000, limit="a sheet has 16,384 columns"),
    "touchpoints of one cell": Case(_workbook(_one_cell), most=4_000, limit="a cell has 32,767 characters"),
    "export of touchpoints": Case(
        _touchpoints("{name: t#, channel: web}", ("export", "--isolated", FILE, "-o", "j.xlsx"))
    ),
    "export of activities": Case(_activities("{name: x#, stage: S}", ("export", "--isolated", FILE, "-o", "j.xlsx"))),
    "export of stages": Case(
        _stages("{name: S#, touchpoints: [t]}", ("export", "--isolated", FILE, "-o", "j.xlsx")),
    ),
}


CASES: dict[str, dict[str, Case]] = {
    "format": FORMAT,
    "errors": ERRORS,
    "shown": SHOWN,
    "around": AROUND,
    "tables": TABLES,
    "evidence": EVIDENCE,
}
