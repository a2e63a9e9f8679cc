"""Another process may take so long for an answer, and no more."""

from __future__ import annotations

import subprocess
import sys

import pytest

from journeygap.loading.patience import TooLongError, TooMuchError, Watch, answer


def started(code):
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_an_answer_comes_with_the_complaints():
    process = started("import sys; sys.stderr.write('oh'); print(sys.stdin.read()[::-1], end='')")

    assert answer(process, b"abc", 30, 3) == (b"cba", b"oh")
    assert process.returncode == 0


def test_of_endless_complaints_the_beginning_is_kept():
    process = started("import sys; sys.stderr.write('x' * 1_000_000); print('done', end='')")

    found, said = answer(process, b"", 30, 100)
    assert (found, said) == (b"done", b"x" * 65_536)


def test_an_answer_of_more_than_it_may_have_ends_the_process():
    process = started("import sys\nwhile True: sys.stdout.write('x' * 1000)")

    with pytest.raises(TooMuchError):
        answer(process, b"", 30, 10_000)
    assert process.returncode not in {None, 0}


def test_no_answer_in_time_ends_the_process():
    process = started("import time; time.sleep(600)")

    with pytest.raises(TooLongError):
        answer(process, b"", 0.1, 100)
    assert process.returncode not in {None, 0}


def test_a_process_that_reads_nothing_is_no_hindrance():
    process = started("print('done', end='')")

    assert answer(process, b"x" * 1_000_000, 30, 100)[0] == b"done"


def test_all_questions_together_have_an_end():
    process = started("import sys\nfor line in sys.stdin: sys.stdout.write(line); sys.stdout.flush()")
    watch = Watch(process, 30, 30)
    with watch.question():
        process.stdin.write(b"a\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"a\n"
    assert 0 < watch.left < 30

    watch.left = 0.1
    with pytest.raises(TooLongError), watch.question():
        assert process.stdout.readline() == b"", "it was ended while it was waited for"
    watch.close()
    process.communicate(timeout=30)
