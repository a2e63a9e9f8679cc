"""The trees of texts that were read."""

from __future__ import annotations

import pytest

from journeygap.core.source import Source
from journeygap.loading.load import load_files
from journeygap.loading.trees import Trees
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits

TEXT = "journey: J\ncustomer: {stages: [{name: A, touchpoints: [x]}]}\n"


def test_a_tree_is_that_of_the_same_text_of_the_same_file():
    trees = Trees()
    tree = parse(Source("a.yaml", TEXT), Limits(), Faults())
    trees.keep(tree)

    assert trees.of(Source("a.yaml", TEXT)) is tree
    for other in (
        Source("b.yaml", TEXT),
        Source("a.yaml", TEXT + "\n"),
        Source("a.yaml", TEXT, "../a.yaml"),
        Source("a.yaml", TEXT, withheld=True),
    ):
        assert trees.of(other) is None


def test_loading_again_reads_what_has_changed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "journey.yaml"
    file.write_text(TEXT, encoding="utf-8")
    first = load_files(["journey.yaml"], trees=(trees := Trees()))
    file.write_text(TEXT.replace("J", "K"), encoding="utf-8")
    second = load_files(["journey.yaml"], trees=trees)

    assert [each.name for each in (*first.journeys, *second.journeys)] == ["J", "K"]
    third = load_files(["journey.yaml"], trees=trees)
    assert third.sources[0] is second.sources[0] is third.journeys[0].source, "what is the same is not read again"


@pytest.mark.parametrize("text", ["a: [", TEXT + TEXT, TEXT + "  x\n"])
def test_what_has_errors_of_syntax_has_no_tree(tmp_path, monkeypatch, text):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "journey.yaml").write_text(text, encoding="utf-8")
    once = load_files(["journey.yaml"], trees=(trees := Trees()))
    again = load_files(["journey.yaml"], trees=trees)

    assert trees.of(once.sources[0]) is None
    assert [each.fingerprint for each in again.errors] == [each.fingerprint for each in once.errors] != []
