"""Finds the page's templates: ready-made where that is up to date, else compiled."""

from __future__ import annotations

from collections.abc import MutableMapping
from hashlib import sha256
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from jinja2 import Environment, PackageLoader, Template
from jinja2.bccache import bc_version

_READY = "journeygap.reporters.pages._ready"


class Compiled(PackageLoader):
    """Takes the module of `_ready/` that was made of a template, so that it need not be compiled.

    It is compiled where the module was made of another text, in another language, or for a Jinja2 that writes its
    Python otherwise.
    """

    def __init__(self) -> None:
        """Look for templates in this package."""
        super().__init__("journeygap.reporters.pages")

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """Return a template by its name, as Jinja2 asks for it."""
        source, filename, _ = self.get_source(environment, name)
        made = _ready(module_name(name))
        if made is None or fingerprint(environment.preprocess(source, name, filename)) != made.MADE_OF:
            return super().load(environment, name, globals)
        return environment.template_class.from_module_dict(environment, vars(made), globals or {})


def module_name(template: str) -> str:
    """Return what the module of a template is called: `page` for `page.html`."""
    return template.partition(".")[0]


def fingerprint(text: str) -> str:
    """Return what changes with the text of a template, its words put in, or with how Jinja2 writes Python."""
    return sha256(f"{bc_version} {text}".encode()).hexdigest()


def _ready(name: str) -> ModuleType | None:
    """Return a module of its own for each call, since it knows the environment that it is used in; None without one."""
    spec = find_spec(f"{_READY}.{name}")
    if spec is None or spec.loader is None:
        return None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
