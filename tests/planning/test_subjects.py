"""What a plan is about: every company touchpoint once, wherever it is used."""

from __future__ import annotations

from journeygap.method.overlay import Role
from journeygap.planning.subjects import weigh


def weighed(planned, files):
    return weigh(planned.analyse(files), ())


def test_what_two_journeys_share_is_one_subject_in_its_best_role(planned, small):
    company = {"touchpoints": ["X", {"name": "Fax", "id": "f"}]}
    one, other = small(["X"], []) | {"company": "company.yaml"}, small(["Y"], []) | {"company": "company.yaml"}

    found = weighed(planned, {"company.yaml": {"company": company}, "a.journey.yaml": one, "b.journey.yaml": other})

    assert [(each.id, each.role) for each in found.subjects] == [("f", Role.WASTED), ("x", Role.ALIGNED)]
    assert [[number for number, _ in each.placements] for each in found.subjects] == [[0, 1], [0, 1]]
    assert {each.group for each in found.subjects} == {0}
    # X meets something in the first journey alone.
    assert [[subject.id for subject, _ in each] for each in found.placed] == [["x"], []]


def test_a_journey_whose_company_half_is_unknown_is_left_out(planned, small):
    without = {key: value for key, value in small(["X"], []).items() if key != "company"}

    found = weighed(planned, {"a.journey.yaml": small(["X"], ["X"]), "b.journey.yaml": without})

    assert [len(found.journeys), len(found.left_out)] == [1, 1]


def test_a_name_leads_to_what_its_own_files_hold(planned, small):
    found = weighed(
        planned,
        {"a.journey.yaml": small(["X"], ["X", "{name: Van, option: cars}"]), "b.journey.yaml": small(["X"], ["Bus"])},
    )
    own = {each.id: each for each in found.subjects}

    assert found.resolved(own["x"], "van") is own["van"]
    assert found.resolved(own["bus"], "van") is None
    assert found.members(own["x"], "cars") == [own["van"]]
    assert found.members(own["bus"], "cars") == []
