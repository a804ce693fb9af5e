"""Where those who coded one document do not agree: stretches on which their codes differ. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Kind = Literal["some only", "other codes", "other edges"]
"""Only some have coded the words; all have, but with other codes; or they mean the same code and
drew the edges of the quote otherwise."""


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
    codes: tuple[tuple[str, frozenset[int]], ...]
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
    coders = sorted({one.coder for one in given})
    clusters = _clusters(given)
    found: list[Disagreement] = []
    for start, end, held in _stretches(given) if len(coders) > 1 else ():
        codes = tuple((coder, frozenset(held.get(coder, ()))) for coder in coders)
        if len({own for _, own in codes}) > 1:
            kind = _kind(start, codes, clusters)
            _append(found, Disagreement(start, end, kind, codes, slight=False))
    return [
        one._replace(slight=one.kind == "other edges" and not _has_words(text, one))
        for one in found
    ]


def _stretches(coded: Iterable[Coded]) -> Iterator[tuple[int, int, Mapping[str, Counter[int]]]]:
    """What lies between two edges that follow one another; the mapping holds until the next."""
    edges: dict[int, list[tuple[int, str, int]]] = defaultdict(list)
    for coder, start, end, code in coded:
        edges[start].append((1, coder, code))
        edges[end].append((-1, coder, code))
    held: dict[str, Counter[int]] = defaultdict(Counter)
    for start, end in pairwise(sorted(edges)):
        for by, coder, code in edges[start]:
            held[coder][code] += by
            if not held[coder][code]:
                del held[coder][code]
        yield start, end, held


def _clusters(coded: Iterable[Coded]) -> dict[int, list[Cluster]]:
    """By code, where it lies; two codings share a cluster where they share a character."""
    found: dict[int, list[Cluster]] = defaultdict(list)
    for coder, start, end, code in sorted(coded, key=lambda one: one.start):
        last = found[code][-1] if found[code] else None
        if last is not None and start < last.end:
            found[code][-1] = Cluster(last.start, max(last.end, end), last.coders | {coder})
        else:
            found[code].append(Cluster(start, end, frozenset({coder})))
    return found


def _kind(
    start: int,
    codes: Iterable[tuple[str, frozenset[int]]],
    clusters: Mapping[int, list[Cluster]],
) -> Kind:
    """How they differ. Edges, where whoever lacks a code gave it to words that reach into these."""
    sets = [own for _, own in codes]
    lying = frozenset().union(*sets)
    if all(coder in _cluster_at(start, clusters[code]).coders
           for coder, own in codes for code in lying - own):  # fmt: skip
        return "other edges"
    return "other codes" if all(sets) else "some only"


def _cluster_at(offset: int, clusters: list[Cluster]) -> Cluster:
    return clusters[bisect_right(clusters, offset, key=lambda cluster: cluster.start) - 1]


def _append(found: list[Disagreement], new: Disagreement) -> None:
    """Adds a stretch, or lengthens the last one where it goes on in the same way."""
    last = found[-1] if found else None
    if last is not None and last._replace(start=last.end, end=new.end) == new:
        found[-1] = last._replace(end=new.end)
    else:
        found.append(new)


def _has_words(text: str, one: Disagreement) -> bool:
    return any(map(str.isalnum, text[one.start : one.end]))
