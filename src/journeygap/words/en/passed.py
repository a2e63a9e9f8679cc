"""What is wrong with data that a program passes, in words."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {
    "broken-characters": "{route} holds broken characters, which no file can hold",
    "no-plain-value": "{route} is of the type {type}, which no file can hold: pass text, numbers or lists",
    "no-text-as-key": "{route} has a key of the type {type}; keys are text",
    "too-deep": "{route}: the data is nested more than {most} deep (the limit max-depth)",
    "too-many-values": "{route}: the data holds more than {most:,} values (the limit max-written)",
}
