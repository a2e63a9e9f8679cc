"""The configuration file: where it is looked for, what it may say, and that the command line wins over it."""

import json

import pytest

JOURNEY = """\
journey: Choosing a bank
customer:
  evidence: [{id: talks, kind: interview, date: 2026-05-01, sample: 6}]
  stages:
    - name: Compare
      touchpoints:
        - {name: Comparison site, importance: 8, evidence: talks}
        - {name: Branch visit, importance: 6, expects: 6, evidence: talks}
company:
  touchpoints:
    - {name: Branch visit, stage: Compare, delivers: 5.5, cost: 300, hours: 10}
    - {name: Comparison site, stage: Compare, status: planned, cost: 100}
    - {name: Billboards, stage: Compare, cost: 100, hours: 30}
"""
"""Findings: JG105 (its opportunity is 16, but what is planned is a warning at most) and JG201."""


@pytest.fixture
def bank(quick):
    quick.write("journey.yaml", JOURNEY)
    return quick


def result(ran) -> dict:
    return json.loads(ran.out)


def today(ran_with, *args, **more):
    return ran_with("analyze", "--today", "2026-11-22", *args, **more)


@pytest.mark.parametrize("place", ["", "teams/", "teams/shop/"])
def test_it_is_found_upwards_to_the_root_of_the_repository(quick, place) -> None:
    quick.write("teams/shop/journey.yaml")
    quick.write(f"{place}journeygap.toml", 'format = "concise"\n')

    assert quick("analyze", cwd="teams/shop").lines[0].startswith("journey.yaml:4:13: JG106 ")


def test_the_nearest_one_counts_alone(quick) -> None:
    quick.write("journeygap.toml", 'fail-on = "warning"\n')
    quick.write("teams/journeygap.toml", 'format = "concise"\n')
    quick.write("teams/journey.yaml")

    ran = quick("analyze", cwd="teams")

    assert (ran.code, ran.codes[0]) == (0, "JG106")


def test_it_is_not_looked_for_above_the_repository(quick) -> None:
    quick.write("journeygap.toml", "no = such key\n")
    quick.write("inner/.git/HEAD", "")
    quick.write("inner/journey.yaml")

    assert quick("analyze", cwd="inner").code == 0


def test_without_a_repository_it_is_looked_for_here_only(quick) -> None:
    (quick.folder / ".git").rmdir()
    quick.write("journeygap.toml", 'format = "concise"\n')
    quick.write("journey.yaml")
    quick.write("inner/journey.yaml")

    assert quick("analyze", "journey.yaml").codes[0] == "JG106"
    assert quick("analyze", cwd="inner").lines[0] == "CRM buyer"


def test_pyproject(quick) -> None:
    quick.write("pyproject.toml", '[project]\nname = "x"\n\n[tool.journeygap]\nfail-on = "warning"\n')
    quick.write("journey.yaml")

    assert quick("analyze").code == 1


def test_a_pyproject_that_does_not_speak_of_the_tool_is_passed_over(quick) -> None:
    quick.write("journeygap.toml", 'fail-on = "warning"\n')
    quick.write("inner/pyproject.toml", '[project]\nname = "x"\n[tool.ruff]\nline-length = 90\n')
    quick.write("inner/journey.yaml")

    assert quick("analyze", cwd="inner").code == 1


def test_a_file_of_its_own_comes_before_pyproject(quick) -> None:
    quick.write("pyproject.toml", '[tool.journeygap]\nfail-on = "warning"\n')
    quick.write("journeygap.toml", 'fail-on = "never"\n')
    quick.write("journey.yaml")

    assert quick("analyze").code == 0


def test_isolated(quick) -> None:
    quick.write("journeygap.toml", "no = such key\n")
    quick.write("journey.yaml")

    assert [quick(command, "--isolated").code for command in ("analyze", "check")] == [0, 0]


@pytest.mark.parametrize("name", ["other.toml", "other/pyproject.toml"])
def test_config_names_another(quick, name) -> None:
    section = "[tool.journeygap]\n" if "pyproject" in name else ""
    quick.write("journeygap.toml", "no = such key\n")
    quick.write(name, f'{section}format = "concise"\n')
    quick.write("journey.yaml")

    assert quick("analyze", "--config", name).codes[0] == "JG106"


def test_in_a_process_of_its_own(tool) -> None:
    tool.write("journeygap.toml", 'format = "concise"\nfail-on = "warning"\n')
    tool.write("teams/journey.yaml")

    ran = tool("analyze", cwd="teams")
    check = tool("check", cwd="teams")

    assert (ran.code, ran.codes[0], ran.err) == (1, "JG106", "10 findings are at or above warning\n")
    assert (check.code, check.out, check.err) == (0, "", "")


@pytest.mark.parametrize(
    ("configured", "option"),
    [
        ('format = "json"', ["--format", "concise"]),
        ('fail-on = "warning"', ["--fail-on", "never"]),
        ("min-coverage = 90", ["--min-coverage", "0"]),
        ("max-waste = 0", ["--max-waste", "100"]),
        ('select = ["JG2"]', ["--select", "JG1"]),
        ('ignore = ["JG2"]', ["--ignore", "JG1"]),
        ('min-severity = "error"', ["--min-severity", "info"]),
        ('effort = "hours"', ["--effort", "cost"]),
        ("include-planned = true", ["--no-include-planned"]),
        ("top = 1", ["--top", "0"]),
    ],
)
def test_the_command_line_wins(bank, configured, option) -> None:
    bank.write("journey.yaml", JOURNEY + "    - {name: Leaflets, stage: Compare, cost: 0, hours: 0}\n")
    bank.write("journeygap.toml", configured + "\n")

    assert today(bank) != today(bank, "--isolated")
    assert today(bank, *option) == today(bank, *option, "--isolated")


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("fail_on = 'error'", "the key “fail_on” is not known (did you mean “fail-on”?)"),
        ("colour = 'red'", "the key “colour” is not known (the keys known here are format, fail-on, "),
        ("[margins]\nweek = 1", "the key “margins.week” is not known (did you mean “weak”?)"),
        ("[limits]\nmax-byte = 1", "the key “limits.max-byte” is not known (did you mean “max-bytes”?)"),
        ("fail-on = 'eror'", "“fail-on”"),
        ("top = -1", "“top”"),
        ("top = '3'", "“top”"),
        ("min-coverage = 101", "“min-coverage”"),
        ("max-waste = -1", "“max-waste”"),
        ("margins = 3", "“margins”"),
        ("severity = {JG101 = 'fatal'}", "“severity.JG101”"),
        ("severity = {JG999 = 'info'}", "JG999"),
        ("select = ['JG999']", "JG999"),
        ("ignore = ['missing-touchpiont']", "did you mean “missing-touchpoint”?"),
        ("[margins", "the configuration is not TOML: "),
    ],
)
def test_what_is_not_known_is_an_error_that_names_the_file(bank, text, reported) -> None:
    bank.write("journeygap.toml", text + "\n")

    ran = bank("analyze")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("journeygap: journeygap.toml: ")
    assert reported in ran.err


@pytest.mark.parametrize("command", ["analyze", "check"])
def test_a_configuration_that_is_not_there(bank, command) -> None:
    ran = bank(command, "--config", "nowhere.toml")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "journeygap: nowhere.toml: the configuration can't be read: No such file or directory\n"


def test_a_configuration_that_is_not_text(bank) -> None:
    (bank.folder / "journeygap.toml").write_bytes(b'format = "\xff"\n')

    ran = bank("analyze")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("journeygap: journeygap.toml: the configuration is not TOML: ")


@pytest.mark.parametrize("name", ["JG201", "jg2", "wasted-activity"])
def test_severity(bank, name) -> None:
    bank.write("journeygap.toml", f'[severity]\n"{name}" = "error"\n')

    ran = today(bank, "-f", "json", "--fail-on", "error")

    assert (ran.code, ran.err) == (1, "1 finding is at or above error\n")
    assert [(each["code"], each["severity"]) for each in result(ran)["journeys"][0]["findings"]] == [
        ("JG105", "warning"),
        ("JG201", "error"),
    ]


@pytest.mark.parametrize(
    ("setting", "added"),
    [
        ("[margins]\nweak = 0.5", ["JG102"]),  # delivers 5.5 where 6 is expected
        ("[margins]\nweak = 0.6", []),
        ("[limits]\nevidence-months = 6", ["JG302"]),  # from 2026-05-01 to 2026-11-22 more than 6 months
        ("[limits]\nevidence-months = 7", []),
        ("[limits]\ninterview-sample = 7", ["JG303"]),  # 6 interviews
        ("[limits]\nsurvey-sample = 7", []),
    ],
)
def test_margins_and_limits(bank, setting, added) -> None:
    bank.write("journeygap.toml", setting + "\n")

    assert sorted(today(bank, "-f", "concise").codes) == sorted(["JG105", "JG201", *added])


@pytest.mark.parametrize(
    ("name", "value"), [("max-bytes", 100), ("max-depth", 3), ("max-nodes", 0), ("max-written", 20)]
)
@pytest.mark.parametrize("command", ["analyze", "check"])
def test_limits_on_what_is_read(quick, command, name, value) -> None:
    repeated = JOURNEY.replace("cost: 300, hours: 10}", "cost: 300, tools: &same [A]}").replace(
        "cost: 100}", "tools: *same}"
    )
    quick.write("journey.yaml", repeated)
    quick.write("journeygap.toml", f"[limits]\n{name} = {value}\n")

    ran = quick(command, "-f", "concise")

    assert (ran.code, ran.codes) == (1, ["JG017"])
    assert name in ran.out


def test_crosshairs(bank) -> None:
    bank.write("journeygap.toml", "[crosshairs]\nimportance = 7\nperformance = 6\n")

    journey = result(today(bank, "-f", "json"))["journeys"][0]

    # Importance 8 and 6 against 7; performance 0 and 5.5 against 6.
    assert journey["measures"]["crosshairs"] == {"importance": 7.0, "performance": 6.0}
    assert [each["quadrant"] for each in journey["touchpoints"]] == ["concentrate-here", "low-priority"]


def test_effort_and_planned(bank) -> None:
    bank.write("journeygap.toml", 'effort = "hours"\ninclude-planned = true\n')

    found = result(today(bank, "-f", "json"))["journeys"][0]["measures"]

    # Met then: 8 · 1 + 6 · 5.5/6 = 13.5 of 14. Hours: 10 and 30; the comparison site states none.
    assert found["coverage"] == 0.964285714
    assert (found["effort_unit"], found["waste_share"], found["effort_left_out"]) == ("hours", 0.75, 1)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("pyproject.toml", "tool = 3 # tool.journeygap\n", "“tool” should be a table, as in [tool.journeygap]"),
        ("pyproject.toml", "[[tool]]\nx = 1 # tool.journeygap\n", "“tool” should be a table"),
        ("pyproject.toml", "[[tool.journeygap]]\nx = 1\n", "“journeygap” should be a table"),
        ("pyproject.toml", "[tool]\njourneygap = 3 # tool.journeygap\n", "“journeygap” should be a table"),
        ("journeygap.toml", f"top = {'9' * 5000}\n", "it holds a number of thousands of digits; write a smaller one"),
        ("journeygap.toml", f"a = {'[' * 5000}{']' * 5000}\n", "its lists or tables are nested too deep"),
        ("journeygap.toml", "a =\n", "the configuration is not TOML: Invalid value"),
        ("journeygap.toml", "#" * 1_100_000, "the configuration is larger than 1,048,576 bytes"),
    ],
)
def test_what_is_no_configuration_is_said_in_a_line(quick, name, text, said) -> None:
    quick.write("journey.yaml")
    quick.write(name, text)

    ran = quick("analyze")

    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


@pytest.mark.parametrize(
    ("path", "said"), [("", "--config takes the path of a file"), ("/dev/zero", "it is a device or a pipe, no file")]
)
def test_what_can_be_no_configuration_file(quick, path, said) -> None:
    quick.write("journey.yaml")

    ran = quick("check", "--config", path)

    assert (ran.code, said in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (
            'select = [""]',
            'item 1 of “select” may not be empty; write codes or names of findings, such as ["JG101", "dark-stage"]',
        ),
        ("select = 1", '“select” should be a list: codes or names of findings, such as ["JG101", "dark-stage"]'),
        ('ignore = ["JG101", 2]', "item 2 of “ignore” should be a text"),
        ("[[targets]]\nat-least = 60", "“targets.0.measure” is missing; write it"),
        ('baseline = ""', "“baseline” may not be empty; write a text"),
    ],
)
def test_what_is_wrong_with_a_list_or_a_text_is_said_in_plain_words(bank, text, reported) -> None:
    bank.write("journeygap.toml", text)

    assert bank("check").err == f"journeygap: journeygap.toml: {reported}\n"


@pytest.mark.parametrize("name", ["max-bytes", "max-depth", "max-nodes", "max-written"])
@pytest.mark.parametrize("file", ["journeygap.toml", "pyproject.toml", "named.toml"])
def test_no_file_lifts_what_protects_the_machine(quick, name, file) -> None:
    from journeygap.results.configuration import HIGHEST

    head = "[tool.journeygap.limits]" if file == "pyproject.toml" else "[limits]"
    options = ("--config", file) if file == "named.toml" else ()
    quick.write("journey.yaml")
    quick.write(file, f"{head}\n{name} = {HIGHEST[name]}\n")
    at_most = quick("check", *options)
    quick.write(file, f"{head}\n{name} = {HIGHEST[name] + 1}\n")
    beyond = quick("check", *options)
    quick.write(file, f"{head}\n{name} = 100000000000\n")
    far_beyond = quick("analyze", *options)

    assert at_most.code == 0
    assert (beyond.code, beyond.out) == (far_beyond.code, far_beyond.out) == (2, "")
    assert beyond.err.startswith(f"journeygap: {file}: [limits]: {name} is {HIGHEST[name]:,} at most")


def test_what_is_excluded_is_not_searched_wherever_the_command_runs(quick) -> None:
    quick.write("journeygap.toml", 'exclude = ["drafts/"]\n')
    quick.write("a/journey.yaml", "journey: J\ncustomer: {stages: [{name: S}]}\n")
    quick.write("a/drafts/journey.yaml", "no: journey\n")
    quick.write(".git/HEAD", "")

    assert quick("check").code == 0
    assert quick("check", "a").code == 0
    assert quick("check", "--isolated").code == 1
    assert quick("check", "a/drafts").code == 1
