"""Time plans: ``python benchmarks/plan.py 30 100 500`` from the project's root, with the extra ``plan``.

For each number of planned activities it writes ten journeys that share a company file of 120 live activities, and runs
`journeygap plan` over them. It prints the time on the wall, that of the CPU, what came out, and whether it is proved.
With ``--without-solver`` it prints instead how the time grows of all that is ours: reading, building the program, the
order of doing, and showing it, for plans that only drop (``--actions 0``).

The journeys are made up; the same arguments always write the same bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

JOURNEYS, STAGES, TOUCHPOINTS, LIVE = 10, 4, 7, 120
TEAMS = 7
SIZES = [30, 100, 500]
GROWTH = [500, 1000, 2000, 4000]


def write(folder: Path, planned: int, seed: int = 1) -> None:
    """Write ten journeys of 28 touchpoints, and the company file that they share."""
    chance = random.Random(seed)
    names = []
    for number in range(JOURNEYS):
        stages = []
        for stage in range(STAGES):
            touchpoints = []
            for place in range(TOUCHPOINTS):
                touchpoint: dict[str, object] = {
                    "name": f"T{number}-{stage}-{place}",
                    "importance": chance.randint(3, 10),
                }
                if chance.random() < 0.4:
                    touchpoint["satisfaction"] = chance.randint(2, 9)
                touchpoints.append(touchpoint)
                names.append(touchpoint["name"])
            stages.append({"name": f"S{stage}", "touchpoints": touchpoints})
        whole = {"journey": f"J{number}", "company": "company.yaml", "customer": {"stages": stages}}
        (folder / f"{number}.journey.yaml").write_text(json.dumps(whole), encoding="utf-8")
    company = [_live(chance, names, number) for number in range(LIVE)]
    company += [_planned(chance, names, number) for number in range(planned)]
    data = {"company": {"currency": "EUR", "period": "month", "touchpoints": company}}
    (folder / "company.yaml").write_text(json.dumps(data), encoding="utf-8")


def _live(chance: random.Random, names: list[object], number: int) -> dict[str, object]:
    cost = chance.randint(1, 60) * 50
    activity: dict[str, object] = {
        "name": f"L{number}",
        "meets": chance.sample(names, chance.randint(0, 3)),
        "cost": cost,
        "owner": f"team{number % TEAMS}",
        "hours": chance.randint(1, 60),
    }
    if chance.random() < 0.6:
        activity["delivers"] = chance.randint(2, 9)
    if chance.random() < 0.2:
        more, once = chance.randint(1, 20) * 50, chance.randint(1, 90) * 100
        activity["improve"] = {"delivers": chance.randint(6, 10), "cost": cost + more, "setup": {"cost": once}}
    return activity


def _planned(chance: random.Random, names: list[object], number: int) -> dict[str, object]:
    activity: dict[str, object] = {
        "name": f"P{number}",
        "status": "planned",
        "meets": chance.sample(names, chance.randint(1, 4)),
        "cost": chance.randint(1, 60) * 50,
        "delivers": chance.randint(4, 10),
        "owner": f"team{number % TEAMS}",
        "setup": {"cost": chance.randint(0, 90) * 100, "hours": chance.randint(0, 90)},
    }
    if chance.random() < 0.2 and number:
        activity["needs"] = [f"P{chance.randrange(number)}"]
    if chance.random() < 0.15:
        activity["replaces"] = [f"L{chance.randrange(LIVE)}"]
    if chance.random() < 0.15:
        activity["option"] = f"o{chance.randrange(10)}"
    return activity


def run(planned: int, *options: str) -> tuple[float, float, dict[str, object]]:
    """Plan for so many planned activities; return seconds on the wall, of the CPU, and the result."""
    with tempfile.TemporaryDirectory(prefix="journeygap-benchmark-") as name:
        folder = Path(name).resolve()
        write(folder, planned)
        command = [sys.executable, "-m", "journeygap", "plan", "--isolated", "-f", "json", *options, str(folder)]
        began, before = time.monotonic(), os.times()
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        wall, after = time.monotonic() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, cpu, json.loads(done.stdout)


def main() -> None:
    """Measure what is asked for, and print it."""
    parser = argparse.ArgumentParser(description="Time journeygap plan.")
    parser.add_argument("planned", type=int, nargs="*", help=f"numbers of planned activities [{SIZES}]")
    parser.add_argument("--budget", default="5000")
    parser.add_argument("--time-limit", default="60", metavar="SECONDS")
    parser.add_argument("--steps", default="20", metavar="N", help="plans on the frontier")
    parser.add_argument("--without-solver", action="store_true", help="how all but the solver grows")
    asked = parser.parse_args()
    if asked.without_solver:
        grown(asked.planned or GROWTH)
        return
    print(f"{'planned':>8}{'wall s':>9}{'CPU s':>8}  {'coverage':<10}{'proved':<8}{'whole':<7}")
    for planned in asked.planned or SIZES:
        options = ("--budget", asked.budget, "--time-limit", asked.time_limit, "--steps", asked.steps)
        wall, cpu, result = run(planned, *options)
        bound = "yes" if result["optimal"] else f"≤ {result['bound']:.1%}"
        coverage = f"{result['coverage']['after']:.1%}"
        print(
            f"{planned:>8}{wall:>9.1f}{cpu:>8.1f}  {coverage:<10}{bound:<8}{'yes' if result['complete'] else 'no':<7}"
        )


def grown(sizes: list[int]) -> None:
    """Print the time of plans that only drop, and the exponent with which it grows."""
    _, start, _ = run(0, "--actions", "0", "--steps", "0")
    found = []
    for planned in sizes:
        _, cpu, _ = run(planned, "--actions", "0", "--steps", "0")
        found.append((math.log(planned), math.log(max(cpu - start, 1e-3))))
        print(f"{planned:>8}{cpu - start:>9.2f} s of CPU beyond none planned")
    mean_x, mean_y = (sum(each[axis] for each in found) / len(found) for axis in (0, 1))
    slope = sum((x - mean_x) * (y - mean_y) for x, y in found) / sum((x - mean_x) ** 2 for x, _ in found)
    print(f"exponent {slope:.2f}")


if __name__ == "__main__":
    main()
