"""The page in a real browser: filters, keyboard, screen readers, small screens, print, and hostile names."""

import csv
import re
from io import BytesIO, StringIO
from pathlib import Path

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
TWELVE = Path(__file__).with_name("twelve.journey.yaml").read_text(encoding="utf-8")
ROLES = """\
journey: Everything that a company can do
customer:
  stages:
    - name: Seek
      touchpoints: [{name: Search, importance: 8, satisfaction: 9}, {name: Advice, importance: 7}, {name: Advert}]
    - name: Buy
      touchpoints: [{name: Checkout, importance: 9}, {name: Posters, importance: 5}]
company:
  touchpoints:
    - {name: Search, stage: Seek, cost: 5}
    - {name: Checkout, stage: Buy, cost: 4}
    - {name: Content team, stage: Seek, supports: [Search], cost: 2}
    - {name: Notices, stage: Buy, cost: 1, exempt: {reason: The law asks for it}}
    - {name: Posters, stage: Seek, cost: 3}
    - {name: Fair, stage: Buy, cost: 6}
"""
LEGENDS = {"every role": ROLES, "measured": "airport", "weak and in other channels": "heat-pump/family.journey.yaml"}
PAGES = {"an example": "online-retail", "several journeys": "wholesale", "hostile": HOSTILE, "twelve stages": TWELVE}


def shown(page):
    return page.locator(".card:visible").count()


def opened(page):
    """Open every stage."""
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    return page


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_asked_from_elsewhere_and_nothing_goes_wrong(look, page_of, name):
    page = look.at(page_of(PAGES[name]))

    assert page.title().startswith("Gap report: ")
    assert look.reported == []
    assert [url for url in look.asked if not url.startswith("file:")] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_barrier(look, page_of, name, scheme):
    # The policy of the page keeps out axe's own script as it keeps out everything else.
    page = look.at(page_of(PAGES[name]), color_scheme=scheme, bypass_csp=True)
    opened(page)

    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )

    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found.response["violations"]] == []


def test_hostile_names_are_text(look, page_of):
    page = look.at(page_of(HOSTILE))
    opened(page)

    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    text = page.locator("main").inner_text()
    assert "</script><script>hacked=1</script>" in text
    assert "{{ 7 * 7 }}" in text
    assert not re.search("[\x1b\u202e]", text)
    assert look.reported == []


def test_a_script_that_came_in_all_the_same_would_not_run(look, page_of):
    page = look.at(
        page_of("online-retail").replace("</main>", "<script>hacked=1</script><b onclick=hacked=1>x</b></main>")
    )

    page.get_by_text("x", exact=True).click()

    assert page.evaluate("typeof hacked") == "undefined"
    assert any("Content Security Policy" in each for each in look.reported)


def test_filters(look, page_of):
    page = look.at(page_of("online-retail"))
    counted = page.locator("form output")
    assert counted.inner_text() == "All 15 touchpoints are shown."

    page.locator("select[name=states]").select_option("missing")
    assert counted.inner_text() == "3 of 15 touchpoints are shown."
    assert {each.inner_text().split("\n")[0] for each in page.locator(".card:visible .state").all()} == {"✗ missing"}
    assert page.locator(".stage:visible .title").all_inner_texts() == ["Awareness", "Loyalty"]

    page.locator("select[name=stages]").select_option("loyalty")
    assert shown(page) == 2

    page.get_by_role("button", name="Show everything").click()
    page.locator("select[name=owners]").select_option("Logistics")
    assert page.locator(".card:visible h5").all_inner_texts() == ["Packaging and delivery", "Order tracking"]

    page.get_by_role("button", name="Show everything").click()
    page.locator("select[name=priorities]").select_option("high")
    assert set(page.locator(".tasks tbody tr:visible td:first-child").all_inner_texts()) == {"high"}


def test_the_table_is_sorted_and_copied(look, page_of):
    page = look.at(page_of("online-retail"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    titles = page.locator(".tasks tbody th > span")
    before = titles.all_inner_texts()

    page.get_by_role("button", name="What", exact=True).click()
    assert titles.all_inner_texts() == sorted(before, key=str.casefold)
    page.get_by_role("button", name="What", exact=True).click()
    assert page.locator(".tasks th[aria-sort]").get_attribute("aria-sort") == "descending"

    page.locator("select[name=priorities]").select_option("high")
    page.get_by_role("button", name="Copy as CSV").click()
    number = page.locator(".tasks tbody tr:visible").count()
    page.get_by_text(f"{number} rows are copied.").wait_for()
    copied = list(csv.reader(StringIO(page.evaluate("navigator.clipboard.readText()"))))
    assert copied[0] == ["Priority", "What", "Why", "What to do", "Owner", "Money"]
    assert [row[0] for row in copied[1:]] == ["high"] * number


def test_the_keyboard_is_enough(look, page_of):
    page = look.at(page_of("online-retail"))

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the answer"
    page.keyboard.press("Enter")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "document.activeElement.name || document.activeElement.hash || document.activeElement.tagName"
            )
        )
    fields = [each for each in dict.fromkeys(reached) if each.islower() and not each.startswith("#")]
    assert fields == ["stages", "states", "owners", "priorities", "channels"]
    assert "#stage-awareness" in reached
    assert "SUMMARY" in reached


def test_a_stage_opens_by_its_link(look, page_of):
    page = look.at(page_of("online-retail"))
    stage = page.locator("#stage-loyalty")
    page.evaluate("document.getElementById('stage-loyalty').open = false")

    page.locator(".strip a[href='#stage-loyalty']").focus()
    page.keyboard.press("Enter")

    page.locator("#stage-loyalty[open]").wait_for()
    assert stage.locator(".card").first.is_visible()


def test_the_strip_is_a_table_to_a_screen_reader(look, page_of):
    page = look.at(page_of("online-retail"))
    table = page.get_by_role("table", name="The whole journey")

    assert table.get_by_role("columnheader").count() == len(table.locator("tbody tr").first.locator("th, td").all())
    assert table.get_by_role("rowheader").count() == table.locator("tbody tr").count()


def test_a_phase_that_goes_on_is_named_once_and_on_a_phone_in_each_stage(look, page_of):
    page = look.at(page_of(TWELVE))
    phases = page.locator(".strip .lane-phase span")
    widths = "all => all.map((each) => each.getBoundingClientRect().width > 1)"
    named = phases.all_inner_texts()
    begins = [at == 0 or each != named[at - 1] for at, each in enumerate(named)]

    assert phases.evaluate_all(widths) == begins
    page.set_viewport_size({"width": 390, "height": 800})
    assert all(phases.evaluate_all(widths))


def test_names_from_right_to_left_leave_amounts_at_their_side(look, page_of):
    # What a name is followed by would go to its left otherwise: “500 :إعلان EUR a month”.
    page = look.at(page_of(RIGHT_TO_LEFT))

    for title in (page.locator(".decisions h3").first, page.locator(".tasks tbody th", has_text="500").first):
        assert title.evaluate(PLACE, "إعلان")["right"] < title.evaluate(PLACE, "500")["left"]
    heading = page.locator("h1 span").bounding_box()
    assert heading["x"] == pytest.approx(page.locator("#answer").bounding_box()["x"], abs=1)


PLACE = """(element, text) => {
  // Where a text is in an element.
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  }
}"""
RIGHT_TO_LEFT = """\
journey: رحلة بقيمة 500 EUR شهرياً
customer:
  stages:
    - name: الطلب
      touchpoints: [{name: العرض المكتوب, importance: 9, satisfaction: 3}]
    - {name: الدعم, touchpoints: [هاتف]}
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: العرض المكتوب, stage: الطلب, cost: 100, owner: المبيعات}
    - {name: إعلان, stage: الدعم, cost: 500, owner: التسويق}
"""


def test_a_phone_shows_stages_as_cards_without_the_names_of_the_lanes_before_them(look, page_of):
    page = look.at(page_of("online-retail"), viewport={"width": 390, "height": 800})

    assert page.locator(".strip thead").bounding_box()["width"] <= 1
    first, second = (page.locator(".strip tbody tr").nth(number).bounding_box() for number in (0, 1))
    assert first["x"] == second["x"]
    assert first["y"] + first["height"] <= second["y"]


def test_the_worst_stage_is_named_and_open(look, page_of):
    page = look.at(page_of("online-retail"))

    name = page.locator(".worst-words a").inner_text()
    assert page.locator(".strip .worst a").inner_text() == name
    assert page.locator("details.stage[open] .title").all_inner_texts() == [name]


def test_without_javascript_everything_is_there(look, page_of):
    page = look.at(page_of("online-retail"), java_script_enabled=False)

    assert shown(page) == 15
    assert not page.locator("form.filters").is_visible()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [1920, 1440, 1024, 390])
def test_no_two_labels_overlap(look, page_of, name, width):
    page = opened(look.at(page_of(PAGES[name]), viewport={"width": width, "height": 900}))

    assert page.evaluate(OVERLAPS) == []


OVERLAPS = """() => {
  const boxes = (root, what) => [...root.querySelectorAll(what)]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.textContent, each.getBoundingClientRect()]);
  const found = [];
  for (const chart of document.querySelectorAll("svg.chart")) {
    const labels = boxes(chart, "text");
    labels.forEach(([one, a], at) => labels.slice(at + 1).forEach(([other, b]) => {
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push([one, other]);
    }));
  }
  for (const cell of document.querySelectorAll(".strip td, .strip th, .card, .decisions li, .flow li")) {
    const beyond = cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 1;
    if (beyond) found.push([cell.textContent.trim(), "beyond"]);
  }
  return found;
}"""


@pytest.mark.parametrize("name", ["an example", "twelve stages", *LEGENDS])
def test_every_state_is_in_the_legend_and_every_entry_is_shown(look, page_of, name):
    page = opened(look.at(page_of(LEGENDS.get(name) or PAGES[name])))

    explained = set(page.locator(".legend .state").all_inner_texts())
    assert set(page.locator(".stage .state").all_inner_texts()) == explained


SHOWN = """() => {
  // What the strips show that a legend has to explain, as it is drawn: what has no width is not to be seen.
  const wide = (each) => each.getBoundingClientRect().width > 0;
  const seen = (what) => [...document.querySelectorAll(`.strip ${what}`)].some(wide);
  const roles = ["aligned", "supporting", "exempt", "misplaced", "elsewhere", "wasted"];
  const found = {
    good: ".band-good .share", fair: ".band-fair .share", low: ".band-low .track", short: ".band-short .share",
    unknown: ".band-unknown .track",
    unrated: ".meter:not(.money) .hatch", target: ".tick", interval: ".interval", planned: ".planned", dot: ".dot",
    ...Object.fromEntries(roles.map((each) => [each, `.spent.${each}`])),
    ...Object.fromEntries(["solid", "thin", "assumed"].map((each) => [each, `.grounds.${each}`])),
  };
  return Object.keys(found).filter((each) => seen(found[each])).sort();
}"""


@pytest.mark.parametrize("name", ["an example", "twelve stages", *LEGENDS])
def test_the_legend_of_the_strip_explains_all_that_is_shown_and_nothing_else(look, page_of, name):
    page = look.at(page_of(LEGENDS.get(name) or PAGES[name]))

    means = page.locator(".whole .legend [data-means]").evaluate_all("each => each.map((one) => one.dataset.means)")
    assert sorted(means) == page.evaluate(SHOWN)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440, 1920])
def test_no_screen_is_too_small(look, page_of, name, width):
    page = look.at(page_of(PAGES[name]), viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("paper", ["A3", "A4"])
@pytest.mark.parametrize("name", ["an example", "twelve stages"])
def test_the_strip_is_on_the_first_printed_page(look, page_of, name, paper):
    # 420 by 297 mm, and 297 by 210, at 96 px an inch, less 10 mm at each side.
    width, height = {"A3": (1512, 1047), "A4": (1047, 718)}[paper]
    page = look.at(page_of(PAGES[name]), viewport={"width": width, "height": height})
    page.emulate_media(media="print")

    assert not page.locator("form.filters").is_visible()
    box = page.locator(".strip").first.bounding_box()
    assert box["y"] + box["height"] <= height


def test_upright_paper_gets_the_wide_chart(look, page_of):
    # Chromium chooses by the upright paper, even where the page then turns it.
    page = look.at(page_of("heat-pump"), viewport={"width": 700, "height": 990})
    assert not page.locator(".chart.wide").first.is_visible()

    page.emulate_media(media="print")

    assert page.locator(".chart.wide").first.is_visible()
    assert not page.locator(".chart.narrow").first.is_visible()


def test_five_thousand_touchpoints_can_be_used(look, page_of):
    page = look.at(page_of(MANY))

    page.locator("select[name=states]").select_option("met")
    page.locator("select[name=stages]").select_option("stage-3")

    assert page.locator("form output").inner_text() == "167 of 5000 touchpoints are shown."
    assert look.reported == []


def test_a_portfolio_leads_to_its_journeys(look, page_of):
    page = look.at(page_of("wholesale"))

    for link in page.get_by_role("navigation").get_by_role("link").all():
        target = link.get_attribute("href")
        assert page.locator(f"article{target} > h2").inner_text() == link.inner_text()


def test_a_page_stays_small(page_of):
    # What a journey of 15 touchpoints takes: elements are what a browser has to lay out.
    page = page_of("online-retail")

    assert len(page.encode()) < 140_000
    assert page.count("<") - page.count("</") < 2_200


def test_before_and_after(look, compared_page):
    page = look.at(compared_page)
    assert page.locator(".strip:visible").count() == 1
    assert page.locator(".strip:visible").bounding_box()["y"] < page.locator("#changes").bounding_box()["y"]
    assert page.locator("a[href='#changes']").is_visible()

    page.get_by_role("radio", name="Before").check()

    assert page.get_by_role("table", name="The whole journey, before").is_visible()
    assert not page.get_by_role("table", name="The whole journey, after").is_visible()
    assert look.reported == []


def test_more_than_twenty_journeys_are_laid_out_when_they_are_opened(look, many_journeys):
    page = look.at(many_journeys)
    assert page.locator("details.journey").count() == 21
    assert page.locator(".strip, article").count() == 0

    page.get_by_role("navigation").get_by_role("link").first.click()

    page.locator(".strip:visible").wait_for()
    assert page.locator(".strip").count() == 1
    assert page.locator("form.filters:visible output").inner_text() == "All 1 touchpoints are shown."
    page.goto(f"{page.url.partition('#')[0]}#j3-stage-s")
    assert page.locator("#j3-stage-s .card").is_visible()
    assert look.reported == []


def test_more_than_twenty_journeys_are_all_there_without_javascript(look, many_journeys):
    page = look.at(many_journeys, java_script_enabled=False)

    assert page.locator("article .strip").count() == 21


def test_a_browser_prints_the_page_and_draws_the_slide(analysed_example):
    from journeygap.reporters.pages import browser, drawing
    from journeygap.reporters.pages.render import render

    if browser.found() is None:
        pytest.skip("there is no Chromium here")
    printed = browser.pdf(render(analysed_example, paper="A3"))
    drawn = browser.png("".join(drawing.render(analysed_example)), drawing.height(analysed_example))

    # A3 is 420 by 297 mm, which is 1,191 by 842 points.
    boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+)", printed)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(1191, 842)}
    assert drawn[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(drawn[16:20], "big"), int.from_bytes(drawn[20:24], "big")) == (1920, 1080)


TEXTS = """() => {
  // Where each piece of text is: one box a line, of what can be seen and is not cut off on purpose.
  const found = [];
  const root = document.querySelector("main") ?? document.documentElement;
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    const hidden = parent.closest(".hidden-visually, title, thead, noscript, option, .clamp, .cut, .short, h3");
    if (!node.data.trim() || hidden || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) found.push([node.data.trim(), box, node]);
  }
  const pairs = [];
  found.sort((one, other) => one[1].top - other[1].top);
  found.forEach(([one, a, from], at) => {
    for (const [other, b, to] of found.slice(at + 1)) {
      if (b.top >= a.bottom) break;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // Lines are as high as the font says, which is more than its letters are.
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (from !== to && wide > 1 && high > 0.35 * Math.min(a.height, b.height)) pairs.push([one, other]);
    }
  });
  return pairs;
}"""


@pytest.mark.parametrize("width", [1920, 1440, 390])
@pytest.mark.parametrize("name", ["an example", "several journeys", "twelve stages"])
def test_no_two_texts_of_the_page_overlap(look, page_of, name, width):
    page = opened(look.at(page_of(PAGES[name]), viewport={"width": width, "height": 900}))

    assert page.evaluate(TEXTS) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_two_texts_of_the_slide_overlap(look, slide_of, name):
    page = look.at(slide_of(PAGES[name]), viewport={"width": 1920, "height": 1080})

    assert page.evaluate(TEXTS) == []
    assert (
        page.evaluate(
            "[...document.querySelectorAll('text')].filter((each) => each.getBoundingClientRect().right > 1920).length"
        )
        == 0
    )


def test_a_phone_shows_many_stages_as_wide_as_few(look, page_of):
    page = look.at(page_of(TWELVE), viewport={"width": 390, "height": 800})

    assert page.locator(".strip tbody tr").first.bounding_box()["width"] > 300


def test_the_whole_of_twelve_stages_is_on_one_screen(look, page_of):
    page = look.at(page_of(TWELVE), viewport={"width": 1440, "height": 900})

    box = page.locator(".strip").bounding_box()
    assert box["y"] + box["height"] <= 900


MARKED = """() => {
  // A first and a last mark in everything that no page may cut, and one in what follows each heading.
  let number = 0;
  const charts = [];
  const mark = (text) => {
    const made = document.createElement("span");
    made.textContent = text;
    made.style.cssText = "font-size: 2px; line-height: 0; font-family: monospace; font-style: normal";
    return made;
  };
  for (const box of document.querySelectorAll(".card, .decisions > li, .tasks tbody tr, .key > div, dd")) {
    const inside = box.tagName === "TR" ? [box.cells[0], box.cells[box.cells.length - 1]] : [box, box];
    inside[0].prepend(mark(`[B${number}]`));
    inside[1].append(mark(`[E${number}]`));
    number += 1;
  }
  for (const chart of document.querySelectorAll("svg.chart")) {
    if (!chart.checkVisibility()) continue;
    const { width, height } = chart.viewBox.baseVal;
    for (const [text, x, y] of [[`[B${number}]`, 1, 4], [`[E${number}]`, width - 60, height - 2]]) {
      const made = document.createElementNS("http://www.w3.org/2000/svg", "text");
      made.textContent = text;
      for (const [name, value] of Object.entries({ x, y, "font-size": 4 })) made.setAttribute(name, value);
      chart.append(made);
    }
    charts.push(number);
    number += 1;
  }
  for (const heading of document.querySelectorAll("h2, h3, h4, summary")) {
    if (!heading.checkVisibility() || heading.closest(".hidden-visually, .decisions")) continue;
    const after = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    after.currentNode = heading;
    let next = after.nextNode();
    while (next && (heading.contains(next) || !next.data.trim() || !next.parentElement.checkVisibility()
      || next.parentElement.closest("svg, thead, .hidden-visually, .tools"))) next = after.nextNode();
    if (!next) continue;
    heading.append(mark(`[H${number}]`));
    next.parentElement.insertBefore(mark(`[N${number}]`), next);
    number += 1;
  }
  return [number, charts];
}"""


def test_a_table_over_several_printed_pages_has_its_head_on_each(look, page_of):
    pypdf = pytest.importorskip("pypdf")
    page = look.at(page_of("heat-pump/family.journey.yaml"))

    printed = page.pdf(format="A3", landscape=True, print_background=True)

    texts = [each.extract_text() for each in pypdf.PdfReader(BytesIO(printed)).pages]
    sheets = [text for text in texts if text.count(", JG") > 5]
    assert len(sheets) > 1
    assert all("What to do" in text for text in sheets)


@pytest.mark.parametrize("paper", ["A3", "A4"])
@pytest.mark.parametrize("name", ["an example", "twelve stages"])
def test_no_printed_page_cuts_a_card_or_ends_with_a_heading(look, page_of, name, paper):
    pypdf = pytest.importorskip("pypdf")
    page = opened(look.at(page_of(PAGES[name]), bypass_csp=True))
    page.emulate_media(media="print")
    number, charts = page.evaluate(MARKED)
    printed = page.pdf(format=paper, landscape=True, prefer_css_page_size=False, print_background=True)

    at = {
        mark: sheet
        for sheet, each in enumerate(pypdf.PdfReader(BytesIO(printed)).pages)
        for mark in re.findall(r"\[([BEHN]\d+)\]", each.extract_text())
    }
    pairs = [
        (at.get(f"{first}{each}"), at.get(f"{last}{each}")) for each in range(number) for first, last in ("BE", "HN")
    ]
    known = [(first, last) for first, last in pairs if None not in (first, last)]
    assert len(known) > number * 0.9
    assert charts
    assert all({f"B{each}", f"E{each}"} <= set(at) for each in charts)
    assert [each for each in known if each[0] != each[1]] == []
