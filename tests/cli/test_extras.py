"""What is said where a package is missing: the command that installs it the way journeygap was installed."""

import pytest

from journeygap.cli import extras
from journeygap.cli.output import Ended


def test_a_missing_package_ends_with_exit_code_2(installed, capsys):
    installed({"url": "file:///src/my%20clone", "dir_info": {}})

    with pytest.raises(Ended) as ended, extras.needing("plan", "plan"):
        raise ModuleNotFoundError("No module named 'highspy'", name="highspy")

    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        "journeygap: a plan needs the package highspy: /venv/bin/python -m pip install '/src/my clone[plan]'\n"
    )


def test_a_missing_module_of_ours_is_a_fault_of_ours():
    with pytest.raises(ModuleNotFoundError), extras.needing("plan", "plan"):
        raise ModuleNotFoundError("No module named 'journeygap.plan'", name="journeygap.plan")
