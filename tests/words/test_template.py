"""Why a team's own template can't be filled in, in whole sentences."""

from journeygap.core.language import say
from journeygap.reporters.pages.template import BadTemplate


def test_the_place_comes_first_where_it_is_known():
    assert str(BadTemplate("mine.md", 3, "recursion")) == "mine.md:3: it calls itself too often"
    assert str(BadTemplate("mine.md", None, "waiting", seconds=1)) == "mine.md: it takes more than 1 second"


def test_what_it_takes():
    assert say("template.waiting", seconds=30) == "it takes more than 30 seconds"
    assert say("template.steps", most=10_000_000) == "it takes more than 10,000,000 steps; does a loop never end?"
    assert say("template.reads", name="/etc/passwd") == (
        "it asks for “/etc/passwd”: a template must be self-contained: it can't read other files"
    )
