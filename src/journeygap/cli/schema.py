"""`journeygap schema`: the JSON Schema of the files, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

Company = Annotated[bool, typer.Option("--company", help="The schema of a company file instead of a journey file.")]


def schema(*, company: Company = False) -> None:
    """Print the JSON Schema of a journey file, by which editors complete and check it."""
    from journeygap.cli.output import write

    write([schema_text(company=company)])


def schema_text(*, company: bool = False) -> str:
    """Give the JSON Schema of a journey file, or of a company file, as text."""
    import json

    from journeygap.model.company import CompanyFile
    from journeygap.model.journey import JourneyFile
    from journeygap.model.schema import json_schema

    return json.dumps(json_schema(CompanyFile if company else JourneyFile), indent=2, ensure_ascii=False) + "\n"
