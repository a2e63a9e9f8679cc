"""Every rule, in the order of the codes. Codes are stable for ever: add, never change."""

from __future__ import annotations

from journeygap.rules import acceptance, activities, delivery, evidence, gaps, investment
from journeygap.rules.base import BY_OPPORTUNITY, AcceptanceRule, HoldingRule, JourneyRule

JOURNEY_RULES: tuple[JourneyRule, ...] = (
    JourneyRule("JG101", "missing-touchpoint", BY_OPPORTUNITY, gaps.missing_touchpoint),
    JourneyRule("JG102", "weak-touchpoint", BY_OPPORTUNITY, gaps.weak_touchpoint),
    JourneyRule("JG103", "wrong-stage", BY_OPPORTUNITY, gaps.wrong_stage),
    JourneyRule("JG104", "wrong-channel", BY_OPPORTUNITY, gaps.wrong_channel),
    JourneyRule("JG105", "planned-only", BY_OPPORTUNITY, gaps.planned_only),
    JourneyRule("JG106", "dark-stage", BY_OPPORTUNITY, gaps.dark_stage),
    JourneyRule("JG107", "inconsistent-delivery", BY_OPPORTUNITY, delivery.inconsistent_delivery),
    JourneyRule("JG108", "broken-handoff", "warning", delivery.broken_handoff),
    JourneyRule("JG109", "belief-gap", BY_OPPORTUNITY, delivery.belief_gap),
    JourneyRule("JG110", "not-personalised", BY_OPPORTUNITY, delivery.not_personalised),
    JourneyRule("JG111", "under-invested-stage", "warning", investment.under_invested_stage),
    JourneyRule("JG113", "reported-friction", BY_OPPORTUNITY, delivery.reported_friction),
    JourneyRule("JG203", "over-invested-stage", "warning", investment.over_invested_stage),
    JourneyRule("JG204", "duplicated-effort", "info", investment.duplicated_effort),
    JourneyRule("JG301", "no-evidence", "info", evidence.no_evidence),
    JourneyRule("JG302", "stale-evidence", "info", evidence.stale_evidence),
    JourneyRule("JG303", "thin-evidence", "info", evidence.thin_evidence),
    JourneyRule("JG304", "unmeasured", "info", evidence.unmeasured),
)
"""What is judged of one journey."""

HOLDING_RULES: tuple[HoldingRule, ...] = (
    HoldingRule("JG112", "target-missed", "warning", evidence.target_missed),
    HoldingRule("JG201", "wasted-activity", "warning", activities.wasted_activity, of_journey=True),
    HoldingRule("JG202", "misplaced-activity", "warning", activities.misplaced_activity, of_journey=True),
    HoldingRule("JG205", "idle-tool", "warning", activities.idle_tool),
    HoldingRule("JG206", "expired-exemption", "warning", activities.expired_exemption),
    HoldingRule("JG305", "stale-metric", "info", evidence.stale_metric),
    HoldingRule("JG306", "no-owner", "info", evidence.no_owner),
)
"""What is judged of what the company runs: a journey's own, and once what several journeys share."""

UNUSED_IGNORE = AcceptanceRule("JG401", "unused-ignore", "info", acceptance.unused_ignore)
"""What is judged last, of what was accepted."""

RULES: tuple[JourneyRule | HoldingRule | AcceptanceRule, ...] = tuple(
    sorted((*JOURNEY_RULES, *HOLDING_RULES, UNUSED_IGNORE), key=lambda rule: rule.code)
)
