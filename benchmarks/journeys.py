"""The journeys that the benchmark reads: made up, but shaped like real ones.

Everything here is deterministic (the same arguments write the same bytes) and is written line by line, so that a file
of 20 MB never sits in the memory of the process that measures others.

The YAML is the kind that people write: block style, one key a line, short lines. yamllint has nothing to say about it,
so that a comparison with yamllint compares reading and not complaining.
"""

import math
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MOMENTS = ("Noticing", "Searching", "Comparing", "Choosing", "Ordering", "Receiving", "Using", "Getting help")
ACTIONS = ("Ask about", "Book", "Change", "Check", "Compare", "Find", "Follow", "Pay for", "Read up on", "Try")
SUBJECTS = ("a delivery slot", "a demo", "a fitter", "contract terms", "opening hours", "prices", "spare parts")
CHANNELS = ("app", "chat", "e-mail", "phone", "shop", "web")
OWNERS = ("Marketing", "Sales", "Service desk", "Logistics", "Product")
TOOLS = ("CRM", "Chat platform", "Order system", "Mailing suite")
EVIDENCE = {"interviews-2026": "interview", "survey-2026": "survey", "web-analytics": "analytics"}

# One mistake each, on the key that it stands for; the errors of a faulty journey take turns.
CUSTOMER_MISTAKES = {
    "channel": "chanel: web",  # an unknown key
    "importance": "importance: high",  # a wrong type
    "expects": "expects: 70",  # out of range
    "need": "need: requird",  # not one of the listed words
    "evidence": "evidence: [intervews-2026]",  # unknown evidence
}
COMPANY_MISTAKES = {
    "meets": "meets: [fnd-the-demo]",  # an unknown touchpoint
    "cost": "cost: a lot",  # a wrong type
    "delivers": "delivers: -3",  # out of range
    "status": "status: lively",  # not one of the listed words
    "tools": "tools: [Order sistem]",  # an unknown tool
}


def write_journey(path: Path, touchpoints: int, *, met: float = 0.8, errors: int = 0, seed: int = 0) -> Path:
    """Write one journey and return its path.

    ``touchpoints`` counts both halves, which are of one size. ``met`` is the share of company touchpoints that meet a
    customer touchpoint of their stage; of the others, one in two meets one of another stage and one in two none. With
    ``met=0`` none of them meets anything, save the first of every stage, so that no stage is dark: nearly every
    touchpoint is a finding then. ``errors`` touchpoints, evenly spread, have one definition error each.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in _journey(touchpoints // 2, met, errors, seed))
    return path


def write_small_journeys(folder: Path, files: int) -> Path:
    """Write ``files`` journeys of twelve touchpoints into a new folder and return it."""
    folder.mkdir()
    for number in range(files):
        write_journey(folder / f"{number:05}.journey.yaml", 12, seed=number)
    return folder


def stage_count(touchpoints: int) -> int:
    """Return into how many stages a journey of that size is divided: stages grow in number and in size alike."""
    return max(3, round(math.sqrt(touchpoints / 16)))


def _journey(pairs: int, met: float, errors: int, seed: int) -> Iterator[str]:
    dice = random.Random(seed)
    count = min(stage_count(2 * pairs), pairs)
    sizes = [pairs // count + (stage < pairs % count) for stage in range(count)]
    stages = [[_touchpoint(place, dice) for place in range(1, size + 1)] for size in sizes]
    faulty = _spread(errors, 2 * pairs)

    yield "---"
    yield "format: 1"
    yield f"journey: A customer's year {seed}"
    yield "customer:"
    yield "  persona: regular-customer"
    yield "  evidence:"
    for item, kind in EVIDENCE.items():
        yield f"    - {{id: {item}, kind: {kind}, date: 2026-05-04, sample: 240}}"
    yield "  stages:"
    number = 0
    for stage, touchpoints in enumerate(stages):
        yield f"    - name: {_stage_name(stage)}"
        yield "      touchpoints:"
        for touchpoint in touchpoints:
            yield from _item(_customer_keys(touchpoint, dice), faulty.get(number), CUSTOMER_MISTAKES, indent=8)
            number += 1
    yield "company:"
    yield "  name: Example Ltd"
    yield "  period: month"
    yield "  currency: EUR"
    yield "  tools:"
    for tool in TOOLS:
        yield f"    - {{name: {tool}, cost: 900}}"
    yield "  touchpoints:"
    for stage, touchpoints in enumerate(stages):
        for place, touchpoint in enumerate(touchpoints):
            keys = _company_keys(f"Service {stage + 1}.{place + 1}", touchpoint, dice)
            chance = dice.random()
            if chance < met or (met == 0 and place == 0):
                keys |= {"stage": _stage_name(stage), "meets": f"[{touchpoint.id}]"}
            elif met and chance < (1 + met) / 2:
                keys |= {"stage": _stage_name((stage + 1) % count), "meets": f"[{touchpoint.id}]"}
            else:
                keys |= {"stage": _stage_name(stage)}
            yield from _item(keys, faulty.get(number), COMPANY_MISTAKES, indent=4)
            number += 1


class _Touchpoint(NamedTuple):
    """What the customer's half says of a touchpoint, and the company's half depends on."""

    name: str
    channel: str
    expects: int
    satisfaction: int

    @property
    def id(self) -> str:
        return self.name.casefold().replace(" ", "-")


def _touchpoint(place: int, dice: random.Random) -> _Touchpoint:
    expects = dice.randint(5, 9)
    return _Touchpoint(
        name=f"{dice.choice(ACTIONS)} {dice.choice(SUBJECTS)} {place}",
        channel=dice.choice(CHANNELS),
        expects=expects,
        satisfaction=expects + dice.choice((-3, -1, 0, 0, 0, 0, 1, 1)),
    )


def _customer_keys(touchpoint: _Touchpoint, dice: random.Random) -> dict[str, object]:
    return {
        "name": touchpoint.name,
        "id": touchpoint.id,
        "channel": touchpoint.channel,
        "importance": dice.randint(3, 10),
        "expects": touchpoint.expects,
        "satisfaction": touchpoint.satisfaction,
        "evidence": f"[{dice.choice(list(EVIDENCE))}]",
    }


def _company_keys(name: str, touchpoint: _Touchpoint, dice: random.Random) -> dict[str, object]:
    """Give a company touchpoint that is nearly always there where the customer is, and knows nearly always how well."""
    elsewhere = dice.sample([channel for channel in CHANNELS if channel != touchpoint.channel], 3)
    channels = elsewhere if dice.random() < 0.05 else [touchpoint.channel, *elsewhere[:2]]
    return {
        "name": name,
        "channel": f"[{', '.join(channels)}]",
        "owner": dice.choice(OWNERS),
        "cost": dice.randrange(100, 9000, 50),
        "hours": dice.randint(2, 80),
        "delivers": max(0, min(10, touchpoint.satisfaction + dice.choice((-1, 0, 0, 0, 1, 1, 1, 2)))),
        "tools": f"[{dice.choice(TOOLS)}]",
    }


def _item(keys: dict[str, object], mistake: int | None, mistakes: dict[str, str], *, indent: int) -> Iterator[str]:
    """Give the lines of one touchpoint, one of its keys replaced by a mistake where one is asked for."""
    lines = {key: f"{key}: {value}" for key, value in keys.items()}
    if mistake is not None:
        key = list(mistakes)[mistake % len(mistakes)]
        lines[key] = mistakes[key]
    for place, line in enumerate(lines.values()):
        yield f"{' ' * indent}{'- ' if place == 0 else '  '}{line}"


def _spread(errors: int, touchpoints: int) -> dict[int, int]:
    """Return the numbers of the touchpoints that have an error, each with the number of its error."""
    return {error * touchpoints // errors: error for error in range(errors)}


def _stage_name(stage: int) -> str:
    return f"{MOMENTS[stage % len(MOMENTS)]} {stage // len(MOMENTS) + 1}"


def write_sharing_journeys(folder: Path, files: int) -> Path:
    """Write journeys of 30 touchpoints that share a company file, and the first once more with the company in it."""
    folder.mkdir()
    (folder / ".git").mkdir()
    touchpoints = "".join(
        f"    - name: Stage {stage}\n      touchpoints:\n"
        + "".join(
            f"        - {{name: T{stage}-{each}, importance: {5 + each}, satisfaction: 6}}\n" for each in range(5)
        )
        for stage in range(6)
    )
    activities = "".join(
        f"    - {{name: T{stage}-{each}, stage: Stage {stage}, cost: 100}}\n" for stage in range(6) for each in range(6)
    )
    half = f"company:\n  currency: EUR\n  touchpoints:\n{activities}"
    (folder / "shop.company.yaml").write_text(half, encoding="utf-8")
    for number in range(files):
        customer = f"journey: J{number}\ncustomer:\n  stages:\n{touchpoints}"
        (folder / f"{number:04}.journey.yaml").write_text(f"{customer}company: shop.company.yaml\n", encoding="utf-8")
    (folder / "alone.yaml").write_text(f"journey: Alone\ncustomer:\n  stages:\n{touchpoints}{half}", encoding="utf-8")
    return folder
