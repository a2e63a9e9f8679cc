"""What an audit is about to write, kept next to the journey until all of it is written.

An audit changes the company's files and the file of answers. One of them is written before the other, and a run can be
killed in between: the next one would ask again, or add what is there already. So the file of answers first holds what
every file is to hold, and the next run completes what that one began.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from journeygap.audit.progress import Progress, Unusable, as_text, from_text
from journeygap.cli.output import inform
from journeygap.cli.saving import save, save_bytes
from journeygap.core.language import say
from journeygap.loading.bounds import open_regular

_KEY = "writing"


def begin(path: str, progress: Progress, then: Progress, files: Mapping[str, tuple[bytes, bytes]]) -> None:
    """Note next to the answers at ``path`` what files hold now and are about to hold, and what is kept ``then``."""
    folder = os.path.dirname(path)
    data = json.loads("".join(as_text(progress)))
    data[_KEY] = {
        "files": [
            {
                "file": os.path.relpath(file, folder).replace(os.sep, "/"),
                "before": sha256(before).hexdigest(),
                "after": b64encode(after).decode(),
            }
            for file, (before, after) in files.items()
        ],
        "then": "".join(as_text(then)),
    }
    save(path, [json.dumps(data, ensure_ascii=False, indent=0) + "\n"])


def complete(paths: Iterable[str]) -> bool:
    """Complete what a killed audit of some files began to write; return whether there was anything.

    Only these files are written to, and only those that hold what they held then: whoever sent the file of answers
    could have sent them too. Nothing is done where one was changed since.
    """
    known = {os.path.realpath(path) for path in paths}
    done = False
    for path in sorted(f"{os.path.splitext(each)[0]}.audit.json" for each in known):
        if os.path.isfile(path):
            done = _complete(path, known) or done
    return done


def _complete(path: str, known: set[str]) -> bool:
    try:
        with open_regular(path) as file:
            record = json.loads(file.read())[_KEY]
        then = from_text(record["then"])
        left = list(_left(record["files"], os.path.dirname(path), known))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, Unusable):
        return False  # there is no such note, or it is none that we wrote
    if None in left:
        inform(say("answers.cut-short", file=os.path.relpath(path)))
        return False
    for target, after in filter(None, left):
        save_bytes(target, [after])
    if then == Progress():
        os.unlink(path)
    else:
        save(path, as_text(then))
    inform(say("answers.completed"))
    return True


def _left(entries: list[dict[str, Any]], folder: str, known: set[str]) -> Iterator[tuple[str, bytes] | None]:
    """Return the files that are still to be written, with what they will hold; None for one that is something else."""
    for entry in entries:
        target = os.path.realpath(os.path.join(folder, entry["file"]))
        after = b64decode(entry["after"], validate=True)
        if target not in known:
            yield None
            continue
        with open_regular(target) as file:
            now = file.read()
        if now != after:
            yield (target, after) if sha256(now).hexdigest() == entry["before"] else None
