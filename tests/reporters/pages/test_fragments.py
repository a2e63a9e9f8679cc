"""Small pieces of the page: whatever is put into them is escaped, and markup is escaped no second time."""

import json
from collections.abc import Callable
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from journeygap.method.overlay import Role, State
from journeygap.reporters.pages.fragments import KIND, Pages, facets, kind, mood, shown, sign, spoken, state


def test_every_kind_is_that_of_a_state_or_role() -> None:
    assert KIND.keys() <= {*State, *Role}
    assert (kind(State.MET), kind(State.WRONG_CHANNEL), kind("of no such name")) == ("good", "other", "outside")


def test_marks_and_faces() -> None:
    assert [sign(each) for each in ("wasted", "misplaced", "exempt", "elsewhere", "")] == ["⌀", "→", "§", "↔", "·"]
    assert [mood(each) for each in (-0.5, 0.0, 0.5)] == ["bad", "even", "good"]


def test_a_state_is_escaped_and_coloured() -> None:
    assert state("<", "weak", "a & b") == (
        '<span class="state weak"><span aria-hidden="true">&lt; </span>a &amp; b</span>'
    )


@given(st.lists(st.text()), st.lists(st.text()))
def test_facets_come_back_whole(stages, owners) -> None:
    written = facets(stages, owners=owners)

    found = {}
    for attribute in written.split(" data-"):
        name, _, value = attribute.removeprefix("data-").partition('="')
        assert value.endswith('"')
        assert not set('"<>') & set(value[:-1])
        found[name] = json.loads(unescape(value[:-1]))
    assert found == {"stages": stages, "states": [], "owners": owners, "priorities": [], "channels": []}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("<b>&'\"", "&lt;b&gt;&amp;&#39;&#34;"),
        ("a\x1b[31m\nb\u202e", "a\\x1b[31m b\\u202e"),
        (Markup("<b>"), "<b>"),
        (7, "7"),
        (0.5, "0.5"),
        (None, "None"),
        (["<"], "[&#39;&lt;&#39;]"),
    ],
)
def test_what_is_put_out(value, text) -> None:
    assert shown(value) == text


def test_words_keep_markup_in_its_place_and_escape_the_rest() -> None:
    said = spoken()

    found = said("page.labelled", label=Markup("<i>x</i>"), number=2, journey="<script>")
    assert "<i>x</i>" in found
    assert "&lt;script&gt;" in found
    assert "<script>" not in found
    assert said("cards.optional") is said("cards.optional")


def test_words_are_remembered_with_facts_that_say_the_same(monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(
        "journeygap.reporters.pages.fragments.say", lambda _name, **facts: asked.append(1) or f"{facts}"
    )
    said = spoken()

    assert [said("x", a=each) for each in (1, 1.0, True, "1", None, 1)] == [
        *("{&#39;a&#39;: 1}", "{&#39;a&#39;: 1.0}", "{&#39;a&#39;: True}", "{&#39;a&#39;: &#39;1&#39;}"),
        *("{&#39;a&#39;: None}", "{&#39;a&#39;: 1}"),
    ]
    assert len(asked) == 5
    changing = [1]
    first = said("x", a=changing)
    changing.append(2)
    assert said("x", a=changing) != first
    assert said("x", a=(1, 2)) != said("x", a=(1.0, 2))


def test_templates_escape_and_forgive_no_mistake() -> None:
    pages = Pages(
        DictLoader(
            {
                "m": "{% macro b(x) %}\n    <b>{{ x }}</b>\n{% endmacro %}\n{{ b(name) }}\n",
                "lost": "{{ name.lost }}",
                "unknown": "{{ unknown }}",
            }
        )
    )

    assert pages.get_template("m").render(name="<x>") == "<b>&lt;x&gt;</b>\n"
    with pytest.raises(AttributeError):
        pages.get_template("lost").render(name="x")
    with pytest.raises(UndefinedError):
        pages.get_template("unknown").render()


def filled(source: str, **facts: object) -> str:
    return str(Pages(DictLoader({"page": source})).get_template("page").render(**facts))


def saying(words: str) -> Callable[..., str]:
    return lambda _name, **_facts: words


def test_what_is_the_same_on_all_pages_is_part_of_the_template() -> None:
    pages = Pages(DictLoader({}))

    assert pages.preprocess('<b>{{ say("page.channel") }}</b>\n  {{ x }}') == "<b>Channel</b>\n{{ x }}"
    assert filled('{{ say("page.channel") }}: {{ x }}', x="<") == "Channel: &lt;"


@pytest.mark.parametrize("words", ["{{ x }}", "{% if %}", " blank", "blank ", ""])
def test_words_that_a_template_would_read_otherwise_are_asked_for_later(words, monkeypatch) -> None:
    monkeypatch.setattr("journeygap.reporters.pages.fragments.say", saying(words))
    source = '{% if true %}\n  {{ say("page.channel") }}  \n{%- endif %}'

    assert Pages(DictLoader({})).preprocess(source).splitlines()[1] == '{{ say("page.channel") }}  '
    assert filled(source) == words


def test_words_are_escaped_before_they_are_part_of_a_template(monkeypatch) -> None:
    monkeypatch.setattr("journeygap.reporters.pages.fragments.say", saying("<b>&\x1b"))

    assert filled('{{ say("page.channel") }}') == "&lt;b&gt;&amp;\\x1b"


def test_calls_in_loops_get_what_they_are_called_with_and_nothing_else() -> None:
    def called(*facts: object, **named: object) -> str:
        return f"{facts}{named}"

    assert (
        filled("{% for each in (1, 2) %}{{ f(each, a=each) | safe }}{% endfor %}", f=called)
        == "(1,){'a': 1}(2,){'a': 2}"
    )
