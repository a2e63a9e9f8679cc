"""The text of the modules in `_ready/`: Python, the same in every run, one a template."""

import ast

from journeygap.reporters.pages import compile as compiler


def test_each_is_python_that_says_what_it_was_made_of() -> None:
    for name, text in compiler.sources().items():
        tree = ast.parse(text)

        assert ast.get_docstring(tree).startswith(f"{name}.html as Python")
        assigned = {each.targets[0].id for each in tree.body if isinstance(each, ast.Assign)}
        assert {"MADE_OF", "name", "blocks", "debug_info"} <= assigned
        assert [each.name for each in tree.body if isinstance(each, ast.FunctionDef)] == ["root"]


def test_they_hold_the_words_of_the_page() -> None:
    made = compiler.sources()

    assert "Where the money goes" in made["journey"]
    assert "'page.money-goes')" not in made["journey"].replace("label", "")


def test_writing_replaces_what_is_there_and_removes_what_has_no_template_any_more(tmp_path) -> None:
    (tmp_path / "__init__.py").write_text("")
    (tmp_path / "gone.py").write_text("")
    (tmp_path / "page.py").write_text("old")

    compiler.write(tmp_path)

    made = compiler.sources()
    assert {path.stem for path in tmp_path.iterdir()} == {"__init__", *made}
    assert (tmp_path / "page.py").read_text(encoding="utf-8") == made["page"]
