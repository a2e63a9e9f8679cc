"""Every rule of the method, in the order of the codes. Codes are stable for ever: add, never change.

Each family's module lists its own rules; a new one is listed there and nowhere else.
"""

from __future__ import annotations

from itertools import chain

from journeygap.rules import acceptance, activities, delivery, evidence, gaps, investment, matching, measured, slips
from journeygap.rules.base import AcceptanceRule, InventoryRule, JourneyRule

RULES: tuple[JourneyRule | InventoryRule | AcceptanceRule, ...] = tuple(
    sorted(
        chain.from_iterable(
            module.RULES
            for module in (gaps, delivery, investment, activities, evidence, measured, acceptance, matching, slips)
        ),
        key=lambda rule: rule.kind.code,
    )
)

JOURNEY_RULES = tuple(rule for rule in RULES if isinstance(rule, JourneyRule))
"""What is judged of one journey."""

INVENTORY_RULES = tuple(rule for rule in RULES if isinstance(rule, InventoryRule))
"""What is judged of what the company runs: a journey's own, and once what several journeys share."""

(UNUSED_IGNORE,) = (rule for rule in RULES if isinstance(rule, AcceptanceRule))
"""What is judged last, of what was accepted."""
