"""Two results compared: what is paired, what has changed, and what can't be compared."""

from datetime import date

import pytest

import journeygap

DAY = date(2026, 11, 22)


def test_a_comparison(bank):
    changed = bank.with_("Branch visit", satisfaction=6).with_("Billboards", status="retired")

    compared = journeygap.diff(bank, changed)

    assert isinstance(compared, journeygap.Comparison)
    assert (compared.coverage.before, compared.coverage.after) == (3 / 19, 6 / 19)
    assert (compared.waste.before, compared.waste.after) == (0.25, 0)
    assert {"JG102", "JG201"} <= {each.code for each in compared.closed}
    assert compared.to_dict()["coverage"]["change"] == pytest.approx(3 / 19)
    assert repr(compared).startswith("<Comparison: coverage 16% → 32%, ")


def test_a_comparison_of_one_journey_with_another_name(bank, data):
    other = journeygap.analyze(data=data, today=DAY).journeys[0].with_("Branch visit", satisfaction=6)

    compared = journeygap.diff(bank.journeys[0], other)

    assert [(each.coverage.before, each.coverage.after) for each in compared.journeys] == [(3 / 19, 6 / 19)]
    assert journeygap.diff(bank, bank).nothing


def test_what_can_not_be_compared(bank, text):
    other = journeygap.analyze(text=text, today=DAY, settings=journeygap.Settings(weak_margin=3))

    with pytest.raises(journeygap.InputError, match="different settings"):
        journeygap.diff(bank, other)
    with pytest.raises(journeygap.InputError, match="as of different days, 2026-11-22 and "):
        journeygap.diff(bank, journeygap.analyze(text=text))
    with pytest.raises(TypeError, match="not a str"):
        journeygap.diff("a.yaml", bank)


def test_a_journey_compared_with_itself_within_others_is_judged_alone(bank, text, folder):
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    other = text.replace("Choosing a bank", "Leaving a bank").replace("importance: 8", "importance: 2")
    (folder / "b.yaml").write_text(other, encoding="utf-8")
    both = journeygap.analyze("a.yaml", "b.yaml", today=DAY)

    alone = journeygap.diff(bank.journeys[0], both.journeys[0])

    # Comparison site 0 of 8, Branch visit 3 of 6, Contract 0 of 5, whatever is in b.yaml.
    assert (alone.coverage.before, alone.coverage.after) == (3 / 19, 3 / 19)
    assert len(alone.journeys) == 1


def test_results_of_nothing_and_of_folders_apart_can_be_compared(folder, text, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for each in (folder, elsewhere):
        (each / "journey.yaml").write_text(text, encoding="utf-8")
    (folder / "none").mkdir()
    nothing = journeygap.analyze("none", today=DAY)
    apart = journeygap.analyze("journey.yaml", elsewhere, today=DAY)

    assert journeygap.diff(nothing, nothing).nothing
    assert journeygap.diff(apart, apart).nothing
    assert journeygap.diff(apart, apart).coverage.before == 3 / 19


def test_journeys_of_two_folders_are_paired_by_their_paths_within_them(folder, text):
    for place in ("old", "new/deeper"):
        (folder / place / "sub").mkdir(parents=True)
        (folder / place / "a.journey.yaml").write_text(text, encoding="utf-8")
        (folder / place / "sub" / "b.journey.yaml").write_text(text.replace("bank", "club"), encoding="utf-8")

    compared = journeygap.diff(*(journeygap.analyze(place, today=DAY) for place in ("old", "new/deeper")))

    assert compared.nothing
    assert [each.before is not None and each.after is not None for each in compared.journeys] == [True, True]


def test_what_another_journey_needs_of_a_shared_company_is_not_wasted_in_one_alone(folder, text):
    customer, _, company = text.partition("company:")
    (folder / "company.yaml").write_text("company:" + company.replace(", stage: Compare", ""), encoding="utf-8")
    (folder / "a.yaml").write_text(customer + "company: company.yaml\n", encoding="utf-8")
    found = journeygap.analyze("a.yaml", today=DAY).journeys[0]
    needs = customer.replace("Comparison site", "Billboards") + "company: company.yaml\n"
    (folder / "b.yaml").write_text(needs, encoding="utf-8")
    both = journeygap.analyze("a.yaml", "b.yaml", today=DAY).journeys[0]

    compared = journeygap.diff(found, both)

    # Of 300 + 100 the 100 of Billboards are wasted, unless the other journey uses them.
    assert (compared.waste.before, compared.waste.after) == (0.25, 0)
