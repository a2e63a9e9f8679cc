"""English has words for every kind of finding, and for nothing else."""

import re

import pytest

from journeygap.core.kind import Family
from journeygap.core.language import ENGLISH, language, use
from journeygap.rules.kinds import built_in
from journeygap.words.en import NO_QUESTIONS, every_finding, every_question

QUESTIONS = every_question()
KINDS = {kind.name for kind in built_in().values() if kind.family is not Family.DEFINITION}


def test_every_kind_has_its_words() -> None:
    assert set(every_finding()) == KINDS


def test_questions_are_about_kinds_that_there_are() -> None:
    assert set(QUESTIONS) <= KINDS
    assert language().questions("no-kind") == NO_QUESTIONS


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_names_what_a_finding_knows(name: str) -> None:
    asked = QUESTIONS[name]
    known = {"touchpoint", "stage", "where", "names", "name", "title", "matches", "displaced", "planned", "way"}

    assert set(re.findall(r"{(\w+)}", asked.to_company + asked.to_customers)) <= known
    assert set(re.findall(r"{(\w+)}", asked.to_company_together)) <= {"touchpoints"}


def test_a_language_is_chosen_by_the_name_of_its_package() -> None:
    assert use(ENGLISH) is language()
