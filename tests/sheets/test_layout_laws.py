"""Laws over tables: a journey comes back from each layout with what it can hold; nothing else is a touchpoint."""

import csv
import io
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from journeygap.sheets import vocabulary
from journeygap.sheets.built import checked
from journeygap.sheets.importing import imported
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.yamltext.read import Limits

law = settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])

words = st.text(st.sampled_from("bcdfgklmprtv"), min_size=4, max_size=8)


class Heads(NamedTuple):
    """The headers of a language, and its layers of a blueprint."""

    stage: str
    touchpoint: str
    channel: str
    importance: str
    friction: str
    company: str
    owner: str
    layer: str
    text: str
    layers: tuple[str, str, str, str]


HEADS = {
    "en": Heads(
        *("Stage", "Customer touchpoint", "Channel", "Importance (0-10)", "Pain points", "Company touchpoint", "Owner"),
        *("Layer", "Text", ("Customer action", "Frontstage", "Backstage", "Support process")),
    ),
    "de": Heads(
        *("Phase", "Kontaktpunkt", "Kanal", "Wichtigkeit (0-10)", "Schmerzpunkte", "Was wir tun", "Verantwortlich"),
        *("Ebene", "Text", ("Kundenaktion", "Mitarbeiteraktionen", "Backstage", "Interne Prozesse")),
    ),
    "ja": Heads(
        *("ステージ", "タッチポイント", "チャネル", "重要度 (0-10)", "課題", "自社施策", "担当者"),
        *("レイヤー", "内容", ("顧客の行動", "フロントステージ", "バックステージ", "支援プロセス")),
    ),
}


class Row(NamedTuple):
    """A touchpoint and what the company does for it."""

    touchpoint: str
    channel: str
    importance: int
    friction: list[str]
    activity: str
    owner: str


rows = st.builds(
    Row,
    words.map("t {}".format),
    st.sampled_from(["Web", "Phone", "E-mail"]),
    st.integers(0, 10),
    st.lists(words, max_size=2, unique=True),
    words.map("a {}".format),
    words,
)
journeys = st.dictionaries(
    words.map("S {}".format),
    st.lists(rows, min_size=1, max_size=3, unique_by=lambda row: row.touchpoint),
    min_size=2,
    max_size=4,
).filter(lambda journey: _all_different([row.activity for each in journey.values() for row in each]))


def _all_different(names):
    return len(set(names)) == len(names)


def table(*lines):
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    return text.getvalue()


def page(*lines):
    first, *rest = (f"| {' | '.join(each.replace(chr(10), '<br>') for each in map(str, line))} |" for line in lines)
    return "\n".join([first, "| - " * len(lines[0]) + "|", *rest]) + "\n"


def read(text, path="t.csv"):
    built = imported(text.encode(), path, Limits(), Wishes()).built
    assert checked(built, Limits()).problems == []
    return built.data


def customers(data):
    """Return the touchpoints by stage, each as a mapping."""
    return {
        stage["name"]: [each if isinstance(each, dict) else {"name": each} for each in stage.get("touchpoints", ())]
        for stage in data["customer"]["stages"]
    }


def names(data):
    return {stage: [each["name"] for each in own] for stage, own in customers(data).items()}


def activities(data):
    return [each if isinstance(each, dict) else {"name": each} for each in data["company"]["touchpoints"]]


def one_or_list(items):
    return {"friction": items[0] if len(items) == 1 else items} if items else {}


def meeting(journey):
    """Return what each activity meets: by name where the name is the only one, else with the stage before it."""
    every = [row.touchpoint for own in journey.values() for row in own]
    return {
        row.activity: row.touchpoint if every.count(row.touchpoint) == 1 else f"{stage}/{row.touchpoint}"
        for stage, own in journey.items()
        for row in own
    }


@pytest.mark.parametrize("write", [table, page])
@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@given(journey=journeys)
@law
def test_rows_hold_all(head, write, journey) -> None:
    lines = [head[:7]]
    for stage, own in journey.items():
        lines += [
            (stage, each.touchpoint, each.channel, each.importance, "\n".join(each.friction), each.activity, each.owner)
            for each in own
        ]

    found = read(write(*lines), "t.md" if write is page else "t.csv")

    assert customers(found) == {
        stage: [
            {"name": each.touchpoint, "channel": each.channel, "importance": each.importance}
            | one_or_list(each.friction)
            for each in own
        ]
        for stage, own in journey.items()
    }
    meets = meeting(journey)
    assert activities(found) == [
        {"name": each.activity, "stage": stage, "meets": meets[each.activity], "owner": each.owner}
        for stage, own in journey.items()
        for each in own
    ]


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@given(journey=journeys)
@law
def test_lanes_hold_touchpoints_frictions_and_what_the_company_does(head, journey) -> None:
    found = read(
        table(
            (head.stage, *journey),
            (head.touchpoint, *("\n".join(each.touchpoint for each in own) for own in journey.values())),
            (head.friction, *("\n".join(text for each in own for text in each.friction) for own in journey.values())),
            (head.company, *("\n".join(each.activity for each in own) for own in journey.values())),
        )
    )

    assert names(found) == {stage: [each.touchpoint for each in own] for stage, own in journey.items()}
    frictions = [stage.get("friction", []) for stage in found["customer"]["stages"]]
    wanted = [list(dict.fromkeys(text for each in own for text in each.friction)) for own in journey.values()]
    assert [[each] if isinstance(each, str) else each for each in frictions] == wanted
    meets = meeting(journey)
    assert activities(found) == [
        {"name": each.activity, "stage": stage} | ({"meets": meets[each.activity]} if len(own) == 1 else {})
        for stage, own in journey.items()
        for each in own
    ]


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@given(journey=journeys)
@law
def test_a_matrix_holds_touchpoints_and_channels(head, journey) -> None:
    lines = [
        (
            channel,
            *("\n".join(each.touchpoint for each in own if each.channel == channel) for own in journey.values()),
        )
        for channel in ("Web", "Phone", "E-mail")
    ]

    found = read(table((head.channel, *journey), *lines))

    assert {stage: {each["name"]: each.get("channel") for each in own} for stage, own in customers(found).items()} == {
        stage: {each.touchpoint: each.channel for each in own} for stage, own in journey.items()
    }


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@given(journey=journeys)
@law
def test_a_long_blueprint_holds_both_halves_and_who_supports_whom(head, journey) -> None:
    action, front, back, support = head.layers
    lines = [(head.stage, head.layer, head.text)]
    for stage, own in journey.items():
        first = own[0]
        lines += [
            (stage, action, first.touchpoint),
            (stage, front, first.activity),
            (stage, back, f"b {first.activity}"),
            (stage, support, f"c {first.activity}"),
        ]

    found = read(table(*lines))

    assert names(found) == {stage: [own[0].touchpoint] for stage, own in journey.items()}
    meets = meeting({stage: own[:1] for stage, own in journey.items()})
    wanted = []
    for stage, own in journey.items():
        name = own[0].activity
        wanted += [
            {"name": name, "stage": stage, "meets": meets[name]},
            {"name": f"b {name}", "stage": stage, "supports": name},
            {"name": f"c {name}", "stage": stage, "supports": f"b {name}"},
        ]
    assert activities(found) == wanted


@given(journeys)
@law
def test_a_diagram_holds_touchpoints_and_feelings(journey) -> None:
    text = "journey\n    title J\n"
    for stage, own in journey.items():
        text += f"    section {stage}\n" + "".join(
            f"      {each.touchpoint}: {each.importance % 5 + 1}: Me\n" for each in own
        )

    found = read(text, "t.mmd")

    assert {stage: [(each["name"], each["feeling"]) for each in own] for stage, own in customers(found).items()} == {
        stage: [(each.touchpoint, each.importance % 5 - 1 - 1) for each in own] for stage, own in journey.items()
    }


# -------------------------------------------------------------------------- tables that are random

TOUCHPOINTS = {"touchpoint", "physical", "channel", "company", "frontstage", "backstage", "support"}


def header_of(key):
    """Return a header of a key in any language, with the key."""
    every = [phrase for phrases in vocabulary.every()["headers"][key].values() for phrase in phrases]
    return st.sampled_from(every).map(lambda phrase: (key, phrase))


others = st.lists(st.sampled_from(list(vocabulary.keys_of_headers())), max_size=4, unique=True)
headers = (
    st.builds(
        lambda some, more: list(dict.fromkeys([*some, *more])),
        st.sampled_from(
            [["stage"], ["stage", "touchpoint"], ["stage", "company"], ["stage", "touchpoint", "company"], []]
        ),
        others,
    )
    .filter(bool)
    .flatmap(st.permutations)
    .flatmap(lambda keys: st.tuples(*map(header_of, keys)))
)


@given(headers, st.integers(1, 4))
@settings(law, max_examples=250)
def test_no_column_becomes_a_touchpoint_whose_header_names_something_else(heads, many) -> None:
    lines = [[phrase for _, phrase in heads]]
    lines += [[f"{letter}{number} {letter}xq" for letter in "pqrstuv"[: len(heads)]] for number in range(many)]
    said = ""
    try:
        built = imported(table(*lines).encode(), "t.csv", Limits(), Wishes()).built
    except (TableError, Asked) as refused:
        said = str(refused)
    if said:
        assert any(
            phrase in said
            for phrase in (
                "lacks",
                "--column",
                "journeygap measure",
                "no row of it has known headers",
                "no stages",
                "both",
            )
        ), said
        return
    assert built.problems == []
    data = built.data
    may = {letter for letter, (_, phrase) in zip("pqrstuv", heads, strict=False) if phrase in NAMES}
    found = [each for own in names(data).values() for each in own]
    found += [each["name"] for each in activities(data)] if "company" in data else []
    assert {each[0] for each in found} <= may


MAY_NAME = TOUCHPOINTS | {"name", "actions", "evidence", "step"}
"""What touchpoints are called, or stands for them where nothing else names any, which the summary says."""
NAMES = {phrase for key in MAY_NAME for own in vocabulary.every()["headers"][key].values() for phrase in own}
"""The headers of these. Some name something else in another language: *nombre* is a name, or how many there are."""
