"""Rules of wording: G06."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label, is_blank
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
            yield Finding(
                f"{level} {code.guid}", "has no label", "Rename it (`gioia code rename`)."
            )
            continue
        first = seen.setdefault((level, fold_label(code.label)), code.guid)
        if first != code.guid:
            yield Finding(
                name(level, code.label),
                f"two {level}s have this label: {first} and {code.guid}",
                "Merge the two (`gioia code merge`), or rename one (`gioia code rename`).",
            )
