"""Answers to the conflicts of a merge, and whether they still fit when it is worked out anew."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.codebook.merging.values import Conflict, Resolution
    from gioia.tui.merging.questions import Question


class Asked(NamedTuple):
    """What was asked when an answer was given: enough to know it again."""

    label: str
    sides: str
    """A digest of the field and its three sides."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, to what, and on which state of the project."""

    resolution: Resolution
    asked: Asked
    ground: str
    """The digest of the project's codebook at that time; empty: the files are other ones now."""


Answers: TypeAlias = "Mapping[str, Answer]"
"""By the key of the conflict, in the order in which they were given."""


def asked(conflict: Conflict) -> Asked:
    """A conflict as an answer remembers it."""
    told = "\0".join((conflict.field, conflict.base, conflict.ours, conflict.theirs))
    return Asked(conflict.label, hashlib.sha256(told.encode()).hexdigest()[:32])


def elsewhere(answers: Answers) -> dict[str, Answer]:
    """The answers as those to other files: they hold where the same is asked in the same words."""
    return {key: replace(answer, ground="") for key, answer in answers.items()}


def fits(answer: Answer, conflict: Conflict, ground: str) -> bool:
    """Whether an answer holds for what is asked now.

    What an answer was about may read otherwise because of other answers; where the project itself
    was changed, it must be what the person saw.
    """
    if all(choice.name != answer.resolution.choice for choice in conflict.choices):
        return False
    return ground == answer.ground or answer.asked.sides == asked(conflict).sides


def sifted(
    answers: Answers, questions: Sequence[Question], ground: str
) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """The answers that still hold, and those that do not.

    What is not asked any more on the same ground may be asked again, once another answer is
    another one; so may everything, where nothing is asked since the merge was done.
    """
    if not questions:
        return dict(answers), {}
    now = {one.key: one.conflict for one in questions}
    kept, gone = {}, {}
    for key, answer in answers.items():
        conflict = now.get(key)
        here = ground == answer.ground if conflict is None else fits(answer, conflict, ground)
        if here:
            kept[key] = answer
        else:
            gone[key] = answer
    return kept, gone


def without_newest_words(answers: Answers) -> dict[str, Answer] | None:
    """The answers without the latest that brings words: a label that is taken comes from those.

    None where no answer brings any.
    """
    newest = next((key for key in reversed([*answers]) if answers[key].resolution.label), None)
    if newest is None:
        return None
    return {key: answer for key, answer in answers.items() if key != newest}
