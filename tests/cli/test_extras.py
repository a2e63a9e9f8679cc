"""What is said where a package is missing: the command that installs it the way journeygap was installed."""

import json
import sys

import pytest

from journeygap.cli import extras
from journeygap.cli.output import Ended
from journeygap.core.installing import installing


class Installed:
    """A distribution whose installer noted this of its origin."""

    def __init__(self, noted):
        self.noted = noted

    def read_text(self, name):
        assert name == "direct_url.json"
        return self.noted


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """A function that makes journeygap look installed: what was noted of its origin, and files of its environment."""

    def install(noted, **files):
        text = noted if noted is None or isinstance(noted, str) else json.dumps(noted)
        monkeypatch.setattr("importlib.metadata.distribution", lambda _name: Installed(text))
        for name, content in files.items():
            (tmp_path / name.replace("__", ".").replace("_json", ".json")).write_text(content, encoding="utf-8")
        monkeypatch.setattr(sys, "prefix", str(tmp_path))
        monkeypatch.setattr(sys, "executable", "/venv/bin/python")

    return install


CLONE = {"url": "file:///src/my%20clone", "dir_info": {}}
GIT = {"url": "https://git.example/cx/journeygap", "vcs_info": {"vcs": "git", "commit_id": "abc123"}}


@pytest.mark.parametrize(
    ("noted", "command"),
    [
        (CLONE, "/venv/bin/python -m pip install '/src/my clone[plan]'"),
        (CLONE | {"dir_info": {"editable": True}}, "/venv/bin/python -m pip install -e '/src/my clone[plan]'"),
        (
            {"url": "file:///w/journeygap-1-py3-none-any.whl", "archive_info": {}},
            "/venv/bin/python -m pip install '/w/journeygap-1-py3-none-any.whl[plan]'",
        ),
        (GIT, "/venv/bin/python -m pip install 'journeygap[plan] @ git+https://git.example/cx/journeygap@abc123'"),
    ],
)
def test_it_is_installed_from_where_it_came(installed, noted, command):
    installed(noted)

    assert installing("plan") == command


@pytest.mark.parametrize("noted", [None, "", "{", "[]", '{"url": 1}', '{"url": "https://x.example/j.whl"}'])
def test_where_nothing_says_so_no_name_is_offered_that_may_be_a_strangers(installed, noted):
    installed(noted)

    assert installing("plan") == (
        "in the folder or with the file that it was installed from, /venv/bin/python -m pip install '.[plan]'"
    )


@pytest.mark.parametrize(
    ("files", "beginning"),
    [
        ({"pipx_metadata_json": "{}"}, "pipx install --force '/src/my clone[plan]'"),
        ({"uv-receipt__toml": ""}, "uv tool install --force '/src/my clone[plan]'"),
        ({"pyvenv__cfg": "home = /usr\nuv = 0.5\n"}, "uv pip install --python /venv/bin/python '/src/my clone[plan]'"),
    ],
)
def test_with_the_tool_that_it_was_installed_with(installed, files, beginning):
    installed(CLONE, **files)

    assert installing("plan") == beginning


def test_in_its_own_folder_that_folder_is_a_dot(installed, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    installed({"url": tmp_path.as_uri(), "dir_info": {}})

    assert installing() == "/venv/bin/python -m pip install ."


def test_a_missing_package_ends_with_exit_code_2(installed, capsys):
    installed(CLONE)

    with pytest.raises(Ended) as ended, extras.needing("plan", "plan"):
        raise ModuleNotFoundError("No module named 'highspy'", name="highspy")

    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        "journeygap: a plan needs the package highspy: /venv/bin/python -m pip install '/src/my clone[plan]'\n"
    )


def test_a_missing_module_of_ours_is_a_fault_of_ours():
    with pytest.raises(ModuleNotFoundError), extras.needing("plan", "plan"):
        raise ModuleNotFoundError("No module named 'journeygap.plan'", name="journeygap.plan")
