"""How much of what informants say lies under quotes. Positions are code points."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from gioia.store import read_talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gioia.store.store import Store

Span: TypeAlias = tuple[int, int]


def coded_share(store: Store) -> dict[int, float]:
    """See `gioia.project.sources.sources.Sources.coded_share`."""
    quoted = read_talk.quoted(store)
    return {
        source_id: share(talk, quoted.get(source_id, ()))
        for source_id, talk in read_talk.talk(store).items()
    }


def share(talk: Sequence[Span], quotes: Iterable[Span]) -> float:
    """The part of `talk`, 0 to 1, that lies under any of the quotes; 0 where nothing is said.

    Both are in the order of their starts; the spans of talk do not overlap, those of quotes may.
    """
    said = sum(end - start for start, end in talk)
    return _overlap(talk, list(_joined(quotes))) / said if said else 0.0


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The stretches that the spans cover together."""
    begun: Span | None = None
    for start, end in spans:
        if begun is None or start > begun[1]:
            if begun is not None:
                yield begun
            begun = start, end
        else:
            begun = begun[0], max(begun[1], end)
    if begun is not None:
        yield begun


def _overlap(first: Sequence[Span], second: Sequence[Span]) -> int:
    """How many positions lie in both of two lists of spans that each are in order and apart."""
    total = at = 0
    for start, end in first:
        while at < len(second) and second[at][1] <= start:
            at += 1
        index = at
        while index < len(second) and second[index][0] < end:
            total += min(end, second[index][1]) - max(start, second[index][0])
            index += 1
    return total
