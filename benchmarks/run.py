"""Measure journeygap against its goals: ``python benchmarks/run.py`` from the project's root.

What is measured is CPU time (user and system) and peak memory of whole child processes, as ratios. The sides of a ratio
take turns within one run, so that a busy machine slows both, and each side counts with its median. Nothing here judges
by absolute time, and a goal that is missed is reported, not failed: the exit code is 1 only when something could not be
measured at all.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeys import stage_count, write_journey, write_sharing_journeys, write_small_journeys

PYTHON_PASS = (sys.executable, "-c", "pass")
LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb').read(), yaml.CSafeLoader)"
ENTRY = "import sys; from journeygap.__main__ import main; sys.exit(main())"
LARGE = 100_000


@dataclass(frozen=True)
class Usage:
    """What one process used: CPU seconds and, at its peak, bytes of memory."""

    seconds: float
    memory: int

    @classmethod
    def median(cls, usages: Sequence["Usage"]) -> "Usage":
        """Return the median of several, each figure by itself."""
        return cls(
            statistics.median(usage.seconds for usage in usages),
            round(statistics.median(usage.memory for usage in usages)),
        )


@dataclass(frozen=True)
class Side:
    """One command of a comparison, the exit code it has to end with, and how often it runs in one round."""

    command: Sequence[str | Path]
    exit_code: int = 0
    times: int = 1


@dataclass(frozen=True)
class Row:
    """One line of the result. Without a goal it is for information only."""

    name: str
    what: str
    against: str
    measured: float
    goal: float | None = None

    @property
    def verdict(self) -> str:
        """Return "ok" or "over", or "-" where there is no goal."""
        if self.goal is None:
            return "-"
        return "ok" if self.measured <= self.goal else "over"


class CommandError(Exception):
    """A command of a comparison ended otherwise than it should."""

    def __init__(self, command: Sequence[str], exit_code: int, expected: int, message: str) -> None:
        super().__init__(f"{' '.join(command)}\nended with {exit_code}, not {expected}\n{message}".rstrip())


class Bench:
    """A temporary folder with the journeys in it, in which commands are run and measured."""

    def __init__(self, folder: Path, runs: int) -> None:
        self.folder = folder
        self.runs = runs
        self.environment = environment(folder)

    def journey(self, touchpoints: int, *, met: float = 0.8, errors: int = 0) -> Path:
        """Return a journey of that kind, written when it is first asked for."""
        path = self.folder / f"journey-{touchpoints}-{met}-{errors}.yaml"
        return path if path.exists() else write_journey(path, touchpoints, met=met, errors=errors)

    def small_journeys(self, files: int) -> Path:
        """Return a folder with that many small journeys, written when it is first asked for."""
        path = self.folder / f"journeys-{files}"
        return path if path.exists() else write_small_journeys(path, files)

    def sharing_journeys(self, files: int) -> Path:
        """Return a folder with that many journeys that share a company file, and one that shares none."""
        path = self.folder / f"sharing-{files}"
        return path if path.exists() else write_sharing_journeys(path, files)

    def medians(self, sides: Mapping[str, Side]) -> dict[str, Usage]:
        """Run the sides in turns and return the median usage of each."""
        usages: dict[str, list[Usage]] = {name: [] for name in sides}
        for _ in range(self.runs):
            for turn in range(max(side.times for side in sides.values())):
                for name, side in sides.items():
                    if turn < side.times:
                        usages[name].append(self.run(side))
        return {name: Usage.median(of_side) for name, of_side in usages.items()}

    def run(self, side: Side) -> Usage:
        """Run one command to its end and return what it used.

        Linux counts the memory of this process at the time of the start into the peak of the child, which is why this
        process has to stay small: journeys are written line by line and no output is read.
        """
        command = [str(part) for part in side.command]
        with (self.folder / "stderr.txt").open("w+b") as errors:
            process = subprocess.Popen(
                command,
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != side.exit_code:
                errors.seek(0)
                message = errors.read(2000).decode(errors="replace").strip()
                raise CommandError(command, process.returncode, side.exit_code, message)
        memory = usage.ru_maxrss if sys.platform == "darwin" else usage.ru_maxrss * 1024
        return Usage(usage.ru_utime + usage.ru_stime, memory)


def start_up(bench: Bench) -> list[Row]:
    """What a command costs that reads nothing."""
    used = bench.medians(
        {
            "python": Side(PYTHON_PASS, times=4),
            "version": Side(journeygap("--version"), times=4),
            "entry": Side((sys.executable, "-c", ENTRY, "--version"), times=4),
            "help": Side(journeygap("--help"), times=4),
        },
    )
    python = used["python"].seconds
    return [
        Row("version", "--version", "python -c pass", used["version"].seconds / python, 1.5),
        Row("version-entry", "the same, without the launcher", "python -c pass", used["entry"].seconds / python),
        Row("help", "--help", "python -c pass", used["help"].seconds / python, 8),
    ]


def small(bench: Bench) -> list[Row]:
    """What a person waits for: one small journey, analysed and shown as a table."""
    file = bench.journey(24)
    used = bench.medians(
        {
            "python": Side(PYTHON_PASS, times=4),
            "analyze": Side(journeygap("analyze", file), times=4),
            "yamllint": Side(_script("yamllint", file), times=4),
        },
    )
    analyze = used["analyze"].seconds
    return [
        Row("small", "analyze one small journey, table", "python -c pass", analyze / used["python"].seconds, 18),
        Row("small-aim", "the same, what we would like", "python -c pass", analyze / used["python"].seconds, 12),
        Row("small-yamllint", "the same", "yamllint on it", analyze / used["yamllint"].seconds),
    ]


def large(bench: Bench) -> list[Row]:
    """A journey as large as they get, analysed for a machine, against the bare loading of its YAML."""
    file = bench.journey(LARGE)
    used = bench.medians(
        {
            "load": Side((sys.executable, "-c", LOAD, file)),
            "analyze": Side(journeygap("analyze", "--format", "json", file)),
        },
    )
    analyze, load = used["analyze"], used["load"]
    return [
        Row(
            "large",
            f"analyze {LARGE:,} touchpoints, json",
            "CSafeLoader, same bytes",
            analyze.seconds / load.seconds,
            0.35,
        ),
        Row("large-memory", "peak memory of that", "peak memory of that", analyze.memory / load.memory, 0.5),
    ]


def files(bench: Bench, count: int) -> list[Row]:
    """Many small files, checked as in a pre-commit hook."""
    folder = bench.small_journeys(count)
    used = bench.medians({"check": Side(journeygap("check", folder)), "yamllint": Side(_script("yamllint", folder))})
    ratio = used["check"].seconds / used["yamllint"].seconds
    return [Row(f"files-{count}", f"check {count:,} small files", "yamllint on them", ratio, 0.12)]


def findings(bench: Bench) -> list[Row]:
    """What it costs to show 100,000 findings, beyond the analysis that finds them.

    Concise is compared with ``--quiet``, which shows nothing. JSON always has the touchpoints too: it is compared with
    JSON that leaves out all findings but those of a code which these journeys can't have.
    """
    file = bench.journey(LARGE + 2 * stage_count(LARGE), met=0)
    used = bench.medians(
        {
            "check": Side(journeygap("check", file)),
            "quiet": Side(journeygap("analyze", "--quiet", file)),
            "concise": Side(journeygap("analyze", "--format", "concise", file)),
            "json-without": Side(journeygap("analyze", "--format", "json", "--select", "stale-metric", file)),
            "json": Side(journeygap("analyze", "--format", "json", file)),
        },
    )
    load = used["check"].seconds
    concise = (used["concise"].seconds - used["quiet"].seconds) / load
    as_json = (used["json"].seconds - used["json-without"].seconds) / load
    return [
        Row("findings", "100,000 findings shown, concise", "check of their file", concise, 0.15),
        Row("findings-json", "100,000 findings shown, json", "check of their file", as_json, 0.15),
    ]


def errors(bench: Bench) -> list[Row]:
    """What it costs to find and place 1,000 errors."""
    used = bench.medians(
        {
            "faulty": Side(journeygap("check", bench.journey(10_000, errors=1000)), exit_code=1, times=2),
            "clean": Side(journeygap("check", bench.journey(10_000)), times=2),
        },
    )
    ratio = used["faulty"].seconds / used["clean"].seconds
    return [Row("errors", "check a file with 1,000 errors", "the same without", ratio, 1.2)]


def growth(bench: Bench) -> list[Row]:
    """What one touchpoint more costs in a large journey and in a small one, without the start."""

    def analyze(touchpoints: int) -> Sequence[str | Path]:
        return journeygap("analyze", "--format", "json", bench.journey(touchpoints))

    used = bench.medians(
        {"tiny": Side(analyze(2), times=4), "small": Side(analyze(1000), times=4), "large": Side(analyze(LARGE))},
    )
    start = used["tiny"].seconds
    ratio = ((used["large"].seconds - start) / LARGE) / ((used["small"].seconds - start) / 1000)
    return [Row("growth", f"a touchpoint of {LARGE:,}, json", "a touchpoint of 1,000", ratio, 1.5)]


def warm_up(bench: Bench) -> list[Row]:
    """Run everything once, unmeasured, so that byte-compiled files exist and the disk's cache is filled."""
    file = bench.journey(24)
    for command in (
        PYTHON_PASS,
        (sys.executable, "-c", LOAD, file),
        _script("yamllint", file),
        journeygap("--version"),
        journeygap("--help"),
        journeygap("check", file),
        journeygap("analyze", file),
        journeygap("analyze", "--format", "json", file),
        journeygap("analyze", "--format", "concise", file),
    ):
        bench.run(Side(command))
    return []


def siblings(bench: Bench) -> list[Row]:
    """One of 300 journeys that share a company file, which is judged with all of them."""
    folder = bench.sharing_journeys(300)
    used = bench.medians(
        {
            "one": Side(journeygap("analyze", "--isolated", folder / "0000.journey.yaml", "-f", "json")),
            "alone": Side(journeygap("analyze", "--isolated", folder / "alone.yaml", "-f", "json")),
            "all": Side(journeygap("check", "--isolated", folder)),
        }
    )
    ratio = used["one"].seconds / (2 * used["alone"].seconds + used["all"].seconds)
    return [
        Row(
            "siblings",
            "one of 300 journeys of one company file",
            "twice one that shares none, and check of all",
            ratio,
            1,
        )
    ]


def folder(bench: Bench) -> list[Row]:
    """A page for each of 300 journeys, against analysing them."""
    journeys = bench.small_journeys(300)
    used = bench.medians(
        {
            "quiet": Side(journeygap("analyze", "--isolated", "--quiet", journeys)),
            "pages": Side(journeygap("report", "--isolated", journeys, "-o", f"{bench.folder / 'pages'}/")),
        }
    )
    ratio = used["pages"].seconds / used["quiet"].seconds
    return [Row("folder", "300 journeys as an index and pages", "analyze --quiet of them", ratio, 2)]


COMPARISONS: dict[str, Callable[[Bench], list[Row]]] = {
    "start-up": start_up,
    "small": small,
    "large": large,
    "files-400": lambda bench: files(bench, 400),
    "files-2000": lambda bench: files(bench, 2000),
    "siblings": siblings,
    "folder": folder,
    "findings": findings,
    "errors": errors,
    "growth": growth,
}
NOT_QUICK = {"files-2000"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, print it, and return the exit code."""
    options = _options(arguments)
    names = options.only or [name for name in COMPARISONS if not (options.quick and name in NOT_QUICK)]
    runs = options.runs or (2 if options.quick else 5)
    rows: list[Row] = []
    failures: list[str] = []
    with tempfile.TemporaryDirectory(prefix="journeygap-benchmark-") as folder:
        bench = Bench(Path(folder).resolve(), runs)
        for name in ["warm-up", *names]:
            print(f"{name} ...", file=sys.stderr, flush=True)
            try:
                rows += COMPARISONS[name](bench) if name in COMPARISONS else warm_up(bench)
            except (CommandError, OSError) as error:
                failures.append(f"{name}: {error}")
    if options.json:
        print(json.dumps(_as_json(rows, runs), indent=2))
    else:
        print(_as_table(rows, runs))
    for failure in failures:
        print(f"not measured: {failure}", file=sys.stderr)
    return 1 if failures else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure journeygap against its goals.")
    parser.add_argument("--runs", type=_positive, metavar="N", help="rounds of each comparison: 5, or 2 with --quick")
    parser.add_argument("--quick", action="store_true", help="two rounds, and without the 2,000 files")
    parser.add_argument(
        "--only",
        action="append",
        choices=COMPARISONS,
        metavar="NAME",
        help=f"one comparison, repeatable: {', '.join(COMPARISONS)}",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    return parser.parse_args(arguments)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        message = "at least 1"
        raise argparse.ArgumentTypeError(message)
    return number


def journeygap(*arguments: str | Path) -> Sequence[str | Path]:
    """Return the command line of the tool that is installed with this interpreter."""
    return _script("journeygap", *arguments)


def _script(name: str, *arguments: str | Path) -> Sequence[str | Path]:
    """Return the command line of a console script that is installed beside this interpreter."""
    return (Path(sysconfig.get_path("scripts"), name), *arguments)


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of the children: without Python's switches, colours, and the user's own configuration.

    PYTHONDONTWRITEBYTECODE, say, would have every start compile the tool again.
    """
    left_out = ("PYTHON", "GITHUB_", "FORCE_COLOR", "YAMLLINT_")
    ours = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
    return ours | {"XDG_CONFIG_HOME": str(folder)}


def _as_table(rows: Sequence[Row], runs: int) -> str:
    head = ("name", "what", "against", "measured", "goal", "")
    lines = [head, *((row.name, row.what, row.against, f"{row.measured:.2f}", _goal(row), row.verdict) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    shown.insert(1, "  ".join("-" * width for width in widths[:-1]))
    rounds = "one round" if runs == 1 else f"{runs} rounds"
    return "\n".join([*shown, "", f"Ratios of medians, {rounds}, {machine()}"])


def _as_json(rows: Sequence[Row], runs: int) -> dict[str, object]:
    return {
        "machine": machine(),
        "runs": runs,
        "rows": [
            {
                "name": row.name,
                "what": row.what,
                "against": row.against,
                "measured": round(row.measured, 4),
                "goal": row.goal,
                "verdict": row.verdict,
            }
            for row in rows
        ],
    }


def _goal(row: Row) -> str:
    return "" if row.goal is None else f"{row.goal:g}"


def machine() -> str:
    """Return what the figures were measured on."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


if __name__ == "__main__":
    sys.exit(main())
