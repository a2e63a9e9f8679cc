"""Put what the tool really prints into README.md, the docs and the examples' pages.

    python examples/make_outputs.py           write the outputs anew
    python examples/make_outputs.py --check   only tell which pages differ; the exit code is 1 if any does

A page asks for an output with ``<!-- output -->`` and ``<!-- /output -->``. Between the two goes what the nearest
command above prints: the last line that begins with ``journeygap`` in a fenced ``sh`` block. It runs in the root of the
checkout, 100 columns wide and without colour, as of 22 November 2026, so that nothing in it grows old.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-22"
WIDTH = "100"

_PART = re.compile(
    r"^```sh\n(?P<commands>.*?)^```$|^<!-- output -->$(?P<shown>.*?)^<!-- /output -->$", re.MULTILINE | re.DOTALL
)
_OF_THE_PERSON = {"NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"}


def pages() -> list[Path]:
    """Give the pages that may show outputs."""
    found = [ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("examples/**/*.md")]
    return [page for page in found if page.is_file()]


def rewritten(text: str) -> str:
    """Give a page's text with every output as it is now."""
    command = ""

    def replace(part: re.Match[str]) -> str:
        nonlocal command
        if part["commands"] is not None:
            command = next(
                (line for line in reversed(part["commands"].splitlines()) if line.startswith("journeygap")), command
            )
            return part.group()
        return f"<!-- output -->\n```text\n{output(command)}```\n<!-- /output -->"

    return _PART.sub(replace, text)


def output(command: str) -> str:
    """Run one command of a page, and give what it prints."""
    args = shlex.split(command, comments=True)[1:]
    if args[:1] == ["analyze"] and "--today" not in args:
        args += ["--today", TODAY]
    environment = {name: value for name, value in os.environ.items() if name not in _OF_THE_PERSON}
    done = subprocess.run(
        [sys.executable, "-m", "journeygap", *args],
        cwd=ROOT,
        env=environment | {"COLUMNS": WIDTH, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in {0, 1}:
        sys.exit(f"{command}: {done.stderr}")
    return done.stdout


def main() -> int:
    """Write the outputs, or with --check compare them."""
    check = sys.argv[1:] == ["--check"]
    stale = []
    for page in pages():
        before = page.read_text(encoding="utf-8")
        after = rewritten(before)
        if after != before:
            stale.append(page.relative_to(ROOT).as_posix())
            if not check:
                page.write_text(after, encoding="utf-8", newline="\n")
    for page in stale:
        print(f"{page}: {'its output is not what the tool prints now' if check else 'written anew'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
