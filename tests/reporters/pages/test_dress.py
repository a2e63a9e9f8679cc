"""The style and the script of a page, and its policy."""

import re
from base64 import b64encode
from hashlib import sha256

from tests.reporters.pages.bank import JOURNEY

from journeygap.core.language import language
from journeygap.reporters.pages.dress import dressed
from journeygap.reporters.pages.render import render


def test_the_policy_names_the_style_and_the_script_that_are_there(analysed) -> None:
    page = render(analysed(JOURNEY))

    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)[1]
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; ")
    assert not re.search(r"\sstyle=|\son\w+=|https?:", page.partition("</style>")[2].partition("<script>")[0])


def test_paper_is_what_the_page_is_printed_on() -> None:
    assert "@page { size: A3 landscape; }" in dressed("A3", language()).style
    assert "@page { size: A3" not in dressed("", language()).style
