"""`journeygap audit`: the conversation, what it keeps, and what it writes."""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import stat
import sys
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from journeygap.audit.halves import halves
from journeygap.audit.questions import Field, answered, audit, current
from journeygap.loading.load import load_files
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [*sorted((ROOT / "examples").glob("*/")), *sorted((ROOT / "tests" / "journeys").glob("*/"))]
JOURNEY = """\
# Ours
journey: CRM buyer
customer:
  stages:
    - name: Trigger
      mindset: Sales fall
      touchpoints: [Search engine, Niche blogs]
company:
  touchpoints:
    - name: Direct mail   # since 2019
      stage: Trigger
"""
ALL_OF_A_YES = "y\nPaid search\n\nweb\nMarketing\n4000\n7\n"
ENTRY = (
    "    - name: Paid search\n      stage: Trigger\n      meets: Search engine\n      channel: web\n"
    "      owner: Marketing\n      cost: 4000\n      delivers: 7\n"
)


def kept(tool):
    """Return what is kept next to the journey, None where there is nothing."""
    path = tool.folder / "journey.audit.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def test_a_whole_audit(quick):
    path = quick.write("journey.yaml", JOURNEY)

    ran = quick("audit", "journey.yaml", stdin=ALL_OF_A_YES + "n\nFair\n\nSales\n20h\nthe law\n\n")

    assert (ran.code, ran.err) == (0, "")
    assert (
        path.read_text(encoding="utf-8")
        == JOURNEY
        + ENTRY
        + "    - name: Fair\n      owner: Sales\n      hours: 20\n      exempt:\n        reason: the law\n"
    )
    assert kept(quick) == {
        "version": 1,
        "absent": [{"stage": "trigger", "touchpoint": "niche-blogs"}],
        "answers": [],
    }
    assert ran.out == (
        "Enter passes over, ? explains, b goes back, q stops and keeps your answers.\n"
        "\nTrigger\nSales fall\n"
        "\n1 of 2  Customers use “Search engine”. Are you there?\n"
        "(y yes, n no, p planned, e with something that is listed already)\n> y\n"
        "\nWhat do you call it? (Enter: “Search engine”)\n> Paid search\n"
        "\nFor which stages? (numbers or names, commas between, or all; Enter: “Trigger”)\n  1  Trigger\n> \n"
        "\nThrough which channel? (such as web, phone, in person)\n> web\n"
        "\nWho is in charge of “Paid search”?\n> Marketing\n"
        "\nWhat does “Paid search” take? (a cost such as 4000, or hours such as 20h)\n> 4000\n"
        "\nHow good is “Paid search”, as you see it? (0 to 10)\n> 7\n"
        "\n2 of 2  Customers use “Niche blogs”. Are you there?\n"
        "(y yes, n no, p planned, e with something that is listed already)\n> n\n"
        "\nWhat else does the company do for these customers? (a name; Enter: nothing more)\n> Fair\n"
        "\nAt which stage? (numbers or names, commas between; Enter: any)\n  1  Trigger\n> \n"
        "\nWho is in charge of “Fair”?\n> Sales\n"
        "\nWhat does “Fair” take? (a cost such as 4000, or hours such as 20h)\n> 20h\n"
        "\nWhy is “Fair” kept? (a reason, such as legal duty; Enter: none in particular)\n"
        "(or, if it helps to run something that is listed, “for” and its name: “Direct mail”)\n> the law\n"
        "\nWhat else? (a name; Enter: nothing more)\n> \n"
        "journey.yaml: 2 added, 0 changed\n"
        "journey.audit.json: 1 touchpoint noted where you are not\n"
        "Now see what it means: journeygap analyze journey.yaml\n"
    )


def test_a_second_run_asks_only_what_is_not_known(quick):
    quick.write("journey.yaml", JOURNEY)
    quick("audit", "journey.yaml", stdin="y\n\n\n\nMarketing\n\n\nn\n\n")

    ran = quick("audit", "journey.yaml")

    assert "What does “Search engine” take?" in ran.out
    assert "Niche blogs" not in ran.out
    assert "Niche blogs" in quick("audit", "journey.yaml", "--all", stdin="\n\n\n").out


def test_the_file_beside_the_journey_may_be_deleted(quick):
    quick.write("journey.yaml", JOURNEY)
    quick("audit", "journey.yaml", stdin="n\nq\n")
    (quick.folder / "journey.audit.json").unlink()

    assert "Search engine" in quick("audit", "journey.yaml").out


@pytest.mark.parametrize("ending", ["q\n", "Q\n", ""], ids=["q", "Q", "end of input"])
def test_what_was_answered_so_far_is_written(quick, ending):
    path = quick.write("journey.yaml", JOURNEY)

    ran = quick("audit", "journey.yaml", stdin="y\n\n\n" + ending)

    assert (ran.code, ran.err) == (0, "")
    assert path.read_text(encoding="utf-8") == JOURNEY + "    - name: Search engine\n      stage: Trigger\n"
    assert kept(quick) is None


def test_what_was_only_begun_is_gone_on_with(quick):
    path = quick.write("journey.yaml", JOURNEY)
    ran = quick("audit", "journey.yaml", stdin="y\nPaid search\n")

    assert ran.lines[-1] == "journey.audit.json: 1 answer to be finished the next time"
    assert path.read_text(encoding="utf-8") == JOURNEY
    ran = quick("audit", "journey.yaml", stdin="\nweb\nMarketing\n4000\n7\nq\n")
    assert path.read_text(encoding="utf-8") == JOURNEY + ENTRY
    assert kept(quick) is None


def test_nothing_answered_leaves_everything_as_it_is(quick):
    path = quick.write("journey.yaml", JOURNEY)

    ran = quick("audit", "journey.yaml")

    assert ran.lines[-1] == "Nothing was answered, so nothing is written."
    assert sorted(os.listdir(quick.folder)) == [".git", "journey.yaml"]
    assert path.read_text(encoding="utf-8") == JOURNEY


def test_why_and_back(quick):
    quick.write("journey.yaml", JOURNEY)

    ran = quick("audit", "journey.yaml", stdin="b\n?\nn\nb\nn\n")

    assert "This is the first question." in ran.out
    assert "A touchpoint that customers use and where you are not is a gap." in ran.out
    assert ran.out.count("Customers use “Search engine”") == 4
    assert kept(quick)["absent"] == [{"stage": "trigger", "touchpoint": "search-engine"}]


def test_a_no_that_becomes_a_yes_is_forgotten(quick):
    quick.write("journey.yaml", JOURNEY)
    quick("audit", "journey.yaml", stdin="n\nq\n")

    quick("audit", "journey.yaml", "--all", stdin=ALL_OF_A_YES + "q\n")

    assert kept(quick) is None


def test_only_one_stage(quick):
    quick.write("journey.yaml")

    ran = quick("audit", "journey.yaml", "--stage", "trigger", stdin="\n" * 9)

    assert "Industry conferences" not in ran.out
    assert "besides" not in ran.out
    assert quick("audit", "journey.yaml", "--stage", "Tigger").err.startswith("journeygap: no stage is called “Tigger”")


def test_definition_errors_are_shown_and_nothing_is_asked(quick):
    quick.write("journey.yaml", JOURNEY.replace("stage: Trigger", "stage: Tigger"))

    ran = quick("audit", "journey.yaml", stdin="y\n")

    assert (ran.code, ran.out) == (1, quick("check", "journey.yaml").out)
    assert kept(quick) is None


@pytest.mark.parametrize(
    ("args", "reported"),
    [
        (("-",), "audit writes into the journey file, so it takes no standard input; name a file"),
        (("nowhere.yaml",), "nowhere.yaml: there is no such file or folder"),
        (("company.yaml",), "company.yaml: audit takes one journey file; this holds none"),
        ((".",), ".: audit takes one journey file; here are journey.yaml, other.journey.yaml"),
        (("journey.yaml", "-o", "x.md"), "-o goes with --questions or --interview"),
        (("journey.yaml", "--questions", "--interview"), "--questions and --interview are two documents"),
        (("journey.yaml", "--questions", "-o", "journey.yaml"), "the name does not say which format"),
        (("journey.yaml", "--questions", "-o", "markdown=journey.yaml"), "this run reads that file"),
    ],
)
def test_2_for_wrong_usage(quick, args, reported):
    quick.write("journey.yaml", JOURNEY)
    quick.write("other.journey.yaml", JOURNEY)
    quick.write("company.yaml", "company: {touchpoints: [a]}\n")

    ran = quick("audit", *args)

    assert (ran.code, ran.out) == (2, "")
    assert reported in ran.err


def test_a_file_that_may_not_be_written_to(quick):
    path = quick.write("journey.yaml", JOURNEY)
    path.chmod(0o444)

    ran = quick("audit", "journey.yaml", stdin=ALL_OF_A_YES)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "journeygap: journey.yaml: it may not be written to, so nothing is asked\n"


def test_what_is_kept_and_is_something_else(quick):
    quick.write("journey.yaml", JOURNEY)
    quick.write("journey.audit.json", "mine")

    ran = quick("audit", "journey.yaml", stdin=ALL_OF_A_YES)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("journeygap: journey.audit.json: this file holds no audit answers")
    assert (quick.folder / "journey.audit.json").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_followed_and_stays_one(quick):
    path = quick.write("real/buyer.yaml", JOURNEY)
    path.chmod(0o640)
    (quick.folder / "journey.yaml").symlink_to(path)

    quick("audit", "journey.yaml", stdin="n\n" + "y\n\n\n")

    assert (quick.folder / "journey.yaml").is_symlink()
    assert path.read_text(encoding="utf-8") == JOURNEY + "    - name: Niche blogs\n      stage: Trigger\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(os.listdir(path.parent)) == ["buyer.audit.json", "buyer.yaml"]


@pytest.mark.parametrize(
    ("lead", "encoding"), [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)
def test_marks_encodings_and_line_ends_stay(quick, lead, encoding):
    path = quick.write("journey.yaml", "")
    text = JOURNEY.replace("\n", "\r\n")
    path.write_bytes(lead + text.encode(encoding))

    assert quick("audit", "journey.yaml", stdin="y\n微信\n\n").code == 0
    entry = "    - name: 微信\r\n      stage: Trigger\r\n      meets: Search engine\r\n"
    assert path.read_bytes() == lead + (text + entry).encode(encoding)


SHARED = JOURNEY.partition("company:")[0]


def test_company_files_are_asked_for_and_what_is_shared_is_said(quick):
    quick.write("journey.yaml", SHARED + "company: [a.yaml, b.yaml]\n")
    quick.write("other.journey.yaml", SHARED + "company: b.yaml\n")
    a = quick.write("a.yaml", "company: {touchpoints: [{name: Search engine, stage: Trigger}]}\n")
    b = quick.write("b.yaml", "company:\n  currency: EUR # ours\n")

    ran = quick("audit", "journey.yaml", stdin="2\nSales\n\n\np\n\n\n\n\nFair\n")

    assert (ran.code, without_siblings(ran.err)) == (0, "")
    assert ran.lines[0] == "b.yaml is shared with “other.journey.yaml”: what you add counts there too."
    assert (
        "Which file does what you add go to? (a number; Enter: the first)\n  1  a.yaml\n  2  b.yaml\n> 2\n" in ran.out
    )
    assert a.read_text(encoding="utf-8") == (
        "company: {touchpoints: [{name: Search engine, stage: Trigger, owner: Sales}]}\n"
    )
    assert b.read_text(encoding="utf-8") == (
        "company:\n  currency: EUR # ours\n  touchpoints:\n"
        "    - name: Niche blogs\n      stage: Trigger\n      status: planned\n"
    )
    assert "Which file" not in quick("audit", "journey.yaml").out


def test_what_is_shared_goes_on_meeting_what_it_meets_in_another_journey(quick):
    head = "journey: J\ncustomer: {stages: [{name: A, touchpoints: [NAME]}]}\ncompany: shop.yaml\n"
    quick.write("journey.yaml", head.replace("NAME", "x"))
    quick.write("other.journey.yaml", head.replace("NAME", "y"))
    shop = quick.write("shop.yaml", "company: {touchpoints: [{name: y}]}\n")

    assert quick("audit", "journey.yaml", stdin="e\n1\n").code == 0
    assert shop.read_text(encoding="utf-8") == 'company: {touchpoints: [{name: y, meets: ["y", x]}]}\n'


def test_two_files_are_changed_or_none(quick):
    quick.write("journey.yaml", SHARED + "company: [a.yaml, b.yaml]\n")
    a = quick.write("a.yaml", "company: {touchpoints: [{name: Search engine, stage: Trigger}]}\n")
    quick.write("b.yaml", "company: {tools: &t [{name: T}], touchpoints: &e []}\n")

    ran = quick("audit", "journey.yaml", stdin="2\nSales\n\n\ny\n\n\n")

    assert ran.code == 2
    assert "nothing is written: the answers can't be put in without changing something else too" in ran.err
    assert "Sales" not in a.read_text(encoding="utf-8")
    assert [each["answer"] for each in kept(quick)["answers"]][:2] == ["b.yaml", "Sales"]


def test_what_would_make_an_error_is_not_written(quick, monkeypatch):
    # What can clash is refused when it is said; should something slip through, the loader has the last word.
    path = quick.write("journey.yaml", JOURNEY)
    monkeypatch.setattr("journeygap.audit.questions._clash", lambda *_: None)

    ran = quick("audit", "journey.yaml", stdin="y\nDirect mail\n\n")

    assert (ran.code, path.read_text(encoding="utf-8")) == (2, JOURNEY)
    assert "nothing is written: journey.yaml would have an error on line 12: two company touchpoints" in ran.err
    assert [each["answer"] for each in kept(quick)["answers"]] == ["yes", "Direct mail", ["Trigger"]]


def wait_for(process, mark):
    """Read what a process shows until it shows a text."""
    shown = b""
    while mark not in shown:
        more = os.read(process.stdout.fileno(), 4096)
        assert more, shown
        shown += more


def test_a_file_that_somebody_else_changes_meanwhile_is_left_alone(tool):
    path = tool.write("journey.yaml", JOURNEY)
    with tool.started("audit", "journey.yaml", stdin=-1, stdout=-1) as process:
        process.stdin.write(ALL_OF_A_YES.encode())
        process.stdin.flush()
        wait_for(process, "Customers use “Niche blogs”".encode())
        path.write_text(JOURNEY.replace("Ours", "Theirs"), encoding="utf-8")
        process.stdin.close()
        reported = process.stderr.read().decode()
        code = process.wait(timeout=60)

    assert code == 2
    assert reported == (
        "journeygap: nothing is written: somebody else has changed journey.yaml meanwhile. Your answers are kept in "
        "journey.audit.json: run the same command again to use them\n"
    )
    assert path.read_text(encoding="utf-8") == JOURNEY.replace("Ours", "Theirs")
    assert tool("audit", "journey.yaml").code == 0
    assert path.read_text(encoding="utf-8") == JOURNEY.replace("Ours", "Theirs") + ENTRY


def test_a_process_that_is_killed_loses_nothing(tool):
    path = tool.write("journey.yaml", JOURNEY)
    with tool.started("audit", "journey.yaml", stdin=-1, stdout=-1) as process:
        process.stdin.write(ALL_OF_A_YES.encode())
        process.stdin.flush()
        wait_for(process, "Customers use “Niche blogs”".encode())
        process.kill()
        process.wait(timeout=60)

    assert path.read_text(encoding="utf-8") == JOURNEY
    tool("audit", "journey.yaml")
    assert path.read_text(encoding="utf-8") == JOURNEY + ENTRY


class Terminal:
    """The tool at a terminal of its own, with somebody who types."""

    def __init__(self, tool, *args):
        import pty

        self.pid, self.end = pty.fork()
        if not self.pid:
            os.chdir(tool.folder)
            os.execve(  # noqa: S606 - a shell would be one more that reads what is typed
                sys.executable, tool.command(*args), tool.environment({"TERM": "xterm", "LC_ALL": "C.UTF-8"})
            )
        self.shown = self.last = ""
        self.seen = 0

    def until(self, text):
        """Wait until it shows a text, behind the one that was waited for before."""
        while (at := self.shown.find(text, self.seen)) < 0:
            ready, _, _ = select.select([self.end], [], [], 30)
            assert ready, self.shown
            self.shown += os.read(self.end, 4096).decode("utf-8", "replace")
        self.seen = at + len(text)

    def type(self, text):
        self.last = text
        os.write(self.end, text.encode())

    def code(self):
        """Wait for its end, and return its exit code; what it did not take is typed again, and at last it is killed."""
        silences = 0
        while silences < 15:
            if not select.select([self.end], [], [], 2)[0]:
                silences += 1
                # A control character that comes between showing a question and waiting for the answer may be missed.
                self.type(self.last)
                continue
            try:
                more = os.read(self.end, 4096)
            except OSError:
                break  # how a terminal says that nobody is there any more
            if not more:
                break
            self.shown += more.decode("utf-8", "ignore")
        else:
            os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        os.close(self.end)
        return os.waitstatus_to_exitcode(status)


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # forking beside threads, from Python 3.12 on
@pytest.mark.parametrize(("ending", "code"), [("q\r", 0), ("\x04", 0), ("\x03", 130)], ids=["q", "Ctrl-D", "Ctrl-C"])
def test_at_a_terminal_however_it_ends(tool, ending, code):
    path = tool.write("journey.yaml", JOURNEY.replace("Search engine", "微信公众号"))
    terminal = Terminal(tool, "audit", "journey.yaml")
    for prompt, typed in [("微信公众号”. Are you", "y\r"), ("Enter: “微信", "小程序\r"), ("stages?", "\r")]:
        terminal.until(prompt)
        terminal.until("> ")
        terminal.type(typed)
    terminal.until("channel?")
    terminal.until("> ")
    terminal.type(ending)

    assert terminal.code() == code
    assert "journey.yaml: 1 added, 0 changed" in terminal.shown
    assert path.read_text(encoding="utf-8").endswith(
        "    - name: 小程序\n      stage: Trigger\n      meets: 微信公众号\n"
    )


def test_bytes_that_are_no_text_are_asked_for_again(tool):
    tool.write("journey.yaml", JOURNEY)
    with tool.started("audit", "journey.yaml", stdin=-1, stdout=-1) as process:
        out, err = process.communicate(b"y\n\xff\xfe\nq\n", timeout=60)

    assert (process.returncode, err) == (0, b"")
    assert b"There is a character in it that can't be seen (U+DCFF). Please type it again." in out


def test_a_pipe_that_never_ends_is_not_listened_to_for_ever(quick):
    path = quick.write("journey.yaml", JOURNEY)

    ran = quick("audit", "journey.yaml", stdin="y\nPaid search\n\n" + "maybe\n" * 30 + "what\n" * 1000)

    assert ran.code == 0
    assert ran.out.count("Please give a number, such as") == 20
    assert "20 answers in a row" in ran.out
    assert "name: Paid search" in path.read_text(encoding="utf-8")


def test_nothing_that_a_terminal_obeys_is_shown(quick):
    name = '"a\\x1b[31mb\\u202e::error::"'
    quick.write(
        "journey.yaml",
        f"journey: J\ncustomer: {{stages: [{{name: {name}, mindset: {name}, touchpoints: [{name}]}}]}}\n",
    )

    for args, stdin in (
        ((), "y\n\n\n\n\n\n\n"),
        (("--questions",), ""),
        (("--interview",), ""),
        (("--all",), "\n\n\n"),
    ):
        ran = quick("audit", "journey.yaml", *args, stdin=stdin)
        assert (ran.code, ran.err) == (0, "")
        assert "\\x1b[31mb" in ran.out.replace("\\\\", "\\").replace("\\[", "[")
        assert not {"\x1b", "\u202e"} & set(ran.out)


ANSWERS = {
    Field.FILE: [""],
    Field.PRESENCE: ["y", "e", "p", "n", ""],
    Field.NAME: ["", "Neu: #"],
    Field.ACTIVITY: ["1"],
    Field.STAGES: [""],
    Field.CHANNEL: ["web, in person"],
    Field.OWNER: ["T: x"],
    Field.EFFORT: ["20h"],
    Field.DELIVERS: ["", "3"],
    Field.REASON: ["L: #", "for 1"],
}


def script(path):
    """Return answers to everything that is asked about a journey, of every kind in turn; None where it has errors."""
    loaded = load_files([str(path)])
    if loaded.errors or len(loaded.journeys) != 1:
        return None
    (journey,) = loaded.journeys
    asked = audit(overlay(journey, Settings(), date(2026, 11, 22)), halves(journey, loaded.sources, loaded.models))
    typed = []
    while len(typed) < 200 and (question := current(asked)) is not None:
        usual = ANSWERS[question.field]
        for each in [usual[len(typed) % len(usual)].replace("#", f"#{len(typed)}"), "", f"Neu {len(typed)}"]:
            after = answered(asked, question.number, question.field, each)
            if not isinstance(after, str):
                typed.append(each)
                asked = after
                break
        else:
            raise AssertionError(question)
    return typed


def is_within(before, after):
    """Return whether one text is the other with pieces put in: each of its characters is still there, in order."""
    characters = iter(after)
    return all(each in characters for each in before)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_example_with_every_kind_of_answer(quick, folder):
    for path in folder.glob("*.yaml"):
        shutil.copy(path, quick.folder)
    audited = 0
    for path in sorted(quick.folder.glob("*.yaml")):
        before = {each: each.read_text(encoding="utf-8") for each in quick.folder.glob("*.yaml")}
        answers = script(path)
        if answers is None:
            continue
        audited += 1
        ran = quick("audit", path.name, stdin="".join(f"{each}\n" for each in answers))
        assert (ran.code, without_siblings(ran.err)) == (0, "")
        assert all(is_within(text, each.read_text(encoding="utf-8")) for each, text in before.items())
        assert quick("check", path.name).code == 0
    assert audited or not any(folder.glob("*.yaml")) or folder.name == "definition-errors"


@pytest.mark.parametrize("path", sorted((ROOT / "tests/hostile/files").glob("*.yaml")), ids=lambda path: path.name)
def test_every_hostile_file_with_every_kind_of_answer(quick, path):
    target = quick.write("journey.yaml", "")
    target.write_bytes(path.read_bytes())
    answers = script(target)

    ran = quick("audit", "journey.yaml", stdin="".join(f"{each}\n" for each in answers or ["y"] * 9))

    assert ran.code == (1 if answers is None else 0), ran.err
    if answers is None:
        assert target.read_bytes() == path.read_bytes()
    else:
        assert is_within(path.read_text(encoding="utf-8"), target.read_text(encoding="utf-8"))
        assert quick("check", "journey.yaml").code == 0


def test_the_questionnaire_asks_what_would_be_asked(quick):
    quick.write("journey.yaml", JOURNEY + "  currency: EUR\n  period: month\n")

    ran = quick("audit", "journey.yaml", "--questions")

    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.lines if line.startswith("#")] == [
        "# Where are we? CRM buyer",
        "## Trigger",
        "### Search engine",
        "### Niche blogs",
        "## What else we do",
    ]
    assert "- cost (EUR or hours) per month: ____________" in ran.lines
    assert kept(quick) is None


def test_the_interview_guide_names_nothing_that_is_to_be_read_out(quick):
    quick.write("journey.yaml", JOURNEY)

    ran = quick("audit", "journey.yaml", "--interview", "-o", "guide.md")

    assert (ran.code, ran.out, ran.err) == (0, "", "journeygap: guide.md is written\n")
    guide = (quick.folder / "guide.md").read_text(encoding="utf-8")
    stage = guide.partition("## Stage: Trigger\n")[2].partition("\n## ")[0]
    reported, _, after = stage.partition("For you alone; tick what they bring up by themselves:")
    assert "Search engine" not in reported
    assert "Direct mail" not in reported
    assert "- [ ] Search engine\n- [ ] Niche blogs\n- [ ] something else:" in after
    assert guide.count("```") == 2


@pytest.mark.parametrize("document", ["--questions", "--interview"])
def test_names_come_back_whole_from_markdown(quick, document):
    name = "| <b>*x*</b> `y` _z_ [a](b) # 1."
    quick.write(
        "journey.yaml",
        f"journey: J\ncustomer: {{stages: [{{name: {json.dumps(name)}, touchpoints: [{json.dumps(name)}]}}]}}\n",
    )

    ran = quick("audit", "journey.yaml", document)

    texts = [
        "".join(child.content for child in token.children)
        for token in MarkdownIt("commonmark").parse(ran.out)
        if token.type == "inline"
    ]
    assert any(name in text for text in texts)
    assert all(
        child.type != "html_inline"
        for token in MarkdownIt("commonmark").parse(ran.out)
        for child in token.children or ()
    )


def test_what_is_longer_than_the_terminal_is_wrapped_at_words_and_a_long_list_comes_before_its_question(quick):
    names = "".join(
        f"    - {{name: Activity number {number} with a long name, stage: Trigger}}\n" for number in range(12)
    )
    quick.write("journey.yaml", JOURNEY + names)

    ran = quick("audit", "journey.yaml", stdin="?\ne\nq\n", COLUMNS="60")

    assert max(map(len, ran.lines)) <= 60
    asked = ran.lines.index("Which one is it? (a number or the name)")
    assert ran.lines[asked - 1].startswith("  13  ")
    assert ran.lines[asked + 1].startswith("> ")
    assert "1 of 2  Customers use “Search engine”. Are you there?" in ran.lines


def without_siblings(err):
    """Return what a run says besides that it was judged with other journeys."""
    return re.sub(r"journeygap: judged with [0-9]+ other journeys? that names? the same company files\n", "", err)
