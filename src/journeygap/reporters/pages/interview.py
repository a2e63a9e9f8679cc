"""A guide to interviews with customers, as Markdown: open questions stage by stage, and how to note what was said.

It asks for what somebody did the last time, never for what they would do or like. The names of touchpoints are where
only the interviewer reads them, to tick what comes up by itself: a name that is said first is an answer given away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.core.language import say
from journeygap.core.text import safe
from journeygap.journey.resolved import Journey, Stage
from journeygap.reporters.document.compose import document
from journeygap.reporters.listings.markdown import escaped
from journeygap.results.analysis import Analysis
from journeygap.words.questions import OpenQuestion

_LINE = "_" * 12


def render(analysis: Analysis, stages: frozenset[str] = frozenset()) -> Iterator[str]:
    """Return the guide for the one journey of a result as Markdown; ``stages`` holds the ids of those to ask about."""
    (analysed,) = analysis.journeys
    (part,) = document(analysis).journeys
    for number, block in enumerate(_page(analysed.journey, part.to_customers, stages)):
        yield f"\n{block}\n" if number else f"{block}\n"


def _page(journey: Journey, questions: Iterable[OpenQuestion], wanted: frozenset[str]) -> Iterator[str]:
    persona = None if journey.persona_name is None else escaped(safe(journey.persona_name))
    yield f"# {say('interview.title', name=escaped(safe(journey.name)))}"
    yield say("interview.introduction", persona=persona)
    yield f"## {say('interview.before')}"
    yield _list(say("interview.before-list"))
    yield f"## {say('interview.open')}"
    yield _list(say("interview.open-list"))
    asked: dict[str | None, list[str]] = {}
    for each in questions:
        asked.setdefault(each.stage, []).append(each.text)
    for stage in journey.stages:
        if not wanted or stage.id in wanted:
            yield from _stage(stage, asked.get(safe(stage.name), []))
    yield f"## {say('interview.close')}"
    yield _list(say("interview.close-list"))
    yield f"## {say('interview.probes')}"
    yield say("interview.probes-when")
    yield _list(say("interview.probes-list"))
    yield f"## {say('interview.avoid')}"
    yield _list(say("interview.avoid-list"))
    yield f"## {say('interview.noting')}"
    yield _list(say("interview.noting-list"))
    yield say("interview.into-the-file")
    yield say("interview.example")


def _stage(stage: Stage, questions: list[str]) -> Iterator[str]:
    yield f"## {say('interview.stage', name=escaped(safe(stage.name)))}"
    if stage.stated.mindset:
        yield say("interview.believed", mindset=escaped(safe(stage.stated.mindset)))
    yield _list(say("interview.stage-list"))
    names = dict.fromkeys(safe(each.name) for each in stage.touchpoints)
    yield say("interview.tick")
    boxes = (*map(escaped, names), say("interview.something-else", line=_LINE))
    yield "\n".join(f"- [ ] {each}" for each in boxes)
    if questions:
        yield say("interview.go-back")
        yield "\n".join(f"- {escaped(each)}" for each in questions)


def _list(lines: str) -> str:
    return "\n".join(f"- {line}" for line in lines.splitlines())
