"""What is probably not meant as it is written: ignore comments, other words, slips."""

from __future__ import annotations

from re import split

from journeygap.core.language import Questions, Words
from journeygap.core.text import quoted
from journeygap.rules.acceptance import UnusedFacts
from journeygap.rules.matching import OtherWordsFacts
from journeygap.rules.slips import PersonaFacts, SlipFacts
from journeygap.words.en.rules import unknown_finding
from journeygap.words.en.writing import did_you_mean, listed


def unused_ignore(facts: UnusedFacts) -> Words:
    """JG401."""
    title = "Unused baseline entry" if facts["why"] == "baseline" else "Unused ignore comment"
    return Words(title, *_without_use(facts))


def _without_use(facts: UnusedFacts) -> tuple[str, str]:
    """Say what is wrong with it, and what to do about it."""
    named = facts["named"] or ""
    match facts["why"]:
        case "unnamed":
            return (
                "the ignore comment names no finding, so it suppresses nothing",
                "name the code in brackets, as in # journeygap: ignore[JG201] and the reason",
            )
        case "unknown":
            return (
                f"the ignore comment names {quoted(named)}, which is not a finding",
                unknown_finding(named, facts["meant"]),
            )
        case "several":
            return (
                f"the ignore comment names {quoted(named)}, which is not a finding",
                "write every code whole, with commas between",
            )
        case "definition":
            return (
                f"the ignore comment names {named}, a definition error, which can't be suppressed",
                "remove it, and fix the file",
            )
        case "baseline":
            return (
                f"the baseline holds a finding that is gone: {quoted(named)}",
                "write it again with --write-baseline, or it may hide a later one",
            )
        case "nothing":
            return f"the ignore comment suppresses no {named}", "remove it, or it may hide a later one"


def nothing_matches(facts: OtherWordsFacts) -> Words:
    """JG402."""
    matched = f"{facts['matched']} of {facts['units']} touchpoints"
    perhaps = ", ".join(f"{quoted(ours)} meets {quoted(theirs.name)}" for ours, theirs in facts["pairs"])
    return Words(
        f"{matched} matched",
        f"{matched} are matched, and {facts['wasted']} of {facts['live']} company touchpoints meet "
        "nothing by their name: the halves use other words",
        "say under meets what each company touchpoint meets" + (f", perhaps {perhaps}" if perhaps else ""),
    )


def unknown_persona(facts: PersonaFacts) -> Words:
    """JG403."""
    name, personas = facts["activity"].name, listed(facts["personas"])
    return Words(
        name,
        f"{quoted(name)} is for {listed(facts['missing'])}, and no journey has that persona",
        did_you_mean(facts["meant"])
        if facts["meant"]
        else f"correct the name, or write that persona's journey; the personas are {personas}",
    )


def suspicious_scale(facts: SlipFacts) -> Words:
    """JG404."""
    number = facts["written"]
    return Words(
        number,
        f"{number} ratings of this half lie between 0 and 1, and its scale goes higher",
        "state the scale: {min: 0, max: 1}, or enter them on the scale",
    )


def suspicious_number(facts: SlipFacts) -> Words:
    """JG405."""
    written = facts["written"]
    meant = f"{float(written):g}"
    shorter = "without the zeros" if written.endswith("000") else "with fewer digits"
    return Words(
        written,
        f"{written} is read as {meant}",
        f"write {written.replace('.', '')} if thousands are meant, or {meant} {shorter}",
    )


def suspicious_text(facts: SlipFacts) -> Words:
    """JG406."""
    written = facts["written"]
    if written.startswith("&"):
        return Words(written, f"{written} is an anchor of YAML, and the value is empty", f'write "{written}" in quotes')
    text, *rest = split(r"[ \t]+#", written, maxsplit=1)
    if rest:
        return Words(
            written,
            f"{quoted('#' + rest[0])} is read as a comment, so that only {quoted(text)} is left of the text",
            f"write {_in_quotes(written)} in quotes, or a space after the # of a comment",
        )
    return Words(
        written,
        f"the quotation marks of {written} are part of the name",
        f"write {written[1:-1]}, or put it in straight quotation marks",
    )


def _in_quotes(text: str) -> str:
    """Return a text between the quotation marks of YAML that it does not hold itself."""
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


SENTENCES = (unused_ignore, nothing_matches, unknown_persona, suspicious_scale, suspicious_number, suspicious_text)

QUESTIONS = {
    "nothing-matches": Questions(
        to_company="Which of the customers' touchpoints does each company touchpoint meet?",
    ),
}
"""What to ask about each kind, by its name."""
