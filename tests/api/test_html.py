"""What a notebook shows of results: tables, with every text from a file escaped."""

from datetime import date
from html import escape

import journeygap
from journeygap.api.html import analysis_html, comparison_html, journey_html

DAY = date(2026, 11, 22)


def test_what_is_shown_is_escaped(text):
    hostile = text.replace("name: Comparison site", r'name: "<script>\e[31m & |"')
    result = journeygap.analyze(text=hostile.replace("Choosing a bank", r'"<b>\u202e"'), today=DAY)
    journey = result.journeys[0]
    compared = journeygap.diff(result, result.with_("Contract", importance=9, ownership="social"))

    for shown in (result, journey, compared):
        html = shown._repr_html_()
        assert html.startswith("<table>")
        assert [part for part in ("<script>", "<b>\\", "\x1b", "\u202e") if part in html] == []
    assert "&lt;script&gt;\\x1b[31m &amp; |" in result._repr_html_()
    every = [result, journey, journey.journey, *journey.journey.touchpoints, *journey.overlay.needs, *journey.findings]
    assert [each for each in map(repr, every) if not each.isprintable() or not each.startswith("<")] == []


def test_ten_findings_are_shown_and_the_gravest_come_first(text):
    needless = "".join(f"    - {{name: Poster {number}, stage: Compare}}\n" for number in range(12))
    found = journeygap.analyze(text=text + needless, today=DAY)
    many = list(found.every_finding())
    assert len(many) > 12

    table = analysis_html(found).rpartition("<table>")[2]

    rows = table.split("<tr>")[2:]
    assert len(rows) == 10
    ranks = [next(each.severity.rank for each in many if escape(each.message) in row) for row in rows]
    assert ranks == sorted(each.severity.rank for each in many)[:10]


def test_a_journey_has_a_row_for_each_stage_and_one_for_all(bank):
    first, findings = journey_html(bank.journeys[0]).split("</table>")[:2]

    assert first.count("<tr>") == 1 + 2 + 1
    assert [name for name in ("Compare", "Sign") if f"<td>{name}</td>" not in first] == []
    assert findings.count("<tr>") == 1 + len(bank.journeys[0].findings)


def test_a_comparison_shows_only_what_there_is(bank):
    same = comparison_html(journeygap.diff(bank, bank))
    closed = comparison_html(journeygap.diff(bank, bank.with_("Contract", need="optional")))

    assert (same.count("<table>"), same.count("<b>")) == (1, 0)
    assert closed.count("<table>") == 1 + closed.count("<b>") > 1
