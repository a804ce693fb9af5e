"""The table of representative quotes follows the figure."""

from __future__ import annotations

import pytest

from gioia.tables import representative

from .study import outline_of, quote, sample


def test_rows_are_the_figures_in_its_order_and_wording() -> None:
    tree = {"D2": {"T9": ["c9", "c1"]}, "D1": {"T1": ["a"], "T0": ["b"]}}
    table = representative(outline_of(tree), [])
    assert table.header == (
        "Aggregate dimension",
        "2nd-order theme",
        "1st-order concept",
        "Representative quote",
        "Speaker",
        "Source",
    )
    assert [row[:3] for row in table.rows] == [
        ("D2", "T9", "c9"),
        ("D2", "T9", "c1"),
        ("D1", "T1", "a"),
        ("D1", "T0", "b"),
    ]


def test_a_concept_has_as_many_quotes_as_wanted_and_at_least_a_row() -> None:
    outline = outline_of({"D": {"T": ["many", "none"]}})
    quotes = [quote("many", speaker=name) for name in ("Ana", "Ben", "Eva")]
    rows = representative(outline, quotes, 2).rows
    assert [row[2:5] for row in rows] == [
        ("many", quotes[0].text, "Ana"),
        ("many", quotes[1].text, "Ben"),
        ("none", "", ""),
    ]
    assert len(representative(outline, quotes, 3).rows) == 4


def test_quotes_of_codes_that_are_not_in_the_figure_are_not_in_the_table() -> None:
    outline = outline_of({"D": {"T": ["c"]}})
    (row,) = representative(outline, [quote("other"), quote("other", "c", speaker="Ana")]).rows
    assert row[4] == "Ana"


def test_a_quote_without_speaker_leaves_the_cell_empty() -> None:
    (row,) = representative(outline_of({"D": {"T": ["c"]}}), [quote("c", speaker=None)]).rows
    assert row[4] == ""


@pytest.mark.parametrize(
    ("sources", "cited"),
    [
        (["03-ngo.docx", "04-city.vtt"], ["03-ngo", "04-city"]),
        (["03-ngo.docx", "03-ngo.docx (2)"], ["03-ngo", "03-ngo (2)"]),
        (["03-ngo.docx", "03-ngo.txt"], ["03-ngo.docx", "03-ngo.txt"]),
        (["Interview 3.5", "P.Lis.TXT"], ["Interview 3.5", "P.Lis"]),
        (["Dr. Kowal, part 1.srt"], ["Dr. Kowal, part 1"]),
        (["notes"], ["notes"]),
    ],
)
def test_a_source_is_cited_without_its_ending_unless_two_would_be_alike(
    sources: list[str], cited: list[str]
) -> None:
    quotes = [quote("c", source=source) for source in sources]
    table = representative(outline_of({"D": {"T": ["c"]}}), quotes)
    assert [row[5] for row in table.rows] == cited


def test_a_shared_quote_is_shown_where_it_is_needed_most() -> None:
    outline = outline_of({"D": {"T": ["first", "second"]}})
    shared, own = quote("first", "second"), quote("second")
    rows = representative(outline, [shared, own], 1).rows
    assert len(rows) == 2
    assert representative(outline, [own, shared], 1).rows == rows


def test_the_same_data_give_the_same_table() -> None:
    outline, quotes = sample()
    assert representative(outline, quotes) == representative(outline, quotes[::-1])
