"""What column names and answers usually mean, in ten languages."""

from __future__ import annotations

import re

import pytest

from journeygap.evidence.drafting import words


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (
            words.NO_ANSWER,
            ["N/A", "don't know", "Keine Angabe", "Ne sait pas", "NS/NC", "não sei", "nie wiem", "-", "不知道"],
        ),
        (words.UNUSED, ["Never used", "Did not use", "nicht genutzt", "jamais utilisé", "nooit gebruikt", "未使用"]),
        (
            words.CUSTOMER,
            ["user_id", "CustomerID", "Kundennummer", "uid", "id du client", "klant", "顧客ID", "用户编号"],
        ),
        (words.EVENT, ["event", "Event Name", "Ereignis", "evento", "イベント名"]),
        (words.WEIGHT, ["weight", "sample_weight", "Gewicht", "peso", "权重"]),
        (words.PERSONA, ["Segment", "customer type", "Zielgruppe", "segmento", "ペルソナ"]),
        (words.CHANNEL, ["channel", "device category", "Kanal", "canal", "渠道"]),
        (words.OUTCOMES, ["purchase", "order_completed", "Kauf", "achat", "購入"]),
        (words.TECHNICAL, ["session_start", "scroll", "$identify", "debug_x"]),
    ],
)
def test_words_that_are_known(pattern: re.Pattern[str], texts: list[str]) -> None:
    assert [text for text in texts if not pattern.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (words.NO_ANSWER, ["", "Never", "no", "5", "missing persons"]),
        (words.UNUSED, ["used", "Never", "often used"]),
        (words.CUSTOMER, ["user_name", "customer satisfaction", "fluid", "person age"]),
        (words.EVENT, ["prevent", "event_date"]),
        (words.WEIGHT, ["body weight of the parcel", "weighting notes"]),
        (words.OUTCOMES, ["purchase_failed", "reorder"]),
    ],
)
def test_words_that_only_look_like_it(pattern: re.Pattern[str], texts: list[str]) -> None:
    assert [text for text in texts if pattern.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("pattern", "inside", "outside"),
    [
        (words.RECOMMENDS, "How likely are you to recommend us?", "comments"),
        (words.RECOMMENDS, "Q7 NPS score", "snaps"),
        (words.OVERALL, "Overall, how was it?", "coverage"),
        (words.EASE, "How easy was it?", "process"),
        (words.MATTERS, "Wie wichtig ist Ihnen das?", "mast"),
        (words.USED, "Haben Sie es genutzt?", "because"),
    ],
)
def test_words_inside_a_question(pattern: re.Pattern[str], inside: str, outside: str) -> None:
    assert pattern.search(inside)
    assert not pattern.search(outside)


def test_what_is_known_to_be_no_rating() -> None:
    assert all(map(words.says_nothing, ["n/a", "Did not use"]))
    assert not any(map(words.says_nothing, ["Satisfied", "5", ""]))
