"""What was changed in a workbook, written back into the files that it came from."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.loading.load import load_files
from journeygap.loading.trees import Trees
from journeygap.sheets.into import into
from journeygap.sheets.statement import statement
from journeygap.sheets.tables import TableError
from journeygap.yamltext.read import Limits

EXAMPLES = Path(__file__).parents[2] / "examples"
JOURNEY = """\
# Ours.
journey: J
customer:
  stages:
    - name: Use  # the longest
      touchpoints: [Till, Door]
"""


@pytest.fixture
def back(folder):
    """The texts of the files that change, by name, where what they state is changed by a function."""

    def written(text, change, **files):
        for name, content in files.items():
            folder.write(f"{name}.yaml", content)
        folder.write("journey.yaml", text)
        trees = Trees()
        loaded = load_files(["journey.yaml"], trees=trees)
        assert loaded.errors == ()
        wanted = deepcopy(statement(loaded.journeys[0], loaded.models).data)
        change(wanted)
        found = into(loaded, trees, wanted, Limits())
        return {path.replace("\\", "/").rpartition("/")[2]: text for path, text in found.items()}

    return written


def test_what_is_the_same_changes_no_file(back) -> None:
    assert back(JOURNEY, lambda _: None) == {}


def test_only_what_differs_is_edited(back) -> None:
    def change(data):
        data["customer"]["stages"][0]["name"] = "Using"

    assert back(JOURNEY, change) == {"journey.yaml": JOURNEY.replace("name: Use ", "name: Using ")}


@pytest.mark.parametrize("text", ["journey: K\ncustomer: {stages: [{name: A}]}\n", "journey: [\n"])
def test_what_would_say_something_else_is_refused(back, monkeypatch, text) -> None:
    monkeypatch.setattr("journeygap.sheets.into.patched", lambda *_: text)

    with pytest.raises(TableError):
        back(JOURNEY, lambda data: data.update(journey="K"))


HALF = "company:\n  touchpoints:  # of %s\n    - {name: %s, stage: Use}\n"
APART = JOURNEY + "company: [a.yaml, b.yaml]\n"
FILES = {"a": HALF % ("A", "POS"), "b": HALF % ("B", "App")}


def test_each_touchpoint_goes_back_to_its_file(back) -> None:
    def change(data):
        data["company"]["touchpoints"][1]["owner"] = "IT"

    found = back(APART, change, **FILES)

    assert list(found) == ["b.yaml"]
    assert "owner: IT" in found["b.yaml"]
    assert "# of B" in found["b.yaml"]


def test_a_new_touchpoint_goes_to_the_first_file(back) -> None:
    def change(data):
        data["company"]["touchpoints"].append({"name": "Line", "stage": "Use"})

    assert list(back(APART, change, **FILES)) == ["a.yaml"]


def test_a_touchpoint_that_is_gone_is_taken_out_of_its_file(back) -> None:
    def change(data):
        del data["company"]["touchpoints"][1]

    extra = FILES["b"] + "    - {name: Line, stage: Use}\n"
    found = back(APART, change, a=FILES["a"], b=extra)

    assert list(found) == ["b.yaml"]
    assert "App" not in found["b.yaml"]
    assert "Line" in found["b.yaml"]


def test_what_is_no_file_of_several_alone_is_refused(back) -> None:
    def change(data):
        data["company"]["name"] = "ACME"

    with pytest.raises(TableError):
        back(APART, change, **FILES)


def test_company_files_on_two_scales_are_refused(back) -> None:
    scaled = FILES["b"].replace("company:\n", "company:\n  scale: {min: 1, max: 5}\n")

    with pytest.raises(TableError):
        back(APART, lambda _: None, a=FILES["a"], b=scaled)


def edited(data, draw):
    """Move and change touchpoints of both halves at random; none is taken out, and each stage may lose all."""
    stages = data["customer"]["stages"]
    own = [each for stage in stages for each in stage.pop("touchpoints", [])]
    for each in draw(st.permutations(own)):
        where = draw(st.sampled_from(stages))
        changed = dict(each) if isinstance(each, dict) else {"name": each}
        if draw(st.booleans()):
            changed["importance"] = draw(st.integers(1, 5))
        where.setdefault("touchpoints", []).append(changed)
    data["customer"]["stages"] = [
        stage if stage.get("touchpoints") else stage | {"touchpoints": []} for stage in draw(st.permutations(stages))
    ]
    company = data.get("company", {})
    if "touchpoints" in company:
        company["touchpoints"] = [
            each | {"note": "new"} if draw(st.booleans()) else each
            for each in draw(
                st.permutations([e if isinstance(e, dict) else {"name": e} for e in company["touchpoints"]])
            )
        ]


@pytest.mark.parametrize(
    "name", sorted(path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.glob("*/*journey.yaml"))
)
@given(data=st.data())
@settings(max_examples=8, deadline=None)
def test_no_comment_of_an_example_is_lost_whatever_moves_and_changes(name, data) -> None:
    trees = Trees()
    loaded = load_files([str(EXAMPLES / name)], trees=trees)
    before = statement(loaded.journeys[0], loaded.models).data
    wanted = deepcopy(before)
    edited(wanted, data.draw)

    found = into(loaded, trees, wanted, Limits())

    for source in loaded.sources:
        lost = _comments(source.text) - _comments(found.get(source.path, source.text))
        assert not lost


def _comments(text):
    return Counter(each.strip() for each in re.findall(r"(?:^|\s)#.*", text))
