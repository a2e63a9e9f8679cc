"""The guide to interviews with customers, in words. Sentences that make a list are a line each."""

from __future__ import annotations

from collections.abc import Callable


def introduction(persona: str | None) -> str:
    """Say with whom to talk, how long and how often."""
    who = "" if persona is None else f" Talk to people such as: {persona}."
    return (
        "For a talk of 45 to 60 minutes with one customer who has been through it lately, whether or not they stayed."
        f"{who} Five to eight such talks bring up most of what there is; go on until nothing new comes up."
    )


SENTENCES: dict[str, str | Callable[..., str]] = {
    "title": "Interview guide: {name}",
    "introduction": introduction,
    "before": "Before you begin",
    "before-list": """\
Say who you are, how long it takes, that there are no right answers, and that you have nothing to sell.
Ask whether you may take notes or record, and say what becomes of it.
Ask for one real case, the last one, and stay with it: “When did you last go through this? What set it off?”
Use the customer's words. The names of stages and touchpoints below are yours: don't read them out.""",
    "open": "To open",
    "open-list": """\
“Tell me about the last time, from the very beginning. What happened first?”
“What were you hoping to get done?”
“Who else had a part in it?”""",
    "stage": "Stage: {name}",
    "believed": "For you alone: so far we believe “{mindset}”. Let them correct you.",
    "stage-list": """\
“At that point, what were you trying to get done?”
“What did you do first?” “How did you come to do that?”
“How did it go?” “What got in your way, if anything?”
“How did you feel about it then?”
“What came next?”""",
    "tick": "For you alone; tick what they bring up by themselves:",
    "something-else": "something else: {line}",
    "go-back": "Then go back to what they brought up themselves, and leave out what they did not mention:",
    "close": "To close",
    "close-list": """\
“Of all that you told me, what helped you most?” “What cost you most trouble?”
“What have I not asked that I should have?”
“Who else has been through this, whom I could talk to?”""",
    "probes": "Probes",
    "probes-when": "When an answer stays general, go deeper in the customer's own words, and wait: silence asks best.",
    "probes-list": """\
“What did you do then?” “And before that?”
“How did you come to that?” “Where did you get to know of it?”
“What made that hard?” “What did you do instead?”
“You said …: what do you mean by that?”
“What did you expect? And what did you get?”""",
    "avoid": "Don'ts",
    "avoid-list": """\
Don't ask what they would do, like or pay: “Would you use …?” is answered politely, not truly.
Don't name your own touchpoints, channels or plans before the customer does.
Don't offer answers: not “Was it easy?” but “How was it?”; not “By phone?” but “How did you get in touch?”
Don't ask two things at once: the second question waits for the answer to the first. Don't fill a silence.
Don't explain, defend or sell, not even when they are wrong about you.
Don't ask for a rating before the story is finished.""",
    "noting": "How to note it",
    "noting-list": """\
Write down what was said and done, word for word, apart from what you think of it.
Right after the talk, tick what came up by itself, and add what is not listed: that is a touchpoint you lack.
Count people, not mentions: five of eight, not “most”.
A touchpoint that nobody brings up is worth asking about whether it belongs there at all.""",
    "into-the-file": (
        "Then put it into the journey file, with your own date and number of talks, to show what rests on it:"
    ),
    "example": """\
```yaml
# fragment
customer:
  evidence:
    - {{id: interviews-march, kind: interview, date: 2026-03-31, sample: 8}}
  stages:
    - name: A stage
      touchpoints:
        - name: What customers use
          importance: 8        # on the file's scale, from what they said
          satisfaction: 4      # only if they said how it was
          friction: what got in their way, in their words
          evidence: [interviews-march]
```""",
}
