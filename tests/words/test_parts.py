"""Parts of sentences come from the language in use, whichever it is."""

from collections.abc import Callable, Iterator

import pytest

from journeygap.core.language import ENGLISH, Facts, Questions, Words, use
from journeygap.journey.estimate import Estimate
from journeygap.method.measures import Effort
from journeygap.words.parts import effort_text, effort_unit, interval_of, names_of, way_of

MONEY = Effort("cost", 5.0, {})
TOUCHPOINTS = Effort("count", 5.0, {})
RATED = Estimate(value=4.0, low=3.5, high=4.5, n=14, n_eff=14.0, se=0.2, unsure=True, evidence="survey")


class Echo:
    """A language that answers with the name of the sentence and those of its facts."""

    def finding(self, name: str, facts: Facts) -> Words:
        raise NotImplementedError

    def questions(self, name: str) -> Questions:
        raise NotImplementedError

    def sentence(self, name: str, facts: Facts) -> str:
        return f"{name}: {', '.join(facts)}"


@pytest.fixture
def echo() -> Iterator[None]:
    use(Echo())
    yield
    use(ENGLISH)


@pytest.mark.usefixtures("echo")
@pytest.mark.parametrize(
    ("part", "said"),
    [
        (lambda: effort_text(2, MONEY, "EUR", "month"), "phrases.effort: amount, spent, currency, period"),
        (lambda: effort_unit(MONEY, "EUR", "month"), "phrases.effort-unit: spent, currency, period"),
        (lambda: interval_of(RATED), "phrases.interval: found"),
        (lambda: way_of({"channel": ["web"]}), "phrases.way: media"),
    ],
)
def test_another_language_is_asked(part: Callable[[], str], said: str) -> None:
    assert part() == said


def test_english() -> None:
    assert effort_text(1200, MONEY, "EUR", "month") == "1,200 EUR a month"
    assert effort_unit(MONEY, "EUR", "month") == "EUR a month"
    assert effort_unit(TOUCHPOINTS, None, None) == ""
    assert interval_of(RATED) == "3.5 to 4.5, 14 answers"
    assert names_of([]) == ""
    assert way_of({"channel": ["web", "shop"]}) == "through “web” or “shop”"
