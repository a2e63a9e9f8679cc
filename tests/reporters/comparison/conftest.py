"""What the tests of comparisons share: two journeys and what is between them, and names that do harm."""

import json

import pytest

from journeygap.results.comparison import Side, compare

HOSTILE = [
    "a | b",
    "`code` ``",
    "</td></table></details>",
    "<script>alert(1)</script>",
    "x\n\n## heading\n::error::oh",
    "=cmd|' /C calc'!A0",
    "[link](javascript:alert(1))",
    "@everyone",
    "\x1b[31mred\x1b[0m",
    "\u202egnp.exe",
    "a\0b",
    "[bold red]rich[/]",
    "مرحبا עולם",
    "选择银行" * 30,
    "x" * 200_000,
]


@pytest.fixture
def compared(analysed):
    """A function from the texts of two journeys to what is between them."""

    def between(old, new, names=("old.yaml", "new.yaml")):
        files = frozenset({"journey.yaml"})
        sides = [
            Side(analysed(text), name, "journey.yaml", is_folder=False, files=files)
            for text, name in zip((old, new), names, strict=True)
        ]
        return compare(*sides)

    return between


@pytest.fixture
def journey():
    """A function that writes a journey of stages with a touchpoint each, and of activities without a stage, as JSON."""

    def written(stages, activities):
        return json.dumps(
            {
                "journey": "J",
                "customer": {"stages": [{"name": each, "touchpoints": [f"{each} point"[-90:]]} for each in stages]},
                "company": {"touchpoints": [{"name": each} for each in activities]},
            }
        )

    return written


@pytest.fixture(params=HOSTILE)
def hostile(request, compared, journey):
    """A comparison with a name that does harm where it is not escaped, as that of a stage, an activity and a side."""
    name = request.param.replace("\0", "")  # YAML has no such character
    return name, compared(journey(["A"], []), journey(["A", name], [name]), names=(f"{name}:old", "new"))
