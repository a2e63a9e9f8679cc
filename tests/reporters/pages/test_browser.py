"""Printing with a Chromium: how one is found and asked, and what is said where none prints."""

import os
import stat

import pytest

from journeygap.reporters.pages.browser import NAMES, NoBrowser, found, pdf, png

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for a browser is a shell script")
PRINTS = """\
#!/bin/sh
for each in "$@"; do
  case "$each" in --print-to-pdf=*|--screenshot=*) target="${each#*=}";; file://*) page="${each#file://}";; esac
done
printf '%s\\n' "$@" > "$target"
/bin/cat "$page" >> "$target"
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A function that makes a shell script the only program there is, by its name."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def install(name, script):
        path = tmp_path / name
        path.write_text(script)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return install


def test_the_usual_name_comes_first(installed) -> None:
    assert found() is None
    edge = installed("msedge", PRINTS)
    assert found() == edge
    chromium = installed(NAMES[0], PRINTS)
    assert found() == chromium


def test_a_page_and_a_slide_are_handed_over_whole(installed) -> None:
    installed("chromium", PRINTS)
    text = "<p>é 選 \ud800</p>\n"  # a lone surrogate is in no file

    *options, line = pdf(text).decode().splitlines()
    assert line == "<p>é 選 \\ud800</p>"
    assert "--no-pdf-header-footer" in options
    assert options[-1].endswith("/map.html")
    *options, _ = png("<svg/>\n", 1080).decode().splitlines()
    assert "--window-size=1920,1080" in options
    assert options[-1].endswith("/map.svg")
    # Nothing is left of the folder that it was printed in.
    assert not os.path.exists(os.path.dirname(options[-1].removeprefix("file://")))


def test_no_browser_and_one_that_does_not_print(installed) -> None:
    with pytest.raises(NoBrowser) as none:
        pdf("x")
    assert none.value.browser is None

    path = installed("chromium", "#!/bin/sh\nexit 1\n")
    with pytest.raises(NoBrowser) as broken:
        png("x", 10)
    assert broken.value.browser == path
    assert path in str(broken.value)
    assert str(broken.value) != str(none.value)

    installed("chromium", "no program")

    with pytest.raises(NoBrowser):
        pdf("x")
