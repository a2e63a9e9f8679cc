"""What is wrong with an evidence file, in words."""

from journeygap.core.language import fault


def said(fault_of_file: str, /, **facts: object) -> tuple[str, str | None]:
    words = fault(f"evidence.{fault_of_file}", **facts).words
    return words.message, words.suggestion


def test_what_belongs_to_another_kind() -> None:
    assert said("foreign", key="events", kind="survey", of_answers=True) == (
        "“events” is about events, and evidence of the kind survey has none",
        "remove it, or state another kind: analytics and support hold events",
    )
    assert said("foreign", key="weight", kind="support", of_answers=False) == (
        "“weight” is about answers, and evidence of the kind support has none",
        "remove it, or state another kind: survey and interview hold answers",
    )


def test_names_that_no_journey_has() -> None:
    facts = {"name": "Tills", "known": ("Till", "Shop")}
    assert said("unknown-name", **facts, meant="Till", journeys=1, stage_too=False) == (
        "no touchpoint of the journey is called “Tills”",
        "did you mean “Till”?",
    )
    assert said("unknown-name", **facts, meant=None, journeys=2, stage_too=True) == (
        "no stage or touchpoint of the journeys is called “Tills”",
        "correct the name; there are “Till” and “Shop”",
    )


def test_ways_out_show_the_keys_as_they_are_written() -> None:
    assert said("no-outcome", key="before") == ("before needs an outcome", "add outcome: {event: …}")
    assert said("no-date")[1] == "add date: …, or columns: {when: …}"
    assert said("columns-of-event", key="customer") == (
        "events need the column that says who it was",
        "add customer: … to columns",
    )
