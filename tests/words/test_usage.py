"""What is wrong with a command line, in whole sentences."""

from journeygap.core.language import say


def test_the_number_of_journeys():
    assert say("usage.audit-one", path="maps", files=[]) == "maps: audit takes one journey file; this holds none"
    assert say("usage.audit-one", path="maps", files=["a.yaml", "b.yaml"]) == (
        "maps: audit takes one journey file; here are a.yaml, b.yaml"
    )
    assert say("usage.export-one", path="maps", journeys=0) == (
        "maps: there is no journey here; a workbook holds one: name its file"
    )
    assert say("usage.export-one", path="maps", journeys=2) == (
        "maps: there are 2 journeys here; a workbook holds one: name its file"
    )


def test_a_gate_for_what_there_is_not():
    facts = {"measure": "NPS", "name": "NPS", "stage": False}
    assert say("usage.unknown-gate", **facts, meant="CPS", known=["CPS"]) == (
        "the target for “NPS” is a gate, and no journey has a measure or metric “NPS”: did you mean “CPS”?"
    )
    assert say("usage.unknown-gate", **facts | {"stage": True, "name": "Use"}, meant=None, known=["Buy", "Get"]) == (
        "the target for “NPS” is a gate, and no journey has a stage “Use”: there is “Buy”, “Get”"
    )


def test_numbers():
    assert say("usage.share", option="--min-coverage", value=0.6) == (
        "--min-coverage is in per cent, from 1 to 100, or 0; 0.6 is a share: write 60"
    )
    assert say("usage.out-of-range", option="--floor", text="200", least=0, most=100) == (
        "--floor takes a number from 0 to 100, not “200”"
    )
    assert say("usage.watched", number=1) == "watching 1 file; Ctrl-C ends it"
    assert say("usage.watched", number=2) == "watching 2 files; Ctrl-C ends it"


def test_a_trend_of_what_git_does_not_know():
    assert say("usage.trend-unknown", path="j.yaml", narrowed=False) == (
        "j.yaml: git knows no change of it; commit it first"
    )
    assert say("usage.trend-unknown", path="j.yaml", narrowed=True) == (
        "j.yaml: git knows no change of it in these days; commit it first"
    )


def test_a_template_of_no_such_name():
    assert say("usage.template", name="simpel", meant="simple", known=["simple", "blank"]) == (
        "no template is called “simpel” (did you mean “simple”?)"
    )
    assert say("usage.template", name="x", meant=None, known=["simple", "blank"]) == (
        "no template is called “x” (there are simple, blank)"
    )
