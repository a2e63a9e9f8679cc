"""The questions of an audit in whole sentences."""

from journeygap.core.language import say
from journeygap.model.company import CompanyTouchpoint


def stated(**keys) -> CompanyTouchpoint:
    return CompanyTouchpoint(name="Hotline", **keys)


def test_whether_the_company_is_there():
    assert say("audit.presence", name="Website", media=[]) == "Customers use “Website”. Are you there?"
    assert say("audit.presence", name="Website", media=["web", "phone"]) == (
        "Customers use “Website” (web, phone). Are you there?"
    )
    assert say("audit.presence-keys", listed_already=False) == "(y yes, n no, p planned)"
    assert say("audit.presence-keys", listed_already=True) == (
        "(y yes, n no, p planned, e with something that is listed already)"
    )
    assert say("audit.elsewhere", names=["Chat", "Mail"]) == "You run “Chat” and “Mail”, but for another stage."


def test_what_it_takes_in_which_unit_and_what_enter_keeps():
    assert say("audit.effort", name="Hotline", period=None, currency=None, stated=None) == (
        "What does “Hotline” take? (a cost such as 4000, or hours such as 20h)"
    )
    assert say("audit.effort", name="Hotline", period="month", currency="EUR", stated=stated(cost=1200.0)) == (
        "What does “Hotline” take per month? (a cost such as 4000, in EUR, or hours such as 20h) "
        "(Enter: 1,200, as it is)"
    )
    assert say("audit.effort", name="Hotline", period=None, currency=None, stated=stated(hours=20.0)).endswith(
        " (Enter: 20h, as it is)"
    )


def test_how_good_it_is_and_who_owns_it():
    scale = {"lowest": 1.0, "highest": 5.0}
    assert say("audit.delivers", name="Hotline", **scale, stated=stated()) == (
        "How good is “Hotline”, as you see it? (1 to 5)"
    )
    assert say("audit.delivers", name="Hotline", **scale, stated=stated(delivers={"find": 4.0})).endswith(
        "(Enter: by dimension, as it is)"
    )
    assert say("audit.owner", name="Hotline", stated=stated(owner="Service")) == (
        "Who is in charge of “Hotline”? (Enter: Service, as it is)"
    )


def test_at_which_stages():
    assert say("audit.stages", stage=None) == "At which stage? (numbers or names, commas between; Enter: any)"
    assert say("audit.stages", stage="Buy") == (
        "For which stages? (numbers or names, commas between, or all; Enter: “Buy”)"
    )
