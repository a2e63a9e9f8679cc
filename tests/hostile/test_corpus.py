"""Hostile files through the command line: a result or errors, never a crash, and nothing that a terminal would obey."""

# ruff: noqa: E501 - one case a line reads best

from __future__ import annotations

import json
import os
import random
import re
import shutil
import sys
from itertools import pairwise
from pathlib import Path

import pytest

FILES = Path(__file__).parent / "files"

# What no output may hold: what a terminal obeys (but for line breaks), and what turns the direction of writing.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
RUNS = {
    "check": ("check",),
    "check concise": ("check", "--format", "concise"),
    "table": ("analyze",),
    "long table": ("analyze", "--top", "0", "--each"),
    "by channel": ("analyze", "--by", "channel"),
    "concise": ("analyze", "--format", "concise"),
    "json": ("analyze", "--format", "json"),
    **{name: ("analyze", "--format", name) for name in ("csv", "github", "gitlab", "sarif", "junit")},
}


def journey(touchpoint, name="X", stage="A", company=""):
    """Return a journey of one stage, its touchpoint on line 6, and what is listed as the company's."""
    text = f"journey: {name}\ncustomer:\n  stages:\n    - name: {stage}\n      touchpoints:\n        - {touchpoint}\n"
    return text + (f"company:\n  touchpoints:\n    - {company}\n" if company else "")


def chained(first, link):
    """Return twenty anchors, each of which repeats the one before."""
    names = "abcdefghijklmnopqrstu"
    return first + "".join(f"{own}: &{own} {link.format(*[before] * 9)}\n" for before, own in pairwise(names))


many = range(1000)
LONG = 200_000
OK, SYNTAX, TYPE, RANGE, LIMIT, ENCODING = set(), {"JG001"}, {"JG005"}, {"JG006"}, {"JG017"}, {"JG018"}
MADE: dict[str, tuple[str | bytes, set[str]]] = {
    # nesting
    "flow lists, 200,000 deep": ("[" * LONG, LIMIT),
    "flow mappings, 200,000 deep": ("{a: " * LONG, LIMIT),
    "block lists, 200,000 deep": ("- " * LONG, LIMIT),
    "block mappings, 1,000 deep": ("".join(f"{' ' * depth}a:\n" for depth in many), LIMIT),
    "keys of keys, 200,000 deep": ("? " * LONG, SYNTAX),
    "flow lists closed, 200,000 deep": ("[" * LONG + "]" * LONG, LIMIT),
    # aliases
    "a billion lists": (chained("a: &a [x]\n", "[*{}, *{}, *{}, *{}, *{}, *{}, *{}, *{}, *{}]"), LIMIT),
    "a billion mappings": (chained("a: &a {x: y}\n", "{{a: *{}, b: *{}, c: *{}, d: *{}, e: *{}, f: *{}, g: *{}, h: *{}}}"), LIMIT),
    "a billion merges": (chained("a: &a {x: y}\n", "{{a: {{<<: *{}}}, b: {{<<: *{}}}, c: {{<<: *{}}}, d: {{<<: [*{}, *{}]}}}}"), LIMIT),
    "a million stages": ("x:\n" + chained("  a: &a {name: n}\n", "[*{}, *{}, *{}, *{}, *{}, *{}, *{}, *{}, *{}]").replace("\n", "\n  ")[:-2] + "journey: X\ncustomer: {stages: *u}\n", LIMIT),
    "50,000 anchors": ("".join(f"- &a{number} x\n" for number in range(50_000)) + "- *b1\n", SYNTAX | {"JG005"}),
    "an alias of 200,000 characters": (f"- *{'b' * LONG}\n", SYNTAX),
    "itself in a merge": ("a: &a\n  <<: *a\n", SYNTAX | {"JG003"}),
    # encodings
    "Latin-1": (journey("café").encode("latin-1"), ENCODING),
    "UTF-32": (journey("x").encode("utf-32"), ENCODING),
    "UTF-16 without a mark": (journey("x").encode("utf-16-le"), SYNTAX),
    "UTF-16": (journey("zażółć").encode("utf-16"), OK),
    "UTF-16 cut off": (journey("x").encode("utf-16")[:-1], ENCODING),
    "UTF-16 with half a pair": (b"\xff\xfe" + "journey: ".encode("utf-16-le") + b"\x00\xd8\n\x00", ENCODING),
    "random bytes": (random.Random(1).randbytes(5000), ENCODING | SYNTAX),  # noqa: S311 - any bytes will do
    "a NUL": (b"journey: a\0b\n", SYNTAX),
    "an escape code as it is": (journey("\x1b[31m"), SYNTAX),
    "half a surrogate pair as an escape": (journey('"\\ud800"'), SYNTAX),
    "bidirectional controls as they are": (journey("a\u202eb", "n\u2067", "s\u202e", "{name: x\u202e, tools: [t\u202e]}"), OK),
    "carriage returns": (journey("x").replace("\n", "\r"), OK),
    "next-line characters": ("journey: X\x85customer:\x85  stages: [{name: A, touchpoints: [b]}]\x85", OK),
    "line separators": ("journey: a\u2028b\ncustomer: {stages: [{name: A}]}\n", SYNTAX),
    # size
    "nothing": ("", TYPE),
    "blanks": (" \n\n  \n", TYPE),
    "a mark alone": (b"\xef\xbb\xbf", TYPE),
    "names of 200,000 characters": (journey("n" * LONG, "j" * LONG, "s" * LONG, f"{{name: {'c' * LONG}, stage: {'s' * LONG}, owner: {'o' * LONG}}}"), OK),
    "a name of 20,000 marks on one letter": (journey("a" + "\u0301" * 20_000, company="a" + "\u0301" * 20_001), OK),
    "a key of 200,000 characters": (f"? {'k' * LONG}\n: 1\n" + journey("x"), {"JG003"}),
    "a path of 200,000 characters": (journey("x") + f"company: {'p' * LONG}\n", {"JG016"}),
    "10,000 times one key": (journey("x") + "note: x\n" * 10_000, {"JG002"}),
    "10,000 keys twice": (journey("x") + "".join(f"k{number}: 1\n" for number in range(10_000)) * 2, {"JG002", "JG003"}),
    "1,000 errors": (journey("x") + "".join(f"        - {{name: t{number}, importance: 99, need: x, chanel: y}}\n" for number in many), {"JG003", "JG006", "JG007"}),
    "1,000 names that lead nowhere": (
        journey("\n        - ".join(f"touchpoint number {number}" for number in many))
        + "company:\n  touchpoints:\n"
        + "".join(f"    - {{name: c{number}, meets: [touchpiont nmuber {number}]}}\n" for number in many),
        {"JG010"},
    ),
    "a chain of 5,000 supports": (journey("x") + "company:\n  touchpoints:\n" + "".join(f"    - {{name: n{number}, supports: n{number + 1}}}\n" for number in range(5_000)) + "    - {name: n5000, meets: x}\n", OK),
    "1,000 stages of nothing": ("journey: X\ncustomer:\n  stages:\n" + "".join(f"    - {{name: s{number}}}\n" for number in many), OK),
    # numbers
    "a number of 5,000 digits": (journey(f"{{name: t, importance: 1{'0' * 5000}}}"), RANGE | TYPE),
    "a hexadecimal number of 5,000 digits": (journey(f"{{name: t, metrics: [{{name: m, value: 1, sample: 0x{'f' * 5000}}}]}}"), RANGE | TYPE),
    "a format of 5,000 digits": (f"format: 0x{'f' * 5000}\n" + journey("x"), RANGE | TYPE),
    "1e400": (journey("{name: t, importance: 1e400}"), RANGE),
    "a cost near the end of floats": (journey("x", company="{name: y, cost: 1.7e308}\n    - {name: z, cost: 1.7e308}"), RANGE),
    "hours near the end of floats": (journey("x", company="{name: y, hours: 1.7e308}"), RANGE),
    "metrics near the end of floats": (journey("{name: x, metrics: [{name: m, value: 1e308, target: -1e308, better: lower}]}"), RANGE),
    "a scale near the end of floats": (journey("{name: t, importance: 1e308}").replace("customer:\n", "customer:\n  scale: {min: -1e308, max: 1e308}\n"), RANGE),
}  # fmt: skip


def kept():
    """Return the files of this folder with the codes that their first line names."""
    for path in sorted(FILES.glob("*.yaml")):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        yield path.name, first.removeprefix("# check: ").replace("nothing", "").split()


def check_output(name, done, *, shown=True):
    assert done.code in {0, 1}, f"{name}: exit code {done.code}: {done.err[-500:]}"
    assert "Traceback" not in done.err
    obeyed = OBEYED.findall(done.out if shown else "") + OBEYED.findall(done.err)
    assert obeyed == [], name


def codes_of(done):
    return [error["code"] for error in json.loads(done.out)["errors"]]


@pytest.mark.parametrize(("name", "codes"), list(kept()))
def test_a_kept_file_has_the_errors_that_it_names(bounded, tmp_path, name, codes):
    shutil.copy(FILES / name, tmp_path)
    for run, arguments in RUNS.items():
        done = bounded(*arguments, "--isolated", name)
        check_output(run, done)
        if run == "json":
            assert sorted(codes_of(done)) == sorted(codes)
        assert done.code == (1 if codes else 0)


def test_every_kept_file_says_what_check_finds():
    assert [path.name for path in FILES.glob("*.yaml") if not path.read_bytes().startswith(b"# check: ")] == []


@pytest.mark.parametrize("name", MADE)
def test_a_made_file_gives_a_result_or_its_errors(bounded, tmp_path, name):
    content, codes = MADE[name]
    (tmp_path / "made.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    for run in ("check concise", "table", "json"):
        done = bounded(*RUNS[run], "--isolated", "made.yaml")
        check_output(run, done)
        if run == "json":
            found = set(codes_of(done))
            assert (found == codes) if codes in ({"JG003", "JG006", "JG007"}, {"JG002", "JG003"}) else found <= codes
        assert done.code == (1 if codes else 0)


def test_concise_is_one_line_a_finding_whatever_the_names(bounded, tmp_path):
    for name in ("escape-codes.yaml", "bidirectional.yaml", "markup.yaml", "blanks.yaml", "scripts.yaml"):
        shutil.copy(FILES / name, tmp_path)
        result = json.loads(bounded("analyze", "--format", "json", "--isolated", name).out)
        count = len(result["errors"]) + sum(len(each["findings"]) for each in result["journeys"])
        lines = bounded("analyze", "--format", "concise", "--isolated", name).out.split("\n")[:-1]
        assert len(lines) == count
        assert all(line.startswith(f"{name}:") for line in lines)


def test_nothing_in_a_file_is_run_or_written(bounded, tmp_path):
    shutil.copy(FILES / "tags.yaml", tmp_path)
    bounded("check", "--isolated", "tags.yaml")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".err", ".git", ".out", "tags.yaml"]


@pytest.mark.parametrize(
    "path", ["folder", "gone.yaml", "folder/journey.yaml", "x" * 5000, "dangling.yaml", "\x1b[31m\u202e.yaml"]
)
def test_what_can_t_be_read_or_holds_nothing_is_wrong_usage(bounded, tmp_path, path):
    (tmp_path / "folder").mkdir()
    os.symlink("gone.yaml", tmp_path / "dangling.yaml")
    done = bounded("check", "--isolated", path)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert OBEYED.search(done.err) is None


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(bounded, tmp_path):
    (tmp_path / "journey.yaml").touch(0)
    done = bounded("check", "--isolated", "journey.yaml")
    assert (done.code, done.err) == (2, "journeygap: journey.yaml: Permission denied\n")


def test_names_of_files_are_made_safe_too(bounded, tmp_path):
    name = "\x1b[31m\u202e\udcff.yaml" if sys.getfilesystemencoding() == "utf-8" else "\x1b[31m.yaml"
    try:
        with open(tmp_path / name, "w", encoding="utf-8") as file:
            file.write(journey("x") + "foo: 1\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    for run, arguments in RUNS.items():
        check_output(run, bounded(*arguments, "--isolated", name))
    assert json.loads(bounded(*RUNS["json"], "--isolated", name).out)["errors"][0]["code"] == "JG003"


def test_the_worst_of_them_from_the_very_start(tool):
    """The same through a Python of its own, as people run it."""
    for name in ("flow lists, 200,000 deep", "a billion lists", "UTF-32"):
        content, codes = MADE[name]
        (tool.folder / "made.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
        done = tool("check", "--format", "concise", "--isolated", "made.yaml")
        assert done.code == 1
        assert f" {min(codes)} " in done.out
        assert done.err == ""


def amplified(kind, number):
    """Return a small file in which an alias repeats a list of names many times."""
    names = ", ".join(f"a{each}" for each in range(number))
    if kind == "owners who all meet everything":
        first = f"    - {{name: x0, owner: o0, channel: print, meets: &m [{names}]}}\n"
        rest = "".join(
            f"    - {{name: x{each}, owner: o{each}, channel: print, meets: *m}}\n" for each in range(1, number)
        )
        return f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{names}]}}]}}\ncompany:\n  touchpoints:\n{first}{rest}"
    key = "aliases" if kind == "the same aliases" else "evidence"
    first = f"        - {{name: x0, {key}: &m [{names}]}}\n"
    rest = "".join(f"        - {{name: x{each}, {key}: *m}}\n" for each in range(1, number))
    evidence = "  evidence: [{id: e, kind: survey}]\n" if key == "evidence" else ""
    return f"journey: J\ncustomer:\n{evidence}  stages:\n    - name: S\n      touchpoints:\n{first}{rest}"


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("owners who all meet everything", set()),
        ("the same aliases", {"JG014"}),
        ("the same unknown evidence", {"JG011"}),
    ],
)
def test_a_small_file_can_t_take_long_or_say_much(bounded, tmp_path, kind, codes):
    (tmp_path / "made.yaml").write_text(amplified(kind, 400))
    for run in ("check concise", "table", "json"):
        done = bounded(*RUNS[run], "--isolated", "made.yaml")
        check_output(run, done)
        assert done.code == (1 if codes else 0)
        if run == "check concise":
            # Each place is reported once: the list that is repeated, or each thing that repeats it.
            assert len(done.out.splitlines()) == {"JG014": 399, "JG011": 400}.get(min(codes, default=""), 0)
        if run == "json":
            assert set(codes_of(done)) == codes


def test_people_are_shown_the_first_of_very_many_errors(bounded, tmp_path):
    keys = "".join(f"foo{each}: 1\n" for each in range(1_000))
    (tmp_path / "made.yaml").write_text(f"journey: J\ncustomer: {{stages: [{{name: S}}]}}\n{keys}")

    shown = bounded("check", "--isolated", "made.yaml").out
    listed = bounded("check", "--format", "concise", "--isolated", "made.yaml").out

    assert shown.count("JG003") == 200
    assert shown.rstrip().endswith("… and 800 more: --format concise lists all with their lines")
    assert listed.count("JG003") == 1_000
