"""Things of one kind at home, in a copy, and in what both grew from: what is to hold of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.project.three_way import settle_fields
from gioia.project.wording import both_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.project.returning.state import Key, Kind, Things
    from gioia.project.three_way import Fields, Side

COMPARED: Mapping[Kind, tuple[str, ...]] = {
    "informant": ("name",),
    "source": ("name", "language"),
    "speaker": ("role", "informant"),
    "attribute": ("name", "choices"),
    "value": ("value",),
    "quote": ("place", "codes", "role", "stance", "note"),
    "relation": ("arrow", "label", "evidence"),
    "memo": ("kind", "on", "text", "settled"),
    "dismissal": ("reason",),
}
"""What people change of things of each kind; the rest tells which it is, or since when."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A thing that is at home, and what is to hold of it."""

    key: Key
    old: Fields
    """As it is at home now."""
    fields: dict[str, Any]
    """What people change of it, as it is to be."""
    theirs: Fields
    """As it is in the copy; as it is here, where the copy does not have it."""
    kept: tuple[str, ...] = ()
    """Fields that were changed only at home, and stay so."""
    both: tuple[str, ...] = ()
    """Fields that both sides changed, each in its way: the preferred side holds."""

    @property
    def differs(self) -> bool:
        """Whether anything of it becomes different at home."""
        return any(self.old[name] != value for name, value in self.fields.items())

    def back(self, field: str) -> Pair:
        """The same, but for a field that cannot be what it was to be: it stays as it is."""
        fields = self.fields | {field: self.old[field]}
        return replace(self, fields=fields, both=tuple({*self.both, field}))


class Compared(NamedTuple):
    """What is to become of the things of one kind."""

    pairs: dict[Key, Pair]
    """All that are at home."""
    new: dict[Key, Fields]
    """Made in the copy; or removed at home, and changed in the copy meanwhile."""
    away: Sequence[Key]
    """Removed at home, and in the copy as they were: they stay away."""


def compare(
    kind: Kind, home: tuple[Things, Things], theirs: Things, base: Things, prefer: Side
) -> Compared:
    """Three ways, by key and field.

    Args:
        kind: of the things.
        home: as they are at home; and with the codes that theirs became since.
        theirs: those of the copy.
        base: what both grew from.
        prefer: whose field holds where both sides changed it.
    """
    now, ours = home
    names = COMPARED[kind]
    pairs = {}
    for key, old in now.items():
        our = _only(ours[key], names)
        their = theirs.get(key)
        if their is None:
            pairs[key] = Pair(key, old, our, old)
            continue
        stood = _only(base[key], names) if key in base else None
        settled = settle_fields(our, _only(their, names), stood, prefer)
        fields = settled.fields | _joined(our, their, settled.both)
        pairs[key] = Pair(key, old, fields, their, settled.kept, settled.both)
    unknown = {key: their for key, their in theirs.items() if key not in now}
    away = [
        key
        for key, their in unknown.items()
        if key in base and _only(their, names) == _only(base[key], names)
    ]
    left = set(away)
    return Compared(pairs, {key: one for key, one in unknown.items() if key not in left}, away)


def agree(kind: Kind, home: Things, theirs: Things, base: Things) -> bool:
    """Whether the copy came to anything that home has too, or lacks too, and the base does not.

    What was removed in the copy alone is not that.
    """
    names = COMPARED[kind]
    known = (key for key in theirs.keys() | base.keys() if (key in theirs) == (key in home))
    return any(_stands(theirs, key, names) != _stands(base, key, names) for key in known)


def _stands(things: Things, key: Key, names: Sequence[str]) -> dict[str, Any] | None:
    return _only(things[key], names) if key in things else None


def _only(fields: Fields, names: Sequence[str]) -> dict[str, Any]:
    return {name: fields[name] for name in names}


def _joined(ours: Fields, theirs: Fields, both: Sequence[str]) -> dict[str, Any]:
    """Of what both sides changed, that which can be had from both."""
    found: dict[str, Any] = {}
    if "note" in both:
        found["note"] = both_texts(theirs["note"], ours["note"])
    if "choices" in both:
        found["choices"] = tuple(dict.fromkeys((*ours["choices"], *theirs["choices"])))
    return found
