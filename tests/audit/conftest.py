"""What the tests of the audit share: a journey to ask about, and the answers to its questions."""

from __future__ import annotations

from datetime import date

import pytest

from journeygap.audit.halves import halves
from journeygap.audit.questions import answered, audit, current
from journeygap.loading.load import load_files
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Look
      touchpoints: [Search engine, {name: Website, channel: web}, {name: Friends, ownership: social}]
    - name: Buy
      touchpoints: [Website, {name: Shop, aliases: [Store]}]
company:
  currency: EUR
  period: month
  scale: {min: 1, max: 5}
  touchpoints:
    - {name: Website, stage: Look, owner: Web, cost: 9}
    - {name: Direct mail, stage: Look}
    - {name: Old shop, stage: Buy, status: retired}
    - {name: Shop to come, stage: Buy, meets: Shop, status: planned}
"""


@pytest.fixture(scope="session")
def begun(tmp_path_factory):
    """A function from the text of a journey to an audit of it with no answers yet; ``text`` is the usual one."""
    path = tmp_path_factory.mktemp("audit") / "journey.yaml"

    def begin(text=JOURNEY, **asked):
        path.write_text(text, encoding="utf-8")
        loaded = load_files([str(path)])
        (journey,) = loaded.journeys
        laid = overlay(journey, Settings(), date(2026, 11, 22))
        return audit(laid, halves(journey, loaded.sources, loaded.models), **asked)

    begin.text = JOURNEY
    return begin


@pytest.fixture(scope="session")
def say():
    """A function that answers the questions of an audit as they come; every answer has to be taken."""

    def answer(asked, *answers):
        for typed in answers:
            question = current(asked)
            asked = answered(asked, question.number, question.field, typed)
            assert not isinstance(asked, str), asked
        return asked

    return answer


@pytest.fixture(scope="session")
def only():
    """A function from changes by file to those of the one file that has some."""

    def of_one(found):
        (every,) = found.values()
        return every

    return of_one
