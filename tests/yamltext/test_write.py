"""From plain data to the text of a journey file."""

from datetime import date

import pytest

from journeygap.core.source import Source
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits
from journeygap.yamltext.write import write


def test_what_is_short_stands_on_one_line() -> None:
    metric = {"name": "NPS", "value": 31, "date": date(2026, 6, 30)}
    touchpoint = {"name": "Live chat", "expects": {"ease": 8, "information": 7.5}, "note": "one\ntwo\n"}
    data = {
        "journey": "First food box",
        "customer": {
            "scale": {"min": 1, "max": 5},
            "metrics": [metric],
            "stages": [
                {"name": "Hearing of it", "touchpoints": ["A friend's kitchen", "Cooking forum"]},
                {"name": "Choosing", "touchpoints": [touchpoint]},
            ],
        },
        "company": {"touchpoints": [{"name": "Leaflets", "stage": "Hearing of it", "meets": [], "personalised": True}]},
    }

    assert write(data) == (
        "journey: First food box\n"
        "customer:\n"
        "  scale: {min: 1, max: 5}\n"
        "  metrics:\n"
        "    - {name: NPS, value: 31, date: 2026-06-30}\n"
        "  stages:\n"
        "    - name: Hearing of it\n"
        "      touchpoints: [A friend's kitchen, Cooking forum]\n"
        "    - name: Choosing\n"
        "      touchpoints:\n"
        "        - name: Live chat\n"
        "          expects: {ease: 8, information: 7.5}\n"
        "          note: |\n"
        "            one\n"
        "            two\n"
        "company:\n"
        "  touchpoints:\n"
        "    - {name: Leaflets, stage: Hearing of it, meets: [], personalised: true}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no",
            "null",
            "~",
            "2024",
            "0o17",
            "1e5",
            "12:30",
            "2026-03-31",
            "<<",
            "=",
            "",
            " x ",
            "- a",
            "a: b",
            "#",
            "*a",
        ),
        *(
            "a\nb",
            "a\r\nb",
            "\x85",
            "\u2028",
            "\x00",
            "\x1b[31m",
            "\u202ex",
            "\ufeff",
            "🙂",
            "网站",
            "'",
            '"',
            "\\x41",
            "|",
        ),
        *("x" * 1_000, "x " * 1_000, "\n", "...\n", "a\n...\n", "\n\n", "a \n b", "\ta", "%a", "@a", "`a"),
    ],
)
def test_a_text_comes_back(text) -> None:
    written = write({"journey": text, "customer": {"stages": [{"name": text, "aliases": [text, text]}]}})
    tree = parse(Source("journey.yaml", written), Limits(), Faults())

    assert tree is not None
    assert tree.root == {"journey": text, "customer": {"stages": [{"name": text, "aliases": [text, text]}]}}


def test_nothing_that_a_terminal_obeys_is_written_as_such() -> None:
    assert write({"journey": "a\x1b[31m\u202eb\U000e0041"}) == 'journey: "a\\e[31m\\u202eb\\U000E0041"\n'


@pytest.mark.parametrize(
    ("number", "text"), [(9, "9"), (9.0, "9"), (-0.5, "-0.5"), (1e-7, "1.0e-07"), (1e15, "1000000000000000")]
)
def test_a_number_is_written_as_such(number, text) -> None:
    assert write({"value": number}) == f"value: {text}\n"


def test_with_no_width_every_value_has_a_line_of_its_own() -> None:
    data = {"journey": "J", "customer": {"stages": [{"name": "A", "touchpoints": ["x", {"name": "y", "meets": []}]}]}}

    assert write(data, wide=0) == (
        "journey: J\ncustomer:\n  stages:\n    - name: A\n      touchpoints:\n        - x\n"
        "        - name: y\n          meets: []\n"
    )
