from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gioia.records import AttributeRecord, SpeakerRecord
from gioia.tui.reader.cells import width
from gioia.tui.sources import source_list
from gioia.tui.sources.source_list import Listed, View
from gioia.tui.sources.subject import together
from tests.tui.records import source

ANNA = Listed(source(1, "anna.txt", 900, 2, ("Anna",)), 0.5, 1, {"country": "Poland"})
TARAS = Listed(source(2, "Taras.txt", 1200, 1), 0.25, 0, {"country": "Ukraine"})
ZOE = Listed(source(3, "Żoe.txt", 100, 9), 0.0, 0, {})
COUNTRY = AttributeRecord(1, "guid", "country", "source", "text", (), 0)


def names(view: View) -> list[str]:
    return [one.source.name for one in source_list.arranged([ZOE, TARAS, ANNA], view)]


def test_sources_stand_in_the_order_that_was_asked_for() -> None:
    assert names(View()) == ["anna.txt", "Taras.txt", "Żoe.txt"]
    assert names(View("words")) == ["Taras.txt", "anna.txt", "Żoe.txt"]
    assert names(View("quotes")) == ["Żoe.txt", "anna.txt", "Taras.txt"]
    assert names(View("coded")) == ["Żoe.txt", "Taras.txt", "anna.txt"]
    assert source_list.next_order("coded") == "as imported"


def test_sources_are_found_by_name_speaker_and_attribute() -> None:
    assert names(View(words="zoe")) == ["Żoe.txt"]
    assert names(View(words="country ukr")) == ["Taras.txt"]
    assert names(View(words="ANNA txt")) == ["anna.txt"]


@given(st.integers(40, 200), st.integers(0, 4))
def test_heading_and_rows_are_equally_wide(room: int, attributes: int) -> None:
    shown = source_list.shown_attributes([COUNTRY] * attributes, room)
    head = source_list.heading(room, shown)
    for one in (ANNA, TARAS, ZOE):
        bits = source_list.line(one, room, shown).bits
        assert sum(width(bit.text) for bit in bits) == width(head)
    assert width(head) <= max(room, width(source_list.heading(0, ())))


def test_a_row_tells_words_quotes_memos_and_how_much_is_coded() -> None:
    told = "".join(bit.text for bit in source_list.line(ANNA, 90, [COUNTRY]).bits)
    assert told.startswith("  anna.txt")
    assert told.split() == ["anna.txt", "pl", "900", "2", "1", "████····", "50", "%", "Poland"]


def test_a_marked_source_is_told_by_its_sign() -> None:
    told = source_list.line(ANNA, 90, [], marked=True).bits
    assert "".join(bit.text for bit in told).startswith("● anna.txt")
    assert source_list.summary(2, 3, View(words="a"), 1) == (
        "2 of 3 sources with “a”, as imported · 1 marked"
    )


def test_sources_are_described_together_by_what_is_the_same_of_all() -> None:
    others = [replace(TARAS, values={"country": "Poland", "year": "2022"}), ANNA]
    assert together([ANNA]).values == {"country": "Poland"}
    both = together(others)
    assert (both.told, dict(both.values), set(both.differing)) == (
        "2 sources", {"country": "Poland"}, {"year"},
    )  # fmt: skip
    assert together([ANNA, TARAS]).differing == {"country"}


@given(st.floats(0, 1), st.integers(1, 20))
def test_a_bar_is_as_wide_as_it_is_and_shows_the_least_share(share: float, cells: int) -> None:
    bar = source_list.bar(share, cells)
    assert len(bar) == cells
    assert (bar == "·" * cells) == (share == 0)


def test_speakers_are_told_with_their_share_of_words() -> None:
    speakers = [
        SpeakerRecord(1, "anna.txt", "I", "interviewer", None, 4, 25),
        SpeakerRecord(2, "anna.txt", "Anna", "informant", "P01", 4, 75),
    ]
    assert source_list.speaker_lines(speakers) == [
        "I — interviewer · 4 turns, 25 % of the words",
        "Anna — informant · P01 · 4 turns, 75 % of the words",
    ]
    assert source_list.speaker_lines([]) == ["No speakers were found in this document."]
