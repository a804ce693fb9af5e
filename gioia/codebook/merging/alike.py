"""Which codes of two lists are likely one idea: by what is coded with them, or by wording.

Both ways look only at pairs that can be alike at all, so that thousands of codes take little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label

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
_GRAM = 3


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
    """The pairs of codes whose labels, by guid, are nearly the same, with the ratio."""
    mine = {guid: fold_label(label) for guid, label in ours.items()}
    other = {guid: fold_label(label) for guid, label in theirs.items()}
    rarity = Counter(gram for label in (*mine.values(), *other.values()) for gram in _grams(label))
    index: defaultdict[str, list[str]] = defaultdict(list)
    for guid, label in other.items():
        for gram in _telling(label, rarity):
            index[gram].append(guid)
    found = {}
    for guid, label in mine.items():
        near = {each for gram in _telling(label, rarity) for each in index.get(gram, ())}
        for each in near:
            if (ratio := _ratio(label, other[each])) >= WORDING:
                found[guid, each] = ratio
    return found


def _ratio(one: str, other: str) -> float:
    """The ratio, the same whichever comes first; 0 where it cannot reach what is asked for."""
    first, second = sorted((one, other))
    if 2 * min(len(one), len(other)) < WORDING * (len(one) + len(other)):
        return 0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= WORDING else 0


def _grams(label: str) -> set[str]:
    padded = f"  {label}  "
    return {padded[place : place + _GRAM] for place in range(len(padded) - _GRAM + 1)}


def _telling(label: str, rarity: Mapping[str, int]) -> list[str]:
    """The rarest runs of three letters, enough that two labels that are alike share one.

    Of two labels that are alike, up to `lost` letters of either stand in no common block. Each
    of those spoils three runs at the most, and so does each seam between blocks.
    """
    grams = sorted(_grams(label), key=lambda gram: (rarity[gram], gram))
    lost = int((1 - WORDING) / WORDING * len(label) * 2) + 1
    return grams[: _GRAM * lost + 1]


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
