"""Rules of wording: G06, G14 and G24."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label, is_blank, likeness
from gioia.structure.case import Finding, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.structure.case import Case


def empty_or_doubled_labels(case: Case) -> Iterator[Finding]:
    """G06: a code in use has a label, and no other of its level has it in any case or spacing."""
    seen: dict[tuple[str, str], str] = {}
    for level, code in case.codes():
        if code.retired is not None:
            continue
        if is_blank(code.label):
            place, way_out = f"{level} {code.guid}", "Rename it (`gioia code rename`)."
            yield Finding(place, "has no label", way_out, code.guid)
            continue
        first = seen.setdefault((level, fold_label(code.label)), code.guid)
        if first != code.guid:
            yield Finding(
                name(level, code.label),
                f"two {level}s have this label: {first} and {code.guid}",
                "Merge the two (`gioia code merge`), or rename one (`gioia code rename`).",
                code.guid,
            )


def labels_like_the_parents(case: Case) -> Iterator[Finding]:
    """G14: a theme says more than its concept, a dimension more than its theme.

    How alike two labels are: `gioia.codebook.labels.likeness`; case and spacing do not matter.
    """
    least = case.thresholds.likeness
    for level, parent in case.drawn("dimension", "theme"):
        above = fold_label(parent.label)
        for code in case.below.get(parent.guid, ()):
            if likeness(fold_label(code.label), above, least):
                below = case.graph.nodes[code.guid]["level"]
                yield Finding(
                    name(below, code.label),
                    f"says nearly the same as its {name(level, parent.label)}",
                    "Give one of them a label that says what it adds (`gioia code rename`).",
                    code.guid,
                )


def undefined_codes(case: Case) -> Iterator[Finding]:
    """G24: what a theme or a dimension means is written down: a definition, a note or a memo."""
    for level, code in case.drawn("dimension", "theme"):
        if not (code.definition.strip() or code.notes.strip() or code.guid in case.facts.noted):
            yield Finding(
                name(level, code.label),
                "has neither a definition nor a memo",
                "Say when it applies (`gioia code define`), or write a memo on it.",
                code.guid,
            )
