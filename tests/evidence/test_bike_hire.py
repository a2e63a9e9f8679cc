"""The bike hire: its data are the same every time, its measured files are what they say, and the docs lead there."""

from __future__ import annotations

import hashlib
import re
import runpy
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

import journeygap

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "bike-hire"


@pytest.fixture
def bikes(tool: Any) -> Any:
    """The example in a folder of its own, with its data."""
    folder = tool.folder / "examples" / "bike-hire"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("*.csv", ".gitignore"))
    runpy.run_path(str(folder / "generate.py"), run_name="__main__")
    return tool


def test_the_data_are_the_same_everywhere(bikes: Any) -> None:
    found = {
        name: hashlib.md5((bikes.folder / "examples/bike-hire" / name).read_bytes()).hexdigest()  # noqa: S324
        for name in ("events.csv", "answers.csv")
    }
    assert found == {
        "events.csv": "c82ef49ad15f1e8c34a4535d44eecf9e",
        "answers.csv": "167f0f9f12ee9defa2ad9abdd5fb21ea",
    }


def test_the_measured_files_are_what_the_data_say(bikes: Any) -> None:
    here = "examples/bike-hire/"
    files = [f"{here}events.evidence.yaml", f"{here}answers.evidence.yaml"]
    ran = bikes("measure", "--check", *files, "--journey", f"{here}journey.yaml")
    assert (ran.code, ran.err) == (0, "")


def test_exits_and_a_change_by_hand(bikes: Any) -> None:
    """Count with nothing but lists what the README says of the payment."""
    import csv
    from datetime import datetime, timedelta

    with (bikes.folder / "examples/bike-hire/events.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["event"] != "app_heartbeat"]
    last = max(datetime.fromisoformat(row["time"]) for row in rows)
    journeys: list[list[tuple[datetime, str]]] = []
    before: dict[str, datetime] = {}
    for row in sorted(rows, key=lambda row: (row["customer"], row["time"])):
        at = datetime.fromisoformat(row["time"])
        if row["customer"] not in before or at - before[row["customer"]] > timedelta(days=7):
            journeys.append([])
        journeys[-1].append((at, row["event"]))
        before[row["customer"]] = at
    closed = [[event for _, event in each] for each in journeys if each[-1][0] < last - timedelta(days=7)]
    there = [events for events in closed if "open_payment" in events]
    out = [events for events in there if "pay" not in events and events[-1] == "open_payment"]
    written = yaml.safe_load((EXAMPLE / "events.measured.yaml").read_text(encoding="utf-8"))["all"]
    exits = written["touchpoints"]["Payment"]["exits"]
    assert (exits["n"], exits["value"]) == (len(there), round(len(out) / len(there), 4))
    assert written["journeys"] == len(journeys)
    assert [each["event"] for each in written["unmapped"]] == ["report_damage"]


def test_what_it_finds() -> None:
    from datetime import date

    (journey,) = journeygap.analyze(EXAMPLE / "journey.yaml", today=date(2026, 11, 22)).journeys
    found = {each.code: each for each in journey.findings}
    assert {"JG116", "JG307", "JG308", "JG309", "JG310", "JG311"} <= set(found)
    assert "JG312" not in found
    assert found["JG116"].certainty == "sure"
    low, high = journey.coverage_interval
    assert low < journey.coverage.value < high


def test_the_ten_minutes_lead_to_a_map(bikes: Any) -> None:
    """Follow the page to the letter: files are saved, lines are changed, commands are run."""
    text = (ROOT / "docs/evidence.md").read_text(encoding="utf-8")
    part = text.partition("## Ten minutes")[2].partition("\n## ")[0]
    ran, said = None, {}
    for kind, body in re.findall(r"^```(\w+)\n(.*?)^```$", part, re.MULTILINE | re.DOTALL):
        if kind == "yaml":
            name = body.partition("\n")[0].removeprefix("# file: ")
            (bikes.folder / name).write_text(body.partition("\n")[2], encoding="utf-8")
        elif kind == "diff":
            path = bikes.folder / body.partition("\n")[0].removeprefix("# in: ")
            lines = body.splitlines()[1:]
            old, new = ("".join(f"{line[1:]}\n" for line in lines if line[0] == sign) for sign in "-+")
            assert path.read_text(encoding="utf-8").count(old) == 1
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        else:
            for command in body.splitlines():
                words = command.split()
                if words[0] == "journeygap":
                    ran = bikes(*words[1:])
                    assert ran.code == 0, ran.err
                    said.setdefault(" ".join(words[1:3]), ran)
                elif words[0] == "mkdir":
                    (bikes.folder / words[1]).mkdir()
                elif words[0] == "cp":
                    for name in words[1:-1]:
                        shutil.copy(bikes.folder / name, bikes.folder / words[-1])
                else:
                    assert command == "python examples/bike-hire/generate.py"
    assert said["measure --draft"].err.endswith("settle scale first\n")
    analysed = said["analyze ten-minutes/journey.yaml"].out
    assert "Payment (Booking): 5.3, not 9" in analysed
    assert re.search(r"Coverage +█+░+ +8\d%   \[\d\d, \d\d\]", analysed)
    assert "interval" in (bikes.folder / "ten-minutes/map.html").read_text(encoding="utf-8")
    assert ran is not None
    assert ran.err.endswith("settle events first\n")
