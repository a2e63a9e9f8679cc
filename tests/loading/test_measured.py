"""Measured files: how their figures come into a journey, and what is refused as no such file."""

import pytest

from journeygap.loading.load import load_files
from journeygap.loading.measured import evidence_paths, text_hash

HEAD = "evidence: {id}\nkind: {kind}\ndate: {date}\nsample: {sample}\nsource: Guests\nhash: none\n"
JOURNEY = """\
journey: A weekend away
customer:
  persona: Family
  measured: [{files}]
  stages:
    - name: Booking
      touchpoints:
        - {{name: Form, satisfaction: 8, importance: 9}}
        - {{name: Chat}}
    - name: Stay
      touchpoints: [Chat]
"""


def figure(value, low, high, n=100, **more):
    return (
        "{"
        + ", ".join(
            f"{k}: {v}"
            for k, v in {
                "value": value,
                "low": low,
                "high": high,
                "n": n,
                "n_eff": n,
                "se": 0.1,
                "unsure": "false",
                **more,
            }.items()
        )
        + "}"
    )


@pytest.fixture
def load(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def loaded(*texts, journey=JOURNEY, evidence=None):
        names = []
        for number, text in enumerate(texts):
            names.append(f"m{number}.measured.yaml")
            (tmp_path / names[-1]).write_text(text, encoding="utf-8")
        if evidence is not None:
            (tmp_path / "m0.evidence.yaml").write_text(evidence, encoding="utf-8")
        (tmp_path / "journey.yaml").write_text(journey.format(files=", ".join(names)), encoding="utf-8")
        return load_files(["journey.yaml"])

    return loaded


def measured(body, **head):
    return HEAD.format(**{"id": "guests", "kind": "survey", "date": "2026-10-31", "sample": 100, **head}) + body


def form(found):
    assert found.errors == ()
    return found.journeys[0].stages[0].touchpoints[0]


def test_measured_ratings_stand_in_for_stated_ones(load) -> None:
    figures = f"{{satisfaction: {figure(5.1, 4.8, 5.4)}, reach: {figure(0.3, 0.2, 0.4)}}}"
    body = f"all: {{touchpoints: {{Booking/form: {figures}}}}}\n"
    found = load(measured(body))
    touchpoint = form(found)
    assert (touchpoint.satisfaction, touchpoint.importance) == (5.1, 9)
    assert (touchpoint.measured.stated_satisfaction, touchpoint.measured.satisfaction.high) == (8, 5.4)
    assert touchpoint.measured.reach.value == 0.3
    assert [each.stated.id for each in touchpoint.evidence] == ["guests"]
    (item,) = found.journeys[0].evidence
    assert (item.stated.kind, item.stated.sample, str(item.stated.date), item.stated.source) == (
        "survey",
        100,
        "2026-10-31",
        "Guests",
    )


def test_the_period_that_enters_and_the_personas_own(load) -> None:
    def each(value):
        return f"{{touchpoints: {{Form: {{satisfaction: {figure(value, value, value)}}}}}}}"

    body = f"all: {each(1)}\npersonas:\n  family: {each(2)}\nenters: 2026\n"
    body += f"periods:\n  all: {{2025: {each(3)}, 2026: {each(4)}}}\n"
    assert form(load(measured(body))).satisfaction == 4
    body += f"  FAMILY: {{2025: {each(5)}, 2026: {each(6)}}}\n"
    assert form(load(measured(body))).satisfaction == 6
    hidden = "{touchpoints: {Form: {satisfaction: {n: hidden}}}}"
    assert form(load(measured(body.replace(each(6), hidden)))).satisfaction == 4


def test_of_several_files_the_newest_counts_then_the_larger(load) -> None:
    def body(value):
        return f"all: {{touchpoints: {{Form: {{satisfaction: {figure(value, value, value)}}}}}}}\n"

    old = measured(body(1), id="a", date="2025-01-01") + ""
    new = measured(body(2), id="b")
    larger = measured(body(3), id="c", sample=200)
    assert form(load(old, new)).satisfaction == 2
    touchpoint = form(load(old, new, larger))
    assert touchpoint.satisfaction == 3
    assert {each.stated.id for each in touchpoint.evidence} == {"a", "b", "c"}


def test_ratings_by_dimension(load) -> None:
    dimensions = f"{{Ease: {figure(4, 3, 5)}, unknown: {figure(1, 1, 1)}}}"
    body = f"all: {{touchpoints: {{Form: {{satisfaction by dimension: {dimensions}}}}}}}\n"
    assert form(load(measured(body))).satisfaction == {"ease": 4}


def test_metrics_are_put_where_they_belong(load) -> None:
    nps = figure(31, 28, 34, kind="nps", target=40)
    ces, ease = figure(2, 1, 3, at="Booking", better="lower"), figure(3, 2, 4, at="form")
    body = f"all: {{metrics: {{NPS: {nps}, CES: {ces}, Ease: {ease}}}}}\n"
    found = load(measured(body))
    journey = found.journeys[0]
    assert [
        (each.stated.name, each.stated.value, each.stated.target, each.estimate.low) for each in journey.metrics
    ] == [("NPS", 31, 40, 28)]
    assert [(each.stated.name, each.stated.better) for each in journey.stages[0].metrics] == [("CES", "lower")]
    assert [each.stated.name for each in form(found).metrics] == ["Ease"]
    assert all(each.stage is journey.stages[0] for each in journey.stages[0].touchpoints)


def test_a_name_that_the_journey_lacks(load) -> None:
    found = load(measured(f"all: {{touchpoints: {{Frm: {{reach: {figure(0.3, 0.2, 0.4)}}}}}}}\n"))
    (error,) = found.errors
    assert (error.code, error.span.position().line, error.suggestion) == ("JG010", 4, "did you mean “Form”?")


def test_a_name_that_another_journey_has_is_no_error(load, tmp_path) -> None:
    (tmp_path / "other.yaml").write_text(JOURNEY.format(files="m0.measured.yaml").replace("Form", "Frm"))
    load(measured(f"all: {{touchpoints: {{Frm: {{reach: {figure(0.3, 0.2, 0.4)}}}}}}}\n"))
    assert load_files(["journey.yaml", "other.yaml"]).errors == ()


def test_the_same_evidence_stated_by_hand_too_is_an_error(load) -> None:
    journey = JOURNEY.replace("  stages:", "  evidence: [{{id: Guests, kind: survey}}]\n  stages:")
    (error,) = load(measured("all: {}\n"), journey=journey).errors
    assert (error.code, error.message) == (
        "JG014",
        "duplicate evidence “guests”: this file brings it, and it is stated on line 5 already",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "journey: x\n",
        "[1, 2]\n",
        measured("all: []\n"),
        measured("all: {}\n", kind="interviews"),
        measured("all: {}\n", date="soon"),
        measured("all: {}\n", sample="many"),
        measured("all: {touchpoints: [a]}\n"),
        measured("all: {touchpoints: {Form: {satisfaction: 5}}}\n"),
        measured("all: {touchpoints: {Form: {satisfaction: {value: x, low: 1, high: 2}}}}\n"),
        measured(f"all: {{touchpoints: {{Form: {{satisfaction: {figure(9, 1, 2)}}}}}}}\n"),
        measured("all: {unmapped: [{event: x}]}\n"),
    ],
)
def test_what_is_no_measured_file_is_an_error_where_it_is_named(text, load) -> None:
    errors = [each for each in load(text).errors if each.span.source.path == "journey.yaml"]
    assert [(each.code, each.span.position()[:2]) for each in errors] == [("JG019", (4, 14))]


def test_an_evidence_file_that_has_changed_is_noticed(load) -> None:
    text = measured("all: {}\n").replace("hash: none", f"hash: {text_hash('evidence: x')}")
    assert not load(text).journeys[0].measured[0].stale  # there is none next to it
    assert not load(text, evidence="evidence: x").journeys[0].measured[0].stale
    assert load(text, evidence="evidence: y").journeys[0].measured[0].stale


def test_line_ends_are_no_change_of_an_evidence_file() -> None:
    assert text_hash("a\nb\n") == text_hash("a\r\nb\r\n") == text_hash("a\rb\r") != text_hash("a\nb")
    # From FIPS 180-2: the digest of “abc”.
    assert text_hash("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(
    ("path", "paths"),
    [
        ("a/m.measured.yaml", ("a/m.evidence.yaml", "a/m.evidence.yml")),
        ("a/m.yaml", ()),
        ("measured.yaml", ()),
        (".measured.yaml", (".evidence.yaml", ".evidence.yml")),
    ],
)
def test_an_evidence_file_is_next_to_what_was_measured(path, paths) -> None:
    assert evidence_paths(path) == paths


def test_what_nobody_may_see_and_who_was_asked(load) -> None:
    hidden = 'all: {customers: 40, touchpoints: {Form: {reach: {n: "<10"}, satisfaction: {n: "<10"}}}}\n'

    logged = form(load(measured(hidden, kind="analytics")))
    assert (logged.measured.few, logged.measured.customers, logged.measured.reach) == (True, 40, None)
    assert logged.satisfaction == 8  # what was stated counts on
    # Of answers it says nothing of how many customers use it.
    assert form(load(measured(hidden))).measured.few is False


def test_a_persona_has_its_own_figures_and_those_of_everybody_for_the_rest(load) -> None:
    body = (
        f"all: {{touchpoints: {{Form: {{satisfaction: {figure(5, 4, 6)}, importance: {figure(7, 6, 8)}}}}}}}\n"
        f"personas: {{Family: {{touchpoints: {{Form: {{satisfaction: {figure(3, 2, 4)}}}}}}},\n"
        f"  Couple: {{touchpoints: {{Form: {{satisfaction: {figure(9, 8, 10)}}}}}}}}}\n"
    )

    found = form(load(measured(body)))

    assert (found.satisfaction, found.importance) == (3, 7)
    assert (found.measured.stated_satisfaction, found.measured.stated_importance) == (8, 9)


@pytest.mark.parametrize(("value", "taken"), [("1e15", True), ("1.1e15", False), (".nan", False), (".inf", False)])
def test_figures_beyond_those_of_the_format_are_refused(load, value, taken) -> None:
    body = f"all: {{metrics: {{Visits: {figure(value, value, value)}}}}}\n"

    assert (load(measured(body)).errors == ()) is taken
