from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.merging.differing import new_words

texts = st.lists(
    st.sampled_from(("trust", "is", "built", "slowly", ",", ".", "Ґанок", "決定", "👍🏽", "\n")),
    max_size=20,
).map(" ".join)


def words(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)


@given(texts, texts)
def test_what_is_not_new_was_there_before_in_the_same_order(text: str, before: str) -> None:
    kept, end = "", 0
    for start, stop in new_words(text, before):
        assert end <= start < stop <= len(text)
        kept += f"{text[end:start]} "
        end = stop
    old = iter(words(before))
    assert all(word in old for word in words(kept + text[end:]))


@given(texts)
def test_a_text_has_no_new_words_beside_itself_and_only_new_ones_beside_nothing(text: str) -> None:
    assert new_words(text, text) == []
    assert bool(new_words(text, "")) == bool(words(text))


def test_only_the_words_that_differ_are_new() -> None:
    text = "Asked after the council has decided."
    assert [text[a:b] for a, b in new_words(text, "Asked once the council has decided.")] == [
        "after"
    ]


def test_two_very_long_texts_are_compared_at_their_ends() -> None:
    long, other = "one " * 3000, "two " * 3000
    assert new_words(f"same {long}end", f"same {other}end") == [(5, 4 + 4 * 3000)]
