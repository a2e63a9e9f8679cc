"""Tools that are recognised by the columns of their exports, in the languages of their interfaces."""

from __future__ import annotations

from typing import NamedTuple


class Service(NamedTuple):
    """A tool, the kind of its data, columns that only it has all of, and which of them hold what.

    ``times`` is how times are written, where they are numbers.
    """

    name: str
    kind: str
    marks: tuple[str, ...]
    columns: dict[str, str]
    times: str = ""


def _survey_monkey(respondent: str, collector: str, start: str) -> Service:
    return Service("SurveyMonkey", "survey", (respondent, collector, start), {"when": start})


def _lime_survey(submitted: str, page: str, language: str) -> Service:
    return Service("LimeSurvey", "survey", (submitted, page, language), {"when": submitted})


def _zendesk(requester: str, created: str) -> Service:
    return Service("Zendesk", "support", (requester, created), {"customer": requester, "when": created})


SERVICES = (
    Service("Qualtrics", "survey", ("StartDate", "RecordedDate", "ResponseId"), {"when": "RecordedDate"}),
    _survey_monkey("Respondent ID", "Collector ID", "Start Date"),
    _survey_monkey("Befragten-ID", "Collector-ID", "Anfangsdatum"),
    _survey_monkey("ID du répondant", "ID du collecteur", "Date de début"),
    _survey_monkey("ID del encuestado", "ID del recopilador", "Fecha de inicio"),
    _survey_monkey("ID rispondente", "ID collettore", "Data di inizio"),
    _survey_monkey("ID do respondente", "ID do coletor", "Data de início"),
    _survey_monkey("Respondent-ID", "Collector-ID", "Begindatum"),
    _survey_monkey("回答者 ID", "コレクター ID", "開始日"),
    Service("LimeSurvey", "survey", ("submitdate", "startlanguage"), {"when": "submitdate"}),
    _lime_survey("Date submitted", "Last page", "Start language"),
    _lime_survey("Datum Abgeschickt", "Letzte Seite", "Start-Sprache"),
    _lime_survey("Date de soumission", "Dernière page", "Langue de départ"),
    _lime_survey("Fecha de envío", "Última página", "Lenguaje inicial"),
    _lime_survey("Data invio", "Ultima pagina", "Lingua iniziale"),
    _lime_survey("Data de envio", "Última página", "Idioma inicial"),
    _lime_survey("Datum ingestuurd", "Laatste pagina", "Starttaal"),
    _lime_survey("Data wysłania", "Ostatnia strona", "Język początkowy"),
    _lime_survey("投稿日", "最後のページ", "開始言語"),
    _lime_survey("提交日期", "最后一页", "起始语言"),
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
    _zendesk("Requester id", "Created at"),
)

OPEN_ANSWERS = frozenset(
    {
        "response", "open-ended response", "other (please specify)",
        "antwort", "antwort mit offenem ende", "sonstiges (bitte angeben)",
        "réponse", "réponse ouverte", "autre (veuillez préciser)",
        "respuesta", "respuesta abierta", "otro (especifique)",
        "risposta", "risposta aperta", "altro (specificare)",
        "resposta", "resposta aberta", "outro (especifique)",
        "antwoord", "open antwoord", "anders (geef nadere toelichting)",
        "回答", "自由回答", "その他 (具体的に)",
    }
)  # fmt: skip
"""What SurveyMonkey writes into the second row."""
