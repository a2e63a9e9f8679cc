"""Which entry of a list is which of another: by name, by place, by what they share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.yamltext.patching.alignment import aligned


def came(old, new, alike=lambda _was, _now: 0, **elsewhere):
    """Return where each entry came from, with an arrow where it moved."""
    return [
        None if each.old is None else f"{'>' if each.moved else ''}{old[each.old]}"
        for each in aligned(old, new, alike, **elsewhere)
    ]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("abc", "abc", ["a", "b", "c"]),
        ("abc", "ac", ["a", "c"]),
        ("abc", "abxc", ["a", "b", None, "c"]),
        ("abc", "axc", ["a", "b", "c"]),  # renamed in its place
        ("abc", "xyc", ["a", "b", "c"]),  # both
        ("abc", "xabc", [None, "a", "b", "c"]),
        ("abcd", "bcda", ["b", "c", "d", ">a"]),  # as few as possible have moved
        ("abcd", "dabc", [">d", "a", "b", "c"]),
        ("abc", "xyzc", [None, None, None, "c"]),  # two or three: nobody can say
        ("", "ab", [None, None]),
        ("ab", "", []),
    ],
)
def test_names_and_places_decide(old, new, wanted) -> None:
    assert came(old, new) == wanted


def test_what_shares_values_was_renamed_where_places_do_not_say() -> None:
    assert came("ab", "xyz", lambda was, now: int((was, now) in {(0, 2), (1, 0)})) == [">b", None, "a"]


def test_the_likest_of_several_of_one_name_is_the_one() -> None:
    assert came("aab", "ab", lambda was, now: int((was, now) == (1, 0))) == ["a", "b"]
    assert [each.old for each in aligned("aab", "ab", lambda was, now: int((was, now) == (1, 0)))] == [1, 2]


def test_one_that_moved_and_was_renamed_shares_two_values_at_least() -> None:
    def alike(many):
        return lambda was, now: many if (was, now) == (0, 2) else 0

    assert came("abc", "bcx", alike(1)) == ["b", "c", None]
    assert came("abc", "bcx", alike(2)) == ["b", "c", ">a"]


def test_what_leaves_for_another_list_or_comes_from_one_was_not_renamed() -> None:
    assert came("ab", "ax") == ["a", "b"]
    assert came("ab", "ax", leaving=[1]) == ["a", None]
    assert came("ab", "ax", arriving=[1]) == ["a", None]


@given(st.lists(st.sampled_from("abcd"), max_size=7), st.lists(st.sampled_from("abcdef"), max_size=7))
def test_each_entry_is_used_once_and_those_that_stay_keep_their_order(old, new) -> None:
    found = aligned(old, new, lambda was, now: (was + now) % 3)

    olds = [each.old for each in found if each.old is not None]
    stay = [each.old for each in found if each.old is not None and not each.moved]
    assert [each.new for each in found] == list(range(len(new)))
    assert len(set(olds)) == len(olds)
    assert stay == sorted(stay)
    assert {*old} & {*new} <= {old[each] for each in olds}
