"""JG403 to JG406: what is probably not meant as it is written."""

import pytest

PERSONA = """\
journey: J
customer:
  persona: landlord
  stages: [{name: S, touchpoints: [Chat]}]
company:
  touchpoints:
    - {name: Chat, stage: S, personas: [landlords]}
"""


def test_a_persona_that_no_journey_has(judge):
    assert judge("JG403", PERSONA) == [
        {
            "severity": "warning",
            "message": "“Chat” is for “landlords”, and no journey has that persona",
            "suggestion": "did you mean “landlord”?",
            "line": 7,
            "activity": "chat",
        }
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("[landlords]", "Land Lord"), ("[landlords]", "null"), ("  persona: landlord\n", "")]
)
def test_a_persona_that_a_journey_has_or_that_none_names(judge, old, new):
    journey = PERSONA.replace("landlord\n", "land-lord\n") if "Land" in new else PERSONA

    assert judge("JG403", journey.replace(old, new)) == []


def ratings(*figures, scale=""):
    listed = ", ".join(f"{{name: t{number}, importance: {each}}}" for number, each in enumerate(figures))
    return f"journey: J\ncustomer:\n{scale}  stages: [{{name: S, touchpoints: [{listed}]}}]\n"


@pytest.mark.parametrize(
    ("figures", "scale", "reported"),
    [
        ((0.1, 0.5, 1, 0.9, 0.2), "", 1),
        ((0.1, 0.5, 1, 0.9), "", 0),  # four
        ((0.1, 0.5, 1.1, 0.9, 0.2), "", 0),
        ((0.1, 0.5, 1, 0.9, 0.2), "  scale: {min: 0, max: 1}\n", 0),
        ((0.1, 0.5, 1, 0.9, 0.2), "  scale: {min: 0, max: 5}\n", 1),
        ((1, 1, 1, 1, 1), "  scale: {min: 1, max: 5}\n", 0),
    ],
)
def test_ratings_that_look_like_shares(judge, figures, scale, reported):
    assert len(judge("JG404", ratings(*figures, scale=scale))) == reported


@pytest.mark.parametrize(
    ("written", "reported"),
    [
        ("cost: 3.000", ["3.000 is read as 3"]),
        ("hours: 12.500", ["12.500 is read as 12.5"]),
        ("cost: 3.00", []),
        ("cost: 0.500", []),
        ("cost: 1234.500", []),
        ("delivers: 3.000", []),
        ("setup: {cost: 8.000}", ["8.000 is read as 8"]),
    ],
)
def test_thousands_with_a_point(judge, written, reported):
    journey = PERSONA.replace("personas: [landlords]", written)

    assert [each["message"] for each in judge("JG405", journey)] == reported


@pytest.mark.parametrize(
    ("written", "reported"),
    [
        ("name: “Chat”", ["the quotation marks of “Chat” are part of the name"]),
        ("name: „Chat“", ["the quotation marks of „Chat“ are part of the name"]),
        ("name: Chat, owner: &Sales", ["&Sales is an anchor of YAML, and the value is empty"]),
        ("name: Chat, owner: &Sales Team", []),  # an anchor with a value behind it
        ("name: Chat, note: “so they say”", []),  # a note is no name
    ],
)
def test_marks_in_names(judge, written, reported):
    assert [each["message"] for each in judge("JG406", PERSONA.replace("name: Chat", written))] == reported


def test_in_a_shared_file_it_is_reported_once(judge):
    customer, _, company = PERSONA.replace("personas: [landlords]", "cost: 3.000").partition("company:")

    found = judge(
        "JG405",
        f"{customer}company: company.yaml\n",
        {"company.yaml": f"company:{company}", "b.journey.yaml": f"{customer}company: company.yaml\n"},
    )

    assert len(found) == 1


CUT = """\
journey: J
customer:
  stages:
    - name: Help
      touchpoints:
        - {written}
"""


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("name: Ticket #12", '"Ticket #12"'),
        ("Ticket #12", '"Ticket #12"'),
        ("name: C# desk\t#12", '"C# desk\t#12"'),
        ("name: Team #EMEA sales  # ours", '"Team #EMEA sales"'),
        ("{name: t, channel: web, quotes: [One, 'two'], meets: x}", None),
        ("name: Shop # our own", None),
        ("name: Shop #", None),
        ("name: Shop ## 12", None),
        ("name: Ticket#12", None),
        ('name: "Ticket #12"', None),
        ("name: 'Ticket' #12", None),
        ("name: Shop #journeygap: ignore[JG101] later", None),
        ("{name: t, importance: 3} #12", None),
        ("name: t\n          importance: 7 #3 answers", None),
        ("name: t\n          note: |\n            Ticket #12", None),
        ("name: t\n          quotes:\n            - We waited for ticket #12", '"We waited for ticket #12"'),
        ('name: Say "hi" #12', "'Say \"hi\" #12'"),
    ],
)
def test_a_text_that_a_number_sign_cuts_off_is_reported(judge, written, fix):
    if "meets" in written:
        written = written.replace(", meets: x", "")
    found = judge("JG406", CUT.replace("{written}", written))
    assert [fix in each["suggestion"] for each in found] == ([True] if fix else []), found


def test_what_is_cut_off_is_underlined_whole_and_each_place_once(judge):
    text = CUT.replace("{written}", "&t Ticket #12\n        - name: B\n          quotes: [*t, *t]")
    (found,) = judge("JG406", text)
    assert found["message"] == "“#12” is read as a comment, so that only “Ticket” is left of the text"
