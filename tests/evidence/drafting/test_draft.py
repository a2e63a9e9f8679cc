"""Drafts of evidence files: what is certain is filled in, what is likely is a comment, nothing else is guessed."""

from __future__ import annotations

import gzip
import json
import random
from typing import Any

import pytest

from journeygap.evidence.drafting.draft import draft
from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData
from journeygap.loading.files import Disk
from journeygap.loading.load import load_files

JOURNEY = """\
journey: J
customer:
  stages:
    - {name: Arrival, touchpoints: [Signs, Free WiFi, Lounge]}
    - {name: Leaving, touchpoints: [Product page, Support chat, {name: Home, aliases: [Start page]}]}
"""


@pytest.fixture
def drafted(tmp_path: Any) -> Any:
    """Return the draft for an export; what it says is certain can be read as an evidence file."""

    def run(name: str, data: str | bytes, journey: str = JOURNEY) -> str:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        (tmp_path / "journey.yaml").write_text(journey, encoding="utf-8")
        loaded = load_files([str(tmp_path / "journey.yaml")])
        assert loaded.errors == ()
        disk = Disk()
        disk.name([str(path)])
        return draft(str(path), loaded.journeys, disk, str(tmp_path / "x.evidence.yaml")).text

    return run


@pytest.fixture
def figures(tmp_path: Any) -> Any:
    """Return what is measured by a draft, once some of its comments are taken for true."""

    def run(text: str, *believed: str) -> Any:
        lines = []
        for line in text.splitlines():
            mark = line.find("# ")
            known = line[:mark].strip() == "" and any(each in line for each in believed)
            lines.append(line[:mark] + line[mark + 2 :] if mark >= 0 and known else line)
        path = tmp_path / "x.evidence.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return measure(read_evidence(str(path)), DuckDB).data

    return run


def lines_of(text: str, mark: str = "") -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip().startswith(mark)]


def test_qualtrics(drafted: Any, figures: Any) -> None:
    rows = [
        '"StartDate","RecordedDate","ResponseId","Q1_1","Q1_2","Q1_3","Q2","Q9_TEXT"',
        '"Start Date","Recorded Date","Response ID","How satisfied are you\nwith: - Signs","How satisfied are you with the free wifi here?","How satisfied are you with: - Parking","How likely are you to recommend us?","Comments"',
        '"{""ImportId"":""startDate""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_1""}","{""ImportId"":""QID1_2""}","{""ImportId"":""QID1_3""}","{""ImportId"":""QID2""}","{""ImportId"":""Q9""}"',
    ]
    answers = ["Very satisfied", "Satisfied", "Neutral", "Dissatisfied"]
    rows += [
        f'"2018-05-01 10:00:00","2018-05-01 10:05:00","R_{n}","{answers[n % 4]}","{"Did not use" if n % 3 else answers[n % 2]}","{answers[n % 3]}","{n % 11}","secret {n}"'
        for n in range(60)
    ]
    text = drafted("a.csv", "\n".join(rows) + "\n")
    assert "kind: survey  # the columns are those of Qualtrics" in text
    assert "read: {first: 4}" in text
    assert "scale: [Very dissatisfied, Dissatisfied, Neutral, Satisfied, Very satisfied]" in text
    assert "unused: [Did not use]" in text
    assert "  when: RecordedDate" in text
    assert "  - {touchpoint: Signs, satisfaction: Q1_1}" in text
    assert "  # - {touchpoint: Free WiFi, satisfaction: Q1_2}  # likely" in text
    assert "  # - {touchpoint: …, satisfaction: Q1_3}" in text
    assert "  - {name: NPS, column: Q2, kind: nps}" in text
    assert "secret" not in text
    assert "R_1" not in text
    found = figures(text, "Free WiFi")
    assert set(found["all"]["touchpoints"]) == {"Signs", "Free WiFi"}
    # Of 60, those with n mod 3 = 0 rated: 20; the others did not use it.
    assert found["all"]["touchpoints"]["Free WiFi"]["reach"]["value"] == pytest.approx(1 / 3, abs=1e-4)


def test_survey_monkey_has_two_rows_and_a_column_for_each_option(drafted: Any, figures: Any) -> None:
    rows = [
        "Respondent ID,Collector ID,Start Date,Which of these did you use?,,How would you rate them?,",
        ",,,Signs,Lounge,Signs,Lounge",
    ]
    rows += [
        f"{n},7,05/{1 + n % 28:02}/2018 10:00:00 AM,{'Signs' if n % 2 else ''},{'Lounge' if n < 15 else ''},{1 + n % 5},{1 + n % 5 if n < 15 else ''}"
        for n in range(40)
    ]
    text = drafted("a.csv", "\n".join(rows) + "\n")
    assert "read: {header: [1, 2], times: month-first}" in text
    assert "  - {touchpoint: Signs, satisfaction: 'How would you rate them? / Signs'" in text
    assert "used: 'Which of these did you use? / Signs'}" in text
    assert "# scale: {min: 1, max: 5}  # likely" in text
    found = figures(text, "scale:")
    assert found["all"]["touchpoints"]["Signs"]["reach"]["value"] == 0.5
    assert found["all"]["touchpoints"]["Lounge"]["reach"]["value"] == 0.375


def test_lime_survey_and_typeform(drafted: Any) -> None:
    rows = ['"id","submitdate","startlanguage","G1Q1[SQ1]","Free WiFi"']
    rows += [f'"{n}","2018-05-01 10:00:00","en","{n % 5 + 1}","{n % 5 + 1}"' for n in range(40)]
    text = drafted("a.csv", "\n".join(rows) + "\n")
    assert "the columns are those of LimeSurvey" in text
    assert "  - {touchpoint: Free WiFi, satisfaction: Free WiFi}" in text
    assert '  # - {touchpoint: …, satisfaction: "G1Q1[SQ1]"}' in text or "satisfaction: 'G1Q1[SQ1]'" in text
    rows = ["#,How was the *lounge*?,Start Date (UTC),Submit Date (UTC),Network ID"]
    rows += [f"{n:032x},{n % 5 + 1},2018-05-01 10:00:00,2018-05-01 10:01:00,{n}" for n in range(40)]
    text = drafted("b.csv", "\n".join(rows) + "\n")
    assert "  when: Submit Date (UTC)" in text
    assert "#   - {touchpoint: Lounge" in text
    assert "# answers:" in text


def test_logs_of_three_services(drafted: Any, figures: Any) -> None:
    names = ["home", "Product page", "session_start", "purchase", "compare"]
    start = 1_525_168_800
    chance = random.Random(1)  # noqa: S311
    seen = [(f"u{chance.randrange(40)}", names[n % 5], start + 60 * n) for n in range(400)]
    lines = [
        json.dumps(
            {
                "event_name": event,
                "event_timestamp": t * 1_000_000,
                "user_pseudo_id": who,
                "device": {"category": "mobile"},
            }
        )
        for who, event, t in seen
    ]
    text = drafted("ga4.jsonl.gz", gzip.compress("\n".join(lines).encode()))
    assert "kind: analytics  # the columns are those of Google Analytics 4" in text
    assert "read: {times: microseconds}" in text
    assert "  customer: user_pseudo_id" in text
    assert "  - {touchpoint: Home, event: home}  # 80 rows" in text
    assert "  # - {touchpoint: …, event: compare}  # 80 rows" in text
    assert "# ignore: [session_start]" in text
    assert "# outcome: {event: purchase}" in text
    found = figures(text, "outcome:", "pause:")
    assert found["all"]["touchpoints"]["Home"]["touches"] == 80
    assert "exits" in found["all"]["touchpoints"]["Home"]

    lines = [json.dumps({"event": e, "properties": {"distinct_id": w, "time": t, "$os": "iOS"}}) for w, e, t in seen]
    text = drafted("mp.jsonl", "\n".join(lines))
    assert "the columns are those of Mixpanel" in text
    assert "read: {times: seconds}" in text
    assert "  customer: properties.distinct_id" in text

    rows = ["user_id,event_time,event_type,platform"]
    rows += [
        f"{w},2018-05-01 {10 + n // 60:02}:{n % 60:02}:00,{e},{'Web' if n % 2 else 'iOS'}"
        for n, (w, e, _) in enumerate(seen)
    ]
    text = drafted("amp.csv", "\n".join(rows) + "\n")
    assert "the columns are those of Amplitude" in text
    assert "  channel: platform" in text
    assert figures(text)["all"]["touchpoints"]["Home"]["touches"] == 80


def test_zendesk_tickets(drafted: Any) -> None:
    rows = ["Id,Requester id,Created at,Group,Subject"]
    rows += [
        f"{n},{n % 30},2018-05-01 10:{n % 60:02}:00,{'Support chat' if n % 2 else 'Billing'},Help {n}"
        for n in range(60)
    ]
    text = drafted("z.csv", "\n".join(rows) + "\n")
    assert "kind: support  # the columns are those of Zendesk" in text
    # Which column says what happened nobody knows: only a person can.
    assert "event" not in [line.partition(":")[0].strip() for line in text.splitlines()]
    assert "#   - {touchpoint: Support chat, where: {Group: Support chat}}  # likely: 30 rows" in text
    assert "Help 1" not in text


def test_a_matrix_of_60_columns(drafted: Any, figures: Any) -> None:
    names = [f"Place {n}" for n in range(20)]
    journey = f"journey: J\ncustomer: {{stages: [{{name: A, touchpoints: [{', '.join(names)}]}}]}}\n"
    head = ["when"]
    for name in names:
        head += [f"Satisfaction with: {name}", f"Importance of: {name}", f"Used: {name}"]
    chance = random.Random(2)  # noqa: S311
    rows = [",".join(head)]
    for _ in range(50):
        cells = ["2018-05-01"]
        for _ in names:
            cells += [str(chance.randint(1, 5)), str(chance.randint(1, 5)), chance.choice(["yes", "no"])]
        rows.append(",".join(cells))
    text = drafted("m.csv", "\n".join(rows) + "\n", journey)
    certain = [line for line in text.splitlines() if line.startswith("  - {touchpoint: Place")]
    assert len(certain) == 20
    assert certain[3].startswith(
        '  - {touchpoint: Place 3, satisfaction: "Satisfaction with: Place 3", importance: "Importance of: Place 3", used: "Used: Place 3"}'
    ) or certain[3].startswith(
        "  - {touchpoint: Place 3, satisfaction: 'Satisfaction with: Place 3', importance: 'Importance of: Place 3', used: 'Used: Place 3'}"
    )
    found = figures(text, "scale:")["all"]["touchpoints"]
    assert len(found) == 20
    assert set(found["Place 3"]) == {"satisfaction", "importance", "reach"}


def test_a_long_table(drafted: Any, figures: Any) -> None:
    rows = ["respondent,year,place,stars_1_5,used,weight"]
    for n in range(200):
        place = ["Signs", "Lounge", "The WiFi", "Free WiFi", "Nowhere"][n % 5]
        rows.append(f"{n // 5},2018,{place},{1 + n % 5 if n % 7 else ''},{n % 2},{0.5 + n % 3}")
    rows.append("400,2018,Hugo's house,5,1,1")
    text = drafted("l.csv", "\n".join(rows) + "\n")
    assert "  touchpoint: place" in text
    assert "scale: {min: 1, max: 5}" in lines_of(text)  # the column's name says so
    assert "  satisfaction: stars_1_5" in text
    assert "  used: used" in text
    assert "  weight: weight" in text
    assert "# customer: respondent  # likely" in text
    assert "  #   Nowhere: null  # 40 rows" in text
    assert "Hugo" not in text  # fewer than 10 rows have it
    found = figures(text, "customer: [year", "names:", "The WiFi", "Nowhere")
    assert set(found["all"]["touchpoints"]) == {"Signs", "Lounge", "Free WiFi"} | (
        {"The WiFi"} if "The WiFi: null" not in text and "WiFi: Free WiFi" not in text else set()
    )


def test_what_may_be_two_things_is_not_chosen(drafted: Any) -> None:
    rows = ["asked on,Signs,score"]
    rows += [f"0{1 + n % 9}/0{1 + n % 8}/2018,{1 + n % 5 if n % 6 else 99},{n % 11}" for n in range(60)]
    text = drafted("a.csv", "\n".join(rows) + "\n")
    assert "# read: {times: day-first}  # or month-first" in text
    assert "# missing: [99]  # or unused: [99]" in text
    assert "# scale: {min: 1, max: 5}" in text
    rows = ["asked,Signs,Signs,,note"] + [f"2018-05-01,{1 + n % 5},{1 + n % 5},x,n{n}" for n in range(30)]
    text = drafted("b.csv", "\n".join(rows) + "\n")
    assert "satisfaction: =B" in text or 'satisfaction: "=B"' in text or "satisfaction: '=B'" in text


def test_workbooks_title_rows_and_decimal_commas(drafted: Any, tmp_path: Any) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["Passenger survey 2018"])
    sheet.append([])
    sheet.append(["asked", "Signs", "weight"])
    for n in range(30):
        sheet.append(["2018-05-01", 1 + n % 5, 1.5])
    book.save(tmp_path / "w.xlsx")
    text = drafted("w.xlsx", (tmp_path / "w.xlsx").read_bytes())
    assert "read: {header: 3}  # the rows above it are titles" in text
    assert "  - {touchpoint: Signs, satisfaction: Signs}" in text
    rows = ["asked;Signs;weight"] + [f"2018-05-01;{1 + n % 5};1,5" for n in range(30)]
    assert 'read: {decimal: ","}' in drafted("d.csv", "\n".join(rows) + "\n")


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "x: y",
        "# no comment",
        "'",
        '"',
        "\x1b[31m",
        "a\u2028b",
        "{a}",
        "- b",
        "yes",
        "…",
        "\u202e",
        "🚌",
        "%",
        "&a",
        "*a",
    ],
)
def test_hostile_names_and_cells(cell: str, drafted: Any, tmp_path: Any) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    rows = [f"who,event,time,{quoted}"]
    rows += [f"u{n % 9},{quoted},2018-05-01 10:{n % 60:02}:00,{quoted}" for n in range(60)]
    text = drafted(
        "a.csv",
        "\n".join(rows) + "\n",
        JOURNEY.replace("Lounge", json.dumps(cell, ensure_ascii=cell.isascii() or ord(cell[-1]) < 0x10000)),
    )
    assert "\x1b" not in text
    assert "\u202e" not in text
    path = tmp_path / "x.evidence.yaml"
    path.write_text(text, encoding="utf-8")
    stated = read_evidence(str(path)).stated
    assert stated.columns.event == "event"
    assert [rule.event for rule in stated.events or ()] in ([], [(cell,)], [(cell.strip(),)])


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("j.jsonl", '{"a": 1}\n' * 20 + "secret\n", "j.jsonl: a line holds no JSON object"),
        ("b.csv", "a,b\n1,2\nsecret\n", "b.csv: line 3: the row has more or fewer cells"),
        ("e.csv", "", "e.csv: the file is empty"),
        ("p.parquet", "secret", "p.parquet: "),
        ("w.xlsx", "secret", "w.xlsx: the file is no workbook"),
    ],
)
def test_an_export_that_can_not_be_read(name: str, data: str, expected: str, drafted: Any) -> None:
    with pytest.raises(BadData) as raised:
        drafted(name, data)
    (trouble,) = raised.value.troubles
    assert str(trouble._replace(file=trouble.file.rpartition("/")[2])).startswith(expected)
    assert "secret" not in str(raised.value).partition(name)[2]


def test_an_export_without_rows_or_with_few(drafted: Any) -> None:
    assert "# date: YYYY-MM-DD" in drafted("h.csv", "a,b,c\n")
    assert "  - {touchpoint: Signs, satisfaction: Signs}" in drafted(
        "u.csv", ("Signs;when\n" + "4;2024-01-01\n5;2024-01-02\n3;2024-01-02\n" * 20).encode("utf-16")
    )


def test_labels_of_several_scales_and_two_numbers_are_not_certain(drafted: Any) -> None:
    # Poor, Good and Excellent are on three scales; who never chose the rest can't tell which.
    rows = ["when,Signs,Lounge"] + [f"2018-05-01,{('Poor', 'Good', 'Excellent')[n % 3]},{1 + n % 2}" for n in range(60)]
    text = drafted("a.csv", "\n".join(rows) + "\n")
    assert "# scale: [Very poor, Poor, Average, Good, Excellent]  # likely" in text
    assert "  - {touchpoint: Signs, satisfaction: Signs}" in text
    assert "  # - {touchpoint: Lounge, satisfaction: Lounge}  # likely" in text
    every = ("Very poor", "Poor", "Average", "Good", "Excellent")
    rows = ["when,Signs"] + [f"2018-05-01,{every[n % 5]}" for n in range(60)]
    assert "\nscale: [Very poor, Poor, Average, Good, Excellent]" in drafted("b.csv", "\n".join(rows) + "\n")


SATISFIED = {
    "de": "Sehr unzufrieden | Unzufrieden | Neutral | Zufrieden | Sehr zufrieden",
    "fr": "Très insatisfait | Insatisfait | Neutre | Satisfait | Très satisfait",
    "es": "Muy insatisfecho | Insatisfecho | Neutral | Satisfecho | Muy satisfecho",
    "it": "Molto insoddisfatto | Insoddisfatto | Neutrale | Soddisfatto | Molto soddisfatto",
    "pt": "Muito insatisfeito | Insatisfeito | Neutro | Satisfeito | Muito satisfeito",
    "nl": "Zeer ontevreden | Ontevreden | Neutraal | Tevreden | Zeer tevreden",
    "pl": "Bardzo niezadowolony | Niezadowolony | Neutralny | Zadowolony | Bardzo zadowolony",
    "ja": "非常に不満 | 不満 | どちらともいえない | 満足 | 非常に満足",
    "zh": "非常不满意 | 不满意 | 一般 | 满意 | 非常满意",
}
LIME_SURVEY = {
    "de": "Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache,Wie zufrieden sind Sie? [Signs],Haben Sie sie benutzt? [Lounge],Würden Sie uns weiterempfehlen?,Gewicht,Zielgruppe",
    "fr": "ID de la réponse,Date de soumission,Dernière page,Langue de départ,Êtes-vous satisfait ? [Signs],L'avez-vous utilisé ? [Lounge],Nous recommanderiez-vous ?,Pondération,Segment client",
    "es": "ID de respuesta,Fecha de envío,Última página,Lenguaje inicial,¿Está satisfecho? [Signs],¿Lo ha utilizado? [Lounge],¿Nos recomendaría?,Ponderación,Tipo de cliente",
    "it": "ID risposta,Data invio,Ultima pagina,Lingua iniziale,È soddisfatto? [Signs],L'ha usato? [Lounge],Ci consiglierebbe?,Peso,Tipo di cliente",
    "pt": "ID da resposta,Data de envio,Última página,Idioma inicial,Está satisfeito? [Signs],Usou? [Lounge],Recomendaria?,Ponderação,Tipo de cliente",
    "nl": "Antwoord ID,Datum ingestuurd,Laatste pagina,Starttaal,Bent u tevreden? [Signs],Heeft u het gebruikt? [Lounge],Zou u ons aanbevelen?,Wegingsfactor,Klantgroep",
    "pl": "ID odpowiedzi,Data wysłania,Ostatnia strona,Język początkowy,Czy jest Pan zadowolony? [Signs],Czy Pan korzystał? [Lounge],Czy polecił(a)by nas Pan(i)?,Waga,Grupa klientów",
    "ja": "回答ID,投稿日,最後のページ,開始言語,満足度 [Signs],利用しましたか [Lounge],友人に勧めますか,ウェイト,顧客層",
    "zh": "答复 ID,提交日期,最后一页,起始语言,满意度 [Signs],使用过吗 [Lounge],您会推荐我们吗,权重,客户类型",
}
SAID = {
    "de": ("Ja", "Nein", "keine Angabe", "Nicht genutzt"),
    "fr": ("Oui", "Non", "Ne sait pas", "Jamais utilisé"),
    "es": ("Sí", "No", "No sabe", "No utilizado"),
    "it": ("Sì", "No", "Non so", "Mai usato"),
    "pt": ("Sim", "Não", "Não sei", "Nunca usei"),
    "nl": ("Ja", "Nee", "Weet niet", "Niet gebruikt"),
    "pl": ("Tak", "Nie", "Nie wiem", "Nie korzystałem"),
    "ja": ("はい", "いいえ", "わからない", "利用していない"),
    "zh": ("是", "否", "不知道", "未使用"),
}


@pytest.mark.parametrize("language", list(SATISFIED))
def test_lime_survey_in_nine_languages(language: str, drafted: Any, figures: Any) -> None:
    """Answers in full, under localized names: a scale, use, recommendation, weights and personas are all recognised."""
    labels = SATISFIED[language].split(" | ")
    yes, no, unknown, unused = SAID[language]
    rows = [LIME_SURVEY[language]]
    rows += [
        f"{n},2018-05-01 10:00:00,2,{language},{[*labels, unknown, unused][n % 7]},{yes if n % 4 else no},{n % 11},1.5,{'ab'[n % 2]}"
        for n in range(77)
    ]
    text = drafted("a.csv", "\n".join(rows) + "\n")
    assert "kind: survey  # the columns are those of LimeSurvey" in text
    signs, lounge, recommends, weight, persona = LIME_SURVEY[language].split(",")[4:]
    assert f"when: {LIME_SURVEY[language].split(',')[1]}" in text
    assert f"scale: [{', '.join(labels)}]" in text
    assert f"missing: [{unknown}]" in text
    assert f"unused: [{unused}]" in text
    assert signs in next(line for line in lines_of(text, "- {touchpoint: Signs, satisfaction: "))
    (used,) = lines_of(text, "- {touchpoint: Lounge, used: {column: ")
    assert lounge in used.replace("''", "'")
    assert "{name: NPS, column: " in text
    assert recommends in text
    assert f"  weight: {weight}" in text
    assert f"  persona: {persona}" in text
    found = figures(text)["all"]["touchpoints"]
    # 77 rows: 11 of each label, of no answer and of not used; of four respondents three say yes, 20 of 77 no.
    assert found["Signs"]["satisfaction"]["n"] == 55
    assert found["Signs"]["reach"]["value"] == pytest.approx(55 / 66, abs=1e-4)
    assert found["Lounge"]["reach"]["value"] == pytest.approx(57 / 77, abs=1e-4)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Befragten-ID,Collector-ID,Anfangsdatum,Wie zufrieden?,,Sonstiges",
            ",,,Signs,Lounge,Antwort mit offenem Ende",
        ),
        ("ID du répondant,ID du collecteur,Date de début,Satisfaction ?,,Autre", ",,,Signs,Lounge,Réponse ouverte"),
        (
            "ID del encuestado,ID del recopilador,Fecha de inicio,¿Satisfecho?,,Otro",
            ",,,Signs,Lounge,Respuesta abierta",
        ),
        ("ID do respondente,ID do coletor,Data de início,Satisfeito?,,Outro", ",,,Signs,Lounge,Resposta aberta"),
        ("Respondent-ID,Collector-ID,Begindatum,Tevreden?,,Anders", ",,,Signs,Lounge,Open antwoord"),
        ("回答者 ID,コレクター ID,開始日,満足度,,その他", ",,,Signs,Lounge,自由回答"),
    ],
)
def test_survey_monkey_in_other_languages(first: str, second: str, drafted: Any) -> None:
    rows = [first, second, *(f"{n},7,2018-05-{1 + n % 28:02} 10:00:00,{1 + n % 5},{1 + n % 4},x{n}" for n in range(60))]
    text = drafted("a.csv", "\n".join(rows) + "\n")
    assert "the columns are those of SurveyMonkey" in text
    assert "read: {header: [1, 2]}" in text
    question = first.split(",")[3]
    assert f"{question} / Signs" in next(line for line in lines_of(text, "- {touchpoint: Signs, satisfaction: "))


@pytest.mark.parametrize(
    "names",
    [
        "Kunden-ID,Zeitpunkt,Ereignisname,Plattform",
        "ID client,Horodatage,Nom de l'événement,Plateforme",
        "ID de cliente,Fecha,Nombre del evento,Plataforma",
        "ID cliente,Data,Nome evento,Piattaforma",
        "ID do cliente,Data,Nome do evento,Plataforma",
        "Klant-ID,Tijd,Gebeurtenis,Platform",
        "ID klienta,Czas,Nazwa zdarzenia,Platforma",
        "ユーザーID,日時,イベント名,プラットフォーム",
        "用户ID,时间,事件名称,平台",
    ],
)
def test_logs_in_nine_languages(names: str, drafted: Any) -> None:
    rows = [names, *(f"u{n % 20},2018-05-01 10:{n // 2:02}:00,{['Home', 'Lounge'][n % 2]},web" for n in range(100))]
    text = drafted("log.csv", "\n".join(rows) + "\n")
    customer, when, event, channel = names.split(",")
    assert "kind: analytics" in text
    for role, column in (("customer", customer), ("when", when), ("event", event), ("channel", channel)):
        assert f"  {role}: {column}" in text
    assert "  - {touchpoint: Lounge, event: Lounge}" in text


def test_names_without_spaces_are_found_in_questions(drafted: Any) -> None:
    journey = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [空港ラウンジ]}]}\n"
    rows = ["日付,空港ラウンジの満足度", *(f"2018-05-01,{1 + n % 5}" for n in range(40))]
    assert "touchpoint: 空港ラウンジ, satisfaction: 空港ラウンジの満足度" in drafted(
        "a.csv", "\n".join(rows) + "\n", journey
    )
