"""What every command does first: find the configuration, put the request together, read the files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from journeygap.cli.ci import in_ci
from journeygap.cli.output import Ended, fail, inform, note
from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.loading.beside import refuse_to_leave
from journeygap.loading.bounds import Reach
from journeygap.loading.files import Disk, Edited, read_standard_input
from journeygap.loading.load import Loaded, load_files
from journeygap.results import pipeline
from journeygap.results.configuration import configuration, configuration_file

if TYPE_CHECKING:
    from journeygap.loading.trees import Trees
    from journeygap.model.configuration import Configuration, Format
    from journeygap.reporters.view import View
    from journeygap.results.analysis import Analysis
    from journeygap.results.pipeline import Request
    from journeygap.yamltext.read import Limits


class Session:
    """One run of a command: its configuration, and what it has read.

    Whatever a person can put right is raised as `InputError`, which ends the run with exit code 2.
    """

    def __init__(
        self,
        config: str | None = None,
        *,
        isolated: bool = False,
        allow_outside: bool = False,
        team_rules: bool = True,
        stdin_filename: str | None = None,
    ) -> None:
        """Read the configuration: the file that was named, else the nearest one, none if ``isolated``.

        ``allow_outside`` opens what lies outside of the repository of the paths that are named. Without ``team_rules``
        only the rules of the method judge. ``stdin_filename`` is where standard input is kept: it is read in place of
        that file, which need not be there.
        """
        self._stdin_filename = stdin_filename
        self._team_rules = team_rules
        self._reach = Reach(allow_outside=allow_outside, in_ci=in_ci())
        self.file: str | None = configuration_file(config, isolated=isolated)
        if self.file:
            refuse_to_leave(self.file, from_here=in_ci())
        self.configured: Configuration = configuration(self.file, team_rules=team_rules)
        self.limits: Limits = pipeline.limits(self.configured)

    def disk(self) -> Disk:
        """Return the disk to read from, with the bounds that were asked for."""
        excluded = pipeline.exclusions(self.configured, self.file)
        if self._stdin_filename is None:
            return Disk(self._reach, excluded)
        return Edited(self._reach, excluded, self._stdin_filename, lambda: read_standard_input(self.limits.max_bytes))

    def request(
        self, *, today: str | None = None, baseline: str | None = None, adopted: str | None = None, **options: Any
    ) -> Request:
        """Put together what is asked for; an option that was typed wins over the configuration.

        ``options`` are those of `pipeline.request`. ``adopted`` is a baseline that this run will write, so that it
        can't read one too.
        """
        if baseline is not None and adopted is not None:
            fail(say("usage.two-baselines"))
        asked = pipeline.request(
            self.configured, today=None if today is None else day(today), team_rules=self._team_rules, **options
        )
        asked = replace(asked, baseline=None if adopted is not None else baseline or asked.baseline)
        if asked.baseline:
            refuse_to_leave(asked.baseline, from_here=in_ci())
        return asked

    def load(
        self,
        paths: Iterable[str] | None,
        *,
        without_journeys: str | None = None,
        allow_empty: bool = False,
        trees: Trees | None = None,
    ) -> Loaded:
        """Read the files asked for, those of the current folder if none is; ends where there is nothing to read.

        ``without_journeys`` names the sentence to say where there are company files only; None if these will do. With
        ``allow_empty`` nothing to read is a note. ``trees`` are as for `load_files`.
        """
        from journeygap.cli.paths import wanted as paths_of

        wanted = paths_of(paths, self._stdin_filename)
        loaded = load_files(wanted, self.limits, self.disk(), trees=trees)
        if "journeygap.cli.watch" in sys.modules:
            from journeygap.cli.watch import notice

            notice(source.shown for source in (*loaded.sources, *loaded.beside))
        refuse = inform if allow_empty else fail
        if not loaded.sources:
            refuse(say("usage.nothing-to-read", paths=wanted))
        if loaded.siblings:
            inform(say("running.siblings", number=len(loaded.siblings)))
        if loaded.searched:
            inform(say("running.siblings-not-sought", why=loaded.searched))
        for each in loaded.notes:
            line, column, *_ = each.span.position()
            facts = {"path": each.span.source.shown, "message": each.message, "suggestion": each.suggestion}
            note(say("running.note", line=line, column=column, **facts))
        if without_journeys is not None and loaded.sources and not loaded.journeys and not loaded.errors:
            refuse(say(without_journeys))
        return loaded

    def inputs(self, loaded: Loaded | None, *also: str | None) -> list[str]:
        """Return the paths of all the files that this run reads, none of which may be written over."""
        from journeygap.cli.outputs import places

        read = () if loaded is None else places(loaded.sources)
        return [*read, *(path for path in (self.file, *also) if path is not None)]

    def view(self, color: str, top: int | None = None) -> View:
        """Return the view for standard output, with as many of a list as was asked for or is configured."""
        return view(color, self.configured.top if top is None else top)


def view(color: str, top: int | None = None) -> View:
    """Return the view for standard output: how wide, with colour or without, and how many of a list."""
    from journeygap.cli.output import decimal_comma, takes_unicode, wants_color, width
    from journeygap.reporters.view import View

    return View(
        width=width(),
        color=wants_color(color),
        ascii=not takes_unicode(),
        top=View().top if top is None else top,
        decimal_comma=decimal_comma(),
    )


def show_errors(session: Session, loaded: Loaded, shape: Format, color: str) -> None:
    """Print definition errors and end with exit code 1, if there are any."""
    from journeygap.cli.output import write
    from journeygap.reporters import formats

    if loaded.errors:
        view = session.view(color)
        write(formats.of_errors(loaded.errors, len(loaded.journeys), loaded.sources, shape, view), shape)
        raise Ended(1)


def note_accepted(analysis: Analysis) -> None:
    """Say on standard error how many findings were accepted, if any were: nothing is left out silently."""
    from journeygap.words.answer import accepted_text

    if text := accepted_text(analysis.accepted):
        inform(text)


def end(errors: Sequence[Finding], missed: Iterable[str] = (), faults: Iterable[str] = ()) -> None:
    """Print what was missed, a line each, and end with exit code 1 if there is anything, or a definition error.

    ``faults`` name the rules of a team's own that failed; these end with exit code 3.
    """
    lines, failed = list(missed), list(dict.fromkeys(faults))
    for each in lines:
        note(each)
    for each in failed:
        inform(each)
    if failed:
        raise Ended(3)
    if errors or lines:
        raise Ended(1)


def day(text: str, option: str = "--today") -> date:
    """Read an option that takes a day; ends with exit code 2 where it is no date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(say("usage.no-date", option=option, text=text))


def counts(findings: Iterable[Finding]) -> Iterator[str]:
    """Count findings by kind, the most frequent first."""
    from collections import Counter

    for (code, name), count in Counter((each.code, each.name) for each in findings).most_common():
        yield f"{count:>7,}  {code}  {name}\n"
