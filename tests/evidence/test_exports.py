"""Exports in the form in which the usual services write them, made by hand."""

from __future__ import annotations

import gzip
import json
from typing import Any

from journeygap.evidence.measure import Measured


def touchpoints(found: Measured) -> Any:
    return found.data["all"]["touchpoints"]


def test_qualtrics(measured: Any) -> None:
    # Three rows above the data: names, questions (with line breaks), import ids as JSON. The answers are labels.
    rows = [
        '"StartDate","Q1_1","Q1_2","Q2"',
        '"Start Date","How satisfied are you\nwith: - Signs","How satisfied are you\nwith: - WiFi","How likely are you to recommend us?"',
        '"{""ImportId"":""startDate"",""timeZone"":""Europe/Warsaw""}","{""ImportId"":""QID1_1""}","{""ImportId"":""QID1_2""}","{""ImportId"":""QID2""}"',
    ]
    rows += ['"2018-05-01 10:00:00","Very satisfied","Did not use","10"'] * 12
    rows += ['"2018-05-02 10:00:00","Dissatisfied","Satisfied","6"'] * 12
    evidence = (
        "evidence: e\nkind: survey\ndata: a.csv\nread: {first: 4}\ncolumns: {when: StartDate}\n"
        "scale: [Very dissatisfied, Dissatisfied, Neutral, Satisfied, Very satisfied]\nunused: Did not use\n"
        "answers: [{touchpoint: Signs, satisfaction: Q1_1}, {touchpoint: WiFi, satisfaction: Q1_2}]\n"
        "metrics: [{name: NPS, column: Q2, kind: nps}]\n"
    )
    found = measured(evidence, a_csv="\n".join(rows) + "\n")
    assert touchpoints(found)["Signs"]["satisfaction"]["value"] == 6.25  # twelve at 10, twelve at 2.5
    assert touchpoints(found)["WiFi"]["reach"]["value"] == 0.5
    assert found.data["all"]["metrics"]["NPS"]["value"] == 0
    assert (found.data["first"], found.data["last"], found.data["rows"]) == ("2018-05-01", "2018-05-02", 24)


def test_survey_monkey(measured: Any) -> None:
    # Two rows of names, the question over its answers, a column for each option that can be ticked.
    rows = [
        "Respondent ID,Start Date,Which of these did you use?,,How would you rate them?,",
        ",,Signs,Lounge,Signs,Lounge",
    ]
    rows += [
        f"{n},05/01/2018 10:0{n % 10}:00 AM,Signs,{'Lounge' if n < 5 else ''},4,{'5' if n < 5 else ''}"
        for n in range(20)
    ]
    rows += [f"{n},05/02/2018 10:00:00 AM,,Lounge,,2" for n in range(20, 40)]
    evidence = (
        "evidence: e\nkind: survey\ndata: a.csv\nread: {header: [1, 2], times: month-first}\n"
        "columns: {customer: Respondent ID, when: Start Date}\nscale: {min: 1, max: 5}\nanswers:\n"
        "  - {touchpoint: Signs, used: Which of these did you use? / Signs, satisfaction: How would you rate them? / Signs}\n"
        "  - {touchpoint: Lounge, used: '=D', satisfaction: '=F'}\n"
    )
    found = measured(evidence, a_csv="\n".join(rows) + "\n")
    assert touchpoints(found)["Signs"]["reach"]["value"] == 0.5  # empty next to one value is no
    assert touchpoints(found)["Lounge"]["reach"]["value"] == 0.625
    assert touchpoints(found)["Lounge"]["satisfaction"]["value"] == 4  # five at 10, twenty at 2.5
    assert found.data["last"] == "2018-05-02"


def test_lime_survey(measured: Any) -> None:
    # Answer codes such as A1, separated by semicolons, as its CSV export for German Excel writes them.
    rows = ['"id";"submitdate";"G01Q01[SQ001]";"G01Q01[SQ002]";"G02Q02"']
    rows += [f'"{n}";"2018-05-01 10:00:00";"A{1 + n % 5}";"N/A";"Y"' for n in range(50)]
    evidence = (
        "evidence: e\nkind: survey\ndata: a.csv\ncolumns: {customer: id, when: submitdate}\n"
        "scale: [A1, A2, A3, A4, A5]\nmissing: N/A\nanswers:\n"
        "  - {touchpoint: Signs, satisfaction: 'G01Q01[SQ001]'}\n"
        "  - {touchpoint: WiFi, satisfaction: 'G01Q01[SQ002]', used: G02Q02}\n"
    )
    found = touchpoints(measured(evidence, a_csv="\n".join(rows) + "\n"))
    assert found["Signs"]["satisfaction"]["value"] == 5
    assert found["WiFi"]["satisfaction"] == {"n": "<10"}
    assert found["WiFi"]["reach"]["value"] == 1


def test_typeform(measured: Any) -> None:
    # Questions as names, some of them twice; ticked options in columns of their own; times in UTC with a Z.
    rows = ["#,How was it?,Website,App,How was it?,Submit Date (UTC)"]
    rows += [f"k{n},{n % 5 + 1},Website,{'App' if n % 2 else ''},3,2018-05-01T10:00:00Z" for n in range(40)]
    evidence = (
        "evidence: e\nkind: survey\ndata: a.csv\ncolumns: {customer: '#', when: Submit Date (UTC)}\nscale: {min: 1, max: 5}\n"
        "answers:\n  - {touchpoint: Website, satisfaction: '=B', used: Website}\n  - {touchpoint: App, satisfaction: '=E', used: App}\n"
    )
    found = touchpoints(measured(evidence, a_csv="\n".join(rows) + "\n"))
    assert (found["Website"]["satisfaction"]["value"], found["Website"]["reach"]["value"]) == (5, 1)
    assert (found["App"]["satisfaction"]["n"], found["App"]["reach"]["value"]) == (20, 0.5)


def test_google_analytics_4(measured: Any) -> None:
    # The BigQuery export as JSON lines: microseconds, device.category, one event a line.
    lines = [
        {
            "event_timestamp": str(1_714_557_600_000_000 + n * 1_000_000),
            "event_name": name,
            "user_pseudo_id": f"u{n % 20}",
            "device": {"category": "mobile"},
        }
        for n in range(60)
        for name in ("page_view", "user_engagement")
    ]
    lines += [
        {
            "event_timestamp": "1714561200000000",
            "event_name": "purchase",
            "user_pseudo_id": f"u{n}",
            "device": {"category": "desktop"},
        }
        for n in range(20)
    ]
    evidence = (
        "evidence: e\nkind: analytics\ndata: log.jsonl\nread: {times: microseconds}\n"
        "columns: {customer: user_pseudo_id, when: event_timestamp, event: event_name, channel: device.category}\n"
        "ignore: [user_engagement]\nevents: [{touchpoint: Website, event: page_view}]\noutcome: {event: purchase}\npause: 30 minutes\n"
    )
    found = measured(evidence, log_jsonl="".join(json.dumps(each) + "\n" for each in lines))
    assert found.data["left_out"] == {"ignore": 60}
    website = touchpoints(found)["Website"]
    assert (website["customers"], website["touches"], website["channels"]["mobile"]["value"]) == (20, 60, 1)
    assert website["exits"]["value"] == 1  # the purchase comes after a pause: another journey
    assert found.data["first"] == "2024-05-01T10:00:00Z"


def test_mixpanel(measured: Any) -> None:
    # The raw export: event, and properties with seconds and a distinct_id, compressed.
    lines = [
        {
            "event": "Viewed",
            "properties": {
                "time": 1_714_557_600 + n,
                "distinct_id": f"d{n % 15}",
                "$os": "iOS" if n % 3 else "Windows",
            },
        }
        for n in range(45)
    ]
    evidence = (
        "evidence: e\nkind: analytics\ndata: log.jsonl.gz\nread: {times: seconds}\n"
        "columns: {customer: properties.distinct_id, when: properties.time, event: event, channel: properties.$os}\n"
        "events: [{touchpoint: App, event: Viewed, where: {properties.$os: ios}}, {touchpoint: Site, event: viewed}]\n"
    )
    data = gzip.compress("".join(json.dumps(each) + "\n" for each in lines).encode())
    path_data = {"log.jsonl_gz": data}
    found = touchpoints(measured(evidence, **path_data))
    # 45 rows less the 30 touches of App would be those of the five customers of Site.
    assert (found["App"]["customers"], found["App"]["touches"]) == (10, "hidden")
    assert found["Site"] == {"customers": "<10", "reach": {"n": "<10"}}


def test_amplitude(measured: Any) -> None:
    # event_time in UTC with microseconds, user_id empty for strangers, event_properties within.
    lines = [
        {
            "event_time": f"2024-05-01 10:{n:02}:00.123000",
            "user_id": f"u{n % 12}" if n < 48 else None,
            "event_type": "open page",
            "platform": "Web",
            "event_properties": {"page": "/help" if n % 2 else "/"},
        }
        for n in range(52)
    ]
    evidence = (
        "evidence: e\nkind: analytics\ndata: log.jsonl\ncolumns: {customer: user_id, when: event_time, event: event_type, channel: platform}\n"
        "events: [{touchpoint: Help, event: open page, where: {event_properties.page: '/help*'}}, {touchpoint: Home, event: open page}]\n"
    )
    found = measured(evidence, log_jsonl="".join(json.dumps(each) + "\n" for each in lines))
    assert found.data["left_out"] == {"customer": 4}
    assert found.data["sample"] == 12
    assert touchpoints(found)["Home"] == {"customers": "<10", "reach": {"n": "<10"}}  # six customers each


def test_zendesk(measured: Any) -> None:
    # Tickets with a channel and tags; a case a row.
    rows = ["Id,Requester,Created at,Group,Channel"]
    rows += [
        f"{n},r{n % 30}@example.com,2024-05-{1 + n % 28:02} 10:00,{'Billing' if n % 3 == 0 else 'Delivery'},{'Web' if n % 2 else 'Email'}"
        for n in range(90)
    ]
    evidence = (
        "evidence: e\nkind: support\ndata: a.csv\ncolumns: {customer: Requester, when: Created at, event: Group, channel: Channel}\n"
        "events: [{touchpoint: Invoice, event: Billing}, {touchpoint: Parcel, event: Delivery}]\n"
    )
    found = measured(evidence, a_csv="\n".join(rows) + "\n")
    assert touchpoints(found)["Invoice"]["cases"]["value"] == 0.3333
    assert touchpoints(found)["Parcel"]["customers"] == 20
    assert "example.com" not in str(found)


def test_other_encodings_and_workbooks(measured: Any, tmp_path: Any, troubles: Any) -> None:
    from openpyxl import Workbook

    evidence = "evidence: e\nkind: survey\ndate: 2018-01-01\ndata: a.csv\nscale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: Zufriedenheit mit Übersicht}]\n"
    text = "Zufriedenheit mit Übersicht\n" + "4\n" * 12
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        stated = evidence + ("read: {encoding: cp1252}\n" if encoding == "cp1252" else "")
        assert touchpoints(measured(stated, a_csv=text.encode(encoding)))["A"]["satisfaction"]["value"] == 7.5
    book = Workbook()
    sheet = book.active
    sheet.append(["A report"])
    sheet.append(["Zufriedenheit mit Übersicht", "x"])
    for _ in range(12):
        sheet.append([4, None])
    book.save(tmp_path / "a.xlsx")
    assert (
        touchpoints(measured(evidence.replace("a.csv", "a.xlsx") + "read: {header: 2}\n"))["A"]["satisfaction"]["value"]
        == 7.5
    )
    sheet.append([9, None])
    book.save(tmp_path / "a.xlsx")
    assert troubles(evidence.replace("a.csv", "a.xlsx") + "read: {header: 2}\n")[0].startswith(
        "a.xlsx, column “Zufriedenheit mit Übersicht”, row 15: "
    )
    assert troubles(evidence.replace("a.csv", "a.xlsx") + "read: {sheet: Sheets}\n") == [
        "a.xlsx: no sheet is called “Sheets”; did you mean “Sheet”?"
    ]


def test_what_could_be_read_two_ways_is_an_error(troubles: Any) -> None:
    evidence = "evidence: e\nkind: survey\ndate: 2018-01-01\ndata: a.csv\nscale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: a}]\n"
    assert troubles(evidence, a_csv="a;b,c\n" + "1;2,3\n" * 3) == [
        "a.csv: its cells could be parted by “,” or “;”; write read: {delimiter: …}"
    ]
    assert troubles(evidence, a_csv=b"") == ["a.csv: the file is empty; name a file that holds data"]
    assert troubles(evidence, a_csv="a,b\n1,2\n1,2,secret\n" + "1,2\n" * 30)[0].startswith(
        "a.csv: line 3: the row has more or fewer cells"
    )
    assert troubles(evidence.replace("a.csv", "a.dat"), a_dat="a\n1\n") == [
        "a.dat: the file's name does not say its format; write read: {format: csv}"
    ]
