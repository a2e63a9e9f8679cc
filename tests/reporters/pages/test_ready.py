"""The ready-made templates: up to date, and filling in pages as compiled ones do."""

from importlib.metadata import version
from pathlib import Path

import pytest
from jinja2 import PackageLoader

from journeygap.reporters.pages import _ready, loader, render
from journeygap.reporters.pages import compile as compiler

WRITTEN = {path.stem: path.read_text(encoding="utf-8") for path in Path(_ready.__file__).parent.glob("[!_]*.py")}
JOURNEY = """\
journey: A <stay>
customer:
  persona: Ann
  evidence: [{id: talks, kind: interview, date: 2026-09-01, sample: 9}]
  stages:
    - name: Book
      phase: Before
      mindset: Wants no surprises
      feeling: 1
      friction: [too slow, "too & late"]
      touchpoints:
        - {name: Form, importance: 8, satisfaction: 4, channel: web, friction: old rates, evidence: talks, feeling: -2}
        - {name: Call, importance: 6, expects: 8, satisfaction: 6, channel: phone, need: optional, moment: true}
    - name: Stay
      touchpoints: [{name: Key, importance: 9}, {name: Lift}]
company:
  currency: EUR
  touchpoints:
    - {name: Form, stage: Book, owner: Online, cost: 400, channel: web, tools: [Forms], constraints: [people]}
    - {name: Call, stage: Stay, cost: 300, channel: shop}
    - {name: Billboards, owner: Marketing, cost: 5000}
    - {name: Key, stage: Stay, status: planned, cost: 70}
"""
OTHER = "journey: B\ncustomer: {stages: [{name: A, touchpoints: [X]}]}\ncompany: {touchpoints: [{name: X, stage: A}]}\n"


def test_they_are_up_to_date() -> None:
    if not all(f"with Jinja2 {version('jinja2')}." in text for text in WRITTEN.values()):
        pytest.skip("made with another Jinja2")

    assert compiler.sources() == WRITTEN, "run: python -m journeygap.reporters.pages.compile"


def test_there_is_one_for_every_template() -> None:
    templates = Path(render.__file__).with_name("templates").glob("*.html")

    assert WRITTEN.keys() == {path.stem for path in templates}


@pytest.fixture
def forgotten():
    """Let no page keep a template that another test had made, and keep none for others."""
    render.template.cache_clear()
    yield render.template.cache_clear
    render.template.cache_clear()


def test_pages_are_those_that_compiled_templates_make(analysed, forgotten, monkeypatch) -> None:
    analysis = analysed(JOURNEY, b__journey__yaml=OTHER)
    made = list(render.render_folder(analysis, language="en-GB"))
    forgotten()
    monkeypatch.setattr(loader, "Compiled", lambda: PackageLoader("journeygap.reporters.pages"))
    compiled = list(render.render_folder(analysis, language="en-GB"))

    assert [name for name, _ in made] == ["index.html", "001-b.html", "002-journey.html"]
    assert made == compiled
