"""What the tests of words share."""

from collections.abc import Iterator

import pytest
from other_alphabet import OtherAlphabet

from journeygap.core.language import ENGLISH, use


@pytest.fixture
def other_alphabet() -> Iterator[None]:
    """Let everything be said in another alphabet."""
    use(OtherAlphabet())
    yield
    use(ENGLISH)
