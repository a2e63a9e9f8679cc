"""Which engine counts, by its name or by what is handed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeygap.evidence.engines.engine import Engine


def engine_of(engine: Any) -> Callable[[], Engine]:
    """Return how an engine is made ready: by its name, or around a connection or a session."""
    if engine == "duckdb":
        from journeygap.evidence.engines.duckdb_ import DuckDB

        return DuckDB
    if engine == "spark" or type(engine).__module__.startswith("pyspark."):
        from journeygap.evidence.engines.spark import Spark

        return Spark if engine == "spark" else lambda: Spark(engine)
    from journeygap.evidence.engines.duckdb_ import DuckDB

    return lambda: DuckDB(engine)
