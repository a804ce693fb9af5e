"""The conflicts of a merge as people are asked about them, and by which key each is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.merging.abreast import NAMES, asked_field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.codebook.merging.values import Choice, Conflict, ConflictKind

ACTS = {
    "ours": "merging.ours",
    "theirs": "merging.theirs",
    "both": "merging.both",
    "rename": "merging.both",
    "rename-theirs": "merging.both",
    "rename-ours": "merging.both.ours",
    "one": "merging.unite",
    "own": "merging.own",
}
"""Which action takes which choice."""

_SHORT: dict[ConflictKind, str] = {
    "move/move": "place",
    "delete/edit": "deleted",
    "level broken": "level",
    "cycle": "circle",
    "merge/merge": "merged",
    "same label": "same label",
    "likely duplicate": "alike",
}


class Question(NamedTuple):
    """One conflict, and where it comes from."""

    key: str
    """What the answer is given by."""
    number: int
    """The number of the file, from 1."""
    conflict: Conflict


def in_order(questions: Iterable[Question]) -> tuple[Question, ...]:
    """File by file, kind by kind, by label."""
    kinds = [*_SHORT]

    def place(one: Question) -> tuple[int, int, str, str, str]:
        kind, label = one.conflict.kind, one.conflict.label.casefold()
        rank = kinds.index(kind) if kind in kinds else -1
        return one.number, rank, one.conflict.field, label, one.key

    return tuple(sorted(questions, key=place))


def short(conflict: Conflict) -> str:
    """What is asked about, in a word or two."""
    field = asked_field(conflict)
    return _SHORT.get(conflict.kind) or NAMES.get(field, field)


def leads_on(conflict: Conflict) -> bool:
    """Whether an answer may lead to other questions: not where only one text is at stake."""
    return conflict.kind != "edit/edit" or conflict.field in {"label", "retired"}


def choice_for(conflict: Conflict, action: str) -> Choice | None:
    """The choice that an action takes here; None where this conflict has no such one."""
    return next((one for one in conflict.choices if ACTS.get(one.name) == action), None)
