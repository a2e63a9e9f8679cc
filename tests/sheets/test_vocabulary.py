"""The words of headers and cells: complete in nine languages, and each header means what a person would say."""

import pytest

from journeygap.sheets import vocabulary
from journeygap.sheets.headers import header


@pytest.mark.parametrize("section", ["headers", "cells", "sides"])
def test_every_key_has_two_words_or_more_in_each_language(section) -> None:
    for key, languages in vocabulary.every()[section].items():
        assert languages.keys() == vocabulary.LANGUAGES.keys(), key
        for language, words in languages.items():
            assert len(set(map(vocabulary.fold, words))) >= 2, (key, language)


def test_no_word_stands_for_two_keys_of_headers_in_one_language() -> None:
    seen = {}
    twice = []
    for key, languages in vocabulary.every()["headers"].items():
        for language, words in languages.items():
            for word in words:
                folded = " ".join(map(vocabulary.stem, vocabulary.words(vocabulary.fold(word))))
                if seen.setdefault((language, folded), key) != key:
                    twice.append((language, word, seen[language, folded], key))
    assert twice == []


@pytest.mark.parametrize("language", vocabulary.LANGUAGES)
def test_each_word_of_a_header_is_read_as_its_key(language) -> None:
    wrong = []
    for key, languages in vocabulary.every()["headers"].items():
        for word in languages[language]:
            found = header(word, language)
            if found.key != key:
                wrong.append((word, key, found.key))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "key", "side"),
    [
        ("Customer satisfaction", "satisfaction", "customer"),
        ("Company owner", "owner", "company"),
        ("Touchpoint ID", "other", None),
        ("Number of touchpoints", "other", None),
        ("Business goals", "other", "company"),
        ("Pain points (customer)", "friction", "customer"),
        ("Contact points", "touchpoint", None),
        ("Our customers", "touchpoint", "customer"),
        ("Our company", "company", "company"),
        ("Company rating", "delivers", "company"),
        ("Customer needs", "goal", "customer"),
        ("User story", None, "customer"),
        ("Customer type", "other", "customer"),
        ("Kundenkontaktpunkt", "touchpoint", "customer"),
        ("Satisfaction du client", "satisfaction", "customer"),
        ("Propriétaire du point de contact", "owner", None),
        ("Cel biznesowy", "other", None),
        ("顧客満足度", "satisfaction", "customer"),
        ("业务目标", "other", None),
        ("Step #", "other", None),
        ("Touchpoint / Channel", "touchpoint", None),
        ("Owned / Paid / Earned", "ownership", None),
        ("Current experience (1-10)", "satisfaction", None),
        ("Thoughts & feelings", "mindset", None),
        ("Colour", None, None),
        ("", None, None),
    ],
)
def test_what_a_header_stands_for(text, key, side) -> None:
    found = header(text)

    assert (found.key, found.side) == (key, side)


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Rating 1-5", (1, 5)),
        ("Satisfaction (1 to 7)", (1, 7)),
        ("Zufriedenheit (1 bis 10)", (1, 10)),
        ("Emotion (-5..+5)", (-5, 5)),
        ("Score /10", (0, 10)),
        ("Rating (out of 5)", (1, 5)),
        ("Satisfaction (%)", (0, 100)),
        ("Touchpoint 1", None),
        ("Phase 2-1", None),
        ("Satisfaction 2025", None),
    ],
)
def test_the_scale_that_a_header_names(text, scale) -> None:
    assert header(text).scale == scale


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Etap;Punkt styku\nStart;Web", "pl"),
        ("Stage,Touchpoints\nKauf,Web", "en"),
        # German and French have the word alike.
        ("Phase", None),
        ("", None),
    ],
)
def test_the_language_of_headers(text, language) -> None:
    assert vocabulary.language_of(text) == language
