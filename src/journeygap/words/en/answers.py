"""What is wrong with an answer of an audit, and what has become of the answers, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from journeygap.core.text import begun, figure, quoted, safe
from journeygap.words.en.writing import counted, did_you_mean, listed

_LISTED = 8
"""How many stages a sentence lists."""


def presence(keys: Sequence[str]) -> str:
    """Say what may be typed."""
    return f"Please answer {', '.join(keys[:-1])} or {keys[-1]}, or Enter to pass over."


def several(name: str, *, helped: bool) -> str:
    """Say that a name fits several things on the list; ``helped`` where it is what something else helps."""
    return f"Several are called {quoted(name)}. Please give the number.{_no_reason(helped)}"


def unknown(name: str, meant: str | None, *, helped: bool) -> str:
    """Say that nothing on the list has a name; ``helped`` where it is what something else helps."""
    hint = begun(did_you_mean(meant)) if meant else "Please give a number."
    return f"Nothing is called {quoted(name)}. {hint}{_no_reason(helped)}"


def _no_reason(helped: bool) -> str:
    return " If it is a reason, write it without “for”." if helped else ""


def clash(name: str, *, besides: bool) -> str:
    """Say that a name is on the list already; ``besides`` where it was named as something else that is done."""
    way = "name what is not listed" if besides else "e says that it meets this touchpoint too"
    return f"{quoted(safe(name))} is listed there already. Go back with b ({way}), or give it another name."


def unknown_stage(name: str, meant: str | None, stages: Sequence[str]) -> str:
    """Say that no stage has a name."""
    hint = begun(did_you_mean(meant)) if meant else f"The stages are {listed(stages, _LISTED)}."
    return f"No stage is called {quoted(name)}. {hint}"


def rating(lowest: float, highest: float) -> str:
    """Say which ratings there are."""
    return f"Please give a number from {figure(lowest)} to {figure(highest)}."


def shared(file: str, users: Iterable[str]) -> str:
    """Say that other journeys use a company file."""
    return f"{safe(file)} is shared with {listed(users)}: what you add counts there too."


def lost(question: str, answer: str | tuple[str, ...]) -> str:
    """Say that an answer that was kept fits no question; ``question`` is what it is called in the file of answers."""
    return f"an answer from before fits no question any more: {question}: {answer}"


def absent(file: str, number: int) -> str:
    """Say how many touchpoints are noted where the company is not."""
    return f"{file}: {counted(number, 'touchpoint')} noted where you are not"


def open_answers(file: str, number: int) -> str:
    """Say how many answers wait for the next time."""
    return f"{file}: {counted(number, 'answer')} to be finished the next time"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "hidden": "There is a character in it that can't be seen (U+{code:04X}). Please type it again.",
    "number": "Please give a number from 1 to {most}.",
    "presence": presence,
    "several": several,
    "unknown": unknown,
    "clash": clash,
    "unknown-stage": unknown_stage,
    "effort": "Please give a number, such as 4000; hours with an h, such as 20h.",
    "rating": rating,
    "either": "Is that {thousands:.0f} or {decimal:g}? Please type one of the two.",
    "useless": "These were {number} answers in a row that can't be taken, so it stops here.",
    "refused-entangled": (
        "the answers can't be put in without changing something else too, because of how the company's half is "
        "written (an alias, a merge key or a value on an odd place); write its touchpoints out, or add the answers by "
        "hand"
    ),
    "refused-error": "{file} would have an error on line {line}: {message}",
    "refused-changed": "somebody else has changed {file} meanwhile",
    "not-written": (
        "nothing is written: {why}. Your answers are kept in {kept}: run the same command again to use them"
    ),
    "unreadable": "{file}: the answers from before can't be read: {why}",
    "unusable": "{file}: this file holds no audit answers; move it away to start again",
    "changed": "{file}: the file changed while it was being read; start again",
    "read-only": "{file}: it may not be written to, so nothing is asked",
    "cut-short": "{file}: an audit was cut short while it wrote, and a file was changed since",
    "completed": "the last audit was cut short while it wrote; the rest of its answers are written now",
    "shared": shared,
    "lost": lost,
    "written": "{file}: {added} added, {changed} changed",
    "absent": absent,
    "open": open_answers,
    "nothing-new": "There is nothing new to write.",
    "nothing-answered": "Nothing was answered, so nothing is written.",
    "next": "Now see what it means: journeygap analyze {file}",
}
