"""Why files and folders can't be read, and what to do about it, in words."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {
    "allow-data-outside": "use --allow-outside if you trust whoever wrote the evidence file",
    "closed-input": "standard input is closed",
    "link-out": "{path}: a link in the checkout leads out of it; name the file that it leads to",
    "name-a-file": "name a file",
    "name-it-too": "name it on the command line as well, or use --allow-outside if you trust whoever wrote the files",
    "no-file": "it is a device or a pipe, no file",
    "not-on-a-disk": "it is a device, a pipe or something else that is not a file on a disk",
    "not-there": "there is no such file or folder",
    "outside-and-no-yaml": "it lies outside of what is looked at, and is no YAML file by its name",
    "outside-of-folders": "it lies outside of the folders that were named",
    "outside-of-repository": "it lies outside of the repository",
}
