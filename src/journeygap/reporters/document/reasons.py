"""Why something is to be decided first."""

from __future__ import annotations

from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.method.measures import Effort
from journeygap.method.overlay import State
from journeygap.results.answer import Step
from journeygap.results.priorities import Steps, complains
from journeygap.rules.base import subjects_of


def reason(kind: Step, finding: Finding, spent: Effort, steps: Steps) -> str:
    """Say why a finding comes first among ``steps``, which are all that can be done."""
    if kind == "names":
        return say("steps.other-words")
    of_kind = {"waste": steps.drop, "quick": steps.quick, "long": steps.long, "unowned": steps.unowned}
    best = finding is next(iter(of_kind[kind]), None)
    if kind == "waste":
        most = best and finding.effort and spent.unit != "count"
        return say("steps.most-effort") if most else say("steps.waste")
    if finding.opportunity is None:
        return say("steps.many-teams")
    need = subjects_of(finding).need
    if need is not None and need.state is State.MET:
        return say("steps.met-complaints") if complains(finding) else say("steps.met-better")
    return say(
        "steps.opportunity",
        opportunity=finding.opportunity,
        step=kind,
        best=best,
        complained=kind != "long" and complains(finding),
    )
