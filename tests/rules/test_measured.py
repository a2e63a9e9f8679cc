"""JG116 and JG307 to JG312, and what measured figures do to the findings that there were."""

import hashlib
from datetime import date
from statistics import NormalDist

import pytest

from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.results.analysis import analyse

JOURNEY = """\
journey: J
customer:
  measured: m.measured.yaml
  metrics: []
  stages:
    - name: A
      touchpoints:
        - {name: T, importance: 8, channel: web, satisfaction: 7}
    - {name: B, touchpoints: [U]}
company:
  touchpoints:
    - {name: Own T, stage: A, meets: T, delivers: 8}
    - {name: U, stage: B}
"""


def figure(value, low, high, n=100, *, unsure="false", **more):
    pairs = {
        "value": value,
        "low": low,
        "high": high,
        "n": n,
        "n_eff": n,
        "se": (high - low) / 4,
        "unsure": unsure,
        **more,
    }
    return "{" + ", ".join(f"{key}: {each}" for key, each in pairs.items()) + "}"


@pytest.fixture
def analysed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(body, journey=JOURNEY, **settings):
        head = "evidence: e\nkind: analytics\ndate: 2026-10-31\nsample: 900\nhash: none\n"
        (tmp_path / "m.measured.yaml").write_text(head + body, encoding="utf-8")
        (tmp_path / "journey.yaml").write_text(journey, encoding="utf-8")
        loaded = load_files(["journey.yaml"])
        assert loaded.errors == ()
        return analyse(loaded.journeys, settings=Settings(**settings), today=date(2026, 11, 22)).journeys[0]

    return run


def at_t(name, written):
    return f"all: {{customers: 900, touchpoints: {{A/T: {{{name}: {written}}}}}}}\n"


def codes(analysed, *wanted):
    return [(each.code, each.severity.value, each.certainty) for each in analysed.findings if each.code in wanted]


@pytest.mark.parametrize(
    ("exits", "found"),
    [
        (figure(0.6, 0.51, 0.7), [("JG116", "warning", "sure")]),
        (figure(0.6, 0.5, 0.7), []),  # not above
        (figure(0.6, 0.51, 0.7, 29), []),
    ],
)
def test_where_customers_leave(exits, found, analysed) -> None:
    assert codes(analysed(at_t("exits", exits)), "JG116") == found


def test_the_limit_of_exits_can_be_set(analysed) -> None:
    assert codes(analysed(at_t("exits", figure(0.6, 0.51, 0.7)), exit_limit=0.52), "JG116") == []


@pytest.mark.parametrize(
    ("satisfaction", "found"),
    [
        (figure(5.8, 5.5, 6.0), [("JG307", "info", None)]),  # 7 is 1 above 6
        (figure(5.8, 5.5, 6.1), []),
        (figure(4.5, 4, 5), [("JG307", "warning", None)]),
        (figure(9.5, 9, 10), [("JG307", "warning", None)]),
        (figure(4.5, 4, 5, 29), []),
    ],
)
def test_a_rating_that_is_contradicted(satisfaction, found, analysed) -> None:
    assert codes(analysed(at_t("satisfaction", satisfaction)), "JG307") == found


@pytest.mark.parametrize(("reach", "found"), [(0.049, []), (0.05, ["info"]), (0.2, ["warning"])])
def test_what_the_map_lacks(reach, found, analysed) -> None:
    body = f"all:\n  unmapped:\n    - {{event: scroll, reach: {figure(reach, 0, 1)}, touches: 5}}\n"
    assert [severity for _, severity, _ in codes(analysed(body), "JG308")] == found


@pytest.mark.parametrize(
    ("written", "customers", "found"),
    [
        (figure(0.005, 0.001, 0.01), 900, ["warning"]),  # importance 8
        (figure(0.005, 0.001, 0.011), 900, []),
        ('{n: "<10"}', 9000, ["warning"]),  # at most 9 of 9,000: 0.19 %
        ('{n: "<10"}', 900, []),  # 9 of 900: up to 1.9 %
    ],
)
def test_what_nobody_uses(written, customers, found, analysed) -> None:
    body = at_t("reach", written).replace("900", str(customers))
    assert [severity for _, severity, _ in codes(analysed(body), "JG309")] == found


@pytest.mark.parametrize(
    ("channels", "found"),
    [
        (f"{{app: {figure(0.7, 0.6, 0.8)}, web: {figure(0.3, 0.2, 0.4)}}}", 1),
        (f"{{app: {figure(0.7, 0.5, 0.8)}}}", 0),
        (f"{{Web: {figure(0.7, 0.6, 0.8)}}}", 0),
    ],
)
def test_another_channel(channels, found, analysed) -> None:
    assert len(codes(analysed(at_t("channels", channels)), "JG310")) == found


@pytest.mark.parametrize(("low", "found"), [(0.51, 1), (0.5, 0)])
def test_another_order(low, found, analysed) -> None:
    body = f"all: {{stages: {{J: {{a: {{reversed: {figure(0.7, low, 0.8)}}}}}}}}}\n"
    assert len(codes(analysed(body), "JG311")) == found


@pytest.mark.parametrize(
    ("satisfaction", "found"),
    [
        (figure(5, 4.5, 6), ("JG102", "warning", "sure")),  # 8 - 6 is the margin of 2: opportunity 11
        (figure(5, 4.5, 6.1), ("JG102", "info", "unsure")),
        (figure(5, 4.5, 5.5, unsure="true"), ("JG102", "info", "unsure")),
    ],
)
def test_how_sure_a_weak_touchpoint_is(satisfaction, found, analysed) -> None:
    result = analysed(at_t("satisfaction", satisfaction))
    assert codes(result, "JG102") == [found]
    message = next(each.message for each in result.findings if each.code == "JG102")
    assert "100 answers)" in message


def test_a_weak_touchpoint_that_is_not_measured_has_no_certainty(analysed) -> None:
    assert codes(analysed("all: {}\n", JOURNEY.replace("satisfaction: 7", "satisfaction: 5")), "JG102") == [
        ("JG102", "warning", None)
    ]


@pytest.mark.parametrize(("high", "certainty"), [(6, "sure"), (6.1, "unsure")])
def test_how_sure_a_belief_gap_is(high, certainty, analysed) -> None:
    found = codes(analysed(at_t("satisfaction", figure(5.5, 5, high))), "JG109")
    assert [each[2] for each in found] == [certainty]  # the company says 8, the margin is 2


@pytest.mark.parametrize(
    ("metric", "found"),
    [
        (figure(31, 28, 39, target=40), ("JG112", "warning", "sure")),
        (figure(31, 28, 41, target=40), ("JG112", "info", "unsure")),
        (figure(5, 4.1, 6, target=4, better="lower"), ("JG112", "warning", "sure")),
    ],
)
def test_how_sure_a_missed_target_is(metric, found, analysed) -> None:
    assert codes(analysed(f"all: {{metrics: {{NPS: {metric}}}}}\n"), "JG112") == [found]


def test_coverage_gets_an_interval(analysed) -> None:
    result = analysed(at_t("satisfaction", "{value: 4, low: 3, high: 5, n: 50, n_eff: 50, se: 0.5, unsure: false}"))
    # T has weight 8 and is met by s/8; U has weight 5 and is met: (s + 5) / 13, with s drawn around 4.
    draws = []
    for number in range(1000):
        digest = hashlib.sha256(f"J\0e\0{number}".encode()).digest()
        z = NormalDist().inv_cdf((int.from_bytes(digest[:6], "big") + 0.5) / 2**48)
        draws.append((4 + 0.5 * z + 5) / 13)
    draws.sort()
    assert result.coverage.value == pytest.approx(9 / 13)
    assert result.coverage_interval == (pytest.approx(draws[24]), pytest.approx(draws[974]))
    assert result.coverage_interval == (
        pytest.approx((9 - 0.98) / 13, abs=0.01),
        pytest.approx((9 + 0.98) / 13, abs=0.01),
    )


def test_coverage_without_measured_ratings_has_none(analysed) -> None:
    assert analysed("all: {}\n").coverage_interval is None
