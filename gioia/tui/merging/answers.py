"""Answers to the conflicts of a merge, and whether they still fit when it is worked out anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.codebook.merging.values import Conflict, Resolution
    from gioia.tui.merging.questions import Question


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, to what, and on which state of the project."""

    resolution: Resolution
    asked: Conflict
    ground: str
    """The digest of the project's codebook at that time."""


Answers: TypeAlias = "Mapping[str, Answer]"
"""By the key of the conflict, in the order in which they were given."""


def fits(answer: Answer, conflict: Conflict, ground: str) -> bool:
    """Whether an answer holds for what is asked now.

    What an answer was about may read otherwise because of other answers; where the project itself
    was changed, it must be what the person saw.
    """
    if all(choice.name != answer.resolution.choice for choice in conflict.choices):
        return False
    told, now = ((one.base, one.ours, one.theirs, one.field) for one in (answer.asked, conflict))
    return ground == answer.ground or told == now


def sifted(
    answers: Answers, questions: Sequence[Question], ground: str
) -> tuple[dict[str, Answer], list[Answer]]:
    """The answers that still hold, and those that do not.

    What is not asked any more on the same ground may be asked again, once another answer is
    another one; so may everything, where nothing is asked since the merge was done.
    """
    if not questions:
        return dict(answers), []
    asked = {one.key: one.conflict for one in questions}
    kept, gone = {}, []
    for key, answer in answers.items():
        conflict = asked.get(key)
        here = ground == answer.ground if conflict is None else fits(answer, conflict, ground)
        if here:
            kept[key] = answer
        else:
            gone.append(answer)
    return kept, gone


def without_newest_words(answers: Answers) -> dict[str, Answer] | None:
    """The answers without the latest that brings words: a label that is taken comes from those.

    None where no answer brings any.
    """
    newest = next((key for key in reversed([*answers]) if answers[key].resolution.label), None)
    if newest is None:
        return None
    return {key: answer for key, answer in answers.items() if key != newest}
