"""Several journeys as one: what they share is judged once, and its effort counts once."""

from datetime import date

import pytest

from journeygap import Settings, analyze
from journeygap.loading.load import load_files
from journeygap.results.analysis import analyse
from journeygap.results.selection import Selection, select

TODAY = date(2026, 11, 22)

COMPANY = """\
company:
  period: month
  currency: EUR
  tools:
    - {name: Campaign suite, cost: 900}
  touchpoints:
    - {name: Sales calls, stage: New, meets: sales talk, owner: Sales, cost: 50}
    - {name: Web shop, stages: [New, Purchase], meets: [test order, shop], owner: Shop, cost: 30}
    - {name: Fair, stage: New, owner: Sales, cost: 20}
"""

SELF_SERVICE = """\
journey: By myself
customer:
  persona: self-service
  stages:
    - {name: New, touchpoints: [{name: Test order, importance: 8}]}
    - {name: Purchase, touchpoints: [{name: Shop, importance: 6}, {name: Chat, importance: 6}]}
company: company.yaml
"""

ASSISTED = """\
journey: With advice
customer:
  persona: assisted
  stages:
    - {name: New, touchpoints: [{name: Sales talk, importance: 10}]}
    - {name: Purchase, touchpoints: [{name: Shop, importance: 10}]}
company: company.yaml
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Write files into a folder, which becomes the working one, and analyse the journeys among them."""
    monkeypatch.chdir(tmp_path)

    def run(files, *names, **settings):
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        wanted = names or [name for name in files if "company" not in name]
        return analyze(*wanted, settings=Settings(**settings), today=TODAY)

    return run


BOTH = {"company.yaml": COMPANY, "self.journey.yaml": SELF_SERVICE, "assisted.journey.yaml": ASSISTED}


def found(findings, *codes):
    return [
        (each.code, each.span.source.path, each.activity or each.subject) for each in findings if each.code in codes
    ]


def roles(analysed):
    return {activity.id: str(role) for activity, role in analysed.overlay.roles.items()}


def test_what_one_journey_needs_is_no_waste_in_the_portfolio(run):
    together = run(BOTH)

    assert [roles(each) for each in together.journeys] == [
        {"sales-calls": "wasted", "web-shop": "aligned", "fair": "wasted"},
        {"sales-calls": "aligned", "web-shop": "aligned", "fair": "wasted"},
    ]
    assert [found(each.findings, "JG201") for each in together.journeys] == [[], []]
    assert found(together.findings, "JG201") == [("JG201", "company.yaml", "fair")]


def test_a_journey_that_is_asked_for_alone_is_judged_with_those_that_share_its_file(run):
    alone = run(BOTH, "self.journey.yaml")

    assert [each.fingerprint for each in alone.findings] == [each.fingerprint for each in run(BOTH).findings]
    assert found(alone.journeys[0].findings, "JG201") == []


def test_coverage_is_pooled_over_the_units_of_every_journey(run):
    together = run(BOTH)

    # by myself: 8 + 6 of 20; with advice: 20 of 20. Together 34 of 40, which is not the mean of 0.7 and 1.
    assert [each.coverage.value for each in together.journeys] == [pytest.approx(0.7), 1.0]
    assert together.portfolio.coverage == pytest.approx(0.85)


def test_shared_effort_counts_once(run):
    together = run(BOTH)

    assert [each.effort.total for each in together.journeys] == [100, 100]
    assert together.portfolio.effort.total == 100
    # the fair's 20 of 100, whichever journey was asked for; the first one's own share is 70 of 100
    alone = run(BOTH, "self.journey.yaml")
    assert together.portfolio.waste_share == alone.portfolio.waste_share == pytest.approx(0.2)
    assert alone.journeys[0].shares["wasted"] == pytest.approx(0.7)


def test_effort_of_a_journey_of_its_own_is_added(run):
    own = "company: {currency: EUR, touchpoints: [{name: Sales talk, cost: 60}, {name: Radio, stage: New, cost: 40}]}\n"

    together = run({**BOTH, "assisted.journey.yaml": ASSISTED.replace("company: company.yaml\n", own)})

    # 100 in the file of the first, 100 in the second; wasted: sales calls 50, fair 20, radio 40
    assert together.portfolio.effort.total == 200
    assert together.portfolio.waste_share == pytest.approx(0.55)


def test_a_finding_about_shared_waste_tells_of_all_the_journeys(run):
    (fair,) = [each for each in run(BOTH).findings if each.code == "JG201"]

    assert fair.message == (
        "no customer of the 2 journeys that it is for meets “Fair” at any stage; "
        "it takes 20 EUR a month, 20% of the effort"
    )
    assert (fair.journey, fair.stage, fair.effort, fair.owners) == (None, None, 20, ("Sales",))


def test_a_journey_that_an_activity_is_not_for_has_no_say(run):
    company = COMPANY.replace("{name: Fair,", "{name: Fair, personas: assisted,")

    (fair,) = [each for each in run({**BOTH, "company.yaml": company}).findings if each.code == "JG201"]

    assert fair.message.startswith("no customer of the one journey that it is for meets “Fair” at any stage")


@pytest.mark.parametrize(
    ("fair", "first", "second", "codes"),
    [
        ("meets: sales talk", "wasted", "aligned", []),
        ("stage: Purchase, meets: sales talk", "wasted", "misplaced", ["JG202"]),
        ("stage: Purchase, meets: [sales talk, test order]", "misplaced", "misplaced", ["JG202"]),
        ("stage: Purchase, meets: [sales talk, test order], personas: q", "out-of-scope", "out-of-scope", ["JG403"]),
        ("supports: sales calls", "wasted", "supporting", []),
        ("stage: Purchase, meets: test order, supports: sales calls", "misplaced", "supporting", []),
        ("personas: assisted", "out-of-scope", "wasted", ["JG201"]),
        ("personas: assisted, meets: sales talk", "out-of-scope", "aligned", []),
        ("exempt: {reason: duty}", "exempt", "exempt", []),
        ("exempt: {reason: duty, until: 2026-11-21}", "wasted", "wasted", ["JG206"]),
        ("exempt: {reason: duty, until: 2026-11-21}, meets: sales talk", "wasted", "aligned", []),
        ("status: planned", "planned", "planned", []),
        ("status: retired", "retired", "retired", []),
    ],
)
def test_over_several_journeys_the_best_role_counts(run, fair, first, second, codes):
    stage = "" if "stage" in fair else "stage: New, "
    files = {
        **BOTH,
        "company.yaml": COMPANY.replace("stage: New, owner: Sales, cost: 20", f"{stage}{fair}, owner: Sales, cost: 20"),
    }

    together = run(files)

    assert [roles(each)["fair"] for each in together.journeys] == [first, second]
    assert [each.code for each in together.findings if each.activity == "fair"] == codes


def test_a_misplaced_activity_is_judged_by_the_journeys_that_it_is_for(run):
    fair = "{name: Fair, stage: Purchase, meets: [sales talk, test order], personas: assisted,"
    files = {**BOTH, "company.yaml": COMPANY.replace("{name: Fair, stage: New,", fair)}
    files["self.journey.yaml"] = SELF_SERVICE.replace("{name: New,", "{name: Elsewhere, id: new,")

    (found,) = [each for each in run(files).findings if each.activity == "fair"]

    assert found.suggestion == "move it to stage “New”; do not drop it"


def test_findings_that_depend_on_no_journey_are_reported_once(run):
    company = COMPANY.replace(
        "{name: Fair,",
        "{name: Old fair, stage: New, cost: 1, metrics: [{name: Visits, value: 1, target: 9, date: 2020-01-01}],"
        " exempt: {reason: duty, until: 2026-01-31}}\n    - {name: Fair,",
    )

    together = run({**BOTH, "company.yaml": company})

    independent = ("JG112", "JG205", "JG206", "JG305", "JG306")
    assert [found(each.findings, *independent) for each in together.journeys] == [[], []]
    assert sorted(found(together.findings, *independent)) == [
        ("JG112", "company.yaml", "old-fair"),
        ("JG205", "company.yaml", "campaign-suite"),
        ("JG206", "company.yaml", "old-fair"),
        ("JG305", "company.yaml", "old-fair"),
        ("JG306", "company.yaml", "old-fair"),
    ]


def test_findings_that_depend_on_no_journey_are_the_same_ones_alone(run):
    def prints(analysis):
        return {each.fingerprint for each in analysis.every_finding() if each.code in {"JG205", "JG306"}}

    files = {**BOTH, "company.yaml": COMPANY.replace("owner: Sales, cost: 20", "cost: 20")}

    assert len(prints(run(files))) == 2
    assert prints(run(files)) == prints(run(files, "self.journey.yaml")) == prints(run(files, "assisted.journey.yaml"))


def test_a_file_of_one_journeys_own_is_judged_with_it(run):
    own = "company: {touchpoints: [{name: Chat, owner: Service, cost: 5}, {name: Radio, stage: New, cost: 5}]}\n"
    files = {**BOTH, "own.company.yaml": own}
    files["self.journey.yaml"] = SELF_SERVICE.replace(
        "company: company.yaml", "company: [company.yaml, own.company.yaml]"
    )

    together = run(files)

    assert found(together.findings, "JG201", "JG205", "JG306") == [
        ("JG205", "company.yaml", "campaign-suite"),
        ("JG201", "company.yaml", "fair"),
    ]
    assert found(together.journeys[0].findings, "JG201", "JG205", "JG306") == [
        ("JG201", "own.company.yaml", "radio"),
        ("JG306", "own.company.yaml", "radio"),
    ]
    assert together.portfolio.effort.total == 110


def test_a_tool_that_one_journeys_own_file_uses_is_not_idle(run):
    own = "company: {touchpoints: [{name: Chat, stage: Purchase, tools: Campaign suite, cost: 5}]}\n"
    files = {**BOTH, "own.company.yaml": own}
    files["self.journey.yaml"] = SELF_SERVICE.replace(
        "company: company.yaml", "company: [company.yaml, own.company.yaml]"
    )

    assert found(run(files).findings, "JG205") == []


@pytest.mark.parametrize("order", ["own.company.yaml, company.yaml", "company.yaml, own.company.yaml"])
@pytest.mark.parametrize("user", ["Lister", "Sharer"])
def test_a_tool_that_several_files_list_is_one_whatever_their_order(run, order, user):
    # Two journeys share a file that lists Suite; one of them lists it again in a file of its own.
    def touchpoints(name):
        return f"[{{name: {name}, stage: S{', tools: Suite' if name == user else ''}}}]"

    files = {
        "a.journey.yaml": "{journey: A, customer: {stages: [{name: S, touchpoints: [Lister]}]}, company: ["
        + order
        + "]}",
        "b.journey.yaml": "{journey: B, customer: {stages: [{name: S, touchpoints: [Sharer]}]}, company: company.yaml}",
        "own.company.yaml": f"company: {{tools: [Suite], touchpoints: {touchpoints('Lister')}}}",
        "company.yaml": f"company: {{tools: [Suite], touchpoints: {touchpoints('Sharer')}}}",
    }

    analysis = run(files)
    assert [each.code for each in analysis.every_finding() if each.code == "JG205"] == []

    unused = run({name: text.replace(", tools: Suite", "") for name, text in files.items()})
    assert [(each.span.source.path, each.subject) for each in unused.every_finding() if each.code == "JG205"] == [
        ("company.yaml", "suite")
    ]


def test_waste_that_several_journeys_share_is_kept_for_each_of_its_stages(run):
    files = {
        f"{name}.journey.yaml": f"{{journey: {name}, customer: {{stages: [{{name: {stage}, touchpoints: [Shop]}}]}}, "
        "company: company.yaml}"
        for name, stage in (("a", "Browse"), ("b", "Buy"))
    }
    files["company.yaml"] = "company: {touchpoints: [{name: Fair, stages: [Browse, Buy]}, {name: Shop}]}"
    analysis = run(files)

    for stage in ("browse", "buy"):
        kept = select(analysis, Selection(stages=frozenset({stage}), select=frozenset({"JG201"})))
        assert [each.activity for each in kept.every_finding()] == ["fair"]
    assert list(select(analysis, Selection(stages=frozenset({"pay"}))).every_finding()) == []


US_HALF = """\
company:
  {period}
  {currency}
  touchpoints: [{{name: Sales talk, cost: 60, hours: 3}}, {{name: Shop, cost: 40, hours: 1}}]
"""


@pytest.mark.parametrize(
    ("period", "currency", "unit", "total"),
    [
        ("period: month", "currency: EUR", "cost", 200),
        ("name: C", "currency: EUR", "cost", 200),
        ("period: month", "name: C", "cost", 200),
        ("period: Month", "currency: eur", "cost", 200),
        ("period: month", "currency: USD", "hours", 14),  # costs don't add up over currencies
        ("period: week", "currency: EUR", "count", 5),  # nothing adds up over periods
        ("period: week", "currency: USD", "count", 5),
    ],
)
@pytest.mark.parametrize("forced", ["auto", "cost"])
def test_effort_is_pooled_in_a_unit_that_adds_up(run, forced, period, currency, unit, total):
    company = COMPANY.replace("cost: 50", "cost: 50, hours: 5").replace("cost: 30", "cost: 30, hours: 4")
    company = company.replace("cost: 20", "cost: 20, hours: 1")
    half = US_HALF.format(period=period, currency=currency)
    files = {
        **BOTH,
        "company.yaml": company,
        "assisted.journey.yaml": ASSISTED.replace("company: company.yaml\n", half),
    }

    together = run(files, effort=forced)

    assert (together.portfolio.effort.unit, together.portfolio.effort.total) == (unit, total)
    assert [each.effort.unit for each in together.journeys] == ["cost", "cost"]


def test_files_that_have_nothing_to_do_with_each_other_are_judged_apart(run):
    usd = COMPANY.replace("EUR", "USD").replace("owner: Sales, ", "").replace("owner: Shop, ", "")
    files = {**BOTH, "us.company.yaml": usd}
    for name, text in (("us1.journey.yaml", SELF_SERVICE), ("us2.journey.yaml", ASSISTED)):
        files[name] = text.replace("company.yaml", "us.company.yaml")

    together = run(files)

    assert [each.message.partition("which ")[2] for each in together.findings if each.code == "JG205"] == [
        "costs 900 EUR a month",
        "costs 900 USD a month",
    ]
    assert [each.message for each in together.findings if each.code == "JG201"] == [
        f"no customer of the 2 journeys that it is for meets “Fair” at any stage; it takes 20 {currency} a month, "
        "20% of the effort"
        for currency in ("EUR", "USD")
    ]
    assert found(together.findings, "JG306") == [], "one file names owners, the other none"


def test_activities_written_with_merge_keys_are_several(run):
    company = """\
company:
  touchpoints:
    - &base {name: Shop, stage: Purchase, cost: 5}
    - {<<: *base, stage: New}
    - {<<: *base, id: Test order, stage: New, cost: 10}
"""

    together = run({**BOTH, "company.yaml": company})

    assert [each.effort.total for each in together.journeys] == [20, 20]
    assert together.portfolio.effort.total == 20


def test_without_units_and_without_effort_nothing_is_known(run):
    empty = "{journey: J, customer: {stages: [{name: A}]}}"

    together = run({"1.yaml": empty, "2.yaml": empty})

    assert (together.portfolio.coverage, together.portfolio.waste_share, together.portfolio.effort.total) == (
        None,
        None,
        0,
    )


def test_without_journeys_there_is_nothing_to_pool(run):
    together = run({"company.yaml": COMPANY}, "company.yaml")

    assert (together.journeys, together.findings, together.portfolio.coverage) == ((), (), None)


@pytest.mark.usefixtures("run")
def test_what_a_journey_with_errors_may_need_is_not_judged(tmp_path):
    # Only the assisted journey takes sales talks; with an error in it, nobody can say that they are wasted.
    files = {**BOTH, "assisted.journey.yaml": ASSISTED.replace("importance: 10", "importance: 99", 1)}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    loaded = load_files(["self.journey.yaml", "assisted.journey.yaml"])
    analysis = analyse(
        loaded.journeys, settings=Settings(), today=TODAY, shared=loaded.shared, undecided=loaded.undecided
    )

    assert [journey.name for journey in loaded.journeys] == ["By myself"]
    assert loaded.shared == loaded.undecided == {"company.yaml"}
    assert [each.code for each in (*analysis.findings, *analysis.journeys[0].findings) if each.code == "JG201"] == []
