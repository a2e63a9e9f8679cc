"""What the figures of a journey are called, and what each rests on, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import percent
from journeygap.method.measures import Coverage
from journeygap.method.settings import EffortUnit
from journeygap.words.en.writing import counted

_OF_EFFORT: dict[EffortUnit, str] = {
    "cost": "of the cost",
    "hours": "of the hours",
    "count": "of the company touchpoints",
}


def unit_of_effort(unit: EffortUnit) -> str:
    """Say what a share of the effort is a share of."""
    return _OF_EFFORT[unit]


def coverage_unknown(required: int) -> str:
    """Say why coverage is not known, and how much customers need."""
    return f"unknown: what the company does is not stated; customers need {counted(required, 'touchpoint')}"


def coverage_counts(covered: Coverage) -> str:
    """Say what coverage counts, and whose ratings it rests on."""
    counts = f"{covered.met} of {covered.required} met, {covered.matched} matched"
    share = covered.complained_share
    complained = f"customers complain about {percent(share)} of it" if share else ""
    return "; ".join(filter(None, (counts, basis(covered), complained)))


def basis(covered: Coverage) -> str:
    """Say whose ratings coverage rests on; nothing where nothing is covered."""
    if not covered.fulfilled:
        return ""
    if round(covered.basis["unrated"], 9) == 1:
        return "nobody has rated any of it"
    parts = ", ".join(
        f"{percent(covered.basis[name])} on {words}"
        for name, words in (
            ("customer", "customers' ratings"),
            ("self", "the company's own ratings"),
            ("unrated", "no rating"),
        )
        if covered.basis[name]
    )
    return f"based {parts}" if parts else ""


def effort_aligned(unit: EffortUnit, supporting: float, exempt: float) -> str:
    """Say what alignment is a share of, and which shares support that or are exempt (0 to 1)."""
    meet = "meets" if unit == "cost" else "meet"
    others = "".join(
        f"; {percent(share)} {word}" for share, word in ((supporting, "supports that"), (exempt, "is exempt")) if share
    )
    return f"{unit_of_effort(unit)} {meet} customers where they are{others}"


def effort_wasted(unit: EffortUnit, misplaced: float) -> str:
    """Say what waste is a share of, and which share is misplaced (0 to 1)."""
    meet, are = ("meets", "is") if unit == "cost" else ("meet", "are")
    also = f"; {percent(misplaced)} {are} misplaced" if misplaced else ""
    return f"{unit_of_effort(unit)} {meet} no customer of this journey{also}"


def pooled_waste(unit: EffortUnit) -> str:
    """Say what the waste of several journeys is a share of."""
    return f"{unit_of_effort(unit)} that no journey meets; what several journeys share counts once"


def importance_assumed(assumed: int, required: int) -> str:
    """Say for how many touchpoints importance is assumed."""
    return f"importance is assumed for {assumed:,} of {counted(required, 'touchpoint')}"


def rated_by_nobody(unrated: int) -> str:
    """Say what counts as met although nobody has rated it."""
    matched = counted(unrated, "matched one is", "matched ones are")
    return f"{matched} rated by nobody and {'counts' if unrated == 1 else 'count'} as met"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "alignment": "Alignment",
    "allocation-fit": "Allocation fit",
    "basis": basis,
    "coverage": "Coverage",
    "coverage-counts": coverage_counts,
    "coverage-pooled": "over the touchpoints of all journeys",
    "coverage-unknown": coverage_unknown,
    "effort-aligned": effort_aligned,
    "effort-in-proportion": "of the effort reaches what matters to customers, in proportion",
    "effort-wasted": effort_wasted,
    "importance-assumed": importance_assumed,
    "rated-by-nobody": rated_by_nobody,
    "unit-of-effort": unit_of_effort,
    "waste": "Waste",
    "waste-pooled": pooled_waste,
}
