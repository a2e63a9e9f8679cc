"""What the tests of evidence share: an evidence file and its data in, figures or complaints out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from journeygap.evidence.columns import needed
from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import Measured, measure
from journeygap.evidence.read import Evidence, Refused, read_evidence
from journeygap.evidence.trouble import BadData


class Measure(Protocol):
    def __call__(self, evidence: str, **data: str | bytes) -> Measured: ...


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Write an evidence file and the data next to it; in the names of the data “_” is the point."""

    def written(evidence: str, **data: str | bytes) -> Path:
        for name, content in data.items():
            path = tmp_path / ".".join(name.rsplit("_", 1))
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        path = tmp_path / "x.evidence.yaml"
        path.write_text(evidence, encoding="utf-8")
        return path

    return written


@pytest.fixture
def measured(write: Any) -> Measure:
    def run(evidence: str, **data: str | bytes) -> Measured:
        return measure(read_evidence(str(write(evidence, **data))), DuckDB)

    return run


@pytest.fixture
def running(write: Any, tmp_path: Path) -> Iterator[Any]:
    """Return an engine that has opened the data, with the evidence file that it was read by."""
    engine = DuckDB()

    def run(evidence: str, **data: str | bytes) -> tuple[DuckDB, Evidence]:
        read = read_evidence(str(write(evidence, **data)))
        engine.open(read, needed(read), str(tmp_path))
        return engine, read

    yield run
    engine.close()


@pytest.fixture
def troubles(measured: Measure) -> Any:
    """Return what is wrong with data, without their file's folder."""

    def found(evidence: str, **data: str | bytes) -> list[str]:
        with pytest.raises(BadData) as raised:
            measured(evidence, **data)
        return [str(each._replace(file=each.file.rpartition("/")[2])) for each in raised.value.troubles]

    return found


@pytest.fixture
def refused(write: Any) -> Any:
    """Return the mistakes of an evidence file as “line: code message; what to do”."""

    def found(evidence: str) -> list[str]:
        with pytest.raises(Refused) as raised:
            read_evidence(str(write(evidence)))
        return [
            f"{each.span.position().line}: {each.code} {each.message}; {each.suggestion}"
            for each in raised.value.errors
        ]

    return found
