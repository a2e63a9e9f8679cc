"""`journeygap schema`: the JSON Schema of the files, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

Company = Annotated[bool, typer.Option("--company", help="The schema of a company file instead of a journey file.")]


def schema(*, company: Company = False) -> None:
    """Print the JSON Schema of a journey file, by which editors complete and check it."""
    import json

    from journeygap.cli.output import write
    from journeygap.model.company import CompanyFile
    from journeygap.model.journey import JourneyFile
    from journeygap.model.schema import json_schema

    write([json.dumps(json_schema(CompanyFile if company else JourneyFile), indent=2, ensure_ascii=False), "\n"])
