"""The house rules that no other tool checks: links, versions, requirements, and nothing of anybody's own machine."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import journeygap

ROOT = Path(__file__).resolve().parent.parent

# A home directory, or a folder next to the checkout: paths that exist on one machine only. The patterns are written so
# that they don't find themselves.
LOCAL_PATH = re.compile(rb"/(?:home|Users)/[A-Za-z]|/roo[t]/|\.\./share[d]")

CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<ticks>`+)[^`].*?(?P=ticks)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|^\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
ANCHOR = re.compile(r"""\b(?:id|name)=["']([^"']+)""")


def repository_files() -> list[Path]:
    """Return every file that is in the repository or could be added to it."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    paths = (ROOT / name.decode() for name in listed.stdout.split(b"\0") if name)
    return [path for path in paths if path.is_file()]


def broken_links(page: Path) -> Iterator[str]:
    """Return the links of a Markdown page that lead nowhere, or out of the repository."""
    for inline, reference in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
        link = inline or reference
        if not ELSEWHERE.match(link) and not leads_somewhere(page, link):
            yield link


def leads_somewhere(page: Path, link: str) -> bool:
    """Tell whether a relative link of a page names a file of the repository and, in a page, a heading that it has."""
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.is_relative_to(ROOT) or not target.exists():
        return False
    return not anchor or target.suffix != ".md" or anchor in anchors(target)


def anchors(page: Path) -> set[str]:
    """Return what a link into a Markdown page may name: its headings, as GitHub spells them, and explicit anchors."""
    text = page.read_text(encoding="utf-8")
    found = set(ANCHOR.findall(text))
    for heading in HEADING.findall(CODE.sub(lambda code: code[0] if code["ticks"] else "", text)):
        shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        slug = re.sub(r"[^\w\- ]", "", shown.lower()).replace(" ", "-")
        found.add(next(name for name in candidates(slug) if name not in found))
    return found


def candidates(slug: str) -> Iterator[str]:
    """Return the names that a heading can have, when others are called alike."""
    yield slug
    number = 1
    while True:
        yield f"{slug}-{number}"
        number += 1


def test_links_between_pages_resolve() -> None:
    pages = [path for path in repository_files() if path.suffix == ".md"]

    broken = [f"{page.relative_to(ROOT)}: {link}" for page in pages for link in broken_links(page)]

    assert broken == []


def test_nothing_names_a_path_of_one_machine() -> None:
    found = [str(path.relative_to(ROOT)) for path in repository_files() if LOCAL_PATH.search(path.read_bytes())]

    assert found == []


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.search(rf"^## \[?{re.escape(journeygap.__version__)}\]?(\s|$)", changelog, re.MULTILINE)


def test_no_requirement_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    requirements = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(one for extra in project["project"]["optional-dependencies"].values() for one in extra),
    ]

    assert [one for one in requirements if "==" in one.partition(";")[0]] == []


@pytest.mark.parametrize(
    "command",
    [
        ".venv/bin/pip install . && .venv/bin/journeygap analyze examples/online-retail/journey.yaml",
        ".venv/bin/pip install -e '.[dev]' && .venv/bin/pytest -n auto",
    ],
)
def test_the_readme_has_the_commands_that_ci_takes_from_it(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert f"\npython3 -m venv .venv && {command}\n" in readme


def test_ci_names_no_address() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert re.findall(r"\w+://\S+", script) == []
