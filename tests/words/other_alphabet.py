"""A language in another alphabet, to see whether everything that people read comes from the language in use.

`OtherAlphabet` says what English says, each Latin letter replaced by a Cyrillic one. A journey whose own names are in a
third script goes through a format or a command; what people read of the output then holds no Latin letter, but for what
is no language (`ALLOWED`). Whoever glues a sentence, or reads one, is found out at once.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from journeygap.core.language import ENGLISH, Facts, Language, Questions, Words, use
from journeygap.rules.catalogue import catalogue

LETTERS = {
    **{ord(each): 0x430 + number for number, each in enumerate("abcdefghijklmnopqrstuvwxyz")},
    **{ord(each): 0x410 + number for number, each in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")},
}
"""Each Latin letter, and the Cyrillic one in its place."""
_FIELD = re.compile(r"({\w+})")


def other(text: str) -> str:
    """Return a text in the other alphabet."""
    return text.translate(LETTERS)


class OtherAlphabet:
    """What English says, in the other alphabet."""

    def __init__(self) -> None:
        self._english: Language = use(ENGLISH)

    def finding(self, name: str, facts: Facts) -> Words:
        """Put a finding into words."""
        return self._other(self._english.finding(name, facts))

    def fault(self, name: str, facts: Facts) -> Words:
        """Put what is wrong with a file into words."""
        return self._other(self._english.fault(name, facts))

    def questions(self, name: str) -> Questions:
        """Return what to ask; the names of what a question is filled in with stay."""
        return Questions(*(self._template(each) for each in self._english.questions(name)))

    def starter(self, name: str) -> str:
        """Return a journey file to begin with as it is: its words are its own."""
        return self._english.starter(name)

    def sentence(self, name: str, facts: Facts) -> str:
        """Put anything else into words."""
        return other(self._english.sentence(name, facts))

    @staticmethod
    def _other(words: Words) -> Words:
        suggestion = None if words.suggestion is None else other(words.suggestion)
        return Words(other(words.title), other(words.message), suggestion, other(words.detail))

    @staticmethod
    def _template(text: str) -> str:
        return "".join(part if _FIELD.fullmatch(part) else other(part) for part in _FIELD.split(text))


ALLOWED = {
    r"\bJG\d{3}\b": "the code of a finding",
    rf"(?<![\w-])({'|'.join(kind.name for kind in catalogue())})(?![\w-])": "the name of a finding",
    r"(?<!\w)--[a-z-]+": "an option of a command",
    r"[\w./-]+\.(ya?ml|json|csv|md|html|svg|mmd|xlsx|xml|txt|sarif|toml|parquet|jsonl)\b(:\d+)*": "a file",
    r"\bhttps?://\S+|\burn:\S+": "an address",
    r"\bEUR\b": "the currency of the journey",
    r"\bjourneygap( \d[\w.]*)?": "the name of the tool, and its version",
}
"""What is no language, by its pattern, and why."""
JOURNEY = """\
journey: Αγορά ποδηλάτου
customer:
  persona: {name: Ελένη, about: δουλεύει στην πόλη, quote: Θέλω να φτάνω γρήγορα}
  scale: {min: 0, max: 10}
  dimensions: [ταχύτητα]
  evidence:
    - {id: λόγια, kind: interview, date: 2020-03-01, sample: 2}
    - {id: φύλλο, kind: survey, date: 2026-03-01, sample: 214, source: Ετήσια έρευνα}
  stages:
    - name: Επιλογή
      phase: before
      goal: να βρω το σωστό
      mindset: πόσα είναι αυτά
      actions: [συγκρίνω]
      quotes: [Δεν ξέρω από πού ν' αρχίσω]
      ideas: [σύμβουλος]
      feeling: -1
      friction: [πουθενά τιμές]
      touchpoints:
        - {name: Δοκιμή, importance: 9, expects: 8, satisfaction: 4, evidence: λόγια, friction: [αναμονή], feeling: -2}
        - name: Τιμές
          importance: 8
          channel: ιστός
          device: κινητό
          mode: self-service
          evidence: φύλλο
          moment: true
        - {name: Συμβουλή, importance: 7, personalised: true, need: optional}
        - {name: Κριτικές, importance: 4, ownership: partner, note: σε άλλους ιστότοπους}
        - {name: Φίλοι, ownership: social, choice: γνώμη}
    - name: Πληρωμή
      touchpoints:
        - {name: Ταμείο, importance: 8}
        - {name: Δάνειο, importance: 5, evidence: φύλλο}
        - {name: Κάρτα, satisfaction: 9, importance: 3}
        - {name: Μετρητά}
    - name: Χρήση
      touchpoints:
        - {name: Επισκευή, importance: 9}
        - {name: Ανταλλακτικά, importance: 2}
company:
  currency: EUR
  period: μήνα
  tools: [{name: Παλιό ταμείο, cost: 50}]
  touchpoints:
    - {name: Δοκιμή, stage: Επιλογή, owner: Κατάστημα, delivers: 9, cost: 900}
    - {name: Τιμές, stage: Επιλογή, channel: ταχυδρομείο, owner: Τυπογραφείο, cost: 100, constraints: [process]}
    - {name: Συμβουλή, stage: Επιλογή, personalised: false, cost: 10}
    - {name: Βιτρίνα, stage: Επιλογή, owner: Κατάστημα, cost: 500}
    - {name: Δάνειο, stage: Επιλογή, cost: 100, owner: Τράπεζα}
    - {name: Κάρτα, stage: Πληρωμή, cost: 40, delivers: 4, metrics: [{name: ΔΙΚ, value: 3, target: 4}]}
    - {name: Φαξ, stage: Πληρωμή, cost: 20, exempt: {reason: νόμος, until: 2020-01-01}}
    - {name: Ταμείο, stage: Πληρωμή, status: planned, cost: 200}
    - {name: Λογιστήριο, supports: Κάρτα, cost: 30}
"""
"""A journey with all that reports have room for, its names in Greek."""


def left_in(text: str, allowed: Iterable[str] = ()) -> list[str]:
    """Return the Latin words of a text that people read, but for what is no language; ``allowed`` holds more such."""
    for pattern in (*ALLOWED, *allowed):
        text = re.sub(pattern, " ", text)
    return sorted(set(re.findall(r"[A-Za-z]{2,}", text)))


_FOR_PROGRAMS = frozenset(
    {
        *("$schema", "activity", "baselineState", "check_name", "code", "columnKind", "constraints", "currency"),
        *("effort_better", "effort_unit", "fingerprint", "horizon", "id", "kind", "level", "measure", "mode"),
        *("newlineSequences", "path", "phase", "primaryLocationLineHash", "quadrant", "role", "ruleId"),
        *("severity", "snippet", "stage", "state", "status", "subject", "text_kind", "tool", "touchpoint", "uri"),
        *("uriBaseId", "version"),
    }
)
"""Keys of JSON whose values are keys, codes, ids and the like, or the text of a file."""


def words_of_json(text: str, *without: str) -> str:
    """Return what people read of JSON: every text but those of keys that hold codes and the like, and ``without``."""
    return "\n".join(_texts(json.loads(text), _FOR_PROGRAMS.union(without)))


def _texts(data: object, without: frozenset[str]) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in without:
                yield from _texts(value, without)
    elif isinstance(data, list):
        for each in data:
            yield from _texts(each, without)


_SHOWN = frozenset({"alt", "aria-label", "data-lane", "placeholder", "title"})
"""The attributes of a page that are shown or read out."""


class _Page(HTMLParser):
    """What people read of a page: its texts, and the attributes that are shown or read out."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within = tag
        self.words += [
            value
            for name, value in attrs
            if value and name in {"alt", "aria-label", "placeholder", "title", "data-lane"}
        ]

    def handle_endtag(self, tag: str) -> None:
        self._within = "" if tag in {"script", "style", "code"} else self._within

    def handle_data(self, data: str) -> None:
        if self._within not in {"script", "style", "code"}:
            self.words.append(data)


def words_of_html(text: str) -> str:
    """Return what people read of a page, of a drawing within it too."""
    page = _Page()
    page.feed(text)
    return "\n".join(page.words)


def words_of_xml(text: str, attributes: Iterable[str] = ()) -> str:
    """Return the texts of an XML document, such as an SVG, and some of its attributes."""
    wanted = set(attributes)
    found: list[str] = []
    for each in ET.fromstring(text).iter():  # noqa: S314 - it is our own
        found += [*filter(None, (each.text, each.tail)), *(value for key, value in each.items() if key in wanted)]
    return "\n".join(found)
