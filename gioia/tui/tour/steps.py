"""The steps of the tour as plain values: what is asked for, and how one sees that it was done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of the workbench at one moment."""

    room: str = "reading"
    pane: str = "documents"
    document: str = ""
    """The guid of the open document."""
    cursor: int = 0
    selected: bool = False
    codings: int = 0
    """In the open document."""
    matches: int = 0
    """Of what was searched for."""
    window: str = ""
    """The kind of window that is open."""


def _never(_before: Seen, _now: Seen) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `{id}` in the words is the person's own key for that action."""

    title: str
    told: str
    done: Callable[[Seen, Seen], bool]
    afresh: Callable[[Seen, Seen], bool] = _never
    """Whether what is done counts from this moment on only."""


STEPS: tuple[Step, ...] = (
    Step(
        "See the interviews",
        "{pane.documents} leads to the documents, also where the screen is too narrow for them.",
        lambda _, now: now.pane == "documents",
    ),
    Step(
        "Open one and walk about",
        "⏎ opens it. {move.down} goes down a row, {move.word.next} to the next word, "
        "{move.turn.next} to the next turn. Go to something that an informant says.",
        lambda before, now: now.pane == "reader" and now.cursor != before.cursor,
    ),
    Step(
        "Select a sentence",
        "{select.sentence} selects the sentence at the cursor; again, the next one too. "
        "{select.grow} grows what is selected, {select.shrink} shrinks it.",
        lambda _, now: now.selected,
    ),
    Step(
        "Code it",
        "{code.apply} asks for a code: type a few words close to the informant's own, then ⏎ makes "
        "a concept of them. The margin shows it beside the text.",
        lambda before, now: now.codings > before.codings and not now.window,
    ),
    Step(
        "Take it back",
        "{history.undo} takes back the last change, whatever it was, also tomorrow; "
        "{history.redo} does it again.",
        lambda before, now: now.codings < before.codings,
        lambda before, now: now.document != before.document or now.codings > before.codings,
    ),
    Step(
        "Find words",
        "{find.open} finds words in this document: type some that stand there, then ⏎.",
        lambda _, now: now.matches > 0,
    ),
    Step(
        "See the structure",
        "{room.board} opens the board: the codes in the three columns of the figure.",
        lambda _, now: now.room == "board",
    ),
    Step(
        "Compare",
        "{room.comparison} shows all quotes of one code side by side, from every interview.",
        lambda _, now: now.room == "comparison",
    ),
    Step(
        "Ask for help",
        "{app.help} says what the place is for where you are, and every key that works there.",
        lambda _, now: now.window == "Help",
    ),
)

FAREWELL = Step(
    "That is all you need",
    "{app.palette} finds every command by its name. {pane.reader} leads back to the transcript; "
    "{app.quit} leaves, and everything is on the disk already.",
    lambda before, now: (
        not now.window
        and now.pane == "reader"
        and (now.room, now.cursor) != (before.room, before.cursor)
    ),
)

_PLACEHOLDER = re.compile(r"\{([a-z_.]+)\}")


def keys_named(step: Step) -> list[str]:
    """The ids of the actions whose keys a step names."""
    return _PLACEHOLDER.findall(step.told)


def worded(step: Step, key: Callable[[str], str]) -> str:
    """The words of a step with the person's own keys in them."""
    return _PLACEHOLDER.sub(lambda found: key(found[1]) or "the command palette", step.told)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a person is: the number of the step, from 0, and what was seen when it began."""

    number: int
    before: Seen

    @property
    def over(self) -> bool:
        """Whether all steps are done."""
        return self.number >= len(STEPS)

    @property
    def step(self) -> Step:
        """What is to be done now."""
        return FAREWELL if self.over else STEPS[self.number]

    def after(self, now: Seen) -> Progress | None:
        """How far they are then; None where the tour is at its end."""
        if self.step.afresh(self.before, now):
            return Progress(self.number, now)
        if not self.step.done(self.before, now):
            return self
        return None if self.over else Progress(self.number + 1, now)
