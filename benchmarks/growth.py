"""Measure how cost grows with each collection: ``python benchmarks/growth.py`` from the project's root.

Every collection of the format, and of what goes with it, is made in several sizes, and the CPU time (user and system)
of whole processes is measured. Of several runs the fastest counts, since whatever else a machine does only adds to it.
The time of the smallest size, which is nearly all start-up, is taken off. What is printed is the exponent: the slope of
a straight line through the logarithms of size and time, fitted by least squares. 1 is linear, 2 is quadratic. What
comes out above the limit of 1.2 is run again before it counts as over. Nothing is judged by absolute time. The exit
code is 1 if an exponent is above the limit, or if a command did not end as it should.
"""

import argparse
import json
import math
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from growing import CASES, Case
from run import environment, journeygap, machine

SIZES = (4_000, 16_000, 64_000)
LIMIT = 1.2
SMALLEST = 2
NOISE = 0.1
"""CPU seconds above the start-up below which a time says nothing: starts differ by a few hundredths of a second."""
AGAIN = 4
"""How many more runs of each size a collection has whose exponent is above the limit."""
LONG = 4.0
"""CPU seconds from which one run of a size is enough at first: noise is a small part of it."""


class UnexpectedEndError(Exception):
    """A command ended otherwise than its case says."""


@dataclass(frozen=True)
class Growth:
    """What was measured of one collection: CPU seconds by size, start-up taken off, and the exponent of them."""

    group: str
    name: str
    seconds: dict[int, float]
    exponent: float | None
    note: str

    @property
    def over(self) -> bool:
        """Whether it grows faster than it may."""
        return self.exponent is not None and round(self.exponent, 2) > LIMIT


def exponent(seconds: dict[int, float]) -> float | None:
    """Return the slope of log seconds over log size by least squares, of the times that rise above the noise.

    Where only the largest size does, the one before it counts as all noise: the slope is the least that there can be.
    None where that says no more than that the cost is small.

    >>> round(exponent({1_000: 0.1, 4_000: 1.6, 16_000: 25.6}), 6)
    2.0
    >>> exponent({1_000: 0.0, 4_000: 0.0, 16_000: 0.4})
    >>> round(exponent({1_000: 0.0, 4_000: 0.0, 16_000: 1.6}), 6)
    2.0
    """
    points = [(math.log(size), math.log(each)) for size, each in seconds.items() if each >= NOISE]
    if len(points) == 1 and len(seconds) > 1:
        (small, _), (large, time) = sorted(seconds.items())[-2:]
        least = math.log(time / NOISE) / math.log(large / small)
        return least if least > LIMIT else None
    if len(points) < 2:
        return None
    x_mean, y_mean = (sum(column) / len(points) for column in zip(*points, strict=True))
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / sum((x - x_mean) ** 2 for x, _ in points)


def sizes_of(case: Case, sizes: Sequence[int]) -> list[int]:
    """Return the sizes to measure: as asked for, or by the same steps up to the greatest that the case has."""
    shrunk = min(1.0, case.most / max(sizes))
    return [round(size * shrunk) for size in sorted(sizes)]


def measure(group: str, name: str, case: Case, sizes: Sequence[int], *, runs: int, seconds: int) -> Growth:
    """Measure one collection, and once more with more runs if it grows too fast."""
    asked = sizes_of(case, sizes)
    fastest: dict[int, float] = {}
    note = case.limit
    for number in range(runs + AGAIN):
        if number >= runs and not _growth(group, name, fastest, note).over:
            break
        for size in (SMALLEST, *asked):
            if number and number < runs and fastest[size] > LONG:
                continue
            try:
                used = _once(case, size, seconds)
            except TimeoutError:
                note = f"more than {seconds} s at {size:,}"
                fastest[size] = float(seconds)
                return _growth(group, name, fastest, note)
            fastest[size] = min(used, fastest.get(size, used))
    return _growth(group, name, fastest, note)


def _growth(group: str, name: str, fastest: dict[int, float], note: str) -> Growth:
    found = {size: max(each - fastest[SMALLEST], 0.0) for size, each in fastest.items() if size != SMALLEST}
    return Growth(group, name, found, exponent(found), note)


def _once(case: Case, size: int, seconds: int) -> float:
    with tempfile.TemporaryDirectory(prefix="journeygap-growth-") as name:
        folder = Path(name).resolve() / "work"
        folder.mkdir()
        return _run(folder, case.make(folder, size), case.code, seconds)


def _run(folder: Path, arguments: Sequence[str], code: int, seconds: int) -> float:
    """Run journeygap in the folder and return its CPU seconds, those of git included."""
    errors = folder.parent / "stderr.txt"
    with errors.open("wb") as log:
        process = subprocess.Popen(
            [str(part) for part in journeygap(*arguments)],
            cwd=folder,
            env=environment(folder.parent),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 9)),  # noqa: PLW1509 - no threads
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    used = usage.ru_utime + usage.ru_stime
    if process.returncode == -signal.SIGXCPU:
        raise TimeoutError
    if process.returncode != code:
        said = errors.read_text(errors="replace")[:500].strip()
        message = f"{' '.join(arguments)[:200]} ended with {process.returncode}, not {code}: {said}"
        raise UnexpectedEndError(message)
    return used


def asked_for(groups: Sequence[str], names: Sequence[str]) -> Iterator[tuple[str, str, Case]]:
    """Yield the cases of the groups, or those whose name holds one of the words."""
    for group, cases in CASES.items():
        for name, case in cases.items():
            if (not groups or group in groups) and (not names or any(word in name for word in names)):
                yield group, name, case


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, print a line each, and return the exit code."""
    options = _options(arguments)
    grown: list[Growth] = []
    failures: list[str] = []
    for group, name, case in asked_for(options.group or (), options.only or ()):
        try:
            growth = measure(group, name, case, options.sizes, runs=options.runs, seconds=options.seconds)
        except (UnexpectedEndError, OSError, subprocess.CalledProcessError) as error:
            failures.append(f"{name}: {error}")
            continue
        grown.append(growth)
        if not options.json:
            print(_line(growth), flush=True)
    if options.json:
        print(json.dumps({"machine": machine(), "limit": LIMIT, "rows": [asdict(each) for each in grown]}, indent=2))
    else:
        known = [each.exponent for each in grown if each.exponent is not None]
        over = sum(each.over for each in grown)
        print(f"\n{len(grown)} collections, {over} above {LIMIT}; the greatest exponent is {max(known, default=0):.2f}")
        print(machine())
    for failure in failures:
        print(f"not measured: {failure}", file=sys.stderr)
    return 1 if failures or any(each.over for each in grown) else 0


def _line(growth: Growth) -> str:
    shown = "  flat" if growth.exponent is None else f"{growth.exponent:6.2f}"
    times = "  ".join(f"{size:,}: {each:.2f} s" for size, each in growth.seconds.items())
    verdict = "over" if growth.over else "ok"
    return f"{shown}  {verdict:4}  {growth.group}: {growth.name}  ({times})" + (
        f"  [{growth.note}]" * bool(growth.note)
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how cost grows with each collection.")
    parser.add_argument("--group", action="append", choices=CASES, help="one group of collections; repeatable")
    parser.add_argument("--only", action="append", metavar="WORD", help="those with this in their name; repeatable")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="4000 16000 64000")
    parser.add_argument("--runs", type=int, default=2, metavar="N", help="runs of each size, the fastest counts: 2")
    parser.add_argument(
        "--seconds", type=int, default=120, metavar="N", help="CPU seconds after which one is ended: 120"
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
