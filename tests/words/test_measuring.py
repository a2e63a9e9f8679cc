"""Measuring says everything in the language in use; columns, names and cells here are Greek."""

import pytest
from other_alphabet import left_in, other

pytest.importorskip("duckdb")
pytestmark = pytest.mark.usefixtures("other_alphabet")
JOURNEY = """\
journey: Αγορά
customer:
  stages:
    - {name: Επιλογή, touchpoints: [Δοκιμή, Τιμές, Κριτικές]}
    - {name: Πληρωμή, touchpoints: [Ταμείο]}
"""
SURVEY = """\
evidence: έρευνα
kind: survey
source: Ετήσια έρευνα
date: 2026-05-31
data: a.csv
scale: {min: 1, max: 5}
importance: reach
columns: {persona: ομάδα, when: πότε, weight: βάρος, customer: [ποιος]}
period: month
answers:
  - {touchpoint: Δοκιμή, satisfaction: δ, used: χ}
  - {touchpoint: Τιμές, satisfaction: τ}
  - {touchpoint: Κριτικές, satisfaction: κ}
metrics:
  - {name: ΔΙΚ, column: δ, kind: mean, range: [1, 5]}
"""
NAMES = "ποιος,ομάδα,πότε,βάρος,δ,χ,τ,κ\n"
ROWS = NAMES + "".join(
    f"{n},{'αβγ'[n % 3] if n else 'λίγοι'},2026-0{1 + n % 3}-10,1,{1 + n % 5},{'yes' if n % 2 else 'no'},{2 + n % 3},\n"
    for n in range(120)
)
LOG = """\
evidence: κινήσεις
kind: analytics
data: e.csv
pause: 1 day
columns: {customer: [ποιος], when: πότε, event: τι, channel: πού}
outcome: {event: αγορά}
events:
  - {touchpoint: Δοκιμή, event: δοκιμή}
  - {touchpoint: Ταμείο, event: ταμείο}
  - {touchpoint: Τιμές, event: δοκιμές}
"""
EVENTS = "ποιος,πότε,τι,πού\n" + "".join(
    f"{n},2026-01-{1 + n % 20:02} 10:{k:02}:00,{('δοκιμή', 'ταμείο', 'αγορά', 'άλλο')[k]},ιστός\n"
    for n in range(60)
    for k in range(4)
)
KEYS = r"\b(survey|interview|analytics|support|satisfaction|importance|reach|respondents|where|except|YYYY|MM|DD)\b"
"""Keys and values of the format that a message names."""


def ready(quick, evidence: str = SURVEY, **data: str | bytes) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("x.evidence.yaml", evidence)
    for name, content in ({"a": ROWS, "e": EVENTS} | data).items():
        path = quick.folder / (f"{name}.csv" if "_" not in name else name.replace("_", "."))
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize("evidence", [SURVEY, LOG], ids=["answers", "events"])
def test_figures_and_warnings(quick, evidence: str) -> None:
    ready(quick, evidence)

    done = quick("measure", "x.evidence.yaml", "--journey", "journey.yaml")
    head = (quick.folder / "x.measured.yaml").read_text(encoding="utf-8").splitlines()[0]

    assert done.code == 0, done.err
    assert other("no row") in done.err
    assert left_in(f"{done.out}\n{done.err}\n{head}") == []


def test_figures_that_are_out_of_date(quick) -> None:
    ready(quick)
    assert quick("measure", "x.evidence.yaml").code == 0
    ready(quick, a=ROWS + "130,α,2026-03-10,1,5,yes,5,\n")

    done = quick("measure", "x.evidence.yaml", "--check")

    assert done.code == 1
    assert left_in(done.err) == []


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "the file is empty"),
        (ROWS.encode("utf-16")[:-1] + b"\x00\xd8", "the text is not"),
        (ROWS.encode("cp1253"), "the text is not UTF-8"),
        (ROWS.replace(",1,1,", ",x,9,").encode(), "a weight is no number"),
        (ROWS.replace("2026-01-10", "κάποτε").encode(), "a time can't be read"),
        (ROWS.replace("2026-01-10", "2026").encode(), "a time is longer than a"),
        (ROWS.replace("no", "ίσως").encode(), "an answer is neither yes nor no"),
        (ROWS.replace(",yes,", ",yes,9").encode(), "a rating is outside the scale"),
        (NAMES.replace("δ", "τ").encode() + ROWS.partition("\n")[2].encode(), "columns are called"),
        (NAMES.replace("δ", "ζ").encode() + ROWS.partition("\n")[2].encode(), "there is no column"),
        ((NAMES + "1,2\n" + "1,2,3\n" * 40).encode(), "the row has more or fewer cells"),
        (b"a;b,c\n" + b"1;2,3\n" * 30, "its cells could be parted by"),
    ],
    ids=[
        *("empty", "half", "encoding", "weight", "time", "long-time", "neither", "outside", "twice", "no-column"),
        *("uneven", "delimiters"),
    ],
)
def test_data_that_are_refused(quick, data: bytes, found: str) -> None:
    ready(quick, a=data)

    done = quick("measure", "x.evidence.yaml")

    assert done.code == 2, done.out
    assert other(found) in done.err
    assert left_in(done.err, [KEYS]) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x_jsonl", b'{"\xce\xb4": 1}\n5\n'),
        ("x_jsonl", '{"ζ": 1}\n'.encode() * 20),
        ("x_parquet", b"PAR1"),
        ("x_xlsx", b"PK"),
        ("x_dat", b"1"),
        ("x_csv_gz", b"\x1f\x8b broken"),
    ],
)
def test_files_that_are_none(quick, name: str, data: bytes) -> None:
    shown = name.replace("_", ".")
    ready(quick, SURVEY.replace("a.csv", shown))
    (quick.folder / shown).write_bytes(data)

    done = quick("measure", "x.evidence.yaml")

    assert done.code == 2, done.out
    assert left_in(done.err, [KEYS, rf"\b{shown}"]) == []


@pytest.mark.parametrize(
    "broken",
    [
        SURVEY.replace("  - {touchpoint: Τιμές, satisfaction: τ}", "  - {touchpoint: Λάθος, satisfaction: τ}"),
        SURVEY.replace("scale: {min: 1, max: 5}", "scale: {min: 5, max: 5}\nread: {zone: Άρης, encoding: λάθος}"),
        SURVEY.replace("date: 2026-05-31", "events: []").replace(", when: πότε", ""),
        SURVEY.replace("range: [1, 5]", "range: [5, 1], from: 3").replace("Τιμές", "Δοκιμή"),
        SURVEY.replace("columns: {persona: ομάδα, ", "personas: {α: [α], β: [α]}\ncolumns: {"),
        SURVEY.partition("answers:")[0],
        LOG.replace("pause: 1 day", "pause: λίγο").replace("event: τι, ", "weight: βάρος, "),
        LOG.replace("pause: 1 day\n", "").replace("analytics", "support").replace(", event: ταμείο", ""),
        LOG.replace("outcome: {event: αγορά}\n", "").replace("event: δοκιμή}", "before: true, after: true}"),
        "",
    ],
    ids=[*("name", "scale", "events", "metric", "personas", "nothing", "pause", "support", "before"), "empty"],
)
def test_evidence_files_that_are_refused(quick, broken: str) -> None:
    ready(quick, broken)

    done = quick("measure", "x.evidence.yaml", "--journey", "journey.yaml", COLUMNS="200")

    assert done.code == 1, done.err
    # The table shows the line that is wrong.
    said = "\n".join(line for line in done.out.splitlines() if "│" not in line and " | " not in line)
    assert other("correct") in said or len(said) > 40
    assert left_in(said, [KEYS, r"\b(kind|data|mean|top|nps|missing|unknown|error)\b"]) == []


def test_names_in_data_that_no_journey_has(quick) -> None:
    long = """\
evidence: έρευνα
kind: survey
date: 2026-05-31
data: l.csv
scale: {min: 1, max: 5}
answers: {touchpoint: πού, satisfaction: πόσο}
"""
    ready(quick, long, l="πού,πόσο\n" + "Δοκιμές,4\n" * 40 + "Άσχετο,3\n" * 40)

    done = quick("measure", "x.evidence.yaml", "--journey", "journey.yaml")

    assert done.code == 2
    assert left_in(done.err, [r"\bnull\b"]) == []


WIDE = "Έρευνα,,\nποιος,Δοκιμή,Πόσο σας άρεσε το ταμείο; (1-5),weight,x,y\n" + "".join(
    f"{n},{1 + n % 5},{1 + n % 5 if n % 7 else ''},1,{n % 3},\n" for n in range(200)
)
EXPORTS = {
    "answers": WIDE,
    "labels": "when,Δοκιμή,Τιμές\n"
    + "".join(f"2026-05-0{1 + n % 9},{('Poor', 'Good', '?')[n % 3]},4\n" for n in range(90)),
    "events": EVENTS.replace("ποιος,πότε,τι,πού", "user_id,time,event,channel"),
    "long": "touchpoint,rating\n" + "Δοκιμή,4\nΤαμεία,2\n" * 60,
    "times": "when,Δοκιμή\n" + "01/02/2026,4\n03/04/2026,5\n05/06/2026,2\n" * 20,
    "options": "id,Πώς;,\n,α,β\n" + "1,2,3\n" * 30,
}


@pytest.mark.parametrize("name", EXPORTS)
def test_the_comments_of_a_draft(quick, name: str) -> None:
    ready(quick)
    quick.write("export.csv", EXPORTS[name])

    done = quick("measure", "--draft", "export.csv", "--journey", "journey.yaml")
    remarks = [line.partition("# ")[2].rpartition("  # ")[2] for line in done.out.splitlines() if "# " in line]

    assert done.code == 0, done.err
    assert other("Drafted from") in done.out
    keys = r"(?m)^ *-? ?(\{touchpoint: .*|\{name: .*|[a-z]+: .*|[a-z]+:)$"
    assert left_in("\n".join(remarks), [keys, KEYS, r"\b(user_id|weight|Poor|Good|Very|Excellent)\b"]) == []
    assert left_in(done.err, [r"(?<= )[a-z]+(?=,| )"]) == []
