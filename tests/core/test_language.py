"""Facts, and the language that has the words for them: chosen, asked last, and never a part of what is the same."""

from __future__ import annotations

import pytest

from journeygap.core.language import ENGLISH, Fault, Words, detailed, fault, language, say, state, use


class Echo:
    """A language that says names and facts."""

    def finding(self, name, facts):
        return Words(name, str(dict(facts)))

    def fault(self, name, facts):
        return Words(name, f"fault {dict(facts)}")

    def sentence(self, name, facts):
        return f"{name} {dict(facts)}"


@pytest.fixture
def echo():
    """The language in use while the test runs."""
    before = language()
    yield use(Echo())
    use(before)


def test_english_is_in_use_unless_another_was_chosen(echo) -> None:
    assert language() is echo
    assert use(ENGLISH).__name__ == ENGLISH
    assert language() is use(ENGLISH)


def test_a_package_that_there_is_not_changes_nothing(echo) -> None:
    with pytest.raises(ModuleNotFoundError):
        use("journeygap.words.klingon")
    assert language() is echo


@pytest.mark.usefixtures("echo")
def test_words_are_found_when_they_are_asked_for() -> None:
    stated, wrong = state("files.no-file"), fault("c.d", number=1)
    assert stated.text == say("files.no-file") == "files.no-file {}"
    assert state("a.b", name="x").text == "a.b {'name': 'x'}"
    assert wrong.words == Words("c.d", "fault {'number': 1}")

    use(ENGLISH)

    # What was stated before is put into the language that is in use now.
    assert stated.text == say("files.no-file") != "files.no-file {}"


def test_facts_may_be_called_name() -> None:
    assert fault("a.b", name="n") == Fault("a.b", {"name": "n"})
    assert state("a.b", name="n").facts == {"name": "n"}


def test_two_faults_that_say_the_same_are_the_same() -> None:
    one = fault("a.b", key="k", known=("x", "y"), of="first")

    assert one.identity == fault("a.b", key="k", known=("z", "w"), of="second").identity
    assert one.identity != fault("a.b", key="k", known=("x",), of="first").identity
    assert one.identity != fault("a.b", key="l", known=("x", "y"), of="first").identity
    assert one.identity != fault("a.c", key="k", known=("x", "y"), of="first").identity


@pytest.mark.parametrize(("detail", "title"), [("3 of 8", "Branch: 3 of 8"), ("", "Branch")])
def test_a_title_is_what_it_is_about_and_its_detail(detail, title) -> None:
    words = detailed("Branch", detail, "it is weak", "improve it")

    assert words == Words(title, "it is weak", "improve it", detail)
    assert words.about == "Branch"
    assert Words("Branch: 3 of 8", "m").about == "Branch: 3 of 8"
