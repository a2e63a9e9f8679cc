"""The command that installs journeygap again: from where it came, and with the tool that it was installed with."""

import pytest

from journeygap.core.installing import installing

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


@pytest.mark.parametrize(
    ("noted", "command"),
    [
        ({"url": "https://git.example/x", "vcs_info": {"vcs": "git"}}, "'journeygap @ git+https://git.example/x'"),
        ({"url": "file:///src/a%22b%27c", "dir_info": {}}, """'/src/a"b'"'"'c'"""),
        ({"url": "file:///src/$(id)", "dir_info": {}}, "'/src/$(id)'"),
    ],
)
def test_without_an_extra_and_with_what_a_shell_would_obey(installed, noted, command):
    installed(noted)

    assert installing() == f"/venv/bin/python -m pip install {command}"
