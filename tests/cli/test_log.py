"""The log of a CI job: no text of a file or a path becomes a command in it, in any format, on either stream."""

import csv
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.cli.log import harmless

NAMES = ("::error::x", "##[error]x", "##vso[task.setvariable variable=a]x", "##teamcity[x]", "###[x", " ::set-env::x")
LOGS = ({"GITHUB_ACTIONS": "true"}, {"TF_BUILD": "True"})
OBEYED = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
OWN = re.compile(r"^::(?:error|warning|notice) file=", re.MULTILINE)


def journey(stage="Trigger", company="company:\n  touchpoints: [{name: x, stage: Trigger}]\n"):
    """Return a journey whose names would all be obeyed, in every place that a name has."""
    quoted = [json.dumps(name) for name in NAMES]
    long = json.dumps("a long text " * 7 + "::error::x " * 40 + "##[error] " * 40)
    return (
        f"journey: {quoted[0]}\ncustomer:\n  persona: {quoted[1]}\n  stages:\n    - name: {stage}\n      touchpoints:\n"
        + "".join(f"        - {{name: {name}, channel: {name}}}\n" for name in [*quoted, long])
        + company
        + "".join(
            f"    - {{name: {json.dumps(name + ' own')}, stage: {stage}, owner: {json.dumps(name)}}}\n"
            for name in NAMES
            if company.endswith("touchpoints:\n")
        )
    )


@pytest.fixture
def hostile(quick):
    (quick.folder / ".git").rmdir()
    quick.write("::error::a.journey.yaml", journey(company="company:\n  touchpoints:\n"))
    quick.write("##[error]b.journey.yaml", journey() + '"::error::key": 1\n"##vso[key": 1\n')
    return quick


RUNS = [
    *(("analyze", "-f", shape) for shape in ("table", "concise", "json", "csv", "markdown", "github")),
    *(("analyze", "-f", shape) for shape in ("gitlab", "sarif", "junit")),
    *(("check", "-f", shape) for shape in ("table", "concise", "json", "csv", "markdown", "github")),
    *(("check", "-f", shape) for shape in ("gitlab", "sarif", "junit")),
    *(("report", "-f", shape, "a") for shape in ("markdown", "html", "svg", "mermaid")),
    *(("diff", "a", "b", "-f", shape) for shape in ("table", "markdown", "json")),
    *(("plan", "plan.yaml", "--budget", "99", "-f", shape) for shape in ("table", "markdown", "csv", "json")),
    *(("measure", "e.evidence.yaml", "-f", shape) for shape in ("table", "json")),
    ("measure", "bad.evidence.yaml"),
    ("import", "table.csv"),
    ("import", "table.csv", "--dry-run"),
    ("import", "bad.csv"),
    ("import", "table.md"),
    ("analyze", "--each", "--top", "0", "--by", "channel"),
    ("analyze", "--statistics"),
    ("analyze", "--show-files"),
    ("analyze", "--color", "always"),
    ("audit", "::error::a.journey.yaml", "--questions"),
    ("audit", "::error::a.journey.yaml", "--interview"),
    ("analyze", "-q", "-f", "json", "-o", "concise=/dev/stdout"),
    ("analyze", "-q", "-f", "concise", "-o", "json=/dev/stdout"),
]


def to_plan() -> str:
    stages = "".join(
        f"    - {{name: {json.dumps(name + ' stage')}, touchpoints: [t{n}]}}\n" for n, name in enumerate(NAMES)
    )
    activities = "".join(
        f"    - {{name: {json.dumps(name)}, meets: t{n}, status: planned, delivers: 8, cost: 1}}\n"
        f"    - {{name: {json.dumps(name + ' waste')}, cost: 5, owner: {json.dumps(name)}}}\n"
        for n, name in enumerate(NAMES)
    )
    head = f"journey: {json.dumps(NAMES[0])}\ncustomer:\n  stages:\n{stages}"
    return f"{head}company:\n  currency: {json.dumps(NAMES[1])}\n  touchpoints:\n{activities}"


def evidence(data: str) -> str:
    return (
        f"evidence: {json.dumps(NAMES[0])}\nkind: survey\nsource: {json.dumps(NAMES[0])}\n"
        f"date: 2026-01-01\ndata: {data}\n"
        "scale: {min: 1, max: 5}\nanswers:\n"
        + "".join(f"  - {{touchpoint: {json.dumps(name)}, satisfaction: q}}\n" for name in NAMES)
        + f"metrics: [{{name: {json.dumps(NAMES[1])}, column: q, kind: mean, range: [1, 5]}}]\n"
    )


def write_tables(folder) -> None:
    """Write files whose names, headers and cells would all be obeyed."""
    (folder / "plan.yaml").write_text(to_plan(), encoding="utf-8")
    cells = [*NAMES, "a\n::error::x\n##[error]y"]
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["Stage", "Touchpoints", "Notes", *NAMES], *([each, each, each, *NAMES] for each in cells)]
        )
    with (folder / "bad.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[each] for each in ("##[error]head", *cells)])
    rows = "".join(f"| {each} | {each} |\n" for each in NAMES)
    (folder / "table.md").write_text(f"| Stage | Touchpoints |\n| --- | --- |\n{rows}", encoding="utf-8")
    (folder / "##[error]rows.csv").write_text("q\n" + "4\n" * 30, encoding="utf-8")
    (folder / "##[error]bad.csv").write_text("q\n##[error]x\n::error::y\n", encoding="utf-8")
    for name, data in (("e", "rows"), ("bad", "bad")):
        text = evidence(f'"##[error]{data}.csv"')
        (folder / f"{name}.evidence.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("log", LOGS, ids=("GitHub", "Azure"))
@pytest.mark.parametrize("width", ["40", "100"])
@pytest.mark.parametrize("args", RUNS, ids=" ".join)
def test_no_line_is_a_command(hostile, args, width, log) -> None:
    for name, text in {"a": journey(company="company:\n  touchpoints:\n"), "b": journey("Buy")}.items():
        hostile.write(f"sides/{name}", text.replace("Trigger", "Buy"))
    write_tables(hostile.folder)
    named = [f"sides/{each}" if each in {"a", "b"} else each for each in args]
    isolated = () if args[0] == "measure" else ("--isolated",)

    there = hostile(*named, *isolated, COLUMNS=width)
    ran = hostile(*named, *isolated, COLUMNS=width, **log)

    assert ran.code == there.code
    assert ran.code in {0, 1, 2}
    if {"table", "concise", "json", "csv", "gitlab", "junit"} & set(args):  # the others escape brackets anyway
        assert OBEYED.search(there.out)
    elif args[0] in {"import", "measure"}:
        assert OBEYED.search(there.out + there.err)
    out = OWN.sub("", ran.out) if "github" in args else ran.out
    assert OBEYED.search(out) is None
    assert OBEYED.search(ran.err) is None
    if args[-1] in {"json", "sarif", "gitlab"}:
        assert json.loads(ran.out) == json.loads(there.out)


def test_files_are_written_as_they_are(hostile) -> None:
    hostile("check", "-q", "-o", "concise=a.txt", "-o", "a.json")
    hostile("check", "-q", "-o", "concise=b.txt", "-o", "b.json", GITHUB_ACTIONS="true")

    for end in ("txt", "json"):
        texts = [(hostile.folder / f"{name}.{end}").read_text(encoding="utf-8") for name in "ab"]
        assert texts[0] == texts[1]
        assert "##[error]b.journey.yaml" in texts[0]


@pytest.mark.parametrize("log", LOGS, ids=("GitHub", "Azure"))
@pytest.mark.parametrize(
    "args",
    [
        ("::error::x",),
        ("x\n::error::x",),
        ("analyze", "--x\n::error::x"),
        ("analyze", "--format", "x\n::error::x ##[error] ##vso[x]"),
        ("analyze", "--top", "\n::error::x\r::error::y\x1b[31m"),
        ("analyze", "\n::error::x"),
        ("analyze", "::error::gone.yaml"),
        ("trend", "\n::error::x", "\n::error::y"),
        ("analyze", "--config", "\n##[error]x"),
        ("analyze", "--stage", "##[error]x"),
        ("rule", "\n::error::x"),
        ("init", "::error::x\n::error::y", "--template", "##[x]"),
        ("import", "##[error]gone.csv"),
        ("analyze", "-o", "\n::error::x"),
        ("analyze", "--baseline", "::error::x"),
    ],
)
def test_no_message_is_a_command(hostile, args, log) -> None:
    ran = hostile(*args, **log)

    assert ran.code == 2
    assert OBEYED.search(ran.out + ran.err) is None
    assert re.search("[\x00-\x09\x0b-\x1f]", ran.err) is None


def test_the_name_of_a_file_in_a_threshold_that_is_missed(hostile) -> None:
    ran = hostile("analyze", "::error::a.journey.yaml", "--min-coverage", "99", GITHUB_ACTIONS="true")

    assert (ran.code, ran.err.startswith(": :error::a.journey.yaml: coverage is ")) == (1, True)


def test_a_configuration_that_is_wrong(quick) -> None:
    quick.write("journey.yaml")
    for text in ('"::error::x" = 1', 'ignore = ["##[error]x"]', '[severity]\n"\\n::error::x" = "error"'):
        quick.write("journeygap.toml", text)
        ran = quick("check", GITHUB_ACTIONS="true")
        assert (ran.code, OBEYED.search(ran.err)) == (2, None)


def test_a_table_made_a_journey(quick) -> None:
    quick.write("t.csv", 'Stage,Customer touchpoint,Company touchpoint\n::error::x,"a\n::error::x","##[error]x"\n')

    ran = quick("import", "t.csv", GITHUB_ACTIONS="true")

    assert ran.code == 0
    assert OBEYED.search(ran.out + ran.err) is None


def test_a_fault_of_ours_shows_no_command_either(quick, monkeypatch) -> None:
    from journeygap.loading import load

    def broken(*_args):
        raise RuntimeError("a\n::error::x ##[error]y")

    quick.write("journey.yaml")
    monkeypatch.setattr(load, "parse_on", broken)

    for options in ((), ("--debug",)):
        ran = quick(*options, "check", GITHUB_ACTIONS="true")
        assert (ran.code, OBEYED.search(ran.err)) == (3, None)


def test_where_there_is_no_log_nothing_is_changed(hostile) -> None:
    for value in ("", "false", "0"):
        assert "\n::error::a.journey.yaml" in "\n" + hostile("check", "-f", "concise", "--show-files", CI="true").out
        assert hostile("check", GITHUB_ACTIONS=value).out == hostile("check").out


HARD = st.text(":#[]av\n \t\x1b\\\"'{},3\xa0\u3000", max_size=20)


@given(st.lists(HARD, max_size=5), st.sampled_from(["table", "github", "csv"]))
def test_no_text_is_obeyed_however_it_comes_in_pieces(pieces, shape):
    shown = "".join(harmless(pieces, shape))

    whole = "".join(pieces)
    assert shown == "".join(harmless([whole], shape))
    assert re.search(r"##\w*\[", shown) is None
    if shape != "github":
        assert not any(line.lstrip().startswith("::") for line in shown.split("\n"))
    assert re.sub("[ ]", "", shown) == re.sub("[ ]", "", whole)


@given(st.dictionaries(HARD, HARD))
def test_json_means_the_same(data):
    text = json.dumps(data, ensure_ascii=False, indent=1)

    shown = "".join(harmless([text], "json"))

    assert json.loads(shown) == data
    assert re.search(r"##\w*\[", shown) is None


@pytest.mark.parametrize("log", [{}, *LOGS], ids=("none", "GitHub", "Azure"))
def test_a_file_of_annotations_is_made_of_commands_in_every_log(quick, log) -> None:
    quick.write("journey.yaml", journey("S").replace("stage: Trigger", "stage: S"))
    asked = ("analyze", "--isolated", "--min-coverage", "100", "--fail-on", "info")

    shown = quick(*asked, "--format", "github")
    ran = quick(*asked, "-q", "-o", "github=a.txt", **log)

    lines = (quick.folder / "a.txt").read_text(encoding="utf-8").splitlines()
    assert (shown.code, ran.code) == (1, 1)
    assert lines == shown.out.splitlines()
    assert [line for line in lines if not OWN.match(line)] == [
        line for line in lines if line.startswith("::error title=journeygap::")
    ]
    assert sum("below the least" in line or "at or above info" in line for line in lines) == 2


@pytest.mark.parametrize("log", LOGS, ids=("GitHub", "Azure"))
@pytest.mark.parametrize("shape", ["table", "json"])
def test_no_line_of_a_trend_is_a_command(quick, repository, shape, log) -> None:
    name = "##[error]x.journey.yaml"
    for text in (journey("S").replace("stage: Trigger", "stage: S"), "::error::x: [\n", "journey: 1\n"):
        quick.write(name, text)
        repository.commit()

    there = quick("trend", "--isolated", name, "-f", shape)
    ran = quick("trend", "--isolated", name, "-f", shape, **log)

    assert ran.code == there.code
    assert OBEYED.search(there.out + there.err)
    assert OBEYED.search(ran.out) is None
    assert OBEYED.search(ran.err) is None
