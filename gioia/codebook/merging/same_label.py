"""Codes of one level that are called the same after the merge, though they are two."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import fold_label
from gioia.codebook.merging.uniting import keeper_of, unite
from gioia.codebook.merging.values import Choice, Conflict, Resolution
from gioia.codebook.merging.wording import given_label
from gioia.codebook.merging.words import code_in_words
from gioia.errors import LabelTaken

if TYPE_CHECKING:
    from gioia.codebook.merging.decisions import Decisions
    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Placed, Side
    from gioia.records import Level

Labels = defaultdict[tuple["Level", str], list[str]]
"""The guids of the codes in use, by level and folded label."""


class Pair(NamedTuple):
    """Two codes of one label. The first is ours, the second theirs, where that can be said."""

    ours: str
    theirs: str
    sided: bool


def settle_labels(merged: dict[str, Placed], sides: Sides, decisions: Decisions) -> dict[str, str]:
    """Renames or unites until each label means one code; returns what became part of what."""
    labels = labels_in_use(merged)
    unified: dict[str, str] = {}
    for key in sorted(key for key, guids in labels.items() if len(guids) > 1):
        waiting = sorted(labels[key], key=lambda guid: (-len(_holders(guid, key, sides)), guid))
        while len(waiting) > 1:
            pair = _pair(waiting[0], waiting[1], key, sides)
            answer = decisions.settle(_conflict(pair, merged, labels, sides))
            waiting.remove(_settle(pair, answer, merged, labels, sides, unified))
    return unified


def labels_in_use(merged: dict[str, Placed]) -> Labels:
    """The codes in use by what they are called."""
    labels: Labels = defaultdict(list)
    for guid, (level, code) in merged.items():
        if code.retired is None:
            labels[level, fold_label(code.label)].append(guid)
    return labels


def free_label(wanted: str, level: Level, labels: Labels) -> str:
    """The label, or where it is taken the label with a number."""
    found, number = wanted, 1
    while labels.get((level, fold_label(found))):
        number += 1
        found = f"{wanted} {number}"
    return found


def _holders(guid: str, key: tuple[Level, str], sides: Sides) -> set[Side]:
    """The sides that have the code in use under this very label."""
    found: set[Side] = set()
    both: tuple[Side, Side] = ("ours", "theirs")
    for side in both:
        placed = sides.of(side).get(guid)
        if placed is None or placed.code.retired is not None:
            continue
        if (placed.level, fold_label(placed.code.label)) == key:
            found.add(side)
    return found


def _pair(one: str, other: str, key: tuple[Level, str], sides: Sides) -> Pair:
    first, second = _holders(one, key, sides), _holders(other, key, sides)
    if first == {"theirs"} and second == {"ours"}:
        return Pair(other, one, sided=True)
    return Pair(one, other, sided=first == {"ours"} and second == {"theirs"})


def _conflict(pair: Pair, merged: dict[str, Placed], labels: Labels, sides: Sides) -> Conflict:
    ours, theirs = merged[pair.ours], merged[pair.theirs]
    first, second = sorted(pair[:2])
    stays, _ = keeper_of(*pair[:2], sides)
    whose = sides.name("ours" if stays == pair.ours else "theirs") if pair.sided else "the older"
    one = Choice("one", f"one code, that of {whose}; the quotes of the other go on to it")
    return Conflict(
        key=f"same-label:{first}+{second}",
        kind="same label",
        level=ours.level,
        guid=pair.ours,
        label=ours.code.label,
        field="label",
        base=code_in_words(sides.base.get(pair.ours) or sides.base.get(pair.theirs)),
        ours=code_in_words(ours),
        theirs=code_in_words(theirs),
        choices=(*_renamings(pair, ours, labels, sides), one),
        other=pair.theirs,
    )


def _renamings(pair: Pair, placed: Placed, labels: Labels, sides: Sides) -> tuple[Choice, ...]:
    level, code = placed
    if not pair.sided:
        told = "both stay, the second with a number after its label"
        return (Choice("rename", told, None, "label", free_label(code.label, level, labels)),)

    def renaming(side: Side, keeper: Side) -> Choice:
        name = sides.name(side)
        label = free_label(f"{code.label} ({name})", level, labels)
        return Choice(
            f"rename-{side}", f"both stay, that of {name} renamed", keeper, "label", label
        )

    return renaming("theirs", "ours"), renaming("ours", "theirs")


def _settle(
    pair: Pair,
    answer: Resolution,
    merged: dict[str, Placed],
    labels: Labels,
    sides: Sides,
    unified: dict[str, str],
) -> str:
    """Does what was answered and returns the code that has the label no longer."""
    if answer.choice == "one":
        stays, goes = keeper_of(*pair[:2], sides)
        unite(merged, stays, goes, "")
        unified[goes] = stays
        return goes
    renamed = pair.ours if answer.choice == "rename-ours" else pair.theirs
    side: Side = "ours" if renamed == pair.ours else "theirs"
    level, code = merged[renamed]
    told = f"{code.label} ({sides.name(side)})" if pair.sided else code.label
    label = _checked(answer.label, level, labels) or free_label(told, level, labels)
    merged[renamed] = merged[renamed]._replace(code=code.model_copy(update={"label": label}))
    labels[level, fold_label(label)].append(renamed)
    return renamed


def _checked(label: str, level: Level, labels: Labels) -> str:
    tidy = given_label(label)
    if tidy and labels.get((level, fold_label(tidy))):
        raise LabelTaken(f"There is a {level} “{tidy}” already.", "Give it another label.")
    return tidy
