"""A language of its own, which puts every sentence of a finding in brackets, goes through every format and command.

What is left when the brackets are taken away must hold no word of a finding in English: nothing writes such sentences
but a language, and nothing takes one apart or keeps it from before.
"""

import ast
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import journeygap
from journeygap.core.language import ENGLISH, Facts, Questions, Words, language, use
from journeygap.model.configuration import Format
from journeygap.rules.catalogue import catalogue

FOLDER = Path(journeygap.__file__).parent / "words" / "en"
BRACKETED = re.compile(r"«[^«»]*»")
ELSEWHERE = {"How did it go?", "its importance calls for"}
"""What a guide to interviews asks in any case, and what the legend of a table says."""
JOURNEY = """\
journey: Buying a bicycle
customer:
  scale: {min: 0, max: 10}
  evidence:
    - {id: talks, kind: interview, date: 2020-03-01, sample: 2}
  stages:
    - name: Choosing
      feeling: -1
      friction: [no prices anywhere]
      touchpoints:
        - {name: Test ride, importance: 9, expects: 8, satisfaction: 4, evidence: talks, friction: [long waits]}
        - {name: Price list, importance: 8, channel: web}
        - {name: Advice, importance: 7, personalised: true}
    - name: Buying
      touchpoints:
        - {name: Till, importance: 8}
        - {name: Loan, importance: 5}
company:
  currency: EUR
  period: month
  tools: [{name: Old till, cost: 50}]
  touchpoints:
    - {name: Test ride, stage: Choosing, owner: Shop, delivers: 9, cost: 900}
    - {name: Price list, stage: Choosing, channel: mail, owner: Print, cost: 100}
    - {name: Advice, stage: Choosing, personalised: false, cost: 10}
    - {name: Window display, stage: Choosing, owner: Shop, cost: 500}
    - {name: Loan, stage: Choosing, cost: 100}
    - {name: Till, stage: Buying, status: planned}
"""


class Bracketed:
    """English in brackets."""

    def __init__(self) -> None:
        self._english = use(ENGLISH)

    def finding(self, name: str, facts: Facts) -> Words:
        """Put every part of a finding in brackets, its detail by itself so that it can be taken out."""
        words = self._english.finding(name, facts)
        about = f"«{words.about}»"
        title = f"{about}: «{words.detail}»" if words.detail else about
        detail = f"«{words.detail}»" if words.detail else ""
        return Words(title, f"«{words.message}»", f"«{words.suggestion}»", detail)

    def fault(self, name: str, facts: Facts) -> Words:
        """Put what is wrong with a file in brackets, and what to do about it."""
        words = self._english.fault(name, facts)
        return Words("", f"«{words.message}»", f"«{words.suggestion}»" if words.suggestion else words.suggestion)

    def questions(self, name: str) -> Questions:
        """Put every question in brackets."""
        return Questions(*(f"«{each}»" if each else "" for each in self._english.questions(name)))

    def starter(self, name: str) -> str:
        """Return a journey file to begin with as it is: its words are its own."""
        return self._english.starter(name)

    def sentence(self, name: str, facts: Facts) -> str:
        """Put any other sentence in brackets."""
        return f"«{self._english.sentence(name, facts)}»"


@pytest.fixture
def bracketed() -> Iterator[None]:
    use(Bracketed())
    yield
    use(ENGLISH)


def fragments() -> set[str]:
    """Return what the sentences of findings say in English whatever the file says: four words in a row, or more."""
    found: set[str] = set()
    for path in FOLDER.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documentation = {
            id(each.body[0].value)
            for each in ast.walk(tree)
            if isinstance(each, (ast.Module, ast.FunctionDef)) and isinstance(each.body[0], ast.Expr)
        }
        found |= {
            part
            for each in ast.walk(tree)
            if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in documentation
            for part in re.split(r"{\w+}|\n", each.value)
            if len(re.findall(r"[a-z]{2,}", part)) >= 4
        }
    return {" ".join(each.split()) for each in found} - ELSEWHERE


def left_in(text: str) -> set[str]:
    """Return what of the sentences is in a text outside of brackets, and not in the page of a rule that it shows."""
    flat = " ".join(text.replace("\\n", " ").split())
    for kind in catalogue():
        for shown in (kind.page, kind.summary):
            flat = flat.replace(" ".join(shown.split()), "")
    while BRACKETED.search(flat):
        flat = BRACKETED.sub("", flat)
    return {each for each in fragments() if each in flat}


def held_in(path: Path) -> str:
    """Return the text of a file that a command wrote; of a workbook that of its parts."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as book:
        return "\n".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


def test_there_is_much_to_look_for() -> None:
    assert len(fragments()) > 60
    said = "find out from customers what they miss"
    assert left_in(f"improve «x»: {said}") == {said}
    assert left_in(f"«improve “x”: {said}»") == set()


@pytest.mark.usefixtures("bracketed")
@pytest.mark.parametrize("shape", get_args(Format))
def test_every_format_of_findings(quick, shape: str) -> None:
    quick.write("journey.yaml", JOURNEY)

    shown = quick("analyze", "-f", shape, "--top", "0").out
    if shape == "sarif":
        (run,) = json.loads(shown)["runs"]
        shown = json.dumps(run["results"], ensure_ascii=False)  # not the pages of the rules

    assert "«" in shown or "\\u00ab" in shown
    assert left_in(shown) == set()


@pytest.mark.usefixtures("bracketed")
@pytest.mark.parametrize("name", ["report.md", "map.html", "map.svg", "map.mmd"])
def test_every_report(quick, name: str) -> None:
    quick.write("journey.yaml", JOURNEY)
    assert quick("report", "journey.yaml", "-o", name).code == 0

    shown = held_in(quick.folder / name)

    assert "«" in shown or name == "map.mmd"  # a diagram shows names and marks only
    assert left_in(shown) == set()


@pytest.mark.usefixtures("bracketed")
def test_a_workbook(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0

    shown = held_in(quick.folder / "book.xlsx")

    assert "«" in shown
    assert left_in(shown) == set()


@pytest.mark.usefixtures("bracketed")
@pytest.mark.parametrize("shape", ["table", "json", "markdown"])
def test_a_comparison(quick, shape: str) -> None:
    quick.write("old.yaml", JOURNEY.replace("status: planned", "status: live"))
    quick.write("new.yaml", JOURNEY)

    shown = quick("diff", "old.yaml", "new.yaml", "-f", shape).out

    assert "«" in shown or "\\u00ab" in shown
    assert left_in(shown) == set()


@pytest.mark.usefixtures("bracketed")
def test_an_interview_guide_and_the_questions_on_paper(quick) -> None:
    quick.write("journey.yaml", JOURNEY)

    shown = quick("audit", "journey.yaml", "--interview").out

    assert "«" in shown
    assert left_in(shown) == set()


def test_a_language_is_named_or_passed() -> None:
    own = Bracketed()

    assert use(own) is own is language()
    assert use(ENGLISH) is language()
    assert language() is not own
