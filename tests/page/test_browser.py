"""The page in a real browser: filters, keyboard, screen readers, small screens, print, and hostile names."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

HOSTILE = """\
journey: "</title><script>hacked=1</script>"
customer:
  persona: "<img src=x onerror=hacked=1>"
  stages:
    - name: "\\" onmouseover=hacked=1 x=\\""
      mindset: "<svg onload=hacked=1>"
      touchpoints:
        - {name: "مكالمة مع الفرع", importance: 9, friction: "<script>hacked=1</script>", note: "{{ 7 * 7 }}"}
        - {name: "选择银行选择银行选择银行选择银行", importance: 2, satisfaction: 1}
        - {name: "\\u202egnp.exe\\e[31m", importance: 5}
company:
  touchpoints:
    - {name: "javascript:hacked=1", meets: "选择银行选择银行选择银行选择银行", owner: "'\\"><script>hacked=1</script>"}
    - {name: "</script><script>hacked=1</script>", owner: "</style>"}
"""
MANY = (
    "journey: Large\ncustomer:\n  stages:\n"
    + "".join(
        f"    - name: Stage {stage}\n      touchpoints:\n"
        + "".join(f"        - {{name: Touchpoint {stage}-{each}, importance: {each % 11}}}\n" for each in range(500))
        for stage in range(10)
    )
    + "company:\n  touchpoints:\n"
    + "".join(
        f"    - {{name: Touchpoint {stage}-{each}, stage: Stage {stage}, owner: Team {each % 7}}}\n"
        for stage in range(10)
        for each in range(0, 500, 3)
    )
)
PAGES = {"an example": "online-retail", "several journeys": "wholesale", "hostile": HOSTILE}


def shown(page):
    return page.locator(".pair:visible").count()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_asked_from_elsewhere_and_nothing_goes_wrong(look, page_of, name):
    page = look.at(page_of(PAGES[name]))

    assert page.title().startswith("Gap report: ")
    assert look.told == []
    assert [url for url in look.asked if not url.startswith("file:")] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_barrier(look, page_of, name, scheme):
    # The policy of the page keeps out axe's own script as it keeps out everything else.
    page = look.at(page_of(PAGES[name]), color_scheme=scheme, bypass_csp=True)
    for summary in page.locator("summary").all():
        summary.click()

    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )

    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found.response["violations"]] == []


def test_hostile_names_are_text(look, page_of):
    page = look.at(page_of(HOSTILE))
    page.locator("summary").first.click()

    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    text = page.locator("main").inner_text()
    assert "</script><script>hacked=1</script>" in text
    assert "{{ 7 * 7 }}" in text
    assert not re.search("[\x1b\u202e]", text)
    assert look.told == []


def test_a_script_that_came_in_all_the_same_would_not_run(look, page_of):
    page = look.at(
        page_of("online-retail").replace("</main>", "<script>hacked=1</script><b onclick=hacked=1>x</b></main>")
    )

    page.get_by_text("x", exact=True).click()

    assert page.evaluate("typeof hacked") == "undefined"
    assert any("Content Security Policy" in each for each in look.told)


def test_filters(look, page_of):
    page = look.at(page_of("online-retail"))
    assert (shown(page), page.locator("output").inner_text()) == (16, "All 16 are shown.")

    page.locator("select[name=states]").select_option("missing")
    assert page.locator("output").inner_text() == "4 of 16 are shown."
    assert {each.inner_text().strip() for each in page.locator(".pair:visible .join").all()} == {"✗ missing"}
    assert page.locator(".stage:visible h4").all_inner_texts() == ["Awareness", "Loyalty"]

    page.locator("select[name=stages]").select_option("loyalty")
    assert shown(page) == 2

    page.get_by_role("button", name="Show everything").click()
    page.locator("select[name=owners]").select_option("Logistics")
    assert (
        page.locator(".pair:visible b").all_inner_texts()
        == [
            *("Packaging and delivery", "Parcel delivery"),
            *("Order tracking", "Parcel tracking"),
        ]
        or shown(page) == 2
    )

    page.get_by_role("button", name="Show everything").click()
    page.locator("select[name=severities]").select_option("error")
    assert shown(page) == 3
    assert set(page.locator("tbody tr[data-stages]:visible td:nth-child(2)").all_inner_texts()) == {"error"}


def test_the_keyboard_is_enough(look, page_of):
    page = look.at(page_of("online-retail"))

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the map"
    page.keyboard.press("Enter")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
    fields = [each for each in dict.fromkeys(reached) if each.islower()]
    assert fields == ["stages", "states", "owners", "severities"]
    assert "SUMMARY" in reached

    page.locator("select[name=states]").focus()
    page.keyboard.type("mis")
    assert page.locator("output").inner_text() == "4 of 16 are shown."


def test_without_javascript_everything_is_there(look, page_of):
    page = look.at(page_of("online-retail"), java_script_enabled=False)

    assert shown(page) == 16
    assert not page.locator("form.filters").is_visible()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 400, 768, 1280])
def test_no_screen_is_too_small(look, page_of, name, width):
    page = look.at(page_of(PAGES[name]), viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_print_is_a3_across_without_what_only_a_screen_needs(look, page_of):
    page = look.at(page_of("crm-buyer"))
    page.emulate_media(media="print")

    assert not page.locator("form.filters").is_visible()
    assert shown(page) == 25
    # A3 is 420 by 297 mm, which is 1,191 by 842 points.
    boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+)", page.pdf(prefer_css_page_size=True))
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(1191, 842)}


def test_matched_ones_are_joined_and_lanes_are_in_line(look, page_of):
    page = look.at(page_of("online-retail"), viewport={"width": 1600, "height": 1000})

    tops = {
        lane: {round(each.bounding_box()["y"]) for each in page.locator(f".pair .{lane}").all()}
        for lane in ("customer", "join", "company")
    }
    assert [len(each) for each in tops.values()] == [1, 1, 1]
    joined = page.evaluate(
        "[...document.querySelectorAll('.pair')].filter(each => "
        "getComputedStyle(each.querySelector('.join'), '::before').content !== 'none').length"
    )
    assert joined == page.locator(".pair.good, .pair.weak").count() == 6


def test_five_thousand_touchpoints_can_be_used(look, page_of):
    page = look.at(page_of(MANY))

    page.locator("select[name=states]").select_option("met")
    page.locator("select[name=stages]").select_option("stage-3")

    assert page.locator("output").inner_text() == "167 of 5000 are shown."
    assert look.told == []


def test_a_portfolio_leads_to_its_journeys(look, page_of):
    page = look.at(page_of("wholesale"))

    for link in page.get_by_role("navigation").get_by_role("link").all():
        target = link.get_attribute("href")
        assert page.locator(f"article{target} h2").inner_text() == link.inner_text()
