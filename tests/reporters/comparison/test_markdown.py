"""A comparison as Markdown: whole, harmless, and never more than a comment can hold."""

from markdown_it import MarkdownIt

from journeygap.reporters.comparison.markdown import render

COMMENT = 65_536
"""What GitHub takes, in characters."""


def test_markdown_word_for_word(compared, journey):
    old = journey(["A", "B"], ["w"])
    # C takes B's place. The two dark stages and what is missing in B close, and so for C they open; w is gone, v came.
    text = "".join(render(compared(old, journey(["A", "C"], ["v"]))))

    summary, figures, *rest = text.split("\n\n")
    assert summary == "**3 findings opened, 3 closed** (old.yaml → new.yaml)"
    assert figures.splitlines() == [
        "|                 |   Before |   After | Change   |",
        "|:----------------|---------:|--------:|:---------|",
        "| **J**: coverage |       0% |      0% |          |",
        "| alignment       |       0% |      0% |          |",
        "| waste           |     100% |    100% |          |",
        "| coverage of C   |        – |      0% | new      |",
        "| coverage of B   |       0% |       – | gone     |",
    ]
    assert (rest[0], rest[2]) == ("### Opened (3)", "### Closed (3)")
    assert [line.split("|")[2].strip() for line in rest[1].splitlines()[2:]] == [
        "JG106 dark-stage",
        "JG101 missing-touchpoint",
        "JG201 wasted-activity",
    ]


def test_long_lists_are_cut_to_what_there_is_room_for_and_say_so(compared, journey):
    wordy = [f"{number} " + "an activity with a very long name " * 6 for number in range(300)]
    text = "".join(render(compared(journey(["A"], []), journey(["A"], wordy))))

    assert len(text) <= COMMENT
    assert "<details><summary>Opened (300)</summary>" in text
    shown = text.count("JG201 wasted-activity")
    assert shown in {20, 50}
    assert f"… and {300 - shown} more: `journeygap diff --top 0` shows all" in text


def test_every_part_has_room_however_long_the_others_are(compared, journey):
    wordy = [f"{number} " + "long " * 40 for number in range(200)]
    text = "".join(render(compared(journey(wordy[:100], wordy[100:]), journey(wordy[50:150], wordy[:50]))))

    assert len(text) <= COMMENT
    for part in ("Coverage, alignment and waste", "Opened", "Closed"):
        assert f"<details><summary>{part}" in text
    assert text.count("<details>") == text.count("</details>")


def test_hostile_names_are_harmless(hostile):
    text = "".join(render(hostile[1]))
    html = MarkdownIt("commonmark").enable("table").render(text)

    assert len(text) <= COMMENT
    assert "<script" not in html
    assert "<a href" not in html
    assert html.count("<table>") == text.count("\n|:-") == html.count("</table>")
    assert (html.count("<h1>"), html.count("<h2>"), html.count("<h3>")) == (0, 0, text.count("\n### "))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_nothing_is_said_in_a_line(compared, journey):
    found = compared(journey(["A"], ["w"]), journey(["A"], ["w"]))

    assert "".join(render(found)) == "**Nothing has changed** (old.yaml → new.yaml)\n"
