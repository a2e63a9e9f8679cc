"""Writes findings.md, which holds the documentation of every finding, from the rules' own docstrings.

python docs/make_findings.py            rewrites the page
python docs/make_findings.py --check    changes nothing, and exits with 1 if the page is out of date
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from journeygap.core.kind import Kind
from journeygap.rules.catalogue import catalogue

PAGE = Path(__file__).with_name("findings.md")

HEAD = """\
<!-- Made by make_findings.py from the docstrings of the rules: change them there. -->

# Findings

Everything that journeygap can report, in the order of the codes. Codes never change, and names are what people
use. `journeygap rule CODE` prints the same pages at the terminal.

Codes that begin with JG0 are definition errors: the file can't be read as it is meant, so it is not analysed, and
nothing can set them to another severity. The others are the result of an analysis: JG1 are gaps, JG2 is effort that
meets no customer, or too much of it in one place, JG3 is what the journey rests on, JG4 what was accepted
and is gone. "By opportunity" means error from 15, warning from 10, info below, and info for what is optional.

What the pages call configuration is in `journeygap.toml`, or in `pyproject.toml` under `[tool.journeygap]`; see
[configuration](configuration.md). Any finding of an analysis can be left out there (`ignore = ["JG204"]`) or be given
another severity:

    [severity]
    JG204 = "warning"
    no-evidence = "info"

"""


def page() -> str:
    """Give the whole page: an index of all findings, then each with its documentation."""
    entries = catalogue()
    rows = [
        "| code | name | usual severity | what it says |",
        "| --- | --- | --- | --- |",
        *(
            f"| [{entry.code}](#{anchor(entry)}) | {entry.name} | {entry.severity} | {cell(entry)} |"
            for entry in entries
        ),
    ]
    return HEAD + "\n".join(rows) + "\n\n" + "\n\n".join(map(section, entries)) + "\n"


def anchor(entry: Kind) -> str:
    """Give what links to an entry's heading name."""
    return f"{entry.code}-{entry.name}".lower()


def cell(entry: Kind) -> str:
    """Give an entry's summary as the cell of a table."""
    return entry.summary.replace("|", "\\|")


def section(entry: Kind) -> str:
    """Give an entry's documentation under a heading of its own, its headings one level down."""
    lines = entry.page.strip().split("\n")
    return "\n".join(
        [f"## {entry.code} {entry.name}", "", *(f"#{line}" if line.startswith("## ") else line for line in lines)]
    )


def main() -> int:
    """Rewrite the page, or tell whether it is up to date."""
    parser = argparse.ArgumentParser(description="Write docs/findings.md from the documentation of the rules.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit with 1 if the page is out of date")
    check = parser.parse_args().check
    wanted = page()
    current = PAGE.read_text(encoding="utf-8") if PAGE.exists() else None
    if current == wanted:
        return 0
    if check:
        print("docs/findings.md is out of date: run python docs/make_findings.py", file=sys.stderr)
        return 1
    PAGE.write_text(wanted, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
