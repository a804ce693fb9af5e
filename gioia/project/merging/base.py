"""What a codebook and the project both grew from, found by their lineages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.files import digest, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.codebook.model import Codebook


def find_base(
    ours: Codebook, theirs: Codebook, snapshots: Mapping[str, str], met: Iterable[Codebook] = ()
) -> Codebook | None:
    """The newest codebook that both sides have in their lineage, if its content is known.

    Where there is none, one that the project keeps will do: it was handed out from here, or taken
    in, before lineages were written down.

    Args:
        ours: One side.
        theirs: The other; the order of its lineage says what is newest.
        snapshots: Codebooks that the project keeps, as JSON by digest.
        met: Other codebooks at hand, such as files merged just before.
    """
    mine, other = digest(ours), digest(theirs)
    at_hand = {digest(book): book for book in met} | {mine: ours, other: theirs}
    for ancestors in ({*ours.lineage, mine}, snapshots.keys()):
        for each in reversed((*theirs.lineage, other)):
            if each in ancestors and each in at_hand:
                return at_hand[each]
            if each in ancestors and each in snapshots:
                return load(snapshots[each], f"snapshot {each[:12]}")
    return None
