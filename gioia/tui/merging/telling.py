"""What the merging room tells in words: facts for keys, the foot, what stands for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.merging.listed import CHOSEN
from gioia.tui.merging.questions import ACTS, short
from gioia.tui.merging.sheet import Sheet
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.keys.context import Fact
    from gioia.tui.merging.answers import Answer, Answers
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.questions import Question

EMPTY = """Nothing is being merged.

f  chooses codebooks that co-authors handed out: those in codebooks/, or any other file.
What only one of you changed is taken; what you both changed is asked about, one by one.

F1 shows all keys, esc goes back."""

_FACTS: dict[str, Fact] = {
    "merging.ours": "takes ours",
    "merging.theirs": "takes theirs",
    "merging.both": "keeps both",
    "merging.both.ours": "renames ours",
    "merging.unite": "unites",
    "merging.own": "takes own words",
}
MOST_NAMED = 3
"""Codes that are named where answers went."""


def facts(
    case: Case | None, question: Question | None, answers: Answers, *, open_ones: int
) -> frozenset[Fact]:
    """What is there for a key to work on."""
    if case is None:
        return frozenset()
    found = {"files"}
    found |= {"something open"} if open_ones else set()
    if case.questions or case.differing():
        found.add("something to merge")
    if question is not None:
        found.add("conflict")
        found |= {_FACTS[ACTS[choice.name]] for choice in question.conflict.choices}
        found |= {"answered"} if question.key in answers else set()
        ours = case.sides[question.number - 1].ours
        found |= {"our code"} if question.conflict.guid in ours else set()
    return frozenset(found)


def keys(keymap: Keymap) -> dict[str, str]:
    """The names of the keys that answer, by action."""
    return {action: keymap.name(action) for action in _FACTS}


def here(one: Question, answers: Answers) -> Content:
    """The code that is asked about, and what was answered."""
    answer = answers.get(one.key)
    state = f"answered: {CHOSEN[answer.resolution.choice]}" if answer else "open"
    return Content.assemble((one.conflict.label, "bold"), f" · {short(one.conflict)}, {state}")


def place(case: Case, open_ones: int, settled: int) -> str:
    """How many conflicts are open, and how much merges by itself."""
    asked = f"{open_ones} of {counted(len(case.questions), 'conflict')} open"
    itself = f"{counted(settled, 'change')} without asking"
    return f"{asked}, {itself}" if case.questions else itself


def overview(case: Case, open_ones: int, settled: int) -> Sheet:
    """What is told where nothing is under the cursor."""
    names = ", ".join(step.name for step in case.merged.steps)
    if not case.questions and not settled:
        return Sheet(names, "Nothing is left to merge: all of it is here already.")
    told = place(case, open_ones, settled)
    return Sheet(names, f"{told}. All is applied as one change, once nothing is open.")


def dropped(gone: Sequence[Answer]) -> str:
    """Which answers do not hold any more."""
    named = ", ".join(f"“{one.asked.label}”" for one in gone[:MOST_NAMED])
    more = f" and {len(gone) - MOST_NAMED} more" if len(gone) > MOST_NAMED else ""
    return f"Open again, as the project was changed: {named}{more}."
