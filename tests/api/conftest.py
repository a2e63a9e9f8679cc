"""The journey of the tests of the public interface, as text and as data."""

from datetime import date

import pytest

import journeygap

TEXT = """\
journey: Choosing a bank
customer:
  persona: Newcomer
  stages:
    - name: Compare
      touchpoints:
        - {name: Comparison site, importance: 8}
        - {name: Branch visit, importance: 6}
    - name: Sign
      touchpoints: [Contract]
company:
  touchpoints:
    - {name: Branch visit, stage: Compare, delivers: 3, cost: 300}
    - {name: Billboards, stage: Compare, cost: 100}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder, in which one works."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def text():
    """The journey as the text of a file."""
    return TEXT


@pytest.fixture
def bank(text):
    """What is found of it on 22 November 2026."""
    return journeygap.analyze(text=text, today=date(2026, 11, 22))


@pytest.fixture
def data():
    """The same as `TEXT`, as a program would put it together."""
    return {
        "journey": "Choosing a bank",
        "customer": {
            "persona": "Newcomer",
            "stages": [
                {
                    "name": "Compare",
                    "touchpoints": [
                        {"name": "Comparison site", "importance": 8},
                        {"name": "Branch visit", "importance": 6},
                    ],
                },
                {"name": "Sign", "touchpoints": ["Contract"]},
            ],
        },
        "company": {
            "touchpoints": [
                {"name": "Branch visit", "stage": "Compare", "delivers": 3, "cost": 300},
                {"name": "Billboards", "stage": "Compare", "cost": 100},
            ]
        },
    }
