"""The report in Markdown: what it says, that it renders as meant, and that names in it are nothing but text."""

# ruff: noqa: E501 - a report's lines are long

import re
import unicodedata
from dataclasses import replace
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from wcwidth import wcswidth

import journeygap
from journeygap.core.text import visible
from journeygap.method.settings import Settings, Target
from journeygap.reporters.pages import report
from journeygap.results.analysis import Accepted

SMALL = """\
journey: Choosing a bank
customer:
  persona: newcomer
  stages:
    - name: Compare
      phase: before
      mindset: Wants to know what it costs
      touchpoints:
        - {name: Comparison site, importance: 8, evidence: []}
        - {name: Branch visit, importance: 5, satisfaction: 5}
company:
  currency: EUR
  touchpoints:
    - {name: Branch visit, stage: Compare, owner: Branches, cost: 300}
    - {name: Billboards, stage: Compare, owner: Marketing, cost: 100}
"""
WHOLE = """\
# Gap report: Choosing a bank

Date: 2026-11-22 · Persona: newcomer · File: journey.yaml

## The answer

**Customers find 38% of what they need. 100 EUR meet nobody.**

Of 2 touchpoints that customers need, 1 is met; weighted by importance and by how well each is met, coverage is 38%. 25% of the cost meets no customer of this journey. Found: 1 gap and 1 case of waste or misplaced effort; in all 1 of high and 1 of medium priority.

| Measure        |   Share | What it says                                                   |
|:---------------|--------:|:---------------------------------------------------------------|
| Coverage       |     38% | 1 of 2 met, 1 matched; based 100% on customers' ratings        |
| Alignment      |     75% | of the cost meets customers where they are                     |
| Waste          |     25% | of the cost meets no customer of this journey                  |
| Allocation fit |     75% | of the effort reaches what matters to customers, in proportion |

### The two things to do first

1. **Waste – Billboards: 100 EUR.** Check with customers whether they miss it, then stop it. Why: no customer of this journey meets “Billboards” at any stage; it takes 100 EUR, 25% of the effort. Why first: nothing else that can be dropped or moved takes more effort. Money: frees 100 EUR; owner: Marketing; based on: the company's own figures.
2. **Long term – Comparison site (Compare).** Build it; if it exists, add it to the company's list. Why: customers use “Comparison site” in stage “Compare”, and you offer nothing for it. Why first: its opportunity is 16 of 20, extreme; no gap that takes several teams or new systems has a higher one. Money: cost not stated yet; owner: none yet; based on: an assumption: no evidence is named.

Stopping what meets nobody would free 100 EUR. Nothing with a stated cost is planned for it; the heaviest gap is “Comparison site (Compare)”.

## The journey, stage by stage

What matters to customers and the level they get are from 0 to 10, the opportunity (Opp.) from 0 to 20.

### Stage 1: Compare

Coverage **38%**: 1 of 2 met; before the purchase.

What customers think: Wants to know what it costs

| State     | Customers use   | The company does   |   Matters |   Level |   Opp. |
|:----------|:----------------|:-------------------|----------:|--------:|-------:|
| ✗ missing | Comparison site | –                  |         8 |         |     16 |
| ✓ met     | Branch visit    | Branch visit       |         5 |  5 of 5 |      5 |
| ⌀ wasted  | –               | Billboards         |           |         |        |

## Gaps (1)

Ranked by opportunity, from 0 to 20: what matters to customers and is lacking comes first.

### Long-term work

These take several teams, or something new.

|   Opp. | What                      | Why                                                                                      | What to do                                           |
|-------:|:--------------------------|:-----------------------------------------------------------------------------------------|:-----------------------------------------------------|
|     16 | Comparison site (Compare) | customers use “Comparison site” in stage “Compare”, and you offer nothing for it (JG101) | build it; if it exists, add it to the company's list |

## Waste and misplaced effort (1)

Stopping what meets nobody would free 100 EUR (25% of the effort).

| Priority   | What                | Why                                                                                                      | What to do                                              | Owner     |
|:-----------|:--------------------|:---------------------------------------------------------------------------------------------------------|:--------------------------------------------------------|:----------|
| medium     | Billboards: 100 EUR | no customer of this journey meets “Billboards” at any stage; it takes 100 EUR, 25% of the effort (JG201) | check with customers whether they miss it, then stop it | Marketing |

## Effort against importance

| Stage   |   Share of importance |   Share of effort |   Difference | What it means   |
|:--------|----------------------:|------------------:|-------------:|:----------------|
| Compare |                  100% |              100% |     0 points | in proportion   |

## Importance and performance

More important means 6.5 of 10 or more (the average of this journey), delivered better 5 of 10 or more (the average of this journey). What is delivered less well than average may still be met.

**Concentrate here** (more important, and delivered less well, with a gap or not at all):

- Comparison site (Compare): importance 8, nothing meets it

**Keep up the good work** (more important, and delivered better): none.

**Low priority** (less important, and delivered less well, with a gap or not at all): none.

**Possible overkill** (less important, and delivered better):

- Branch visit (Compare): importance 5, performance 5

## What this is based on

Coverage: based 100% on customers' ratings.

To sharpen the result:

- name evidence: nothing shows what the customer's half is based on

## Questions for the company

About “Compare”:

- What does the company do about “Comparison site” while customers are in stage “Compare”, and is anybody in charge of it?
- What is “Billboards” meant to do for customers, and what would happen if it stopped?

## Questions for the next customer interviews

About “Compare”:

- Tell me about the last time you used “Comparison site”. What were you trying to get done?
- When did you last come across “Billboards”, if ever? What did you do then?

## How the figures are computed

"""
SHARED = "journey: {}\ncustomer: {{stages: [{{name: S, touchpoints: [Chat]}}]}}\ncompany: shop.yaml\n"
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
HOSTILE = [
    "a | b",
    "``` x",
    "<script>alert(1)</script>",
    "**b** _e_ ~~s~~",
    "[x](javascript:1) ![i](y)",
    "&lt; &#64;",
    "https://example.org",
    "@acme/team",
    "# h",
    "- [ ] t",
    "1. x",
    "$x$",
    "=cmd",
    "::error::x",
    "Journey 2: b",
    "比较",
    "مرحبا",
    "a\\",
]


def rendered(analysis) -> str:
    return "".join(report.render(analysis))


def seen(page: str) -> list[str]:
    """Return what a reader sees: the text of each paragraph, heading, list item and cell. Fails on foreign markup."""
    texts = []
    for token in READER.parse(page):
        assert token.type not in {"html_block", "code_block", "fence", "hr", "blockquote_open"}, token
        if token.type != "inline":
            continue
        kinds = {child.type for child in token.children}
        assert kinds <= {"text", "text_special", "strong_open", "strong_close", "html_inline", *LINKS}, token
        assert {child.content for child in token.children if child.type == "html_inline"} <= {"<!-- -->"}
        texts.append("".join(child.content for child in token.children if child.type.startswith("text")))
    return texts


LINKS = {"link_open", "link_close"}


def headings(page: str) -> list[tuple[str, str]]:
    tokens = READER.parse(page)
    return [
        (token.tag, seen_of(tokens[number + 1])) for number, token in enumerate(tokens) if token.type == "heading_open"
    ]


def seen_of(token) -> str:
    return "".join(child.content for child in token.children if child.type.startswith("text"))


def test_the_whole_of_a_small_report(analysed) -> None:
    page = rendered(analysed(SMALL))

    assert page.startswith(WHOLE)
    rest = page.removeprefix(WHOLE).splitlines()
    assert [line.partition("**:")[0] for line in rest if line.startswith("- ")] == [
        "- **Coverage",
        "- **Opportunity",
        "- **Alignment and waste",
        "- **Allocation fit",
        "- **Importance and performance",
        "- **Unknown",
    ]
    assert rest[-1] == f"Made with journeygap {journeygap.__version__}."


def test_blocks_are_parted_by_one_empty_line_and_no_line_ends_in_spaces(analysed) -> None:
    page = rendered(analysed(SMALL))

    assert "\n\n\n" not in page
    assert page.endswith(".\n")
    assert [line for line in page.splitlines() if line != line.rstrip()] == []


def test_a_dark_stage_has_its_gaps_under_it(analysed) -> None:
    page = rendered(
        analysed(
            "journey: A\ncustomer: {stages: [{name: S, touchpoints: [One, Two]}, {name: T, touchpoints: [Three]}]}\n"
            "company: {touchpoints: [{name: Three, owner: Web}, {name: Two, stage: T, owner: Web}]}\n"
        )
    )

    assert re.findall(r"^\| +10 \| (.*?) +\|", page, re.MULTILINE) == ["S: both touchpoints", "↳ One (S)", "↳ Two (S)"]


def test_gaps_stand_under_what_they_take_and_columns_without_anything_are_left_out(analysed) -> None:
    page = rendered(
        analysed(
            "journey: A\ncustomer: {stages: [{name: S, touchpoints: [{name: One, importance: 6, satisfaction: 3.5}, "
            "{name: Two, importance: 6, satisfaction: 3.5}, {name: Three}]}]}\n"
            "company: {touchpoints: [{name: One, owner: Web}, Two]}\n"
        )
    )

    titles = [title for _, title in headings(page)]
    assert titles[titles.index("Gaps (3)") :][:4] == ["Gaps (3)", "Quick wins", "Long-term work", "Owner unknown"]
    quick = page.partition("### Quick wins")[2].partition("###")[0]
    assert re.search(r"What to do +\| Owner +\|$", quick, re.MULTILINE)
    assert "| Web     |" in quick
    assert "Owner " not in page.partition("### Owner unknown")[2].partition("###")[0]


def test_sections_with_nothing_to_say_are_left_out_or_say_so(analysed) -> None:
    page = rendered(
        analysed(
            "journey: A\ncustomer: {stages: [{name: S, touchpoints: [T]}, {name: U}]}\ncompany: {touchpoints: [T]}\n"
        )
    )

    assert [title for _, title in headings(page)] == [
        "Gap report: A",
        "The answer",
        "The journey, stage by stage",
        "Stage 1: S",
        "Stage 2: U",
        "Effort against importance",
        "What this is based on",
        "Questions for the next customer interviews",
        "How the figures are computed",
    ]
    assert "Nothing here counts towards coverage.\n" in page
    assert "Neither cost nor hours are stated for all that the company does" in page
    assert "Importance is assumed, 5 of 10, for every touchpoint that customers need.\n" in page


def test_no_company_yet(analysed) -> None:
    page = rendered(analysed("journey: A\ncustomer: {stages: [{name: S, touchpoints: [T]}]}\n"))

    assert "What the company does is not stated, so that coverage is unknown." in page
    assert re.search(r"^\| Coverage +\| +– \| unknown: what the company does is not stated", page, re.MULTILINE)
    assert "- list company touchpoints: what the company does is not known\n" in page


def test_definition_errors_come_right_after_the_answer(analysed) -> None:
    page = rendered(analysed(SMALL, broken__journey__yaml="journey: Half|\ncustomer: {stages: 3}\n"))

    titles = [title for tag, title in headings(page) if tag == "h2"]
    assert titles[:3] == ["The answer", "Files that could not be analysed", "The journey, stage by stage"]
    assert "1 definition error in “broken.journey.yaml”; what depends on it was left out." in page
    assert "| broken.journey.yaml:2:20 |" in page


def test_errors_alone_make_a_report(analysed) -> None:
    page = rendered(analysed("journey: Half\n"))

    assert [title for _, title in headings(page)] == ["Gap report", "The answer", "Files that could not be analysed"]
    assert "| Measure" not in page


def test_a_portfolio_has_contents_whose_links_lead_to_its_headings(analysed) -> None:
    page = rendered(
        analysed(
            a__journey__yaml=SHARED.format("Buying & using, (again) é"),
            b__journey__yaml=SHARED.format("'Journey 1: हिन्दी_x – 比较?'"),
            shop__yaml="company: {touchpoints: [Chat, Fax]}\n",
        )
    )

    links = {}
    for token in READER.parse(page):
        for number, child in enumerate(token.children or ()):
            if child.type == "link_open":
                links[token.children[number + 1].content] = child.attrs["href"]
    sections = [title for tag, title in headings(page) if tag == "h2"]
    assert list(links) == [each for each in sections if each not in {"The answer", "Contents"}]
    assert sections[2:] == [
        "The journeys at a glance",
        "Company files that several journeys share",
        "Journey 1: Buying & using, (again) é",
        "Journey 2: Journey 1: हिन्दी_x – 比较?",
        "How the figures are computed",
    ]
    assert [report.anchor(each) for each in sections[4:6]] == [
        "journey-1-buying--using-again-é",
        "journey-2-journey-1-हिन्दी_x--比较",
    ]
    assert [unquote(link) for link in links.values()] == [f"#{report.anchor(each)}" for each in links]


def test_no_heading_of_a_portfolio_takes_the_anchor_of_another_section(analysed) -> None:
    page = rendered(
        analysed(
            a__journey__yaml=SHARED.format("The answer").replace("name: S", "name: 'Journey 2: The answer'"),
            b__journey__yaml=SHARED.format("The answer"),
            shop__yaml="company: {touchpoints: [Chat]}\n",
        )
    )

    anchors = [report.anchor(title) for tag, title in headings(page)]
    linked = {report.anchor(title) for tag, title in headings(page) if tag == "h2"}
    assert [each for each in linked if anchors.count(each) > 1] == []


def test_a_portfolio_lists_its_journeys_with_their_figures(analysed) -> None:
    page = rendered(
        analysed(
            a__journey__yaml=SHARED.format("Ay"),
            b__journey__yaml=SHARED.format("Bee"),
            shop__yaml="company: {touchpoints: [{name: Chat, cost: 60}, {name: Fax, cost: 40}]}\n",
        )
    )

    assert (
        "| Journey   |   Coverage |   Alignment |   Waste |   Allocation fit |   High |   Medium |\n"
        "|:----------|-----------:|------------:|--------:|-----------------:|-------:|---------:|\n"
        "| Ay        |       100% |         60% |     40% |              60% |      0 |        0 |\n"
        "| Bee       |       100% |         60% |     40% |              60% |      0 |        0 |\n"
    ) in page
    assert page.count("(JG201)") == 1
    assert {tag for tag, title in headings(page) if title in {"The journey, stage by stage", "Stage 1: S"}} == {
        "h3",
        "h4",
    }


def quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def test_hostile_names_are_nothing_but_text_and_come_back_whole(analysed) -> None:
    touchpoints = "".join(f"        - {{name: {quoted(name)}, importance: 8}}\n" for name in HOSTILE)
    activities = "".join(
        f"    - {{name: {quoted(f'{name} too')}, stage: {quoted(name)}, owner: {quoted(name)}, cost: 5}}\n"
        for name in HOSTILE
    )
    stages = "".join(
        f"    - {{name: {quoted(name)}, mindset: {quoted(name)}, touchpoints: [{quoted(name)}]}}\n" for name in HOSTILE
    )
    text = (
        f"journey: {quoted(HOSTILE[0])}\ncustomer:\n  persona: {quoted(HOSTILE[2])}\n  stages:\n{stages}"
        f"    - name: Last\n      touchpoints:\n{touchpoints}"
        f"company:\n  currency: {quoted(HOSTILE[0])}\n  period: {quoted(HOSTILE[3])}\n  touchpoints:\n{activities}"
    )

    page = rendered(analysed(text))

    texts = seen(page)
    for number, name in enumerate(HOSTILE, start=1):
        assert name in texts
        assert f"{name} too" in texts
        assert f"Stage {number}: {name}" in texts
        assert f"What customers think: {name}" in texts
        assert f"About “{name}”:" in texts
        assert f"{name} ({name})" in texts or f"↳ {name} (Last)" in texts
    assert not re.search(r"@acme|https://example", page)


def test_what_a_reader_would_not_see_is_shown(analysed) -> None:
    name = r'"a\u001b[31m\nb\u202ec\u0000d"'

    page = rendered(analysed(SMALL.replace("Billboards", name)))

    assert "a\\x1b[31m b\\u202ec\\x00d" in seen(page)
    assert page == visible(page.replace("\n", "␤")).replace("␤", "\n")


def test_chinese_tables_are_in_line(analysed) -> None:
    page = rendered(
        analysed(
            "journey: 选择银行\ncustomer: {stages: [{name: 比较, touchpoints: [{name: 比较网站, importance: 8}, "
            "{name: Café, importance: 3}]}]}\ncompany: {touchpoints: [{name: Café, owner: 网点}, {name: 广告牌}]}\n"
        )
    )

    tables = re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE)
    assert len(tables) >= 4
    for table in tables:
        assert len({wcswidth(line) for line in table.splitlines()}) == 1, table


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("The journeys at a glance", "the-journeys-at-a-glance"),
        ("Journey 1: A/B <c> `d`", "journey-1-ab-c-d"),
        ("Journey 2: e-mail_x  y", "journey-2-e-mail_x--y"),
        ("Journey 3: ÄÖ 😀", "journey-3-äö-"),
    ],
)
def test_anchors_are_github_s(heading, anchor) -> None:
    assert report.anchor(heading) == anchor


def test_letters_with_marks_stay_whole_in_anchors() -> None:
    assert report.anchor(unicodedata.normalize("NFD", "é")) == unicodedata.normalize("NFD", "é")


def test_the_module_s_own_examples_hold() -> None:
    import doctest

    assert doctest.testmod(report).failed == 0


def test_targets_and_what_was_accepted_stand_by_the_answer(analysed) -> None:
    targets = (Target(measure="coverage", at_least=60, source="a | b"), Target(measure="waste", at_most=50))
    result = replace(analysed(SMALL, Settings(targets=targets)), accepted=Accepted(remarks=0, baseline=3))

    page = rendered(result)

    assert "\nFindings are accepted: 3 by the baseline.\n\n### The two things to do first\n" in page
    assert (
        "### Targets\n\n"
        "| Target   | Asked for    | Found   | Outcome   | Source   |\n"
        "|:---------|:-------------|:--------|:----------|:---------|\n"
        "| Coverage | at least 60% | 38.5%   | missed    | a \\| b   |\n"
        "| Waste    | at most 50%  | 25%     | met       |          |\n"
    ) in page


STATED = """\
journey: A
customer:
  persona: {name: Family, about: "Two children, <one> boiler", quote: "Who can I *trust*?"}
  stages:
    - name: Offer
      phase: Decide
      goal: compare | decide
      actions: [ask neighbours, read reviews]
      mindset: It is a lot of money
      feeling: 0
      friction: [prices are hidden]
      quotes: ["I gave up on page `two`"]
      ideas: [publish prices]
      touchpoints:
        - {name: "Call #12", moment: true, feeling: -2, friction: [on hold, cut off], quotes: ["Never again"]}
        - Website
    - {name: Later, touchpoints: [Help]}
company: {touchpoints: [Website]}
"""


def test_what_the_file_states_of_persona_stages_and_touchpoints_is_shown(analysed) -> None:
    page = rendered(analysed(STATED))

    assert "Two children, \\<one\\> boiler “Who can I \\*trust\\*?”\n" in page
    assert "phase Decide; feeling neutral." in page
    assert (
        "- What customers want: compare \\| decide\n"
        "- What they do: ask neighbours; read reviews\n"
        "- What gets in their way: prices are hidden\n"
        "- What they say: “I gave up on page \\`two\\`”\n"
        "- Ideas: publish prices\n"
    ) in page
    assert "- Call #<!-- -->12: moment of truth; feeling -2; in their way: on hold, cut off; “Never again”\n" in page


def test_what_the_file_does_not_state_takes_no_line(analysed) -> None:
    later = rendered(analysed(STATED)).partition("Later")[2].partition("## ")[0]

    assert "\n- " not in later
    assert "What customers" not in later
