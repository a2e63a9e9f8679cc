"""Two results compared: opened, closed, changed, and the figures before and after."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeygap import Settings
from journeygap.loading.load import load_files
from journeygap.results.analysis import analyse
from journeygap.results.comparison import Figure, Side, compare

# A: x 8 of 8 met, y 2 missing: 80 %. B: z 5 missing: 0 %. Together 8 of 15. Cost: x 60, w 40 wasted in A: 40 %.
OLD = """\
journey: J
customer:
  stages:
    - name: A
      touchpoints:
        - {name: x, importance: 8}
        - {name: y, importance: 2}
    - name: B
      touchpoints: [{name: z, importance: 5}]
company:
  touchpoints:
    - {name: x, stage: A, cost: 60}
    - {name: w, stage: A, cost: 40}
"""


def side_of(path, *, is_folder):
    """Analyse a file or folder as one side of a comparison."""
    loaded = load_files([path])
    analysis = analyse(
        loaded.journeys,
        settings=Settings(),
        today=date(2026, 11, 22),
        errors=loaded.errors,
        shared=loaded.shared,
        undecided=loaded.undecided,
    )
    return Side(analysis, path, path, is_folder, frozenset(each.path for each in loaded.sources))


@pytest.fixture
def side(tmp_path, monkeypatch):
    """A function from a journey, and other files by name, to that journey as one side."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def side(text, name="journey.yaml", **files):
        for each, content in {name: text, **{path.replace("__", "."): more for path, more in files.items()}}.items():
            (tmp_path / each).parent.mkdir(exist_ok=True)
            (tmp_path / each).write_text(content, encoding="utf-8")
        return side_of(name, is_folder=False)

    return side


@pytest.fixture
def folder_side(tmp_path, monkeypatch):
    """A function from files by name to their folder as one side; the files are taken away again."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def folder_side(files, path="."):
        for name, content in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, encoding="utf-8")
        found = side_of(path, is_folder=True)
        for name in files:
            (tmp_path / name).unlink()
        return found

    return folder_side


def reported(findings):
    return [(each.code, each.touchpoint or each.activity or each.stage) for each in findings]


def test_a_thing_compared_with_itself_differs_in_nothing(side):
    compared = compare(side(OLD), side(OLD))

    assert compared.nothing
    assert (compared.opened, compared.closed, compared.changed) == ((), (), ())
    assert compared.coverage == Figure(8 / 15, 8 / 15)


@pytest.mark.parametrize(
    "moved", ["# a remark\n\n" + OLD, OLD.replace("\n", "\r\n"), OLD.replace("{name: x, i", "{name: x,   i")]
)
def test_moving_lines_changes_nothing(side, moved):
    assert compare(side(OLD), side(moved)).nothing


def test_what_opens_and_closes(side):
    new = OLD.replace("    - {name: w, stage: A, cost: 40}\n", "    - {name: y, stage: A, cost: 40, delivers: 0}\n")
    compared = compare(side(OLD), side(new))

    # With one rating in the file, x is the one that nobody measures.
    assert reported(compared.opened) == [("JG102", "y"), ("JG304", "x")]
    assert reported(compared.closed) == [("JG201", "w"), ("JG101", "y")]  # a warning, and a note
    # y is met with a fulfilment of 0: coverage stays, and nothing is wasted any more.
    assert compared.coverage == Figure(8 / 15, 8 / 15)
    assert compared.waste == Figure(0.4, 0)
    assert compared.waste.change == -0.4
    (stage, _) = compared.journeys[0].stages
    assert (stage.name, stage.waste, stage.coverage.differs) == ("A", Figure(0.4, 0), False)


def test_what_changes_stays_one_finding(side):
    compared = compare(side(OLD), side(OLD.replace("importance: 5", "importance: 9")))

    # B is dark, and z in it missing; the stage's importance is another, too, against an effort of 0.
    assert [each.after.code for each in compared.changed] == ["JG106", "JG101", "JG111"]
    before, after = compared.changed[1]
    assert (before.opportunity, after.opportunity) == (10, 18)
    assert (str(before.severity), str(after.severity)) == ("warning", "error")
    assert (compared.opened, compared.closed) == ((), ())
    # 8 of 15 before, 8 of 19 now.
    assert compared.coverage == Figure(8 / 15, 8 / 19)


def test_swapping_the_sides_swaps_opened_and_closed(side):
    old, new = side(OLD), side(OLD.replace("name: w", "name: y").replace("importance: 5", "importance: 9"))
    one, other = compare(old, new), compare(new, old)

    assert reported(one.opened) == reported(other.closed)
    assert reported(one.closed) == reported(other.opened)
    assert {(each.before.message, each.after.message) for each in one.changed} == {
        (each.after.message, each.before.message) for each in other.changed
    }


def test_two_files_that_are_compared_count_as_one(side):
    shared = "company: {touchpoints: [{name: x, stage: A, cost: 60}, {name: w, stage: A, cost: 40}]}\n"
    text = OLD.partition("company:")[0] + "company: team.yaml\n"

    compared = compare(side(OLD, "old.yaml"), side(OLD, "new.yaml"))
    assert compared.nothing

    # The company's half, and with it the place of JG201, has moved to another file: that is another finding.
    moved = compare(side(OLD, "old.yaml"), side(text, "new.yaml", team__yaml=shared))
    assert (reported(moved.opened), reported(moved.closed)) == ([("JG201", "w")], [("JG201", "w")])
    assert moved.coverage.change == 0


def test_stages_that_come_and_go(side):
    compared = compare(side(OLD), side(OLD.replace("name: B", "name: C")))

    assert [(each.name, each.was, each.is_) for each in compared.journeys[0].stages] == [
        ("A", True, True),
        ("C", False, True),
        ("B", True, False),
    ]
    assert not compared.nothing


def test_where_one_side_has_errors_its_figures_are_not_known(side):
    compared = compare(side(OLD), side(OLD + "foo: 1\n"))

    (journey,) = compared.journeys
    assert (journey.after, journey.has_errors, journey.coverage) == (None, True, Figure(8 / 15, None))
    assert reported(compared.opened) == [("JG003", None)]
    assert compared.coverage == Figure(8 / 15, None)
    assert journey.stages == ()


FIRST = "journey: A\ncustomer: {stages: [{name: S, touchpoints: [x, y]}]}\ncompany: {touchpoints: [x]}\n"
SECOND = "journey: B\ncustomer: {stages: [{name: S, touchpoints: [x, y]}]}\ncompany: {touchpoints: [x, y, w]}\n"


def test_journeys_are_pooled_and_of_a_side_with_errors_nothing_is_known_of_all_together(folder_side):
    # Before: 3 of 4 units, and of x, x, y and w three aligned. Then B drops w, then it has an error.
    old = folder_side({"a.journey.yaml": FIRST, "b.journey.yaml": SECOND})
    new = folder_side({"a.journey.yaml": FIRST, "b.journey.yaml": SECOND.replace(", w", "")})
    wrong = folder_side({"a.journey.yaml": FIRST, "b.journey.yaml": SECOND + "foo: 1\n"})

    compared = compare(old, new)
    assert (compared.coverage, compared.alignment, compared.waste) == (
        Figure(0.75, 0.75),
        Figure(0.75, 1),
        Figure(0.25, 0),
    )
    compared = compare(old, wrong)
    assert (compared.coverage, compared.alignment, compared.waste) == (
        Figure(0.75, None),
        Figure(0.75, None),
        Figure(0.25, None),
    )
    assert [(each.name, each.coverage, each.has_errors) for each in compared.journeys] == [
        ("A", Figure(0.5, 0.5), False),
        ("B", Figure(1, None), True),
    ]
    assert reported(compared.opened_errors) == [("JG003", None)]


def test_a_journey_whose_company_file_has_errors_is_not_gone(folder_side):
    shared = FIRST.partition("company:")[0] + "company: team.yaml\n"
    old = folder_side({"journey.yaml": shared, "team.yaml": "company: {touchpoints: [x]}\n"})
    new = folder_side({"journey.yaml": shared, "team.yaml": "company: {touchpoints: [x], foo: 1}\n"})
    none = folder_side({"b.journey.yaml": SECOND})

    assert [(each.has_errors, each.had_errors) for each in compare(old, new).journeys] == [(True, False)]
    assert [(each.has_errors, each.had_errors) for each in compare(new, old).journeys] == [(False, True)]
    # B is new then, and A is gone.
    assert [
        (each.name, each.before is None, each.has_errors, each.had_errors) for each in compare(old, none).journeys
    ] == [
        ("B", True, False, False),
        ("A", False, False, False),
    ]


def test_errors_that_were_there_before_have_not_opened(side):
    wrong = side(OLD + "foo: 1\n")
    compared = compare(wrong, side("# moved\n" + OLD + "foo: 1\nbar: 2\n"))

    assert [each.message for each in compared.opened_errors] == ["the key “bar” is not known here"]
    assert compare(wrong, wrong).opened_errors == ()
    assert compare(wrong, wrong).nothing


def test_a_file_that_both_sides_have_read_is_one_wherever_the_journey_has_moved(side, tmp_path):
    shared = {"team__yaml": "company: {touchpoints: [{name: x, stage: A, cost: 60}, {name: w, stage: A, cost: 40}]}\n"}
    text = OLD.partition("company:")[0]

    old = side(text + "company: team.yaml\n", "journey.yaml", **shared)
    (tmp_path / "journey.yaml").unlink()
    new = side(text + "company: ../team.yaml\n", "deep/journey.yaml", **shared)

    assert ("JG201", "w") in reported(old.analysis.every_finding())
    assert compare(old, new).nothing


def test_two_folders_are_paired_by_the_paths_in_them(folder_side):
    old = folder_side({"old/x/journey.yaml": FIRST}, "old")
    new = folder_side({"new/x/journey.yaml": FIRST}, "new")

    assert compare(old, new).nothing
    assert not compare(old, folder_side({"new/y/journey.yaml": FIRST}, "new")).nothing


TOUCHPOINTS = st.lists(st.sampled_from("abcd"), unique=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(TOUCHPOINTS, TOUCHPOINTS, TOUCHPOINTS, TOUCHPOINTS)
def test_opened_closed_and_what_stays_make_up_both_sides(side, first, second, third, fourth):
    def journey(customers, company):
        return (
            f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{', '.join(customers)}]}}]}}\n"
            f"company: {{touchpoints: [{', '.join(company)}]}}\n"
        )

    old, new = side(journey(first, second)), side(journey(third, fourth))
    compared = compare(old, new)

    assert compare(old, old).nothing
    other = compare(new, old)
    assert (reported(other.opened), reported(other.closed)) == (reported(compared.closed), reported(compared.opened))
    assert {(each.after.message, each.before.message) for each in other.changed} == {
        (each.before.message, each.after.message) for each in compared.changed
    }
    before, after = (sum(1 for _ in each.analysis.every_finding()) for each in (old, new))
    assert before - len(compared.closed) == after - len(compared.opened)
    assert other.coverage == Figure(compared.coverage.after, compared.coverage.before)
