"""`journeygap audit`: go through a journey with a team, and note where the company is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from journeygap.cli import completing, options
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.audit.progress import Progress
    from journeygap.audit.questions import Audit, Question
    from journeygap.cli.answers import AnswerFiles
    from journeygap.cli.outputs import Output as File
    from journeygap.cli.session import Session
    from journeygap.journey.resolved import Journey
    from journeygap.loading.load import Loaded
    from journeygap.results.analysis import Analysis

Path = Annotated[str, typer.Argument(metavar="JOURNEY", show_default=False, help="The journey file.")]
Stage = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", autocompletion=completing.stages, help="Ask about this stage only. Repeatable."),
]
Again = Annotated[bool, typer.Option("--all", help="Ask again about what is known already.")]
Questions = Annotated[
    bool, typer.Option("--questions", help="Print the questions in Markdown, to fill in by hand, and ask nothing.")
]
Interview = Annotated[
    bool, typer.Option("--interview", help="Print a guide to interviews with customers in Markdown, and ask nothing.")
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the questions or the guide to this file instead of standard output. Repeatable.",
    ),
]
FORMATS = ("markdown",)
ENDINGS = {".md": "markdown", ".markdown": "markdown"}


def audit(  # noqa: PLR0913 - one parameter an option
    journey: Path,
    *,
    stage: Stage = None,
    again: Again = False,
    questions: Questions = False,
    interview: Interview = False,
    output: Output = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    team_rules: options.TeamRules = True,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Go through what customers use, note whether the company is there, and write it into the company's half.

    Enter skips a question, ? explains it, b goes back one, q stops and keeps what was answered.
    """
    from journeygap.cli.answers import AnswerFiles, read_progress
    from journeygap.cli.output import fail
    from journeygap.cli.outputs import outputs, places
    from journeygap.cli.session import Session, end
    from journeygap.cli.unfinished import complete
    from journeygap.loading.trees import Trees
    from journeygap.results import pipeline

    if journey == "-":
        fail(say("usage.audit-stdin"))
    if questions and interview:
        fail(say("usage.two-documents"))
    if output and not (questions or interview):
        fail(say("usage.audit-output"))
    session = Session(config, isolated=isolated, allow_outside=allow_outside, team_rules=team_rules)
    loaded = session.load([journey], trees=(trees := Trees()))
    if complete(places(loaded.sources)):
        loaded = session.load([journey], trees=trees)
    found = _journey_or_fail(session, loaded, journey)
    wanted = session.request()
    stages = pipeline.stage_ids(stage, [found])
    files = outputs(output, FORMATS, ENDINGS, session.inputs(loaded, wanted.baseline))
    result = pipeline.result(loaded, wanted)
    if interview:
        from journeygap.reporters.pages import interview as guide

        _print(guide.render(result, stages), files)
        end((), faults=result.faults)
        return
    held = read_progress(found)
    asked = _audit(result, loaded, stages, held, again=again)
    if questions:
        from journeygap.reporters.pages import questionnaire

        _print(questionnaire.render(asked), files)
        return
    targets = AnswerFiles(loaded, found, session.limits, session.disk(), trees)
    targets.writable_or_fail()
    for half, users in targets.shared():
        _show(say("answers.shared", file=half, users=users))
    _hold(asked, held, targets)


def _journey_or_fail(session: Session, loaded: Loaded, path: str) -> Journey:
    """Return the one journey that was read; with errors show them as `check` does, and end with exit code 1."""
    from journeygap.cli.output import fail
    from journeygap.cli.session import show_errors

    show_errors(session, loaded, "table", "auto")
    if len(loaded.journeys) != 1:
        fail(say("usage.audit-one", path=path, files=[each.source.shown for each in loaded.journeys]))
    return loaded.journeys[0]


def _print(pieces: Iterable[str], files: list[File]) -> None:
    from journeygap.cli.output import inform, write
    from journeygap.cli.saving import save

    text = tuple(pieces)
    if not files:
        write(text)
    for each in files:
        save(each.path, text)
        inform(say("saving.written", path=each.path))


def _audit(result: Analysis, loaded: Loaded, stages: frozenset[str], held: Progress, *, again: bool) -> Audit:
    """Return what there is to ask, with the answers that are kept from before."""
    from journeygap.audit.halves import halves
    from journeygap.audit.progress import resumed
    from journeygap.audit.questions import audit as questions_of
    from journeygap.cli.output import inform

    (analysed,) = result.journeys
    asked = questions_of(
        analysed.overlay,
        halves(analysed.journey, loaded.sources, loaded.models),
        stages=stages,
        absent=held.absent,
        kept=frozenset(each.about for each in held.answers),
        again=again,
    )
    asked, lost = resumed(asked, held.answers)
    for each in lost:
        inform(say("answers.lost", question=each.question, answer=each.typed))
    return asked


def _hold(asked: Audit, held: Progress, targets: AnswerFiles) -> None:
    """Ask, keep every answer at once, and put the answers into the files at the end, however it ends."""
    from journeygap.audit.progress import of_audit
    from journeygap.cli.answers import keep
    from journeygap.cli.output import Ended, write

    cut_short = False
    try:
        for after in _conversation(asked):
            asked = after
            keep(asked.journey, of_audit(asked, held.absent))
    except KeyboardInterrupt:
        cut_short = True
        write(["\n"])
    _finish(asked, held, targets)
    if cut_short:
        raise Ended(130)


def _finish(asked: Audit, held: Progress, targets: AnswerFiles) -> None:
    """Write what was answered; where that can't be, say why, keep the answers, and end with exit code 2."""
    from journeygap.audit.changes import absent, changes, unfinished
    from journeygap.audit.progress import of_audit
    from journeygap.audit.questions import Kind, key_of
    from journeygap.audit.writing import Add, Refused
    from journeygap.cli.answers import keep, progress_path
    from journeygap.cli.output import fail
    from journeygap.cli.saving import save_bytes
    from journeygap.cli.unfinished import begin
    from journeygap.core.text import safe

    wanted = changes(asked, targets.others())
    try:
        ready = targets.ready(wanted)
    except Refused as refused:
        kept = safe(os.path.relpath(progress_path(asked.journey)))
        fail(say("answers.not-written", why=refused, kept=kept))
    said = {
        each.number for each in asked.answers if asked.item(each.number).kind == Kind.GAP and each.value is not None
    }
    nowhere = (held.absent - {key_of(asked, number) for number in said}) | absent(asked)
    left = unfinished(asked)
    then = of_audit(asked, nowhere, left | asked.choices)
    if ready:
        begin(progress_path(asked.journey), of_audit(asked, held.absent), then, ready)
        for path, (_, after) in ready.items():
            save_bytes(path, [after])
    keep(asked.journey, then)
    for name, each in wanted.items():
        added = sum(isinstance(change, Add) for change in each)
        changed = len({change.order for change in each if not isinstance(change, Add)})
        _line(say("answers.written", file=safe(targets.shown(name)), added=added, changed=changed))
    kept = safe(os.path.relpath(progress_path(asked.journey)))
    if new := nowhere - held.absent:
        _line(say("answers.absent", file=kept, number=len(new)))
    if left:
        _line(say("answers.open", file=kept, number=len(left)))
    if not (wanted or new or left):
        _line(say("answers.nothing-new" if asked.answers else "answers.nothing-answered"))
    elif wanted:
        _line(say("answers.next", file=safe(asked.journey.source.shown)))


def _line(text: str) -> None:
    from journeygap.cli.output import write

    write([f"{text}\n"])


_PATIENCE = 20
"""How many answers in a row may be of no use where nobody types: a pipe that never ends does not learn."""


def _conversation(asked: Audit) -> Iterator[Audit]:
    """Ask one question after the other, and return the audit after each answer."""
    from journeygap.audit.questions import answered, back, current
    from journeygap.core.text import safe

    _ready_to_type()
    _show(say("audit.keys"))
    stage = about = None
    useless = 0
    while (question := current(asked)) is not None:
        if question.stage is not stage and question.stage is not None:
            mindset = question.stage.stated.mindset
            _show(f"\n{safe(question.stage.name)}", *([safe(mindset)] if mindset else []))
        stage = question.stage
        _show("", *_asked(asked, question, begins=question.number != about))
        about = question.number
        typed = _typed()
        if typed is None or typed.lower() == "q":
            return
        if typed == "?":
            _show(question.why)
        elif typed.lower() == "b":
            before = back(asked)
            if before is None:
                _line(say("audit.first"))
            else:
                asked = before
                yield asked
        else:
            after = answered(asked, question.number, question.field, typed)
            if isinstance(after, str):
                _show(after)
                useless += 1
                if useless == _PATIENCE and not _somebody_types():
                    _line(say("answers.useless", number=_PATIENCE))
                    return
            else:
                useless = 0
                asked = after
                yield asked


_LONG = 8
"""From how many lines on a list goes before its question, which would leave the screen otherwise."""


def _asked(asked: Audit, question: Question, *, begins: bool) -> list[str]:
    """Return the lines of a question: how far the audit is where an item begins, the question, and what to choose from.

    A long list goes before its question.
    """
    first, *rest = question.lines
    if begins and question.number < len(asked.items):
        first = say("audit.progress", number=question.number + 1, total=len(asked.items), question=first)
    return [first, *rest] if len(rest) < _LONG else [*rest, first]


def _show(*lines: str) -> None:
    """Write lines, each wrapped at words to the width of the terminal; what a list holds is indented."""
    from rich.console import Console
    from rich.text import Text

    from journeygap.cli.output import width, write

    room = width()
    console = Console(width=room)
    for line in lines:
        indent = " " * (5 if line.startswith("  ") else 0)
        wrapped = []
        for part in line.split("\n"):
            first, *rest = Text(part).wrap(console, room - len(indent)) if part else [Text("")]
            wrapped += [first.plain.rstrip(), *(f"{indent}{each.plain.strip()}" for each in rest)]
        write(f"{each}\n" for each in wrapped)


def _ready_to_type() -> None:
    """Let what is typed be edited with arrows, and let bytes that are no text come in, to be refused one by one."""
    import contextlib
    import io

    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
        if sys.stdin.isatty():
            with contextlib.suppress(ImportError):
                import readline  # noqa: F401 - it is enough that it is there


def _somebody_types() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _typed() -> str | None:
    """Read an answer; None at the end of the input. Where nobody types, the answer is shown as if somebody had."""
    from journeygap.cli.output import write
    from journeygap.core.text import visible

    if sys.stdin is None:
        return None
    if _somebody_types():
        try:
            return input("> ").strip()
        except EOFError:
            write(["\n"])
            return None
    write(["> "])
    line = sys.stdin.readline()
    write([f"{visible(line.strip())}\n"])
    return line.strip() if line else None
