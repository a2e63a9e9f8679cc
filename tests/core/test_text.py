"""How words are compared, and how they are made safe to show."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeygap.core import text
from journeygap.core.text import figure, near, normalise, normalise_medium, percent, quoted, safe, shortened, visible
from journeygap.words.en.writing import counted, listed


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("Live demo", "live-demo"),
        ("live_demo", "live-demo"),
        ("LIVE - _ DEMO", "live-demo"),
        ("  live\t demo\n", "live-demo"),
        ("live\u00a0demo", "live-demo"),
        ("ｌｉｖｅ　ｄｅｍｏ", "live-demo"),
        ("Straße", "strasse"),
        ("ﬁnd", "find"),
        ("Ⅷ", "viii"),
        ("cafe\u0301", "café"),
        ("İstanbul", "i̇stanbul"),
        ("ΟΔΟΣ", "οδοσ"),
        ("24/7 Help!", "24/7-help!"),
        ("---", "-"),
        ("_", "-"),
        ("客服 电话", "客服-电话"),
        ("", ""),
    ],
)
def test_names_are_compared_by_nfkc_case_folded_with_one_dash(name, normal):
    assert normalise(name) == normal


@pytest.mark.parametrize(
    ("medium", "normal"),
    [("E-mail", "email"), ("e mail", "email"), ("E_MAIL", "email"), ("Ｗｅｂ", "web"), ("Smart phone", "smartphone")],
)
def test_channels_devices_and_modes_leave_separators_out(medium, normal):
    assert normalise_medium(medium) == normal


@given(st.text())
@example("\u1fb3\u0345")
@example("\u00a8")
@example("﹍")
@settings(max_examples=300)
def test_normalising_twice_changes_nothing(name):
    once = normalise(name)
    assert normalise(once) == once


@given(st.text(), st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
@settings(max_examples=200)
def test_ascii_names_compare_alike_in_any_case(name, change):
    if name.isascii():
        assert normalise(change(name)) == normalise(name)


@given(st.text())
@settings(max_examples=200)
def test_names_that_unicode_calls_the_same_compare_alike(name):
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert normalise(unicodedata.normalize(form, name)) == normalise(name)


def test_the_nearest_name_is_offered():
    names = ["Live demo", "Free trial", "Sales team"]
    assert near("live dmo", names) == "Live demo"
    assert near("LIVE_DEMO", names) == "Live demo"
    assert near("newsletter", names) is None
    assert near("x", []) is None
    assert near("Fre trial", names) == "Free trial"


def test_looking_for_the_nearest_name_stays_cheap_among_very_many_and_very_long_names():
    names = [f"touchpoint number {number}" for number in range(100_000)]
    for number in range(20):
        near(f"touchpiont nmuber {number}", names)
    assert near("x" * 100_000, ["y" * 100_000]) is None


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain – “text” …", "plain – “text” …"),
        ("a\nb\tc\rd", "a b c d"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b31m", "\\x9b31m"),
        ("\x00\x07\x7f", "\\x00\\x07\\x7f"),
        ("a\u202eb\u2066c\u200fd\u061ce", "a\\u202eb\\u2066c\\u200fd\\u061ce"),
        ("a\u200bb\ufeffc\u00add", "a\\u200bb\\ufeffc\\xadd"),
        ("a\u2028b\u2029c", "a b c"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("👩‍👩‍👧 نیم‌فاصله", "👩‍👩‍👧 نیم‌فاصله"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
    ],
)
def test_what_a_terminal_would_obey_or_hide_is_shown_as_its_escape(raw, shown):
    assert visible(raw) == shown


OBEYED = {"Cc", "Cs", "Zl", "Zp"}
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_no_control_and_no_bidirectional_character_passes():
    passing = [
        f"U+{code:04X}"
        for code in range(0x110000)
        for char in [visible(chr(code))]
        if len(char) == 1
        and (
            unicodedata.category(char) in OBEYED
            or unicodedata.bidirectional(char) in BIDI
            or char in "\u200e\u200f\u061c"
        )
    ]
    assert passing == []


@given(st.text())
@settings(max_examples=200)
def test_what_is_visible_is_one_line_and_stays_as_it_is(raw):
    shown = visible(raw)
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown


def test_long_names_are_cut_where_they_stand_in_a_sentence():
    assert shortened("x" * 80) == "x" * 80
    assert shortened("x" * 81) == "x" * 79 + "…"
    assert quoted("x" * 200) == "“" + "x" * 79 + "…”"
    assert quoted("a") == "“a”"


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], ""),
        (["a"], "“a”"),
        (["a", "b"], "“a” and “b”"),
        (["a", "b", "c", "d"], "“a”, “b”, “c” and “d”"),
        (["a", "b", "c", "d", "e", "f"], "“a”, “b”, “c”, “d” and 2 more"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names, sentence):
    assert listed(names) == sentence


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (4000.0, "4,000"),
        (2.25, "2.3"),
        (2.24, "2.2"),
        (0.05, "0.1"),
        (-0.5, "-0.5"),
        (1234567.89, "1,234,567.9"),
        (1e15, "1,000,000,000,000,000"),
    ],
)
def test_figures_have_at_most_one_decimal_halves_up(value, shown):
    assert figure(value) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0.0, "0%"),
        (1.0, "100%"),
        (0.475, "48%"),
        (0.125, "13%"),
        (0.004, "0.4%"),
        (0.01, "1%"),
        (2 / 3, "67%"),
        (0.995, "99.5%"),
    ],
)
def test_shares_are_in_whole_percent_halves_up_and_never_nothing_for_something(share, shown):
    assert percent(share) == shown


def test_a_share_that_is_not_quite_all_is_not_shown_as_all():
    """0.4 % is shown as such, so that something is never nothing; the other end may round."""
    assert percent(0.0004) != "0%"


@pytest.mark.parametrize(
    ("name", "shown"), [("a\x1b[2Jb", "a\\x1b[2Jb"), ("a\nb\tc", "a b c"), ("a\u202eb", "a\\u202eb"), ("名前", "名前")]
)
def test_names_are_made_safe(name, shown):
    assert safe(name) == shown


def test_names_are_not_endless():
    assert len(safe("x" * 10_000)) == 160


def test_counting():
    assert [counted(number, "gap") for number in (0, 1, 2, 1200)] == ["0 gaps", "1 gap", "2 gaps", "1,200 gaps"]
    assert counted(2, "is", "are") == "2 are"


def test_the_module_s_own_examples_hold():
    import doctest

    assert doctest.testmod(text).failed == 0


class Counted(dict[str, None]):
    """Names that count how many of them are looked at."""

    looked_at = 0

    def __iter__(self):
        for each in super().__iter__():
            self.looked_at += 1
            yield each


def test_a_list_of_very_many_names_looks_at_those_that_it_shows():
    names = Counted.fromkeys(f"n{number}" for number in range(10_000))

    assert listed(names) == "“n0”, “n1”, “n2”, “n3” and 9996 more"
    assert names.looked_at <= 5


def test_a_figure_without_an_end_is_shown() -> None:
    assert [figure(value) for value in (1e308, float("inf"), -float("inf"))] == ["1e+308", "inf", "-inf"]
