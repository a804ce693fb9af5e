"""Codes that each side brought in by itself under another label, and that are likely one idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.codebook.merging.alike import alike, overlapping
from gioia.codebook.merging.same_label import labels_in_use
from gioia.codebook.merging.uniting import keeper_of, unite
from gioia.codebook.merging.values import Choice, Conflict
from gioia.codebook.merging.wording import given_label
from gioia.codebook.merging.words import ABSENT, code_in_words
from gioia.errors import LabelTaken
from gioia.records import LEVELS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from gioia.codebook.merging.decisions import Decisions
    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Placed
    from gioia.records import Level


def settle_duplicates(
    merged: dict[str, Placed], sides: Sides, decisions: Decisions, asked: Container[frozenset[str]]
) -> dict[str, str]:
    """Unites what people say is one; returns what became part of what.

    Args:
        merged: The codes, some of which are changed.
        sides: What is merged.
        decisions: What people resolved.
        asked: Pairs that had one label and were settled for that reason.
    """
    unified: dict[str, str] = {}
    for ours, theirs, why in sorted(_pairs(merged, sides), key=lambda pair: sorted(pair[:2])):
        gone = unified.keys() & {ours, theirs}
        if gone or frozenset((ours, theirs)) in asked:
            continue
        answer = decisions.settle(_conflict(ours, theirs, why, merged, sides))
        if answer.choice == "one":
            stays, goes = keeper_of(ours, theirs, sides)
            unite(merged, stays, goes, _checked(answer.label, {ours, theirs}, merged))
            unified[goes] = stays
    return unified


def _pairs(merged: dict[str, Placed], sides: Sides) -> Iterator[tuple[str, str, str]]:
    """Ours, theirs and why they are likely one, level by level."""
    for level in LEVELS:
        ours = _brought_in(level, sides.ours, sides, merged)
        theirs = _brought_in(level, sides.theirs, sides, merged)
        our_spans = {guid: sides.our_spans.get(guid, frozenset()) for guid in ours}
        their_spans = {guid: sides.their_spans.get(guid, frozenset()) for guid in theirs}
        worded, coded = alike(ours, theirs), overlapping(our_spans, their_spans)
        for pair in worded.keys() | coded.keys():
            reasons = [f"{coded[pair]:.0%} of what is coded is the same"] if pair in coded else []
            reasons += [f"the labels are {worded[pair]:.0%} the same"] if pair in worded else []
            yield *pair, "; ".join(reasons)


def _brought_in(
    level: Level, side: Mapping[str, Placed], sides: Sides, merged: dict[str, Placed]
) -> dict[str, str]:
    """Labels of the codes in use, by guid, that this side alone has and the base had not."""
    other = sides.theirs if side is sides.ours else sides.ours
    return {
        guid: placed.code.label
        for guid, placed in merged.items()
        if guid in side
        and guid not in other
        and guid not in sides.base
        and placed.level == level
        and placed.code.retired is None
    }


def _conflict(
    ours: str, theirs: str, why: str, merged: dict[str, Placed], sides: Sides
) -> Conflict:
    first, second = sorted((ours, theirs))
    stays, goes = keeper_of(ours, theirs, sides)
    kept, gone = merged[stays].code.label, merged[goes].code.label
    return Conflict(
        key=f"duplicate:{first}+{second}",
        kind="likely duplicate",
        level=merged[ours].level,
        guid=ours,
        label=merged[ours].code.label,
        field="",
        base=f"{ABSENT}: {why}",
        ours=code_in_words(merged[ours]),
        theirs=code_in_words(merged[theirs]),
        choices=(
            Choice("both", "both stay as they are"),
            Choice(
                "one",
                f"one code, “{kept}”; the quotes of “{gone}” go on to it",
                asks="label",
                words=kept,
            ),
        ),
        other=theirs,
    )


def _checked(label: str, pair: set[str], merged: dict[str, Placed]) -> str:
    tidy = given_label(label)
    if not tidy:
        return ""
    level = merged[min(pair)].level
    if set(labels_in_use(merged)[level, fold_label(tidy)]) - pair:
        raise LabelTaken(f"There is a {level} “{tidy}” already.", "Give it another label.")
    return tidy
