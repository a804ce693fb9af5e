"""Places where a label may stand: lines that are read quickly are read as all others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.text.entries import colon_entries

LETTERS = st.sampled_from(["a", "Ą", "中", "ї", " ", " ", "1", "'", "\u0301", "(", "²", "_", "Ⅷ"])
LABELS = st.text(LETTERS, min_size=1, max_size=20) | st.text("ab ", min_size=50, max_size=70)


@given(LABELS, st.sampled_from([":", " :", ": ", ":  ", "：", "： "]))
def test_whether_a_letter_or_a_digit_follows_makes_no_other_entry(label: str, colon: str) -> None:
    lettered = colon_entries(f"\n{label}{colon}tak\nJan: ta")
    assert lettered == colon_entries(f"\n{label}{colon}1ak\nJan: 1a")


def test_a_label_has_sixty_characters_at_most() -> None:
    assert [len(colon_entries(f"{'a' * length}: tak")) for length in (59, 60, 61)] == [1, 1, 0]
