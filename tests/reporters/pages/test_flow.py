"""The flow of money: what is freed, what it pays for, and what is left over."""

from types import SimpleNamespace

from journeygap.reporters.document.deciding import Flow
from journeygap.reporters.pages.flow import flow


def money(name, amount):
    return Flow(name, amount, "", ())


def test_what_is_planned_is_paid_for_and_the_rest_is_left_over() -> None:
    board = SimpleNamespace(
        freed=(money("Showroom", 300.0), money("Posters", 100.0)),
        planned=(money("E-signature", 200.0),),
        unpaid=(),
        unit="EUR a month",
    )

    drawn = flow(board)

    # 400 are free, 200 planned. Showroom pays 200 and has 100 over, Posters 100.
    assert [(each.name, each.amount) for each in drawn.ends] == [("E-signature", 200.0), ("Left over", 200.0)]
    assert drawn.ends[1].words == "200 EUR a month"
    assert len(drawn.ribbons) == 3
    assert drawn.height == 80


def test_gaps_get_no_sum() -> None:
    board = SimpleNamespace(freed=(money("Showroom", 300.0),), planned=(), unpaid=(money("App", None),), unit="EUR")

    assert [each.amount for each in flow(board).ends] == [None]
