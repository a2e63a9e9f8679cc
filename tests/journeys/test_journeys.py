"""Whole cases: a journey and, next to it, what the tool makes of it as JSON and as tables of two widths.

Each folder is a case: its YAML files are the input, or else those of the example of that name, and ``expected`` holds
the output. After a change that is meant to show, ``pytest tests/journeys --update`` writes the output again; read what
changed before you keep it.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

import journeygap

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"
CASES = sorted(
    folder.name for folder in HERE.iterdir() if (folder / "expected").is_dir() or list(folder.glob("*.yaml"))
)
OPTIONS = {
    "channels": ["--by", "channel"],
    "planned-as-live": ["--include-planned"],
    "shared-company": ["--each"],
    "wholesale": ["--each"],
}
VIEWS = {
    "result.json": (["--format", "json"], {}),
    "table-80.txt": ([], {"COLUMNS": "80"}),
    "table-120.txt": ([], {"COLUMNS": "120"}),
}


DOCUMENTS = {
    "concise.txt": ["analyze", "--format", "concise"],
    "findings.csv": ["analyze", "--format", "csv"],
    "findings.md": ["analyze", "--format", "markdown"],
    "github.txt": ["analyze", "--format", "github"],
    "gitlab.json": ["analyze", "--format", "gitlab"],
    "findings.sarif": ["analyze", "--format", "sarif"],
    "junit.xml": ["analyze", "--format", "junit"],
    "report.md": ["report"],
    "map.svg": ["report", "--format", "svg"],
    "map.mmd": ["report", "--format", "mermaid"],
}
"""The other formats, which are read over the examples, and where there are definition errors."""
SHOWN = [*sorted(path.name for path in EXAMPLES.iterdir() if path.name in CASES), "definition-errors"]


@pytest.fixture
def held(quick, request):
    """Run the tool over the files of a case, and hold what it prints against what is expected."""

    def held(case, view, *args, **environment) -> None:
        folder = HERE / case if list((HERE / case).glob("*.yaml")) else EXAMPLES / case
        for file in folder.glob("*.yaml"):
            shutil.copy(file, quick.folder)

        ran = quick(*args, "--today", "2026-11-22", **environment)

        out = re.sub(rf'(?<=["\s]){re.escape(journeygap.__version__)}(?=["\s.])', "…", ran.out)
        expected = HERE / case / "expected" / view
        if request.config.getoption("--update"):
            expected.parent.mkdir(exist_ok=True)
            expected.write_text(out, encoding="utf-8", newline="")
        assert out == expected.read_text(encoding="utf-8")
        assert (ran.code, ran.err) == (int((folder / "broken.journey.yaml").exists()), "")

    return held


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("case", CASES)
def test_case(held, case, view) -> None:
    options, environment = VIEWS[view]

    held(case, view, "analyze", *OPTIONS.get(case, []), *options, **environment)


@pytest.mark.parametrize("view", DOCUMENTS)
@pytest.mark.parametrize("case", SHOWN)
def test_another_format(held, case, view) -> None:
    held(case, view, *DOCUMENTS[view])


@pytest.mark.parametrize("case", CASES)
def test_the_shares_of_effort_sum_to_one_and_the_counts_add_up(case) -> None:
    result = json.loads((HERE / case / "expected" / "result.json").read_text(encoding="utf-8"))

    for journey in result["journeys"]:
        measures = journey["measures"]
        shares = [measures[f"{role}_share"] for role in ("supporting", "misplaced", "exempt", "waste")]
        if measures["alignment"] is not None:
            assert sum(shares, measures["alignment"]) == pytest.approx(1.0, abs=1e-8)
        for count in ("required", "matched", "met"):
            every = [stage[count] for stage in journey["stages"]]
            assert measures[count] == (None if None in every else sum(every))
    found = [*result["errors"], *result["findings"], *(one for each in result["journeys"] for one in each["findings"])]
    assert {severity: number for severity, number in result["summary"]["findings"].items() if number} == {
        severity: sum(each["severity"] == severity for each in found)
        for severity in dict.fromkeys(each["severity"] for each in found)
    }
