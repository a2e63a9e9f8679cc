"""The command that installs journeygap again, with an extra, the way it was installed."""

from __future__ import annotations

import os
import sys
from typing import Any

from journeygap.core.language import say

NAME = "journeygap"


def installing(extra: str | None = None) -> str:
    """Return the command that installs journeygap again, with an extra, from where it came.

    The name alone is never offered: journeygap is on no package index, and a package of that name is somebody else's.
    """
    origin = _origin()
    wanted = f"[{extra}]" if extra else ""
    if origin is None:
        return say("installing.from-there", command=f"{_installer()} {_quoted('.' + wanted)}")
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
    import shlex

    return f'"{text}"' if os.name == "nt" and not text.isalnum() else shlex.quote(text)
