"""What a template sees and may do while it is filled in: what runs away is stopped, and nothing else."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from journeygap.reporters.document import document as module
from journeygap.reporters.document.compose import document
from journeygap.reporters.pages import sandbox
from journeygap.reporters.pages.template import BadTemplate
from journeygap.words import questions
from journeygap.words.wording import Measure

JOURNEY = """\
journey: "Fish & <chips> | *x*"
customer:
  stages:
    - name: Choose
      touchpoints: [{name: Menu, importance: 8, satisfaction: 6}, {name: Queue, importance: 7}]
company:
  touchpoints:
    - {name: Menu, stage: Choose, owner: Kitchen}
"""


@pytest.fixture
def reported(analysed):
    return document(analysed(JOURNEY))


def filled(reported, text: str, name: str = "mine.md.j2") -> str:
    return sandbox.fill(reported, text, name)


def test_a_template_sees_the_document(reported) -> None:
    text = (
        "{% for journey in document.journeys %}\n"
        "{{ journey.coverage | percent }} of {{ journey.name | cell }}\n"
        "    {% for entry in journey.findings.long %}\n"
        "{{ loop.index }}/{{ loop.length }} {{ entry.opportunity | figure }} {{ entry.title }}{{ loop.last }}\n"
        "    {% endfor %}\n"
        "{% else %}\n"
        "nothing\n"
        "{% endfor %}\n"
    )

    # 8 x 0.75 of 15: 40 %.
    assert filled(reported, text) == "40% of Fish & \\<chips\\> \\| \\*x\\*\n1/1 14 Queue (Choose)True\n"


def test_what_is_unknown_is_a_dash(reported) -> None:
    assert filled(reported, "{{ none | percent }} {{ none | figure }} {{ 0 | percent }}") == "– – 0%"


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.html.j2", "A.XML.Jinja2", "a.svg.jinja"])
def test_html_is_escaped(reported, name) -> None:
    assert filled(reported, "<b>{{ document.journeys[0].name }}", name) == "<b>Fish &amp; &lt;chips&gt; | *x*"


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.j2", "a.html.txt", "html"])
def test_what_is_not_html_is_not_escaped(reported, name) -> None:
    assert filled(reported, "{{ document.journeys[0].name }}", name) == "Fish & <chips> | *x*"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("{{ documnt }}", 1, "'documnt' is undefined"),
        ("a\n{{ document.titel }}", 2, "'Document object' has no attribute 'titel'"),
        ("a\nb {% for %}", 2, "Expected an expression, got 'end of statement block'"),
        ("{% if x %}", 1, "Unexpected end of template"),
        ("a\n\n{{ 1 / 0 }}", 3, "division by zero"),
        ("{{ 'x' | nofilter }}", 1, "No filter named 'nofilter'."),
        ("{{ document.journeys[7].name }}", 1, "Document.* element|has no element 7"),
        ("{{ 'x' + 1 }}", 1, "can only concatenate str"),
    ],
)
def test_a_mistake_is_said_with_template_line_and_reason(reported, text, line, reason) -> None:
    with pytest.raises(BadTemplate, match=reason) as told_of:
        filled(reported, text)

    assert (told_of.value.name, told_of.value.line) == ("mine.md.j2", line)
    assert str(told_of.value) == f"mine.md.j2:{line}: {told_of.value.reason}"
    assert "\n" not in str(told_of.value)


@pytest.mark.parametrize(
    "text",
    ["{% include 'x' %}", "{% import '/etc/passwd' as x %}", "{% extends '../x' %}", "{% from 'x' import y %}"],
)
def test_a_template_reads_no_other_file(reported, text) -> None:
    with pytest.raises(BadTemplate, match="a template must be self-contained: it can't read other files"):
        filled(reported, text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ document.__init__.__globals__ }}",
        "{{ document.title.__class__ }}",
        "{{ document | attr('__class__') }}",
        "{{ namespace.__init__ }}",
        "{{ self.__init__ }}",
    ],
)
def test_a_template_does_not_reach_python(reported, text) -> None:
    with pytest.raises(BadTemplate, match=r"unsafe|undefined|no attribute"):
        filled(reported, text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'x' * 10**10 }}",
        "{{ 10**10 * 'x' }}",
        "{{ [1] * 10**10 }}",
        "{{ 10**10**10 }}",
        "{{ (10**100)**100 }}",
        "{{ 'x' | center(10**10) }}",
        "{{ 'x' | indent(width=10**10) }}",
        "{{ 'x'.zfill(10**10) }}",
        "{{ [1] | batch(10**10, 'x') | list }}",
        "{{ '%9999999999d' % 1 }}",
        "{{ '%9999999999d' | format(1) }}",
        "{{ '{:9999999999}'.format(1) }}",
        "{{ '{:{n}}'.format(1, n=10**10) }}",
        "{% for a in range(10**9) %}{% endfor %}",
        "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}",
        "{% for a in range(90000) %}{% for b in range(90000) %}{{ b }}{% endfor %}{% endfor %}",
        "{% set n = namespace(x='x') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='x') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(1) }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
        "{% for x in document.journeys recursive %}{{ loop(document.journeys) }}{% endfor %}",
    ],
)
def test_a_template_that_runs_away_is_stopped(reported, text) -> None:
    with pytest.raises(BadTemplate, match=r"larger than|too large|more than|too often") as told_of:
        filled(reported, text)

    assert told_of.value.line == 1


def test_what_a_template_writes_has_an_end(reported) -> None:
    with pytest.raises(BadTemplate, match=r"^mine\.md\.j2: it makes more than 50,000,000 characters$"):
        filled(reported, "{% for a in range(90000) %}{{ 'x' * 90000 }}{% endfor %}")


def test_ordinary_templates_are_not_in_the_way_of_the_limits(reported) -> None:
    assert filled(reported, "{{ 'ab' * 3 }} {{ 2**10 }} {{ 7 % 4 }} {{ '%03d' % 5 }} {{ 'a' ~ 1 ~ ('b' ~ 2) }}") == (
        "ababab 1024 3 005 a1b2"
    )
    assert (
        filled(reported, "{{ document.journeys | map(attribute='name') | join(', ') | upper }}")
        == "FISH & <CHIPS> | *X*"
    )
    assert filled(reported, "{{ document.day.strftime('%d.%m.%Y') }} {{ '{:>4}'.format(7) }}") == "22.11.2026    7"
    assert filled(reported, "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(1) }}{{ m(2) }}") == "[1][2]"
    assert (
        filled(reported, "{% for a in range(3) if a %}{{ a }}{{ loop.nextitem | default('.') }}{% endfor %}") == "122."
    )


def test_nothing_of_one_template_is_left_for_the_next(reported) -> None:
    with pytest.raises(BadTemplate):
        filled(reported, "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}")

    assert filled(reported, "{% for a in range(2) %}{{ a }}{% endfor %}") == "01"


PAGE = (Path(__file__).resolve().parents[3] / "docs" / "report.md").read_text(encoding="utf-8")


def test_the_template_on_the_page_about_reports_works(reported) -> None:
    (example,) = re.findall(r"^```jinja\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

    assert filled(reported, example) == (
        "# Gap report: Fish & \\<chips\\> \\| \\*x\\*\n"
        "\n"
        "As of 22.11.2026. Of 2 touchpoints that customers need, none is met, and 1 in part; "
        "weighted by importance and by how well each is met, coverage is 40%. "
        "0% of the company touchpoints meet no customer of this journey. Found: 2 gaps, all of medium priority.\n"
        "\n"
        "1. **Menu (Choose): 6, not 8**: improve “Menu”: find out from customers what they miss\n"
        "2. **Queue (Choose)**: build it; if it exists, add it to the company's list\n"
        "\n"
        "## Fish & \\<chips\\> \\| \\*x\\*: 40% covered\n"
        "\n"
        "| opportunity | gap | what to do | owner |\n"
        "| ---: | --- | --- | --- |\n"
        "| 10 | Menu (Choose): 6, not 8 | improve “Menu”: find out from customers what they miss | Kitchen |\n"
        "| 14 | Queue (Choose) | build it; if it exists, add it to the company's list |  |\n"
    )


def test_the_page_about_reports_tells_of_everything_that_a_template_may_use() -> None:
    told_of = set(re.findall(r"`(\w+)`", PAGE.partition("## What a template may use")[2]))
    kinds = [kind for kind in vars(module).values() if kind.__class__ is type and kind.__module__ == module.__name__]
    assert len(kinds) > 10
    of_questions = {field.name for field in fields(questions.OpenQuestion)}
    fields_of = {field for kind in kinds for field in kind._fields} | of_questions | set(Measure._fields)

    assert sorted(fields_of - told_of) == []
