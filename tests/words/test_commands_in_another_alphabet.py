"""Every command asks, answers and refuses in the language in use, and types nothing of its own."""

import pytest
from other_alphabet import JOURNEY, left_in, other

pytestmark = pytest.mark.usefixtures("other_alphabet")


@pytest.fixture
def journey(quick):
    quick.write("journey.yaml", JOURNEY)
    return quick


def test_an_audit_asks_explains_and_refuses(journey) -> None:
    typed = ["?", "x", "y", "", "όχι", "1", "δίκτυο", "?", "Ομάδα", "?", "x", "20h", "?", "99", "?", "7", "b", "b"]
    typed += ["n"] * 4 + ["e", "?", "Δοκιμη", "x", "1", *[""] * 60]

    ran = journey("audit", "journey.yaml", "--all", stdin="\n".join(typed) + "\n")

    assert ran.code == 0
    assert other("Are you there?") in ran.out
    assert other("Now see what it means") in ran.out
    shown = "\n".join(line for line in ran.out.splitlines() if not line.startswith("> "))
    assert left_in(shown) == []
    assert left_in(ran.err) == []


@pytest.mark.parametrize("wanted", ["--questions", "--interview"])
def test_the_questions_on_paper(journey, wanted: str) -> None:
    ran = journey("audit", "journey.yaml", wanted)

    assert ran.code == 0
    assert len(ran.out) > 1_000
    assert left_in(ran.out) == []


def test_the_templates_to_begin_with(quick) -> None:
    ran = quick("init", "--list")

    assert ran.code == 0
    assert {line.split("  ")[0].strip() for line in ran.lines} >= {"simple", "blank"}
    assert left_in("\n".join(line.partition("  ")[2] for line in ran.lines)) == []


def test_a_first_journey(quick) -> None:
    ran = quick("init")

    assert ran.code == 0
    assert other("Look for slips") in ran.out
    assert left_in(ran.out + ran.err) == []


REFUSED = [
    ("analyze",),
    ("analyze", "χωρίς.yaml"),
    ("analyze", "χωρίς/*.yaml"),
    ("analyze", "πίνακας.csv"),
    ("analyze", "firm.company.yaml"),
    ("analyze", "journey.yaml", "--min-coverage", "π"),
    ("analyze", "journey.yaml", "--min-coverage", "0.5"),
    ("analyze", "journey.yaml", "--today", "χθες"),
    ("analyze", "journey.yaml", "-o", "χωρίς/r.json"),
    ("analyze", "journey.yaml", "-o", "journey.yaml"),
    ("analyze", "journey.yaml", "-o", "r.λλ"),
    ("analyze", "journey.yaml", "-o", "r.html"),
    ("analyze", "journey.yaml", "-o", "-"),
    ("analyze", "journey.yaml", "-o", "r.json", "-o", "r.json"),
    ("analyze", "journey.yaml", "-o", "φακελος=r.json"),
    ("analyze", "journey.yaml", "--baseline", "b.json", "--write-baseline", "c.json"),
    ("analyze", "journey.yaml", "--stdin-filename", "r.yaml"),
    ("analyze", "journey.yaml", "--stage", "Επιλογι"),
    ("analyze", "journey.yaml", "--owner", "Ουδείς"),
    ("analyze", "journey.yaml", "--select", "ΛΛ1"),
    ("analyze", "journey.yaml", "--config", "χωρίς.toml"),
    ("audit", "-"),
    ("audit", "journey.yaml", "--questions", "--interview"),
    ("audit", "journey.yaml", "-o", "q.md"),
    ("diff", "-", "-"),
    ("diff", "journey.yaml", "."),
    ("diff", ":journey.yaml", "journey.yaml"),
    ("diff", "firm.company.yaml", "journey.yaml"),
    ("export", "journey.yaml", "-o", "r.csv"),
    ("export", "firm.company.yaml", "-o", "r.xlsx"),
    ("import", "πίνακας.csv", "-o", "journey.yaml"),
    ("import", "πίνακας.csv", "--column", "π"),
    ("import", "πίνακας.csv", "--scale", "π"),
    ("import", "πίνακας.csv", "--into", "journey.yaml"),
    ("import", "πίνακας.csv", "--into", "journey.yaml", "-o", "r.yaml"),
    ("init", "--template", "απλό"),
    ("init", "--name", " "),
    ("init", "."),
    ("measure", "a.evidence.yaml", "b.evidence.yaml", "-o", "r.yaml"),
    ("measure", "--draft", "a.csv", "b.csv"),
    ("measure", "--draft", "a.csv"),
    ("measure", "--draft", "a.csv", "--journey", "journey.yaml", "--check"),
    ("measure", "--draft", "χωρίς.csv", "--journey", "journey.yaml"),
    ("plan", "journey.yaml", "--budget", "π"),
    ("plan", "journey.yaml", "--floor", "200"),
    ("plan", "journey.yaml", "--capacity", "π"),
    ("plan", "firm.company.yaml"),
    ("report", "journey.yaml", "--budget", "5"),
    ("report", "journey.yaml", "--plan", "-f", "mermaid"),
    ("report", "journey.yaml", "--compare", "old.yaml"),
    ("report", "journey.yaml", "--lang", "ελ"),
    ("report", "journey.yaml", "--template", "χωρίς.md"),
    ("report", "journey.yaml", "--template", "mine.md"),
    ("report", "firm.company.yaml"),
    ("rule", "ΛΛ1"),
    ("schema", "--company", "--evidence"),
    ("trend", "-"),
    ("trend", "χωρίς/r.yaml"),
    ("trend", "journey.yaml"),
]


@pytest.mark.parametrize("args", REFUSED, ids=" ".join)
def test_what_is_refused(journey, args: tuple[str, ...]) -> None:
    journey.write("firm.company.yaml", "company: {touchpoints: [Φαξ]}\n")
    journey.write("πίνακας.csv", "α;β\n1;2\n")
    journey.write("mine.md", "{{ document.x.y }}{% for %}\n")
    if args == ("analyze",):
        (journey.folder / "empty").mkdir()

    ran = journey(*args, cwd="empty") if args == ("analyze",) else journey(*args)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert left_in(ran.err) == []


GATES = """\
[[targets]]
measure = "coverage"
at-least = 90
gate = true

[[targets]]
measure = "ΔΙΚ"
at-least = 5
gate = true
"""


def test_what_fails_a_run(journey) -> None:
    journey.write("journeygap.toml", GATES)

    limits = ("--min-coverage", "90", "--max-waste", "1", "--fail-on", "info")
    ran = journey("analyze", "journey.yaml", "-q", *limits, "--step-summary")

    assert ran.code == 1
    assert other("finding") in ran.err
    assert left_in(ran.err) == []


def test_what_is_not_known_and_a_gate_that_there_is_not(quick) -> None:
    quick.write("journey.yaml", "journey: Ι\ncustomer: {stages: [{name: Α, touchpoints: [Β]}]}\n")
    quick.write("journeygap.toml", '[[targets]]\nmeasure = "coverage"\nat-least = 90\ngate = true\n')

    ran = quick("analyze", "-q", "--min-coverage", "90", "--max-waste", "1")
    gate = quick("analyze", "-q", "--config", str(quick.write("other.toml", GATES)))

    assert (ran.code, gate.code) == (0, 2)
    assert left_in(ran.err) == left_in(gate.err.replace(str(quick.folder), "")) == []


def test_what_becomes_of_files(journey) -> None:
    said = [
        journey("analyze", "journey.yaml", "-q", "--write-baseline", "b.json").err,
        journey("analyze", "journey.yaml", "-q", "--baseline", "b.json").err,
        journey("export", "journey.yaml", "-o", "r.xlsx").err,
        journey("report", "journey.yaml", "-o", "r.html", "-o", "maps/", "-o", "svg=slides/").err,
    ]

    assert all(said)
    assert left_in("\n".join(said), [r"\b(maps|slides)/"]) == []


def test_the_errors_of_a_file_and_their_number(quick) -> None:
    quick.write("journey.yaml", "journey: Ι\ncustomer: {stages: [{nmae: Α, touchpoints: Β}]}\n")

    shown = [quick("check", "-f", shape).out for shape in ("table", "concise")]
    plan = quick("plan", "journey.yaml", "--budget", "5").err
    counted = quick("check", "--statistics").out

    assert all(shown)
    assert (
        left_in("\n".join((*shown, plan, counted)), [r"\b(journey|customer|stages|nmae|name|touchpoints|error)\b"])
        == []
    )


def test_a_trend(quick, repository) -> None:
    quick.write("journey.yaml", JOURNEY)
    repository.commit("2026-01-10")
    quick.write("journey.yaml", JOURNEY.replace("cost: 500", "cost: 5"))
    repository.commit("2026-02-10")

    ran = quick("trend", "journey.yaml")
    refused = quick("trend", "journey.yaml", "--since", "2027-01-01", "--until", "2027-02-01")

    assert (ran.code, refused.code) == (0, 2), ran.err
    assert left_in(ran.out + ran.err + refused.err, [r"\b[0-9a-f]{7,}\b"]) == []


def test_an_error_of_ours_and_the_first_words(quick, monkeypatch) -> None:
    monkeypatch.setattr("journeygap.cli.session.Session.load", lambda *_, **__: 1 / 0)

    ran = quick("analyze")

    assert (ran.code, left_in(quick().out)) == (3, [])
    assert left_in(ran.err) == []


def test_a_first_journey_is_asked_for_at_a_terminal(quick, monkeypatch) -> None:
    asked: list[str] = []
    answers = iter(["99", "1", "Αγορά", "Ελένη", "Εταιρεία"])

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("journeygap.cli.init._at_a_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    ran = quick("init")

    assert (ran.code, len(asked)) == (0, 5)
    questions = [each.partition(" [")[0] for each in asked]  # what is in brackets is the template's own
    purposes = [line[5:].partition("  ")[2] for line in ran.lines if line[:4].strip().isdecimal()]
    rest = [line for line in ran.lines if not line[:4].strip().isdecimal()]
    assert len(purposes) == 8
    assert left_in("\n".join((*questions, *purposes, *rest, ran.err))) == []
