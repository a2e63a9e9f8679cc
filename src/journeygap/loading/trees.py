"""The trees of texts that were read, kept for what is done with the same texts afterwards."""

from __future__ import annotations

from journeygap.core.source import Source
from journeygap.yamltext.parse import Tree


class Trees:
    """The tree of each sound text, by the path that names its file in results. The last text of a file counts."""

    def __init__(self) -> None:
        self._trees: dict[str, Tree] = {}

    def keep(self, tree: Tree) -> None:
        """Keep a tree that nothing is left out of."""
        self._trees[tree.source.path] = tree

    def of(self, source: Source) -> Tree | None:
        """Return the tree of a source; None where its file was not read, or held another text."""
        tree = self._trees.get(source.path)
        if tree is None or tree.source.text != source.text:
            return None
        is_same = (tree.source.shown, tree.source.withheld) == (source.shown, source.withheld)
        return tree if is_same else None
