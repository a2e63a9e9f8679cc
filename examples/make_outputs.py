"""Put what the tool really prints into README.md, the docs and the examples' pages.

    python examples/make_outputs.py           write the outputs again
    python examples/make_outputs.py --check   only tell which pages differ; the exit code is 1 if any does

A page asks for an output with ``<!-- output -->`` and ``<!-- /output -->``. Between the two goes what the nearest
command above prints: the last line that begins with ``journeygap`` in a fenced ``sh`` block. It runs in the root of the
checkout, 100 columns wide and without colour, as of 22 November 2026, so that nothing in it grows old.

On a page with ``<!-- in a folder of its own -->`` the commands run in one new folder instead, from the first output to
the last, and the changes that its ``diff`` blocks show are made to journey.yaml in between.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-22"
WIDTH = "100"

_PART = re.compile(
    r"^```sh\n(?P<commands>.*?)^```$|^```diff\n(?P<change>.*?)^```$"
    r"|^<!-- output -->$(?P<shown>.*?)^<!-- /output -->$",
    re.MULTILINE | re.DOTALL,
)
_OWN_FOLDER = "<!-- in a folder of its own -->"
_OF_THE_PERSON = {"NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"}


def pages() -> list[Path]:
    """Give the pages that may show outputs."""
    found = [ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("examples/**/*.md")]
    return [page for page in found if page.is_file()]


def rewritten(text: str) -> str:
    """Give a page's text with every output as it is now."""
    if _OWN_FOLDER not in text:
        return _rewritten(text, ROOT)
    with tempfile.TemporaryDirectory() as folder:
        return _rewritten(text, Path(folder))


def _rewritten(text: str, folder: Path) -> str:
    command = ""

    def replace(part: re.Match[str]) -> str:
        nonlocal command
        if part["commands"] is not None:
            command = next(
                (line for line in reversed(part["commands"].splitlines()) if line.startswith("journeygap")), command
            )
        elif part["change"] is None:
            return f"<!-- output -->\n```text\n{output(command, folder)}```\n<!-- /output -->"
        elif folder != ROOT:
            change(folder / "journey.yaml", part["change"])
        return part.group()

    return _PART.sub(replace, text)


def change(path: Path, difference: str) -> None:
    """Change a file as a page shows it: the lines that begin with ``-`` and ``+``, each once in the file."""
    before, after = (
        "\n".join(line[1:] for line in difference.splitlines() if line[:1] in {" ", sign}) for sign in "-+"
    )
    text = path.read_text(encoding="utf-8")
    if text.count(before) != 1:
        sys.exit(f"{path.name} does not have just once:\n{before}")
    path.write_text(text.replace(before, after), encoding="utf-8", newline="\n")


def output(command: str, folder: Path) -> str:
    """Run one command of a page in a folder, and give what it prints."""
    args = shlex.split(command, comments=True)[1:]
    if args[:1] in (["analyze"], ["plan"]) and "--today" not in args:
        args += ["--today", TODAY]
    environment = {name: value for name, value in os.environ.items() if name not in _OF_THE_PERSON}
    done = subprocess.run(
        [sys.executable, "-m", "journeygap", *args],
        cwd=folder,
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
        print(f"{page}: {'its output is not what the tool prints now' if check else 'written again'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
