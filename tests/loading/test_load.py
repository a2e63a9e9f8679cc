"""From paths to journeys: the files that belong together, what breaks what, and what is reported once."""

from __future__ import annotations

import io
import os
import sys

import pytest

from journeygap.loading.unreadable import Unreadable

CUSTOMER = "customer: {stages: [{name: S, touchpoints: [t]}]}\n"
COMPANY = "company: {touchpoints: [t]}\n"


def journey(company="", name="X"):
    """Return a journey file of three lines, the third naming a company file in column 10."""
    return f"journey: {name}\n{CUSTOMER}" + (f"company: {company}\n" if company else "")


def names(loaded):
    return [each.name for each in loaded.journeys]


def test_several_files_are_several_journeys_in_their_order(folder):
    folder.write("b.yaml", journey(name="B"))
    folder.write("a.yaml", journey(name="A"))
    loaded = folder.load("b.yaml", "a.yaml")
    assert (names(loaded), loaded.errors) == (["B", "A"], ())
    assert [source.path for source in loaded.sources] == ["b.yaml", "a.yaml"]


def test_a_folder_s_journeys_and_company_files_are_read_together(folder):
    folder.write("company.yaml", COMPANY)
    folder.write("a.journey.yaml", journey("company.yaml", "A"))
    folder.write("deep/b.journey.yml", journey("../company.yaml", "B"))
    loaded = folder.load(".")
    assert (names(loaded), loaded.errors, loaded.shared) == (["A", "B"], (), {"company.yaml"})


def test_a_journey_without_a_company_has_none(folder):
    (read,) = folder.of(journey()).journeys
    assert (read.company.activities, read.placements) == ((), ())


@pytest.mark.parametrize(
    "written", ["c/one.yaml", "[c/one.yaml]", "./c/../c/one.yaml", "[c/one.yaml, c/one.yaml, ./c/one.yaml]"]
)
def test_a_company_file_is_found_from_the_journey_s_folder_and_adds_up_once(folder, monkeypatch, written):
    folder.write("a/c/one.yaml", COMPANY)
    folder.write("a/x.yaml", journey(written))
    monkeypatch.chdir(folder.path / "a" / "c")
    loaded = folder.load("../x.yaml")
    assert loaded.errors == ()
    assert [each.name for each in loaded.journeys[0].company.activities] == ["t"]
    assert [source.path for source in loaded.sources] == ["a/x.yaml", "a/c/one.yaml"]
    assert loaded.shared == frozenset()


def test_an_absolute_path_is_taken_as_it_is(folder):
    path = folder.write("c/one.yaml", COMPANY)
    assert folder.of(journey(f"'{path}'")).journeys[0].company.activities[0].name == "t"


def test_several_company_files_add_up_in_their_order(folder):
    folder.write("a.yaml", "company: {touchpoints: [t, u]}\n")
    folder.write("b.yaml", "company: {touchpoints: [v]}\n")
    loaded = folder.of(journey("[b.yaml, a.yaml]"))
    assert [each.name for each in loaded.journeys[0].company.activities] == ["v", "t", "u"]


@pytest.mark.parametrize(
    "paths", [("company.yaml", "a.yaml", "b.yaml"), ("a.yaml", "b.yaml", "company.yaml"), ("b.yaml", "a.yaml")]
)
def test_a_file_is_read_once_however_many_name_it(folder, monkeypatch, paths):
    folder.write("company.yaml", COMPANY)
    for name in ("a.yaml", "b.yaml"):
        folder.write(name, journey("company.yaml"))
    opened = []
    real_open = os.open

    def counting(path, *args, **options):
        opened.append(os.path.basename(path))
        return real_open(path, *args, **options)

    monkeypatch.setattr(os, "open", counting)
    loaded = folder.load(*paths)
    assert loaded.errors == ()
    assert sorted(name for name in opened if name.endswith(".yaml")) == ["a.yaml", "b.yaml", "company.yaml"]
    assert sorted(source.path for source in loaded.sources) == ["a.yaml", "b.yaml", "company.yaml"]


def test_a_link_to_a_company_file_is_that_file(folder):
    folder.write("company.yaml", COMPANY)
    os.symlink("company.yaml", "link.yaml")
    folder.write("a.yaml", journey("company.yaml"))
    folder.write("b.yaml", journey("link.yaml"))
    assert folder.load("a.yaml", "b.yaml").shared == {"company.yaml"}


def test_standard_input_is_a_journey_that_names_files_from_the_working_directory(folder, monkeypatch):
    folder.write("c.yaml", COMPANY)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(journey("c.yaml").encode())))
    loaded = folder.load("-")
    assert (loaded.errors, loaded.journeys[0].path) == ((), "-")
    assert [each.name for each in loaded.journeys[0].company.activities] == ["t"]


def test_a_company_file_called_dash_is_not_standard_input(folder, tell, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(COMPANY.encode())))
    (error,) = tell(folder.of(journey("'-'")))
    assert error.startswith("journey.yaml:3:10 JG016 the company file “-” can't be read: No such file")


UNREADABLE = [
    ("nowhere.yaml", "No such file"),
    ("folder", "Is a directory"),
    ('"a\\0b"', "NUL"),
    ("x" * 5000, "File name too long"),
]


@pytest.mark.parametrize(("written", "why"), UNREADABLE, ids=["missing", "folder", "NUL", "long"])
def test_a_company_file_that_can_t_be_read_is_an_error_where_it_is_named(folder, written, why):
    folder.write("folder/x", "")
    folder.write("c.yaml", COMPANY)
    (error,) = folder.errors(journey(f"[c.yaml, {written}]"))
    assert error.startswith("journey.yaml:3:19 JG016 the ")
    assert why in error


def test_every_journey_that_names_a_missing_file_is_said_and_left_out(folder, tell):
    folder.write("a.yaml", journey("gone.yaml"))
    folder.write("b.yaml", journey("[gone.yaml]"))
    folder.write("c.yaml", journey(name="C"))
    loaded = folder.load("a.yaml", "b.yaml", "c.yaml")
    assert [error.split(" the ")[0] for error in tell(loaded)] == ["a.yaml:3:10 JG016", "b.yaml:3:11 JG016"]
    assert names(loaded) == ["C"]


def test_a_journey_that_names_itself_is_said_so(folder):
    (error,) = folder.errors(journey("./journey.yaml"))
    assert error.startswith("journey.yaml:3:10 JG016 the journey names itself, “./journey.yaml”, as its company file (")


@pytest.mark.parametrize("paths", [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml"), ("a.yaml",)])
def test_a_journey_file_named_as_company_file_is_an_error_of_the_one_who_names_it(folder, tell, paths):
    folder.write("a.yaml", journey("b.yaml", "A"))
    folder.write("b.yaml", journey(name="B"))
    loaded = folder.load(*paths)
    (error,) = tell(loaded)
    assert error.startswith("a.yaml:3:10 JG016 ")
    assert "journey file" in error
    assert names(loaded) == (["B"] if "b.yaml" in paths else [])
    assert [source.path for source in loaded.sources].count("b.yaml") == ("b.yaml" in paths)


def test_two_journeys_that_name_each_other_are_both_told(folder, tell):
    folder.write("a.yaml", journey("b.yaml"))
    folder.write("b.yaml", journey("a.yaml"))
    assert [error.split(" ")[:2] for error in tell(folder.load("a.yaml", "b.yaml"))] == [
        ["a.yaml:3:10", "JG016"],
        ["b.yaml:3:10", "JG016"],
    ]


def test_a_journey_that_names_itself_may_not_be_named_as_if_it_were_the_other(folder, tell):
    folder.write("a.yaml", journey("a.yaml"))
    folder.write("b.yaml", journey("a.yaml"))
    of_a, of_b = tell(folder.load("a.yaml", "b.yaml"))
    assert of_a.startswith("a.yaml:3:10 JG016 the journey names itself")
    assert of_b.startswith("b.yaml:3:10 JG016 ")
    assert "names itself" not in of_b


@pytest.mark.parametrize("written", ["d.yaml", "[d.yaml]"])
def test_company_files_do_not_nest(folder, tell, written):
    folder.write("c.yaml", f"company: {written}\n")
    folder.write("d.yaml", COMPANY)
    loaded = folder.of(journey("c.yaml"))
    assert (
        "c.yaml:1:10 JG016 a company file names another one, “d.yaml”; company files do not nest (" in tell(loaded)[0]
    )
    assert names(loaded) == []


BROKEN = {
    "no value for what it needs": ("company: {touchpoints: [{stage: S}]}\n", "1:25 JG004"),
    "a wrong value": ("company: {touchpoints: [{name: t, cost: x}]}\n", "1:41 JG005"),
    "an unknown key": ("company: {touchpoints: [t], teams: 3}\n", "1:29 JG003"),
    "a key twice": ("company: {touchpoints: [t], name: A, name: B}\n", "1:38 JG002"),
    "no YAML": ("company: [\n", "2:1 JG001"),
    "nothing": ("# to do\n", "1:1 JG005"),
    "null": ("---\n", "2:1 JG005"),
    "a list": ("- t\n", "1:1 JG005"),
    "a text": ("t\n", "1:1 JG005"),
    "no UTF-8": (b"company: \xff\n", "1:10 JG018"),
    "a rating outside its scale": ("company: {touchpoints: [{name: t, delivers: 11}]}\n", "1:45 JG006"),
    "equal ids": ("company: {touchpoints: [{name: t, id: x}, {name: u, id: x}]}\n", "1:50 JG014"),
    "an unknown tool": ("company: {tools: [x], touchpoints: [{name: t, tools: y}]}\n", "1:54 JG012"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_company_file_with_errors_leaves_its_journeys_out_and_is_reported_once(folder, tell, what):
    text, place = BROKEN[what]
    folder.write("c.yaml", text)
    folder.write("a.yaml", journey("c.yaml", "A"))
    folder.write("b.yaml", journey("c.yaml", "B"))
    folder.write("d.yaml", journey(name="D"))
    loaded = folder.load("a.yaml", "b.yaml", "d.yaml")
    in_company = [error for error in tell(loaded) if error.startswith("c.yaml")]
    assert [error.split(" ")[:2] for error in in_company] == [[f"c.yaml:{place.split(' ')[0]}", place.split(" ")[1]]]
    assert names(loaded) == ["D"]


def test_a_journey_with_errors_is_left_out_alone(folder):
    folder.write("c.yaml", COMPANY)
    folder.write("a.yaml", journey("c.yaml", "A") + "foo: 1\n")
    folder.write("b.yaml", journey("c.yaml", "B"))
    loaded = folder.load("a.yaml", "b.yaml")
    assert (names(loaded), [each.code for each in loaded.errors]) == (["B"], ["JG003"])


def test_the_company_files_of_a_journey_with_errors_are_checked_too(folder, tell):
    folder.write("c.yaml", "company: {touchpoints: [{name: t, cost: -1}]}\n")
    text = f"journey: A\n{CUSTOMER}compani: 1\ncompany: [c.yaml, gone.yaml]\n".replace("name: S, ", "")
    loaded = folder.of(text)
    assert [error.split(" ")[:2] for error in tell(loaded)] == [
        ["c.yaml:1:41", "JG006"],
        ["journey.yaml:2:21", "JG004"],
        ["journey.yaml:3:1", "JG003"],
        ["journey.yaml:4:19", "JG016"],
    ]


def test_errors_come_by_file_line_and_column(folder, tell):
    folder.write("a.yaml", journey() + "x: 1\nx: 1\n")
    folder.write("b.yaml", "y: 1\n" + journey())
    assert [error.split(" ")[:2] for error in tell(folder.load("b.yaml", "a.yaml"))] == [
        ["a.yaml:3:1", "JG003"],
        ["a.yaml:4:1", "JG002"],
        ["b.yaml:1:1", "JG003"],
    ]


def test_no_two_errors_share_a_fingerprint(folder):
    folder.write(
        "c.yaml",
        "company: {touchpoints: [{name: t, cost: -1, hours: -1}, {name: u, id: t, foo: 1}, {id: t, foo: 1}]}\n",
    )
    for name in ("a.yaml", "b.yaml"):
        folder.write(name, journey("c.yaml") + "x: 1\ny: 2\nx: 3\nx: 4\n")
    loaded = folder.load("a.yaml", "b.yaml")
    prints = [error.fingerprint for error in loaded.errors]
    assert len(prints) > 10
    assert len(set(prints)) == len(prints)


def test_a_file_with_a_company_half_only_is_a_company_file_whatever_its_name(folder):
    folder.write("journey.yaml", "format: 1\n" + COMPANY)
    loaded = folder.load("journey.yaml")
    assert (loaded.journeys, loaded.errors) == ((), ())


@pytest.mark.parametrize(
    "text", ["journey: X\ncompany: {touchpoints: [t]}\n", "customer: {stages: [{name: S}]}\ncompany: {}\n"]
)
def test_half_a_journey_is_a_journey_with_a_key_missing(folder, text):
    (error,) = folder.errors(text)
    assert error.startswith("journey.yaml:1:1 JG004 ")


def test_a_limit_holds_for_every_file(folder, tell):
    folder.write("c.yaml", COMPANY + "# " + "x" * 200 + "\n")
    folder.write("a.yaml", journey("c.yaml"))
    loaded = folder.load("a.yaml", max_bytes=150)
    assert "c.yaml:1:1 JG017" in [error[:16] for error in tell(loaded)]
    assert loaded.journeys == ()


def test_what_was_asked_for_and_can_t_be_read_is_no_definition_error(folder):
    with pytest.raises(Unreadable, match=r"^gone\.yaml: there is no such file or folder$"):
        folder.load("gone.yaml")


def test_two_repositories_in_one_run_keep_their_files_apart(folder, tell):
    for name in ("one", "two"):
        folder.write(f"{name}/.git/HEAD", "")
        folder.write(f"{name}/journey.yaml", journey(name=name) + ("x: 1\n" if name == "two" else ""))
    loaded = folder.load("one", "two")
    assert names(loaded) == ["one"]
    assert tell(loaded)[0].startswith("two/journey.yaml:3:1 JG003")


NOTED = "customer: {stages: [{name: Purchase, touchpoints: [Web shop]}], dimensions: [speed]}\n"
STRANGE = "company: {touchpoints: [{name: c, stages: [Purchas, Renewal], meets: web shp, delivers: {sped: 5}}]}\n"


def test_what_a_journey_lacks_but_nearly_has_is_noted(folder):
    """It is no error, for the file may be meant for other journeys too."""
    folder.write("c.yaml", STRANGE)
    folder.write("a.yaml", f"journey: X\n{NOTED}company: c.yaml\n")
    loaded = folder.load("a.yaml")
    assert (names(loaded), loaded.errors) == (["X"], ())
    assert [
        (each.span.source.path, each.span.position()[1], each.message, each.suggestion) for each in loaded.notes
    ] == [
        ("c.yaml", 44, "no stage of the journey that uses this file is called “Purchas”", "did you mean “Purchase”?"),
        (
            "c.yaml",
            70,
            "no customer touchpoint of the journey that uses this file is called “web shp”",
            "did you mean “Web shop”?",
        ),
        ("c.yaml", 90, "no dimension of the journey that uses this file is called “sped”", "did you mean “speed”?"),
    ]


def test_what_several_journeys_lack_is_an_error_and_what_one_has_is_nothing(folder):
    folder.write("c.yaml", STRANGE)
    for name in ("a.yaml", "b.yaml"):
        folder.write(name, f"journey: X\n{NOTED}company: c.yaml\n")
    folder.write("d.yaml", f"journey: X\n{NOTED}company: c.yaml\n".replace("Purchase", "Purchas"))
    assert folder.load("a.yaml", "b.yaml").notes == folder.load("a.yaml", "d.yaml").notes == ()


def test_in_a_journey_file_it_is_an_error_and_no_note(folder):
    loaded = folder.of(f"journey: X\n{NOTED}{STRANGE}")
    assert (len(loaded.errors), loaded.notes) == (4, ())


@pytest.mark.parametrize(
    ("customer", "company", "rescaled"),
    [
        ("", "", False),
        ("scale: {min: 0, max: 10}, ", "scale: {min: 0.0, max: 10}, ", False),
        ("scale: {min: 1, max: 5}, ", "", True),
        ("", "scale: {min: 0, max: 100}, ", True),
    ],
)
def test_a_journey_knows_whether_its_ratings_were_on_another_scale(folder, customer, company, rescaled):
    folder.write("c.yaml", COMPANY.replace("{", f"{{{company}", 1))
    (read,) = folder.of(journey("c.yaml").replace("{", f"{{{customer}", 1)).journeys
    assert read.rescaled is rescaled
