"""What other repositories take from this one: pre-commit hooks, the GitHub action, and the examples for CI.

pre-commit is run for real, in a repository of its own. Of the action, the steps' own scripts are run as the runner
would, with what a workflow says in the environment; what only the services can do is checked against their schemas.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}
SOUND = (
    "journey: J\ncustomer: {stages: [{name: S, touchpoints: [{name: a, importance: 9}]}]}\n"
    "company: {touchpoints: [a]}\n"
)
GAP = SOUND.replace("[a]", "[]")


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    return subprocess.run(
        command, cwd=cwd, env=kept | GIT | environment, capture_output=True, encoding="utf-8", check=False, timeout=300
    )


def committed(folder: Path) -> None:
    for command in (["init", "-q"], ["add", "--all", "--force"], ["commit", "-qm", "x"]):
        assert run("git", *command, cwd=folder).returncode == 0


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """This project as a repository that pre-commit can clone."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    committed(folder)
    return folder


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("pre-commit")


@pytest.mark.parametrize(
    ("hook", "text", "code", "said"),
    [
        ("journeygap-check", SOUND, 0, "Passed"),
        ("journeygap-check", SOUND.replace("stages", "stagse"), 1, "JG003 unknown-key error: the key “stagse”"),
        ("journeygap-analyze", SOUND, 0, "Passed"),
        ("journeygap-analyze", GAP, 1, "JG106 dark-stage error"),
    ],
)
def test_pre_commit(project, cache, tmp_path, hook, text, code, said) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "buyer.journey.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "notes.yaml").write_text("not: a journey\n", encoding="utf-8")
    commit = run("git", "rev-parse", "HEAD", cwd=project).stdout.strip()
    configuration = {"repos": [{"repo": str(project), "rev": commit, "hooks": [{"id": hook}]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    committed(tmp_path)

    done = run(
        sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never",
        cwd=tmp_path, PRE_COMMIT_HOME=str(cache), PYTHONUTF8="1",
    )  # fmt: skip

    assert done.returncode == code, done.stdout + done.stderr
    assert said in done.stdout


def test_a_file_that_is_no_journey_runs_no_hook() -> None:
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        found = [
            name
            for name in (
                "journey.yaml", "a/journey.yml", "a/b.journey.yaml", "company.yaml", "x.company.yml",
                "myjourney.yaml", "journey.yaml.bak", "a/journey.json", "company/a.yaml",
            )
            if re.search(hook["files"], name)
        ]  # fmt: skip
        assert found == ["journey.yaml", "a/journey.yml", "a/b.journey.yaml", "company.yaml", "x.company.yml"]


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "examples/ci/github-workflow.yml"),
        ("vendor.gitlab-ci", "examples/ci/gitlab-ci.yml"),
    ],
)
def test_the_services_would_read_it(schema, file) -> None:
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file, cwd=ROOT)

    assert done.returncode == 0, done.stdout


ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def action(folder: Path, step: str, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step of the action as the runner does: its script in bash, its inputs in the environment."""
    (found,) = (each for each in ACTION["runs"]["steps"] if each["name"] == step)
    given = {name: str(each["default"]) for name, each in ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    stated = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda key: given[key[1]], value)
        for name, value in found["env"].items()
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"],
        cwd=folder, PATH=path, PYTHONUTF8="1", RUNNER_TEMP=str(folder / "temp"), GITHUB_ACTION_PATH=str(ROOT),
        GITHUB_PATH=str(folder / "path"), GITHUB_STEP_SUMMARY=str(folder / "summary.md"), **stated,
    )  # fmt: skip


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the runner has bash, and this machine has not")


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "journey.yaml").write_text(GAP, encoding="utf-8")
    return tmp_path


@needs_bash
def test_the_action_annotates_summarises_and_writes_files(workspace) -> None:
    done = action(workspace, "Analyse the journeys", paths="journeys/\n", json="result.json", sarif="out.sarif")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("::error file=journeys/journey.yaml,line=2,")
    assert (workspace / "summary.md").read_text(encoding="utf-8").startswith("# Gap report: J\n")
    assert json.loads((workspace / "result.json").read_text(encoding="utf-8"))["summary"]["coverage"] == 0
    assert json.loads((workspace / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "code", "said"),
    [
        ({"fail_on": "error"}, 1, "at or above error"),
        ({"min_coverage": "50"}, 1, "below the least that was asked for, 50%"),
        ({"max_waste": "0"}, 0, ""),
        ({"fail_on": "nonsense"}, 2, "nonsense"),
        ({"config": "gone.toml"}, 2, "gone.toml"),
        ({"baseline": "gone.json"}, 2, "gone.json"),
        ({"paths": "gone/"}, 2, "gone/"),
        ({"paths": "-n"}, 2, "-n"),
    ],
)
def test_the_action_ends_as_the_tool_does(workspace, inputs, code, said) -> None:
    done = action(workspace, "Analyse the journeys", summary="false", **inputs)

    assert (done.returncode, said in done.stderr) == (code, True)
    assert not (workspace / "summary.md").exists()


@needs_bash
@pytest.mark.parametrize(
    "value", ['"; touch hacked; "', "$(touch hacked)", "`touch hacked`", "x\ntouch hacked", "a b*"]
)
@pytest.mark.parametrize("name", ["paths", "fail_on", "min_coverage", "baseline", "config", "json"])
def test_no_input_of_the_action_is_run(workspace, name, value) -> None:
    action(workspace, "Analyse the journeys", summary="false", **{name: value})

    assert not (workspace / "hacked").exists()


def test_no_script_of_the_action_holds_an_expression() -> None:
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step["run"]] == []


@needs_bash
def test_the_action_installs_the_tool(tmp_path, project) -> None:
    (tmp_path / "temp").mkdir()
    found = next(each for each in ACTION["runs"]["steps"] if each["name"] == "Install journeygap")

    done = run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"],
        cwd=tmp_path, PYTHON=sys.executable, RUNNER_TEMP=str(tmp_path / "temp"), GITHUB_ACTION_PATH=str(project),
        GITHUB_PATH=str(tmp_path / "path"),
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    folder = (tmp_path / "path").read_text(encoding="utf-8").strip()
    assert run(f"{folder}/journeygap", "--version", cwd=tmp_path).stdout.startswith("journeygap ")
