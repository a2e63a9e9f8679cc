"""What a shell offers after Tab, asked as bash asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

JOURNEY = """\
journey: J
customer: {stages: [{name: First winter, touchpoints: [a]}, {name: Offer}]}
company: {tools: [{name: t, owner: Service}], touchpoints: [{name: a, owner: Sales}, {name: b, owner: Marketing}]}
"""


@pytest.fixture
def offered(tool):
    """A function that gives what bash would offer for the last word of a command line."""
    tool.write("own.yaml", JOURNEY)

    script = Path(sys.executable).parent / "journeygap"

    def offered(*words):
        environment = {
            "_JOURNEYGAP_COMPLETE": "complete_bash",
            "COMP_WORDS": " ".join(("journeygap", *words)),
            "COMP_CWORD": str(len(words)),
        }
        ran = subprocess.run(
            [script], cwd=tool.folder, env=tool.environment(environment), capture_output=True, text=True, check=False
        )
        return [line for line in ran.stdout.splitlines() if line]

    return offered


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("rule", "JG40"), ["JG401", "JG402", "JG403", "JG404", "JG405", "JG406"]),
        (("analyze", "--select", "wrong"), ["wrong-type", "wrong-stage", "wrong-channel"]),
        (("init", "--template", "purchase-"), ["purchase-net-new", "purchase-switching"]),
        (("analyze", "own.yaml", "--stage", "F"), ["First winter"]),
        (("analyze", "own.yaml", "--owner", "S"), ["Sales", "Service"]),
        (("audit", "own.yaml", "--stage", "O"), ["Offer"]),
        (("analyze", "gone.yaml", "--stage", "F"), []),
    ],
)
def test_what_is_offered(offered, words, names) -> None:
    assert offered(*words) == names
