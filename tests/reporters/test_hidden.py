"""Letters that nobody sees and controls that something obeys are made visible where people read."""

import json
import re
import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.patterns import pattern
from journeygap.core.text import HIDDEN, may_hide, visible

CONTROLS = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in {"Cc", "Cf", "Zl", "Zp", "Cs"}]
SHAPELESS = [*"\u3164\u180e\u034f\u115f\u1160\uffa0\u17b4\u17b5\u180b\u2800\ufe00\ufe0f", "\U000e0100", "\U000e0041"]


def test_every_control_and_every_letter_without_a_shape_is_made_visible() -> None:
    assert [ascii(each) for each in (*CONTROLS, *SHAPELESS) if each in visible(f"pay{each}pal")] == []
    assert [ascii(each) for each in (*CONTROLS, *SHAPELESS) if each in visible(each)] == []


@pytest.mark.parametrize(
    "text",
    [
        "\N{WOMAN}\u200d\N{PERSONAL COMPUTER}",
        "\N{HEAVY BLACK HEART}\ufe0f and \N{BLACK TELEPHONE}\ufe0f",
        "\N{WAVING WHITE FLAG}\ufe0f\u200d\N{RAINBOW}",
        "1\ufe0f\u20e3",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: I want
        "\u0915\u094d\u200d\u0937",  # Devanagari
        "\u845b\U000e0100",  # a Japanese surname in its own shape
        "\uac00\ub098\ub2e4 \u9009\u62e9 Caf\xe9",
    ],
)
def test_what_joins_letters_and_shapes_signs_stays(text) -> None:
    assert visible(text) == text


@given(st.text(st.sampled_from([*SHAPELESS, *"\u200c\u200da#1 ", "\u0645", "\u2764", "\x1b"])))
def test_a_quick_look_misses_nothing(text):
    assert may_hide(text) or pattern(HIDDEN).search(text) is None


NAME = "a\u3164b\u034fc\u180ed\u200de\U000e0041"
CONTROL = "x\\x1by"  # as YAML writes it
JOURNEY = f"""\
journey: "{NAME}"
customer:
  stages:
    - name: "S\\x07 {NAME}"
      touchpoints: ["{CONTROL} {NAME}", t]
company:
  touchpoints:
    - {{name: "y\\x9b {NAME}", stage: "S\\x07 {NAME}", owner: "O\\x00 {NAME}", channel: "c\\x1b"}}
"""
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
UNSEEN = re.compile("[\u3164\u034f\u180e\u200d\U000e0041]")
RUNS = [
    *(("analyze", "-f", shape) for shape in ("table", "concise", "csv", "markdown", "github", "sarif", "gitlab")),
    *(("report", "-f", shape) for shape in ("markdown", "html", "svg", "mermaid")),
    ("diff", "journey.yaml", "journey.yaml"),
    ("audit", "journey.yaml", "--questions"),
    ("audit", "journey.yaml", "--interview"),
]


@pytest.mark.parametrize("args", RUNS, ids=" ".join)
def test_nobody_is_shown_what_can_t_be_seen(quick, args) -> None:
    quick.write("journey.yaml", JOURNEY)

    ran = quick(*args)

    assert ran.code == 0
    shown = unescape(ran.out)
    if args[-1] in {"sarif", "gitlab"}:
        shown = "\n".join(text for text in strings(json.loads(ran.out)) if text.strip("\r\n"))
    assert OBEYED.search(shown) is None
    assert UNSEEN.search(shown) is None


def strings(data):
    """Return every text in plain data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from strings(key)
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


def test_the_choices_of_the_page_hold_no_control_characters(quick) -> None:
    quick.write("journey.yaml", JOURNEY)

    page = unescape(quick("report", "-f", "html").out)

    values = re.findall(r'<option value="([^"]*)"', page)
    assert any("\\x07" in value for value in values)
    assert not any(OBEYED.search(value) or UNSEEN.search(value) for value in values)
    assert set(re.findall(r'data-stage="([^"]*)"', page)) <= set(values)


def test_json_loses_nothing(quick) -> None:
    quick.write("journey.yaml", JOURNEY)

    ran = quick("analyze", "-f", "json")

    assert json.loads(ran.out)["journeys"][0]["journey"] == NAME
    assert UNSEEN.search(ran.out) is None


PLANNED = f"""\
journey: "{NAME}"
customer: {{stages: [{{name: "S\\x07 {NAME}", touchpoints: ["{CONTROL} {NAME}", {{name: t, importance: 9}}]}}]}}
company:
  currency: "C\\x1b {NAME}"
  touchpoints:
    - {{name: "{CONTROL} {NAME}", status: planned, owner: "O\\x00 {NAME}", cost: 3, delivers: 8, setup: {{hours: 2}}}}
    - {{name: "w\\x9b {NAME}", owner: "O\\x00 {NAME}", cost: 5}}
    - {{name: t, status: planned, owner: "P {NAME}", cost: 90, delivers: 8}}
"""
EVIDENCE = f"""\
evidence: e
kind: survey
source: "S\\x1b {NAME}"
date: 2026-01-01
data: rows.csv
scale: {{min: 1, max: 5}}
answers: [{{touchpoint: "{CONTROL} {NAME}", satisfaction: q}}]
metrics: [{{name: "M\\x07 {NAME}", column: q, kind: mean, range: [1, 5]}}]
"""


@pytest.mark.parametrize(
    "args",
    [
        *(("plan", "journey.yaml", "--budget", "9", "-f", shape) for shape in ("table", "markdown", "csv", "json")),
        ("plan", "journey.yaml", "--budget", "9", "--quiet"),
        ("report", "journey.yaml", "--plan"),
        ("report", "journey.yaml", "--plan", "-f", "html"),
        ("measure", "e.evidence.yaml"),
        ("measure", "e.evidence.yaml", "-f", "json"),
        ("import", "table.csv", "--dry-run"),
        ("import", "table.csv"),
    ],
    ids=" ".join,
)
def test_nor_in_a_plan_in_figures_or_in_an_import(quick, args) -> None:
    quick.write("journey.yaml", PLANNED)
    quick.write("e.evidence.yaml", EVIDENCE)
    quick.write("rows.csv", "q\n" + "4\n" * 30)
    quick.write("table.csv", f"Stage,Touchpoints,Note\x1b {NAME}\nS {NAME},t\x1b {NAME},n\x07{NAME}\n")

    ran = quick(*args)

    assert ran.code == 0
    for text in (unescape(ran.out), ran.err):
        assert OBEYED.search(text) is None
        assert UNSEEN.search(text) is None
    if args[-1] == "json":
        assert any(NAME in text for text in strings(json.loads(ran.out)))
