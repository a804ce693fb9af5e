"""The merge of two codebooks that grew from a common one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.arrange import arrange
from gioia.codebook.diff import diff
from gioia.codebook.files import digest
from gioia.codebook.merging.decisions import Decisions
from gioia.codebook.merging.duplicates import settle_duplicates
from gioia.codebook.merging.fields import both_reordered
from gioia.codebook.merging.merged_apart import settle_unions
from gioia.codebook.merging.presence import merge_codes
from gioia.codebook.merging.same_label import settle_labels
from gioia.codebook.merging.shape import settle_places
from gioia.codebook.merging.sides import Sides, by_guid
from gioia.codebook.merging.unions import leading, unions_in
from gioia.codebook.merging.uniting import end_of, follow
from gioia.codebook.merging.values import Merge

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from gioia.codebook.merging.values import Placed, Resolution, Side, Spans
    from gioia.codebook.model import Code, Codebook
    from gioia.records import Level


def merge(
    base: Codebook | None,
    ours: Codebook,
    theirs: Codebook,
    *,
    our_spans: Spans | None = None,
    their_spans: Spans | None = None,
    held: Collection[str] = (),
    resolutions: Mapping[str, Resolution] | None = None,
    prefer: Side | None = None,
    lenient: bool = False,
    names: tuple[str, str] = ("ours", "theirs"),
) -> Merge:
    """Brings what two sides made of a codebook together, by guid and field.

    What one side changed holds; what both changed alike holds; what they changed each in its way
    is a conflict. Without a base, what differs is a conflict, and what one side alone has comes in.

    Args:
        base: What both sides grew from, if it is known.
        ours: Our side: its project and name are the result's.
        theirs: The other side.
        our_spans: What is coded on our side, by guid; tells likely duplicates, and what is used.
        their_spans: What is coded on theirs.
        held: Codes on our side that cannot be deleted, since something hangs on them.
        resolutions: Answers to conflicts, by their keys. Keys that are not met are left alone.
        prefer: The side that wins where a conflict has no resolution of its own. Of two codes
            of one label, the other side's is renamed; likely duplicates stay two.
        lenient: Leave a conflict open whose resolution names a choice that there is not.
        names: What the sides are called in words and in labels.

    Raises:
        UsageError: a resolution names a choice that there is not, or a label that is taken.
    """
    sides = Sides(
        by_guid(base), by_guid(ours), by_guid(theirs),
        our_spans or {}, their_spans or {}, frozenset(held), names,
    )  # fmt: skip
    decisions = Decisions(resolutions or {}, prefer, lenient=lenient)
    merged = settle_places(merge_codes(sides, decisions), sides, decisions)
    unified = _settle_twins(merged, sides, decisions)
    book = _book(ours, theirs, merged)
    asked = tuple(decisions.open), tuple(decisions.resolved)
    return Merge(book, *asked, tuple(diff(ours, book)), unified, _reordered(sides))


def _reordered(sides: Sides) -> tuple[str, ...]:
    both = sides.ours.keys() & sides.theirs.keys() & sides.base.keys()
    return tuple(sorted(guid for guid in both if both_reordered(guid, sides)))


def _settle_twins(merged: dict[str, Placed], sides: Sides, decisions: Decisions) -> dict[str, str]:
    unions = unions_in(merged, sides)
    before = leading(unions, merged)
    unified = settle_unions(merged, unions, sides, decisions)
    unified |= settle_labels(merged, sides, decisions)
    met = [*decisions.open, *(each.conflict for each in decisions.resolved)]
    asked = {frozenset((each.guid, each.other)) for each in met if each.kind == "same label"}
    unified |= settle_duplicates(merged, sides, decisions, asked)
    follow(merged, end_of(before | unified), sides)
    return end_of(unified)


def _book(ours: Codebook, theirs: Codebook, merged: dict[str, Placed]) -> Codebook:
    """The result as a codebook, with the lineage of both sides."""
    lists: dict[Level, list[Code]] = {"dimension": [], "theme": [], "concept": []}
    for level, code in merged.values():
        lists[level].append(code)
    book = arrange(
        ours.model_copy(
            update={f"{level}s": tuple(codes) for level, codes in lists.items()},
        )
    )
    return book.model_copy(update={"lineage": merged_lineage(ours, theirs, digest(book))})


def merged_lineage(ours: Codebook, theirs: Codebook, own: str) -> tuple[str, ...]:
    """Ours, what theirs adds, both as they stand, and the result's own digest the last."""
    grown = (*ours.lineage, *theirs.lineage, digest(ours), digest(theirs))
    return (*(each for each in dict.fromkeys(grown) if each != own), own)
