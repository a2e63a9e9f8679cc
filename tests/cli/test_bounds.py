"""What is read and shown on behalf of a file that a stranger wrote: nothing of what lies outside."""

import json
import os
import socket

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights there")

SECRET = "hunter2"  # noqa: S105 - nobody's
SECRETS = {
    "no YAML": f"[core]\n\ttoken = {SECRET}\n",
    "a line": f"{SECRET}\n",
    "keys": f"company:\n  {SECRET}: x\n  touchpoints: [{{name: x, {SECRET}: y}}]\n",
    "a key beside": f"company: {{touchpoints: [x]}}\n{SECRET}: 1\n",
    "values": f"company: {{touchpoints: [{{name: x, effort: {SECRET}, status: {SECRET}}}]}}\n",
    "a currency and a mistake": f"company: {{currency: {SECRET}, touchpoints: [{{name: x, cost: z}}]}}\n",
    "names that lead nowhere and a mistake": f"company: {{foo: 1, touchpoints: [{{name: x, stage: {SECRET}}}]}}\n",
    "a journey with a mistake": f"journey: {SECRET}\nfoo: 1\ncustomer: {{stages: [{{name: {SECRET}}}]}}\n",
    "a duplicate": f"{SECRET}: 1\n{SECRET}: 1\n",
    "an alias": f"company: *{SECRET}\n",
    "a tag": f"company: !{SECRET} x\n",
    "no text": f"{SECRET}\xff".encode("latin-1"),
    "another company file": f"company: {SECRET}\n",
}
FORMATS = ("table", "concise", "json", "csv", "markdown", "github", "gitlab", "sarif", "junit")
JOURNEY = "journey: J\ncustomer:\n  stages:\n    - {name: S, touchpoints: [a]}\n"


@pytest.fixture
def outside(tmp_path_factory):
    """A folder next to the repository, with a file that holds a secret."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret.yaml").write_text(SECRETS["keys"], encoding="utf-8")
    (folder / "sound.yaml").write_text("company: {touchpoints: [{name: a, stage: S}]}\n", encoding="utf-8")
    return folder


def everything(quick, *args, **environment):
    """Run all that reads a journey, in every format, and return what was printed and the exit codes."""
    runs = [
        *(("check", "-f", shape) for shape in FORMATS),
        *(("analyze", "-f", shape, "-o", f"{shape}=out") for shape in FORMATS),
        *(("report", "-f", shape) for shape in ("markdown", "html", "svg", "mermaid")),
        ("analyze", "--write-baseline", "b.json"),
    ]
    shown, codes = "", set()
    for run in runs:
        ran = quick(*run, *args, **environment)
        out = quick.folder / "out"
        shown += ran.out + ran.err + (out.read_text(encoding="utf-8") if out.exists() else "")
        codes.add(ran.code)
    return shown, codes


@pytest.mark.parametrize("kind", SECRETS)
@pytest.mark.parametrize("repository", [True, False])
@pytest.mark.parametrize("allowed", [True, False])
def test_no_text_of_a_file_outside_is_shown(quick, outside, kind, repository, allowed) -> None:
    held = SECRETS[kind]
    (outside / "secret.yaml").write_bytes(held if isinstance(held, bytes) else held.encode())
    if not repository:
        (quick.folder / ".git").rmdir()
    quick.write("j/journey.yaml", JOURNEY + f"company: {outside}/secret.yaml\n")
    options = ["--allow-outside"] if allowed else []

    shown, codes = everything(quick, *options, "j")

    assert SECRET not in shown
    assert 1 in codes
    assert 3 not in codes


LEADING_OUT = {
    "an absolute path": ("journey.yaml", "{outside}/secret.yaml", None),
    "dots": ("journey.yaml", "{dots}/secret.yaml", None),
    "a list": ("journey.yaml", "[{outside}/secret.yaml, {dots}/secret.yaml]", None),
    "a link": ("journey.yaml", "link.yaml", ("link.yaml", "{outside}/secret.yaml")),
    "a linked folder": ("journey.yaml", "link/secret.yaml", ("link", "{outside}")),
    "a link of another name": ("journey.yaml", "a.txt", ("a.txt", "{outside}/secret.yaml")),
    "git's own configuration": ("journey.yaml", ".git/config", None),
    "git's own, another way": ("journey.yaml", "x/../.GIT/../.git/config", None),
    "the environment": ("journey.yaml", "/proc/self/environ", None),
    "the environment, by a link": ("journey.yaml", "e.yaml", ("e.yaml", "/proc/self/environ")),
    "the root of the system": ("journey.yaml", "/proc/self/root{outside}/secret.yaml", None),
    "a file without an ending": ("journey.yaml", "/etc/hostname", None),
    "no path at all": ("journey.yaml", "~/secret.yaml", None),
    "an address": ("journey.yaml", "file://{outside}/secret.yaml", None),
    "a linked journey": ("x/journey.yaml", None, ("journey.yaml", "{outside}/secret.yaml")),
    "a linked journey of any file": ("x/journey.yaml", None, ("journey.yaml", "/etc/passwd")),
    "a journey linked to git's own": ("x/journey.yaml", None, ("journey.yaml", ".git/config")),
    "a journey linked to the environment": ("x/journey.yaml", None, ("journey.yaml", "/proc/self/environ")),
}


@pytest.mark.parametrize("name", LEADING_OUT)
@pytest.mark.parametrize("named", [".", "journey.yaml"])
def test_no_way_leads_outside(quick, outside, name, named) -> None:
    journey, company, link = LEADING_OUT[name]
    words = {"outside": outside, "dots": os.path.relpath(outside, quick.folder)}
    quick.write(".git/config", SECRETS["no YAML"])
    quick.write("x/y", "")
    quick.write(journey, JOURNEY + (f"company: {company.format(**words)}\n" if company else ""))
    if link:
        (quick.folder / link[0]).symlink_to(link[1].format(**words))

    shown, codes = everything(quick, named, HUNTER=SECRET)

    assert SECRET not in shown
    assert "root:" not in shown
    assert codes <= {1, 2}


def test_in_a_repository_what_is_outside_is_not_even_looked_for(quick, outside) -> None:
    quick.write("journey.yaml", JOURNEY + f"company: [{outside}/sound.yaml, {outside}/gone.yaml]\n")

    errors = json.loads(quick("check", "-f", "json").out)["errors"]

    assert [(each["code"], each["line"]) for each in errors] == [("JG016", 5), ("JG016", 5)]
    # Whether a file is there is not said either: the messages differ in the name that the journey gives.
    assert len({each["message"].replace("sound.yaml", "gone.yaml") for each in errors}) == 1
    assert "--allow-outside" in errors[0]["suggestion"]


@pytest.mark.parametrize("command", ["check", "analyze", "report"])
def test_what_is_outside_is_read_where_it_is_allowed_or_named(quick, outside, command) -> None:
    quick.write("journey.yaml", JOURNEY + f"company: {outside}/sound.yaml\n")

    refused = quick(command, "journey.yaml")
    allowed = quick(command, "journey.yaml", "--allow-outside")
    named = quick(command, "journey.yaml", f"{outside}/sound.yaml")
    with_its_folder = quick(command, "journey.yaml", str(outside / "sound.yaml"))

    assert [refused.code, allowed.code, named.code, with_its_folder.code] == [1, 0, 0, 0]


def test_other_commands_allow_it_as_well(quick, outside, repository) -> None:
    quick.write("journey.yaml", JOURNEY + f"company: {outside}/sound.yaml\n")
    repository.commit()

    for args in (
        ("export", "journey.yaml", "-o", "a.xlsx"),
        ("audit", "journey.yaml", "--questions"),
    ):
        assert (args, quick(*args).code) == (args, 1)
        assert (args, quick(*args, "--allow-outside").code) == (args, 0)
    quick.write("journey.yaml", JOURNEY.replace("[a]", "[a, b]") + f"company: {outside}/sound.yaml\n")
    assert quick("trend", "journey.yaml", "--allow-outside", "-f", "json").code == 0
    quick.write("other.yaml", JOURNEY)
    assert quick("diff", "other.yaml", "journey.yaml").code == 1
    assert quick("diff", "other.yaml", "journey.yaml", "--allow-outside").code == 0


def test_without_a_repository_it_is_read_but_not_in_ci(quick, outside) -> None:
    (quick.folder / ".git").rmdir()
    quick.write("j/journey.yaml", JOURNEY + f"company: {outside}/sound.yaml\n")

    assert quick("check", "j").code == 0
    for name in ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD"):
        assert quick("check", "j", **{name: "true"}).code == 1
        assert quick("check", "j", "--allow-outside", **{name: "true"}).code == 0
    assert quick("check", "j", CI="false").code == 0


def test_without_a_repository_the_faults_of_a_file_outside_are_counted_and_placed(quick, outside) -> None:
    (quick.folder / ".git").rmdir()
    quick.write("j/journey.yaml", JOURNEY + f"company: {outside}/secret.yaml\n")

    errors = json.loads(quick("check", "j", "-f", "json").out)["errors"]

    found = [(each["code"], each["line"]) for each in errors if each["path"] == f"{outside}/secret.yaml"]
    assert found == [("JG003", 2), ("JG003", 3)]


def test_a_file_that_a_person_names_is_shown(quick, outside) -> None:
    ran = quick("check", f"{outside}/secret.yaml")

    assert (ran.code, SECRET in ran.out) == (1, True)


def test_files_of_the_repository_are_shown_from_any_folder(quick) -> None:
    quick.write("a/company.yaml", "company: {touchpionts: []}\n")
    quick.write("b/c/journey.yaml", JOURNEY + "company: ../../a/company.yaml\n")

    for args, cwd in ((("journey.yaml",), "b/c"), (("c",), "b"), ((".",), ".")):
        assert "touchpionts" in quick("check", *args, cwd=cwd).out


def test_a_repository_somewhere_else_has_bounds_of_its_own(quick, outside, tmp_path_factory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / ".git").mkdir()
    (other / "a.journey.yaml").write_text(JOURNEY + f"company: {quick.folder}/own.yaml\n", encoding="utf-8")
    (other / "b.journey.yaml").symlink_to(outside / "secret.yaml")
    quick.write("own.yaml", SECRETS["keys"])

    a, b = quick("check", f"{other}/a.journey.yaml"), quick("check", f"{other}/b.journey.yaml")

    assert (a.code, b.code) == (1, 2)
    assert SECRET not in a.out + a.err + b.out + b.err


def special(path, kind):
    if kind == "pipe":
        os.mkfifo(path)
        return None
    if kind == "socket":
        made = socket.socket(socket.AF_UNIX)
        here = os.getcwd()
        os.chdir(path.parent)  # the path of a socket is short
        made.bind(path.name)
        os.chdir(here)
        return made
    path.symlink_to({"a device": "/dev/zero", "a terminal": "/dev/tty", "standard input": "/dev/stdin"}[kind])
    return None


@pytest.mark.parametrize("kind", ["pipe", "socket", "a device", "a terminal", "standard input"])
@pytest.mark.parametrize(
    "args",
    [
        ("check", "special.yaml"),
        ("check", "journey.yaml"),
        ("check", "--allow-outside", "journey.yaml"),
        ("check", "journey.yaml", "--config", "special.yaml"),
        ("analyze", "plain.yaml", "--baseline", "special.yaml"),
        ("report", "plain.yaml", "--template", "special.yaml"),
        ("import", "special.yaml"),
        ("export", "special.yaml", "-o", "a.xlsx"),
        ("diff", "special.yaml", "plain.yaml"),
        ("audit", "special.yaml"),
    ],
)
def test_what_is_no_file_is_refused_without_waiting(tool, kind, args) -> None:
    tool.write("journey.yaml", JOURNEY + "company: special.yaml\n")
    tool.write("plain.yaml", JOURNEY)
    kept = special(tool.folder / "special.yaml", kind)

    ran = tool(*args, stdin=SECRET)

    assert ran.code in {1, 2}
    assert SECRET not in ran.out + ran.err
    if kept is not None:
        kept.close()


def test_a_pipe_beside_the_journey_is_not_waited_for(tool) -> None:
    tool.write("journey.yaml", JOURNEY)
    os.mkfifo(tool.folder / "journey.audit.json")
    (tool.folder / "new").mkdir()
    os.mkfifo(tool.folder / "new" / "journeygap.schema.json")
    tool.write("journeygap.toml", 'baseline = "new/journeygap.schema.json"\n')

    for args in (("audit", "journey.yaml"), ("init", "new", "--yes"), ("analyze", "journey.yaml")):
        assert (args, tool(*args).code) == (args, 2)


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="this system has no such folder")
def test_what_the_shell_hands_over_is_read(tool) -> None:
    text = JOURNEY + "company: {touchpoints: [a]}\nfoo: 1\n"

    ran = tool("check", "/dev/stdin", stdin=text)

    assert (ran.code, "foo" in ran.out) == (1, True)


def test_a_configuration_that_a_link_leads_out_is_not_read(quick, outside) -> None:
    (outside / "c.toml").write_text(f"{SECRET} = 1\n[tool.journeygap]\n{SECRET} = 2\n", encoding="utf-8")
    quick.write("journey.yaml", JOURNEY)
    for name in ("journeygap.toml", "pyproject.toml", "named.toml"):
        (quick.folder / name).symlink_to(outside / "c.toml")
        ran = quick("check", *(("--config", name) if name == "named.toml" else ()))
        assert (ran.code, "leads out of it" in ran.err, SECRET in ran.err) == (2, True, False)
        assert quick("check", "--isolated").code == 0
        (quick.folder / name).unlink()


@pytest.mark.parametrize("args", [("--baseline", "link"), ("--template", "link")], ids=["a baseline", "a template"])
def test_what_is_read_beside_follows_no_link_out(quick, outside, args) -> None:
    quick.write("journey.yaml", JOURNEY)
    (outside / "x").write_text(SECRET, encoding="utf-8")
    (quick.folder / "link").symlink_to(outside / "x")

    ran = quick("report", "journey.yaml", *args)

    assert (ran.code, SECRET in ran.out + ran.err) == (2, False)


def test_a_table_to_import_follows_no_link_out(quick, outside) -> None:
    (outside / "t.csv").write_text(f"Stage,{SECRET}\n{SECRET},x\n", encoding="utf-8")
    (quick.folder / "t.csv").symlink_to(outside / "t.csv")

    ran = quick("import", "t.csv")

    assert (ran.code, SECRET in ran.out + ran.err) == (2, False)


def test_a_path_with_a_nul_is_no_fault_of_ours(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("journeygap.toml", 'baseline = "a\\u0000b"\n')

    assert quick("analyze", "journey.yaml").code == 2


def test_the_python_api_has_the_same_bounds(quick, outside, monkeypatch) -> None:
    import journeygap

    monkeypatch.chdir(quick.folder)
    path = quick.write("journey.yaml", JOURNEY + f"company: {outside}/sound.yaml\n")

    with pytest.raises(journeygap.DefinitionError, match="outside of the repository"):
        journeygap.load(path)
    assert len(journeygap.load(path, allow_outside=True)) == 1
    assert journeygap.analyze(path, allow_outside=True).errors == ()


@pytest.mark.parametrize(
    ("link", "args"),
    [
        ("journeygap.toml", ("check",)),
        ("pyproject.toml", ("check",)),
        ("own.toml", ("analyze", "--config", "own.toml")),
        ("baseline.json", ("analyze", "--baseline", "baseline.json")),
        ("page.md", ("report", "--template", "page.md")),
        ("table.csv", ("import", "table.csv")),
    ],
)
def test_in_ci_a_link_that_leads_out_is_not_followed_where_there_is_no_repository(quick, outside, link, args) -> None:
    (quick.folder / ".git").rmdir()
    quick.write("journey.yaml", JOURNEY)
    (outside / "secret").write_text(f"[tool.journeygap]\n{SECRET} = 1\n", encoding="utf-8")
    (quick.folder / link).symlink_to(outside / "secret")

    ran = quick(*args, CI="true")

    assert ran.code == 2
    assert "leads out of it" in ran.err or "lies outside of" in ran.err
    assert SECRET not in ran.out + ran.err
    assert "leads out" not in quick(*args).err  # elsewhere a link is as good as a file
