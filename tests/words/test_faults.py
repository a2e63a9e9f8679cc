"""What is wrong with files, in words: whole sentences, with one thing, several and none."""

import pytest

from journeygap.core.language import Words, fault, state
from journeygap.core.source import Source, Span
from journeygap.loading.check import Found
from journeygap.loading.holders import Holder
from journeygap.words.en import faults_of

THIRD_LINE = Span(Source("journey.yaml", "a: 1\nb: 2\na: 3\n"), 10, 11)
FORUM = Holder("Forum", "Choosing")


def said(what) -> str:
    """Return a fault as a line has it."""
    words = what.words
    assert isinstance(words, Words)
    return f"{words.message} ({words.suggestion})"


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (
            fault("yaml.duplicate-key", key="a", first=THIRD_LINE),
            (
                "duplicate key “a”; it is first on line 3 (keep one of the two, or begin the second item of a "
                "list with “- ”)"
            ),
        ),
        (
            fault("yaml.over-limit", limit="max-depth", most=1000),
            (
                "values are nested more than 1,000 deep (the limit max-depth) (simplify the file, or raise "
                "max-depth under [limits] in journeygap.toml)"
            ),
        ),
        (
            fault("yaml.no-colon", value="name:Forum"),
            (
                "“name:Forum” has no colon and space, so it is not a key (could not find expected ':') (put a "
                "space after the colon: name: Forum)"
            ),
        ),
        (
            fault("yaml.unknown-alias", name="formu", meant="forum", written="*formu"),
            "the alias “*formu” names nothing above it (did you mean “forum”?)",
        ),
        (
            fault("checking.missing-key", key="name", of=None),
            "the key “name” is missing here (add name: …)",
        ),
        (
            fault("checking.missing-key", key="name", of=Holder(None, "Choosing")),
            "the key “name” in stage “Choosing” is missing here (add name: …)",
        ),
        (
            fault("checking.too-high", key="feeling", of=Holder("Choosing", is_stage=True), value="9", most=2),
            "“feeling” of stage “Choosing” is 9; it may not be above 2 (correct the figure)",
        ),
        (
            fault(
                "checking.wrong-type",
                key="importance",
                of=FORUM,
                wanted="float_type",
                found=Found("text", "8"),
                advice=state("advice.no-quotes"),
            ),
            "“importance” of “Forum” in stage “Choosing” takes a number, not the text “8” (remove the quotation marks)",
        ),
        (
            fault("checking.no-mapping", found=Found("nothing"), keys=("journey", "customer")),
            "the file is empty (begin it with the keys journey: and customer:)",
        ),
        (
            fault("checking.no-mapping", found=Found("list", "[a]"), keys=("evidence", "kind", "data")),
            (
                "the file holds a list, not a mapping of keys and values: “[a]” (begin it with the keys "
                "evidence:, kind: and data:)"
            ),
        ),
        (
            fault("checking.unknown-value", key="need", of=None, value="none", allowed=("a", "b", "c"), meant=None),
            "“need” is a, b or c, not “none” (write a, b or c)",
        ),
        (
            fault("ratings.outside-scale", rating=72.0, of=None, low=0.0, high=10.0),
            (
                "the rating 72 is outside the scale from 0 to 10 (correct the rating, or state the scale under scale: "
                "{min: …, max: …})"
            ),
        ),
        (
            fault("ratings.unknown-dimension", name="fun", meant=None, dimensions=("ease", "price"), more=3),
            (
                "“fun” is not a dimension of this journey (its dimensions are ease, price and 3 more; "
                "dimensions: names others)"
            ),
        ),
        (
            fault(
                "linking.unknown-name", what="stage", name="Paying", searched="file", meant=None, known=("Choosing",)
            ),
            "no stage in this file is called “Paying” (correct the name, or add the stage; there is “Choosing”)",
        ),
        (
            fault("linking.unknown-name", what="tool", name="CRM", searched="company files", meant=None, known=()),
            "no tool in the company files is called “CRM” (correct the name, or add the tool)",
        ),
        (
            fault("linking.same-name", what="touchpoint", stage="Choosing", name="a", first=THIRD_LINE, others=2),
            (
                "two touchpoints in stage “Choosing” are called “a”; the first is on line 3, and 2 of its other "
                "names are taken too (give each a name of its own)"
            ),
        ),
        (
            fault("linking.same-company-touchpoint", name="a", first=THIRD_LINE),
            (
                "two company touchpoints are called “a”; the first is on line 3 of journey.yaml (give each an "
                "id of its own, or make one of the two with several stages)"
            ),
        ),
        (
            fault("files.unreadable-company", path="a.yaml", why="it is gone", hint=None),
            (
                "the company file “a.yaml” can't be read: it is gone (correct the path; it begins at this journey's "
                "folder)"
            ),
        ),
        (
            fault("files.withheld", name="wrong-type"),
            (
                "wrong type, in a file whose text is not shown (the file lies outside of what was named, or is no YAML "
                "file by its name; name it to see more)"
            ),
        ),
        (
            fault("measured.unknown-touchpoint", name="Forum", path="a.measured.yaml", meant=None),
            (
                "no touchpoint of this journey is called “Forum”, which a.measured.yaml has figures of (correct "
                "its name in the evidence file)"
            ),
        ),
    ],
)
def test_a_fault_in_words(what, words: str) -> None:
    assert said(what) == words


def test_a_place_is_named_as_its_reader_knows_it() -> None:
    built = Source("journey.yaml", "a: 1\n")
    built.cell_at = lambda at: f"Customer!A{at}"
    passed = Source("<data>", "a: 1\n")
    passed.route_at = lambda _: "customer.stages[0].name"

    in_cell, in_data = (
        fault("linking.same-company-touchpoint", name="a", first=Span(each, 3, 4)).words.message
        for each in (built, passed)
    )

    assert in_cell == "two company touchpoints are called “a”; the first is at Customer!A3"
    assert in_data == "two company touchpoints are called “a”; the first is customer.stages[0].name of <data>"


def test_a_broken_text_is_made_fit_to_show() -> None:
    assert fault("yaml.tab", line="a\x1b[31m").words.message == "a tab before “a\\x1b[31m”"


def test_what_a_value_belongs_to_makes_no_other_fault_of_it() -> None:
    facts = {"rating": 72.0, "low": 0.0, "high": 10.0}

    assert fault("ratings.outside-scale", of=FORUM, **facts).identity == (
        fault("ratings.outside-scale", of=None, **facts).identity
    )


@pytest.mark.parametrize("family", ["checking", "files", "linking", "measured", "ratings", "yaml"])
def test_each_fault_has_a_place_in_the_alphabet(family: str) -> None:
    assert list(faults_of(family)) == sorted(faults_of(family))
