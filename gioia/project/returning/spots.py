"""Places and names that only one thing can have: two that come to the same one are told apart.

What is at home already stays where it is. Of what is new, a quote or a relation joins the one that
is there; a name gets a number.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from gioia.codebook.labels import fold_label
from gioia.project.wording import both_labels, both_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from gioia.project.returning.comparing import Compared
    from gioia.project.returning.state import Key, Kind
    from gioia.project.three_way import Fields

SPOTS: Mapping[Kind, str] = {
    "informant": "name",
    "source": "name",
    "attribute": "name",
    "quote": "place",
    "relation": "arrow",
}
"""The field that no two things of a kind have alike; of quotes, no two of one coder."""


def settle_spots(kind: Kind, compared: Compared) -> dict[str, str]:
    """Sees to it that no two things get the same place or name.

    Returns:
        The guids of what joined another, with the guid of that one.
    """
    spot = _spot(kind)
    _stay(compared, SPOTS[kind], spot)
    holders = {spot(pair.old, pair.fields): key for key, pair in compared.pairs.items()}
    if SPOTS[kind] == "name":
        _number(compared.new, holders, spot)
        return {}
    joined = {}
    for key, fields in list(compared.new.items()):
        holder = holders.setdefault(spot(fields, fields), key)
        if holder != key:
            joined[key[0]] = holder[0]
            _join(compared, holder, compared.new.pop(key))
    return joined


def _spot(kind: Kind) -> Callable[[Fields, Fields], Hashable]:
    """What is unique, of a thing as it is and as it is to be."""
    if SPOTS[kind] == "name":
        return lambda old, fields: (old.get("target"), fold_label(fields["name"]))
    return lambda old, fields: (old.get("coder"), fields[SPOTS[kind]])


def _stay(compared: Compared, field: str, spot: Callable[[Fields, Fields], Hashable]) -> None:
    """Leaves where it is what would come to where another one is."""
    pairs = compared.pairs
    while True:
        counts = Counter(spot(pair.old, pair.fields) for pair in pairs.values())
        crowded = [
            pair
            for pair in pairs.values()
            if pair.fields[field] != pair.old[field] and counts[spot(pair.old, pair.fields)] > 1
        ]
        if not crowded:
            return
        for pair in crowded:
            pairs[pair.key] = pair.back(field)


def _number(
    new: dict[Key, Fields],
    holders: dict[Hashable, Key],
    spot: Callable[[Fields, Fields], Hashable],
) -> None:
    for key, fields in list(new.items()):
        number, wanted = 2, fields
        while spot(wanted, wanted) in holders:
            wanted = {**fields, "name": f"{fields['name']} ({number})"}
            number += 1
        new[key] = wanted
        holders[spot(wanted, wanted)] = key


def _join(compared: Compared, holder: Key, fields: Fields) -> None:
    """Gives what one thing holds to another one at its place."""
    pair = compared.pairs.get(holder)
    if pair is None:
        compared.new[holder] = {**compared.new[holder], **_united(compared.new[holder], fields)}
    else:
        pair.fields.update(_united(pair.fields, fields))


def _united(one: Fields, other: Fields) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: one[name] | other[name] for name in ("codes", "evidence") if name in one
    }
    if "note" in one:
        found["note"] = both_texts(one["note"], other["note"])
    if "label" in one:
        found["label"] = both_labels(one["label"], other["label"])
    return found
