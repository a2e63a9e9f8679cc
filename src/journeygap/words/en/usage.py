"""What is wrong with what was typed on a command line, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.writing import counted, did_you_mean

_LISTED = 4
_MANY = 8
"""How many names a sentence lists."""


def audit_one(path: str, files: Sequence[str]) -> str:
    """Say that an audit takes one journey file, and which ones there are."""
    there = f"here are {', '.join(files[:_LISTED])}" if files else "this holds none"
    return f"{path}: audit takes one journey file; {there}"


def export_one(path: str, journeys: int) -> str:
    """Say that a workbook holds one journey."""
    what = f"there are {journeys} journeys" if journeys else "there is no journey"
    return f"{path}: {what} here; a workbook holds one: name its file"


def no_date(option: str, text: str) -> str:
    """Say that an option takes a day."""
    return f"{option} takes a date such as 2026-03-31, not {quoted(text)}"


def no_percentage(option: str, text: str) -> str:
    """Say that an option takes a threshold in per cent."""
    return f"{option} takes a number from 0 to 100, not {quoted(text)}"


def share(option: str, value: float) -> str:
    """Say that a threshold looks like a share."""
    return f"{option} is in per cent, from 1 to 100, or 0; {value:g} is a share: write {value * 100:.10g}"


def no_number(option: str, text: str) -> str:
    """Say that an option takes a number."""
    return f"{option} takes a number such as 5000 or 12.5, not {quoted(text)}"


def out_of_range(option: str, text: str, least: float, most: float) -> str:
    """Say which numbers an option takes."""
    return f"{option} takes a number from {least:,.0f} to {most:,.0f}, not {quoted(text)}"


def no_team(option: str, text: str) -> str:
    """Say that an option takes a team and its hours."""
    return f'{option} takes a team and its hours, as in {option} "Service=40", not {quoted(text)}'


def no_file_fits(pattern: str) -> str:
    """Say that no file fits a path with wildcards."""
    return f"{pattern}: no file fits {quoted(pattern)}"


def nothing_to_read(paths: Sequence[str]) -> str:
    """Say that there are no journey files where they were looked for."""
    return (
        f"{', '.join(paths)}: no journey files here; they are called journey.yaml or end in .journey.yaml. "
        "A file of any other name is read when it is named itself, as in journeygap check my-file.yaml"
    )


def unknown_gate(measure: str, name: str, meant: str | None, known: Sequence[str], *, stage: bool) -> str:
    """Say that a target that is a gate asks for a measure, or for a ``stage``, that no journey has."""
    hint = did_you_mean(meant) if meant else f"there is {', '.join(map(quoted, known[:_MANY]))}"
    what = "stage" if stage else "measure or metric"
    return f"the target for {quoted(measure)} is a gate, and no journey has a {what} {quoted(name)}: {hint}"


def template(name: str, meant: str | None, known: Sequence[str]) -> str:
    """Say that there is no such template of a journey."""
    hint = did_you_mean(meant) if meant else f"there are {', '.join(known)}"
    return f"no template is called {quoted(name)} ({hint})"


def trend_unknown(path: str, *, narrowed: bool) -> str:
    """Say that git knows no change of a file; ``narrowed`` where only some days were asked for."""
    return f"{path}: git knows no change of it{' in these days' if narrowed else ''}; commit it first"


def no_export(path: str, *, folder: bool) -> str:
    """Say that there is no file to draft for."""
    return f"{path}: {'a folder, not a file' if folder else 'there is no such file'}"


def watched(number: int) -> str:
    """Say how many files are watched."""
    return f"watching {counted(number, 'file')}; Ctrl-C ends it"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "audit-stdin": "audit writes into the journey file, so it takes no standard input; name a file",
    "audit-output": "-o goes with --questions or --interview; what is answered goes into the company's half",
    "audit-one": audit_one,
    "two-documents": "--questions and --interview are two documents; ask for one of them",
    "two-baselines": "--baseline and --write-baseline don't go together: the one reads what the other writes",
    "two-schemas": "--company and --evidence don't go together: each prints one schema",
    "two-stdins": "standard input can be one side only",
    "stdin-filename": "--stdin-filename says what standard input is called; add - to the paths to read it",
    "stdin-watched": "standard input can't be watched; name a file or a folder",
    "stdin-history": "standard input has no history; name a file",
    "stdin": "standard input",
    "nothing-to-read": nothing_to_read,
    "no-journeys-here": "{path}: no journey files here; they are called journey.yaml or end in .journey.yaml",
    "nothing-to-analyse": (
        "there are company files but no journey to analyse; name a journey, or use journeygap check"
    ),
    "nothing-to-report": "there are company files but no journey to report on; name a journey",
    "nothing-to-plan": "there are company files but no journey to plan for; name a journey",
    "a-table": (
        "{path}: this is a table, not a journey file; make a journey of it first: "
        "journeygap import {table} -o {journey}"
    ),
    "no-file-fits": no_file_fits,
    "no-such-path": "there is no such file or folder",
    "folder-and-file": "a folder can be compared with a folder, and a file with a file",
    "no-revision": "name a revision before the colon, as in HEAD:journey.yaml; what is staged is none",
    "compare-one": "--compare takes one file or one folder on each side",
    "compare-kinds": "--compare takes a folder for a folder, and a file for a file",
    "compare-page": (
        "--compare is shown by pages and slides only: add -o map.html or -o map.svg, or -o maps/ for a page a journey"
    ),
    "language": "--lang {tag}: a language is a tag such as de, ar or zh-Hans",
    "not-a-workbook": "-o {path}: a workbook's name ends in .xlsx",
    "export-one": export_one,
    "column": "--column {text}: write KEY=HEADER, such as --column touchpoint='Étape client'",
    "header-language": "--language {text}: the languages are {known}",
    "scale-key": "--scale {text}: ratings are {known}",
    "scale": "--scale {text}: write the lowest and the highest rating, such as 1-5",
    "into-and-output": (
        "--into and -o don't go together: the one changes a file that exists, the other writes a new one"
    ),
    "into-a-table": "{path}: --into takes a workbook that export wrote; import a table to a new file with -o",
    "into-one": "{path}: there are {number} journeys here; name the file of one",
    "measure-output": "-o names one file; measure several evidence files without it, and each gets its own",
    "draft-one": ("--draft takes one export; of several files of one form draft for one, and name a pattern in data:"),
    "draft-journey": "--draft needs the journey whose touchpoints are looked for: --journey journey.yaml",
    "draft-options": "--draft goes with --journey and -o only",
    "no-export": no_export,
    "about-a-plan": "{option} is about a plan; say --plan too, or run journeygap plan",
    "plan-diagram": ("--plan: mermaid shows no plan, for such a diagram has faces and no figures; use another format"),
    "template-unreadable": "{path}: the template can't be read: {why}",
    "template-no-text": "{path}: the template can't be read: it is not UTF-8 text",
    "template-too-large": "{path}: the template is larger than {most:,} characters",
    "no-date": no_date,
    "no-percentage": no_percentage,
    "share": share,
    "no-number": no_number,
    "out-of-range": out_of_range,
    "no-team": no_team,
    "unknown-gate": unknown_gate,
    "template": template,
    "trend-unknown": trend_unknown,
    "trend-too-often": (
        "from {first} to {last} there is a {every} too often to show (more than {most:,} times); choose days with "
        "--since and --until"
    ),
    "no-command": "name a command first: journeygap analyze {path}",
    "watched": watched,
}
