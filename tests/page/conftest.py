"""A real browser to look at pages with. Where there is no Chromium the tests of this folder are skipped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    with sync_playwright() as running:
        started = running.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        )
        yield started
        started.close()


class Look:
    """Opens pages, and keeps what the browser has to say about them: errors, and what they ask from elsewhere."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        self.reported: list[str] = []
        self.asked: list[str] = []

    def at(self, html: str, **context: object) -> Page:
        """Open a page with this text, in a context such as a colour scheme or a size of the screen."""
        path = self._folder / "page.html"
        path.write_text(html, encoding="utf-8")
        page = self._browser.new_context(**context).new_page()  # type: ignore[arg-type]
        page.on("console", lambda message: self.reported.append(message.text))
        page.on("pageerror", lambda error: self.reported.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(path.as_uri())
        return page


@pytest.fixture
def look(browser: Browser, tmp_path: Path) -> Iterator[Look]:
    looking = Look(browser, tmp_path)
    yield looking
    for context in browser.contexts:
        context.close()


@pytest.fixture
def analysis_of(tmp_path_factory):
    """Return a function that analyses journeys: the text of one, or the name of an example."""
    from datetime import date

    from journeygap import analyze

    def analysis_of(text: str):
        path = ROOT / "examples" / text
        if "\n" in text:
            path = tmp_path_factory.mktemp("journeys") / "journey.yaml"
            path.write_text(text, encoding="utf-8")
        return analyze(path, today=date(2026, 11, 22))

    return analysis_of


@pytest.fixture
def page_of(analysis_of):
    """Return a function that makes the page about journeys."""
    from journeygap.reporters.pages.render import render

    return lambda text: render(analysis_of(text))


@pytest.fixture
def slide_of(analysis_of):
    """Return a function that makes the slides about journeys, in a page."""
    from journeygap.reporters.pages.drawing import render

    return lambda text: f"<!doctype html><style>* {{ margin: 0 }}</style>{''.join(render(analysis_of(text)))}"


@pytest.fixture
def analysed_example():
    """Return the result of an example."""
    from datetime import date

    from journeygap import analyze

    return analyze(ROOT / "examples" / "online-retail", today=date(2026, 11, 22))


@pytest.fixture
def compared_page(analysed_example):
    """Return the page about an example next to itself."""
    from journeygap.reporters.pages.render import render
    from journeygap.results.comparison import Side, compare

    side = Side(analysed_example, "old", "journey.yaml", is_folder=False, files=frozenset())
    return render(analysed_example, compared=compare(side, side))


@pytest.fixture
def many_journeys(tmp_path):
    """Return the page about 21 journeys."""
    from datetime import date

    from journeygap import analyze
    from journeygap.reporters.pages.render import render

    for number in range(21):
        text = f"journey: Journey {number}\ncustomer: {{stages: [{{name: S, touchpoints: [A]}}]}}\n"
        (tmp_path / f"{number}.journey.yaml").write_text(text, encoding="utf-8")
    return render(analyze(tmp_path, today=date(2026, 11, 22)))
