"""From measured files to what a document says of them: figures as ranges, changes, and what is lacking or unused."""

from datetime import date

import pytest

from journeygap.journey.estimate import Estimate
from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.reporters.document.measured import Range
from journeygap.reporters.document.measuring import measured_part, range_of
from journeygap.results.analysis import analyse

JOURNEY = """\
journey: J
customer:
  measured: [log.measured.yaml]
  stages:
    - name: Book
      touchpoints: ["Form\u202e", Fax, Phone]
company: {touchpoints: [Fax]}
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
    "Form\u202e":
      reach: {value: 0.4, low: 0.39, high: 0.41, n: 9000, n_eff: 9000, se: 0.005, unsure: false}
      to_next: {value: 5400, n: 3000, unsure: false}
    Fax: {customers: "<10", reach: {n: "<10"}}
  unmapped:
    - event: compare
      touches: 9
      reach: {value: 0.05, low: 0.04, high: 0.06, n: 9000, n_eff: 9000, se: 0.01, unsure: false}
    - event: rare
      touches: 8
      reach: {value: 0.049, low: 0.04, high: 0.06, n: 9000, n_eff: 9000, se: 0.01, unsure: false}
"""


@pytest.fixture
def journey(tmp_path, monkeypatch):
    """A function from the text of a measured file to the analysis of the journey that names it."""
    monkeypatch.chdir(tmp_path)

    def analysed(log):
        (tmp_path / "journey.yaml").write_text(JOURNEY, encoding="utf-8")
        (tmp_path / "log.measured.yaml").write_text(log, encoding="utf-8")
        loaded = load_files(["journey.yaml"])
        assert loaded.errors == ()
        (part,) = analyse(loaded.journeys, settings=Settings(), today=date(2026, 7, 1)).journeys
        return part

    return analysed


def test_a_range_is_what_was_measured() -> None:
    found = Estimate(value=7.5, low=7.0, high=8.0, n=40, n_eff=31.5, se=0.25, unsure=True, evidence="e")

    assert range_of(found) == Range(7.5, 7.0, 8.0, 40, unsure=True)
    assert range_of(None) is None


def test_where_no_file_is_named_nothing_was_measured(analysed) -> None:
    (part,) = analysed("journey: J\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\n").journeys

    assert measured_part(part, Settings()) is None


def test_a_row_a_touchpoint_that_was_measured(journey) -> None:
    form, fax = measured_part(journey(LOG), Settings()).rows

    assert (form.touchpoint, form.stage, form.stage_id) == ("Form\\u202e", "Book", "book")
    assert (form.reach, form.few, form.to_next) == (Range(0.4, 0.39, 0.41, 9000, unsure=False), False, "1.5 h")
    assert (form.satisfaction, form.exits, form.channels) == (None, None, ())
    assert (fax.touchpoint, fax.reach, fax.few, fax.to_next) == ("Fax", None, True, "")


def test_what_the_map_lacks_and_what_nobody_uses_follow_the_settings(journey) -> None:
    part = journey(LOG)

    usual = measured_part(part, Settings(unmapped_limit=0.05))
    assert [(each.event, each.touches, each.source) for each in usual.lacking] == [("compare", 9, "web")]
    # At most 9 of 9,000 customers use it; Wilson's upper limit for that is 0.19 %.
    ((used,), none) = usual.unused, measured_part(part, Settings(unused_limit=0.0018)).unused
    assert (used.touchpoint, used.customers, round(used.most, 4)) == ("Fax", 9000, 0.0019)
    assert none == ()
    assert [each.event for each in measured_part(part, Settings(unmapped_limit=0.04)).lacking] == ["compare", "rare"]


def test_changes_name_the_touchpoints_or_else_the_metrics(journey) -> None:
    moved = "{value: 0.1, low: 0.05, high: 0.15, p: 0, p_adjusted: 0, changed: true, both: 0, unsure: true}"
    still = "{value: -0.1, low: -0.2, high: 0.1, changed: false, both: 0, unsure: false}"
    of = "changes:\n  all:\n    from: 2025\n    to: 2026\n"
    touchpoints = f'    touchpoints:\n      "Form\u202e": {{reach: {moved}}}\n      Fax: {{reach: {still}}}\n'

    (change,) = measured_part(journey(LOG + of + touchpoints), Settings()).changes
    (only,) = change.moved
    assert (change.source, change.since, change.until, change.changed, change.of) == ("web", "2025", "2026", 1, 2)
    assert (only.what, only.difference) == ("Form\\u202e (Book)", Range(0.1, 0.05, 0.15, 0, unsure=True))
    assert (only.up, only.unsure) == (True, True)
    (change,) = measured_part(journey(f"{LOG}{of}    metrics:\n      NPS: {still}\n"), Settings()).changes
    assert (change.changed, change.of, change.moved) == (0, 0, ())
    assert "NPS" in change.words
