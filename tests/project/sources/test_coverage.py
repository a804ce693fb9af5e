"""How much of informants' talk is coded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.project.sources.coverage import share

if TYPE_CHECKING:
    from gioia.project import Project

lengths = st.lists(st.integers(1, 6), max_size=12)
places = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=8)


@given(lengths, places)
def test_share_is_what_counting_each_position_gives(
    lengths: list[int], places: list[tuple[int, int]]
) -> None:
    edges = [sum(lengths[:index]) for index in range(len(lengths) + 1)]
    talk = list(zip(edges[::2], edges[1::2], strict=False))
    quotes = sorted((start, start + length) for start, length in places)
    said = {at for start, end in talk for at in range(start, end)}
    under = {at for start, end in quotes for at in range(start, end)}
    assert share(talk, quotes) == (len(said & under) / len(said) if said else 0)


def test_only_informants_talk_counts_and_documents_as_a_whole(project: Project) -> None:
    notes = project.workspace.interviews / "notes.md"
    notes.write_text("Half of this.\n", encoding="utf-8")
    project.sources.add([notes], language="en")
    anna, taras, notes_source = project.sources.list()
    assert project.sources.coded_share() == {anna.id: 0, taras.id: 0, notes_source.id: 0}
    code = project.codes.add("a")
    text = project.sources.text(anna.id)
    project.quotes.add(anna, 0, text.index("R:"), [code])
    assert project.sources.coded_share()[anna.id] == 0
    project.quotes.add(anna, 0, len(text), [code])
    project.quotes.add(notes_source, 0, 7, [code], coder="A")
    project.quotes.add(notes_source, 5, 7, [code], coder="B")
    shares = project.sources.coded_share()
    assert (shares[anna.id], shares[taras.id]) == (1, 0)
    assert shares[notes_source.id] == pytest.approx(7 / notes_source.characters)
