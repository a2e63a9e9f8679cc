"""What the figures of a journey rest on, in words."""

from journeygap.core.language import say


def test_what_alignment_and_waste_are_shares_of() -> None:
    assert say("measures.effort-aligned", unit="cost", supporting=0.02, exempt=None) == (
        "of the cost meets customers where they are; 2% supports that"
    )
    assert say("measures.effort-aligned", unit="hours", supporting=None, exempt=0.1) == (
        "of the hours meet customers where they are; 10% is exempt"
    )
    assert say("measures.effort-wasted", unit="count", misplaced=0.25) == (
        "of the company touchpoints meet no customer of this journey; 25% are misplaced"
    )
    assert say("measures.effort-wasted", unit="cost", misplaced=None) == (
        "of the cost meets no customer of this journey"
    )


def test_assumptions() -> None:
    assert say("measures.importance-assumed", assumed=1_000, required=1_200) == (
        "importance is assumed for 1,000 of 1,200 touchpoints"
    )
    assert say("measures.rated-by-nobody", unrated=1) == "1 matched one is rated by nobody and counts as met"
    assert say("measures.rated-by-nobody", unrated=2) == "2 matched ones are rated by nobody and count as met"


def test_coverage_that_is_not_known() -> None:
    assert say("measures.coverage-unknown", required=1) == (
        "unknown: what the company does is not stated; customers need 1 touchpoint"
    )
