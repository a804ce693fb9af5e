from __future__ import annotations

import regex
from hypothesis import given
from rich.cells import cell_len, get_character_cell_size, split_graphemes

from gioia.text.graphemes import is_boundary
from gioia.tui.reader.cells import SIMPLE, clusters, next_odd, offset_at_cell, width
from tests.tui.reader.texts import few, texts


def test_simple_characters_take_one_cell_and_stand_alone() -> None:
    simple = regex.compile(f"[{SIMPLE}]")
    for number in range(0x3000):
        character = chr(number)
        if simple.match(character):
            assert get_character_cell_size(character) == 1, hex(number)
            assert regex.findall(r"\X", f"a{character}b") == ["a", character, "b"], hex(number)


@few
@given(texts)
def test_clusters_cover_the_text_at_grapheme_borders(text: str) -> None:
    found = clusters(text)
    assert "".join(text[cluster.start : cluster.end] for cluster in found) == text
    assert all(is_boundary(text, cluster.start) for cluster in found)
    assert sum(cluster.width for cluster in found) == cell_len(text)


@few
@given(texts)
def test_every_cell_leads_to_its_cluster(text: str) -> None:
    line = text.replace("\n", " ")
    cell = 0
    for cluster in clusters(line):
        for column in range(cell, cell + cluster.width):
            assert offset_at_cell(line, column) == cluster.start
        cell += cluster.width
    assert offset_at_cell(line, max(cell, 1)) == len(line)
    assert width(line) == cell


def test_the_next_odd_character_is_found() -> None:
    assert next_odd("plain ’quotes’\n", 0) == 15
    assert next_odd("ab会c", 0) == 2


@given(texts)
def test_simple_stretches_are_taken_as_they_would_be_in_the_whole(text: str) -> None:
    graphemes = {found.end() for found in regex.finditer(r"\X", text)}
    drawn = {end for _, end, _ in split_graphemes(text)[0]}
    borders = sorted(graphemes & drawn)
    assert [cluster.end for cluster in clusters(text)] == borders
    assert sum(cluster.width for cluster in clusters(text)) == cell_len(text)
