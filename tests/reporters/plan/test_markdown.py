"""A plan as Markdown: sections for what there is, figures in their columns, and no name as markup."""

from markdown_it import MarkdownIt

from journeygap.core.language import say
from journeygap.reporters.plan.markdown import MOST, blocks, render


def rows(text):
    """Return the cells of a table, without the line below its heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[each.strip() for each in line[1:-1].split(" | ")] for line in (lines[0], *lines[2:])]


def test_nothing_has_no_sections_but_coverage(nothing) -> None:
    text = "".join(render(nothing))

    assert [line for line in text.splitlines() if line.startswith("#")] == [
        f"# {say('plan.plan')}",
        f"## {say('plan.coverage-before-and-after')}",
    ]
    assert "**Answer.**" in text


def test_every_part_has_its_section(part) -> None:
    names = ("actions", "coverage-before-and-after", "next-steps", "budgets", "uncovered", "hours", "not-in-the-plan")

    assert [each for each in blocks(part, 3) if each.startswith("#")] == [
        f"### {say(f'plan.{each}')}" for each in names
    ]
    firm = part._replace(firm="In 9 of 10.")
    assert f"### {say('plan.firmness')}" in list(blocks(firm, 3))
    assert "In 9 of 10." in list(blocks(firm, 3))


def test_figures_of_actions(part) -> None:
    found = list(blocks(part, 2))
    heads, drop, launch = rows(found[found.index(f"## {say('plan.actions')}") + 1])

    assert len(heads) == 8
    assert drop == ["1", "drop **\\<b\\>Mail**", "25.0%", "−4.0", "−1,200", "0", "Web\\|Shop", "from May"]
    assert launch[2:6] == ["–", "+50.0", "99.50", "10"]


def test_money_and_draws_have_columns_where_there_are_any(part) -> None:
    actions = tuple(each._replace(firm=0.9) for each in part.actions)
    plain = part._replace(money=False, firm="Firm.", actions=actions)
    heads, drop, _ = rows(list(blocks(plain, 2))[3])

    assert len(heads) == 7
    assert drop[2:5] == ["25.0%", "−4.0", "90.0%"]


def test_coverage_budgets_and_hours(part) -> None:
    found = list(blocks(part, 2))

    coverage = rows(found[found.index(f"## {say('plan.coverage-before-and-after')}") + 1])
    assert coverage[1:] == [["**All**", "–", "50.0%"], ["**J**", "50.0%", "25.0%"], ["S", "0.0%", "100.0%"]]
    budgets = rows(found[found.index(f"## {say('plan.budgets')}") + 1])
    assert budgets[1:] == [["0", "–", "0", ""], ["1,500", "50.0%", "10", say("plan.this-plan")]]
    hours = rows(found[found.index(f"## {say('plan.hours')}") + 1])
    assert hours[1:] == [["Web", "10", "8.50", "1,000"]]


def test_a_long_list_is_cut_and_says_so(part) -> None:
    found = list(blocks(part, 2))
    listed = found[found.index(f"## {say('plan.uncovered')}") + 1]

    assert len(rows(listed)) == MOST + 1
    assert rows(listed)[1] == ["12.5", "Till", "S", "J", "missing"]
    assert listed.endswith(say("plan.more", number=2))
    one = part._replace(uncovered=part.uncovered[:1], several=False)
    assert rows(list(blocks(one, 2))[found.index(f"## {say('plan.uncovered')}") + 1])[1][2:] == ["S", "missing"]


def test_names_are_no_markup(part) -> None:
    html = MarkdownIt("commonmark").enable("table").render("".join(render(part)))

    assert html.count("<table>") == 5
    assert "<a " not in html
    assert "<b>" not in html
