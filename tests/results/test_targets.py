"""Targets and benchmarks: what was found next to what is asked for."""

from datetime import date

import pytest

from journeygap import Settings, analyze
from journeygap.method.settings import Target
from journeygap.results.targets import judge

# A: weights 8 and 2, of which 8 is met: 80 %. B: 5 of 5 missing: 0 %. All: 8 of 15 = 53.33 %.
# Cost: 60 aligned, 40 wasted.
JOURNEY = """\
journey: J
customer:
  metrics:
    - {name: NPS, value: 31, date: 2025-01-01}
    - {name: nps, value: 38, unit: points, date: 2026-01-01}
  stages:
    - name: A
      metrics: [{name: CSAT, value: 4.0, unit: of 5}]
      touchpoints:
        - {name: x, importance: 8, metrics: [{name: CSAT, value: 3.1}]}
        - {name: y, importance: 2}
    - name: B
      touchpoints: [{name: z, importance: 5}]
company:
  touchpoints:
    - {name: x, stage: A, cost: 60}
    - {name: w, stage: A, cost: 40}
"""


@pytest.fixture
def judged(tmp_path):
    """Judge one target over journeys, and return where it was asked, what was found and whether it is met."""

    def judged(*journeys, **target):
        for number, text in enumerate(journeys or (JOURNEY,)):
            (tmp_path / f"{number}.journey.yaml").write_text(text, encoding="utf-8")
        analysis = analyze(tmp_path, settings=Settings(targets=(Target(**target),)), today=date(2026, 11, 22))
        return [(each.name, each.reached, each.met) for each in judge(analysis)]

    return judged


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"measure": "coverage", "at_least": 53}, [("coverage", "53.3%", True)]),
        ({"measure": "coverage", "at_least": 53.4}, [("coverage", "53.3%", False)]),
        ({"measure": "Coverage", "at_most": 50}, [("Coverage", "53.3%", False)]),
        ({"measure": "coverage", "at_least": 80, "stage": "a"}, [("coverage of A", "80%", True)]),
        ({"measure": "coverage", "at_least": 0, "stage": "B"}, [("coverage of B", "0%", True)]),
        ({"measure": "coverage", "at_least": 1, "stage": "C"}, []),
        ({"measure": "alignment", "at_least": 60}, [("alignment", "60%", True)]),
        ({"measure": "waste", "at_most": 40}, [("waste", "40%", True)]),
        ({"measure": "waste", "at_most": 39.9}, [("waste", "40%", False)]),
        ({"measure": "misplaced", "at_most": 0}, [("misplaced", "0%", True)]),
        # Importance: A 10 of 15, B 5 of 15; effort that matches: 60 % in A. min(2/3, 0.6) = 0.6.
        ({"measure": "allocation fit", "at_least": 60}, [("allocation fit", "60%", True)]),
        ({"measure": "NPS", "at_least": 38}, [("NPS", "38 points", True)]),  # the newest one counts
        ({"measure": "NPS", "at_least": 41}, [("NPS", "38 points", False)]),
        ({"measure": "CSAT", "at_least": 4}, []),  # it is a stage's
        (
            {"measure": "csat", "at_least": 4, "stage": "A"},
            [("csat of A", "4 of 5", True), ("csat of x (A)", "3.1", False)],
        ),
        ({"measure": "CES", "at_least": 4}, []),
    ],
)
def test_a_target(judged, target, expected):
    assert judged(**target) == expected


def test_what_is_not_known_is_neither_met_nor_missed(judged):
    nothing = "journey: N\ncustomer: {stages: [{name: A}]}\n"

    assert judged(nothing, measure="coverage", at_least=60) == [("coverage", "not known", None)]
    assert judged(nothing, measure="waste", at_most=20) == [("waste", "not known", None)]


def test_waste_is_asked_of_all_journeys_together_and_coverage_of_each(judged):
    other = JOURNEY.replace("journey: J", "journey: K").replace("cost: 40", "cost: 240")

    # (40 + 240) / (100 + 300) = 70 %.
    assert judged(JOURNEY, other, measure="waste", at_most=70) == [("waste", "70%", True)]
    assert len(judged(JOURNEY, other, measure="coverage", at_least=60)) == 2
