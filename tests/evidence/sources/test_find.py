"""Which files an evidence file names, and how each is read."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from journeygap.evidence.read import read_evidence
from journeygap.evidence.sources.find import kind_of, parts, stamps
from journeygap.evidence.trouble import BadData

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\nscale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: q}]\n"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.csv", "csv"),
        ("A.CSV", "csv"),
        ("a.txt.gz", "csv"),
        ("a.tab", "tsv"),
        ("a.b.parquet", "parquet"),
        ("a.ndjson", "jsonl"),
        ("a.json.gz", "jsonl"),
        ("a.xlsm", "xlsx"),
    ],
)
def test_the_ending_says_the_format(path: str, kind: str) -> None:
    assert kind_of(path, path) == kind


@pytest.mark.parametrize("path", ["a", "a.gz", "csv", ".csv", "a.csv/x", "a.xls", "a.csv.zip", ""])
def test_an_ending_that_says_none(path: str) -> None:
    with pytest.raises(BadData) as raised:
        kind_of(path, "shown")
    ((what, file, *_),) = raised.value.troubles
    assert (what.name, file) == ("data.no-format", "shown")


def test_each_file_is_read_in_its_own_way(write: Any, tmp_path: Path) -> None:
    evidence = read_evidence(
        str(write(HEAD + "data: [b.tsv, a.csv, c.jsonl]\n", a_csv="q;r\n1;2\n", b_tsv="q\tr\n", c_jsonl="{}"))
    )
    found = parts(evidence, str(tmp_path))
    assert [(Path(each.path).name, each.format, each.names, each.delimiter) for each in found] == [
        ("b.tsv", "csv", ("q", "r"), "\t"),
        ("a.csv", "csv", ("q", "r"), ";"),
        ("c.jsonl", "jsonl", None, ","),
    ]
    assert [Path(each.path).name for each in parts(evidence, str(tmp_path), ("a.csv",))] == ["a.csv"]


def test_the_format_that_is_stated_wins(write: Any, tmp_path: Path) -> None:
    evidence = read_evidence(str(write(HEAD + "data: a.dat\nread: {format: tsv}\n", a_dat="q\tr;s\n")))
    (found,) = parts(evidence, str(tmp_path))
    assert found.names == ("q", "r;s")


@pytest.mark.parametrize("name", ["a[1].csv", "a{1,2}.csv", "a[1].csv.gz"])
def test_a_name_that_looks_like_a_pattern_is_that_of_one_file(write: Any, tmp_path: Path, name: str) -> None:
    path = write(HEAD + f"data: '{name}'\n", a1_csv="q\n1\n")
    (tmp_path / name).write_bytes(gzip.compress(b"q\n2\n") if name.endswith(".gz") else b"q\n2\n")
    copies = tmp_path / "copies"
    copies.mkdir()
    (found,) = parts(read_evidence(str(path)), str(copies))
    assert Path(found.path).parent == copies
    assert Path(found.shown).name == name
    content = Path(found.path).read_bytes()
    assert (gzip.decompress(content) if name.endswith(".gz") else content) == b"q\n2\n"


def test_a_change_of_a_file_is_seen(write: Any, tmp_path: Path) -> None:
    evidence = read_evidence(str(write(HEAD + "data: '*.csv'\n", a_csv="q\n1\n", b_csv="q\n2\n")))
    before = stamps(evidence)
    assert [(Path(path).name, size) for path, size, _ in before] == [("a.csv", 4), ("b.csv", 4)]
    assert stamps(evidence) == before
    (tmp_path / "b.csv").write_text("q\n12\n", encoding="utf-8")
    assert stamps(evidence)[0] == before[0]
    assert stamps(evidence)[1] != before[1]


def test_a_table_has_no_files_to_change(write: Any) -> None:
    assert stamps(read_evidence(str(write(HEAD + "data: {table: answers}\n")))) == []
