"""What a sound file says that is probably not meant: where it is found, each once, and what is taken as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.source import Source
from journeygap.loading.doubts import slips_of
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits


def slips(text):
    """Return the code, the line and the text of each slip in the text of a file."""
    tree = parse(Source("journey.yaml", text), Limits(), Faults())
    assert tree is not None
    return [(each.code, each.span.position().line, each.text) for each in slips_of(tree, None, None)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("cost: 4.000", [("JG405", 1, "4.000")]),
        ("hours: 12.500 # a year", [("JG405", 1, "12.500")]),
        ("frees:\n  1.250", [("JG405", 2, "1.250")]),
        ("cost: 4.00", []),
        ("cost: 0.125", []),  # no thousands begin with a nought
        ("cost: 1234.500", []),
        ("cost: '4.000'", []),  # a text, which is an error of its own
        ("value: 4.000", []),  # a metric may have three decimals
        ("name: “Chat”", [("JG406", 1, "“Chat”")]),
        ("name: „Chat“", [("JG406", 1, "„Chat“")]),
        ("name: the “Chat” we had", []),
        ("quote: “never again”", []),  # people quote
        ("name: Ticket #12", [("JG406", 1, "Ticket #12")]),
        ("name: Ticket # 12 is a comment", []),
        ("name: 'Ticket' #12", []),
        ("name: Chat #journeygap: ignore[JG101]", []),
        ("name: &chat", [("JG406", 1, "&chat")]),
        ("name: &chat Chat", []),
    ],
)
def test_what_is_doubtful_in_a_text(written, found) -> None:
    assert slips(written) == found


def test_what_an_alias_repeats_is_found_where_it_is_written() -> None:
    # The comments are hints that what is before them may be cut off.
    assert slips("a: &a {cost: 4.000}\nb: [*a, *a]\nc: *a #1\nd: *a #2\n") == [("JG405", 1, "4.000")]


@pytest.mark.parametrize(
    ("ratings", "scale", "found"),
    [
        ([0.1, 0.5, 1, 0.9, 0.2], "", "5"),
        ([0.1, 0.5, 1, 0.9], "", None),  # four are too few to say
        ([0.1, 0.5, 1, 0.9, 1.1], "", None),
        ([0.1, 0.5, 1, 0.9, 0.2], "scale: {min: 0, max: 5}, ", "5"),
        ([0.1, 0.5, 1, 0.9, 0.2], "scale: {min: 0, max: 1}, ", None),
        ([1, 1, 1, 1, 1], "scale: {min: 1, max: 5}, ", None),
    ],
)
def test_ratings_that_look_like_shares_are_reported_once_a_half(folder, ratings, scale, found) -> None:
    touchpoints = ", ".join(f"{{name: T{number}, importance: {each}}}" for number, each in enumerate(ratings))
    text = f"journey: J\ncustomer: {{{scale}stages: [{{name: S, touchpoints: [{touchpoints}]}}]}}\n"

    loaded = folder.of(text)

    assert loaded.errors == ()
    expected = [] if found is None else [("JG404", found, 2)]
    assert [(each.code, each.text, each.span.position().line) for each in loaded.journeys[0].slips] == expected


@given(st.text(st.sampled_from("ab: &*#“”.0123[]{}\n-'\""), max_size=40))
def test_every_slip_is_within_the_text_and_there_once(text) -> None:
    tree = parse(Source("journey.yaml", text), Limits(), Faults())
    if tree is None:
        return
    found = slips_of(tree, None, None)

    assert len({(each.code, each.span.start, each.span.end) for each in found}) == len(found)
    assert all(0 <= each.span.start < each.span.end <= len(text) for each in found)
