"""What the tests of plans share: journeys as plain data, analysed and planned for as the command line does it."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml

pytest.importorskip("highspy", reason="the extra plan is not installed")

from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.planning.plan import plan
from journeygap.planning.terms import Terms
from journeygap.results.analysis import analyse

TODAY = date(2026, 11, 30)


class Planner:
    """Plans for journeys that are written into a folder of the test's own."""

    def __init__(self, folder):
        self.folder = folder
        (folder / ".git").mkdir(exist_ok=True)

    def analyse(self, files):
        """Write files, each a text or plain data, and analyse the journeys among them."""
        for path in self.folder.glob("*.yaml"):
            path.unlink()
        for name, content in files.items():
            text = content if isinstance(content, str) else json.dumps(content, default=str)
            (self.folder / name).write_text(text, encoding="utf-8")
        loaded = load_files([str(self.folder / name) for name in files if name != "company.yaml"])
        assert [each.message for each in loaded.errors] == []
        return analyse(
            loaded.journeys, settings=Settings(), today=TODAY, shared=loaded.shared, undecided=loaded.undecided
        )

    def __call__(self, journey, accepted=frozenset(), **terms):
        """Plan for one journey, a text or plain data, or for several files by name."""
        files = journey if isinstance(journey, dict) and "journey" not in journey else {"journey.yaml": journey}
        terms.setdefault("steps", 0)
        return plan(self.analyse(files), accepted, Terms(**terms))


@pytest.fixture
def planned(tmp_path):
    """Return a function that plans for journeys."""
    return Planner(tmp_path)


@pytest.fixture(scope="session")
def planner(tmp_path_factory):
    """Return the same for tests that plan for many journeys."""
    return Planner(tmp_path_factory.mktemp("plans"))


@pytest.fixture
def small():
    """Return a function that makes a journey of one stage from its touchpoints and the company's, in short forms.

    A touchpoint is a name, or a name with its keys; so is a company touchpoint.
    """

    def small(touchpoints, company, **more):
        def entry(each):
            return yaml.safe_load(each) if each.startswith("{") else {"name": each}

        return {
            "journey": "J",
            "customer": {"stages": [{"name": "S", "touchpoints": [entry(each) for each in touchpoints]}]},
            "company": {"touchpoints": [entry(each) for each in company], **more},
        }

    return small
