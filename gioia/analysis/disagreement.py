"""Where those who coded one document do not agree: stretches on which their codes differ. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Kind = Literal["some only", "other codes", "other edges"]
"""Only some have coded the words; all have, but with other codes; or they mean the same code and
drew the edges of the quote otherwise."""


Codes = tuple[tuple[str, frozenset[int]], ...]
"""Each coder, by name, with the ids of their codes."""


class Coded(NamedTuple):
    """One code that one coder gave to a stretch; `start` and `end` are code points."""

    coder: str
    start: int
    end: int
    code: int


class Disagreement(NamedTuple):
    """A stretch on which coders differ all along in the same way, as long as it can be."""

    start: int
    end: int
    kind: Kind
    codes: Codes
    """Every coder of the document, by name, with their codes here; no codes for nothing."""
    slight: bool
    """Other edges that leave out nothing but white space and punctuation."""


class Cluster(NamedTuple):
    """Words on which one code lies without a gap, whoever gave it, and all who did."""

    start: int
    end: int
    coders: frozenset[str]


def disagreements(coded: Iterable[Coded], text: str) -> list[Disagreement]:
    """The stretches on which the sets of codes differ, in the order of the text.

    Only who has coded anything counts; where that is one person, there are none. Codes of one
    coder that lie on the same words twice count once. Edges are swept from the first to the last,
    so that it takes as long as sorting them does.
    """
    given = [one for one in coded if one.start < one.end]
    lying = clusters(given)
    found: list[Disagreement] = []
    for start, end, codes in _stretches(given):
        if len({own for _, own in codes}) > 1:
            _append(found, start, end, codes, _kind(start, codes, lying))
    return [
        one._replace(slight=True)
        if one.kind == "other edges" and not _has_words(text, one)
        else one
        for one in found
    ]


def _stretches(coded: Sequence[Coded]) -> Iterator[tuple[int, int, Codes]]:
    """What lies between two edges that follow one another."""
    edges: dict[int, list[tuple[int, str, int]]] = defaultdict(list)
    for coder, start, end, code in coded:
        edges[start].append((1, coder, code))
        edges[end].append((-1, coder, code))
    held: dict[str, Counter[int]] = {
        coder: Counter() for coder in sorted({one.coder for one in coded})
    }
    codes: dict[str, frozenset[int]] = dict.fromkeys(held, frozenset())
    for start, end in pairwise(sorted(edges)):
        for by, coder, code in edges[start]:
            counts = held[coder]
            counts[code] += by
            if not counts[code]:
                del counts[code]
        for coder in {coder for _, coder, _ in edges[start]}:
            codes[coder] = frozenset(held[coder])
        yield start, end, tuple(codes.items())


def clusters(coded: Iterable[Coded]) -> dict[int, list[Cluster]]:
    """By code, where it lies; two codings share a cluster where they share a character."""
    found: dict[int, list[Cluster]] = defaultdict(list)
    for coder, start, end, code in sorted(coded, key=lambda one: one.start):
        last = found[code][-1] if found[code] else None
        if last is not None and start < last.end:
            found[code][-1] = Cluster(last.start, max(last.end, end), last.coders | {coder})
        else:
            found[code].append(Cluster(start, end, frozenset({coder})))
    return found


def _kind(start: int, codes: Codes, where: Mapping[int, list[Cluster]]) -> Kind:
    """How they differ. Edges, where whoever lacks a code gave it to words that reach into these."""
    sets = [own for _, own in codes]
    lying = frozenset().union(*sets)
    if all(coder in _cluster_at(start, where[code]).coders
           for coder, own in codes for code in lying - own):  # fmt: skip
        return "other edges"
    return "other codes" if all(sets) else "some only"


def _cluster_at(offset: int, clusters: list[Cluster]) -> Cluster:
    return clusters[bisect_right(clusters, offset, key=lambda cluster: cluster.start) - 1]


def _append(found: list[Disagreement], start: int, end: int, codes: Codes, kind: Kind) -> None:
    """Adds a stretch, or lengthens the last one where it goes on in the same way."""
    last = found[-1] if found else None
    if last is not None and (last.end, last.kind, last.codes) == (start, kind, codes):
        found[-1] = last._replace(end=end)
    else:
        found.append(Disagreement(start, end, kind, codes, slight=False))


def _has_words(text: str, one: Disagreement) -> bool:
    return any(map(str.isalnum, text[one.start : one.end]))
