"""What `journeygap measure` reads and shows on behalf of an evidence file that a stranger wrote."""

from __future__ import annotations

import os

import duckdb
import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights there")

SECRET = "hunter2"  # noqa: S105 - nobody's
ROWS = f"{SECRET},q\n" + f"{SECRET},4\n" * 30
EVIDENCE = """\
evidence: e
kind: survey
date: 2026-01-01
data: {}
read: {}
scale: {{min: 1, max: 5}}
answers: [{{touchpoint: T, satisfaction: q}}]
"""


def evidence(data: str, read: str = "{}") -> str:
    return EVIDENCE.format(data, read)


@pytest.fixture
def outside(tmp_path_factory):
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret.csv").write_text(ROWS, encoding="utf-8")
    return folder


def put(quick, name: str) -> None:
    (quick.folder / name).write_text(ROWS, encoding="utf-8")


WAYS = ("a whole path", "a relative path", "a pattern", "a link", "a linked folder", "a database")


def lead_out(quick, outside, way: str) -> None:
    """Write an evidence file whose data lie outside."""
    data = {
        "a whole path": str(outside / "secret.csv"),
        "a relative path": os.path.relpath(outside / "secret.csv", quick.folder),
        "a pattern": f"{os.path.relpath(outside, quick.folder)}/*.csv",
        "a link": "link.csv",
        "a linked folder": "folder/*.csv",
        "a database": f"{{table: t, database: {outside / 'secret.db'}}}",
    }[way]
    (quick.folder / "link.csv").symlink_to(outside / "secret.csv")
    (quick.folder / "folder").symlink_to(outside)
    with duckdb.connect(str(outside / "secret.db")) as made:
        made.execute("CREATE TABLE t AS SELECT 4 AS q FROM range(30)")
    quick.write("e.evidence.yaml", evidence(data))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("place", ["repository", "CI", "neither"])
def test_data_outside_are_read_only_where_a_person_allows_it(quick, outside, way, place) -> None:
    lead_out(quick, outside, way)
    if place != "repository":
        (quick.folder / ".git").rmdir()
    environment = {"CI": "true"} if place == "CI" else {}

    ran = quick("measure", "e.evidence.yaml", **environment)

    assert ran.code == 2
    assert "outside" in ran.err
    assert "--allow-outside" in ran.err
    assert SECRET not in ran.out + ran.err
    assert not (quick.folder / "e.measured.yaml").exists()
    assert quick("measure", "e.evidence.yaml", "--allow-outside", **environment).code == 0


def test_a_pattern_says_nothing_of_what_lies_outside(quick, outside) -> None:
    there = os.path.relpath(outside, quick.folder)
    found = []
    for pattern in (f"{there}/*.csv", f"{there}/*.gone", "/**/secret*"):
        quick.write("e.evidence.yaml", evidence(pattern))
        found.append(quick("measure", "e.evidence.yaml").err.replace(pattern, "…"))

    assert len(set(found)) == 1


def test_data_of_the_working_directory_are_read_where_there_is_no_repository(quick) -> None:
    (quick.folder / ".git").rmdir()
    quick.write("surveys/e.evidence.yaml", evidence("../raw/a.csv"))
    quick.write("raw/a.csv", ROWS)

    assert quick("measure", "surveys/e.evidence.yaml").code == 0


def test_an_evidence_file_that_a_link_leads_to_is_not_read_in_a_repository(quick, outside) -> None:
    (outside / "e.evidence.yaml").write_text(evidence("secret.csv") + f"{SECRET}: 1\n", encoding="utf-8")
    (quick.folder / "e.evidence.yaml").symlink_to(outside / "e.evidence.yaml")

    ran = quick("measure", "e.evidence.yaml")

    assert ran.code == 2
    assert SECRET not in ran.out + ran.err


@pytest.mark.parametrize(
    "name", ["/proc/self/environ", "/dev/zero", "/dev/stdin", "pipe.csv", "/dev/fd/0", "linked.csv"]
)
@pytest.mark.parametrize("allowed", [True, False])
def test_what_is_no_file_is_refused_without_waiting(quick, name, allowed) -> None:
    os.mkfifo(quick.folder / "pipe.csv")
    (quick.folder / "linked.csv").symlink_to("/proc/self/environ")
    quick.write("e.evidence.yaml", evidence(name, "{format: csv}"))

    ran = quick("measure", "e.evidence.yaml", *["--allow-outside"] * allowed)

    assert ran.code == 2
    assert "device" in ran.err or "outside" in ran.err


@pytest.mark.parametrize("table", ["secret.csv", "a.b.csv", "/a/secret.csv", "x' OR 1=1"])
def test_a_table_is_not_a_file(quick, table) -> None:
    put(quick, "secret.csv")
    put(quick, "a.b.csv")
    quick.write("e.evidence.yaml", evidence(f'{{table: "{table}"}}'))

    ran = quick("measure", "e.evidence.yaml")

    assert ran.code == 2
    assert "the engine has no such table" in ran.err


@pytest.mark.parametrize(
    "view",
    [
        "SELECT 4 AS q FROM read_csv('{}')",
        "SELECT content AS q FROM read_text('{}')",
        "SELECT file AS q FROM glob('{}*')",
    ],
)
def test_a_view_of_a_database_reads_no_file(quick, outside, view) -> None:
    with duckdb.connect(str(quick.folder / "x.db")) as made:
        made.execute(f"CREATE VIEW t AS {view.format(outside / 'secret.csv')}")
    quick.write("e.evidence.yaml", evidence("{table: t, database: x.db}"))

    ran = quick("measure", "e.evidence.yaml")

    assert ran.code == 2
    assert SECRET not in ran.out + ran.err
    assert not (quick.folder / "e.measured.yaml").exists()


@pytest.mark.parametrize("name", ["a[1].csv", "{a,b}.csv", "a*.csv"])
def test_a_name_that_looks_like_a_pattern_is_a_name(quick, name) -> None:
    put(quick, name)
    quick.write("b.csv", "q\n1\n")
    quick.write("a1.csv", "q\n1\n")
    quick.write("e.evidence.yaml", evidence(f'"{name}"'))

    assert quick("measure", "e.evidence.yaml", "-f", "json").out.count('"rows": 30') == 1


def test_an_address_is_no_path(quick) -> None:
    put(quick, "a.csv")
    quick.write("https:/example.com/a.csv", ROWS)
    quick.write("e.evidence.yaml", evidence("https://example.com/a.csv"))

    ran = quick("measure", "e.evidence.yaml", "-f", "json")

    assert ran.code == 0  # the file of that name; nothing is fetched
    assert '"rows": 30' in ran.out
