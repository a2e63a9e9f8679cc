"""The formats by name."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from journeygap.reporters.formats import of_analysis, of_errors
from journeygap.reporters.view import View

HALF = "journey: 银行\ncustomer: {stages: [{name: S, touchpoints: [分行]}]}\n"
PARSERS = {"gitlab": json.loads, "sarif": json.loads, "junit": ET.fromstring}


@pytest.mark.parametrize("chosen", PARSERS)
def test_formats_with_escapes_stay_whole_where_only_ascii_can_be_written(analysed, chosen) -> None:
    analysis = analysed(HALF, z__journey__yaml="journey: 一半\n")
    view = View(width=100, color=False, ascii=True)

    for pieces in (of_analysis(analysis, [], chosen, view), of_errors(analysis.errors, 1, [], chosen, view)):
        text = "".join(pieces)
        assert text.isascii()
        assert PARSERS[chosen](text) is not None
