"""What is wrong with a text as YAML, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.source import Span
from journeygap.core.text import quoted, shortened, visible
from journeygap.words.en.writing import did_you_mean, in_quotes, spot

_QUOTE_IT = "put quotes round it: "
_TABS = "indent with spaces: YAML allows no tabs there"
_NO_COLON = "write a colon and a space after the key, and check the indentation of this line and the one above"
_SPACES = {"\xa0": "a no-break space", "\u202f": "a narrow no-break space", "\u3000": "a wide space"}
_LIMITED = {
    "max-depth": "values are nested more than {most:,} deep",
    "max-nodes": "aliases repeat more than {most:,} values",
    "max-written": "the file holds more than {most:,} values",
}
_REMEDIES = {
    "character": "put quotes round a text that begins with a special character such as @, ` or %",
    "colon-in-text": "put quotes round a text that holds a colon and a space; write an item with keys as "
    "- {name: …, key: …}, or check the indentation",
    "columns": "check the indentation: entries of one list or mapping begin in the same column",
    "directive": "remove the lines that begin with %: a journey file needs none",
    "lines": "check the indentation and the quotation marks of this line and the one above",
    "no-colon": _NO_COLON,
    "open": "close what is open: a quotation mark, [ or {",
    "separator": "put quotes round a text that holds a colon, a comma or #, or close what is open: [ or {",
    "tab": _TABS,
}
"""What to do where nothing but what the parser says is known."""

Said = tuple[str, str | None]


def after_closing(value: str, rest: str) -> Said:
    """Say that a text goes on behind its closing quotation mark or bracket."""
    whole = f"'{value}'" if value[0] == '"' and "'" not in value else in_quotes(value.replace("''", "'"))
    if value[0] == "'":
        whole = in_quotes(value.strip("'"))
    return _shown(
        f"{quoted(rest)} follows what {value[0]} has opened and closed", f"put quotes round the whole text: {whole}"
    )


def begins_with_mark(value: str, mark: str) -> Said:
    """Say that a text begins with a character that means something to YAML."""
    return _shown(
        f"{quoted(value)} begins with {mark}, which means something else to YAML", _QUOTE_IT + in_quotes(value)
    )


def colon_in_text(value: str) -> Said:
    """Say that a text holds a colon and a space, in the parser's words too: people search for them."""
    return _shown(
        f"the text {quoted(value)} holds a colon and a space: mapping values are not allowed in this context",
        _QUOTE_IT + in_quotes(value),
    )


def comment(value: str) -> Said:
    """Say that a text is read as a comment."""
    return _shown(f"{quoted(value)} is read as a comment, for it begins with #", _QUOTE_IT + in_quotes(value))


def hyphen(value: str) -> Said:
    """Say that an item's hyphen has no space after it."""
    return _shown(f"the hyphen of {quoted(value)} has no space after it", f"type a space: - {shortened(value[1:], 40)}")


def list_mark(mark: str, rest: str) -> Said:
    """Say that a bullet or a dash of a word processor begins no item."""
    return _shown(
        f"{quoted(mark)} before {quoted(rest)} is not a list mark in YAML",
        f"type a hyphen and a space: - {shortened(rest, 40)}; or put quotes round the text",
    )


def no_colon(value: str) -> Said:
    """Say that a key has no colon and space after it."""
    key, colon, rest = value.partition(":")
    return _shown(
        f"{quoted(value)} has no colon and space, so it is not a key (could not find expected ':')",
        f"put a space after the colon: {shortened(f'{key}: {rest}', 60)}" if colon and rest else _NO_COLON,
    )


def over_limit(limit: str, most: int) -> Said:
    """Say that a file is past one of the limits on what reading it may cost."""
    return (
        f"{_LIMITED[limit].format(most=most)} (the limit {limit})",
        f"simplify the file, or raise {limit} under [limits] in journeygap.toml",
    )


def syntax(problem: str, context: str, shown: str, remedy: str | None) -> Said:
    """Say what the parser says where nothing else is known."""
    problem = problem or "this is not YAML"
    said = visible(f"{problem} ({context})" if context else problem)
    return (
        said + (f": {quoted(visible(shown))}" if shown else ""),
        None if remedy is None else _REMEDIES[remedy],
    )


def tag(tag: str, written: str | None) -> Said:
    """Say that a tag means nothing here; ``written`` is what begins with it where it may be meant as text."""
    if written is None:
        remedy = "remove the tag: the key already says what kind of value it takes"
    else:
        remedy = f"put quotes round a text that begins with !: {in_quotes(written)}; or remove the tag"
    return f"the tag {quoted(tag)} means nothing in a journey file", remedy


def unknown_alias(name: str, meant: str | None, written: str) -> Said:
    """Say that an alias names no anchor."""
    quote = (
        f"put quotes round a text that begins with *: {in_quotes(written)}; "
        f"to repeat a value, write &{visible(name)} before it"
    )
    return f"the alias {quoted('*' + name)} names nothing above it", did_you_mean(meant) if meant else quote


def wide_space(sign: str, line: str) -> Said:
    """Say that a line has a space that is none to YAML."""
    name = _SPACES.get(sign, "an unusual space")
    return _shown(
        f"{name} (U+{ord(sign):04X}) in {quoted(line)}, where YAML takes plain spaces only", "type a plain space"
    )


def duplicate_key(key: str, first: Span) -> Said:
    """Say that a mapping has a key twice."""
    return (
        f"duplicate key {quoted(key)}; it is first {spot(first)}",
        "keep one of the two, or begin the second item of a list with “- ”",
    )


def _shown(message: str, suggestion: str) -> Said:
    """Make what quotes a broken text fit to show."""
    return visible(message), visible(suggestion)


FAULTS: dict[str, Said | Callable[..., Said]] = {
    "after-closing": after_closing,
    "alias-of-itself": lambda name: (
        f"the alias {quoted('*' + name)} is inside the value that it repeats",
        "write the value out: a journey can't contain itself",
    ),
    "begins-with-mark": begins_with_mark,
    "character": (
        "the character U+{code:04X} is not allowed in a YAML file",
        "remove it, or write it as an escape between double quotes",
    ),
    "colon-in-text": colon_in_text,
    "colon-without-space": lambda line: _shown(
        f"the colon in {quoted(line)} has no space after it", "put a space after the colon"
    ),
    "comment": comment,
    "duplicate-key": duplicate_key,
    "hyphen": hyphen,
    "list-mark": list_mark,
    "merge": (
        "the merge key << takes a mapping, or a list of mappings",
        "name an anchored mapping, as in <<: *defaults",
    ),
    "no-colon": no_colon,
    "not-a-key": lambda written: (
        f"a list or a mapping is in the place of a key: {quoted(visible(written))}",
        "write the key as plain text; put quotes round a text that begins with [ or {",
    ),
    "over-limit": over_limit,
    "second-document": lambda written: (
        f"a second YAML document begins here: {quoted(visible(written))}",
        "keep one journey a file: move the rest to a file of its own",
    ),
    "syntax": syntax,
    "tab": lambda line: _shown(f"a tab before {quoted(line)}", _TABS),
    "tag": tag,
    "too-deep": (
        "values are nested more than {most:,} deep, which the YAML parser does not read",
        "simplify the file",
    ),
    "two-merges": lambda: (f"duplicate key {quoted('<<')}", "write one: <<: [*a, *b]"),
    "unknown-alias": unknown_alias,
    "wide-colon": lambda sign, line: _shown(
        f"{quoted(sign)} in {quoted(line)} is no colon to YAML", "type a plain colon and a space: “: ”"
    ),
    "wide-space": wide_space,
}
