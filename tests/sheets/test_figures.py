"""Figures as people write them."""

import pytest

from journeygap.sheets.figures import amount, currency_in, feeling, hours, number, period_in, rating, rescaled
from journeygap.sheets.tables import Percent


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4.200,00", 4200),
        ("1,234.50", 1234.5),
        ("1 234,5", 1234.5),
        ("1'234.50", 1234.5),
        ("8,5", 8.5),
        ("0.125", 0.125),
        ("1.234.567", 1234567),
        ("-3", -3),
        ("12", 12),
        ("1.2.3", None),
        ("1,2,3", None),
        ("12a", None),
        ("", None),
        ("½", None),
        ("٣", None),
    ],
)
def test_numbers(text, value) -> None:
    assert number(text) == value


def test_three_digits_behind_a_point_are_thousands_in_an_amount_and_decimals_in_a_rating() -> None:
    assert (number("1.200"), number("1.200", thousands=False)) == (1200, 1.2)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (7.0, (7, None)),
        ("85%", (85, (0, 100))),
        ("85 %", (85, (0, 100))),
        (Percent(0.85), (85, (0, 100))),
        ("4/5", (4, (0, 5))),
        ("4 out of 5", (4, (0, 5))),
        ("3 von 4", (3, (0, 4))),
        ("★★★★", (4, (0, 5))),
        ("★★★☆☆", (3, (0, 5))),
        ("⭐⭐", (2, (0, 5))),
        ("high", (0.75, (0, 1))),
        ("sehr hoch", (1, (0, 1))),
        ("低", (0.25, (0, 1))),
        ("😀", (2, (-2, 2))),
    ],
)
def test_ratings(value, found) -> None:
    assert rating(value)[:2] == found


@pytest.mark.parametrize("value", ["fine weather", True, "6/5", None, "abc%"])
def test_what_is_no_rating(value) -> None:
    assert rating(value) is None


@pytest.mark.parametrize(
    ("value", "felt"),
    [("😡", -2), ("🙂", 1), (":-(", -1), ("++", 2), ("-", -1), ("Anxious", -1), ("frustriert", -2), ("curioso", 1),
     ("満足", 1),
     ("Anxious, hopeful", 0), ("very happy", 2), ("😫 stressed", -2), (-1.5, -1.5), ("neutral", 0)],
)  # fmt: skip
def test_feelings(value, felt) -> None:
    assert feeling(value).value == felt


def test_words_that_say_no_feeling() -> None:
    assert feeling("reads the small print") is None


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("4.200,00 €", (4200, "EUR", None)),
        ("€ 1,200", (1200, "EUR", None)),
        ("$5k", (5000, "USD", None)),
        ("ca. 3.000 EUR/Monat", (3000, "EUR", "month")),
        ("R$ 3.500,00", (3500, "BRL", None)),
        ("12 h", (12, None, None)),
        ("40 Std. pro Woche", (40, None, "week")),
        ("1.5 Mio", (1500000, None, None)),
        ("3 500,00 zł", (3500, "PLN", None)),
        (1800.0, (1800, None, None)),
    ],
)
def test_amounts(value, found) -> None:
    read = amount(value)

    assert (read.value, read.currency, read.period) == found


@pytest.mark.parametrize("value", ["low", "included", Percent(0.5), "10–20"])
def test_what_is_no_amount(value) -> None:
    read = amount(value)

    assert read is None or read.ends is not None


def test_what_a_header_says_of_amounts() -> None:
    assert (period_in("Cost per month"), period_in("Jährliche Kosten"), period_in("Cost")) == ("month", "year", None)
    assert (currency_in("Cost (EUR)"), currency_in("Budget in $"), currency_in("Cost")) == ("EUR", "USD", None)


@pytest.mark.parametrize(
    ("value", "ends", "to", "found"), [(85, (0, 100), (0, 10), 8.5), (3, (1, 5), (0, 10), 5), (10, (0, 10), (-2, 2), 2)]
)
def test_rescaling(value, ends, to, found) -> None:
    assert rescaled(value, ends, to) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2h 30m", (2.5, None)),
        ("45 min", (0.75, None)),
        ("20 Minuten / Woche", (0.33, "week")),
        ("2 Std. 15 Min.", (2.25, None)),
        ("1小时30分钟", (1.5, None)),
        ("12 h", (12, None)),
        ("3", (3, None)),
        (4.5, (4.5, None)),
        ("2 days", None),
        ("30 m 2 h", None),
        ("min", None),
    ],
)
def test_hours(value, found) -> None:
    read = hours(value)

    assert (None if read is None else (read.value, read.period)) == found


@pytest.mark.parametrize("text", ["free", "kostenlos", "Gratis", "免费", "無料"])
def test_what_is_free_costs_nothing(text) -> None:
    assert amount(text).value == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [("4.2 (n=120)", 4.2), ("~4", 4), ("Ø 3,9", 3.9), ("ca. 7", 7), ("85% ( n = 1,200 )", 85), ("4 (120)", None)],
)
def test_what_stands_next_to_a_rating(text, value) -> None:
    read = rating(text)

    assert (None if read is None else read.value) == value
