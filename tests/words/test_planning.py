"""Why something is in no plan, and what is wrong with what a plan is asked for: the names and figures that are said."""

from journeygap.core.language import say, state


def test_why_there_is_nothing_to_do_is_said_where_it_is_known() -> None:
    known = say("planning.nothing-to-do", name="Web", why=state("planning.kept"))
    unknown = say("planning.nothing-to-do", name="Web", why=None)

    assert known == f"{unknown}: {say('planning.kept')}"


def test_a_launch_names_what_it_lacks_as_far_as_that_has_a_name() -> None:
    several = say("planning.needs-what-is-left-out", names=["A", "B", "C"])
    none = say("planning.needs-what-is-left-out", names=[])

    assert ("“A”" in several, "“B”" in several, "“C”" in several, "“" in none) == (True, True, False, False)


def test_a_limit_out_of_range_names_its_team_made_visible() -> None:
    facts = {"term": "--capacity", "least": 0, "most": 1_000_000, "value": -1}
    of_team = say("planning.out-of-range", team="W\x1beb", **facts)
    of_all = say("planning.out-of-range", team=None, **facts)

    assert "--capacity of “W\\x1beb”" in of_team
    assert "1,000,000" in of_all
    assert "“" not in of_all


def test_an_unknown_name_is_offered_one_that_is_near() -> None:
    facts = {"option": "--keep", "name": "Wbe"}

    assert say("planning.unknown-name", **facts, meant="Web") == (
        f"{say('planning.unknown-name', **facts, meant=None)} (did you mean “Web”?)"
    )
