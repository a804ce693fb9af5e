"""The order of codes in a codebook is the author's, and the same however they came."""

from __future__ import annotations

from hypothesis import given

from gioia.codebook.arrange import arrange
from gioia.codebook.model import Code, Codebook

from .books import codebooks, guid, some


def labels(codes: tuple[Code, ...]) -> list[str]:
    return [code.label for code in codes]


def test_codes_follow_their_parents_then_their_position_then_their_label() -> None:
    book = Codebook(
        dimensions=(
            Code(guid=guid(1), label="second", position=1),
            Code(guid=guid(2), label="first", position=0),
        ),
        themes=(
            Code(guid=guid(3), label="homeless"),
            Code(guid=guid(4), label="of second", parent=guid(1)),
            Code(guid=guid(5), label="of first, b", parent=guid(2), position=7),
            Code(guid=guid(6), label="of first, a", parent=guid(2), position=7),
            Code(guid=guid(7), label="of first, early", parent=guid(2), position=3),
        ),
        concepts=(
            Code(guid=guid(8), label="x", parent=guid(4)),
            Code(guid=guid(9), label="y", parent=guid(7)),
        ),
    )
    arranged = arrange(book)
    assert labels(arranged.dimensions) == ["first", "second"]
    assert labels(arranged.themes) == [
        "of first, early",
        "of first, a",
        "of first, b",
        "of second",
        "homeless",
    ]
    assert labels(arranged.concepts) == ["y", "x"]


def test_candidates_are_a_set() -> None:
    code = Code(guid=guid(3), label="c", candidates=(guid(2), guid(1), guid(2)))
    assert arrange(Codebook(concepts=(code,))).concepts[0].candidates == (guid(1), guid(2))


@some
@given(codebooks())
def test_arranging_twice_is_arranging_once(book: Codebook) -> None:
    assert arrange(arrange(book)) == arrange(book)
