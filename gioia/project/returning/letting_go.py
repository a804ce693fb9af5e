"""Names and arrows that only one thing can have: who is to get another lets go of its own first.

Otherwise two things that change places, or follow one another, would meet on the way.
"""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING

from gioia.records import RELATION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.project.returning.comparing import Pair
    from gioia.store.store import Store


def let_go_of_names(
    store: Store, table: str, keys: Mapping[str, int], pairs: Iterable[Pair]
) -> None:
    """Calls things that get another name by their guid, until they get it; within a change."""
    for pair in pairs:
        if pair.fields["name"] != pair.old["name"]:
            (guid,) = pair.key
            store.update(table, keys[guid], name=guid)


def let_go_of_arrows(
    store: Store, keys: Mapping[str, int], codes: Mapping[str, int], pairs: Iterable[Pair]
) -> None:
    """Draws relations that get other ends or another kind where none is or comes, until then.

    Args:
        store: of the project at home.
        keys: of its relations, by guid.
        codes: its codes, by guid.
        pairs: all relations that are at home.
    """
    known = list(pairs)
    taken = {tuple(arrow["arrow"]) for pair in known for arrow in (pair.old, pair.fields)}
    free = (
        (start, end, kind)
        for (start, end), kind in product(permutations(codes, 2), RELATION_KINDS)
        if (start, end, kind) not in taken
    )
    for pair in known:
        if pair.fields["arrow"] != pair.old["arrow"]:
            start, end, kind = next(free)
            arrow = {"start_id": codes[start], "end_id": codes[end], "kind": kind}
            store.update("relation", keys[pair.key[0]], **arrow)
