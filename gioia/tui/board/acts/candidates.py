"""The act of naming themes that a concept may come under, and of settling on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.codes.candidates import name_candidate, settle_on, withdraw_candidate
from gioia.tui.board.acts.chosen import BACK
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry

if TYPE_CHECKING:
    from gioia.records import CodeRecord
    from gioia.tui.board.screen import Board


async def choose(room: Board) -> None:
    """Asks for a theme: it becomes a candidate; of one that is, it is asked what becomes of it."""
    concept, structure = room.board.current, room.board.structure
    if concept is None:
        return
    named = structure.perhaps(concept.id)
    every = [structure.codes[key] for key in structure.in_order("theme")]
    themes = {one.guid: one for one in sorted(every, key=lambda one: one not in named)}
    entries = [
        Entry(one.guid, one.label, "candidate" if one in named else "", one.definition,
              hint="?" if one in named else "")
        for one in themes.values()
    ]  # fmt: skip
    title = f"“{concept.label}”: perhaps under which theme?"
    picked = await ask(room, Palette(title, entries, hint="⏎ choose   esc leave"))
    if picked is None:
        return
    theme = themes[picked.key]
    if theme in named:
        await _decide(room, concept, theme)
    else:
        await room.change(lambda project: name_candidate(project, concept, theme))
        room.say(f"“{theme.label}” is a candidate of “{concept.label}” {BACK}.")


async def _decide(room: Board, concept: CodeRecord, theme: CodeRecord) -> None:
    """Asks whether a concept comes under a candidate for good, or the candidate goes."""
    entries = [
        Entry("settle", "comes under it for good", note="It has no candidates from then on."),
        Entry("withdraw", "is no candidate any more"),
    ]
    title = f"“{concept.label}” and “{theme.label}”"
    picked = await ask(room, Palette(title, entries, classes="small"))
    if picked is None:
        return
    if picked.key == "settle":
        await room.change(lambda project: settle_on(project, concept, theme))
        room.say(f"“{concept.label}” stands under “{theme.label}” {BACK}.")
    else:
        await room.change(lambda project: withdraw_candidate(project, concept, theme))
        room.say(f"“{theme.label}” is no candidate any more {BACK}.")
