"""Jobs of the merge of codebooks."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from gioia.codebook.files import dump
from gioia.codebook.merging.merge import merge
from gioia.codebook.model import Code, Codebook
from tests.bench.measure import Budget, Job, Sides, timed
from tests.bench.workload import CONTENT, between, pick, seeded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from tests.bench.studies import Studies

CODES = 5000
CHANGED = 0.1
"""The share of concepts that each side defined anew."""
DELETED = 0.02
NEW = 250
"""How many concepts each side brings in."""


@contextmanager
def merging(_: Studies) -> Iterator[Sides]:
    """Two codebooks that grew from one of 5,000 codes, merged with all their conflicts."""
    random = seeded(11)
    base = _base(random)
    ours, theirs = _grown(base, random), _grown(base, random)
    text = dump(ours)
    found = len(merge(base, ours, theirs).conflicts)
    yield Sides(
        lambda: timed(lambda: merge(base, ours, theirs)),
        lambda: timed(lambda: json.dumps(json.loads(text), sort_keys=True, indent=2)),
        lambda: f"{found} conflicts",
    )


def _base(random: Random) -> Codebook:
    dimensions = [_code(random) for _ in range(20)]
    themes = [_code(random, pick(random, dimensions).guid) for _ in range(480)]
    concepts = [_code(random, pick(random, themes).guid) for _ in range(CODES - 500)]
    return Codebook(dimensions=tuple(dimensions), themes=tuple(themes), concepts=tuple(concepts))


def _grown(base: Codebook, random: Random) -> Codebook:
    """What one side made of the base."""
    kept = [code for code in base.concepts if random.random() >= DELETED]
    concepts = [
        code.model_copy(update={"definition": _words(random)})
        if random.random() < CHANGED
        else code
        for code in kept
    ]
    concepts += [_code(random, pick(random, base.themes).guid) for _ in range(NEW)]
    return base.model_copy(update={"concepts": tuple(concepts)})


def _code(random: Random, parent: str | None = None) -> Code:
    guid = UUID(int=int(random.random() * 2**52) << 70 | int(random.random() * 2**52), version=4)
    return Code(guid=str(guid), label=_words(random), definition=_words(random), parent=parent)


def _words(random: Random) -> str:
    words = [pick(random, CONTENT) for _ in range(between(random, 4, 8))]
    return " ".join(words)


JOBS: Sequence[Job] = (
    Job(
        "merge",
        "merge of two codebooks that grew from one of 5,000 codes, against reading and writing "
        "one of them as JSON",
        Budget(ms=1000),
        merging,
    ),
)
