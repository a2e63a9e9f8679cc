"""The process that fills in a template: what it reads, and what it answers."""

import json
import pickle
import subprocess
import sys

import pytest

from journeygap.reporters.document.compose import document
from journeygap.reporters.pages.template import Limits


@pytest.fixture
def answer(analysed):
    """A function from a template to the header and the text that the process answers."""
    filled = document(
        analysed("journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\ncompany: {touchpoints: []}\n")
    )

    def ask(template, limits=None):
        done = subprocess.run(
            [sys.executable, "-c", "from journeygap.reporters.pages.process import main; main()"],
            input=pickle.dumps((filled, template, "mine.md", limits or Limits())),
            capture_output=True,
            check=True,
        )
        header, _, body = done.stdout.partition(b"\n")
        return json.loads(header), body

    return ask


def test_the_text_comes_behind_a_line_of_json(answer) -> None:
    assert answer("{{ document.journeys[0].name }}\n選 {{ '\\ud800' }}") == (
        {"line": None, "why": None, "facts": {}},
        "J\n選 \ud800".encode("utf-8", "surrogatepass"),
    )
    assert answer("") == ({"line": None, "why": None, "facts": {}}, b"")


def test_a_mistake_has_its_line_and_kind_and_no_text(answer) -> None:
    header, body = answer("a\nb {{ 'x' * 10**9 }}")

    assert (header["line"], header["why"], header["facts"], body) == (2, "length", {"most": 50_000_000}, b"")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system does not limit a process")
def test_time_that_is_up_is_a_kind_of_its_own(answer) -> None:
    header, _ = answer("{% for i in range(99999) %}{% set y = 'x'.ljust(100000) | upper %}{% endfor %}", Limits(0))

    assert (header["why"], header["facts"]) == ("computing", {"seconds": 0})
