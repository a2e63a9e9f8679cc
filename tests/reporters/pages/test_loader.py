"""Which templates are ready-made: those whose text is what the module was made of."""

from pathlib import Path

from other_alphabet import OtherAlphabet

from journeygap.core.language import ENGLISH, use
from journeygap.reporters.pages import loader
from journeygap.reporters.pages.environment import environment
from journeygap.reporters.pages.loader import Compiled, fingerprint, module_name


def is_ready(name: str) -> bool:
    return Path(environment().get_template(name).filename).parent.name == "_ready"


def test_a_template_is_ready_made() -> None:
    assert is_ready("strip.html")


def test_in_another_language_it_is_compiled() -> None:
    use(OtherAlphabet())
    try:
        assert not is_ready("strip.html")
    finally:
        use(ENGLISH)


def test_a_template_that_was_changed_is_compiled(monkeypatch) -> None:
    read = Compiled.get_source

    def changed(self, pages, name):
        text, filename, uptodate = read(self, pages, name)
        return text.replace("butterfly", "moth"), filename, uptodate

    monkeypatch.setattr(Compiled, "get_source", changed)

    assert not is_ready("money.html")
    assert is_ready("channels.html")


def test_for_a_jinja2_that_writes_its_python_otherwise_it_is_compiled(monkeypatch) -> None:
    monkeypatch.setattr(loader, "bc_version", loader.bc_version + 1)

    assert not is_ready("strip.html")


def test_a_template_without_a_module_is_compiled(monkeypatch) -> None:
    monkeypatch.setattr(loader, "_READY", "journeygap.reporters.pages")

    assert not is_ready("strip.html")


def test_environments_share_nothing() -> None:
    one, other = environment(), environment()
    one.get_template("pieces.html")
    other.filters["mood"] = lambda _: "none"
    other.get_template("pieces.html")

    assert "face-good" in one.get_template("pieces.html").module.face(1)
    assert "face-none" in other.get_template("pieces.html").module.face(1)


def test_names_and_fingerprints() -> None:
    assert module_name("strip.html") == "strip"
    assert fingerprint("a") == fingerprint("a")
    assert fingerprint("a") != fingerprint("b")
