"""What the merging room tells in words: facts for keys, the foot, what stands for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.merging.listed import CHOSEN
from gioia.tui.merging.questions import ACTS, short
from gioia.tui.merging.sheet import NAMING
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.keys.context import Fact
    from gioia.tui.merging.answers import Answers
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.questions import Question

EMPTY = """Nothing is being merged: {there}.

1. A co-author hands out their codebook: {hand_out} here in their own workbench, or gioia codebook \
export. No word of an interview is in it, unless they want it to be.

2. Their file goes into {folder}, under a name that says whose it is: from-marek.json.

3. {files} shows what lies there. What only one of you changed is taken; what you both changed is \
asked about, one by one.

Who changed what can only be told if both began with one codebook: hand out yours to whoever \
joins. A project without codes begins with it: {files} there.

Whoever worked in a copy of the workspace (gioia copy) brings all of it home: {files}, too.

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


def empty(folder: str, found: int, known: int, keymap: Keymap) -> str:
    """What to do where nothing is merged.

    Args:
        folder: Where codebooks lie.
        found: How many lie there.
        known: How many of them are in ours already.
        keymap: The names of keys.
    """
    lie = "codebooks/ holds none"
    if found:
        lie = f"{counted(found, 'codebook')} in codebooks/, {found - known or 'nothing'} new here"
    return EMPTY.format(
        there=lie,
        folder=folder,
        files=keymap.name("merging.files"),
        hand_out=keymap.name("merging.hand_out"),
    )


def begun(case: Case, answers: int, keymap: Keymap) -> str:
    """What was found when a merge began."""
    if not all(case.bases):
        key = keymap.name(NAMING)
        told = f"No codebook is known that both grew from, so all that differs is asked: {key}."
    else:
        told = f"Both grew from {'; '.join(dict.fromkeys(case.bases))}."
    if answers and case.questions:
        told += f" {counted(answers, 'answer')} of yours came back."
    return told


def based(case: Case) -> str:
    """What both grew from, for the edge of the list."""
    from gioia.project.merging.kept import OF

    told = dict.fromkeys(one.removeprefix(OF) or "not known" for one in case.bases)
    return f"base: {'; '.join(told)}"


def facts(
    case: Case | None, question: Question | None, answers: Answers, *, open_ones: int
) -> frozenset[Fact]:
    """What is there for a key to work on."""
    if case is None:
        return frozenset()
    found = {"files"}
    found |= {"something open"} if open_ones else set()
    if case.is_left or case.removed:
        found.add("something to merge")
    if question is not None:
        found.add("conflict")
        found |= {_FACTS[ACTS[choice.name]] for choice in question.conflict.choices}
        found |= {"answered"} if question.key in answers else set()
        ours = case.sides[question.number - 1].ours
        found |= {"our code"} if question.conflict.guid in ours else set()
    return frozenset(found)


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


def dropped(gone: Answers, asked: Collection[str]) -> str:
    """Which answers do not hold any more, and whether their conflicts are still `asked`, by key."""
    again = [one.asked.label for key, one in gone.items() if key in asked]
    past = [one.asked.label for key, one in gone.items() if key not in asked]
    told = [f"Open again, as something was changed: {_named(again)}."] if again else []
    told += [f"No conflict any more, the answer is dropped: {_named(past)}."] if past else []
    return " ".join(told)


def _named(labels: Sequence[str]) -> str:
    more = f" and {len(labels) - MOST_NAMED} more" if len(labels) > MOST_NAMED else ""
    return ", ".join(f"“{label}”" for label in labels[:MOST_NAMED]) + more
