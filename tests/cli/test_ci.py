"""Where a run takes place, as the environment has it."""

from __future__ import annotations

import pytest

from journeygap.cli.ci import in_a_log, in_ci

EVERY = ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "TEAMCITY_VERSION", "BUILDKITE", "JENKINS_URL")


@pytest.fixture(autouse=True)
def at_home(monkeypatch):
    for name in EVERY:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize(
    ("value", "expected"),
    [("true", True), ("1", True), ("2026.1", True), ("", False), ("0", False), (" False ", False), ("no", False)],
)
def test_a_job_is_known_by_its_variable(monkeypatch, name, value, expected):
    assert not in_ci()
    monkeypatch.setenv(name, value)
    assert in_ci() is expected
    assert in_a_log() is (expected and name in {"GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"})
