"""Slips that a word processor makes, or a first file: where each is reported, and what it says to type."""

from __future__ import annotations

import pytest
import yaml

from journeygap.yamltext.write import write

HEAD = "journey: X\ncustomer:\n  stages:\n    - name: A\n      touchpoints:\n"
"""Five lines; touchpoints follow from line 6 on, in column 9."""
SPACE = "type a plain space"


def in_list(text):
    return f"{HEAD}        {text}\n"


SLIPS = {
    # what is written: where it is reported, with which code, and the end of what is said
    "– Search engine": ("6:9 JG001", "type a hyphen and a space: - Search engine; or put quotes round the text"),
    "— name: Search engine": (
        "6:9 JG001",
        "type a hyphen and a space: - name: Search engine; or put quotes round the text",
    ),
    "- B\n        – name: C": ("7:9 JG001", "type a hyphen and a space: - name: C; or put quotes round the text"),
    "• Search\n        • Friends": ("6:9 JG001", "type a hyphen and a space: - Search; or put quotes round the text"),
    "* Search": ("6:9 JG001", "type a hyphen and a space: - Search; or put quotes round the text"),
    "-Search": ("6:9 JG001", "type a space: - Search"),
    "- *Spare parts": ("6:11 JG001", '"*Spare parts"; to repeat a value, write &Spare before it'),
    "- {name: t, meets: [Shop, *Chat]}": ("6:35 JG001", '"*Chat"; to repeat a value, write &Chat before it'),
    "- {name: t, quotes: [*Chat, Shop]}": ("6:30 JG001", '"*Chat"; to repeat a value, write &Chat before it'),
    "- {name: *Chat, channel: web} # ours": ("6:18 JG001", '"*Chat"; to repeat a value, write &Chat before it'),
    "- {name: t, quotes: [\n          Shop,\n          *Chat]}": (
        "8:11 JG001",
        '"*Chat"; to repeat a value, write &Chat before it',
    ),
    "- {name: t, quotes: ['[', @ops]}": ("6:35 JG001", 'put quotes round it: "@ops"'),
    "- name: @ops, desk": ("6:17 JG001", 'put quotes round it: "@ops, desk"'),
    "- **Sale**": ("6:11 JG001", 'put quotes round it: "**Sale**"'),
    "- name: & Co": ("6:17 JG001", 'put quotes round it: "& Co"'),
    "- &Name": ("6:11 JG004", 'put quotes round it: "&Name"'),
    "- name: @ops": ("6:17 JG001", 'put quotes round it: "@ops"'),
    "- name: > 5 years": ("6:17 JG001", 'put quotes round it: "> 5 years"'),
    "- name: !New offer": ("6:17 JG001", 'put quotes round a text that begins with !: "!New offer"; or remove the tag'),
    "- name: [Beta] portal": ("6:24 JG001", 'put quotes round the whole text: "[Beta] portal"'),
    '- name: "Best" offer': ("6:24 JG001", "put quotes round the whole text: '\"Best\" offer'"),
    "- name: Help: phone": ("6:21 JG001", 'put quotes round it: "Help: phone"'),
    "- name: #1 Shop": ("6:17 JG004", 'put quotes round it: "#1 Shop"'),
    "- name: #Shop": ("6:17 JG004", 'put quotes round it: "#Shop"'),
    "- #1 Shop": ("6:11 JG004", 'put quotes round it: "#1 Shop"'),
    "- [#1 Shop, B]": ("6:12 JG001", 'put quotes round it: "#1 Shop"'),
    "- {name: t, channel: [#1 x]}": ("6:31 JG001", 'put quotes round it: "#1 x"'),
    "- name: t\n          channel: #2": ("7:20 JG004", 'put quotes round it: "#2"'),
    "- name: t\n         \xa0importance: 3": ("7:10 JG001", SPACE),
    "-\xa0name: t": ("6:10 JG001", SPACE),
    "-\xa0t": ("6:10 JG001", SPACE),
    "- name:\xa0t": ("6:16 JG001", SPACE),
    "- name\u202f: t": ("6:15 JG001", SPACE),
    "- name：t": ("6:15 JG001", "type a plain colon and a space: “: ”"),
    "- name:t": ("6:15 JG001", "put a space after the colon"),
    "- name: t\n          importance:3": ("7:11 JG001", "put a space after the colon: importance: 3"),
    "- name: t\n\t  importance: 3": ("7:1 JG001", "indent with spaces: YAML allows no tabs there"),
    "-\tt": ("6:10 JG001", "indent with spaces: YAML allows no tabs there"),
    "- “name”: t": ("6:11 JG003", "YAML knows only \" and '"),
    "- {name: t, ‘channel’: web}": ("6:21 JG003", "YAML knows only \" and '"),
    "- Support: phone": ("6:11 JG003", 'put quotes round a text that holds a colon: "Support: phone"'),
    "- Support: phone\n          importance: 3": (
        "6:11 JG003",
        'put quotes round a text that holds a colon: write name: "Support: phone"',
    ),
    "- {name: t, friction: [Waiting: too long]}": (
        "6:32 JG005",
        'put quotes round a text that holds a colon: "Waiting: too long"',
    ),
    "- {name: t, satisfaction: 85 %}": (
        "6:35 JG005",
        "write 8.5: ratings here go from 0 to 10, and 85 % of that is 8.5",
    ),
    "- {name: t, satisfaction: {ease: 85%}}": (
        "6:42 JG005",
        "write 8.5: ratings here go from 0 to 10, and 85% of that is 8.5",
    ),
    "- {name: t, satisfaction: 4/5}": ("6:35 JG005", "write 8: ratings here go from 0 to 10, and 4/5 of that is 8"),
    "- {name: t, satisfaction: 850 %}": ("6:35 JG005", "write a number from 0 to 10, the scale of the ratings here"),
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_reported_at_the_very_character_and_says_what_to_type(folder, text):
    place, advice = SLIPS[text]
    (error,) = folder.errors(in_list(text))
    assert error.startswith(f"journey.yaml:{place} ")
    assert error.endswith(f"{advice})")


def test_a_percentage_of_another_scale(folder):
    text = in_list("- {name: t, satisfaction: 85%}").replace("customer:\n", "customer:\n  scale: {min: 1, max: 5}\n")
    (error,) = folder.errors(text)
    assert "write 4.4: ratings here go from 1 to 5, and 85% of that is 4.4" in error  # 1 + 0.85 x 4


def test_every_slip_of_a_document_that_yaml_reads_is_reported_at_once(folder):
    errors = folder.errors(in_list("- name: #1 Shop\n        - name:\xa0Chat\n        - t"))
    assert [error.split(" ")[0] for error in errors] == ["journey.yaml:6:17", "journey.yaml:7:16"]


@pytest.mark.parametrize(
    "text",
    [
        "- name: t\n          note: |\n            • one\n            – two\n            name:\xa0three",
        "- name: t\n          note:\n            – half of them",
        "- name: t\n          friction: '– slow'",
        "- Prix\xa0: 5 €"[:6],
        "- A – B",
        "- – Chat",
        "- name: Ask us # 1 to 5",
        "- name: t # – a dash • a bullet",
        "- {name: t, channel: } # 1",
        '- "name:t"',
        "- 10:30 train",
        "- C#",
    ],
)
def test_marks_that_mean_what_they_say_are_left_alone(folder, text):
    assert folder.errors(in_list(text)) == []


@pytest.mark.parametrize(
    "name", ["– Chat", "• Chat", "-\xa0Chat", "\xa0Chat", "name:t", "name：t", "#1", "*", "word:\xa0x", "→ Chat"]
)
def test_what_the_writer_writes_is_no_slip(folder, name):
    text = write(
        {
            "journey": name,
            "customer": {"stages": [{"name": name, "touchpoints": [name, {"name": "t", "channel": name}]}]},
        }
    )
    assert yaml.safe_load(text)["journey"] == name
    assert folder.errors(text) == []
    assert folder.errors(write({"journey": name, "customer": {"stages": [{"name": name}]}}, wide=0)) == []


def test_an_unusual_space_far_above_the_place_where_parsing_fails_is_found(folder):
    text = HEAD + "        - t\n" + "    \xa0 goal: x\n" + "        # more\n" * 20 + "    - name: B\n"
    (error,) = folder.errors(text)
    assert error.startswith("journey.yaml:7:5 JG001 a no-break space (U+00A0) in “goal: x”")


@pytest.mark.parametrize(
    "line", ["-  " * 40 + "x", "  -" * 40 + "x", ": " * 40 + "x", "-  -\xa0" * 20, " " * 4000 + "x", "a-" * 4000]
)
def test_no_line_takes_long_however_it_begins(parsed, line):
    """A pattern that can be split in many ways would never end here."""
    tree, faults = parsed(f"é: |\n  {line}\n")

    assert faults.found == []
    assert tree is not None
