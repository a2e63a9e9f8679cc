"""What is wrong with files is said in the language in use, in every format."""

import csv
import io
import os
from collections.abc import Callable
from typing import get_args

import pytest
from other_alphabet import left_in, other, words_of_json, words_of_xml

from journeygap.model.configuration import Format

pytestmark = pytest.mark.usefixtures("other_alphabet")
STAGES = "customer:\n  stages:\n    - name: Επιλογή\n      touchpoints: [Δοκιμή, Τιμές]\n"
SOUND = f"journey: Αγορά\n{STAGES}"
BROKEN = {
    "no YAML": "journey: [Αγορά\n",
    "a tab": "journey: Αγορά\ncustomer:\n\tstages: []\n",
    "a colon in a text": "journey: Αγορά: τώρα\n",
    "a key without a colon": "journey: Αγορά\ncustomer\n",
    "after closing": 'journey: "Αγορά" τώρα\n',
    "a mark": "journey: @Αγορά\n",
    "a comment": f"journey: #Αγορά\n{STAGES}",
    "a bullet": "journey: Αγορά\ncustomer:\n  stages:\n    • name: Α\n",
    "a hyphen without a space": f"{SOUND}company: {{touchpoints: [Α]}}\n".replace("    - name", "    -name"),
    "a wide space": f"journey:\u00a0Αγορά\n{STAGES}",
    "a wide colon": "journey： Αγορά\n",
    "a tag": f"journey: !python Αγορά\n{STAGES}",
    "an alias": "journey: *άλλο\n",
    "an alias of itself": "journey: &α [*α]\n",
    "a list as a key": "[α]: β\n",
    "a merge": f"<<: α\n{SOUND}",
    "two documents": f"{SOUND}---\n{SOUND}",
    "a duplicate key": f"{SOUND}journey: Β\n",
    "a forbidden character": "journey: Αγ\x07ορά\n",
    "an empty file": "",
    "no mapping": "[α]\n",
    "an unknown key": f"{SOUND}φύλλο: 1\n",
    "a key that is near": f"{SOUND}compny: {{}}\n",
    "a missing key": "journey: Αγορά\n",
    "an empty key": f"journey:\n{STAGES}",
    "wrong types": f"{SOUND}      feeling: κακό\n      friction: 3\n      goal: [α]\n",
    "a rating as a text": f"{SOUND}        - {{name: Β, importance: '8', satisfaction: 80%}}\n".replace(
        "[Δοκιμή, Τιμές]", ""
    ),
    "out of range": f"{SOUND}      feeling: 9\n    - {{name: Β, touchpoints: [{{name: Γ, importance: 72}}]}}\n",
    "an unknown word": f"{SOUND}company: {{touchpoints: [{{name: Α, status: έτοιμο}}, {{name: Β, status: [live]}}]}}\n",
    "no stages": "journey: Αγορά\ncustomer: {stages: []}\n",
    "another format": f"format: 3\n{SOUND}",
    "a scale": f"{SOUND}  scale: {{min: 5, max: 5}}\n",
    "the same name": f"{SOUND}    - {{name: επιλογή, touchpoints: [Α, α]}}\n",
    "names that lead nowhere": (
        f"{SOUND}company:\n  tools: [Α]\n  touchpoints:\n"
        "    - {name: Δ, stage: Τέλος, meets: Ω, supports: Ψ, tools: Χ, needs: Φ, replaces: Δ, delivers: {Υ: 3}}\n"
        "    - {name: Ε, stage: Επιλογή, stages: [Επιλογή], replaces: Ε}\n"
    ),
    "no such evidence": f"{SOUND}    - {{name: Β, touchpoints: [{{name: Γ, evidence: λόγια}}]}}\n",
    "a dimension": f"{SOUND}    - {{name: Β, touchpoints: [{{name: Γ, satisfaction: {{χρώμα: 3}}}}]}}\n",
    "no company file": f"{SOUND}company: λείπει.yaml\n",
    "itself as its company file": f"{SOUND}company: journey.yaml\n",
    "no measured file": f"{SOUND}  measured: [λείπει.yaml]\n",
}
"""Files with something wrong in each, by what it is."""


def people_read(shape: str, shown: str) -> list[str]:
    """Return the Latin words of what people read of the findings of a file, in a format."""
    if shape in {"csv", "csv-excel"}:
        rows = csv.DictReader(io.StringIO(shown.removeprefix("\ufeff")))
        return [word for row in rows for name in ("message", "suggestion", "title") for word in left_in(row[name])]
    if shape in {"json", "sarif", "gitlab"}:
        return left_in(words_of_json(shown, "rules"))
    severity = r"(?<=[ :])(error|warning|info|notice)(?=[: ])"
    if shape == "junit":
        return left_in(words_of_xml(shown, ["message", "name"]), [severity])
    excerpt = r"(?m)^ *\d* *[|│┃].*$"
    command = r"(::(error|warning|notice) file|,(line|endLine|col|endColumn|title))="
    return left_in(shown, [excerpt, command, severity])


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_with_a_file(quick, what: str) -> None:
    quick.write("journey.yaml", BROKEN[what])

    found = quick("check", "-f", "json")
    assert found.code == 1, found
    assert people_read("json", found.out) == []


@pytest.mark.parametrize("command", ["check", "analyze"])
@pytest.mark.parametrize("shape", get_args(Format))
def test_every_format(quick, command: str, shape: str) -> None:
    for number, text in enumerate(BROKEN.values()):
        quick.write(f"{number}/journey.yaml", text)
    quick.write("sound/journey.yaml", SOUND)

    shown = quick(command, "-f", shape, ".")

    assert shown.code == 1
    text = words_of_json(shown.out, "rules") if shape in {"json", "sarif", "gitlab"} else shown.out
    assert other("duplicate") in text.replace("\n", "")
    assert people_read(shape, shown.out) == []
    assert left_in(shown.err) == []


CONFIGURATIONS = (
    'format = "wide"\n',
    "min-coverage = 0.6\n",
    "colour = 1\n",
    "top = [\n",
    "top = 'α'\n",
    "select = ['α']\n",
    "severity = {JG001 = 'info'}\n",
    "limits = {max-depth = 100000}\n",
    "[[targets]]\nmeasure = 'coverage'\n",
    "[[targets]]\nmeasure = 'coverage'\nat-least = 0.6\n",
    "[[targets]]\nmeasure = 'waste'\nat-least = 6\nstage = 'α'\n",
    "[[rules]]\non = 'stage'\nrequire = 'χρώμα'\n",
    "[[rules]]\non = 'stage'\nrequire = 'goal'\ncode = 'α'\n",
    "[rules.α]\nβ = 1\n",
    "baseline = 'λείπει.json'\n",
)


@pytest.mark.parametrize("text", CONFIGURATIONS)
def test_what_is_wrong_with_a_configuration(quick, text: str) -> None:
    quick.write("journey.yaml", SOUND)
    quick.write("journeygap.toml", text)

    refused = quick("analyze")

    assert refused.code == 2, refused
    own = [r"“[^”]*”", r"'[^']*'", r"\[[\w.-]+\]"]  # keys and values of the file
    parser = [r"TOML: .*"]  # what Python says of TOML
    assert left_in(refused.err, [*own, *parser, r"\b(min-coverage|max-depth|JG001|waste|stage|goal)\b"]) == []


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 1, "findings": [{}]}', "\xff"])
def test_what_is_wrong_with_a_baseline(quick, text: str) -> None:
    quick.write("journey.yaml", SOUND)
    (quick.folder / "baseline.json").write_bytes(text.encode("latin-1"))

    refused = quick("analyze", "--baseline", "baseline.json")

    assert refused.code == 2
    assert left_in(refused.err) == []


@pytest.mark.parametrize("arguments", [["λείπει"], ["HEAD:journey.yaml"], ["--stage", "Ω", "."], ["--owner", "Ω", "."]])
def test_what_is_wrong_with_what_is_asked_for(quick, arguments: list[str]) -> None:
    quick.write("journey.yaml", SOUND)

    refused = quick("analyze", *arguments)

    assert refused.code == 2
    assert left_in(refused.err, [r"\bHEAD\b"]) == []


def test_git_in_trouble(quick, repository) -> None:
    quick.write("journey.yaml", SOUND)
    untouched = quick("trend", "journey.yaml")
    repository.commit("2026-01-10")
    unknown = quick("diff", "nowhere:journey.yaml", "journey.yaml")
    lost = quick("diff", "HEAD:λείπει.yaml", "journey.yaml")
    outside = quick("diff", "HEAD:../journey.yaml", "journey.yaml")

    for refused in (untouched, unknown, lost, outside):
        assert refused.code == 2
        assert left_in(refused.err, [r"\bnowhere\b", r"\bHEAD\b"]) == []


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes of that kind")
def test_a_file_that_is_none(quick) -> None:
    make: Callable[[str], None] = os.mkfifo
    make(str(quick.folder / "journey.yaml"))

    refused = quick("check", "journey.yaml")

    assert refused.code == 2
    assert left_in(refused.err) == []


def test_a_rule_of_a_teams_own(quick) -> None:
    quick.write("journey.yaml", SOUND)
    quick.write(
        "journeygap.toml",
        "[[rules]]\non = 'stage'\nrequire = 'goal'\n[[rules]]\non = 'stage'\nrequire = 'name'\none-of = ['α', 'β']\n",
    )

    shown = quick("analyze", "-f", "concise", "--select", "T0").out

    assert "T001" in shown
    assert left_in(shown, [r"\bT00\d\b", r"\bstage-[\w-]+", r"(?<= )(warning|error)(?=:)"]) == []
