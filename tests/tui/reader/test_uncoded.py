from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.codings import Coding, CodingIndex
from gioia.tui.reader.uncoded import has_informants, is_informants, uncoded_after, uncoded_before
from gioia.tui.reader.units import rough_sentence_at
from tests.tui.reader.texts import few, page_of, texts

if TYPE_CHECKING:
    from gioia.tui.reader.page import Page, Stretch


def with_sentences(talks: list[str]) -> Page:
    """A page whose sentences have been found, all of them in the talk of some turn."""
    page = page_of(talks)
    found = {rough_sentence_at(page, offset) for turn in page.turns for offset in
             range(*page.talk(page.turns.index(turn)))}  # fmt: skip
    return page.with_sentences(sorted(one for one in found if one[0] < one[1]))


def waiting(page: Page, codings: CodingIndex) -> list[Stretch]:
    aloud = has_informants(page)
    return [
        (start, end)
        for start, end in page.sentences
        if is_informants(page, start, aloud=aloud) and not codings.between(start, end)
    ]


pages = st.builds(with_sentences, st.lists(texts, max_size=5))
spans = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=6)


@few
@given(pages, spans, st.integers(0, 400))
def test_nothing_that_waits_is_passed_over(
    page: Page, coded: list[tuple[int, int]], offset: int
) -> None:
    offset = min(offset, len(page.text))
    codings = CodingIndex(
        Coding(start, start + long, number, 1) for number, (start, long) in enumerate(coded)
    )
    wait = [start for start, _ in waiting(page, codings)]
    assert uncoded_after(page, codings, offset) == min(
        (start for start in wait if start > offset), default=None
    )
    assert uncoded_before(page, codings, offset) == max(
        (start for start in wait if start < offset), default=None
    )


def test_the_interviewer_is_passed_over() -> None:
    page = with_sentences(["How was it?", "Slow. Very slow.", "And then?", "Fast."])
    codings = CodingIndex()
    starts = []
    at: int | None = 0
    while at is not None:
        at = uncoded_after(page, codings, at)
        if at is not None:
            starts.append(page.text[at : at + 4])
    assert starts == ["Slow", "Very", "And "]
