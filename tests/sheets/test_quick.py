"""What a cell says by its column and its value alone is what the longer way makes of it."""

from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.sheets.assembly import quick
from journeygap.sheets.importing import imported
from journeygap.sheets.summary import summary
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.yamltext.read import Limits

CELLS = {
    "Touchpoint": ["A", "A", "B", "C; D", ""],
    "Company touchpoint": ["X", "Y", "X; Y", ""],
    "Satisfaction (1-10)": ["3", "7,5", "80%", "n/a", "bad", ""],
    "Emotion": ["happy", "++", "-", "2", "as told", ""],
    "Pain points": ["slow; dear", "• slow", "none", ""],
    "Quotes": ["“I wait”", "so it is; well", ""],
    "Channel": ["web", "phone, shop", ""],
    "Owner": ["Sales", "IT; Law", "?", ""],
    "Cost": ["100", "1.200 €", "-3", "much", ""],
    "Tools": ["CRM; Mail", "CRM, Mail", ""],
    "Status": ["live", "planned", "soonish", ""],
    "Moment of truth": ["x", "no", "perhaps", ""],
}


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_short_way_and_the_long_way_make_the_same(data):
    columns = data.draw(st.lists(st.sampled_from(list(CELLS)), min_size=2, max_size=8, unique=True))
    rows = data.draw(st.lists(st.tuples(*(st.sampled_from(CELLS[column]) for column in columns)), max_size=6))
    lines = [("Stage", *columns), *(("Search", *row) for row in rows)]
    text = "\n".join("\t".join(line) for line in lines)

    short = _made(text)
    with mock.patch.dict(quick.READERS, clear=True):
        assert _made(text) == short


def _made(text):
    try:
        found = imported(text.encode(), "t.tsv", Limits(), Wishes())
    except (Asked, TableError) as asked:
        return str(asked)
    return found.built.data, list(summary(found, "t.tsv"))
