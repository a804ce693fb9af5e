"""What a codebook and the project both grew from, found by their lineages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.files import digest, load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from gioia.codebook.model import Codebook


def find_base(
    ours: Codebook, theirs: Codebook, snapshots: Mapping[str, str], met: Iterable[Codebook] = ()
) -> Codebook | None:
    """The newest codebook that both sides have in their lineage, if its content is known.

    Args:
        ours: One side.
        theirs: The other; the order of its lineage says what is newest.
        snapshots: Codebooks that the project keeps, as JSON by digest.
        met: Other codebooks at hand, such as files merged just before.
    """
    mine, other = digest(ours), digest(theirs)
    at_hand = {digest(book): book for book in met} | {mine: ours, other: theirs}
    found = newest_common(
        (*ours.lineage, mine), (*theirs.lineage, other), snapshots.keys(), at_hand.keys()
    )
    if found is None or found in at_hand:
        return at_hand[found] if found else None
    return load(snapshots[found], f"snapshot {found[:12]}")


def newest_common(
    ours: Collection[str],
    theirs: Sequence[str],
    kept: Collection[str],
    at_hand: Collection[str] = (),
) -> str | None:
    """The digest of what both grew from, if its content is known; None where there is none.

    Where no lineage tells it, what the project keeps will do: that was handed out from here, or
    taken in, before lineages were written down.

    Args:
        ours: The digests that one side grew from, its own among them.
        theirs: Those of the other, oldest first.
        kept: Those that the project keeps.
        at_hand: Others whose content is known.
    """
    for ancestors in (ours, kept):
        for each in reversed(theirs):
            if each in ancestors and (each in at_hand or each in kept):
                return each
    return None
