"""A kind of finding, declared once: its code and name, where reports list it, and what it asks.

Everything that differs between kinds is a field here, so that nothing after the rules has to know a code.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

BY_OPPORTUNITY = "by opportunity"
"""The severity of a kind whose findings weigh as much as the opportunity that they show."""


class Family(StrEnum):
    """What a kind of finding is about; formats for programs have it as a tag."""

    DEFINITION = "definition"
    GAP = "gap"
    WASTE = "waste"
    EVIDENCE = "evidence"
    SUPPRESSION = "suppression"
    TEAM = "team"


class Section(StrEnum):
    """Where reports list a kind of finding, in their order."""

    GAPS = "gaps"
    """Ranked by opportunity."""
    DELIVERY = "delivery"
    WASTE = "waste"
    """Ranked by effort."""
    TEAM = "team"
    """Rules of a team's own, and every kind that says nothing else."""
    DOUBTS = "doubts"
    """What there is to find out."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kind:
    """A kind of finding.

    ``severity`` is error, warning or info, or `BY_OPPORTUNITY`. ``page`` is its documentation in Markdown, the first
    line a summary.

    ``folds_under`` is the name of the kind that holds it where both are about one stage. ``frees`` says that acting on
    it frees effort, ``moves`` that something is to be moved to where customers use it, and ``needs_owner`` that without
    an owner nobody can say how long acting on it takes.

    The questions, ``to_company`` to ``of_stage``, are for a team's own kinds; the languages have those of the kinds
    that come with the tool. What they may name is listed with `journeygap.core.language.Questions`. ``needs_company``
    says that it is silent where no company half is stated, which holds for gaps and waste unless it says otherwise, and
    ``alone`` that nothing else is advised first.
    """

    code: str
    name: str
    severity: str = "warning"
    family: Family = Family.TEAM
    section: Section = Section.TEAM
    page: str = ""
    folds_under: str | None = None
    frees: bool = False
    moves: bool = False
    needs_owner: bool = False
    to_company: str = ""
    to_company_together: str = ""
    to_customers: str = ""
    of_stage: str = ""
    needs_company: bool | None = None
    alone: bool = False

    @property
    def about_company(self) -> bool:
        """Whether it says something about what the company does, and is silent where that is not stated."""
        return self.family in {Family.GAP, Family.WASTE} if self.needs_company is None else self.needs_company

    @property
    def summary(self) -> str:
        """What it means, in a sentence."""
        return self.page.partition("\n")[0]
