"""Acts on the process model: draw relations, name, turn, remove them, and go to their quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import RELATION_KINDS
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.model.acts.evidence import choose, show
from gioia.tui.model.diagram.paint import HEADS
from gioia.tui.model.relation_list import wordings
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.room.acts.memo import write_memo
from gioia.tui.room.acts.pointed import quotes_of
from gioia.tui.room.errands import ToPane
from gioia.tui.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import CodeRecord, RelationKind, RelationRecord
    from gioia.tui.model.screen import Model
    from gioia.tui.room.keyed import Handler

MEANINGS: dict[RelationKind, str] = {
    "leads to": "The first comes before the second and brings it about.",
    "enables": "Without the first the second could not be.",
    "hinders": "The first makes the second less likely, or weaker.",
    "shapes": "The first decides what the second is like.",
    "relates to": "They belong together; nothing is said of a direction.",
}
"""What each kind of relation says, in one line."""


async def new(room: Model) -> None:
    """Asks from what, how, and on what; a theme under the cursor is where it begins."""
    start = room.code or await _code(room, "A relation from what?", None)
    kind = None if start is None else await _kind(room, f"“{start.label}” …", None)
    if start is None or kind is None:
        return
    end = await _code(room, f"“{start.label}” {kind} what?", start)
    if end is None:
        return
    drawn = await room.gateway.change(lambda project: project.model.add(start, end, kind=kind))
    await room.renew()
    room.listing.go_to(drawn.guid)
    room.say(f"{sentence(drawn)} (u takes it back). e adds evidence.")


async def _code(room: Model, title: str, but: CodeRecord | None) -> CodeRecord | None:
    """Asks for a theme or dimension."""
    entries = [
        Entry(code.guid, code.label, _detail(code), code.definition)
        for code in _likely(room)
        if but is None or code.id != but.id
    ]
    picked = await ask(room, Palette(title, entries, hint="⏎ take   esc leave"))
    return None if picked is None else room.model.code(picked.key)


def _likely(room: Model) -> list[CodeRecord]:
    """What can be related: what the present relation ends with, what has none, then the rest."""
    here = room.relation.end.id if room.relation else None
    alone = {code.id for code in room.model.left_out()}
    return sorted(room.model.codes, key=lambda code: (code.id != here, code.id not in alone))


def _detail(code: CodeRecord) -> str:
    above = f" ‹ {code.parent}" if code.parent else ""
    return f"{code.level}{above}"


async def _kind(room: Model, title: str, but: RelationKind | None) -> RelationKind | None:
    entries = [
        Entry(kind, kind, HEADS[kind], MEANINGS[kind]) for kind in RELATION_KINDS if kind != but
    ]
    picked = await ask(room, Palette(title, entries, hint="⏎ take   esc leave"))
    return next((kind for kind in RELATION_KINDS if picked and kind == picked.key), None)


async def kind(room: Model) -> None:
    """Gives the relation another kind."""
    relation = current(room)
    chosen = await _kind(room, f"{sentence(relation)}: how rather?", relation.kind)
    if chosen is not None:
        await change(room, lambda project: project.model.change(relation, kind=chosen))


async def label(room: Model) -> None:
    """Asks for the author's own wording; those of other relations are offered, and none."""
    relation = current(room)
    entries = [Entry(one, one) for one in wordings(room.model.relations, relation)]
    offers = [Offer("new", "“{}”")]
    if relation.label:
        offers.append(Offer("none", f"no wording of its own: {relation.kind}"))
    title = f"How does “{relation.start.label}” bear on “{relation.end.label}”?"
    picked = await ask(room, Palette(title, entries, offers, hint="⏎ take   ^n new   esc leave"))
    if picked is not None:
        said = {"new": picked.typed, "none": ""}.get(picked.key, picked.key)
        await change(room, lambda project: project.model.change(relation, label=said))


async def reverse(room: Model) -> None:
    """Turns the relation round."""
    relation = current(room)
    await change(room, lambda project: project.model.reverse(relation))


async def remove(room: Model) -> None:
    """Removes the relation."""
    relation = current(room)
    await room.gateway.change(lambda project: project.model.remove(relation))
    await room.renew()
    room.say(f"Removed: {sentence(relation)}; u brings it back.")


async def memo(room: Model) -> None:
    """Writes a memo on the relation."""
    relation = current(room)
    await write_memo(room, "relation", relation.guid, f"the relation {sentence(relation)}")
    await room.renew()


async def change(room: Model, act: Callable[[Project], RelationRecord]) -> None:
    """Changes a relation, and shows it as it is then."""
    changed = await room.gateway.change(act)
    await room.renew()
    room.say(f"Now: {sentence(changed)} (u takes it back).")


def beginning(room: Model) -> str | None:
    """The guid of the theme under the cursor, or of what the relation begins with."""
    code = room.relation.start if room.relation else room.code
    return code.guid if code else None


def ending(room: Model) -> str | None:
    """The guid of the theme under the cursor, or of what the relation ends with."""
    code = room.relation.end if room.relation else room.code
    return code.guid if code else None


def whole(room: Model) -> None:
    """Gives the diagram all the room, or the list its own again."""
    room.toggle_class("-whole")
    (room.view if room.has_class("-whole") else room.listing).focus()
    room.call_after_refresh(room.show)


async def back(room: Model) -> None:
    """From the diagram to the list; from the list to the transcript."""
    if room.has_class("-whole"):
        whole(room)
    elif room.listing.has_focus:
        await room.gioia.go("reading", ToPane("reader"))
    else:
        room.listing.focus()


def current(room: Model) -> RelationRecord:
    """The relation under the cursor; keys that need one are not for other rows."""
    if room.relation is None:
        raise LookupError("no relation is under the cursor")
    return room.relation


async def show_evidence(room: Model) -> None:
    """Shows the evidence of the relation."""
    await show(room, current(room))


async def choose_evidence(room: Model) -> None:
    """Chooses evidence of the relation."""
    await choose(room, current(room))


MODEL: dict[str, Handler] = {
    "relation.new": new,
    "relation.show": show_evidence,
    "relation.evidence": choose_evidence,
    "relation.label": label,
    "relation.kind": kind,
    "relation.reverse": reverse,
    "relation.memo": memo,
    "relation.remove": remove,
    "relation.start": quotes_of(beginning),
    "relation.end": quotes_of(ending),
    "room.comparison": quotes_of(beginning),
    "model.whole": whole,
    "model.back": back,
}
