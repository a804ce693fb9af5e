"""Acts that say what is known of a source and of its informants: attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Entry, Offer, Palette
from gioia.tui.modals.window import ask
from gioia.tui.sources.acts.speaking import informants, name_informant

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import AttributeRecord
    from gioia.records import AttributeType as Kind
    from gioia.tui.sources.screen import Sources

    Described = Literal["source", "informant"]

KINDS: tuple[tuple[Kind, str], ...] = (
    ("text", "Any words."),
    ("choice", "One of a few words that you name."),
    ("number", "A number."),
    ("date", "A day, written 2026-11-22."),
)
UNSET = "nothing"
FIRST = 1.0
"""Added to the score of the attribute that was set last."""


async def of_source(room: Sources) -> None:
    """Sets an attribute of the source."""
    one = room.current
    if one is not None:
        await _set(room, "source", one.source.guid, one.source.name, one.values)


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
    await _set(room, "informant", guid, here[guid].name, (room.shelf.known or {}).get(guid, {}))


async def _set(room: Sources, on: Described, guid: str, name: str, values: object) -> None:
    known = dict(cast("dict[str, str]", values))
    attribute = await _which_attribute(room, on, name, known)
    if attribute is None:
        return
    value = await _which_value(room, attribute, name, known.get(attribute.name, ""))
    if value is None:
        return
    await room.gateway.change(lambda project: _put(project, attribute, guid, name, value))
    await room.renew()
    room.say(f"{attribute.name} of {name}: {value or UNSET}; u takes it back.")


def _put(project: Project, attribute: AttributeRecord, guid: str, name: str, value: str) -> None:
    """One change: sets a value, which is made a choice first where it is none yet."""
    if attribute.type != "choice" or value in {"", *attribute.choices}:
        project.attributes.set(attribute, guid, value)
        return
    with project.change("redefine", f"set “{attribute.name}” of {name} to the new “{value}”"):
        project.attributes.set(project.attributes.offer(attribute, (value,)), guid, value)


async def _which_attribute(
    room: Sources, on: Described, name: str, known: dict[str, str]
) -> AttributeRecord | None:
    attributes = await room.gateway.read(lambda project: tuple(project.attributes.list(on)))
    entries = [
        Entry(
            one.guid, one.name, known.get(one.name, ""),
            boost=FIRST if one.guid == room.described else 0.0,
        )
        for one in attributes
    ]  # fmt: skip
    offers = [Offer("new", f"new attribute of {on}s “{{}}”")]
    title = f"What of {name}?" if attributes else f"What of {name}? Type what it is to be called"
    picked = await ask(room, Palette(title, entries, offers, hint="⏎ set   ^n new   esc leave"))
    if picked is None:
        return None
    if picked.key != "new":
        room.described = picked.key
        return next(one for one in attributes if one.guid == picked.key)
    kind = await ask(room, Palette(
        f"“{picked.typed}” holds …", [Entry(kind, kind, note=told) for kind, told in KINDS]
    ))  # fmt: skip
    if kind is None:
        return None
    choices: tuple[str, ...] = ()
    if kind.key == "choice":
        given = await ask(room, AskLine("Which words? Put a comma between them"))
        choices = tuple(word.strip() for word in (given or "").split(",") if word.strip())
    return await room.gateway.change(
        lambda project: project.attributes.define(picked.typed, on, cast("Kind", kind.key), choices)
    )


async def _which_value(
    room: Sources, attribute: AttributeRecord, name: str, present: str
) -> str | None:
    title = f"{attribute.name} of {name}"
    if attribute.type != "choice":
        return await ask(room, AskLine(title, present, may_be_empty=True))
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
    old = picked.key
    wording = await ask(room, AskLine(f"“{old}” of {attribute.name} becomes …", old))
    if wording and wording != old:
        await room.gateway.change(
            lambda project: project.attributes.reword(attribute, old, wording)
        )
        await room.renew()
        room.say(f"{attribute.name}: “{old}” is “{wording}” now; u takes it back.")
