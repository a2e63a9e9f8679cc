"""What documents and the terminal take from a result: the same, and no more of it than is shown."""

import pytest

from journeygap.core.language import ENGLISH, Facts, use
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.document import Document, JourneyPart
from journeygap.reporters.document.parts import JourneyParts, Parts
from journeygap.reporters.terminal import table
from journeygap.reporters.view import View

JOURNEY = """\
journey: Trip
customer:
  stages:
    - {name: Booking, touchpoints: [{name: Form, importance: 8, channel: web, satisfaction: 3}, Vouchers]}
    - {name: Stay, touchpoints: [{name: Wifi, importance: 5}]}
company:
  touchpoints:
    - {name: Form, stage: Booking, owner: Web, cost: 5}
    - {name: Brochure, stage: Stay, cost: 9}
"""


def test_a_part_says_what_the_document_says(analysed) -> None:
    analysis = analysed(JOURNEY)
    whole, parts = document(analysis), Parts(analysis)
    (of_journey,), (part,) = whole.journeys, parts.journeys

    shared = {name for name in JourneyPart._fields if hasattr(JourneyParts, name)} - {"findings", "stages", "elsewhere"}
    assert len(shared) > 10
    assert [name for name in shared if getattr(part, name) != getattr(of_journey, name)] == []
    assert part.findings.whole() == of_journey.findings
    assert [tuple(stage.rows) for stage in part.stages] == [stage.rows for stage in of_journey.stages]
    assert tuple(part.elsewhere) == of_journey.elsewhere
    of_all = {"headline", "pays_for", "targets", "accepted"}
    assert of_all <= set(Document._fields)
    assert [name for name in of_all if getattr(parts, name) != getattr(whole, name)] == []


class Counting:
    """English, which counts the findings that it puts into words."""

    def __init__(self) -> None:
        self._english = use(ENGLISH)
        self.findings = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._english, name)

    def finding(self, name: str, facts: Facts) -> object:
        self.findings += 1
        return self._english.finding(name, facts)


@pytest.fixture
def counting():
    yield (language := Counting()), use(language)
    use(ENGLISH)


def test_the_terminal_puts_into_words_what_it_shows(analysed, counting) -> None:
    language, _ = counting
    names = ", ".join(f"N{number}" for number in range(300))
    analysis = analysed(JOURNEY.replace("Vouchers", names))
    assert len(analysis.journeys[0].findings) > 300

    "".join(table.render(analysis, View()))

    assert language.findings < 60
