"""From a document to the page: the template is filled in, and style and script are put into it.

The page names the hashes of its one style and one script in a content security policy, so that nothing else in it can
do anything, whatever a name in a file holds. All text goes through Jinja2's escaping.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from journeygap.core.text import begun, figure, percent, visible
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.document import JourneyPart, Row
from journeygap.reporters.pages.chart import Chart, chart
from journeygap.results.analysis import Analysis

if TYPE_CHECKING:
    from jinja2 import Template

MANY = 8
"""From how many touchpoints on a stage wraps its columns, so that a long one is still a stage beside others."""


def render(analysis: Analysis) -> str:
    """Give the page as text."""
    style, script = _text("page.css"), _text("page.js")
    page = document(analysis)
    return _template().render(
        page=page,
        charts=[_chart(each) for each in page.journeys],
        many=MANY,
        style=style,
        script=script,
        policy="default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'",
    )


@cache
def _template() -> Template:
    """Return the template of the page, compiled once: that takes longer than to fill it in."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("journeygap.reporters.pages", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters.update(
        percent=_percent, figure=figure, hundred=_hundred, begun=begun, states=states, owners=owners
    )
    return environment.get_template("page.html")


def states(journey: JourneyPart) -> list[str]:
    """Give the states and roles that a journey shows, each once, in the order of the page."""
    return list(dict.fromkeys(row.state for row in _rows(journey)))


def owners(journey: JourneyPart) -> list[str]:
    """Give the teams of a journey, in the order of the alphabet."""
    return sorted({owner for row in _rows(journey) for owner in row.owners}, key=str.casefold)


def _rows(journey: JourneyPart) -> Iterable[Row]:
    for stage in journey.stages:
        yield from stage.rows
    yield from journey.elsewhere


def _chart(journey: JourneyPart) -> Chart | None:
    return chart(journey.quadrants, journey.parted_at) if journey.quadrants and journey.parted_at else None


def _shown(value: object) -> object:
    """Make every text fit to show, identifiers in attributes among them; what is markup already stays as it is."""
    return visible(value) if type(value) is str else value


def _percent(share: float | None) -> str:
    return "–" if share is None else percent(share)


def _hundred(share: float | None) -> float:
    """Give a share as the width of a bar, 0 to 100."""
    return 0.0 if share is None else round(min(max(share, 0.0), 1.0) * 100, 2)


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
