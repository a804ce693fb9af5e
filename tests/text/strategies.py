"""What the tests of the text room draw: texts with everything in them that normalising touches."""

from __future__ import annotations

from hypothesis import strategies as st

UNCLEAN = [
    *("\r\n", "\r", "\n", "\t", "\x0b", "\x0c", "\x85", "\u2028"),
    *("\ufeff", "\u200b", "\u00ad", "\x00", "\x07"),
    *("\x1b[31m", "\x1b[0", "\x1b]8;;x\x07", "\x1b]open", "\x1b(B", "\x9b1m", "\x1b", "\ud800"),
]
LETTERS = [
    *("a", "e", " ", ".", "\u0301", "\u0323", "\u0328", "é", "ą", "ї", "Ω", "\u212b", "\u0958"),
    *("\u200d", "\u200c", "\ufe0f", "\u200f", "👩", "🚀", "🏽", "🇵", "🇱", "🇺", "1", "\u20e3"),
    *(
        "\u1100",
        "\u1161",
        "\u11a8",
        "한",
        "क",
        "\u094d",
        "ष",
        "\u093f",
        "\u0600",
        "中",
        "ก",
        "\u0e33",
    ),
]


def texts() -> st.SearchStrategy[str]:
    """Texts of letters, marks, emoji, controls and escapes, and of any other characters."""
    pieces = st.sampled_from(UNCLEAN + LETTERS) | st.characters()
    return st.lists(pieces, max_size=30).map("".join)


def lettered() -> st.SearchStrategy[str]:
    """Texts of letters, marks, emoji, joiners and line ends."""
    return st.lists(st.sampled_from([*LETTERS, "\n", "\r"]), max_size=16).map("".join)
