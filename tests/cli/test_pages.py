"""What `journeygap report` writes apart from text: which outputs are folders, and what goes into one."""

from __future__ import annotations

import os

import pytest

from journeygap.cli.output import Ended
from journeygap.cli.outputs import Output
from journeygap.cli.pages import How, is_folder, language_or_fail, only_maps, save_as, save_folder, shape_of

PLAIN = How(None, None, None, None)
JOURNEY = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\n"


@pytest.mark.parametrize(
    ("output", "shape", "path"),
    [
        ("maps/", "html", "maps/"),
        ("svg=maps/", "svg", "maps/"),
        ("html=maps", "html", "maps"),
        ("svg=", "svg", ""),
        ("a=b/", "html", "a=b/"),
        ("svg", "html", "svg"),
        ("svg=a=b", "svg", "a=b"),
    ],
)
def test_what_a_folder_gets(output, shape, path) -> None:
    assert shape_of(output) == (shape, path)


def test_a_folder_is_there_or_has_a_name_that_ends_like_one(folder) -> None:
    (folder.path / "there").mkdir()
    folder.write("file", "")

    named = ("there", "svg=there", "new/", "svg=new/", "file", "new", "svg=new", "pdf=there", "")
    assert [each for each in named if is_folder(each)] == ["there", "svg=there", "new/", "svg=new/"]


@pytest.mark.parametrize(
    ("formats", "shape", "folders", "maps"),
    [
        ([], "html", [], True),
        ([], "markdown", [], False),
        ([], "markdown", ["maps/"], True),
        (["html", "pdf"], "markdown", [], True),
        (["html", "png", "svg"], "markdown", ["svg=slides/"], True),
        ([], "svg", [], True),
        (["markdown"], "html", ["maps/"], False),
    ],
)
def test_whether_all_that_is_written_are_pages_and_slides(formats, shape, folders, maps) -> None:
    assert only_maps([Output(each, "x") for each in formats], shape, folders) is maps


@pytest.mark.parametrize("tag", [None, "de", "zh-Hans", "de-CH-1996", "abcdefgh"])
def test_tags_of_languages(tag) -> None:
    language_or_fail(tag)


@pytest.mark.parametrize("tag", ["", "d", "de_CH", "de-", "abcdefghi", "de-abcdefghi", "de\n", '"><script>'])
def test_what_is_no_tag_ends_the_run(tag) -> None:
    with pytest.raises(Ended) as ended:
        language_or_fail(tag)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("output", "names"),
    [
        ("maps", ["001-a.html", "002-b.html", "index.html"]),
        ("html=maps/", ["001-a.html", "002-b.html", "index.html"]),
        ("svg=maps", ["001-a.svg", "002-b.svg"]),
    ],
)
def test_a_folder_gets_a_file_a_journey(analysed, tmp_path, output, names) -> None:
    found = analysed(**{"a.journey.yaml": JOURNEY, "b.journey.yaml": JOURNEY.replace("J", "K")})

    number = save_folder(output, found, PLAIN, [])

    assert sorted(os.listdir(tmp_path / "maps")) == names
    assert number == len(names)
    save_folder(output, found, PLAIN, [])  # what is there already is written again


def test_no_input_is_written_over_and_a_file_is_no_folder(analysed, tmp_path) -> None:
    found = analysed(JOURNEY)
    (tmp_path / "maps").mkdir()
    page = tmp_path / "maps" / "001-journey.html"
    page.write_text("mine", encoding="utf-8")

    for output in ("maps", "journey.yaml", "journey.yaml/deeper"):
        with pytest.raises(Ended) as ended:
            save_folder(output, found, PLAIN, [str(page)])
        assert ended.value.code == 2
    assert page.read_text(encoding="utf-8") == "mine"
    assert os.listdir(tmp_path / "maps") == ["001-journey.html"]


def test_a_format_that_is_text_is_written_as_it_comes(analysed, tmp_path) -> None:
    found = analysed(JOURNEY)

    save_as(Output("markdown", "a.md"), found, PLAIN, lambda _, shape, how: [shape, f" {how.template}"])
    save_as(Output("pdf", "b.txt"), found, PLAIN._replace(template="t"), lambda *_: ["a template's"])

    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "markdown None"
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == "a template's"
