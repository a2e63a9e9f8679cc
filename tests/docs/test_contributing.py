"""The rule that CONTRIBUTING.md shows how to add: added as it says, in two files of a copy, it passes its test."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def blocks() -> tuple[list[str], list[str]]:
    """Return the code and the added lines that the page shows, each in its order."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = page.partition("## Add a rule in ten minutes")[2].partition("## Change the file format")[0]
    added = re.findall(r"```diff\n(.*?)```", section, re.DOTALL)
    return (
        re.findall(r"```python\n(.*?)```", section, re.DOTALL),
        ["".join(line[1:] + "\n" for line in diff.splitlines() if line.startswith("+")) for diff in added],
    )


def put(module: Path, mark: str, function: str, lines: str, imported: str) -> None:
    """Put a function above a mark, lines behind it, and an import at the end of the others."""
    before, marked, after = module.read_text(encoding="utf-8").partition(mark)
    assert marked
    before = before.replace(
        "from __future__ import annotations\n", f"from __future__ import annotations\n{imported}", 1
    )
    module.write_text(f"{before}\n\n{function}{marked}{lines}{after}", encoding="utf-8")


def test_a_rule_is_added_as_the_page_says(tmp_path: Path) -> None:
    (rule, words, test), (kind, sentence, question) = blocks()
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        ROOT / "tests" / "rules", tmp_path / "tests" / "rules", ignore=shutil.ignore_patterns("test_*", "_*")
    )
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path / "tests")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "journeygap"
    put(
        package / "rules" / "evidence.py",
        "\nRULES = (\n",
        rule,
        kind,
        "from journeygap.journey.resolved import Stage\n",
    )
    put(
        package / "words" / "en" / "findings" / "evidence.py",
        "\nSENTENCES = (",
        words,
        sentence,
        "from journeygap.rules.evidence import MindsetFacts\n",
    )
    put(package / "words" / "en" / "findings" / "evidence.py", "\nQUESTIONS = {\n", "", question, "")
    (tmp_path / "tests" / "rules" / "test_no_mindset.py").write_text(test, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/rules/test_no_mindset.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout
