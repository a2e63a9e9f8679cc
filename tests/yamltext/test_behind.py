"""What is reported of a file behind a piece of it that can't be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.core.source import Source
from journeygap.yamltext.behind import parse_on
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.read import Limits

JOURNEY = """\
journey: A weekend away
customer:
  evidence:
    - {id: survey, kind: survey, date: 2026-05-04}
  stages:
    - name: Looking
      touchpoints:
        - name: Web shop
          importance: 7
          expects: 8
        - name: Shop window
          channel: shop
    - name: Buying
      touchpoints:
        - name: Chat
          importance: hgh
        - name: Phone
          evidence: [survy]
    - name: Using
      chanel: e-mail
      touchpoints: [Help]
company:
  touchpoints:
    - {name: Web shop, stage: Looking, owner: Sales}
    - name: Hotline
      meets: [Fone]
      cost: 12 EUR
    - name: Leaflet
      stage: Bying
"""
OTHERS = {
    (16, 23, "JG005"),
    (18, 22, "JG011"),
    (20, 7, "JG003"),
    (26, 15, "JG010"),
    (27, 13, "JG005"),
    (29, 14, "JG009"),
}
"""The errors of the journey as it is, by line, column and code."""


def reported(folder, text):
    """Return line, column and code of each error in a text."""
    places = (re.match(r"journey\.yaml:(\d+):(\d+) (JG\d+)", error) for error in folder.errors(text))
    return {(int(each[1]), int(each[2]), each[3]) for each in places if each}


def broken(number, line):
    lines = JOURNEY.splitlines()
    lines[number - 1] = line
    return "\n".join(lines) + "\n"


def test_the_journey_has_just_these_errors(folder):
    assert reported(folder, JOURNEY) == OTHERS


HALF_TYPED = {
    "an unfinished quotation": (8, '        - name: "Web shop', (8, 17)),
    "a lone key": (9, "          importance", (9, 11)),
    "a list that is not closed": (12, "          channel: [shop, web", (12, 20)),
    "a mapping that is not closed": (24, "    - {name: Web shop, stage: Looking", (24, 7)),
    "a tab": (10, "\t  expects: 8", (10, 1)),
    "a second colon": (8, "        - name: Web shop: the site", (8, 25)),
    "an at sign": (12, "          channel: @shop", (12, 20)),
    "an alias of nothing": (12, "          channel: *shop", (12, 20)),
}


@pytest.mark.parametrize("kind", HALF_TYPED)
def test_behind_a_half_typed_line_the_rest_is_reported(folder, kind):
    number, line, at = HALF_TYPED[kind]
    found = reported(folder, broken(number, line))
    assert found - OTHERS == {(*at, "JG001")}
    assert found > OTHERS


def test_behind_a_dash_too_many_the_values_of_the_rest_are_checked(folder):
    found = reported(folder, broken(11, "        - - name: Shop window"))
    assert {(16, 23, "JG005"), (20, 7, "JG003"), (27, 13, "JG005")} < found
    assert min(found)[0] in {11, 12}


def test_several_half_typed_lines_are_each_reported(folder):
    lines = JOURNEY.splitlines()
    lines[7] = '        - name: "Web shop'
    lines[20] = "      touchpoints: [Help"
    found = reported(folder, "\n".join(lines))
    assert {each for each in found if each[2] == "JG001"} == {(8, 17, "JG001"), (21, 20, "JG001")}
    assert found >= OTHERS


def test_a_name_that_was_left_out_is_not_said_to_be_unknown(folder):
    found = reported(folder, broken(8, "        - name: 'Hotline").replace("[Fone]", "[Hotline]"))
    assert {each for each in found if each[0] < 10} == {(8, 17, "JG001")}
    assert (26, 15, "JG010") not in found


def test_what_is_missing_around_the_piece_is_not_reported(folder):
    text = "journey: J\ncustomer:\n  stages:\n    - name: 'A\n      touchpoints: [x]\n"
    assert reported(folder, text) == {(4, 13, "JG001")}


def test_a_broken_company_file_is_reported_whole_and_its_names_are_not_looked_for(folder):
    folder.write("company.yaml", "company:\n  touchpoints:\n    - name: 'Web\n    - name: Chat\n      cost: much\n")
    text = "journey: J\ncustomer:\n  stages:\n    - {name: A, touchpoints: [Web]}\ncompany: company.yaml\n"
    errors = folder.errors(text)
    assert [error.partition(" ")[0] for error in errors] == [
        "company.yaml:3:13",
        "company.yaml:5:13",
        "journey.yaml:5:10",
    ]


@settings(max_examples=60)
@given(
    line=st.integers(6, 12),
    at=st.integers(0, 60),
    junk=st.sampled_from(['"', "'", "[", "{", ": ", "\t", "- ", "@", "*x", "&", "%", "]", "}", ",", "| x", "> x"]),
)
def test_wherever_a_line_breaks_what_is_wrong_in_other_stages_is_reported(line, at, junk):
    lines = JOURNEY.splitlines()
    text = lines[line - 1]
    at = min(max(at, len(text) - len(text.lstrip())), len(text))
    lines[line - 1] = text[:at] + junk + text[at:]
    source = Source("journey.yaml", "\n".join(lines), "journey.yaml")
    faults = Faults()
    tree = parse_on(source, Limits(), faults)
    assert tree is not None
    assert bool(tree.dropped) == any(each.code != "JG002" for each in faults.found)
    if not tree.dropped:
        return  # it is another document now, and a sound one
    for each in tree.dropped:
        # No more is left out than the stage that the line is in.
        first, last = source.position(each.start)[0], source.position(each.end - 1)[0]
        assert 6 <= first <= last <= 12
    root = tree.root
    stages = root["customer"]["stages"]
    company = root["company"]["touchpoints"]
    assert [each["name"] for each in stages[-2:]] == ["Buying", "Using"]
    assert [each["name"] for each in company] == ["Web shop", "Hotline", "Leaflet"]
    # Places are those of the text as it was typed.
    span = tree.value_span(company[1], tree.place(company[1], "cost"))
    assert source.text[span.start : span.end] == "12 EUR"


@settings(max_examples=100)
@given(st.text(st.sampled_from("ab:- \n\t\"'[]{}#&*|>,%"), max_size=120))
def test_any_text_is_read_or_reported(text):
    faults = Faults()
    tree = parse_on(Source("j", text, "j"), Limits(), faults)
    # A text of blanks and comments alone holds nothing, and is no fault of syntax.
    nothing = all(line.strip() == "" or line.lstrip().startswith("#") for line in text.splitlines())
    assert tree is not None or faults or nothing
    assert tree is None or all(0 <= each.start < each.end <= len(text) for each in tree.dropped)


def test_a_file_of_nothing_but_broken_lines_is_parsed_a_few_times_only(monkeypatch):
    from journeygap.yamltext import behind

    times = []
    parse = behind.parse
    monkeypatch.setattr(behind, "parse", lambda *of: times.append(1) or parse(*of))
    parse_on(Source("j", "a: [\n" * 3000, "j"), Limits(), Faults())
    assert len(times) <= 9
