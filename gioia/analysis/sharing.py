"""Where those who coded one document differ, be they two or many: who gave which code. Pure.

With two, what matters is where one has coded and the other has not, to the character. With three
or more hardly any words are coded by all to the character; there each place at which codes lie is
one, and it is told of how many each code is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from gioia.analysis.disagreement import Disagreement, clusters, disagreements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from gioia.analysis.disagreement import Cluster, Coded, Kind

SEVERAL = 3
Code = TypeVar("Code", bound=int | str)


class Share(NamedTuple, Generic[Code]):
    """A code, and who of all has given it."""

    code: Code
    coders: tuple[str, ...]
    """By name."""
    of: int
    """How many there are in all."""

    def __str__(self) -> str:
        """Of how many it is, and whose."""
        if len(self.coders) == self.of:
            return f"all {self.of}"
        return f"{len(self.coders)} of {self.of}: {', '.join(self.coders)}"


def differences(coded: Iterable[Coded], text: str) -> list[Disagreement]:
    """Where coders differ, in the order of the text: as `disagreements`; of many, as `places`."""
    given = [one for one in coded if one.start < one.end]
    if len({one.coder for one in given}) < SEVERAL:
        return disagreements(given, text)
    return places(given)


def places(coded: Iterable[Coded]) -> list[Disagreement]:
    """The places at which not all have given the same codes, whatever the edges of their quotes.

    A place is words on which a code lies without a gap, whoever gave it, with all others that lie
    on mostly the same words.
    """
    given = list(coded)
    coders = sorted({one.coder for one in given})
    found = []
    for group in _groups(clusters(given)):
        codes = tuple(
            (coder, frozenset(code for code, lying in group if coder in lying.coders))
            for coder in coders
        )
        sets = [own for _, own in codes]
        if len(set(sets)) > 1:
            start = min(lying.start for _, lying in group)
            end = max(lying.end for _, lying in group)
            kind: Kind = "other codes" if all(sets) else "some only"
            found.append(Disagreement(start, end, kind, codes, slight=False))
    return sorted(found, key=lambda one: (one.start, one.end))


def _groups(lying: Mapping[int, Sequence[Cluster]]) -> list[list[tuple[int, Cluster]]]:
    """Codes that lie on mostly the same words as the first of them, together."""
    groups: list[list[tuple[int, Cluster]]] = []
    open_: list[list[tuple[int, Cluster]]] = []
    known = ((code, one) for code, found in lying.items() for one in found)
    for code, one in sorted(known, key=lambda it: (it[1].start, it[1].end, it[0])):
        open_ = [group for group in open_ if group[0][1].end > one.start]
        group = next((group for group in open_ if _mostly_same(group[0][1], one)), None)
        if group is None:
            group = []
            groups.append(group)
            open_.append(group)
        group.append((code, one))
    return groups


def _mostly_same(one: Cluster, other: Cluster) -> bool:
    """Whether they share more than half of the longer one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > max(one.end - one.start, other.end - other.start)


def shares(one: Disagreement) -> list[Share[int]]:
    """Each code that lies there with those who gave it, the one of most people first."""
    return shares_of(dict(one.codes))


def shares_of(codes: Mapping[str, Collection[Code]]) -> list[Share[Code]]:
    """Each code with those who gave it, the one of most people first.

    Args:
        codes: by coder, what they gave, be it the ids of codes or their labels.
    """
    lying = sorted({code for own in codes.values() for code in own}, key=str)
    found = [
        Share(code, tuple(coder for coder, own in codes.items() if code in own), len(codes))
        for code in lying
    ]
    return sorted(found, key=lambda share: -len(share.coders))


def share_at(
    offset: int, code: int, lying: Mapping[int, Sequence[Cluster]], coders: int
) -> Share[int] | None:
    """Who has given a code to the words around a character; None where it does not lie there.

    Args:
        offset: a code point.
        code: its id.
        lying: where codes lie, as `clusters` found it.
        coders: how many there are in all.
    """
    here = (one for one in lying.get(code, ()) if one.start <= offset < one.end)
    return next((Share(code, tuple(sorted(one.coders)), coders) for one in here), None)
