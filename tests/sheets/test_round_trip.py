"""A journey that goes through a workbook and comes back says the same, whatever it says."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from journeygap import analyze
from journeygap.loading.load import load_files
from journeygap.reporters.listings.json import render
from journeygap.sheets.build import whole
from journeygap.sheets.built import Built, checked
from journeygap.sheets.grids import grids
from journeygap.sheets.reading.workbook import workbook_tables
from journeygap.sheets.statement import statement
from journeygap.sheets.workbook import workbook
from journeygap.yamltext.read import Limits

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = date(2026, 11, 22)
law = settings(
    max_examples=40,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

# Whatever a person may write that a workbook can hold, and what it may take for something else.
odd = st.sampled_from(
    [
        *(
            "=1+1",
            "+49 30",
            "-",
            "@home",
            "\tx",
            "\rx",
            " x ",
            '"x"',
            '"',
            '" "',
            "a;b",
            "a\nb",
            "[]",
            "#N/A",
            "no",
            "~",
        ),
        *("2024", "0123", "1e5", "TRUE", "2026-03-31", "12:30", "50%", "_x000D_", "_x005F_x0041_", "a (2)", "x: y"),
        *(
            "<script>",
            "|",
            "`",
            "'quoted",
            "https://example.org",
            "网站",
            "موقع",
            "🙂",
            "# no remark",
            "- dash",
            "a\r\nb",
        ),
        *("null", "[red]x", "\u202ex", "\x85", "&amp;", "x" * 300, "{a: b}", "*a", "!b", "%c", "?", "<<"),
    ]
)
words = odd | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cn"], exclude_characters="".join(map(chr, range(9)))),
    max_size=12,
).filter(lambda text: not any(ord(each) < 32 and each not in "\t\n\r" for each in text))
names = words.filter(lambda text: text.strip() != "" and not text.isspace())
ratings = st.floats(0, 10) | st.integers(0, 10)
days = st.dates(date(2020, 1, 1), date(2027, 1, 1)).map(date.isoformat)
figures = st.floats(-1e15, 1e15, allow_nan=False) | st.integers(-5, 5)
amounts = st.floats(0, 1e15) | st.integers(0, 5000)


def some(**fields):
    return st.fixed_dictionaries({}, optional=fields)


def one_or_several(each, least=0):
    return each | st.lists(each, min_size=least, max_size=3)


def numbered(kind, count):
    return [f"{kind}{number}" for number in range(count)]


levels = ratings | st.dictionaries(st.sampled_from(["ease", "information", "Helpfulness"]), ratings, min_size=1)
modes = one_or_several(st.sampled_from(["self-service", "assisted", "Self Service"]))
metrics = st.lists(
    st.builds(
        dict.__or__,
        st.fixed_dictionaries({"name": names, "value": figures}),
        some(
            target=figures,
            unit=words,
            better=st.sampled_from(["higher", "lower"]),
            date=days,
            sample=st.integers(0, 10**9),
        ),
    ),
    max_size=2,
)
needs = some(
    aliases=st.just([]),
    channel=one_or_several(names),
    device=one_or_several(names),
    mode=modes,
    need=st.sampled_from(["required", "optional"]),
    choice=names,
    ownership=st.sampled_from(["brand", "partner", "customer", "social"]),
    importance=ratings,
    expects=levels,
    satisfaction=levels,
    personalised=st.booleans(),
    feeling=st.floats(-2, 2),
    friction=one_or_several(names),
    quotes=one_or_several(names),
    moment=st.booleans(),
    evidence=one_or_several(st.sampled_from(["e0", "=e1"])),
    metrics=metrics,
    note=words,
)
personas = st.builds(dict.__or__, st.fixed_dictionaries({"name": names}), some(about=words, quote=words))
tools = [{"name": "t0"}, {"name": "=t1; a", "cost": 3.5, "owner": "@o", "note": "x"}]
activities = some(
    channel=one_or_several(names),
    device=one_or_several(names),
    mode=modes,
    owner=names,
    status=st.sampled_from(["live", "planned", "retired"]),
    personas=one_or_several(names, 1),
    cost=amounts,
    hours=amounts,
    delivers=levels,
    personalised=st.booleans(),
    tools=one_or_several(st.sampled_from(["t0", "=t1; a"])),
    constraints=one_or_several(st.sampled_from(["people", "process", "technology"])),
    exempt=some(until=days).flatmap(lambda more: words.map(lambda why: {"reason": why, **more})),
    metrics=metrics,
    note=words,
)


@st.composite
def journeys(draw):  # noqa: C901 - a branch a key
    """Return a journey with any of the keys, names of any kind, and no definition errors."""
    label = draw(st.sampled_from(["{}", "={}", " {}", "{} ", "{};", '"{}"', "{} (2)", "+{}\n", "名{}"]))
    stages = []
    for stage in numbered("s", draw(st.integers(1, 3))):
        touchpoints = [{"name": label.format(name), **draw(needs)} for name in numbered("p", draw(st.integers(0, 3)))]
        for each in touchpoints:
            if draw(st.booleans()):
                each["id"] = f"i-{each['name']}"
                each["aliases"] = [f"-alias {each['name']}", f"{each['name']}; b"]
        stages.append(
            {
                "name": label.format(stage),
                **draw(
                    some(
                        phase=st.sampled_from(["before", "during"]) | names,
                        goal=words,
                        actions=one_or_several(names),
                        friction=one_or_several(names),
                        quotes=one_or_several(names),
                        ideas=one_or_several(names),
                        mindset=words,
                        feeling=st.floats(-2, 2),
                        metrics=metrics,
                        note=words,
                        id=st.just(f"=i{stage}"),
                    )
                ),
                "touchpoints": touchpoints,
            }
        )
    known = [each["name"] for stage in stages for each in stage["touchpoints"]]
    where = [stage["name"] for stage in stages]
    company = []
    for number in range(draw(st.integers(0, 4))):
        touchpoint = {"name": draw(names | st.sampled_from([*known, "same"])), "id": f"a{number}", **draw(activities)}
        if number == 0 and draw(st.booleans()):
            del touchpoint["id"]
        if draw(st.booleans()):
            touchpoint["stages"] = draw(st.lists(st.sampled_from(where), min_size=1, unique=True))
        elif draw(st.booleans()):
            touchpoint["stage"] = draw(st.sampled_from(where))
        if draw(st.booleans()):
            touchpoint["meets"] = draw(st.lists(st.sampled_from(known), unique=True)) if known else []
        if number:
            touchpoint["supports"] = draw(one_or_several(st.just("a1")))
        company.append(touchpoint)
    customer = {
        "evidence": [
            {"id": "e0", "kind": "interview", **draw(some(date=days, sample=st.integers(0, 9), source=words))}
        ],
        "stages": stages,
        **draw(some(persona=names | personas, scale=st.just({"min": 0, "max": 10.5}), metrics=metrics, note=words)),
    }
    customer["evidence"].append({"id": "=e1", "kind": "assumption", **draw(some(note=words))})
    half = {
        "tools": tools,
        "touchpoints": company,
        **draw(some(name=words, period=names, currency=names, scale=st.just({"min": -1, "max": 10}), note=words)),
    }
    if len(company) > 1:
        half["handoffs"] = [{"from": "a1", "to": "a1", **draw(some(carries=words, note=words))}]
    return {"journey": draw(names), "customer": customer, "company": half, **draw(some(note=words, format=st.just(1)))}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("round-trip")


def through_a_workbook(path):
    """Write a journey as a workbook and return the text that comes back."""
    loaded = load_files([str(path)])
    assert [error.message for error in loaded.errors] == []
    (journey,) = loaded.journeys
    stated = statement(journey, loaded.models)
    data = workbook(grids(stated.data), ())
    built = whole(workbook_tables(data, Limits()), "other")
    assert built.problems == []
    text, problems, _ = checked(built, Limits())
    assert problems == []
    return text


def result(path):
    """Return the analysis of a journey without what only says where things stand, by which findings are sorted too."""
    found = _without_places(json.loads("".join(render(analyze(path, today=TODAY)))))
    for journey in found["journeys"]:
        journey["findings"].sort(key=json.dumps)
    return found


def _without_places(found):
    if isinstance(found, dict):
        places = {"path", "line", "column", "end_line", "end_column", "fingerprint"}
        return {key: _without_places(value) for key, value in found.items() if key not in places}
    return [_without_places(each) for each in found] if isinstance(found, list) else found


@given(journeys())
@law
def test_what_goes_through_a_workbook_says_the_same(folder, journey):
    path, back = folder / "journey.yaml", folder / "back" / "journey.yaml"
    back.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(journey, sort_keys=False), encoding="utf-8")
    text = through_a_workbook(path)
    back.write_text(text, encoding="utf-8", newline="")

    assert plain(back) == plain(path)
    assert result(back) == result(path)


@given(journeys(), st.integers(-1, 1))
@settings(law, max_examples=25)
def test_a_dry_run_finds_what_writing_finds(folder, journey, more):
    path = folder / "journey.yaml"
    path.write_text(yaml.safe_dump(journey, sort_keys=False), encoding="utf-8")
    loaded = load_files([str(path)])
    built = Built(statement(loaded.journeys[0], loaded.models).data, {}, [], [])
    size = len(checked(built, Limits()).text.encode())
    limits = Limits(max_bytes=size + more)

    wanted = checked(built, limits)
    assert bool(wanted.problems) == (more < 0)
    assert checked(built, limits, wanted=False).problems == wanted.problems


def plain(path):
    """Return everything that a journey file states."""
    loaded = load_files([str(path)])
    return _without_empty_lists(statement(loaded.journeys[0], loaded.models).data)


def _without_empty_lists(stated):
    """Leave out the lists that say nothing by being empty: those of mappings."""
    if isinstance(stated, list):
        return [_without_empty_lists(each) for each in stated]
    if not isinstance(stated, dict):
        return stated
    of_mappings = {"evidence", "metrics", "touchpoints", "tools", "handoffs"}
    return {
        "stage" if key == "stages" and "name" in stated else key: _without_empty_lists(value)
        for key, value in stated.items()
        if not (key in of_mappings and value == [] and (key != "evidence" or "stages" in stated))
    }


def test_every_key_on_the_page_about_the_format_comes_back(folder):
    page = (ROOT / "docs" / "format.md").read_text(encoding="utf-8").partition("## Everything at once")[2]
    path, back = folder / "every.yaml", folder / "back.yaml"
    path.write_text(re.search(r"```yaml\n(.*?)```", page, re.DOTALL)[1], encoding="utf-8")

    back.write_text(through_a_workbook(path), encoding="utf-8")

    assert plain(back) == plain(path)
    assert result(back) == result(path)


@pytest.mark.parametrize("path", sorted(ROOT.glob("examples/*/journey.yaml")), ids=lambda path: path.parent.name)
def test_an_example_comes_back(folder, path):
    back = folder / "back.yaml"
    for measured in path.parent.glob("*.measured.yaml"):  # a workbook names them, and holds none
        shutil.copy(measured, folder)
    back.write_text(through_a_workbook(path), encoding="utf-8")

    assert result(back) == result(path)
