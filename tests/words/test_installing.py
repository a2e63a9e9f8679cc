"""What is said where a package is missing, in whole sentences."""

from journeygap.core.language import say


def test_a_missing_package():
    facts = {"package": "openpyxl", "command": "pip install ."}
    assert say("installing.missing", what="workbook", **facts, incomplete=True) == (
        "a workbook needs the package openpyxl, which a plain installation of journeygap includes; repair it: "
        "pip install ."
    )
    assert say("installing.missing", what="format", shape="table", **facts, incomplete=False) == (
        "the format table needs the package openpyxl: pip install ."
    )
