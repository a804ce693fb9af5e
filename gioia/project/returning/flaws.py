"""What a sound copy cannot hold: a file that was tampered with is refused as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import has_controls, shown
from gioia.errors import FaultsFound
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.project.returning.planning import Plan
    from gioia.project.three_way import Fields


def check_words(plan: Plan, name: str) -> None:
    """FaultsFound where words that would come in hold control characters.

    Args:
        plan: what is to come in.
        name: the copy's.
    """
    faults = list(_faults(plan))
    if faults:
        raise FaultsFound(
            f"The copy {name} holds what Gioia never writes; nothing was changed.",
            faults,
            "Another program has written into it. Use another copy, or exchange work instead: "
            "gioia work export.",
        )


def _faults(plan: Plan) -> Iterator[Fault]:
    for kind, found in plan.kinds.items():
        coming = dict(found.new)
        coming |= {key: pair.fields for key, pair in found.pairs.items() if pair.differs}
        for key, fields in coming.items():
            for field, words in _words(fields):
                told = f"{field} holds control characters: “{shown(words, 40)}”"
                yield Fault("control-characters", "error", f"{kind} {key[0]}", told, "", key[0])


def _words(fields: Fields) -> Iterator[tuple[str, str]]:
    for name, value in fields.items():
        for words in value if isinstance(value, tuple) else (value,):
            if isinstance(words, str) and has_controls(words):
                yield name, words
