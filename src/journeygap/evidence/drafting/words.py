"""What column names and answers usually mean, in the exports of survey and analytics tools."""

from __future__ import annotations

import re

SCALES: tuple[tuple[str, ...], ...] = tuple(
    tuple(scale.split(" | "))
    for scale in (
        "Strongly disagree | Disagree | Neither agree nor disagree | Agree | Strongly agree",
        "Strongly disagree | Disagree | Neutral | Agree | Strongly agree",
        "Strongly disagree | Disagree | Undecided | Agree | Strongly agree",
        (
            "Strongly disagree | Disagree | Somewhat disagree | Neither agree nor disagree | Somewhat agree | Agree"
            " | Strongly agree"
        ),
        "Very dissatisfied | Dissatisfied | Neither satisfied nor dissatisfied | Satisfied | Very satisfied",
        "Very dissatisfied | Dissatisfied | Neutral | Satisfied | Very satisfied",
        (
            "Very dissatisfied | Somewhat dissatisfied | Neither satisfied nor dissatisfied | Somewhat satisfied"
            " | Very satisfied"
        ),
        (
            "Extremely dissatisfied | Somewhat dissatisfied | Neither satisfied nor dissatisfied | Somewhat satisfied"
            " | Extremely satisfied"
        ),
        "Not at all satisfied | Slightly satisfied | Moderately satisfied | Very satisfied | Extremely satisfied",
        "Very unsatisfied | Unsatisfied | Neutral | Satisfied | Very satisfied",
        "Very poor | Poor | Fair | Good | Very good",
        "Very poor | Poor | Average | Good | Excellent",
        "Very bad | Bad | Neutral | Good | Very good",
        "Poor | Fair | Good | Very good | Excellent",
        "Terrible | Poor | Average | Good | Excellent",
        "Very difficult | Difficult | Neutral | Easy | Very easy",
        "Very difficult | Somewhat difficult | Neither easy nor difficult | Somewhat easy | Very easy",
        "Not at all important | Slightly important | Moderately important | Very important | Extremely important",
        "Very unimportant | Unimportant | Neutral | Important | Very important",
        "Never | Rarely | Sometimes | Often | Always",
        "Sehr unzufrieden | Unzufrieden | Weder noch | Zufrieden | Sehr zufrieden",
        "Sehr unzufrieden | Eher unzufrieden | Teils, teils | Eher zufrieden | Sehr zufrieden",
        "Stimme gar nicht zu | Stimme eher nicht zu | Teils, teils | Stimme eher zu | Stimme voll zu",
        "Bardzo niezadowolony | Niezadowolony | Neutralny | Zadowolony | Bardzo zadowolony",
        "Très insatisfait | Insatisfait | Neutre | Satisfait | Très satisfait",
        "Muy insatisfecho | Insatisfecho | Neutral | Satisfecho | Muy satisfecho",
    )
)
"""Scales of labels, from the worst to the best."""

NO_ANSWER = re.compile(
    r"(?i)n/?a|not applicable|no answer|no opinion|don'?t know|do not know|dk|refused|prefer not to (say|answer)"
    r"|blank|missing|keine angabe|k\. ?a\.|weiß nicht|trifft nicht zu|brak odpowiedzi|nie wiem|sans réponse"
    r"|ne sait pas|no sabe|no contesta|[-–.]"
)
UNUSED = re.compile(
    r"(?i)(have )?(never|not) used( it)?|did(n'?t| not) use( it)?|never visited|did(n'?t| not) visit|not visited"
    r"|nicht genutzt|nie genutzt|nie korzystał(em|am)|non utilisé|no utilizado"
)
RECOMMENDS = re.compile(
    r"(?i)(?<![a-z])nps(?![a-z])|net[ _-]?promoter|recommend|weiterempfehl|polec|recommander|recomendar"
)
OVERALL = re.compile(r"(?i)(?<![a-z])csat(?![a-z])|overall|in general|insgesamt|ogólnie")
EASE = re.compile(r"(?i)(?<![a-z])ces(?![a-z])|effort|how easy|ease of")
MATTERS = re.compile(r"(?i)importan|matter|wichtig|ważn")
USED = re.compile(r"(?i)\buse[ds]?\b|\bvisited\b|genutzt|benutzt|korzysta")
WEIGHT = re.compile(r"(?i)(final|sample|survey)?[ _-]?(weight|weights|wt|wgt|gewicht|waga)")
PERSONA = re.compile(r"(?i)persona|segment|cluster|customer[ _-]?(type|group)")
CHANNEL = re.compile(r"(?i)channel|platform|device([ ._-]category|[ ._-]type)?|via|kanal|source")
CUSTOMER = re.compile(
    r"(?i)(properties\.)?(user|customer|client|visitor|person|member|profile|distinct|respondent|requester|contact|cust"
    r"|user_pseudo|anonymous|amplitude|insert)[ ._-]?(id|no|number|key)?|uid|cid|who"
)
EVENT = re.compile(r"(?i)event([ ._-]?(name|type))?|action|activity|what")
SESSIONS = re.compile(r"(?i)session[ ._-]?id|ga_session_id")
TECHNICAL = re.compile(
    r"(?i)session_start|session_end|first_visit|user_engagement|heart_?beat|ping|scroll|page_?view_end|app_?(open|close)"
    r"|\$?identify|\$?autocapture|debug.*|click_debug|error_log"
)
OUTCOMES = re.compile(
    r"(?i)purchase|order(_| )?(completed|placed|paid)|buy|sign_?up|subscribe|payment_done|checkout_done"
)


class Service:
    """A tool that is recognised by its columns, and which of them hold what."""

    def __init__(self, name: str, kind: str, marks: tuple[str, ...], columns: dict[str, str], times: str = "") -> None:
        self.name = name
        self.kind = kind
        self.marks = marks
        self.columns = columns
        self.times = times


SERVICES = (
    Service("Qualtrics", "survey", ("StartDate", "RecordedDate", "ResponseId"), {"when": "RecordedDate"}),
    Service("SurveyMonkey", "survey", ("Respondent ID", "Collector ID", "Start Date"), {"when": "Start Date"}),
    Service("LimeSurvey", "survey", ("submitdate", "startlanguage"), {"when": "submitdate"}),
    Service("Typeform", "survey", ("#", "Network ID", "Submit Date (UTC)"), {"when": "Submit Date (UTC)"}),
    Service(
        "Google Analytics 4",
        "analytics",
        ("event_name", "event_timestamp", "user_pseudo_id"),
        {"customer": "user_pseudo_id", "when": "event_timestamp", "event": "event_name"},
        "microseconds",
    ),
    Service(
        "Mixpanel",
        "analytics",
        ("event", "properties.distinct_id", "properties.time"),
        {"customer": "properties.distinct_id", "when": "properties.time", "event": "event"},
        "seconds",
    ),
    Service(
        "Amplitude",
        "analytics",
        ("event_type", "event_time", "user_id"),
        {"customer": "user_id", "when": "event_time", "event": "event_type"},
    ),
    Service("Zendesk", "support", ("Requester id", "Created at"), {"customer": "Requester id", "when": "Created at"}),
    Service("Zendesk", "support", ("Requester ID", "Created at"), {"customer": "Requester ID", "when": "Created at"}),
)


def says_nothing(answer: str) -> bool:
    """Return whether an answer is known to be no rating: nothing was answered, or the touchpoint was not used."""
    return bool(NO_ANSWER.fullmatch(answer) or UNUSED.fullmatch(answer))
