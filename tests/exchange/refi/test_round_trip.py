from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.refi.convention import Convention
from gioia.exchange.refi.reading import read_qdpx
from gioia.exchange.refi.values import Project, Selection, Source
from gioia.exchange.refi.write_sources import name_of
from gioia.exchange.refi.writing import write_qdpx
from tests.exchange.refi.making import guid

pieces = st.sampled_from(
    ["a", "word", " ", "\n", "🙂", "👍🏽", "ż", "e\u0301", "\u2028", "<&>", "\ufffe"]
)
texts = st.lists(pieces, min_size=1, max_size=30).map("".join)


@given(texts, st.data())
def test_any_selection_of_any_text_comes_back(text: str, data: st.DataObject) -> None:
    utf16 = data.draw(st.booleans())
    ends = st.integers(0, len(text))
    spans = [sorted(pair) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=8))]
    selections = tuple(
        Selection(guid(str(place)), start, end, name_of(text[start:end]))
        for place, (start, end) in enumerate(spans)
    )
    project = Project(
        name="p",
        origin="Gioia (UTF-16 positions)" if utf16 else "Gioia",
        sources=(Source(guid("source"), "s", text, selections=selections),),
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.qdpx"
        path.write_bytes(write_qdpx(project, Convention(utf16=utf16)))
        reading = read_qdpx(path)
    assert reading.faults == ()
    (source,) = reading.project.sources
    assert source.text == text
    assert [one[:3] for one in source.selections] == [one[:3] for one in selections]
