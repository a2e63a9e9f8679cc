"""Measuring from Python: an evidence file in, figures out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any, Literal

from journeygap.api.errors import DefinitionError
from journeygap.evidence.engines.choice import engine_of
from journeygap.evidence.measure import Measured
from journeygap.evidence.measure import measure as measure_evidence
from journeygap.evidence.read import Refused, read_evidence
from journeygap.journey.resolved import Journey
from journeygap.loading.bounds import Reach


def measure(
    path: str | os.PathLike[str],
    *,
    engine: Literal["duckdb", "spark"] | Any = "duckdb",
    journeys: Iterable[Journey] = (),
    allow_outside: bool = False,
) -> Measured:
    """Measure what an evidence file describes, and return the figures; nothing is written.

    ``engine`` is duckdb, spark, a connection of DuckDB or a session of Spark; ``data: {table: …}`` names a table of
    the latter two. With ``journeys`` the stages of logs are measured too. ``data`` of what is returned holds what the
    measured file would, ``warnings`` what may be a slip. Data outside of the repository, or without one of the folder
    of the evidence file, are read with ``allow_outside`` only. Raises `OSError` where a file can't be read,
    `TypeError` for another engine, `DefinitionError` with every mistake in the evidence file, and `InputError` with
    everything that is wrong with the data.
    """
    if engine is None or (isinstance(engine, str) and engine not in {"duckdb", "spark"}):
        raise TypeError("engine= takes duckdb, spark, a connection of DuckDB or a session of Spark")
    try:
        evidence = read_evidence(os.fspath(path), reach=Reach(allow_outside=allow_outside))
    except Refused as refused:
        raise DefinitionError(refused.errors) from None
    return measure_evidence(evidence, engine_of(engine), tuple(journeys))
