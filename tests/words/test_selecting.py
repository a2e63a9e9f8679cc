"""What is wrong with the stages and owners that are asked for."""

from journeygap.core.language import say


def test_a_stage_is_offered_one_that_is_near_or_all() -> None:
    facts = {"name": "Byu", "known": ["Look", "Buy"]}
    near, far = (say("selecting.unknown-stage", **facts, meant=meant) for meant in ("Buy", None))

    assert ("“Byu”" in near, "“Buy”" in near, "“Look”" in near) == (True, True, False)
    assert ("“Byu”" in far, "“Buy”" in far, "“Look”" in far) == (True, True, True)


def test_an_owner_is_offered_one_that_is_near() -> None:
    near, far = (say("selecting.unknown-owner", name="Wbe", meant=meant) for meant in ("Web", None))

    assert near == f"{far} (did you mean “Web”?)"
