"""What a document, the Markdown report, the terminal and JSON say of measured figures."""

# ruff: noqa: E501 - measured files read best with a figure a line

import json
from datetime import date

import pytest

from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.measured import Range
from journeygap.reporters.listings import json as as_json
from journeygap.reporters.pages import report
from journeygap.reporters.terminal import table
from journeygap.reporters.view import View
from journeygap.results.analysis import analyse

JOURNEY = """\
journey: Trip
customer:
  measured: [log.measured.yaml, asked.measured.yaml]
  stages:
    - name: Booking
      touchpoints: [{name: Form, importance: 8}, {name: "Vouchers|x", importance: 2}]
    - {name: Stay, touchpoints: [{name: Wifi, importance: 5}]}
company:
  touchpoints:
    - {name: Form, stage: Booking}
    - {name: Wifi, stage: Stay}
"""
ASKED = """\
evidence: guests
kind: survey
source: Guest survey
date: 2026-06-30
sample: 212
hash: none
all:
  touchpoints:
    Form: {satisfaction: {value: 5.1234, low: 4.8, high: 5.4, n: 212, n_eff: 212, se: 0.15, unsure: false}}
    Wifi: {satisfaction: {value: 7, low: 6, high: 8, n: 25, n_eff: 25, se: 0.5, unsure: true}}
  metrics:
    NPS: {value: 35.1136, low: 32, high: 38, n: 212, n_eff: 212, se: 1.5, unsure: false, kind: nps, target: 40}
enters: 2026
periods:
  all:
    2025:
      touchpoints:
        Form: {satisfaction: {value: 6.2, low: 5.9, high: 6.5, n: 200, n_eff: 200, se: 0.15, unsure: false}}
      metrics:
        NPS: {value: 40.3984, low: 37, high: 43, n: 200, n_eff: 200, se: 1.5, unsure: false, kind: nps}
    2026:
      touchpoints:
        Form: {satisfaction: {value: 5.1234, low: 4.8, high: 5.4, n: 212, n_eff: 212, se: 0.15, unsure: false}}
        Wifi: {satisfaction: {value: 7, low: 6, high: 8, n: 25, n_eff: 25, se: 0.5, unsure: true}}
      metrics:
        NPS: {value: 35.1136, low: 32, high: 38, n: 212, n_eff: 212, se: 1.5, unsure: false, kind: nps, target: 40}
changes:
  all:
    from: 2025
    to: 2026
    touchpoints:
      Form: {satisfaction: {value: -1.0766, low: -1.4, high: -0.7, p: 0, p_adjusted: 0, changed: true, both: 12, unsure: true}}
      Wifi: {satisfaction: {value: 0.5, low: -1, high: 2, changed: false, both: 0, unsure: true}}
    metrics:
      NPS: {value: -5.2848, low: -9.5, high: -1, p: 0.01, p_adjusted: 0.01, changed: true, both: 0, unsure: false}
"""
LOG = """\
evidence: web
kind: analytics
date: 2026-05-31
sample: 9000
hash: none
all:
  customers: 9000
  touchpoints:
    Form:
      customers: 3600
      reach: {value: 0.4, low: 0.39, high: 0.41, n: 9000, n_eff: 9000, se: 0.005, unsure: false}
      exits: {value: 0.62, low: 0.57, high: 0.67, n: 380, n_eff: 380, se: 0.025, unsure: false}
      to_next: {value: 5400, n: 3000, unsure: false}
    "Vouchers|x": {customers: "<10", reach: {n: "<10"}}
  stages:
    trip:
      Booking: {customers: 3600, reach: {value: 0.4, low: 0.39, high: 0.41, n: 9000, n_eff: 9000, se: 0.005, unsure: false}, to_next: {value: 60, n: 30, unsure: false}}
    Another journey:
      Booking: {reach: {value: 0.9, low: 0.8, high: 0.95, n: 900, n_eff: 900, se: 0.01, unsure: false}}
  unmapped:
    - {event: "<b>compare</b>", reach: {value: 0.31, low: 0.28, high: 0.34, n: 9000, n_eff: 9000, se: 0.01, unsure: false}, touches: 5120}
    - {event: rare, reach: {value: 0.02, low: 0.01, high: 0.03, n: 9000, n_eff: 9000, se: 0.01, unsure: false}, touches: 200}
"""


@pytest.fixture
def analysis(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (("journey", JOURNEY), ("log.measured", LOG), ("asked.measured", ASKED)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    loaded = load_files(["journey.yaml"])
    assert loaded.errors == ()
    return analyse(loaded.journeys, settings=Settings(), today=date(2026, 7, 1))


def test_the_document_has_every_figure(analysis) -> None:
    part = document(analysis).journeys[0].measured
    assert part.sources == (
        "Guest survey (survey, 2026-06-30, 212 respondents)",
        "web (analytics, 2026-05-31, 9,000 customers)",
    )
    form, vouchers, wifi = part.rows
    assert form.satisfaction == Range(5.1234, 4.8, 5.4, 212, unsure=False)
    assert (form.reach.value, form.exits.value, form.to_next) == (0.4, 0.62, "1.5 h")
    assert (vouchers.reach, wifi.satisfaction.unsure) == (None, True)
    # Wilson's upper limit for 9 of 9,000 is 0.19 %.
    (unused,) = part.unused
    assert (unused.touchpoint, unused.customers, round(unused.most, 4)) == ("Vouchers|x", 9000, 0.0019)
    assert [(each.event, each.touches) for each in part.lacking] == [("<b>compare</b>", 5120)]


def test_changes_in_words(analysis) -> None:
    (change,) = document(analysis).journeys[0].measured.changes
    assert (change.words, change.changed, change.of) == ("1 of 2 touchpoints changed since 2025", 1, 2)
    assert [(each.what, each.figure, each.words) for each in change.moved] == [
        ("Form (Booking)", "satisfaction", "6.2 to 5.1, −1.1 (−1.4 to −0.7), unsure"),
        ("NPS", "", "40.4 to 35.1, −5.3 (−9.5 to −1)"),
    ]


def test_coverage_has_an_interval_by_stage_too(analysis) -> None:
    (journey,) = analysis.journeys
    booking, stay = journey.certainty.stages
    # Booking: Form at 8 · 5.12/8, Vouchers of 2 missing: 5.12 of 10, ± 1.96 · 0.15 of 10.
    assert booking == (pytest.approx(0.483, abs=0.003), pytest.approx(0.542, abs=0.003))
    assert stay == (pytest.approx(1), 1)
    low, high = journey.coverage_interval
    assert low < journey.coverage.value < high
    assert [each.interval for each in document(analysis).journeys[0].board.columns] == [booking, stay]


def test_the_markdown_report(analysis) -> None:
    text = "".join(report.render(analysis))
    assert "**1 of 2 touchpoints changed since 2025**" in text
    assert "| Form (Booking)" in text
    assert "5.1 [4.8, 5.4] of 212" in text
    assert "62% [57, 67]" in text
    assert "7 [6, 8] of 25, unsure" in text
    assert "\\<b\\>compare" in text or "&lt;b&gt;compare" in text
    assert "- Vouchers\\|x (Booking): at most 0.2% of 9,000 customers" in text
    assert "35.1136" not in text
    assert "NPS of the journey is 35.1 (32 to 38, 212 answers), below its target of 40" in text


def test_the_terminal(analysis) -> None:
    text = "".join(table.render(analysis, View(width=110)))
    assert "1 of 2 touchpoints changed since 2025" in text
    assert "5.1 [4.8, 5.4]" in text
    assert "40% [39, 41]" in text
    assert "35.1136" not in text


def test_json(analysis) -> None:
    (journey,) = json.loads("".join(as_json.render(analysis)))["journeys"]
    survey, log = journey["measured"]
    assert (survey["changes"]["from"], survey["changes"]["to"]) == ("2025", "2026")
    nps = survey["changes"]["figures"][-1]
    assert (nps["touchpoint"], nps["before"], nps["after"], nps["changed"]) == (None, 40.3984, 35.1136, True)
    assert [each["event"] for each in log["unmapped"]] == ["<b>compare</b>", "rare"]
    booking = journey["stages"][0]
    # Stages are kept under their journey's name: another journey's stage of the same name is not this one.
    assert (booking["measured"]["reach"]["value"], booking["measured"]["to_next"]["value"]) == (0.4, 60)
    assert booking["coverage_interval"][0] < booking["coverage"] < booking["coverage_interval"][1]
    form, vouchers, _ = journey["touchpoints"]
    assert form["measured"]["to_next"] == {"value": 5400, "n": 3000, "unsure": False, "evidence": "web"}
    assert vouchers["measured"] == {"few": {"below": 10, "customers": 9000}}
