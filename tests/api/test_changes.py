"""Figures changed in memory: what is meant by a name, what follows from the change, and that nothing else changes."""

import io
import sys
from datetime import date

import pytest

import journeygap

DAY = date(2026, 11, 22)


@pytest.fixture
def bank(folder, text):
    (folder / "journey.yaml").write_text(text, encoding="utf-8")
    return journeygap.analyze("journey.yaml", today=DAY)


# Units: Comparison site w 8, Branch visit w 6 at 3/6 of what is expected, Contract w 5: 3 of 19.
@pytest.mark.parametrize(
    ("name", "figures", "coverage"),
    [
        ("Branch visit", {"satisfaction": 6}, 6 / 19),
        ("compare/branch-visit", {"satisfaction": 6}, 6 / 19),
        ("Branch visit", {"delivers": 4.5}, 4.5 / 19),
        ("Branch visit", {"importance": 3}, 3 / 16),
        ("Contract", {"importance": 2}, 3 / 16),  # a bare name in the file
        ("Contract", {"need": "optional"}, 3 / 14),
        ("Branch visit", {"status": "retired"}, 0.0),
        ("Branch visit", {"stages": ["Sign"]}, 0.0),  # the file says stage
        ("Billboards", {"stage": None, "meets": ["Comparison site", "Contract"]}, 16 / 19),
        ("Branch visit", {"delivers": None}, 9 / 19 - 3 / 19),
    ],
)
def test_a_changed_figure(bank, name, figures, coverage):
    changed = bank.with_(name, **figures)

    assert changed.portfolio.coverage == pytest.approx(coverage)
    assert changed.journeys[0].with_(name, **figures).coverage.value == pytest.approx(coverage)


def test_a_changed_stage(bank):
    changed = bank.with_("Sign", feeling=-2, friction="the form is long")

    assert changed.journeys[0].journey.stages[1].stated.friction == ("the form is long",)
    assert bank.journeys[0].journey.stages[1].stated.friction is None


def test_changes_add_up_and_leave_the_first_result_and_the_file_alone(bank, folder):
    before = bank.to_dict()
    (folder / "journey.yaml").unlink()

    both = bank.with_("Branch visit", satisfaction=6).with_("Billboards", cost=None, hours=2)

    assert both.portfolio.coverage == 6 / 19
    assert both.journeys[0].effort.unit == "count"  # cost and hours are each stated by one of two
    assert bank.to_dict() == before
    assert list(folder.iterdir()) == []


def test_findings_keep_their_lines(bank):
    changed = bank.with_("Contract", importance=9)

    assert [(each.code, each.where) for each in changed.every_finding() if each.touchpoint == "contract"] == [
        (each.code, each.where) for each in bank.every_finding() if each.touchpoint == "contract"
    ]


def test_what_aliases_repeat_is_changed_in_one_place():
    text = "journey: J\ncustomer: {stages: [{name: A, touchpoints: &t [X]}, {name: B, touchpoints: *t}]}\n"

    changed = journeygap.analyze(text=text).with_("B/X", importance=9)

    assert [each.importance for each in changed.journeys[0].journey.touchpoints] == [None, 9]


def test_a_shared_activity_is_changed_in_every_journey(folder):
    (folder / "company.yaml").write_text("company: {touchpoints: [{name: Shop, delivers: 5}]}\n", encoding="utf-8")
    for name in ("a", "b"):
        text = f"journey: {name}\ncustomer: {{stages: [{{name: S, touchpoints: [Shop]}}]}}\ncompany: company.yaml\n"
        (folder / f"{name}.journey.yaml").write_text(text, encoding="utf-8")
    result = journeygap.analyze(".")

    assert [each.coverage.value for each in result.with_("Shop", delivers=2.5).journeys] == [0.5, 0.5]
    with pytest.raises(journeygap.InputError, match=r"several things: pass the journey, such as journey='a\.journey"):
        result.with_("Shop", importance=3)
    changed = result.with_("Shop", journey="b", importance=3)
    assert [each.journey.touchpoints[0].importance for each in changed.journeys] == [None, 3]
    with pytest.raises(journeygap.InputError, match="no journey is called “c”"):
        result.with_("Shop", journey="c", importance=3)


@pytest.mark.parametrize(
    ("name", "figures", "message"),
    [
        ("Branch visits", {"satisfaction": 6}, "no touchpoint, activity or stage .*did you mean “Branch visit”"),
        ("Blog", {"satisfaction": 6, "kind": "activity"}, "no activity is called “Blog” .there are “Branch visit” and"),
        ("Contract", {"satisfacton": 6}, "“satisfacton” is no key of the touchpoint “Contract” .did you mean “satisf"),
        ("Contract", {"cost": 6}, "“cost” is no key of the touchpoint “Contract”"),
        ("Branch visit", {"channel": "phone"}, "pass kind='touchpoint' or kind='activity'"),
        ("Contract", {}, "nothing to change in “Contract”"),
        ("Contract", {"importance": 6, "kind": "persona"}, "kind is touchpoint, activity or stage"),
        ("Contract", {"importance": object()}, "importance is of the type object"),
    ],
)
def test_what_can_not_be_changed(bank, name, figures, message):
    with pytest.raises(journeygap.InputError, match=message):
        bank.with_(name, **figures)


def test_a_value_that_a_file_may_not_state(bank):
    with pytest.raises(
        journeygap.DefinitionError, match=r"journey\.yaml:8:11: JG006 the rating 11 is outside the scale"
    ):
        bank.with_("Branch visit", satisfaction=11)


def test_ratings_are_on_the_scale_of_the_file(text):
    text = text.replace("  persona", "  scale: {min: 1, max: 5}\n  persona").replace("importance: 8", "importance: 4")
    result = journeygap.analyze(text=text.replace("importance: 6", "importance: 3"))

    changed = result.with_("Branch visit", importance=5)

    assert [each.importance for each in changed.journeys[0].journey.touchpoints] == [7.5, 10, None]


def test_standard_input_is_read_once(monkeypatch, text):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    assert journeygap.analyze("-").with_("Branch visit", satisfaction=6).portfolio.coverage == 6 / 19
