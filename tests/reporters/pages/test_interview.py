"""The guide to interviews: a part for each stage, boxes to tick, and nothing of the file as markup."""

from markdown_it import MarkdownIt

from journeygap.core.language import say
from journeygap.reporters.pages.interview import render

JOURNEY = """\
journey: "<b>Bank"
customer:
  persona: "*Ann*"
  stages:
    - name: Look
      mindset: "wary | <i>"
      touchpoints: [Search, Website]
    - name: Buy
      touchpoints: ["<script>", "a `b`"]
company:
  touchpoints: [Website]
"""


def blocks(text):
    """Return the part below each heading of the second level, by the heading."""
    return {part.partition("\n")[0]: part for part in text.split("\n## ")[1:]}


def test_a_part_a_stage_with_a_box_a_touchpoint(analysed) -> None:
    parts = blocks("".join(render(analysed(JOURNEY))))

    look, buy = (parts[say("interview.stage", name=name)] for name in ("Look", "Buy"))
    other = f"- [ ] {say('interview.something-else', line='_' * 12)}"
    assert [line for line in look.splitlines() if line.startswith("- [ ]")] == ["- [ ] Search", "- [ ] Website", other]
    assert say("interview.believed", mindset="wary \\| \\<i\\>") in look
    assert len(look.split("\n\n")) == len(buy.split("\n\n")) + 1  # nothing is believed of the second stage
    assert say("interview.introduction", persona="\\*Ann\\*") in "".join(render(analysed(JOURNEY)))


def test_only_the_stages_that_are_asked_for(analysed) -> None:
    analysis = analysed(JOURNEY)
    every, one = blocks("".join(render(analysis))), blocks("".join(render(analysis, frozenset({"buy"}))))

    assert every.keys() - one.keys() == {say("interview.stage", name="Look")}
    assert one.keys() <= every.keys()


def test_names_are_no_markup(analysed) -> None:
    html = MarkdownIt("commonmark").render("".join(render(analysed(JOURNEY))))

    assert "&lt;script&gt;" in html
    assert "&lt;b&gt;Bank" in html
    for markup in ("<script", "<b>", "<i>", "<em>", "<code>b"):
        assert markup not in html
