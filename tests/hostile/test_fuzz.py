"""The inputs that fuzzing begins with, each through everything that is fuzzed; the finds of before are among them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

FUZZ = Path(__file__).resolve().parents[2] / "fuzz"


@pytest.fixture(scope="module")
def targets():
    spec = importlib.util.spec_from_file_location("targets", FUZZ / "targets.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(path.name for path in (FUZZ / "corpus").iterdir()))
def test_an_input_of_the_corpus_gives_a_result_or_is_refused(name, targets, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    targets.run((FUZZ / "corpus" / name).read_bytes())

    assert list(tmp_path.iterdir()) == []


def test_there_is_an_input_of_every_kind(targets):
    kinds = {path.read_bytes()[:1] for path in (FUZZ / "corpus").iterdir()}

    assert kinds == set(targets.KINDS)


def test_what_can_t_be_explained_is_a_find(targets, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def broken(*_arguments):
        raise KeyError("x")

    monkeypatch.setattr(targets, "load_files", broken)
    with pytest.raises(KeyError):
        targets.run(b"jjourney: X\n")
