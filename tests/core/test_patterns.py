"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from journeygap.core.patterns import pattern


def test_a_pattern_is_compiled_once():
    assert pattern("a+b") is pattern("a+b")
    assert pattern("a+b").fullmatch("aab")


def test_the_same_text_with_other_flags_is_another_pattern():
    assert pattern("a+b", re.IGNORECASE).fullmatch("AAB")
    assert not pattern("a+b").fullmatch("AAB")


def test_a_wrong_pattern_is_an_error_each_time():
    for _ in range(2):
        with pytest.raises(re.error, match="unterminated"):
            pattern("[a")


def test_nothing_is_compiled_when_the_tool_is_imported():
    code = "import journeygap.cli.app, journeygap.core.patterns as p; print(p.pattern.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
