"""Cost grows with the input, never with its square: seen here with small inputs, in the benchmark with large ones.

Each case has cost its square once. Times are only compared with one another: four times the size is four times the cost
where it is linear, and sixteen times where it is quadratic.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import sys
import time
from pathlib import Path

import pytest

from journeygap.__main__ import main

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
MOST = 9.0
TRIES = 4


def cases():
    spec = importlib.util.spec_from_file_location("growing", BENCHMARKS / "growing.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: case for group in module.CASES.values() for name, case in group.items()}


CASES = cases()


def cost(case, folder, size, monkeypatch):
    """Return the CPU seconds of a run in this process."""
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("CI", raising=False)  # where files outside of the folder that is named are refused
    monkeypatch.setattr(sys, "argv", ["journeygap", *map(str, case.make(folder, size))])
    with open(os.devnull, "w", encoding="utf-8") as nowhere, contextlib.redirect_stdout(nowhere):
        before = time.process_time()
        code = main()
        after = time.process_time()
    assert code == case.code
    return after - before


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("ignore comments, stacked", 1_000),
        ("baseline entries of what is gone", 4_000),
        ("unknown dimensions, of as many", 2_000),
        ("a journey as a company file, again and again", 500),
        ("handoffs between as many stages", 2_000),
        ("handoffs of a name that all bear", 1_000),
        ("supports of a name that all bear", 1_000),
        ("evidence that is old", 1_000),
        ("evidence that is old, of one touchpoint", 1_000),
        ("--stage", 1_000),
        ("activities of one name, in as many stages", 1_000),
        ("channels of one activity, which as many touchpoints differ from", 1_000),
        ("stages with a touchpoint of one name, half of them without the company's", 1_000),
        ("targets of as many stages", 500),
        ("targets of as many metrics", 500),
        ("targets of as many metrics of a stage", 500),
        ("rules of a team's own, which many activities break", 1_000),
        ("measured figures of names that no touchpoint has", 1_000),
        ("interview, in as many stages", 1_000),
        ("a folder of pages, of journeys that share a company file", 100),
    ],
)
def test_four_times_as_much_costs_about_four_times_as_much(name, size, tmp_path, monkeypatch):
    case = CASES[name]
    cost(case, tmp_path / "warm", 2, monkeypatch)
    ratio = float("inf")
    for number in range(TRIES):  # what else the machine does may disturb one of them, not all
        small, large = (
            min(cost(case, tmp_path / f"{number}-{each}-{again}", each, monkeypatch) for again in range(2))
            for each in (size, 4 * size)
        )
        ratio = min(ratio, large / small)
        if ratio <= MOST:
            break
    assert ratio <= MOST
