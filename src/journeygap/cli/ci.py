"""What the environment says of where a run takes place: in a CI job, and whether its log obeys what is printed."""

from __future__ import annotations

import os

_JOBS = ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "TEAMCITY_VERSION", "BUILDKITE", "JENKINS_URL")
_LOGS = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")
_NO = frozenset({"", "0", "false", "no"})


def in_ci() -> bool:
    """Return whether this is a job of a CI service, which may be about what a stranger has sent."""
    return any(map(_is_set, _JOBS))


def in_a_log() -> bool:
    """Return whether a CI service reads the output line by line, and obeys some of the lines."""
    return any(map(_is_set, _LOGS))


def _is_set(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() not in _NO
