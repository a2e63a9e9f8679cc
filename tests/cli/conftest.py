"""What the tests of commands share."""

import pytest

JOURNEY = """\
journey: J
customer:
  stages:
    - name: S
      touchpoints: [a, b]
company:
  touchpoints:
    - {name: x, stage: S}
    - {name: a, stage: S}
"""


@pytest.fixture
def half(quick):
    """A journey with a coverage of 50 %, and half of its two activities wasted."""
    quick.write("journey.yaml", JOURNEY)
    return quick
