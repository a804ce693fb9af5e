"""Texts for the properties of the reader: words, emoji, marks, wide and right-to-left letters."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from gioia.text.transcript import Mark, Turn
from gioia.tui.reader.page import Page
from tests.depth import examples

few = settings(max_examples=examples(25))
"""For properties that draw whole pages: many examples would take long and find no more."""

PIECES = (
    "trust", "I", "co-production", "don’t", " ", "  ", ". ", "? ", "…", "\n", "\n\n", "Anna: ",
    "żółć", "самоврядування", "会議で", "。", "👩‍🚀", "🇵🇱", "e\u0301", "שלום", "عمل", "क्षि", "❤️",
    "ه\u200d", "می\u200cخواهم", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
)  # fmt: skip

texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
SPEAKERS = ("Interviewer", "Anna", "Олена")


def page_of(talks: list[str], blank_lines: bool = False) -> Page:
    """A transcript of these turns, each behind its speaker's label."""
    text, turns = "", []
    for number, talk in enumerate(talks):
        label = f"{SPEAKERS[number % len(SPEAKERS)]}:"
        start = len(text)
        text += f"{label} {talk}" + ("\n\n" if blank_lines else "\n")
        role = "informant" if number % len(SPEAKERS) else "interviewer"
        marks = (Mark(start, start + len(label)),)
        turns.append(Turn(start, len(text), label[:-1], role, None, marks))  # type: ignore[arg-type]
    return Page(text, tuple(turns))


pages = st.builds(page_of, st.lists(texts, max_size=5), st.booleans())
