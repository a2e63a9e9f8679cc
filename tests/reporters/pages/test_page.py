"""The page as text: its policy, its numbers, and that nothing of anybody's is markup."""

import re
from base64 import b64encode
from hashlib import sha256

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeygap.reporters.document.compose import document
from journeygap.reporters.pages.chart import SIZE, chart
from journeygap.reporters.pages.render import owners, render, states

JOURNEY = """\
journey: Choosing a bank
customer:
  evidence: [{id: talks, kind: interview, date: 2026-09-01, sample: 9, source: Project 7}]
  stages:
    - name: Compare
      mindset: Wants no surprises
      touchpoints:
        - {name: Comparison site, importance: 8, channel: web, friction: old rates, evidence: talks}
        - {name: Branch visit, importance: 6, satisfaction: 6}
    - name: Open
      touchpoints: [{name: Form, importance: 9, satisfaction: 4}, {name: App, importance: 9, satisfaction: 4}]
company:
  touchpoints:
    - {name: Branch visit, stage: Compare, owner: Branches}
    - {name: Form, stage: Open, owner: Online}
    - {name: App, stage: Open, owner: Online}
    - {name: Billboards, owner: Marketing}
"""


def test_the_policy_names_the_style_and_the_script_that_are_there(analysed) -> None:
    page = render(analysed(JOURNEY))

    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)[1]
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; ")
    assert not re.search(r"\sstyle=|\son\w+=|https?:", page.partition("</style>")[2].partition("<script>")[0])


def test_one_page_is_always_the_same(analysed) -> None:
    assert render(analysed(JOURNEY)) == render(analysed(JOURNEY))


def test_what_stands_behind_a_touchpoint_is_there_on_demand(analysed) -> None:
    page = render(analysed(JOURNEY))

    details = re.search(r"<details>.*?</details>", page, re.DOTALL)[0]
    assert re.findall(r"<li[^>]*>([^<]*)</li>", details) == [
        "Channel: web",
        "In their way: old rates",
        "Rests on talks (interview, 2026-09-01, sample 9, Project 7)",
    ]


def test_the_filters_offer_what_there_is(analysed) -> None:
    (part,) = document(analysed(JOURNEY)).journeys

    # Form and App: 4 where their importance, 9, is expected, is 5 short.
    assert states(part) == ["missing", "met", "weak", "wasted"]
    assert owners(part) == ["Branches", "Marketing", "Online"]


def test_the_chart(analysed) -> None:
    (part,) = document(analysed(JOURNEY)).journeys
    drawn = chart(part.quadrants, part.parted_at)

    # Importance 8, 6, 9, 9: 8 in the mean. Performance 6, 4, 4: 4 2/3 in the mean, for what is matched.
    assert (drawn.up, drawn.across) == (SIZE - 320, 186.7)
    assert [(dot.x, dot.y, dot.numbers, dot.names) for dot in drawn.dots] == [
        (160, SIZE - 360, "1, 2", "Form (Open); App (Open)"),  # at one place
        (0, SIZE - 320, "3", "Comparison site (Compare)"),
        (240, SIZE - 240, "4", "Branch visit (Compare)"),
    ]
    assert [(quadrant.name, [each.number for each in named]) for quadrant, named in drawn.quadrants] == [
        ("Concentrate here", [1, 2, 3]),
        ("Keep up the good work", []),
        ("Low priority", []),
        ("Possible overkill", [4]),
    ]


def test_many_at_one_place_are_counted(analysed) -> None:
    names = ", ".join(f"{{name: t{number}, importance: 5}}" for number in range(9))
    (part,) = document(
        analysed(
            f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{names}]}}]}}\ncompany: {{touchpoints: []}}\n"
        )
    ).journeys

    (dot,) = chart(part.quadrants, part.parted_at).dots

    assert dot.numbers == "1, 2, +7"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and text.isprintable()))
def test_any_name_comes_back_whole_and_is_no_markup(analysed, name) -> None:
    import json
    from html import unescape

    quoted = json.dumps(name, ensure_ascii=False)
    journey = f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{{name: {quoted}}}]}}]}}\n"
    page = render(analysed(f"{journey}company: {{touchpoints: []}}\n"))

    (shown,) = re.findall(r'Customers use </span><b dir="auto">(.*?)</b>', page, re.DOTALL)
    assert "<" not in shown
    assert unescape(shown) == name
    assert page.count("<script>") == 1
