"""A journey that was loaded, with a figure changed."""

from __future__ import annotations

import pytest

import journeygap

TEXT = """\
journey: J
customer:
  scale: {min: 1, max: 5}
  stages: [{name: A, touchpoints: [{name: Chat, importance: 3, satisfaction: 2}]}]
company: {scale: {min: 0, max: 10}, touchpoints: [{name: Desk, cost: 3}]}
"""


@pytest.fixture
def journey():
    (found,) = journeygap.load(text=TEXT)
    return found


def test_a_figure_is_changed_and_the_first_journey_stays(journey):
    changed = journey.with_("Chat", satisfaction=5).with_("Desk", cost=40)

    assert isinstance(changed, journeygap.Journey)
    assert [each.touchpoints[0].satisfaction for each in (journey, changed)] == [2.5, 10.0], "1 to 5 as 0 to 10"
    assert [each.company.activities[0].stated.cost for each in (journey, changed)] == [3, 40]
    assert changed.touchpoints[0].importance == journey.touchpoints[0].importance == 5.0


def test_of_several_journeys_the_one_is_returned_and_no_file_is_read_again(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    paths = [tmp_path / f"{name}.journey.yaml" for name in "ab"]
    for path in paths:
        path.write_text(TEXT.replace("J", path.name[0]), encoding="utf-8")
    first, second = journeygap.load(".")
    for path in paths:
        path.unlink()

    assert second.with_("Chat", importance=5).touchpoints[0].importance == 10.0
    assert (second.with_("A", goal="buy").name, first.with_("A", goal="buy").name) == ("b", "a")


def test_what_can_t_be_changed_is_an_error(journey):
    with pytest.raises(journeygap.InputError, match="Chat"):
        journey.with_("Chatt", satisfaction=5)
    with pytest.raises(journeygap.DefinitionError):
        journey.with_("Chat", satisfaction=6)
    (analysed,) = journeygap.analyze(text=TEXT).journeys
    assert not hasattr(analysed.journey, "with_"), "the analysis has its own"
