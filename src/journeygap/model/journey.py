"""The whole of a journey file: the customer's half and the company's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from journeygap.model.company import CompanyHalf
from journeygap.model.customer import CustomerHalf
from journeygap.model.fields import CONFIG, Amount, CompanyReference, Format, Name, Stated, Text


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class JourneyFile(Stated):
    """One persona's path through ordered stages, and what the company does along it."""

    __pydantic_config__ = CONFIG

    format: Format | None = None
    """The version of the format: 1."""
    journey: Name
    """What the journey is called."""
    weight: Amount | None = None
    """How much this journey counts in a plan over several, compared with the others: 1 unless stated."""
    customer: CustomerHalf
    """The journey from the customer's side, from evidence."""
    company: Annotated[CompanyHalf | tuple[str, ...], CompanyReference()] | None = None
    """What the company runs today: here, or the path of a company file (or a list of paths) relative to this file."""
    note: Text | None = None
    """Free text."""
