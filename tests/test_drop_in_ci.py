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


def test_every_file_that_may_be_part_of_a_journey_runs_the_hooks() -> None:
    """A company file may have any name: the journeys say which files are theirs."""
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        found = [
            name
            for name in (
                "journey.yaml", "a/journey.yml", "a/b.journey.yaml", "company.yaml", "x.company.yml",
                "teams/crm.yaml", "journeygap.toml", "journey.yaml.bak", "a/journey.json", "pyproject.toml",
            )
            if re.search(hook["files"], name)
        ]  # fmt: skip
        assert found == [
            "journey.yaml", "a/journey.yml", "a/b.journey.yaml", "company.yaml", "x.company.yml", "teams/crm.yaml",
            "journeygap.toml",
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "examples/ci/github-workflow.yml"),
        ("vendor.github-workflows", "examples/ci/github-fuzzing.yml"),
        ("vendor.gitlab-ci", "examples/ci/gitlab-ci.yml"),
    ],
)
def test_the_services_would_read_it(schema, file) -> None:
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file, cwd=ROOT)

    assert done.returncode == 0, done.stdout


ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def action(
    folder: Path, step: str, *, source: Path = ROOT, from_fork: bool = False, environment: dict[str, str] | None = None,
    **inputs: str,
) -> subprocess.CompletedProcess[str]:  # fmt: skip
    """Run a step of the action as the runner does: its script in bash, its inputs in the environment."""
    (found,) = (each for each in ACTION["runs"]["steps"] if each["name"] == step)
    given = {name: str(each["default"]) for name, each in ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    stated = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda key: given[key[1]], value)
        for name, value in found["env"].items()
    }
    if "FROM_FORK" in stated:
        stated["FROM_FORK"] = str(from_fork).lower()
    assert [value for value in stated.values() if "${{" in value and value not in inputs.values()] == []
    return run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"],
        cwd=folder, PYTHONUTF8="1", RUNNER_TEMP=str(folder / "temp"), GITHUB_ACTION_PATH=str(source),
        GITHUB_PATH=str(folder / "path"), GITHUB_STEP_SUMMARY=str(folder / "summary.md"),
        **stated | (environment or {}),
    )  # fmt: skip


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the runner has bash, and this machine has not")


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "journey.yaml").write_text(GAP, encoding="utf-8")
    installed = tmp_path / "temp" / "journeygap" / "command" / "journeygap"
    installed.parent.mkdir(parents=True)
    installed.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -m journeygap "$@"\n', encoding="utf-8")
    installed.chmod(0o755)
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
        ({"isolated": "yes"}, 2, "the input isolated takes true, false or auto"),
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


HOSTILE = "import os\nopen(os.environ['MARKER'], 'a').write(__name__ + '\\n')\n"
SHADOWED = ("venv", "pip", "ensurepip", "logging", "subprocess", "json", "yaml", "rich", "typer", "journeygap", "re")
"""Modules that installing and running import, and that a pull request may bring along."""


@pytest.fixture
def hostile(workspace):
    """A workspace in which every import would run what a stranger wrote, and a file that says so."""
    for number, name in enumerate((*SHADOWED, "sitecustomize", "usercustomize")):
        path = workspace / f"{name}.py" if number % 2 else workspace / name / "__init__.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(HOSTILE, encoding="utf-8")
        if not number % 2:
            (workspace / name / "__main__.py").write_text(HOSTILE, encoding="utf-8")
    return workspace


@needs_bash
@pytest.mark.parametrize("python_path", ["", "."])
def test_the_action_runs_nothing_of_the_workspace(hostile, project, python_path) -> None:
    shutil.rmtree(hostile / "temp")
    marker = hostile / "marker"
    environment = {"MARKER": str(marker)} | ({"PYTHONPATH": python_path} if python_path else {})

    installed = action(
        hostile, "Install journeygap", source=project, environment=environment, python=os.path.realpath(sys.executable)
    )
    done = action(hostile, "Analyse the journeys", environment=environment, fail_on="error")

    assert not marker.exists(), marker.read_text(encoding="utf-8")
    assert installed.returncode == 0, installed.stderr
    assert (done.returncode, done.stdout.partition(" ")[0]) == (1, "::error")
    folder = (hostile / "path").read_text(encoding="utf-8").strip()
    assert os.listdir(folder) == ["journeygap"]  # no other command of the environment comes before a job's own
    later = run(f"{folder}/journeygap", "--version", cwd=hostile, **environment)
    assert later.stdout.startswith("journeygap ")
    assert not marker.exists(), marker.read_text(encoding="utf-8")


@needs_bash
@pytest.mark.parametrize(
    ("isolated", "from_fork", "code"),
    [("auto", False, 0), ("auto", True, 1), ("true", False, 1), ("false", True, 0)],
)
def test_the_configuration_of_a_fork_does_not_count(workspace, isolated, from_fork, code) -> None:
    (workspace / "journeygap.toml").write_text('ignore = ["JG1"]\n', encoding="utf-8")

    done = action(workspace, "Analyse the journeys", fail_on="error", isolated=isolated, from_fork=from_fork)

    assert done.returncode == code, done.stderr


def uses(text: str) -> dict[str, str]:
    """Return the actions that a workflow uses, each with its version and what is said about it."""
    return dict(re.findall(r"uses: ([^@\s]+)@(.+)", text))


def test_actions_are_pinned_by_commit_and_the_page_names_those_of_the_example() -> None:
    example = uses((ROOT / "examples/ci/github-workflow.yml").read_text(encoding="utf-8"))
    page = uses((ROOT / "docs/ci.md").read_text(encoding="utf-8"))

    assert {"actions/checkout", "actions/setup-python", "YOUR-ORG/journeygap"} <= set(page) <= set(example)
    assert page == {name: example[name] for name in page}
    assert [each for each in example.values() if not re.fullmatch(r"[0-9a-f]{40} # \S.*", each)] == []


@pytest.fixture
def workflows(tmp_path) -> list[str]:
    """The example, and the workflow on the page about CI, as files."""
    page = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```yml\n(# \.github/workflows/.*?)^```$", page, re.MULTILINE | re.DOTALL)
    path = tmp_path / ".github" / "workflows" / "page.yml"
    path.parent.mkdir(parents=True)
    path.write_text(shown, encoding="utf-8")
    return [*(str(ROOT / f"examples/ci/github-{name}.yml") for name in ("workflow", "fuzzing")), str(path)]


def test_the_action_and_the_workflows_pass_zizmor(workflows) -> None:
    done = run(
        str(Path(sys.executable).parent / "zizmor"), "--offline", "--persona=pedantic", "--color=never",
        "action.yml", *workflows,
        cwd=ROOT,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout


@pytest.mark.skipif(shutil.which("actionlint") is None, reason="there is no actionlint here")
def test_the_workflows_pass_actionlint(workflows) -> None:
    done = run("actionlint", "-no-color", *workflows, cwd=ROOT)

    assert done.returncode == 0, done.stdout
