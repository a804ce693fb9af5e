"""Which codes the sides merged into which, as the reasons for retiring them tell."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.codebook.merging.uniting import older, united_with
from gioia.records import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Placed
    from gioia.records import Level

    Called = Mapping[tuple[Level, str], list[str]]


def unions_in(merged: Mapping[str, Placed], sides: Sides) -> dict[str, str]:
    """The code that each one became part of before, by guid: one step, whatever became of that."""
    gone = [guid for guid, placed in merged.items() if _joined(placed)]
    if not gone:
        return {}
    books = [(book, _called(book, sides.base)) for book in (sides.ours, sides.theirs)]
    found = {}
    for guid in gone:
        retired = merged[guid].code.retired
        known = [
            into
            for book, called in books
            if guid in book and book[guid].code.retired == retired
            if (into := _into(guid, book, called)) is not None
        ]
        if known:
            found[guid] = min(known, key=lambda one: (not is_used(one, merged), older(one, sides)))
    return found


def is_used(guid: str, book: Mapping[str, Placed]) -> bool:
    """Whether a book has a code, and it is not retired."""
    return guid in book and book[guid].code.retired is None


def walk(guid: str, unions: Mapping[str, str]) -> list[str]:
    """A code and what it became, step by step; where that goes round, each of them once."""
    path = [guid]
    while path[-1] in unions and unions[path[-1]] not in path:
        path.append(unions[path[-1]])
    return path


def is_end(guid: str, unions: Mapping[str, str]) -> bool:
    """Whether a code is what others became: in the end, or among those that go round."""
    last = walk(guid, unions)[-1]
    return unions.get(last, last) == guid


def lost_in(unions: Mapping[str, str], merged: Mapping[str, Placed]) -> list[set[str]]:
    """Codes that became one another, or what is retired or gone: each family that is not in use."""
    families: defaultdict[str, set[str]] = defaultdict(set)
    for guid in unions:
        path = walk(guid, unions)
        last = path[-1]
        circle = path[path.index(unions[last]) :] if last in unions else [last]
        families[min(circle)].update(path)
    return [families[end] for end in sorted(families) if not is_used(end, merged)]


def leading(unions: Mapping[str, str], merged: Mapping[str, Placed]) -> dict[str, str]:
    """The unions of codes that ended in one in use."""
    return {guid: into for guid, into in unions.items() if is_used(walk(guid, unions)[-1], merged)}


def _joined(placed: Placed) -> str:
    """What a code was called, folded, that this one became part of; empty where it did not."""
    retired = placed.code.retired
    return united_with(retired.reason) if retired else ""


def _into(guid: str, book: Mapping[str, Placed], called: Called) -> str | None:
    """What a code became part of: one of its level, unless the two are not of one any more."""
    placed = book[guid]
    for level in (placed.level, *LEVELS):
        for each in called.get((level, _joined(placed)), ()):
            if each != guid:
                return each
    return None


def _called(book: Mapping[str, Placed], base: Mapping[str, Placed]) -> Called:
    """The codes of a book by what they are or were called; those in use before others."""
    found: defaultdict[tuple[Level, str], list[str]] = defaultdict(list)
    for before in (book, base):
        known = sorted((not is_used(guid, book), guid) for guid in before if guid in book)
        for _, guid in known:
            found[book[guid].level, fold_label(before[guid].code.label)].append(guid)
    return found
