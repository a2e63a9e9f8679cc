"""The questions of an audit to print: a heading a stage and a touchpoint, and nothing of the file as markup."""

from datetime import date

import pytest
from markdown_it import MarkdownIt

from journeygap.audit.halves import halves
from journeygap.audit.questions import audit
from journeygap.core.language import say
from journeygap.loading.load import load_files
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings
from journeygap.reporters.pages.questionnaire import render

JOURNEY = """\
journey: "<b>Bank"
customer:
  persona: "*Ann*"
  stages:
    - name: Look
      mindset: "wary | <i>"
      touchpoints: [{name: "<script>", channel: web}]
    - name: Buy
      touchpoints: [Till, Shop]
company:
  currency: EUR
  scale: {min: 1, max: 5}
  touchpoints: [{name: Shop to come, stage: Buy, meets: Shop, status: planned}]
"""


@pytest.fixture
def text(folder):
    loaded = folder.of(JOURNEY)
    assert loaded.errors == ()
    (journey,) = load_files(["journey.yaml"]).journeys
    laid = overlay(journey, Settings(), date(2026, 11, 22))
    return "".join(render(audit(laid, halves(journey, loaded.sources, loaded.models))))


def test_a_heading_a_stage_and_a_touchpoint(text) -> None:
    heads = [line for line in text.splitlines() if line.startswith("##")]

    assert heads[:4] == ["## Look", "### \\<script\\>", "## Buy", "### Till"]  # what is planned is no gap
    look = text.partition("## Look\n")[2].partition("## Buy\n")[0]
    assert look.count("- [ ] ") == 5  # met by name, or by what is listed, planned, not at all, not known
    assert say("questionnaire.mindset", mindset="wary \\| \\<i\\>") in look
    assert say("questionnaire.channels", channels="web") in look
    assert say("questionnaire.delivers", lowest="1", highest="5", line="_" * 12) in look


def test_names_are_no_markup(text) -> None:
    html = MarkdownIt("commonmark").render(text)

    assert "&lt;script&gt;" in html
    for markup in ("<script", "<b>", "<i>", "<em>"):
        assert markup not in html
