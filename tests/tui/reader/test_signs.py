from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.cells import width
from gioia.tui.reader.signs import ROLES, STANCES, following, sign_of, signs_of, signs_told
from tests.tui.records import quote

if TYPE_CHECKING:
    from gioia.records import QuoteRecord

quotes = st.builds(
    lambda role, stance, note: quote(1, 0, 4, [1])._replace(role=role, stance=stance, note=note),
    st.sampled_from(ROLES),
    st.sampled_from(STANCES),
    st.sampled_from(["", "said twice"]),
)


@given(st.sampled_from(ROLES), st.sampled_from(STANCES))
def test_going_on_comes_through_all_options_and_back(role: str, stance: str) -> None:
    for options, start in ((ROLES, role), (STANCES, stance)):
        seen, at = [], start
        for _ in options:
            at = following(options, at)
            seen.append(at)
        assert at == start
        assert sorted(seen) == sorted(options)


@given(quotes)
def test_each_sign_takes_one_cell_and_has_its_words(marked: QuoteRecord) -> None:
    told = signs_told(marked)
    assert "".join(line[0] for line in told) == sign_of(marked)
    assert width(sign_of(marked)) == len(told)
    assert signs_of([marked]) == ({marked.id: sign_of(marked)} if told else {})
