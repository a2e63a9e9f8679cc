"""The touchpoints of journeys, found by name in the names of columns, questions, answers and events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeygap.core.text import normalise
from journeygap.journey.resolved import Touchpoint


@dataclass(frozen=True, slots=True)
class Names:
    """The touchpoints of the journeys, found by name; ``written`` is how an evidence file names each."""

    written: Mapping[str, str]

    @classmethod
    def of(cls, touchpoints: Iterable[Touchpoint]) -> Names:
        """Index touchpoints; one whose name several stages have is named with its stage."""
        every = list(touchpoints)
        names = [normalise(each.name) for each in every]
        written = {}
        for each in every:
            twice = names.count(normalise(each.name)) > 1
            written[normalise(f"{each.stage.name}/{each.name}")] = f"{each.stage.name}/{each.name}"
            if not twice:
                for alias in each.names:
                    written[alias] = each.name
        return cls(written)

    def exactly(self, text: str) -> str | None:
        """Return the touchpoint that a text names; None where it names none."""
        return self.written.get(normalise(text))

    def within(self, text: str) -> str | None:
        """Return the one touchpoint whose name is among the words of a text; the longest where one holds another."""
        found = [name for name in self.written if contains(text, name)]
        longest = [each for each in found if not any(each != other and each in other for other in found)]
        return self.written[longest[0]] if len({self.written[each] for each in longest}) == 1 else None

    def containing(self, text: str) -> str | None:
        """Return the one touchpoint whose name contains a text: “Product page” for page."""
        found = {name for name in self.written.values() if contains(name, text) and "/" not in name}
        return found.pop() if len(found) == 1 else None


def contains(text: str, words: str) -> bool:
    """Return whether words are in a text as whole words; of a script without spaces, whether they are in it."""
    whole, part = (_BETWEEN.sub("-", normalise(each)).strip("-") for each in (text, words))
    if not part:
        return False
    return part in whole if _UNSPACED.search(part) else f"-{part}-" in f"-{whole}-"


_BETWEEN = re.compile(r"[\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
