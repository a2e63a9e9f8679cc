"""What is wrong with the name of a finding and with a rule of a team's own."""

from journeygap.core.language import say
from journeygap.rules.base import RuleFault


def test_a_name_that_is_not_there_is_offered_one_that_is_near() -> None:
    near, far = (say("rules.unknown-finding", name="JG10", meant=meant) for meant in ("JG101", None))

    assert ("“JG10”" in near, "“JG101”" in near) == (True, True)
    assert ("“JG10”" in far, "“JG101”" in far) == (True, False)


def test_a_rule_that_was_left_out_names_its_origin_and_why() -> None:
    failed = RuleFault("promise", "package acme", "KeyError: x").text
    taken = RuleFault("promise", "package acme", "", taken="JG101").text

    for text, why in ((failed, "KeyError: x"), (taken, "JG101")):
        assert all(part in text for part in ("promise", "package acme", why))


def test_settings_for_a_rule_that_nobody_brings() -> None:
    facts = {"name": "promsie"}
    near = say("rules.unknown-settings", **facts, meant="promise", known=["promise", "other"])
    far = say("rules.unknown-settings", **facts, meant=None, known=["promise", "other"])
    none = say("rules.unknown-settings", **facts, meant=None, known=[])

    assert ("“promise”" in near, "“other”" in near) == (True, False)
    assert ("“promise”" in far, "“other”" in far) == (True, True)
    assert "“promise”" not in none
    assert all(text.startswith("[rules.promsie]") for text in (near, far, none))
