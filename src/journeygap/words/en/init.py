"""What `journeygap init` asks and says, in words. The templates themselves are in `templates/`."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def already_there(paths: Sequence[str]) -> str:
    """Say that files are in the way."""
    return (
        f"{' and '.join(paths)}: already there, and nothing is written over; "
        "name another folder, as in journeygap init my-journey, or move what is there away first"
    )


SENTENCES: dict[str, str | Callable[..., str]] = {
    "simple": "any product: find, choose, buy, get, use, maintain",
    "b2b-buyer": "how a firm buys, in seven stages",
    "online-retail": "a shop on the web: awareness, conversion, loyalty",
    "purchase": "new customer, purchase, retention; teams and tools",
    "purchase-net-new": "a purchase by somebody new to such a thing",
    "purchase-switching": "a purchase by somebody who comes from a competitor",
    "public-service": "a service of an authority, step by step",
    "blank": "a form to fill in: two stages with one of everything",
    "ask-name": "What is the journey called?",
    "ask-persona": "Whose journey is it?",
    "ask-company": "What is the company called?",
    "ask-template": "Which of these is most like your journey?",
    "ask-number": "Its number",
    "begins": "A few questions. Enter accepts the value in brackets; Ctrl-C stops.",
    "no-terminal": "there is no terminal to ask at; the template's own names are taken where none is given",
    "no-text": "this can't be read in the terminal's encoding; type it again",
    "empty": "a name can't be empty",
    "number": "type a number from 1 to {most}",
    "option": "--{option}: {problem}",
    "not-a-folder": "{path}: this is not a folder; name one, as in journeygap init my-journey",
    "already-there": already_there,
    "next": """\
{path} and {schema} are written.

1. See what it finds:  journeygap analyze {typed}
2. Make it your own:   open {path} in an editor
3. Look for slips:     journeygap check {typed}
""",
}
