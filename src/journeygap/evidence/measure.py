"""One call from an evidence file to what it says: the only step that reads raw rows."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from journeygap.core.language import fault, say
from journeygap.evidence.columns import needed
from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.read import Evidence
from journeygap.evidence.result import Result
from journeygap.evidence.sources.find import stamps
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.journey.resolved import Journey
from journeygap.loading.unreadable import Unreadable


class Measured(NamedTuple):
    """What the data of an evidence file say: plain data as the measured file holds them, and warnings about them.

    ``missing`` counts the cells of ratings and metrics that hold no answer, in the columns of figures that are shown.
    """

    data: dict[str, Any]
    warnings: tuple[str, ...]
    missing: int = 0


def measure(
    evidence: Evidence,
    engine: Callable[[], Engine],
    journeys: Sequence[Journey] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> Measured:
    """Measure the data of an evidence file with an engine.

    ``journeys`` are those whose stages events are held against; ``progress`` hears what is being done.

    Raises `BadData` for what is wrong with the data, and `OSError` where they can't be read.
    """
    before = stamps(evidence)
    with tempfile.TemporaryDirectory(prefix="journeygap-", ignore_cleanup_errors=True) as folder:
        running = engine()
        try:
            progress(say("data.reading"))
            running.open(evidence, needed(evidence), folder)
            progress(say("data.counting"))
            result = _measured(running, evidence, journeys)
        except BadData:
            _check_unchanged(evidence, before)  # what half a file says is no mistake of anybody's
            raise
        finally:
            running.close()
    _check_unchanged(evidence, before)
    stated = evidence.stated
    head = {
        "evidence": stated.evidence,
        "kind": stated.kind,
        "source": stated.source,
        "importance": stated.importance,
        "date": (stated.date.isoformat() if stated.date else None) or str(result.head["last"])[:10],
        **result.head,
        "hash": evidence.hash,
    }
    return Measured(
        {key: value for key, value in head.items() if value is not None} | result.body,
        tuple(result.warnings),
        result.missing,
    )


def _check_unchanged(evidence: Evidence, before: list[tuple[str, int, int]]) -> None:
    """Raise `BadData` where the data are not as they were, or not there any more."""
    try:
        same = stamps(evidence) == before
    except (OSError, Unreadable):
        same = False
    if not same:
        raise BadData([Trouble(fault("data.changed"), evidence.source.shown)]) from None


def _measured(engine: Engine, evidence: Evidence, journeys: Sequence[Journey]) -> Result:
    if evidence.of_answers:
        from journeygap.evidence.answers.measure import measure_answers

        return measure_answers(engine, evidence)
    from journeygap.evidence.behaviour.measure import measure_events

    return measure_events(engine, evidence, journeys)
