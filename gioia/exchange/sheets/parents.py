"""Ways from the top to codes that each name the one above them by its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.exchange.nesting import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Mapping


def way_to(
    label: str, known: Mapping[str, Mapping[str, str]], ways: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The way from the top to the code of a label; `ways` remembers those that were gone."""
    climbed = []
    while label.strip() and fold_label(label) not in ways:
        row = known.get(fold_label(label), {"concept": label, "parent": ""})
        climbed.append(row["concept"].strip())
        label = row["parent"]
    way = ways.get(fold_label(label), ())
    for own in reversed(climbed):
        way = ways[fold_label(own)] = under(way, own)
    return way


def under(way: tuple[str, ...], label: str) -> tuple[str, ...]:
    """The way to a code under another; what is too deep stands on the last level that there is.

    A second row of a label may put it under itself: it then stands at the top.
    """
    folded = [fold_label(one) for one in way]
    after = folded.index(fold_label(label)) + 1 if fold_label(label) in folded else 0
    return (*way[after:][: DEEPEST - 1], label)
