"""What becomes of all that a copy holds, as values: known before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from gioia.project.returning.alike import FIRST, THEN, alike
from gioia.project.returning.circles import on_codes, open_circles
from gioia.project.returning.comparing import Compared, agree, compare
from gioia.project.returning.spots import settle_spots
from gioia.project.returning.state import referring, renamed
from gioia.project.returning.words import other_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from gioia.project.returning.state import Key, Kind, State
    from gioia.project.returning.words import Words
    from gioia.project.three_way import Fields, Side

ORDER: tuple[Kind, ...] = (
    "informant",
    "source",
    "speaker",
    "attribute",
    "value",
    "dismissal",
    "quote",
    "relation",
    "memo",
)
"""Such that what others may be joined to is known before them."""
MATERIAL: frozenset[Kind] = frozenset({"informant", "source", "attribute"})
"""What does not come back for its own sake where it was removed at home."""
REMOVABLE: tuple[Kind, ...] = ("memo", "value", "relation", "quote")
"""What may go from home as it went from the copy; in the order of going."""
STAYING: tuple[Kind, ...] = ("source", "attribute")


class States(NamedTuple):
    """What is held together."""

    ours: State
    theirs: State
    bases: tuple[State, ...]
    """The copy as of when it was last the same as home, and before that; the oldest first."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done at home."""

    kinds: dict[Kind, Compared] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    """Codes of the copy that something needs and that are not at home any more."""
    words: list[Words] = field(default_factory=list)
    """Words that both sides changed and that would be lost otherwise."""
    removed: list[tuple[Kind, Key]] = field(default_factory=list)
    """Removed in the copy, and at home as it was then."""
    staying: list[tuple[Kind, Key]] = field(default_factory=list)
    """Removed in the copy; much hangs on it, or something new at home, so that only a person
    removes it there."""
    joined: dict[str, str] = field(default_factory=dict)
    """New things that came to where another one is, by guid."""
    agreed: set[Kind] = field(default_factory=set)
    """Kinds of things that both sides changed alike: from there they go on."""

    @property
    def changes(self) -> bool:
        """Whether anything at home becomes different, but for what is removed."""
        return bool(self.words or self.codes) or any(
            one.new or any(pair.differs for pair in one.pairs.values())
            for one in self.kinds.values()
        )


def plan(states: States, codes: AbstractSet[str], led: Mapping[str, str], prefer: Side) -> Plan:
    """Holds the copy, home and what both grew from together.

    Args:
        states: of all three.
        codes: those at home, by guid.
        led: codes that became part of another, with the guid of that one.
        prefer: whose state holds where both sides changed the same.
    """
    now, theirs = states.ours, renamed(states.theirs, led)
    base = renamed(states.bases[-1], led)
    ours: State = {
        kind: {key: referring(fields, led) for key, fields in things.items()}
        for kind, things in now.items()
    }
    done, circles = Plan(), dict[str, str]()
    for kinds in (FIRST, THEN):
        names = alike(ours, theirs, kinds)
        theirs, base = renamed(theirs, names), renamed(base, names)
    for kind in ORDER:
        found = compare(kind, (now[kind], ours[kind]), theirs[kind], base[kind], prefer)
        done.kinds[kind] = found
        if agree(kind, now[kind], theirs[kind], base[kind]):
            done.agreed.add(kind)
        if kind in MATERIAL:
            for key in base[kind].keys() & found.new.keys():
                del found.new[key]
        if kind == "relation":
            circles = open_circles(found)
        if kind in {*FIRST, *THEN}:
            joined = settle_spots(kind, found)
            done.joined.update(joined)
            theirs, base = renamed(theirs, joined), renamed(base, joined)
    on_codes(done.kinds["memo"], circles)
    done.words.extend(other_words(done.kinds, now))
    _bring_along(done, now, theirs, codes)
    _leave_speakers(done)
    used = set(_used_since(states))
    for kind, key in _removed(states, (*REMOVABLE, *STAYING)):
        stays = kind in STAYING or (kind, key[0]) in used
        (done.staying if stays else done.removed).append((kind, key))
    return done


def _bring_along(done: Plan, ours: State, theirs: State, codes: AbstractSet[str]) -> None:
    """Brings what the new things are in, on or of, where it was removed at home."""
    open_ = [
        (kind, key, fields)
        for kind, found in done.kinds.items()
        for key, fields in (
            *found.new.items(),
            *((key, pair.fields) for key, pair in found.pairs.items() if pair.differs),
        )
    ]
    while open_:
        kind, key, fields = open_.pop()
        for to, guid in _needs(kind, key, fields):
            if to == "code":
                done.codes.update({guid} - codes)
            elif (guid,) not in ours[to] and (guid,) not in done.kinds[to].new:
                whole = _whole(to, guid, theirs)
                open_ += whole
                for what, which, told in whole:
                    done.kinds[what].new[which] = told


def _whole(kind: Kind, guid: str, theirs: State) -> list[tuple[Kind, Key, Fields]]:
    """A thing; of a source also its speakers."""
    found: list[tuple[Kind, Key, Fields]] = [(kind, (guid,), theirs[kind][guid,])]
    if kind == "source":
        speakers = theirs["speaker"].items()
        found += [("speaker", key, fields) for key, fields in speakers if key[0] == guid]
    return found


def _needs(kind: Kind, key: Key, fields: Fields) -> Iterator[tuple[Kind | Literal["code"], str]]:
    """What a thing refers to, by kind and guid; codes as well."""
    match kind:
        case "speaker" if fields["informant"]:
            yield "informant", fields["informant"]
        case "value":
            yield from (
                ("attribute", key[0]),
                *([(fields["on"], key[1])] if "on" in fields else []),
            )
        case "quote":
            yield "source", fields["place"][0]
            yield from (("code", guid) for guid in fields["codes"])
        case "relation":
            yield from (("code", guid) for guid in fields["arrow"][:2])
            yield from (("quote", guid) for guid in sorted(fields["evidence"]))
        case "memo" if fields["on"][0] != "project":
            yield fields["on"]


def _leave_speakers(done: Plan) -> None:
    """Only with a source that comes in do speakers come in."""
    new = done.kinds["speaker"].new
    for key in [key for key in new if (key[0],) not in done.kinds["source"].new]:
        del new[key]


def _used_since(states: States) -> Iterator[tuple[Kind | Literal["code"], str]]:
    """What memos and relations at home refer to that they did not when both were last the same."""
    for kind in ("memo", "relation"):
        for key, fields in states.ours[kind].items():
            had = states.bases[-1][kind].get(key)
            before = set(_needs(kind, key, had)) if had else set()
            yield from {*_needs(kind, key, fields)} - before


def _removed(states: States, kinds: Iterable[Kind]) -> Iterator[tuple[Kind, Key]]:
    for kind in kinds:
        had: dict[Key, Fields] = {}
        for base in states.bases:
            had |= base[kind]
        for key, fields in states.ours[kind].items():
            if key in had and key not in states.theirs[kind] and _same(fields, had[key]):
                yield kind, key


def _same(one: Fields, other: Fields) -> bool:
    told = {"order", "at", "changed_at"}
    return all(one[name] == other[name] for name in one if name not in told)
