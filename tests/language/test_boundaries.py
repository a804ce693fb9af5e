"""What belongs to the sentence before a boundary, and what to the one after it."""

from __future__ import annotations

import re

import pytest

from gioia.language.boundaries import Tokens, sentence_starts
from gioia.language.rules import rules_for


def split(talk: str) -> list[str]:
    """The sentences of `talk`, cut into words and single signs, spaces folded."""
    pieces = re.findall(r"(\w+|[^\w\s])(\s*)", talk)
    tokens = Tokens([word for word, _ in pieces], [bool(space) for _, space in pieces])
    starts = sentence_starts(tokens, rules_for("en"))
    edges = zip(starts, [*starts[1:], len(pieces)], strict=True)
    return ["".join(word + space for word, space in pieces[a:b]).strip() for a, b in edges]


@pytest.mark.parametrize(
    "talk",
    [
        'He said "no." | "Why?" | We left.',
        "(He left.) | [They stayed.] | So.",
        "Yes. [laughs] | We went. (long pause) | Then.",
        "As they say. [12] | (3) We left.",
        "« Oui ! » | Then he left.",
        "Really?! | No... | “Well.” | ‘So.’",
        "“Why?”, Anna said. | Then she left.",
        "He left. | — We stayed.",
        "OK. | 😀 We left. 😀",
        "Look at that.No.Really",
        "... So we left. | Then.",
    ],
)
def test_signs_go_with_their_sentence(talk: str) -> None:
    assert split(talk.replace(" | ", " ")) == talk.split(" | ")


def test_no_tokens_have_no_sentences() -> None:
    assert sentence_starts(Tokens([], []), rules_for("en")) == []
