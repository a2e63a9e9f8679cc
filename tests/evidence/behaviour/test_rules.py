"""Which event touches what: the first rule that fits decides, before the outcome, at its time and after it."""

from __future__ import annotations

from typing import Any

import pytest

from journeygap.evidence.behaviour.rules import NONE, Kinds, kinds
from journeygap.evidence.columns import needed

HEAD = "evidence: e\nkind: analytics\ndata: log.csv\ncolumns: {customer: who, when: t, event: e}\n"


@pytest.fixture
def kinds_of(running: Any) -> Any:
    """What is decided of each event: touchpoints before, at and after the outcome, whether it is one, or ignored."""

    def run(evidence: str, *events: str) -> tuple[Kinds, dict[str, tuple[Any, ...]]]:
        rows = "".join(f"a,2024-05-01,{event}\n" for event in events)
        names = "who,t,e,page\n" if events and "," in events[0] else "who,t,e\n"
        engine, read = running(HEAD + evidence, log_csv=names + rows)
        found = kinds(engine, read.stated, {name: f"s{at}" for at, name in enumerate(needed(read))})
        labels = ", ".join(f"label{at}" for at in range(len(found.columns)))
        made = engine.rows(f"SELECT {labels}, earlier, meanwhile, later, outcome, ignored FROM kinds")  # noqa: S608 - the SQL is ours
        return found, {",".join(row[:-5]): row[-5:] for row in made}

    return run


def test_the_first_rule_that_fits_decides(kinds_of: Any) -> None:
    found, made = kinds_of(
        "events:\n"
        "  - {touchpoint: Shop, event: [home, 'page_*']}\n"
        "  - {touchpoint: Pages, event: 'page*'}\n"
        "  - {touchpoint: ' SHOP', event: basket}\n"
        "  - {touchpoint: Never, event: page_1}\n"
        "ignore: ping\n",
        *["HOME", "page_1", "page2", "basket", "ping", "other"],
        *["other"] * 9,
    )
    assert found.touchpoints == ("Shop", "Pages", "Never")
    assert {event: row[0] for event, row in made.items()} == {
        "HOME": 0, "page_1": 0, "page2": 1, "basket": 0, "ping": NONE, "other": NONE
    }  # fmt: skip
    assert [event for event, row in made.items() if row[4]] == ["ping"]
    assert found.unseen == (3,)
    assert found.frequent == ("other",)
    assert not found.split


def test_before_and_after_the_outcome(kinds_of: Any) -> None:
    found, made = kinds_of(
        "events:\n"
        "  - {touchpoint: Advice, event: chat, before: outcome}\n"
        "  - {touchpoint: Help, event: chat, after: outcome}\n"
        "outcome: {event: buy}\npause: 1 day\n",
        "chat",
        "buy",
    )
    # At the very time of the outcome a chat is neither before nor after it.
    assert made == {"chat": (0, NONE, 1, 0, 0), "buy": (NONE, NONE, NONE, 1, 0)}
    assert found.split
    assert found.unseen == ()


def test_other_columns_must_fit_too(kinds_of: Any) -> None:
    found, made = kinds_of(
        "events: [{touchpoint: Prices, event: view, where: {page: ['/price*', '']}}]\n",
        "view,/prices",
        "view,/home",
        "click,/prices",
        "view,",
    )
    assert found.columns == ("e", "page")
    assert sorted(event for event, row in made.items() if row[0] == 0) == ["view,", "view,/prices"]


def test_a_log_without_rows_sees_no_rule(kinds_of: Any) -> None:
    found, made = kinds_of("events: [{touchpoint: Shop, event: home}]\n")
    assert (made, found.events, found.unseen) == ({}, (), (0,))
