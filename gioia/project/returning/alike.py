"""What was made both in a copy and at home, under two guids: the same interview, person, arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    from gioia.project.returning.state import Kind, State
    from gioia.project.three_way import Fields

FIRST: tuple[Kind, ...] = ("source", "informant", "attribute")
"""Kinds that refer to nothing."""
THEN: tuple[Kind, ...] = ("quote", "relation")
"""Kinds that refer to those, and to codes."""


def alike(ours: State, theirs: State, kinds: Iterable[Kind]) -> dict[str, str]:
    """The guids at home of what has another guid in the copy.

    An interview is known by its text and never by its name, an informant by the pseudonym, an
    attribute by its name and type, a quote by its place and coder, a relation by its ends and kind.
    """
    found: dict[str, str] = {}
    for kind in kinds:
        same = _SAME[kind]
        here = {same(fields): key for key, fields in ours[kind].items() if key not in theirs[kind]}
        for key, fields in theirs[kind].items():
            if key not in ours[kind] and same(fields) in here:
                found[key[0]] = here.pop(same(fields))[0]
    return found


def _text(source: Fields) -> str:
    return str(source["text_sha256"])


def _name(informant: Fields) -> Hashable:
    return fold_label(informant["name"])


def _named(attribute: Fields) -> Hashable:
    return attribute["target"], attribute["type"], fold_label(attribute["name"])


def _place(quote: Fields) -> Hashable:
    return quote["place"], quote["coder"]


def _arrow(relation: Fields) -> Hashable:
    return tuple(relation["arrow"])


_SAME: Mapping[Kind, Callable[[Fields], Hashable]] = {
    "source": _text,
    "informant": _name,
    "attribute": _named,
    "quote": _place,
    "relation": _arrow,
}
