"""What the files of a folder of pages are called."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.reporters.pages.files import file_name


@pytest.mark.parametrize(
    ("number", "file", "name"),
    [
        (1, "journeys/Bank.journey.yaml", "001-bank.html"),
        (12, "C:\\maps\\b2b buyer.yaml", "012-b2b-buyer.html"),
        (1000, "選択.yaml", "1000-journey.html"),
        (3, "-", "003-journey.html"),
        (4, ".yaml", "004-journey.html"),
        (5, "x" * 60, f"005-{'x' * 40}.html"),
    ],
)
def test_a_name_is_the_number_and_the_file(number, file, name) -> None:
    assert file_name(number, SimpleNamespace(file=file), "html") == name


@given(st.integers(1, 10_000), st.text())
def test_a_name_is_one_that_every_system_takes(number, file) -> None:
    name = file_name(number, SimpleNamespace(file=file), "svg")

    stem, dot, ending = name.rpartition(".")
    assert (dot, ending) == (".", "svg")
    assert stem.isascii()
    assert stem.replace("-", "").isalnum()
    assert int(stem.partition("-")[0]) == number
    assert len(name) <= 60
