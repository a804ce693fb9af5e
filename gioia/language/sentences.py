"""The sentences of a text, found over its talk. spaCy is imported when the first are looked for."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING

from gioia.language.blocks import find_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from gioia.text.transcript import Turn

_BLOCKS = 200
_CHARACTERS = 20_000
"""How much of a text is looked at to tell whether it uses capitals."""
_LETTERS_A_CAPITAL = 250
"""Written English, Polish and Ukrainian have a capital in 20 to 50 letters."""

_one_at_a_time = Lock()
"""The tokenizer keeps what it has seen and is not made for two threads at once."""


def find_sentences(text: str, turns: Sequence[Turn], language: str) -> list[tuple[int, int]]:
    """The sentences of a text as spans of code points, sorted and apart from each other.

    Every character of talk that is not white space is in one sentence; labels and times (the marks
    of `turns`) are in none. No sentence crosses a mark that has text, a turn, or a line break, but
    for a break that merely wraps a line (`gioia.language.blocks` tells how it is known). `language`
    is an ISO 639-1 code; for one without rules of its own, or `""`, the rules are neutral.
    """
    blocks = find_blocks(text, turns)
    talk = [text[start:end] for start, end in blocks]
    capitals = _uses_capitals(talk)
    with _one_at_a_time:
        nlp = _pipeline(language)
        cuts = [_sentence_starts(nlp, block, capitals=capitals) for block in talk]
    return [
        _trimmed(text, start + a, start + b)
        for (start, end), starts in zip(blocks, cuts, strict=True)
        for a, b in pairwise([*starts, end - start])
    ]


def preload(language: str) -> None:
    """Import spaCy and build the pipeline now, so that the first text need not wait for it.

    Takes up to a second; safe to call in another thread than `find_sentences`.
    """
    with _one_at_a_time:
        _pipeline(language)


@cache
def _pipeline(language: str) -> Language:
    from gioia.language.component import build_pipeline

    return build_pipeline(language)


def _sentence_starts(nlp: Language, block: str, *, capitals: bool) -> list[int]:
    from gioia.language.component import NAME

    doc = nlp(block, component_cfg={NAME: {"capitals": capitals}})
    return [sentence.start_char for sentence in doc.sents]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span less the white space at its end; a sentence begins with none."""
    return start, start + len(text[start:end].rstrip())


def _uses_capitals(talk: Sequence[str]) -> bool:
    """Whether capitals mark sentences: not in a script that has none, nor in careless typing."""
    sample = "".join(talk[:_BLOCKS])[:_CHARACTERS]
    letters = sum(map(str.isalpha, sample))
    capitals = sum(map(str.isupper, sample))
    return capitals * _LETTERS_A_CAPITAL >= letters
