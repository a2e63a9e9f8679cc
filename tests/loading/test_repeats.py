"""What aliases repeat: an error in it is in one place of the file, so it is found once, however often it comes."""

from __future__ import annotations

import pytest

from journeygap.loading import check
from journeygap.yamltext.faults import Faults

TIMES = 6
"""How often the anchored value comes."""


def repeated(key, value, *, half="company", again=None):
    """Return a journey whose touchpoints all have one value under a key: anchored at the first, then by its alias."""
    values = [f"&it {value}", *[again or "*it"] * (TIMES - 1)]
    listed = "".join(f"        - {{name: x{number}, {key}: {each}}}\n" for number, each in enumerate(values))
    if half == "customer":
        return f"journey: X\ncustomer:\n  stages:\n    - name: A\n      touchpoints:\n{listed}"
    return (
        "journey: X\ncustomer:\n  stages: [{name: A, touchpoints: [t]}]\n"
        f"company:\n  tools: [T]\n  touchpoints:\n{listed}"
    )


UNKNOWN = [
    ("customer", "evidence", "[a, b, c]", ["JG011"] * 3),
    ("customer", "expects", "{foo: 1, bar: 2}", ["JG013"] * 2),
    ("customer", "satisfaction", "{ease: 99}", ["JG006"]),
    ("company", "stages", "[b, c]", ["JG009"] * 2),
    ("company", "meets", "[a, b]", ["JG010"] * 2),
    ("company", "supports", "[a, b]", ["JG010"] * 2),
    ("company", "tools", "[a, b]", ["JG012"] * 2),
    ("company", "delivers", "{foo: 1}", ["JG013"]),
]


@pytest.fixture
def added(monkeypatch):
    """The codes of all that is added to the faults, what is dropped again as a repeat included."""
    codes = []
    add = Faults.add

    def counted(self, code, *args):
        codes.append(code)
        add(self, code, *args)

    monkeypatch.setattr(Faults, "add", counted)
    return codes


@pytest.mark.parametrize(("half", "key", "value", "codes"), UNKNOWN)
def test_an_error_in_what_is_repeated_is_found_once(folder, added, half, key, value, codes):
    errors = folder.errors(repeated(key, value, half=half))

    assert added == codes
    assert len(errors) == len(codes)


@pytest.mark.parametrize(("half", "key", "value", "codes"), UNKNOWN)
def test_what_is_written_again_has_errors_of_its_own(folder, half, key, value, codes):
    errors = folder.errors(repeated(key, value, half=half, again=value))

    assert [error.split()[1] for error in errors] == codes * TIMES


def test_one_list_under_two_keys_is_looked_up_as_both(folder):
    company = "company: {touchpoints: [{name: x, stages: &it [b], meets: *it}]}\n"
    text = f"journey: X\ncustomer: {{stages: [{{name: A}}]}}\n{company}"

    assert [error.split()[1] for error in folder.errors(text)] == ["JG009", "JG010"]


def test_one_list_of_touchpoints_and_of_evidence_is_looked_up_as_evidence(folder):
    text = (
        "journey: X\ncustomer:\n  stages:\n    - {name: A, touchpoints: &it [t, u]}\n"
        "    - {name: B, touchpoints: [{name: v, evidence: *it}]}\n"
    )

    assert [error.split()[1] for error in folder.errors(text)] == ["JG011"] * 2


def test_one_rating_in_both_halves_is_judged_by_the_scale_of_each(folder):
    text = (
        "journey: X\ncustomer:\n  scale: {min: 0, max: 100}\n  stages:\n"
        "    - {name: A, touchpoints: [{name: t, expects: &it {ease: 50}}]}\n"
        "company: {touchpoints: [{name: t, delivers: *it}]}\n"
    )

    (error,) = folder.errors(text)

    assert error.startswith("journey.yaml:5:61 JG006 the rating 50 of “t” is outside the scale from 0 to 10")


def test_values_of_the_wrong_kind_in_what_is_repeated_are_placed_once(folder, monkeypatch):
    placed = []
    walk = check.walk
    monkeypatch.setattr(check, "walk", lambda tree, route: placed.append(route) or walk(tree, route))

    errors = folder.errors(repeated("channel", "['', web, '']", half="customer"))

    assert [error.split()[1] for error in errors] == ["JG004"] * 2
    assert len(placed) == 2


def test_bare_names_that_are_alike_are_no_repeat(folder):
    text = "journey: &it ''\ncustomer: {stages: [{name: A, touchpoints: ['', '', *it]}]}\n"

    assert [error.split()[1] for error in folder.errors(text)] == ["JG004"] * 4


def test_of_many_names_that_are_taken_the_first_is_said_with_the_number_of_the_rest(folder):
    errors = folder.errors(repeated("aliases", "[One, Two, Three]", half="customer"))

    assert len(errors) == TIMES - 1
    assert errors[0] == (
        "journey.yaml:7:18 JG014 two touchpoints in stage “A” are called “One”; the first is on line 6, "
        "and 2 of its other names are taken too (give each a name of its own)"
    )


def test_a_list_of_touchpoints_that_several_stages_have_is_said_once(folder):
    stages = "".join(f"    - {{name: s{number}, touchpoints: *it}}\n" for number in range(TIMES))
    text = f"journey: X\ncustomer:\n  stages:\n    - {{name: A, touchpoints: &it [t, T]}}\n{stages}"

    (error,) = folder.errors(text)

    assert error.startswith(
        "journey.yaml:4:38 JG014 two touchpoints in stage “A” are called “T”; the first is on line 4"
    )


def test_the_name_that_is_taken_is_said_as_it_is_written(folder):
    text = "journey: X\ncustomer: {stages: [{name: S, touchpoints: [A, Ａ]}]}\n"

    (error,) = folder.errors(text)

    assert "are called “Ａ”; the first is on line 2 (" in error
