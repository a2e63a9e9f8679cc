"""Answers: small tables worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\ndata: a.csv\nscale: {min: 1, max: 5}\n"


def column(name: str, *values: object) -> str:
    return "\n".join([name, *(str(value) for value in values)]) + "\n"


def table(*rows: tuple[object, ...]) -> str:
    return "".join(",".join(map(str, row)) + "\n" for row in rows)


def signs(found: Any) -> Any:
    return found.data["all"]["touchpoints"]["Signs"]


def test_ratings_become_0_to_10(measured: Any) -> None:
    # Five 5s are 10, five 3s are 5: worked in test_statistics.
    found = measured(HEAD + "answers: [{touchpoint: Signs, satisfaction: q}]\n", a_csv=column("q", *[5] * 5, *[3] * 5))
    assert signs(found) == {
        "satisfaction": {
            "value": 7.5,
            "low": 5.6149,
            "high": 9.3851,
            "n": 10,
            "n_eff": 10,
            "se": 0.8333,
            "unsure": True,
        }
    }
    assert found.data["sample"] == found.data["rows"] == found.data["used"] == 10


def test_a_reversed_scale_and_labels(measured: Any) -> None:
    reverse = HEAD.replace("{min: 1, max: 5}", "{min: 6, max: 1}")
    found = measured(reverse + "answers: [{touchpoint: Signs, satisfaction: q}]\n", a_csv=column("q", *[1] * 9, 6))
    assert signs(found)["satisfaction"]["value"] == 9  # nine of the best, one of the worst
    labels = HEAD.replace("{min: 1, max: 5}", "[Strongly disagree, Disagree, Neutral, Agree, Strongly agree]")
    rows = [" agree", *["AGREE"] * 8, "Strongly Disagree"]
    found = measured(labels + "answers: [{touchpoint: Signs, satisfaction: q}]\n", a_csv=column("q", *rows))
    assert signs(found)["satisfaction"]["value"] == 6.75  # nine at 7.5, one at 0


def test_missing_and_unused_and_reach(measured: Any) -> None:
    evidence = HEAD + "missing: [n/a, 99]\nunused: [6]\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    found = signs(
        measured(evidence, a_csv=table(("q", "x"), *[(4, 0)] * 10, *[(6.0, 0)] * 10, ("N/A", 0), (99, 0), ("", 0)))
    )
    assert found["satisfaction"] | {"low": 0, "high": 0} == {
        "value": 7.5, "low": 0, "high": 0, "n": 10, "n_eff": 10, "se": 0, "unsure": True
    }  # fmt: skip
    assert (found["reach"]["value"], found["reach"]["n"]) == (0.5, 20)  # those who left it out are unknown


def test_who_did_not_use_it_is_not_asked_for_satisfaction(measured: Any) -> None:
    evidence = HEAD + "answers: [{touchpoint: Signs, satisfaction: q, used: u}]\n"
    found = signs(
        measured(evidence, a_csv=table(("q", "u"), *[(5, "Yes")] * 12, *[(1, "no")] * 5, (3, ""), ("", "no")))
    )
    assert (found["satisfaction"]["n"], found["satisfaction"]["value"]) == (13, 9.6154)  # (12·10 + 5) / 13
    assert (found["reach"]["n"], found["reach"]["value"]) == (18, 0.6667)


@pytest.mark.parametrize(
    ("used", "cells", "reach"),
    [
        ("u", ["x"] * 5 + [""] * 15, (0.25, 20)),  # one value next to empty: empty is no
        ("u", ["1"] * 5 + ["0"] * 5 + [""] * 10, (0.5, 10)),  # two values: empty is unknown
        ("{column: u, has: Lounge}", ["Lounge; Bar"] * 4 + ["bar|LOUNGE"] * 6 + ["Lounges"] * 10 + [""] * 3, (0.5, 20)),
        ("{column: u, yes: [1], no: [2]}", ["1"] * 6 + ["2"] * 6 + [""] * 6, (0.5, 12)),
        ("{column: u, yes: [Often, Sometimes]}", ["often"] * 3 + ["sometimes"] * 3 + ["Never"] * 6, (0.5, 12)),
    ],
)
def test_who_used_it(used: str, cells: list[str], reach: tuple[float, int], measured: Any) -> None:
    evidence = HEAD + f"answers: [{{touchpoint: Signs, used: {used}}}]\n"
    found = signs(measured(evidence, a_csv=table(("q", "u"), *((1, cell) for cell in cells))))["reach"]
    assert (found["value"], found["n"]) == reach


def test_dimensions_and_a_scale_of_its_own(measured: Any) -> None:
    evidence = HEAD + (
        "missing: [3]\nanswers: [{touchpoint: Signs, satisfaction: {Ease of use: e, information: i}, scale: {min: 0, max: 10}, missing: [11]}]\n"
    )
    found = signs(measured(evidence, a_csv=table(("e", "i"), *[(3, 7)] * 6, *[(5, 11)] * 6)))[
        "satisfaction by dimension"
    ]
    assert found["ease-of-use"]["value"] == 4  # the file's missing does not hold here
    assert found["information"] == {"n": "<10"}


def test_several_answers_of_one_respondent_count_once(measured: Any) -> None:
    evidence = HEAD + "columns: {customer: who, weight: w}\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    rows = [(f"c{number}", 3, 1) for number in range(11)]
    # The twelfth answers 1, 1, 4 with weights 1, 2, 3: a mean of 2 (2.5 of 10) and a weight of 2.
    found = signs(measured(evidence, a_csv=table(("who", "q", "w"), *rows, ("z", 1, 1), ("z", 1, 2), ("z", 4, 3))))[
        "satisfaction"
    ]
    assert (found["n"], found["value"]) == (12, 4.6154)  # (11·5 + 2·2.5) / 13
    assert found["n_eff"] == 11.2667  # 13² / (11 + 4)


def test_weights_of_0_are_left_out_and_counted(measured: Any) -> None:
    evidence = HEAD + "columns: {weight: w}\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    found = measured(evidence, a_csv=table(("q", "w"), *[(5, "1.5")] * 10, (1, 0), (1, "0.0")))
    assert found.data["left_out"] == {"weight": 2}
    assert signs(found)["satisfaction"]["n"] == 10


def test_a_long_table(measured: Any) -> None:
    evidence = HEAD + (
        "columns: {customer: who}\nanswers: {touchpoint: place, names: {Sign: Signs, Test: null}, satisfaction: q}\n"
        "importance: reach\n"
    )
    rows = [(f"c{n}", "Sign", 5) for n in range(10)] + [(f"c{n}", "SIGN ", 3) for n in range(10, 20)]
    rows += [(f"c{n}", "WiFi", 4) for n in range(20, 40)] + [("c1", "Test", 1), ("c1", "typo", 1)]
    found = measured(evidence, a_csv=table(("who", "place", "q"), *rows))
    assert list(found.data["all"]["touchpoints"]) == ["Signs", "WiFi"]
    assert signs(found)["satisfaction"]["value"] == 7.5
    assert (signs(found)["reach"]["value"], signs(found)["reach"]["n"]) == (0.5, 40)  # a row is use
    assert signs(found)["importance"]["value"] == 5
    assert found.data["left_out"] == {"names": 2}
    assert any("fewer than 10 respondents" in each for each in found.warnings)
    assert "typo" not in str(found)


def test_metrics(measured: Any) -> None:
    evidence = HEAD + (
        "metrics:\n"
        "  - {name: NPS, column: n, kind: nps, missing: [11], target: 40}\n"
        "  - {name: CSAT, column: c, kind: top, from: 4, range: [1, 5], at: Signs}\n"
        "  - {name: CES, column: c, kind: mean, range: [1, 5], better: lower}\n"
    )
    rows = [(9, 5), (9, 4), (10, 4), (10, 5), (9, 5), (9, 4), (6, 4), (0, 4), (7, 1), (8, 1), (11, "")]
    found = measured(evidence, a_csv=table(("n", "c"), *rows)).data["all"]["metrics"]
    nps = found["NPS"]
    assert (nps["value"], nps["low"], nps["high"], nps["n"]) == (40, -12.5856, 74.124, 10)
    assert (nps["kind"], nps["target"]) == ("nps", 40)
    csat = found["CSAT"]
    assert (csat["value"], csat["low"], csat["high"], csat["at"]) == (80, 49.0162, 94.3318, "Signs")
    assert (found["CES"]["value"], found["CES"]["better"]) == (3.7, "lower")


def test_rows_are_picked(measured: Any) -> None:
    evidence = HEAD + (
        "where: {wave: [2018], kind: [a*]}\nexcept: {agent: '*bot*', test: [yes]}\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    )
    rows = [(5, "2018.0", "Abc", "Safari", "")] * 10
    rows += [
        (1, 2017, "abc", "x", ""),
        (1, 2018, "b", "x", ""),
        (1, 2018, "a", "GoogleBot/1", ""),
        (1, 2018, "a", "x", "YES"),
    ]
    found = measured(evidence, a_csv=table(("q", "wave", "kind", "agent", "test"), *rows))
    assert found.data["left_out"] == {"where": 2, "except": 2}
    assert signs(found)["satisfaction"]["value"] == 10


def test_periods_changes_and_what_enters(measured: Any) -> None:
    evidence = HEAD + "columns: {when: day}\nperiod: year\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    rows = [("2016-07-01", 1)] * 40 + [("2017-07-01", 2)] * 20 + [("2017-08-01", 4)] * 20
    rows += [("2018-07-01", 4)] * 20 + [("2018-12-31T23:59", 5)] * 20 + [("2019-01-05", 1)] * 40
    found = measured(evidence, a_csv=table(("day", "q"), *rows)).data
    assert found["enters"] == "2018"  # 2019 is not over
    assert list(found["periods"]["all"]) == ["2016", "2017", "2018", "2019"]
    assert found["periods"]["all"]["2018"]["touchpoints"]["Signs"]["satisfaction"]["value"] == 8.75
    # 5 (se √(6.25·40/39/40) = 0.4003) to 8.75 (se √(1.5625/39) = 0.2002): 3.75 ± 1.96·0.44757.
    change = found["changes"]["all"]["touchpoints"]["Signs"]["satisfaction"]
    assert change == {
        "value": 3.75, "low": 2.8728, "high": 4.6272, "p": 0, "p_adjusted": 0, "changed": True, "both": 0, "unsure": False
    }  # fmt: skip
    assert (found["first"], found["last"]) == ("2016-07-01", "2019-01-05")


def test_who_answers_in_both_periods_makes_a_change_unsure(measured: Any) -> None:
    evidence = (
        HEAD + "columns: {when: y, customer: who}\nperiod: year\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    )
    rows = [(2017, f"c{n}", 1 + n % 2) for n in range(40)] + [(2018, f"c{n + 25}", 4 + n % 2) for n in range(40)]
    found = measured(evidence, a_csv=table(("y", "who", "q"), *rows)).data
    change = found["changes"]["all"]["touchpoints"]["Signs"]["satisfaction"]
    assert (change["both"], change["changed"], change["unsure"]) == (15, True, True)
    assert found["sample"] == found["all"]["touchpoints"]["Signs"]["satisfaction"]["n"] == 65


def test_below_30_nothing_has_changed(measured: Any) -> None:
    evidence = HEAD + "columns: {when: y}\nperiod: year\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    rows = [(2017, 1 + n % 2) for n in range(29)] + [(2018, 4 + n % 2) for n in range(40)]
    change = measured(evidence, a_csv=table(("y", "q"), *rows)).data["changes"]["all"]["touchpoints"]["Signs"][
        "satisfaction"
    ]
    assert (change["changed"], change["unsure"], "p" in change) == (False, True, False)


def test_personas_and_hiding(measured: Any) -> None:
    evidence = HEAD + (
        "columns: {persona: p}\npersonas: {family: [F, fam], business: [B], lone: [L]}\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    )
    rows = [("F", 5)] * 20 + [("fam", 3)] * 20 + [("B", 1)] * 15 + [("L", 2)] * 4 + [("?", 5)] * 20
    personas = measured(evidence, a_csv=table(("p", "q"), *rows)).data["personas"]
    shown = {name: each["touchpoints"]["Signs"]["satisfaction"] for name, each in personas.items()}
    # 4 hidden and 20 of no persona are 24 together: nothing can be had by subtraction.
    assert shown["lone"] == {"n": "<10"}
    assert (shown["family"]["value"], shown["business"]["value"]) == (7.5, 0)
    rows = [row for row in rows if row[0] != "?"]
    personas = measured(evidence, a_csv=table(("p", "q"), *rows)).data["personas"]
    shown = {name: each["touchpoints"]["Signs"]["satisfaction"] for name, each in personas.items()}
    assert (shown["lone"], shown["business"]) == ({"n": "<10"}, {"n": "hidden"})
    assert shown["family"]["n"] == 40


def test_a_customer_has_one_persona_the_least_by_bytes(measured: Any) -> None:
    evidence = HEAD + "columns: {persona: p, customer: who}\nanswers: [{touchpoint: Signs, satisfaction: q}]\n"
    rows = [(f"c{n}", "b", 5) for n in range(20)] + [(f"c{n}", "a", 5) for n in range(10)]
    personas = measured(evidence, a_csv=table(("who", "p", "q"), *rows)).data["personas"]
    assert {name: each["touchpoints"]["Signs"]["satisfaction"]["n"] for name, each in personas.items()} == {
        "a": 10,
        "b": 10,
    }


@pytest.mark.parametrize(
    ("keys", "rows", "expected"),
    [
        ("", [("q",), *[("3",)] * 3, ("7",), ("8",)], "a.csv, column “q”, row 5: a rating is outside the scale 1 to 5 (2 rows in all); correct the scale, or list the value under missing: or unused:"),
        ("", [("q", "r"), *[("secret", "1")]], "a.csv, column “q”, row 2: a rating is outside the scale 1 to 5; correct the scale, or list the value under missing: or unused:"),
        ("", [("Q.", "r"), ("1", "1")], "a.csv: there is no column “q”; the columns are “Q.” and “r”"),
        ("", [("q", "q"), ("1", "1")], "a.csv: 2 columns are called “q”; write its letter: “=A” or “=B”"),
        ("columns: {weight: w}\n", [("q", "w"), ("1", "heavy")], "a.csv, column “w”, row 2: a weight is no number below 1,000,000; correct it, or leave the row out with except:"),
        ("columns: {weight: w}\n", [("q", "w"), ("1", "1"), ("1", "-1")], "a.csv, column “w”, row 3: a weight is below 0; correct it, or leave the row out with except:"),
        ("columns: {when: w}\n", [("q", "w"), ("1", "3/4/2018")], "a.csv, column “w”, row 2: a time can't be read; state how they are written: read: {times: day-first}, or month-first"),
        ("columns: {when: w}\nperiod: month\n", [("q", "w"), ("1", "2018-Q1")], "a.csv, column “w”, row 2: a time is longer than a month; state a longer one under period:"),
        ("metrics: [{name: NPS, column: r, kind: nps}]\n", [("q", "r"), ("1", "12")], "a.csv, column “r”, row 2: an answer is outside the range 0 to 10; correct the range, or list it under missing:"),
    ],
)  # fmt: skip
def test_bad_data_are_named_without_their_text(keys: str, rows: Any, expected: str, troubles: Any) -> None:
    found = troubles(HEAD + keys + "answers: [{touchpoint: Signs, satisfaction: q}]\n", a_csv=table(*rows))
    assert found == [expected]
    assert "secret" not in str(found)


def test_decimal_commas_are_asked_for(troubles: Any, measured: Any) -> None:
    evidence = HEAD + "answers: [{touchpoint: Signs, satisfaction: q}]\n"
    data = 'q;r\n"3,5";1\n4;1\n' + "4;1\n" * 9
    assert troubles(evidence, a_csv=data) == [
        'a.csv, column “q”, row 2: a number has another decimal mark; write read: {decimal: ","}'
    ]
    found = measured(evidence + 'read: {decimal: ","}\n', a_csv=data)
    assert signs(found)["satisfaction"]["value"] == 7.3864  # (3.5 and ten 4s, less 1) · 2.5: (6.25 + 75) / 11


def test_every_bad_column_is_reported_at_once(troubles: Any) -> None:
    evidence = HEAD + "answers: [{touchpoint: A, satisfaction: q}, {touchpoint: B, satisfaction: r}]\n"
    assert len(troubles(evidence, a_csv=table(("q", "r"), (9, 9)))) == 2


def test_missing_answers_are_counted(measured: Any) -> None:
    # Two columns: 99 twice, empty once and "n/a" once are no answers; what was not used is one.
    rows = ["q1,q2"] + ["1,5"] * 20 + ["99,n/a", "99,5", ",5", "9,5"]
    found = measured(
        "evidence: e\nkind: survey\ndate: 2018-05-31\ndata: a.csv\nscale: {min: 1, max: 5}\nmissing: [99, N/A]\n"
        "unused: [9]\nanswers: [{touchpoint: A, satisfaction: q1}, {touchpoint: B, satisfaction: q2}]\n",
        a_csv="\n".join(rows) + "\n",
    )
    assert (found.missing, found.data["used"]) == (4, 24)
