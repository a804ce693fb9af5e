"""Words that both sides changed, of which one can hold: the others are kept in a memo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import shown
from gioia.project.three_way import beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gioia.project.returning.comparing import Compared, Pair
    from gioia.project.returning.state import Key, Kind, State


class Words(NamedTuple):
    """A memo that keeps what would be lost."""

    guid: str
    """The same for the same words."""
    on: tuple[str, str]
    """Kind and guid of what it is on."""
    text: str
    like: Key | None = None
    """The memo of which it is another wording, if it is one."""


def other_words(kinds: Mapping[Kind, Compared], ours: State) -> Iterator[Words]:
    """A memo for each memo's wording, attribute's value and relation's label that does not hold.

    What was kept like that before is not kept again.
    """
    found = (
        *_wordings(kinds["memo"]),
        *_values(kinds["value"], kinds["attribute"]),
        *_labels(kinds["relation"]),
    )
    return (one for one in found if (one.guid,) not in ours["memo"])


def _losing(found: Compared, field: str) -> Iterator[tuple[Pair, str]]:
    """Things of which both sides changed a field, and what it was on the side that lost."""
    for pair in found.pairs.values():
        if field in pair.both:
            sides = pair.old[field], pair.theirs[field]
            yield from ((pair, lost) for lost in sides if lost and lost != pair.fields[field])


def _wordings(memos: Compared) -> Iterator[Words]:
    for pair, lost in _losing(memos, "text"):
        yield Words(beside(pair.key[0], lost), pair.fields["on"], lost, pair.key)


def _values(values: Compared, attributes: Compared) -> Iterator[Words]:
    for pair, lost in _losing(values, "value"):
        attribute, target = pair.key
        name = attributes.pairs[attribute,].fields["name"]
        told = f"“{shown(name)}”: {pair.fields['value']} holds; on the other side it was {lost}."
        yield Words(beside(attribute, f"{target} {lost}"), (pair.old["on"], target), told)


def _labels(relations: Compared) -> Iterator[Words]:
    for pair, lost in _losing(relations, "label"):
        told = f"“{shown(pair.fields['label'])}” holds; on the other side it was “{lost}”."
        yield Words(beside(pair.key[0], lost), ("relation", pair.key[0]), told)
