"""What ignore comments and baselines accept: left out, counted, and reported where it accepts nothing."""

from datetime import date

import pytest

from journeygap.core.source import Source, Span
from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.results.accepted import BaselineEntry, accept
from journeygap.results.analysis import Accepted, analyse

# JG101 for b on line 5, JG201 for x on line 8 and y on line 9.
JOURNEY = """\
journey: J
customer:
  stages:
    - name: S
      touchpoints: [a, b]
company:
  touchpoints:
    - {name: x, stage: S}
    - {name: y, stage: S}
    - {name: a, stage: S}
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Analyse files, without what their ignore comments and a baseline accept."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def run(files, baseline=None, **settings):
        for name, text in ({"journey.yaml": files} if isinstance(files, str) else files).items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        loaded = load_files(["."])
        analysis = analyse(
            loaded.journeys,
            settings=Settings(**settings),
            today=date(2026, 11, 22),
            errors=loaded.errors,
            shared=loaded.shared,
            undecided=loaded.undecided,
        )
        judged = frozenset(path for each in loaded.journeys for path in (each.path, *each.company.files))
        return accept(analysis, loaded.suppressions, baseline, judged=judged - loaded.undecided)

    return run


def shown(analysis):
    return [(each.code, each.span.position().line) for each in analysis.every_finding()]


def remarked(line, comment):
    lines = JOURNEY.splitlines()
    lines[line - 1] += f"  # journeygap: ignore{comment}"
    return "\n".join(lines) + "\n"


def test_without_remarks_everything_is_there(run):
    assert shown(run(JOURNEY)) == [("JG101", 5), ("JG201", 8), ("JG201", 9)]


@pytest.mark.parametrize("named", ["JG201", "wasted-activity", "JG201, JG201", "Wasted Activity"])
def test_a_remark_accepts_the_finding_of_its_line_alone(run, named):
    analysis = run(remarked(8, f"[{named}]"))

    assert shown(analysis) == [("JG101", 5), ("JG201", 9)]
    assert analysis.accepted == Accepted(remarks=1, baseline=0)


def test_figures_stay_as_they_are(run):
    with_remark, without = run(remarked(8, "[JG201]")), run(JOURNEY)

    assert with_remark.portfolio.waste_share == without.portfolio.waste_share == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("comment", "severity", "message"),
    [
        ("[JG101]", "info", "the ignore comment suppresses no JG101"),
        ("", "warning", "the ignore comment names no finding, so it suppresses nothing"),
        ("[]", "warning", "the ignore comment names no finding, so it suppresses nothing"),
        ("[JG2]", "warning", "the ignore comment names “JG2”, which is not a finding"),
        ("[JG]", "warning", "the ignore comment names “JG”, which is not a finding"),
        ("[JG999]", "warning", "the ignore comment names “JG999”, which is not a finding"),
        ("[wasted]", "warning", "the ignore comment names “wasted”, which is not a finding"),
        ("[JG001]", "warning", "the ignore comment names JG001, a definition error, which can't be suppressed"),
    ],
)
def test_what_accepts_nothing_is_reported_and_hides_nothing(run, comment, severity, message):
    analysis = run(remarked(8, comment))

    assert shown(analysis) == [("JG101", 5), ("JG201", 8), ("JG401", 8), ("JG201", 9)]
    (unused,) = (each for each in analysis.every_finding() if each.code == "JG401")
    assert (str(unused.severity), unused.message) == (severity, message)
    assert unused.suggestion
    assert analysis.accepted == Accepted(0, 0)


def test_of_several_codes_each_must_be_of_use(run):
    analysis = run(remarked(8, "[JG201, JG306]"))

    assert [each.message for each in analysis.every_finding() if each.code == "JG401"] == [
        "the ignore comment suppresses no JG306"
    ]
    assert analysis.accepted.remarks == 1


def test_a_severity_that_is_set_holds(run):
    analysis = run(remarked(8, "[JG101]"), severity={"JG401": "error"})

    assert [each.severity for each in analysis.every_finding() if each.code == "JG401"] == ["error"]


COMPANY = (
    "company:\n  touchpoints:\n    - {name: a, stage: S}\n    - {name: x, stage: S}  # journeygap: ignore[JG201]\n"
)


def customers(name, more=""):
    return f"journey: {name}\ncustomer: {{stages: [{{name: S, touchpoints: [a]}}{more}]}}\ncompany: company.yaml\n"


@pytest.mark.parametrize("journeys", [1, 2])
def test_a_remark_in_a_company_file_accepts_for_all_who_share_it(run, journeys):
    files = {f"{number}.journey.yaml": customers(str(number)) for number in range(journeys)}

    analysis = run(files | {"company.yaml": COMPANY})

    assert (shown(analysis), analysis.accepted.remarks) == ([], 1)


def test_where_a_journey_has_errors_its_company_file_is_not_judged(run):
    # Whether x is wasted can't be known while 2 has errors, nor whether the comment is of use.
    files = {"1.journey.yaml": customers("1"), "2.journey.yaml": customers("2", ", foo")}

    analysis = run(files | {"company.yaml": COMPANY})

    assert [each.code for each in analysis.every_finding()] == ["JG005"]


def baseline_of(findings, path="journey.yaml"):
    source = Source("baseline.json", "\n".join(each.fingerprint for each in findings))
    return {
        each.fingerprint: BaselineEntry(each.title, path, Span(source, number * 33, number * 33 + 32))
        for number, each in enumerate(findings)
    }


def test_a_baseline_accepts_what_it_holds_and_nothing_new(run):
    old = [each for each in run(JOURNEY).every_finding() if each.activity != "y"]

    analysis = run(JOURNEY, baseline_of(old))

    assert shown(analysis) == [("JG201", 9)]
    assert analysis.accepted == Accepted(remarks=0, baseline=2)


def test_a_baseline_holds_though_lines_move(run):
    old = list(run(JOURNEY).every_finding())

    assert shown(run("# moved\n\n" + JOURNEY, baseline_of(old))) == []


def test_an_entry_of_a_baseline_that_is_gone_is_reported_at_its_line(run):
    old = list(run(JOURNEY).every_finding())

    analysis = run(JOURNEY.replace("    - {name: y, stage: S}\n", ""), baseline_of(old))

    (gone,) = analysis.findings
    assert (gone.code, gone.span.source.path, gone.span.position().line) == ("JG401", "baseline.json", 3)
    assert gone.message == "the baseline holds a finding that is gone: “y”"


def test_what_the_baseline_says_of_files_that_were_not_read_is_not_judged(run):
    old = list(run(JOURNEY).every_finding())

    assert shown(run(JOURNEY.replace("    - {name: y, stage: S}\n", ""), baseline_of(old, "other.yaml"))) == []


def test_a_remark_comes_before_the_baseline(run):
    old = [each for each in run(JOURNEY).every_finding() if each.activity == "x"]

    analysis = run(remarked(8, "[JG201]"), baseline_of(old))

    # The comment accepts it, so that the baseline need not: its entry is of no use any more.
    assert analysis.accepted == Accepted(remarks=1, baseline=0)
    assert [each.subject for each in analysis.every_finding() if each.code == "JG401"] == ["x"]
