"""The page as text: its cards, its codes, and that nothing of anybody's is markup."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reporters.pages.bank import JOURNEY

from journeygap.core.text import safe
from journeygap.reporters.document.compose import document
from journeygap.reporters.pages.render import render


def test_one_page_is_always_the_same(analysed) -> None:
    assert render(analysed(JOURNEY)) == render(analysed(JOURNEY))


def test_a_card_says_all_that_is_known_of_a_touchpoint(analysed) -> None:
    page = render(analysed(JOURNEY))

    card = re.search(r'<li class="card bad".*?Comparison site.*?</li>', page, re.DOTALL)[0]
    assert '<blockquote dir="auto">old rates</blockquote>' in card
    assert "importance 8" in card
    assert '<span dir="auto">web</span>' in card
    assert "The company offers nothing for it." in card
    assert "Rests on talks (9 interviews, 2026-09-01, Project 7)" in card


def test_every_code_on_the_page_is_explained_in_it(analysed) -> None:
    page = render(analysed(JOURNEY))

    linked = set(re.findall(r'href="#(code-[^"]*)"', page))
    assert {"code-JG101", "code-JG102", "code-JG201"} <= linked <= set(re.findall(r'id="(code-[^"]*)"', page))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and text.isprintable()))
def test_any_name_comes_back_whole_and_is_no_markup(analysed, name) -> None:
    import json
    from html import unescape

    quoted = json.dumps(name, ensure_ascii=False)
    journey = f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{{name: {quoted}}}]}}]}}\n"
    page = render(analysed(f"{journey}company: {{touchpoints: []}}\n"))

    (shown,) = re.findall(r'<h5 dir="auto">(.*?)</h5>', page, re.DOTALL)
    assert "<" not in shown
    assert unescape(shown) == safe(name)  # what has no shape is shown as an escape
    assert page.count("<script>") == 1


def test_what_other_journeys_use_is_no_waste_of_this_one(tmp_path) -> None:
    from datetime import date

    from journeygap import analyze

    for name, touchpoint in (("a", "Search"), ("b", "Form")):
        customer = f"customer: {{stages: [{{name: S, touchpoints: [{touchpoint}]}}]}}"
        text = f"journey: {name}\ncompany: c.company.yaml\n{customer}\n"
        (tmp_path / f"{name}.journey.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "c.company.yaml").write_text(
        "company:\n  touchpoints:\n    - {name: Search, stage: S, cost: 3}\n    - {name: Form, stage: S, cost: 1}\n"
        "    - {name: Posters, stage: S, cost: 4}\n",
        encoding="utf-8",
    )

    first = document(analyze(tmp_path, today=date(2026, 11, 22))).journeys[0].board

    # Of 8 the posters take 4, which meet nobody; the form's 1 is of use to the other journey.
    assert [(each.role, each.amount) for each in first.columns[0].money] == [
        *(("aligned", 3), ("wasted", 4), ("elsewhere", 1))
    ]
    assert first.wasted == 0.5


def test_without_the_company_nothing_is_decided_and_no_gap_is_denied(analysed) -> None:
    page = render(analysed("journey: J\ncustomer: {stages: [{name: A, touchpoints: [Search]}]}\n"))

    assert "Nothing can be decided yet: what the company does is not stated." in page
    assert '<td data-lane="Open gaps" class="lane-gaps">\n<span class="quiet">–</span>' in page
    assert '<span class="coverage band-unknown">coverage unknown</span>' in page


def test_where_all_is_well_nothing_is_to_be_decided(analysed) -> None:
    page = render(
        analysed(
            "journey: J\ncustomer:\n  evidence: [{id: e, kind: analytics}]\n"
            "  stages: [{name: A, touchpoints: [{name: S, importance: 5, satisfaction: 9, evidence: e}]}]\n"
            "company: {touchpoints: [{name: S, stage: A, owner: T}]}\n"
        )
    )

    assert "Nothing to decide was found." in page


def test_several_journeys_come_worst_first_with_what_the_colours_of_their_strips_mean(analysed) -> None:
    better = JOURNEY.replace("Choosing a bank", "Moving house").replace("satisfaction: 4", "satisfaction: 9")
    found = analysed(better, b__journey__yaml=JOURNEY)
    page = render(found)

    # The first that was read is numbered 1, whichever comes first on the page.
    numbers = [each.journey.name for each in found.journeys]
    links, articles = (re.findall(each, page) for each in (r'<a href="#journey-(\d)">', r'<article id="journey-(\d)"'))
    assert [numbers[int(each) - 1] for each in articles] == ["Choosing a bank", "Moving house"]
    assert links == articles
    # 6 of 14 are covered in Compare, of both; in Open 4/9 of all, and all of it: low and good.
    legend = re.search(r'</table>\s*<ul class="legend".*?</ul>', page, re.DOTALL)[0]
    assert set(re.findall('data-means="([^"]*)"', legend)) == {"low", "good"}


def test_a_persona_without_facts_ends_the_line(analysed) -> None:
    with_persona = JOURNEY.replace("customer:\n", "customer:\n  persona: student\n")
    page = render(analysed(with_persona, b__journey__yaml=with_persona))

    lines = re.findall(r'<p class="quiet">(Persona: .*?)</p>', page)
    assert len(lines) == 2
    assert not any(re.sub("<.*?>", "", line).strip().endswith("·") for line in lines)
