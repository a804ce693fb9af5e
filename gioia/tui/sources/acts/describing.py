"""Acts that say what is known of sources and of informants: attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.room.acts.asking import ask_until_done
from gioia.tui.sources.acts.speaking import informants, name_informant
from gioia.tui.sources.subject import Subject, put, together

if TYPE_CHECKING:
    from gioia.records import AttributeRecord
    from gioia.records import AttributeType as Kind
    from gioia.tui.sources.screen import Sources
    from gioia.tui.sources.subject import Described


KINDS: tuple[tuple[Kind, str], ...] = (
    ("text", "Any words."),
    ("choice", "One of a few words that you name."),
    ("number", "A number."),
    ("date", "A day, written 2026-11-22."),
)
UNSET = "nothing"
DIFFERING = "not the same"
"""What stands for the values of several sources that differ."""
FIRST = 1.0
"""Added to the score of the attribute that was set last."""


async def of_source(room: Sources) -> None:
    """Sets an attribute of the marked sources, or of the one under the cursor."""
    chosen = room.chosen
    if chosen:
        await _set(room, together(chosen))


async def of_informant(room: Sources) -> None:
    """Sets an attribute of an informant who speaks in the source."""
    here = informants(room)
    if not here and await name_informant(room):
        here = informants(room)
    if not here:
        return
    guid = next(iter(here))
    if len(here) > 1:
        entries = [Entry(each.guid, each.name) for each in here.values()]
        picked = await ask(room, Palette("Which informant?", entries))
        if picked is None:
            return
        guid = picked.key
    known = (room.shelf.known or {}).get(guid, {})
    await _set(room, Subject("informant", (guid,), here[guid].name, known))


async def _set(room: Sources, subject: Subject) -> None:
    attribute = await _which_attribute(room, subject)
    if attribute is None:
        return

    async def act(value: str) -> None:
        await room.gateway.change(lambda project: put(project, attribute, subject, value))
        await room.renew()
        room.say(f"{attribute.name} of {subject.told}: {value or UNSET}; u takes it back.")

    title = f"{attribute.name} of {subject.told}"
    title += f" ({DIFFERING} now)" if attribute.name in subject.differing else ""
    if attribute.type == "choice":
        choice = await _which_choice(room, attribute, title)
        if choice is not None:
            await act(choice)
    else:
        present = subject.values.get(attribute.name, "")
        await ask_until_done(
            room, lambda value: AskLine(title, value, may_be_empty=True), present, act,
            also_same=True,
        )  # fmt: skip


async def _which_attribute(room: Sources, subject: Subject) -> AttributeRecord | None:
    on = subject.on
    attributes = await room.gateway.read(lambda project: tuple(project.attributes.list(on)))
    entries = [
        Entry(
            one.guid, one.name,
            DIFFERING if one.name in subject.differing else subject.values.get(one.name, ""),
            boost=FIRST if one.guid == room.described else 0.0,
        )
        for one in attributes
    ]  # fmt: skip
    offers = [Offer("new", f"new attribute of {on}s “{{}}”")]
    title = f"What of {subject.told}?" + ("" if attributes else " Type what it is to be called")
    picked = await ask(room, Palette(title, entries, offers, hint="⏎ set   ^n new   esc leave"))
    if picked is None:
        return None
    if picked.key != "new":
        room.described = picked.key
        return next(one for one in attributes if one.guid == picked.key)
    return await _define(room, picked.typed, on)


async def _define(room: Sources, name: str, on: Described) -> AttributeRecord | None:
    """Asks what a new attribute holds, and makes it."""
    kind = await ask(room, Palette(
        f"“{name}” holds …", [Entry(kind, kind, note=told) for kind, told in KINDS]
    ))  # fmt: skip
    if kind is None:
        return None
    made: AttributeRecord | None = None

    async def make(given: str) -> None:
        nonlocal made
        choices = [word.strip() for word in given.split(",") if word.strip()]
        made = await room.gateway.change(
            lambda project: project.attributes.define(name, on, cast("Kind", kind.key), choices)
        )
        room.say(f"New attribute of {on}s: {made.name}; u takes it back.")

    if kind.key == "choice":
        title = "Which words? Put a comma between them"
        await ask_until_done(room, lambda given: AskLine(title, given), "", make)
    else:
        await make("")
    return made


async def _which_choice(room: Sources, attribute: AttributeRecord, title: str) -> str | None:
    entries = [Entry(f"={choice}", choice) for choice in attribute.choices]
    offers = [Offer("new", "new choice “{}”"), Offer("reword", "word a choice otherwise")]
    hint = "⏎ set   ^n new   esc leave"
    picked = await ask(room, Palette(title, [*entries, Entry("=", UNSET)], offers, hint=hint))
    if picked is None:
        return None
    if picked.key == "reword":
        await _reword(room, attribute)
        return None
    return picked.typed if picked.key == "new" else picked.key.removeprefix("=")


async def _reword(room: Sources, attribute: AttributeRecord) -> None:
    """Asks which choice gets another wording, and which; it changes wherever it was chosen."""
    entries = [Entry(choice, choice) for choice in attribute.choices]
    picked = await ask(room, Palette(f"{attribute.name}: word which choice otherwise?", entries))
    if picked is None:
        return
    old, title = picked.key, f"“{picked.key}” of {attribute.name} becomes …"

    async def act(wording: str) -> None:
        await room.gateway.change(
            lambda project: project.attributes.reword(attribute, old, wording)
        )
        await room.renew()
        room.say(f"{attribute.name}: “{old}” is “{wording}” now; u takes it back.")

    await ask_until_done(room, lambda wording: AskLine(title, wording), old, act)
