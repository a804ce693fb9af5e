"""The work to be timed, from a seed: transcripts, quotes, codes, a data structure. Always the same.

Only `Random.random()` is called: Python promises its sequence for all versions, and that of no
other method of the generator.
"""

from __future__ import annotations

import re
import tomllib
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from gioia.structure.outline import ConceptBlock, DimensionBlock, Outline, ThemeBlock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")

VOCABULARY: Mapping[str, Sequence[str]] = {
    kind: words.split()
    for kind, words in tomllib.loads(
        Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8")
    ).items()
}
CONTENT = [stem + end for end in ["", *VOCABULARY["endings"]] for stem in VOCABULARY["stems"]]
"""What interviews are about, the more usual words first."""

QUOTE_LONGEST = 90
"""About so many words has the longest quote."""


def seeded(seed: int) -> Random:
    """A generator for this seed."""
    return Random(seed)  # noqa: S311  # must repeat itself, has nothing to keep secret


def pick(random: Random, things: Sequence[T]) -> T:
    """One of the things, each as likely as the others."""
    return things[int(random.random() * len(things))]


def between(random: Random, low: int, high: int) -> int:
    """A whole number from `low` to `high`, both included."""
    return low + int(random.random() * (high - low + 1))


def make_transcript(seed: int, words: int) -> str:
    """An interview of exactly so many words of talk; speaker labels are not counted."""
    random = seeded(seed)
    turns: list[str] = []
    while words:
        asks = len(turns) % 2 == 0
        length = min(words, between(random, 6, 30) if asks else between(random, 40, 160))
        speaker = "Interviewer" if asks else VOCABULARY["names"][seed % len(VOCABULARY["names"])]
        turns.append(f"{speaker}: {_talk(random, length)}")
        words -= length
    return "\n\n".join(turns) + "\n"


def make_paragraph(seed: int, words: int) -> str:
    """The talk of an interview of so many words without any break, as some programs export it."""
    turns = make_transcript(seed, words).strip().split("\n\n")
    return " ".join(turn.partition(": ")[2] for turn in turns) + "\n"


def _talk(random: Random, words: int) -> str:
    sentences = []
    while words:
        length = min(words, between(random, 5, 24))
        sentences.append(_sentence(random, length))
        words -= length
    return " ".join(sentences)


def _sentence(random: Random, words: int) -> str:
    said = [_word(random) for _ in range(words)]
    said[0] = said[0].capitalize()
    if words > 6:
        said[words // 2] += ","
    if words > 9 and random.random() < 0.1:
        said[3], said[5] = "“" + said[3], said[5] + "”"
    if random.random() < 0.01:
        said[-1] += pick(random, VOCABULARY["emoji"])
    return " ".join(said) + ("?" if random.random() < 0.12 else ".")


def _word(random: Random) -> str:
    drawn = random.random()
    if drawn < 0.55:
        return pick(random, VOCABULARY["common"])
    if drawn < 0.97:
        return CONTENT[int(random.random() ** 3 * len(CONTENT))]
    if drawn < 0.98:
        return pick(random, VOCABULARY["foreign"])
    return "don’t" if drawn < 0.99 else "it’s"


def write_transcripts(folder: Path, number: int, words: int, seed: int = 1) -> list[Path]:
    """So many interviews as text files in a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"interview-{index + 1:03}.txt" for index in range(number)]
    for index, path in enumerate(paths):
        path.write_text(make_transcript(seed * 1000 + index, words), encoding="utf-8")
    return paths


def make_spans(text: str, number: int, seed: int) -> list[tuple[int, int]]:
    """Start and end of so many quotes, from word to word; they overlap, and no two are equal."""
    random = seeded(seed)
    words = [match.span() for match in re.finditer(r"\S+", text)]
    found: dict[tuple[int, int], None] = {}
    while len(found) < number:
        first = int(random.random() * len(words))
        last = min(first + 2 + int(random.random() ** 2 * QUOTE_LONGEST), len(words) - 1)
        found[words[first][0], words[last][1]] = None
    return list(found)


def make_labels(number: int, seed: int = 5) -> list[str]:
    """So many labels of codes, all different."""
    random = seeded(seed)
    return [f"{_label(random, between(random, 3, 8))} ({index + 1})" for index in range(number)]


def make_codings(
    texts: Mapping[str, str], labels: Sequence[str], number: int, seed: int = 9
) -> list[dict[str, Any]]:
    """So many rows for `quotes.import_rows`, spread over the sources; few codes are used much.

    How often a code is used falls with its rank (Zipf), so the first label is the most used.
    """
    random = seeded(seed)
    weights = list(accumulate(1 / rank for rank in range(1, len(labels) + 1)))
    rows: list[dict[str, Any]] = []
    for index, (name, text) in enumerate(texts.items(), 1):
        for start, end in make_spans(text, number * index // len(texts) - len(rows), seed + index):
            drawn = random.random() * weights[-1]
            code = next(label for label, top in zip(labels, weights, strict=True) if drawn < top)
            rows.append({"source": name, "start": start, "end": end, "code": code})
    return rows


def make_outline(concepts: int = 35, themes: int = 12, dimensions: int = 4) -> Outline:
    """A data structure of so many codes, in labels as long as papers have them."""
    random = seeded(3)
    leaves = [
        ConceptBlock(f"c{n}", _label(random, between(random, 5, 12)), in_vivo=n % 7 == 0)
        for n in range(concepts)
    ]
    groups = [
        ThemeBlock(f"t{n}", _label(random, between(random, 3, 6)), share)
        for n, share in enumerate(_shared_out(leaves, themes))
    ]
    return Outline(
        tuple(
            DimensionBlock(f"d{n}", _label(random, 3), share)
            for n, share in enumerate(_shared_out(groups, dimensions))
        )
    )


def _label(random: Random, words: int) -> str:
    return " ".join(_word(random) for _ in range(words)).capitalize()


def _shared_out(things: Sequence[T], among: int) -> list[tuple[T, ...]]:
    """The things in order, in so many groups of nearly equal size."""
    ends = [len(things) * (index + 1) // among for index in range(among)]
    return [tuple(things[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
