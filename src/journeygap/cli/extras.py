"""What is said where a package is missing: which one, and the command that installs it as journeygap was installed."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from journeygap.cli.output import fail

NAME = "journeygap"


@contextmanager
def needing(what: str, extra: str | None = None) -> Iterator[None]:
    """Run what needs packages that only some commands use; ends with exit code 2 where one is missing.

    ``what`` begins the message: "a workbook". ``extra`` names the extra that brings the package; without it the package
    is part of a plain installation, which is then not complete.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == NAME:
            raise
        reason = "" if extra else f", which a plain installation of {NAME} includes; repair it"
        fail(f"{what} needs the package {error.name}{reason}: {installing(extra)}")


def installing(extra: str | None = None) -> str:
    """Return the command that installs journeygap again, with an extra, from where it came.

    The name alone is never offered: journeygap is on no package index, and a package of that name is somebody else's.
    """
    origin = _origin()
    wanted = f"[{extra}]" if extra else ""
    if origin is None:
        return f"in the folder or with the file that it was installed from, {_installer()} {_quoted('.' + wanted)}"
    if origin.startswith("git+"):
        return f"{_installer()} {_quoted(f'{NAME}{wanted} @ {origin}')}"
    folder = os.path.curdir if os.path.realpath(origin) == os.path.realpath(os.path.curdir) else origin
    editable = "-e " if _direct_url().get("dir_info", {}).get("editable") else ""
    return f"{_installer()} {editable}{_quoted(folder + wanted)}"


def _installer() -> str:
    """Return the beginning of an installation command for the environment that is running."""
    if os.path.exists(os.path.join(sys.prefix, "pipx_metadata.json")):
        return "pipx install --force"
    if os.path.exists(os.path.join(sys.prefix, "uv-receipt.toml")):
        return "uv tool install --force"
    if _made_by_uv():
        return f"uv pip install --python {_quoted(sys.executable)}"
    return f"{_quoted(sys.executable)} -m pip install"


def _made_by_uv() -> bool:
    try:
        with open(os.path.join(sys.prefix, "pyvenv.cfg"), encoding="utf-8") as file:
            return any(line.startswith("uv ") for line in file)
    except OSError:
        return False


def _origin() -> str | None:
    """Return where journeygap was installed from: a folder, a file or a git address; None where nothing recorded it."""
    direct = _direct_url()
    url = direct.get("url")
    if not isinstance(url, str):
        return None
    if "vcs_info" in direct:
        commit = direct["vcs_info"].get("commit_id")
        return f"git+{url}" + (f"@{commit}" if commit else "")
    if not url.startswith("file:"):
        return None
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    return url2pathname(urlsplit(url).path)


def _direct_url() -> dict[str, Any]:
    """Return what the installer noted of the origin (PEP 610), or nothing."""
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        noted = json.loads(distribution(NAME).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _quoted(text: str) -> str:
    return f'"{text}"' if os.name == "nt" and not text.isalnum() else shlex.quote(text)
