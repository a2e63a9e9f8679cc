"""A page on paper, and a slide as a picture: both are printed by a Chromium that is installed.

Nothing is fetched: what is printed is a file of our own, in a folder of its own, that asks for nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from journeygap.core.language import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""What a Chromium is called, the usual names first."""
_WAIT = 120


class NoBrowser(Exception):
    """There is no Chromium, or the one at ``browser`` has not printed. The message says what to do instead."""

    def __init__(self, browser: str | None = None) -> None:
        super().__init__(browser)
        self.browser = browser

    def __str__(self) -> str:
        """Say what is wrong, and what to do instead."""
        return say("saving.no-browser") if self.browser is None else say("saving.not-printed", browser=self.browser)


def found() -> str | None:
    """Return the path of a Chromium, None where none is installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def pdf(page: str) -> bytes:
    """Print a page, whose style sheet says on which paper. Raises `NoBrowser`."""
    return _printed(page, "map.html", "map.pdf", ["--no-pdf-header-footer"], "--print-to-pdf")


def png(slide: str, height: int) -> bytes:
    """Draw a slide, given as SVG, at 1920 px wide and ``height`` high. Raises `NoBrowser`."""
    return _printed(slide, "map.svg", "map.png", [f"--window-size=1920,{height}", "--hide-scrollbars"], "--screenshot")


def _printed(text: str, source: str, target: str, options: list[str], into: str) -> bytes:
    browser = found()
    if browser is None:
        raise NoBrowser
    with TemporaryDirectory(prefix="journeygap-") as folder:
        path = Path(folder)
        (path / source).write_text(text, encoding="utf-8", errors="backslashreplace")
        command = [
            *(browser, "--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run"),
            *(f"--user-data-dir={path / 'profile'}", f"{into}={path / target}", *options),
            # As root Chromium does not start with its sandbox; the page can do nothing that the sandbox would stop.
            *(["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []),
            (path / source).as_uri(),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=_WAIT, check=False)  # noqa: S603 - our own command
            return (path / target).read_bytes()
        except (OSError, subprocess.TimeoutExpired):
            raise NoBrowser(browser) from None
