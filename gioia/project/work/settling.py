"""A coder's quote as it stands here and as a file has it: field by field, what is to hold.

Three ways where it is known what both grew from: what only one side changed holds, and where both
did, the coder's own file does. Codes are compared one by one, and of two notes both are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gioia.project.wording import both_texts

if TYPE_CHECKING:
    from collections.abc import Collection

Place: TypeAlias = tuple[int, int, int]
"""The key of a source, start and end."""


SINGLE = ("place", "role", "stance", "note")
"""Fields of a quote that are compared as a whole; codes are one by one."""


class Standing(NamedTuple):
    """A quote without its identity: where it is, and what is said of it."""

    place: Place
    codes: tuple[str, ...]
    """By guid, in the order of applying."""
    role: str
    stance: str
    note: str


class Settled(NamedTuple):
    """What is to hold of a quote."""

    quote: Standing
    kept: tuple[str, ...]
    """Fields that were changed only here, and stay so."""
    both: tuple[str, ...]
    """Fields that both sides changed, each in its way: the file holds, and notes are joined."""


def same(one: Standing, other: Standing) -> bool:
    """Whether two say the same; in which order codes were applied does not matter."""
    return set(one.codes) == set(other.codes) and one._replace(codes=other.codes) == other


def settle(ours: Standing, theirs: Standing, base: Standing | None) -> Settled:
    """What is to hold; without a common base all that the file says, and what was noted here."""
    if base is None:
        codes, note = _in_our_order(ours.codes, theirs.codes), both_texts(theirs.note, ours.note)
        return Settled(theirs._replace(codes=codes, note=note), (), ())
    chosen, kept, both = theirs, [], []
    for field in SINGLE:
        our, their, old = (getattr(side, field) for side in (ours, theirs, base))
        if our in (their, old):
            continue
        if their == old:
            chosen = chosen._replace(**{field: our})
            kept.append(field)
        else:
            both.append(field)
    if "note" in both:
        chosen = chosen._replace(note=both_texts(theirs.note, ours.note))
    codes = _codes(ours.codes, theirs.codes, base.codes)
    if set(codes) != set(theirs.codes):
        kept.append("codes")
    return Settled(chosen._replace(codes=codes), tuple(kept), tuple(both))


def _codes(
    ours: Collection[str], theirs: Collection[str], base: Collection[str]
) -> tuple[str, ...]:
    """Theirs, without those that were taken off here, and with those that were put on here."""
    stays = [code for code in theirs if code in ours or code not in base]
    added = [code for code in ours if code not in theirs and code not in base]
    return _in_our_order(ours, (*stays, *added))


def _in_our_order(ours: Collection[str], codes: Collection[str]) -> tuple[str, ...]:
    """The codes, those that are here already in the order that they have here."""
    known = [code for code in ours if code in codes]
    return (*known, *(code for code in codes if code not in known))
