"""Rules that packages bring: the example package, installed as people install one, and packages that are faulty."""

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import get_args

import pytest
from tests.conftest import Ran, Tool

from journeygap.model.configuration import Format

ROOT = Path(__file__).resolve().parents[2]
JOURNEY = """\
journey: J
customer:
  stages:
    - name: Booking
      touchpoints: [Booking form]
company:
  touchpoints:
    - {name: Booking form, stage: Booking, owner: Reception}
"""
FAULTY = {
    "breaks": "raise RuntimeError('no')",
    "leaves": "raise SystemExit(0)",
    "no_rule": "found = 1",
    "bad_code": "found = rule(Kind(code='JG999', name='bad-code'))(lambda context: [])",
    "raises": "found = rule(Kind(code='BAD001', name='raises-it'))(lambda context: 1 / 0)",
    "yields": "found = rule(Kind(code='BAD002', name='yields-it'))(lambda context: ['text'])",
    "about": "found = rule(Kind(code='BAD003', name='about-it'))(lambda context: [Report(3, 'm')])",
}


class Installation(Tool):
    """The tool in an environment of its own, to which packages can be added."""

    python: Path
    packages: Path

    def command(self, *args: str) -> list[str]:
        return [str(self.python), "-m", "journeygap", *args]

    def __call__(self, *args: str, **more: str) -> Ran:
        return super().__call__(*args, **{"COLUMNS": "100", **more})

    def add(self, name: str, code: str, point: str) -> None:
        """Add a package of one module with an entry point."""
        (self.packages / f"{name}.py").write_text(
            f"from journeygap.rules.team import Kind, Report, rule\n{code}\n", encoding="utf-8"
        )
        info = self.packages / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[journeygap.rules]\n{point} = {name}:found\n", encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The example package, built."""
    folder = tmp_path_factory.mktemp("built")
    source = copytree(ROOT / "examples" / "house-rules", folder / "source", ignore=ignore_patterns("dist", "build"))
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture
def environment(tmp_path):
    """An environment that has what the tests run in, and takes more."""
    folder = tmp_path / "environment"
    venv.EnvBuilder(with_pip=False).create(folder)
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    work = tmp_path / "work"
    work.mkdir()
    made = Installation(work)
    made.python = Path(paths["scripts"]) / ("python.exe" if sys.platform == "win32" else "python")
    made.packages = Path(paths["purelib"])
    own = {sysconfig.get_paths()["purelib"], sysconfig.get_paths()["platlib"]}
    lines = [f"import site; site.addsitedir({path!r})" for path in sorted(own)]
    (made.packages / "tests.pth").write_text("\n".join(lines), encoding="utf-8")
    made.write("journey.yaml", JOURNEY)
    return made


@pytest.fixture
def house(environment, wheel):
    """An environment with the example package in it."""
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(environment.packages)
    environment.write("journeygap.toml", '[rules.owner-list]\nowners = ["Marketing", "Sales"]\n')
    return environment


@pytest.mark.parametrize("shape", get_args(Format))
def test_what_they_find_is_in_every_format(house, shape) -> None:
    ran = house("analyze", "-f", shape)

    assert (ran.code, ran.err) == (0, "")
    assert "HOUSE001" in ran.out
    assert "stage-without-csat" in ran.out or shape == "gitlab"


@pytest.mark.parametrize("name", ["report.md", "report.html"])
def test_what_they_find_and_ask_is_in_every_report(house, name) -> None:
    assert house("report", "-o", name).code == 0

    text = (house.folder / name).read_text(encoding="utf-8")
    assert ("Your rule" if name == "report.html" else "Your own rules") in text
    assert "owner-not-on-list" in text or "HOUSE001" in text
    if name == "report.html":
        return  # the page with the map asks no questions
    assert "Which of our teams answers for “Booking form”?" in text
    assert "How satisfied were you with “Booking” as a whole?" in text


def test_the_interview_guide_and_the_workbook_have_them(house) -> None:
    from openpyxl import load_workbook

    assert "How satisfied were you with “Booking” as a whole?" in house("audit", "journey.yaml", "--interview").out
    assert house("export", "journey.yaml", "-o", "book.xlsx").code == 0
    cells = {cell.value for row in load_workbook(house.folder / "book.xlsx")["Findings"].rows for cell in row}
    assert {"HOUSE001", "HOUSE002"} <= cells


def test_they_are_listed_and_explained(house) -> None:
    assert [line.split()[:2] for line in house("rule").lines[-2:]] == [
        ["HOUSE001", "owner-not-on-list"],
        ["HOUSE002", "stage-without-csat"],
    ]
    page = house("rule", "owner-not-on-list").out
    assert page.startswith("HOUSE001 owner-not-on-list (warning)\n\nA live company touchpoint has no owner from")
    assert "[rules.owner-list]" in page


def test_codes_names_remarks_and_baselines_take_them(house) -> None:
    (house.folder / "journeygap.toml").write_text('[severity]\nHOUSE002 = "error"\n', encoding="utf-8")
    selected = house("analyze", "-f", "concise", "--select", "HOUSE")
    assert [line.split(": ")[1] for line in selected.lines] == ["HOUSE002 stage-without-csat error"]

    text = JOURNEY.replace("- name: Booking\n", "- name: Booking  # journeygap: ignore[stage-without-csat]\n")
    house.write("journey.yaml", text)
    accepted = house("analyze", "-f", "json")
    assert "HOUSE002" not in accepted.out
    assert json.loads(accepted.out)["summary"]["accepted"]["remarks"] == 1

    house.write("journey.yaml", JOURNEY)
    house("analyze", "--write-baseline", "b.json")
    assert house("analyze", "--baseline", "b.json", "-f", "concise").lines == []


def test_they_can_be_left_out_and_named_all_the_same(house) -> None:
    house.write("journeygap.toml", 'ignore = ["HOUSE001"]\n[severity]\nstage-without-csat = "error"\n')

    ran = house("analyze", "-f", "concise", "--no-team-rules")

    assert (ran.code, ran.err) == (0, "")
    assert "HOUSE" not in ran.out
    assert "HOUSE" not in house("rule", "--no-team-rules").out


def test_what_is_shared_is_reported_once(house) -> None:
    half = JOURNEY.partition("company:\n")
    for name in ("a", "b"):
        house.write(f"{name}.journey.yaml", f"{half[0]}company: all.company.yaml\n")
    house.write("all.company.yaml", f"company:\n{half[2]}")
    (house.folder / "journey.yaml").unlink()

    found = house("analyze", "-f", "concise", "--select", "HOUSE").lines

    assert sorted(line.split(" ")[0] for line in found) == [
        "a.journey.yaml:4:13:",
        "all.company.yaml:3:14:",
        "b.journey.yaml:4:13:",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[rules.owner-list]\nowners = 3\n", "package house-rules 1.0: owners takes a list of names"),
        ("[rules.owner-lst]\na = 3\n", "no rule is called “owner-lst” (did you mean “owner-list”?)"),
        ('select = ["HUOSE001"]\n', "no finding is called “HUOSE001” (did you mean “HOUSE001”?)"),
        ("rule-settings = 3\n", "the key “rule-settings” is not known"),
        ("rules = 3\n", "“rules” should be a list of tables, each under [[rules]]"),
    ],
)
def test_what_is_wrong_in_the_configuration(house, text, said) -> None:
    house.write("journeygap.toml", text)

    ran = house("analyze")

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_one_names_itself_and_takes_no_other_down(house, name) -> None:
    house.add(name, FAULTY[name], f"point-{name.replace('_', '-')}")

    ran = house("analyze", "-f", "concise")

    assert ran.code == 3
    assert f"package {name} 1.0) failed and was left out: " in ran.err
    assert ran.err.count("\n") == 1
    assert {"HOUSE001", "HOUSE002"} <= set(ran.codes)
    assert house("analyze", "--no-team-rules").code == 0


def test_the_json_result_names_a_faulty_one(house) -> None:
    name = next(iter(FAULTY))
    house.add(name, FAULTY[name], "point")

    (failed,) = json.loads(house("analyze", "-f", "json").out)["failed_rules"]

    assert (failed["rule"], failed["origin"]) == ("point", f"package {name} 1.0")
    assert failed["message"].startswith(f"the rule point (package {name} 1.0) failed and was left out: ")


def test_one_that_prints_leaves_the_result_whole(environment) -> None:
    environment.add(
        "loud", "print('a')\nfound = rule(Kind(code='LOUD001', name='loud'))(lambda c: print('b') or [])", "loud"
    )

    ran = environment("analyze", "-f", "json")

    assert (ran.code, ran.err) == (0, "a\nb\n")
    assert json.loads(ran.out)["journeys"]


def test_two_with_one_code_are_named(house) -> None:
    house.add("again", "found = rule(Kind(code='HOUSE001', name='again'))(lambda context: [])", "again-1")

    ran = house("analyze", "-f", "concise")

    assert ran.code == 3
    assert "was left out: its code HOUSE001 or its name is another rule's" in ran.err


@pytest.mark.parametrize("place", ["working", "PYTHONPATH"])
def test_a_checkout_brings_no_rules_and_stands_in_for_none(house, place) -> None:
    trap = "open('trapped', 'w').close()\n"
    house.write("house_rules.py", trap)
    house.write("evil.py", trap)
    house.write("evil-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n")
    house.write("evil-1.0.dist-info/entry_points.txt", "[journeygap.rules]\nevil = evil:found\n")

    ran = house("analyze", "-f", "concise", **({"PYTHONPATH": "."} if place == "PYTHONPATH" else {}))

    assert ran.code == 0
    assert not (house.folder / "trapped").exists()
    assert "HOUSE001" in ran.out
