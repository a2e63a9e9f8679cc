"""An audit that is killed while it writes: the next one completes it, and never does more than that."""

import base64
import hashlib
import json
import os

import pytest

JOURNEY = """\
journey: CRM buyer
customer:
  stages:
    - name: Trigger
      touchpoints: [Search engine, Niche blogs, Forums]
company: [a.company.yaml, b.company.yaml]
"""
A = "company:\n  touchpoints:\n    - {name: Direct mail, stage: Trigger}\n"
B = "company:\n  touchpoints:\n    - {name: Fair, stage: Trigger}\n"
ANSWERS = "1\ny\nPaid search\n\nweb\nMarketing\n4000\n7\ne\nFair\nn\n\n\n"
FILES = ("journey.yaml", "a.company.yaml", "b.company.yaml", "journey.audit.json")


class Killed(BaseException):
    """Nothing catches it, as nothing catches SIGKILL."""


def begin(quick):
    for name, text in zip(FILES, (JOURNEY, A, B), strict=False):
        quick.write(name, text)
    path = quick.folder / "journey.audit.json"
    path.unlink(missing_ok=True)


def state(quick):
    return {name: (quick.folder / name).read_text() for name in FILES if (quick.folder / name).exists()}


def killed_at(quick, monkeypatch, number, *, after):
    """Run the audit, killed before or after the given replacement of a file; return how many there were."""
    times = 0
    replace = os.replace

    def counting(*paths):
        nonlocal times
        times += 1
        if times == number and not after:
            raise Killed
        replace(*paths)
        if times == number:
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", counting)
        if number is None:
            assert quick("audit", "journey.yaml", stdin=ANSWERS).code == 0
        else:
            with pytest.raises(Killed):
                quick("audit", "journey.yaml", stdin=ANSWERS)
    return times


@pytest.mark.parametrize("after", [False, True])
def test_whenever_it_is_killed_the_next_run_has_the_same_end(quick, monkeypatch, after) -> None:
    begin(quick)
    total = killed_at(quick, monkeypatch, None, after=after)
    whole = state(quick)
    assert "Paid search" in whole["a.company.yaml"] + whole["b.company.yaml"]
    changed = sum(whole[name] != text for name, text in zip(FILES, (JOURNEY, A, B), strict=False))

    for number in range(total - changed - 1, total + 1):  # the note, the files, and the answers
        begin(quick)
        killed_at(quick, monkeypatch, number, after=after)
        noted = "writing" in state(quick).get("journey.audit.json", "")
        ran = quick("audit", "journey.yaml", stdin="q\n")
        assert ran.code == 0
        if noted:
            assert ran.err.startswith("journeygap: the last audit was cut short")
        assert state(quick) == whole


def test_what_was_changed_since_is_left_alone(quick, monkeypatch) -> None:
    begin(quick)
    total = killed_at(quick, monkeypatch, None, after=True)
    begin(quick)
    killed_at(quick, monkeypatch, total - 1, after=False)
    for name, text in (("a.company.yaml", A), ("b.company.yaml", B)):
        quick.write(name, text + "# mine\n")

    ran = quick("audit", "journey.yaml", "--questions")

    assert (ran.code, "a file was changed since" in ran.err) == (0, True)
    assert state(quick)["a.company.yaml"] == A + "# mine\n"
    assert state(quick)["b.company.yaml"] == B + "# mine\n"


@pytest.mark.parametrize("name", ["../outside.yaml", "other.yaml", ".git/config", "/etc/hostname", 7, None])
def test_a_file_of_answers_writes_to_nothing_else(quick, name) -> None:
    begin(quick)
    held = {each: quick.write(each, "x: 1\n") for each in ("other.yaml", ".git/config")}
    outside = quick.folder.parent / "outside.yaml"
    outside.write_text("x: 1\n")
    note = {
        "file": name,
        "before": hashlib.sha256(b"x: 1\n").hexdigest(),
        "after": base64.b64encode(b"taken: over\n").decode(),
    }
    then = '{"version": 1, "absent": [], "answers": []}'
    answers = {"version": 1, "absent": [], "answers": [], "writing": {"files": [note], "then": then}}
    quick.write("journey.audit.json", json.dumps(answers))

    ran = quick("audit", "journey.yaml", "--questions")

    assert ran.code == 0
    assert [path.read_text() for path in (*held.values(), outside)] == ["x: 1\n"] * 3
