"""JUnit's XML: valid by the schema that Jenkins checks against, a case a rule and file."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import xmlschema
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeygap.core.finding import Severity
from journeygap.core.source import Source
from journeygap.reporters.listings import junit

SCHEMA = xmlschema.XMLSchema(Path(__file__).parent / "schemas" / "junit-10.xsd")
IMPOSSIBLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


def read(findings, files=(), **more) -> ET.Element:
    text = "".join(junit.render(findings, files, **more))
    SCHEMA.validate(text)
    return ET.fromstring(text)  # noqa: S314 - it is our own


def test_nothing_read() -> None:
    assert "".join(junit.render([], [])) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="journeygap" tests="0" failures="0" errors="0">\n'
        "</testsuites>\n"
    )
    read([])


def test_a_clean_file_is_a_case_that_passes() -> None:
    files = [Source("a&b.yaml", ""), Source("b.yaml", "")]

    assert "".join(junit.render([], files)) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="journeygap" tests="2" failures="0" errors="0">\n'
        '  <testsuite name="a&amp;b.yaml" tests="1" failures="0" errors="0">\n'
        '    <testcase name="no findings" classname="a&amp;b.yaml"/>\n'
        "  </testsuite>\n"
        '  <testsuite name="b.yaml" tests="1" failures="0" errors="0">\n'
        '    <testcase name="no findings" classname="b.yaml"/>\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )
    read([], files)


def test_a_case_a_rule_and_file(made) -> None:
    findings = [
        made(message="first"),
        made(message='second "<b>"', severity=Severity.ERROR, suggestion=None),
        made(message="third", code="JG201", name="wasted-activity", severity=Severity.INFO),
        made(message="fourth", code="JG003", name="unknown-key", severity=Severity.ERROR, path="shop.yaml"),
    ]
    files = [Source("shop.yaml", ""), Source("journeys/bank.yaml", "")]

    assert "".join(junit.render(findings, files)) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="journeygap" tests="3" failures="1" errors="1">\n'
        '  <testsuite name="shop.yaml" tests="1" failures="0" errors="1">\n'
        '    <testcase name="JG003 unknown-key" classname="shop.yaml">\n'
        '      <error type="error" message="fourth">\n'
        "shop.yaml:2:3: error: fourth (build it)\n"
        "      </error>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="journeys/bank.yaml" tests="2" failures="1" errors="0">\n'
        '    <testcase name="JG101 missing-touchpoint" classname="journeys/bank.yaml">\n'
        '      <failure type="error" message="second &quot;&lt;b&gt;&quot; (and 1 more)">\n'
        "journeys/bank.yaml:2:3: warning: first (build it)\n"
        "journeys/bank.yaml:2:3: error: second &quot;&lt;b&gt;&quot;\n"
        "      </failure>\n"
        "    </testcase>\n"
        '    <testcase name="JG201 wasted-activity" classname="journeys/bank.yaml">\n'
        "      <system-out>\n"
        "journeys/bank.yaml:2:3: info: third (build it)\n"
        "      </system-out>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )
    read(findings, files)


def test_a_file_that_is_not_among_those_read_is_added(made) -> None:
    suites = read([made(path="-")], [Source("a.yaml", "")])

    assert [suite.get("name") for suite in suites] == ["a.yaml", "-"]


def test_what_xml_can_not_hold_shows_as_an_escape(made) -> None:
    (failure,) = read([made(message="a\x00b\x1b[31mc\ud800d\uffff", suggestion=None)]).iter("failure")

    assert failure.get("message") == r"a\x00b\x1b[31mc\ud800d\uffff"


@given(st.text(st.characters()))
@example("\x00\x1b[31m\ud800\u202e\u2028\x85\"'</failure>]]>&amp;\r\n\t")
@settings(deadline=None)
def test_any_text_that_xml_can_hold_is_the_same_when_it_is_read(made, text) -> None:
    found = made(path=text, message=text, suggestion=None)
    shown = IMPOSSIBLE.sub(lambda each: each.group().encode("unicode_escape").decode(), text)

    for ascii_only in (False, True):
        suites = read([found], ascii_only=ascii_only)
        (suite,), (failure,) = suites, suites.iter("failure")
        assert suite.get("name") == shown
        assert failure.get("message") == shown
        assert failure.text == f"\n{shown}:2:3: warning: {shown}\n      "
    assert "".join(junit.render([found], [], ascii_only=True)).isascii()


def test_an_info_fails_where_infos_fail_the_run(made) -> None:
    info = made(severity=Severity.INFO, message="third")
    text = "".join(junit.render([info], [], fails_info=True))

    assert 'tests="1" failures="1" errors="0"' in text
    assert '<failure type="info" message="third">' in text
