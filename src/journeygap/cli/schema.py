"""`journeygap schema`: the JSON Schema of the files, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from journeygap.core.language import say

Company = Annotated[bool, typer.Option("--company", help="The schema of a company file instead of a journey file.")]
Evidence = Annotated[bool, typer.Option("--evidence", help="The schema of an evidence file instead of a journey file.")]


def schema(*, company: Company = False, evidence: Evidence = False) -> None:
    """Print the JSON Schema of a journey file, which editors use to complete and check it."""
    from journeygap.cli.output import fail, write

    if company and evidence:
        fail(say("usage.two-schemas"))
    write([schema_text(company=company, evidence=evidence)])


def schema_text(*, company: bool = False, evidence: bool = False) -> str:
    """Return the JSON Schema of a journey file, a company file or an evidence file, as text."""
    import json

    from journeygap.evidence.model import EvidenceFile
    from journeygap.model.company import CompanyFile
    from journeygap.model.journey import JourneyFile
    from journeygap.model.schema import json_schema

    model = CompanyFile if company else EvidenceFile if evidence else JourneyFile
    return json.dumps(json_schema(model), indent=2, ensure_ascii=False) + "\n"
