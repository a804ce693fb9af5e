"""Acts that say what is known of a source: its speakers' roles, informants, attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Entry, Offer, Palette
from gioia.tui.modals.window import ask
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import AttributeRecord, SpeakerRecord
    from gioia.records import AttributeType as Kind
    from gioia.text.transcript import Role
    from gioia.tui.sources.screen import Sources

    Described = Literal["source", "informant"]

ROLES: tuple[tuple[Role, str], ...] = (
    ("interviewer", "Asks; its words do not count as talk to be coded."),
    ("informant", "Is asked; which informant is chosen below, or not named."),
    ("other", "Neither: a greeting, an interpreter, a narrator."),
)
KINDS: tuple[tuple[Kind, str], ...] = (
    ("text", "Any words."),
    ("choice", "One of a few words that you name."),
    ("number", "A number."),
    ("date", "A day, written 2026-11-22."),
)
UNSET = "nothing"


async def speakers(room: Sources) -> None:
    """Goes through the speakers of the source until the person leaves."""
    while (one := await _which_speaker(room)) is not None:
        await _set_speaker(room, one)
        await room.renew()


async def _which_speaker(room: Sources) -> SpeakerRecord | None:
    await room.read_speakers()  # the cursor may have come here just now
    listed = {str(one.id): one for one in room.speakers}
    entries = [
        Entry(key, one.label, " · ".join(filter(None, (one.role, one.informant))),
              f"{counted(one.turns, 'turn')}, {counted(one.words, 'word')}.")
        for key, one in listed.items()
    ]  # fmt: skip
    picked = await ask(room, Palette("Who speaks?", entries, hint="⏎ choose   esc done"))
    return None if picked is None else listed[picked.key]


async def _set_speaker(room: Sources, speaker: SpeakerRecord) -> None:
    source = next(
        (one.source for one in room.shelf.listed if one.source.name == speaker.source), None
    )
    if source is None:
        return
    entries = [Entry(f"role {role}", role, note=told) for role, told in ROLES]
    entries += [
        Entry(f"name {known.name}", f"informant {known.name}", ", ".join(known.sources))
        for known in room.shelf.informants
    ]
    offers = [Offer("name", "informant called “{}”")]
    title = f"“{speaker.label}” in {speaker.source} is …"
    picked = await ask(room, Palette(title, entries, offers, hint="⏎ set   ^n new   esc leave"))
    if picked is None:
        return
    what, _, name = picked.key.partition(" ")
    role: Role = "informant" if what == "name" else cast("Role", name)
    informant = (name or picked.typed) if what == "name" else None if role == "informant" else ""
    await room.gateway.change(
        lambda project: project.sources.set_speaker(
            source, speaker.label, role=role, informant=informant
        )
    )
    room.say(f"“{speaker.label}” is {informant or role}; u takes it back.")


async def of_source(room: Sources) -> None:
    """Sets an attribute of the source."""
    one = room.current
    if one is not None:
        await _set(room, "source", one.source.guid, one.source.name, one.values)


async def of_informant(room: Sources) -> None:
    """Sets an attribute of an informant who speaks in the source."""
    one = room.current
    name = "" if one is None else one.source.name
    here = {each.guid: each for each in room.shelf.informants if name in each.sources}
    if not here:
        room.say("No informant is named here yet: s says who the speakers are.")
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
    entries = [Entry(one.guid, one.name, known.get(one.name, "")) for one in attributes]
    offers = [Offer("new", f"new attribute of {on}s “{{}}”")]
    window = Palette(f"What of {name}?", entries, offers, hint="⏎ set   ^n new   esc leave")
    picked = await ask(room, window)
    if picked is None:
        return None
    if picked.key != "new":
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
