"""A template that runs away is ended by the process that it is filled in, whatever takes so long or so much."""

from __future__ import annotations

import os
import sys

import pytest

from journeygap.reporters.document.compose import document
from journeygap.reporters.pages import template
from journeygap.reporters.pages.template import BadTemplate, Limits, render

QUICK = Limits(seconds=1, memory=384 * 2**20, waiting=120)
LIMITED = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="the system does not limit the memory of a process"
)


def grown(doublings: int) -> str:
    """Return what makes ``n.x`` a text of 2 to the power of the doublings, twice."""
    return (
        f"{{% set n = namespace(x='ab') %}}{{% for i in range({doublings}) %}}{{% set n.x = n.x ~ n.x %}}{{% endfor %}}"
    )


def repeated(body: str) -> str:
    return f"{{% for i in range(99999) %}}{body}{{% endfor %}}"


NESTED = "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}"
RUNAWAYS = {
    "squared integers": "{% set n = namespace(x=7) %}" + repeated("{% set n.x = n.x * n.x %}"),
    "in on long texts": grown(22) + repeated("{% if 'ba' * 1000 ~ 'c' in n.x %}{% endif %}"),
    "count": grown(22) + repeated("{{ n.x.count('ab') }}"),
    "replace, again and again": grown(20) + repeated("{% set y = n.x | replace('a', 'c') %}"),
    "replace that grows": grown(17) + "{{ n.x | replace('a', n.x) | length }}",
    "the method replace": grown(17) + "{{ n.x.replace('a', n.x) | length }}",
    "join": grown(17) + "{{ n.x | list | join(n.x) | length }}",
    "the method join": grown(17) + "{{ n.x.join(n.x) | length }}",
    "expandtabs": "{{ ('\\t' * 90000).expandtabs(90000) | length }}",
    "indent by text": "{% set t = '\\n' * 90000 ~ 'x' %}{{ t | indent('x' * 90000, blank=true) | length }}",
    "indent by width": "{% set t = '\\n' * 90000 ~ 'x' %}{{ t | indent(90000, blank=true) | length }}",
    "translate": "{{ ('a' * 90000).translate({97: 'x' * 90000}) | length }}",
    "center and repeat": "{% for i in range(999) %}{% set y = ['x'.center(90000)] * 90000 | int %}{{ y }}{% endfor %}",
    "ljust": repeated("{% set y = 'x'.ljust(100000) | upper | title %}"),
    "formats": repeated("{% set y = '%99999d' | format(i) | upper | title %}"),
    "lists added": "{% set n = namespace(x=[1]) %}" + repeated("{% set n.x = n.x + n.x %}"),
    "lists summed": "{{ ([['a'] * 1000] * 90000) | sum(start=[]) | length }}",
    "lists in lists, as text": NESTED + "{{ n.x | string | length }}",
    "lists in lists, as JSON": NESTED + "{{ n.x | tojson }}",
    "lists in lists, printed": NESTED + "{{ n.x | pprint }}",
    "lists in lists, compared": NESTED + "{% set a = n.x %}" + NESTED + "{{ a == n.x }}",
    "lists held": "{% set n = namespace(x=[]) %}" + repeated("{% set n.x = [n.x, 'x' * 90000] %}"),
    "batch": grown(17) + repeated("{% set y = n.x | batch(1) | list %}"),
    "slice": repeated("{% set y = 'x' | slice(99999) | list %}"),
    "sort": grown(18) + repeated("{% set y = n.x | sort %}"),
    "unique": repeated("{% set y = range(99999) | unique | list %}"),
    "range": repeated("{% set y = range(99999) | sum %}"),
    "wordwrap": grown(17) + "{{ n.x | wordwrap(1, wrapstring=n.x) | length }}",
    "urlize": grown(17) + repeated("{{ ('www.' ~ n.x) | urlize | length }}"),
    "cycler": repeated("{% set y = cycler(*range(99999)) %}"),
    "macros": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    "brackets": "{{ " + "(" * 50_000 + "1" + ")" * 50_000 + " }}",
    "conditions": "{% if 1 %}" * 20_000 + "{% endif %}" * 20_000,
}


@pytest.fixture
def reported(analysed):
    return document(
        analysed("journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\ncompany: {touchpoints: []}\n")
    )


@LIMITED
@pytest.mark.parametrize("kind", RUNAWAYS)
def test_whatever_runs_away_is_ended(reported, kind) -> None:
    with pytest.raises(BadTemplate, match=r"^mine\.md(:1)?: it (takes|makes|calls)|number is") as caught:
        render(reported, RUNAWAYS[kind], "mine.md", QUICK)

    assert "\n" not in str(caught.value)


def test_where_a_system_limits_nothing_the_clock_does(reported) -> None:
    with pytest.raises(BadTemplate, match=r"^mine\.md: it takes more than 1 second$"):
        render(reported, RUNAWAYS["squared integers"], "mine.md", Limits(seconds=1000, waiting=1))


@LIMITED
def test_the_limit_of_time_names_the_line(reported) -> None:
    with pytest.raises(BadTemplate, match=r"^mine\.md:3: it takes more than 1 second of computing$"):
        render(reported, "a\n\n" + RUNAWAYS["ljust"], "mine.md", QUICK)


def test_what_is_filled_in_comes_back_as_it_is(reported) -> None:
    text = "{{ document.journeys[0].name }} é 選 \U0001f600 {{ '\\ud800' }}\r\n\n"

    assert render(reported, text, "mine.md") == "J é 選 \U0001f600 \ud800\n\n"


def test_a_mistake_comes_back_with_its_line(reported) -> None:
    with pytest.raises(BadTemplate) as caught:
        render(reported, "a\n{{ gone }}", "mine.md")

    assert (caught.value.name, caught.value.line, caught.value.reason) == ("mine.md", 2, "'gone' is undefined")


def test_the_process_sees_no_secret(monkeypatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    monkeypatch.setenv("PYTHONPATH", "here")

    assert set(template.variables()) <= {"PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"}


@pytest.mark.skipif(os.name == "nt", reason="Windows does not limit files")
def test_the_process_writes_no_file(reported, tmp_path, monkeypatch) -> None:
    """Even if a template got at Python."""
    target = tmp_path / "out"
    hacked = f"p.fill = lambda *_: open({str(target)!r}, 'w').write('x')"
    child = template.CHILD.replace("main()", f"import journeygap.reporters.pages.process as p; {hacked}; main()")
    monkeypatch.setattr(template, "CHILD", child)

    with pytest.raises(BadTemplate):
        render(reported, "x", "mine.md")
    assert target.read_text(encoding="utf-8") == ""  # opened, and nothing could be written


def test_an_ended_process_is_one_error(reported, monkeypatch) -> None:
    monkeypatch.setattr(template, "CHILD", "import os; os.abort()")
    with pytest.raises(BadTemplate, match="it takes more memory than it may"):
        render(reported, "x", "mine.md")

    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(BadTemplate, match="the process that fills it in can't be started"):
        render(reported, "x", "mine.md")


def test_an_endless_template_leaves_nothing_written(quick) -> None:
    quick.write("journey.yaml")
    quick.write("mine.md.j2", RUNAWAYS["the method join"])

    ran = quick("report", "--template", "mine.md.j2", "-o", "out.md")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("journeygap: mine.md.j2:1: it takes more memory than it may")
    assert not (quick.folder / "out.md").exists()


def test_built_in_reports_start_no_process(quick, monkeypatch) -> None:
    quick.write("journey.yaml")
    monkeypatch.setattr(template, "CHILD", "raise SystemExit(1)")

    for shape in ("markdown", "html", "svg", "mermaid"):
        assert quick("report", "-f", shape).code == 0
