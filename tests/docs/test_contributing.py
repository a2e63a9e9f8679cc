"""The rule that CONTRIBUTING.md shows how to add: added as it says, in one file of a copy, it passes its test."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def blocks() -> tuple[str, str, str]:
    """Return the function, the lines of its kind and the test, as the page shows them."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = page.partition("## Add a rule in ten minutes")[2].partition("## Change the file format")[0]
    function, test = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    (diff,) = re.findall(r"```diff\n(.*?)```", section, re.DOTALL)
    return function, "".join(line[1:] + "\n" for line in diff.splitlines() if line.startswith("+")), test


def test_a_rule_is_added_as_the_page_says(tmp_path: Path) -> None:
    function, kind, test = blocks()
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        ROOT / "tests" / "rules", tmp_path / "tests" / "rules", ignore=shutil.ignore_patterns("test_*", "_*")
    )
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path / "tests")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    module = tmp_path / "src" / "journeygap" / "rules" / "evidence.py"
    before, marked, after = module.read_text(encoding="utf-8").partition("\nRULES = (\n")
    assert marked
    module.write_text(f"{before}\n\n{function}{marked}{kind}{after}", encoding="utf-8")
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
