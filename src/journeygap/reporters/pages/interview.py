"""A guide to interviews with customers, as Markdown: open questions stage by stage, and how to note what was said.

It asks for what somebody did the last time, never for what they would do or like. The names of touchpoints are where
only the interviewer reads them, to tick what comes up by itself: a name that is said first is an answer given away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.core.text import safe
from journeygap.journey.resolved import Journey, Stage
from journeygap.reporters.document.compose import document
from journeygap.reporters.listings.markdown import escaped
from journeygap.results.analysis import Analysis
from journeygap.words.questions import OpenQuestion


def render(analysis: Analysis, stages: frozenset[str] = frozenset()) -> Iterator[str]:
    """Return the guide for the one journey of a result as Markdown; ``stages`` holds the ids of those to ask about."""
    (analysed,) = analysis.journeys
    (part,) = document(analysis).journeys
    for number, block in enumerate(_page(analysed.journey, part.to_customers, stages)):
        yield f"\n{block}\n" if number else f"{block}\n"


def _page(journey: Journey, questions: Iterable[OpenQuestion], wanted: frozenset[str]) -> Iterator[str]:
    yield f"# Interview guide: {escaped(safe(journey.name))}"
    who = "" if journey.persona_name is None else f" Talk to people such as: {escaped(safe(journey.persona_name))}."
    yield (
        "For a talk of 45 to 60 minutes with one customer who has been through it lately, whether or not they stayed."
        f"{who} Five to eight such talks bring up most of what there is; go on until nothing new comes up."
    )
    yield "## Before you begin"
    yield _list(
        "Say who you are, how long it takes, that there are no right answers, and that you have nothing to sell.",
        "Ask whether you may take notes or record, and say what becomes of it.",
        "Ask for one real case, the last one, and stay with it: “When did you last go through this? What set it off?”",
        "Use the customer's words. The names of stages and touchpoints below are yours: don't read them out.",
    )
    yield "## To open"
    yield _list(
        "“Tell me about the last time, from the very beginning. What happened first?”",
        "“What were you hoping to get done?”",
        "“Who else had a part in it?”",
    )
    asked: dict[str | None, list[str]] = {}
    for each in questions:
        asked.setdefault(each.stage, []).append(each.text)
    for stage in journey.stages:
        if not wanted or stage.id in wanted:
            yield from _stage(stage, asked.get(safe(stage.name), []))
    yield "## To close"
    yield _list(
        "“Of all that you told me, what helped you most?” “What cost you most trouble?”",
        "“What have I not asked that I should have?”",
        "“Who else has been through this, whom I could talk to?”",
    )
    yield "## Probes"
    yield "When an answer stays general, go deeper in the customer's own words, and wait: silence asks best."
    yield _list(
        "“What did you do then?” “And before that?”",
        "“How did you come to that?” “Where did you get to know of it?”",
        "“What made that hard?” “What did you do instead?”",
        "“You said …: what do you mean by that?”",
        "“What did you expect? And what did you get?”",
    )
    yield "## Don'ts"
    yield _list(
        "Don't ask what they would do, like or pay: “Would you use …?” is answered politely, not truly.",
        "Don't name your own touchpoints, channels or plans before the customer does.",
        "Don't offer answers: not “Was it easy?” but “How was it?”; not “By phone?” but “How did you get in touch?”",
        "Don't ask two things at once: the second question waits for the answer to the first. Don't fill a silence.",
        "Don't explain, defend or sell, not even when they are wrong about you.",
        "Don't ask for a rating before the story is finished.",
    )
    yield "## How to note it"
    yield _list(
        "Write down what was said and done, word for word, apart from what you think of it.",
        "Right after the talk, tick what came up by itself, and add what is not listed: that is a touchpoint you lack.",
        "Count people, not mentions: five of eight, not “most”.",
        "A touchpoint that nobody brings up is worth asking about whether it belongs there at all.",
    )
    yield "Then put it into the journey file, with your own date and number of talks, to show what rests on it:"
    yield _EVIDENCE


_EVIDENCE = """\
```yaml
# fragment
customer:
  evidence:
    - {id: interviews-march, kind: interview, date: 2026-03-31, sample: 8}
  stages:
    - name: A stage
      touchpoints:
        - name: What customers use
          importance: 8        # on the file's scale, from what they said
          satisfaction: 4      # only if they said how it was
          friction: what got in their way, in their words
          evidence: [interviews-march]
```"""


def _stage(stage: Stage, questions: list[str]) -> Iterator[str]:
    yield f"## Stage: {escaped(safe(stage.name))}"
    if stage.stated.mindset:
        yield f"For you alone: so far we believe “{escaped(safe(stage.stated.mindset))}”. Let them correct you."
    yield _list(
        "“At that point, what were you trying to get done?”",
        "“What did you do first?” “How did you come to do that?”",
        "“How did it go?” “What got in your way, if anything?”",
        "“How did you feel about it then?”",
        "“What came next?”",
    )
    names = dict.fromkeys(safe(each.name) for each in stage.touchpoints)
    yield "For you alone; tick what they bring up by themselves:"
    yield "\n".join((*(f"- [ ] {escaped(each)}" for each in names), "- [ ] something else: ____________"))
    if questions:
        yield "Then go back to what they brought up themselves, and leave out what they did not mention:"
        yield _list(*(escaped(each) for each in questions))


def _list(*lines: str) -> str:
    return "\n".join(f"- {line}" for line in lines)
