"""What is raised where journeys have definition errors."""

from __future__ import annotations

from journeygap.core.finding import Finding


class DefinitionError(Exception):
    """The journeys have definition errors. ``errors`` holds every one of them; `Finding.where` says where it is."""

    def __init__(self, errors: tuple[Finding, ...]) -> None:
        self.errors = errors
        lines = []
        for error in errors:
            hint = f" ({error.suggestion})" if error.suggestion else ""
            lines.append(f"{error.where}: {error.code} {error.message}{hint}")
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[type[DefinitionError], tuple[tuple[Finding, ...]]]:
        return type(self), (self.errors,)
