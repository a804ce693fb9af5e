"""Which codes of two lists are likely one idea: by what is coded with them, or by wording.

Both ways look only at pairs that can be alike at all, so that thousands of codes take little.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from heapq import nsmallest
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import fold_label, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gioia.codebook.merging.values import Span, Spans

OVERLAP = 0.5
"""The Jaccard index of the characters coded, from which two codes are likely one: half of all
that is coded with either is coded with both. Coders seldom begin and end at the same word, so
characters are compared and not quotes."""
FEWEST = 3
"""Quotes that each of the two has at the least; one shared quote says little."""
WORDING = 0.9
"""The ratio of `difflib.SequenceMatcher` over folded labels from which wordings are the same."""
_TELLING = 5
"""How many of a label's runs of three letters it is looked up by."""
_NUMBER = re.compile(r"\d+")


def overlapping(ours: Spans, theirs: Spans) -> dict[tuple[str, str], float]:
    """The pairs of codes that are on the same quotes, with their Jaccard index."""
    mine, other = _coverage(ours), _coverage(theirs)
    shared: Counter[tuple[str, str]] = Counter()
    for source in mine.keys() & other.keys():
        shared.update(_shared(mine[source], other[source]))
    sizes = _sizes(mine), _sizes(other)
    found = {}
    for (one, two), both in shared.items():
        index = both / (sizes[0][one] + sizes[1][two] - both)
        if index >= OVERLAP:
            found[one, two] = index
    return found


def alike(ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[tuple[str, str], float]:
    """The pairs of codes whose labels, by guid, are nearly the same, with the ratio.

    Labels with other numbers in them are never alike: “Round 1” is not “Round 2”.
    """
    mine, other = _worded(ours), _worded(theirs)
    counts = [
        Counter(chain.from_iterable(each.grams for each in side.values())) for side in (mine, other)
    ]
    rarity = {
        gram: count + counts[1][gram] for gram, count in counts[0].items() if gram in counts[1]
    }
    index: defaultdict[str, list[str]] = defaultdict(list)
    for guid, wording in other.items():
        for gram in _telling(wording, rarity):
            index[gram].append(guid)
    found = {}
    for guid, wording in mine.items():
        near = {each for gram in _telling(wording, rarity) for each in index.get(gram, ())}
        for each in near:
            if _may_be_alike(wording, other[each]):
                ratio = likeness(wording.folded, other[each].folded, WORDING)
                if ratio:
                    found[guid, each] = ratio
    return found


class _Wording(NamedTuple):
    """A label as it is compared: folded, its numbers, its runs of three letters."""

    folded: str
    numbers: tuple[str, ...]
    grams: frozenset[str]


def _worded(labels: Mapping[str, str]) -> dict[str, _Wording]:
    return {guid: _wording(fold_label(label)) for guid, label in labels.items()}


def _wording(folded: str) -> _Wording:
    padded = f" {folded} "
    grams = frozenset(padded[place : place + 3] for place in range(len(padded) - 2))
    return _Wording(folded, tuple(_NUMBER.findall(folded)), grams)


def _telling(wording: _Wording, rarity: Mapping[str, int]) -> list[str]:
    """The rarest runs of a label that both sides have; labels that are alike share some."""
    known = (gram for gram in wording.grams if gram in rarity)
    return nsmallest(_TELLING, known, key=lambda gram: (rarity[gram], gram))


def _may_be_alike(one: _Wording, other: _Wording) -> bool:
    """A quick look: of letters that are nine in ten the same, half of the runs are."""
    if one.numbers != other.numbers:
        return False
    return 4 * len(one.grams & other.grams) >= len(one.grams) + len(other.grams)


def _coverage(spans: Spans) -> dict[str, list[tuple[int, int, str]]]:
    """By source: start, end and code of what is coded, without overlaps within a code."""
    found: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for guid, coded in spans.items():
        if len(coded) >= FEWEST:
            for source, start, end in _joined(coded):
                found[source].append((start, end, guid))
    return found


def _joined(coded: Iterable[Span]) -> Iterator[tuple[str, int, int]]:
    open_source, open_start, open_end = "", 0, 0
    for source, start, end in sorted(coded):
        if source == open_source and start <= open_end:
            open_end = max(open_end, end)
            continue
        if open_end > open_start:
            yield open_source, open_start, open_end
        open_source, open_start, open_end = source, start, end
    if open_end > open_start:
        yield open_source, open_start, open_end


def _sizes(coverage: Mapping[str, list[tuple[int, int, str]]]) -> Counter[str]:
    sizes: Counter[str] = Counter()
    for stretches in coverage.values():
        for start, end, guid in stretches:
            sizes[guid] += end - start
    return sizes


def _shared(
    ours: list[tuple[int, int, str]], theirs: list[tuple[int, int, str]]
) -> Counter[tuple[str, str]]:
    """How many characters each pair of codes shares in one source: one sweep over both."""
    shared: Counter[tuple[str, str]] = Counter()
    open_ours: list[tuple[int, str]] = []
    open_theirs: list[tuple[int, str]] = []
    events = [(*each, True) for each in ours] + [(*each, False) for each in theirs]
    for start, end, guid, is_ours in sorted(events):
        open_ours = [each for each in open_ours if each[0] > start]
        open_theirs = [each for each in open_theirs if each[0] > start]
        for until, other in open_theirs if is_ours else open_ours:
            pair = (guid, other) if is_ours else (other, guid)
            shared[pair] += min(end, until) - start
        (open_ours if is_ours else open_theirs).append((end, guid))
    return shared
