"""What people write before, between and instead of names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.sheets.entries import bare, is_nothing, names, stage_name, texts, tick


@pytest.mark.parametrize(
    "text",
    ["1. Google", "1) Google", "(1) Google", "→ Google", "• Google", "- Google", "✓ Google", "[x] Google", "☐ Google",
     "**Google**", "  * Google ", "`Google`", "[Google](https://example.org)", "① Google", "1.2 Google", "1️⃣ Google"],
)  # fmt: skip
def test_marks_before_a_name_go(text) -> None:
    assert bare(text) == "Google"


@pytest.mark.parametrize("text", ["24/7 hotline", "3D view", "5-star rating", "E-mail", "C++", "2024", "A&B"])
def test_what_only_looks_like_a_mark_stays(text) -> None:
    assert bare(text) == text


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("Home, search, ads landing", ["Home", "search", "ads landing"]),
        ("• Website\n• Shop", ["Website", "Shop"]),
        ("Google<br>Friends<BR/>Blog", ["Google", "Friends", "Blog"]),
        ("a; b；c", ["a", "b", "c"]),
        ("官网、客服", ["官网", "客服"]),
        ("Advice (BAFA, KfW)", ["Advice (BAFA, KfW)"]),
        ("Rating of 4,5 stars", ["Rating of 4,5 stars"]),
        (
            "Looks for it, asks a friend who knows, and then buys",
            ["Looks for it, asks a friend who knows, and then buys"],
        ),
        ("Web shop app store, Blog", ["Web shop app store, Blog"]),  # four words are a clause
        ("Web shop app, Blog", ["Web shop app", "Blog"]),  # three are a name
        ("AT&amp;T shop", ["AT&T shop"]),
        ("<b>Shop</b>", ["Shop"]),
        ("<ul><li>Shop</li></ul>", ["Shop"]),
        ("N/A", []),
        ("none; TBD; ?; –", []),
        ("x", []),
        ("Instagram, X", ["Instagram", "X"]),
        ("Google\nGoogle", ["Google"]),
    ],
)
def test_the_names_in_a_cell(cell, items) -> None:
    assert names(cell).items == items


def test_texts_are_not_parted_at_commas() -> None:
    assert texts("slow, dear\nfar away") == ["slow, dear", "far away"]


@pytest.mark.parametrize(
    "text", ["n/a", "N.A.", "keine", "aucun", "ninguno", "nenhum", "brak", "无", "無", "なし", "--", "?", "tbd", ""]
)
def test_words_for_nothing(text) -> None:
    assert is_nothing(text)


@pytest.mark.parametrize(
    "text", ["2. Search", "Stage 2: Search", "Phase II – Search", "**Search**", "Étape 1 : Search"]
)
def test_the_number_of_a_stage_goes(text) -> None:
    assert stage_name(text) == "Search"


@pytest.mark.parametrize(
    ("text", "said"), [("x", True), ("✓", True), ("ja", True), ("", False), ("no", False), ("Web", None)]
)
def test_ticks(text, said) -> None:
    assert tick(text) is said


@settings(deadline=None)  # which a machine that is busy does not meet
@given(st.text())
def test_any_text_gives_entries_without_outer_space(text) -> None:
    for each in [*names(text).items, *texts(text)]:
        assert each == each.strip() != ""


@settings(deadline=None)  # which a machine that is busy does not meet
@given(st.text(st.sampled_from("*_`~ ab[]()<>;,-•1.\n"), max_size=400))
def test_entries_of_marks_alone_end(text) -> None:
    assert len(names(text).items) <= len(text)


def test_no_word_for_nothing_is_as_long_as_a_text_that_is_not_looked_up():
    from journeygap.sheets import vocabulary
    from journeygap.sheets.entries import _LONGEST_NOTHING, is_nothing

    words = vocabulary.is_one_of("nothing")

    assert max(map(len, words)) < _LONGEST_NOTHING
    assert all(is_nothing(f"  ({word}!) ") for word in words)


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("a. Store\nb. Web shop", ["Store", "Web shop"]),
        ("A. Store; B. Web shop", ["Store", "Web shop"]),
        # A list that goes on otherwise is of names.
        ("A. Miller\nK. Smith", ["A. Miller", "K. Smith"]),
        ("a. Store", ["a. Store"]),
    ],
)
def test_letters_that_number_a_list_go(cell, items) -> None:
    assert names(cell).items == items


@pytest.mark.parametrize(
    ("text", "name"), [("Search →", "Search"), ("Search >>", "Search"), ("1. Search ➔", "Search"), ("→", "→")]
)
def test_a_stage_is_not_called_by_the_arrow_to_the_next_one(text, name) -> None:
    assert stage_name(text) == name


def test_what_is_in_parentheses_does_not_make_a_name_long() -> None:
    assert names("Web shop (desktop, mobile), store") == (["Web shop (desktop, mobile)", "store"], True)
    assert names("The web shop of ours, store").by_comma is False
