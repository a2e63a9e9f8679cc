"""What every command does first and last: the configuration, the request, the files, and how a run ends."""

from __future__ import annotations

from datetime import date

import pytest

from journeygap.cli.output import Ended
from journeygap.cli.session import Session, counts, day, end, show_errors
from journeygap.core.errors import InputError

JOURNEY = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\n"


@pytest.fixture(autouse=True)
def at_a_desk(monkeypatch):
    """Not in a job of CI, whatever runs the tests."""
    for name in ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD"):
        monkeypatch.delenv(name, raising=False)


def code(function, *args, **options):
    """Return the exit code that a call ends with, None where it goes on."""
    try:
        function(*args, **options)
    except Ended as ended:
        return ended.code
    return None


def test_the_configuration_is_the_named_one_else_the_nearest_else_none(folder) -> None:
    assert Session().file is None
    folder.write("journeygap.toml", "top = 3\n[limits]\nmax-depth = 50\n")
    folder.write("other.toml", "top = 4\n")

    assert (Session().configured.top, Session().limits.max_depth) == (3, 50)
    assert Session("other.toml").configured.top == 4
    assert Session(isolated=True).configured.top is None
    assert Session("other.toml", isolated=True).configured.top == 4
    assert (Session().view("never").top, Session().view("never", 7).top) == (3, 7)


def test_a_configuration_that_is_a_link_out_of_the_repository_is_refused(folder, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "journeygap.toml"
    outside.write_text("top = 3\n", encoding="utf-8")
    (folder.path / "journeygap.toml").symlink_to(outside)

    with pytest.raises(InputError):
        Session()
    assert Session(str(outside)).configured.top == 3


def test_an_option_wins_over_the_configuration(folder) -> None:
    folder.write("journeygap.toml", 'effort = "hours"\nbaseline = "old.json"\n')
    session = Session()

    asked = session.request(today="2026-11-22", effort="count")

    assert (asked.today, asked.settings.effort) == (date(2026, 11, 22), "count")
    assert session.request().settings.effort == "hours"
    assert session.request().baseline.endswith("old.json")
    assert session.request(baseline="new.json").baseline == "new.json"
    # A baseline that is written now can't be read too.
    assert session.request(adopted="new.json").baseline is None
    assert code(session.request, adopted="new.json", baseline="old.json") == 2


def test_what_is_read_is_what_was_asked_for_or_the_current_folder(folder) -> None:
    folder.write("a.journey.yaml", JOURNEY)
    folder.write("sub/b.journey.yaml", JOURNEY.replace("J", "K"))
    session = Session()

    assert [each.path for each in session.load(None).journeys] == ["a.journey.yaml", "sub/b.journey.yaml"]
    loaded = session.load(["sub"])
    assert [each.path for each in loaded.journeys] == ["sub/b.journey.yaml"]
    assert [each.replace("\\", "/").endswith("sub/b.journey.yaml") for each in session.inputs(loaded)] == [True]
    assert session.inputs(None, "x", None) == ["x"]


def test_nothing_to_read_ends_the_run_unless_that_is_allowed(folder, capsys) -> None:
    session = Session()

    assert code(session.load, None) == 2
    assert code(session.load, None, allow_empty=True) is None
    assert len(capsys.readouterr().err.splitlines()) == 2
    folder.write("company.yaml", "company: {touchpoints: [a]}\n")
    assert code(session.load, ["company.yaml"]) is None
    assert code(session.load, ["company.yaml"], without_journeys="usage.nothing-to-report") == 2


def test_errors_are_shown_and_fail_the_run(folder, capsys) -> None:
    folder.write("a.yaml", JOURNEY + "more: 1\n")
    folder.write("b.yaml", JOURNEY)
    session = Session()

    assert code(show_errors, session, session.load(["a.yaml"]), "concise", "never") == 1
    assert capsys.readouterr().out.startswith("a.yaml:3:1: JG003 ")
    assert code(show_errors, session, session.load(["b.yaml"]), "concise", "never") is None
    assert capsys.readouterr().out == ""


def test_how_a_run_ends(made, capsys) -> None:
    assert code(end, []) is None
    assert code(end, [made()]) == 1
    assert code(end, [], ["too low"]) == 1
    assert code(end, [made()], ["too low"], ["a rule failed", "a rule failed"]) == 3
    assert capsys.readouterr().err.splitlines() == ["too low", "too low", "journeygap: a rule failed"]


@pytest.mark.parametrize("text", ["", "today", "2026-02-30", "22.11.2026", "2026-11-22T10:00"])
def test_what_is_no_day_ends_the_run(text, capsys) -> None:
    assert code(day, text, "--since") == 2
    assert "--since" in capsys.readouterr().err


def test_findings_are_counted_by_kind_the_most_frequent_first(made) -> None:
    every = [made(code="JG201", name="wasted-activity"), *(made() for _ in range(1_000))]

    assert [line.split() for line in counts(every)] == [
        ["1,000", "JG101", "missing-touchpoint"],
        ["1", "JG201", "wasted-activity"],
    ]
    assert list(counts([])) == []
