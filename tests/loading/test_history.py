"""What a journey has said over its history: each state once, whatever it was called and whichever file changed."""

from __future__ import annotations

import os

import pytest

from journeygap.loading.files import Disk
from journeygap.loading.git import Repository
from journeygap.loading.history import History, Moment
from journeygap.loading.unreadable import Unreadable
from journeygap.yamltext.read import Limits

JOURNEY = "journey: %s\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\n"
COMPANY = "company: {touchpoints: [%s]}\n"
NOW = 1_800_000_000


class Past:
    """The states of a path, as their days and what the files said, and how often one was judged."""

    def __init__(self, path):
        self.judged = []
        with Repository() as repository:
            history = History(repository, Disk(), path, Limits(), self._judge)
            known = -1
            while known < len(history.passed):
                known = len(history.passed)
                moments = history.moments(NOW)
                found = [(moment, history.state(moment)) for moment in moments]
        self.states = [(str(moment.day)[5:], state and state.judged) for moment, state in found]
        self.paths = [moment.path for moment in moments]

    def _judge(self, loaded, moment):
        said = " ".join(
            [each.name for each in loaded.journeys]
            + [activity.name for each in loaded.journeys for activity in each.company.activities]
            + [error.code for error in loaded.errors]
        )
        self.judged.append((str(moment.day)[5:], said))
        return said


def test_each_state_is_judged_once_on_the_day_it_came(folder, repository):
    for day, name in enumerate(("one", "two", "one", "two", "three"), 1):
        folder.write("journey.yaml", JOURNEY % name)
        repository.commit(f"2026-01-{day:02}")

    past = Past("journey.yaml")

    assert [said for _, said in past.states] == ["one", "two", "one", "two", "three"]
    assert past.judged == [("01-01", "one"), ("01-02", "two"), ("01-05", "three")]


def test_company_files_count_as_long_as_they_are_named(folder, repository):
    folder.write("team.yaml", COMPANY % "x")
    repository.commit("2026-01-01")
    folder.write("shop/journey.yaml", JOURNEY % "J" + "company: ../team.yaml\n")
    repository.commit("2026-01-02")
    folder.write("team.yaml", COMPANY % "x, y")
    repository.commit("2026-01-03")
    folder.write("shop/journey.yaml", JOURNEY % "J")
    repository.commit("2026-01-04")
    folder.write("team.yaml", COMPANY % "z")
    repository.commit("2026-01-05")

    past = Past("shop/journey.yaml")

    # Before the journey came there is nothing; after it named no company file any more the same is there as before.
    assert past.states == [("01-01", None), ("01-02", "J x"), ("01-03", "J x y"), ("01-04", "J"), ("01-05", "J")]
    assert sorted(past.judged) == [("01-02", "J x"), ("01-03", "J x y"), ("01-04", "J")]


def test_a_company_file_that_comes_late_is_a_change(folder, repository):
    folder.write("journey.yaml", JOURNEY % "J" + "company: team.yaml\n")
    repository.commit("2026-01-01")
    folder.write("team.yaml", COMPANY % "x")
    repository.commit("2026-01-02")

    assert Past("journey.yaml").states == [("01-01", "JG016"), ("01-02", "J x")]


@pytest.mark.parametrize("company", ["../outside.yaml", "/outside.yaml", "link.yaml", "sub/../../outside.yaml"])
def test_a_company_file_outside_of_the_repository_is_an_error_of_its_time(folder, repository, company):
    os.symlink("/outside.yaml", "link.yaml")
    folder.write("journey.yaml", JOURNEY % "J" + f"company: {company}\n")
    repository.commit("2026-01-01")
    folder.write("journey.yaml", JOURNEY % "J")
    repository.commit("2026-01-02")

    assert Past("journey.yaml").states == [("01-01", "JG016"), ("01-02", "J")]


def test_where_a_link_leads_elsewhere_is_a_change(folder, repository):
    folder.write("a/team.yaml", COMPANY % "x")
    folder.write("b/team.yaml", COMPANY % "y")
    os.symlink("a", "link")
    folder.write("journey.yaml", JOURNEY % "J" + "company: link/team.yaml\n")
    repository.commit("2026-01-01")
    (folder.path / "link").unlink()
    os.symlink("b", "link")
    repository.commit("2026-01-02")

    assert Past("journey.yaml").states == [("01-01", "J x"), ("01-02", "J y")]


def test_a_file_is_followed_to_the_names_it_had(folder, repository):
    text = JOURNEY % "J" + "# a remark\n" * 9
    folder.write("first.yaml", text)
    repository.commit("2026-01-01")
    folder.write("journey.yaml", JOURNEY % "another file")
    repository.commit("2026-01-02")
    repository.git("rm", "--quiet", "journey.yaml")
    repository.git("mv", "first.yaml", "second.yaml")
    repository.commit("2026-01-03")
    (folder.path / "deep").mkdir()
    repository.git("mv", "second.yaml", "deep/journey.yaml")
    folder.write("deep/journey.yaml", text.replace("J", "K", 1))
    repository.commit("2026-01-04")

    past = Past("deep/journey.yaml")

    assert past.states == [("01-01", "J"), ("01-03", "J"), ("01-04", "K")]
    assert past.paths == ["first.yaml", "second.yaml", "deep/journey.yaml"]
    assert len(past.judged) == 2


def test_a_name_that_another_file_had_before_is_not_mixed_up_with_it(folder, repository):
    folder.write("journey.yaml", JOURNEY % "other" + "# other\n" * 9)
    folder.write("mine.yaml", JOURNEY % "mine" + "# mine\n" * 9)
    repository.commit("2026-01-01")
    repository.git("rm", "--quiet", "journey.yaml")
    repository.commit("2026-01-02")
    repository.git("mv", "mine.yaml", "journey.yaml")
    repository.commit("2026-01-03")

    assert Past("journey.yaml").states == [("01-01", "mine"), ("01-02", "mine"), ("01-03", "mine")]


def test_a_state_that_came_sooner_than_was_known_is_judged_by_the_sooner_day(folder, repository):
    named = "company: team.yaml\n"
    for day, name, content in (
        (1, "journey.yaml", JOURNEY % "one" + named),
        (2, "team.yaml", COMPANY % "x"),
        (3, "journey.yaml", JOURNEY % "two" + named),
        (4, "journey.yaml", JOURNEY % "one" + named),
    ):
        if day == 1:
            folder.write("team.yaml", COMPANY % "w")
        folder.write(name, content)
        repository.commit(f"2026-01-{day:02}")

    with Repository() as read:
        history = History(read, Disk(), "journey.yaml", Limits(), lambda _, moment: str(moment.day))
        late = Moment(repository.git("rev-parse", "HEAD"), "journey.yaml", NOW)
        assert history.state(late).judged == "2027-01-15"
        # What was said on the second day is what is said in the end.
        assert [history.state(each).judged for each in history.moments(NOW)] == [
            *("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-02"),
        ]


def test_a_folder_is_read_by_its_journeys_alone(folder, repository):
    for day, (name, content) in enumerate(
        {
            "a[1]*/x.journey.yaml": JOURNEY % "x",
            "a[1]*/notes.txt": "",
            "elsewhere.journey.yaml": JOURNEY % "z",
            "a[1]*/deep/journey.yaml": JOURNEY % "y" + "company: ../../team.yaml\n",
            "team.yaml": COMPANY % "w",
        }.items(),
        1,
    ):
        folder.write(name, content)
        repository.commit(f"2026-01-{day:02}")

    # Once a company file is named, any other journey may name it too, so the one of 01-03 has been looked at.
    past = Past("a[1]*")
    assert past.states == [("01-01", "x"), ("01-03", "x"), ("01-04", "x JG016"), ("01-05", "x y w")]
    assert [day for day, _ in past.judged] == ["01-01", "01-04", "01-05"]
    assert [day for day, _ in Past(".").states] == ["01-01", "01-03", "01-04", "01-05"]


def test_what_another_journey_needs_of_a_shared_file_is_a_state_of_its_own(folder, repository):
    folder.write("team.yaml", COMPANY % "w")
    folder.write("a.journey.yaml", JOURNEY % "a" + "company: team.yaml\n")
    folder.write("b.journey.yaml", JOURNEY % "b" + "company: team.yaml\n")
    repository.commit("2026-01-01")
    folder.write("b.journey.yaml", JOURNEY % "c" + "company: team.yaml\n")
    repository.commit("2026-01-02")

    assert [day for day, _ in Past("a.journey.yaml").judged] == ["01-01", "01-02"]


def test_only_the_first_parents_are_the_past(folder, repository):
    folder.write("journey.yaml", JOURNEY % "one")
    repository.commit("2026-01-01")
    repository.git("checkout", "--quiet", "-b", "branch")
    for day, name in ((2, "two"), (3, "three")):
        folder.write("journey.yaml", JOURNEY % name)
        repository.commit(f"2026-01-{day:02}")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message=x", "branch", day="2026-01-04")

    assert Past("journey.yaml").states == [("01-01", "one"), ("01-04", "three")]


@pytest.mark.parametrize(
    ("text", "added"),
    [(JOURNEY % "one", []), ((JOURNEY % "one").replace("\n", "\r\n"), []), (JOURNEY % "two", ["two"])],
)
def test_what_is_not_committed_comes_last_if_it_says_something_else(folder, repository, text, added):
    folder.write("journey.yaml", JOURNEY % "one")
    repository.commit("2026-01-01")
    folder.write("journey.yaml", text)

    assert [said for _, said in Past("journey.yaml").states] == ["one", *added]


def test_a_file_that_is_gone_has_a_past_all_the_same(folder, repository):
    folder.write("journey.yaml", JOURNEY % "one")
    repository.commit("2026-01-01")
    (folder.path / "journey.yaml").unlink()
    assert Past("journey.yaml").states == [("01-01", "one")]

    repository.commit("2026-01-02")
    assert Past("journey.yaml").states == [("01-01", "one"), ("01-02", None)]


def test_the_past_is_the_same_from_every_folder(folder, repository, tmp_path_factory, monkeypatch):
    folder.write("shop/journey.yaml", JOURNEY % "one")
    repository.commit("2026-01-01")
    path = str(folder.path / "shop" / "journey.yaml")
    monkeypatch.chdir(folder.path / "shop")
    assert Past(path).states == Past("journey.yaml").states == [("01-01", "one")]

    with Repository() as read:
        monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
        history = History(read, Disk(), path, Limits(), lambda loaded, _: loaded)
        assert [each.commit is None for each in history.moments(NOW)] == [False]


def test_before_the_first_commit_there_is_no_past(folder, repository):
    folder.write("journey.yaml", JOURNEY % "one")

    with Repository() as read, pytest.raises(Unreadable, match="nothing is committed here yet; commit it first"):
        History(read, Disk(), "journey.yaml", Limits(), lambda loaded, _: loaded)
    assert repository.git("rev-list", "--all") == ""
