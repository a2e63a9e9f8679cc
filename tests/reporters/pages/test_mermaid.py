"""The journey diagram for Mermaid: faces, actors, and names that Mermaid would take for something else."""

import pytest

from journeygap.reporters.pages.mermaid import render

JOURNEY = """\
journey: J
customer:
  stages:
    - name: S
      touchpoints:
        - Met
        - Missing
        - {name: Sad, feeling: -2}
        - {name: Even, feeling: 0}
        - {name: Half, feeling: -0.5}
        - {name: Glad, feeling: 2}
company:
  touchpoints:
    - {name: Met, owner: Web}
    - {name: Wasted}
"""


def test_faces_are_those_of_feelings_else_of_states(analysed) -> None:
    head, title, section, *tasks = "".join(render(analysed(JOURNEY))).splitlines()

    assert (head, title, section) == ("journey", "  title J", "  section S")
    faces = {line.split(" (")[0].strip(): line.split("): ")[1] for line in tasks}
    # -0.5 lies between 2 and 3: the happier one. What meets no customer is in no journey of theirs.
    assert faces == {"Met": "5: Web", "Missing": "1", "Sad": "1", "Even": "3", "Half": "3", "Glad": "5"}


def test_several_journeys_are_a_block_each(analysed) -> None:
    one = "journey: {}\ncustomer: {{stages: [{{name: S, touchpoints: [A]}}]}}\ncompany: {{touchpoints: []}}\n"
    text = "".join(render(analysed(a__journey__yaml=one.format("A"), b__journey__yaml=one.format("B"))))

    assert text.count("```mermaid\njourney\n  title ") == 2
    assert text.count("```") == 4
    assert text.endswith("```\n")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a: b; c, d", "a： b； c， d"),
        ("#1 %% {x}", "＃1 ％％ ｛x｝"),
        ("section two", "· section two"),
        ("Title", "· Title"),
        ("titles", "titles"),
        ("a\\nb", "a b"),
        ("\\e[31m", "\\x1b[31m"),
    ],
)
def test_a_name_is_nothing_else_to_mermaid(analysed, name, line) -> None:
    journey = (
        f'journey: J\ncustomer: {{stages: [{{name: S, touchpoints: ["{name}"]}}]}}\ncompany: {{touchpoints: []}}\n'
    )
    *_, task = "".join(render(analysed(journey))).splitlines()

    assert task.startswith(f"    {line} (")
    assert task.endswith("): 1")


def test_a_title_shows_no_entities(analysed) -> None:
    journey = 'journey: "<a> & b"\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\ncompany: {touchpoints: []}\n'

    assert "  title ＜a＞ ＆ b\n" in "".join(render(analysed(journey)))
