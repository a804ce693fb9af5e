"""Which sheet stands on the right: of a conflict, of what merges by itself, or of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.merging import listed
from gioia.tui.merging.questions import ACTS
from gioia.tui.merging.sheet import NAMING, Sheet, difference_sheet, question_sheet
from gioia.tui.merging.telling import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.merging.answers import Answers
    from gioia.tui.merging.listed import Settled
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.questions import Question


def sheet_at(
    case: Case,
    key: str | None,
    question: Question | None,
    settled: Sequence[Settled],
    answers: Answers,
    keymap: Keymap,
) -> Sheet:
    """What is told of the row under the cursor.

    Args:
        case: The merge.
        key: The key of the row.
        question: The conflict that it is, if it is one.
        settled: What merges by itself, where the list shows that.
        answers: What was answered.
        keymap: The names of keys.
    """
    if question is not None:
        answer = answers.get(question.key)
        return question_sheet(case, question, answer.resolution if answer else None, keys(keymap))
    found = next((one for one in settled if one.key == key), None)
    if found is not None:
        told = listed.told(found.difference)
        return difference_sheet(case, found.number, found.difference, told)
    return overview(case, answers)


def keys(keymap: Keymap) -> dict[str, str]:
    """The names of the keys that answer, or name the base, by action."""
    return {action: keymap.name(action) for action in (*ACTS.values(), NAMING)}


def overview(case: Case, answers: Answers) -> Sheet:
    """What is told where nothing is under the cursor."""
    settled = len(listed.by_itself(case))
    names = ", ".join(step.name for step in case.merged.steps)
    beside = "".join(f" {line}" for line in case.beside)
    if not case.questions and not settled and not case.more:
        return Sheet(names, f"Nothing is left to merge: all of it is here already.{beside}")
    told = place(case, sum(one.key not in answers for one in case.questions), settled)
    return Sheet(names, f"{told}.{beside} All is applied as one change, once nothing is open.")
