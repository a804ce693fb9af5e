"""Acts that say who speaks in a source: roles, and which informant a label stands for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import InformantRecord, SpeakerRecord
    from gioia.text.transcript import Role
    from gioia.tui.sources.screen import Sources

ROLES: tuple[tuple[Role, str], ...] = (
    ("interviewer", "Asks; its words do not count as talk to be coded."),
    ("informant", "Is asked; which informant is chosen below, or not named."),
    ("other", "Neither: a greeting, an interpreter, a narrator."),
)
NOW, FIRST = "✓", 1.0
"""What stands before the present answer, and what puts it first."""


async def speakers(room: Sources) -> None:
    """Goes through the speakers of the source until the person leaves."""
    while (one := await _which_speaker(room)) is not None:
        await _set_speaker(room, one)
        await room.renew()


async def _which_speaker(room: Sources) -> SpeakerRecord | None:
    await room.read_speakers()  # the cursor may have come here just now
    listed = {str(one.id): one for one in room.speakers or ()}
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
    now = f"name {speaker.informant}" if speaker.informant else f"role {speaker.role}"
    entries = answers(room.shelf.informants, now)
    offers = [Offer("name", "informant called “{}”")]
    title = f"“{speaker.label}” in {speaker.source} is …"
    picked = await ask(room, Palette(title, entries, offers, hint="⏎ set   ^n new   esc leave"))
    if picked is None or picked.key == now:
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


def answers(known: Sequence[InformantRecord], now: str) -> list[Entry]:
    """Who a speaker can be; the present answer, by its key, stands first and has a tick."""
    told = [Entry(f"role {role}", role, note=note) for role, note in ROLES]
    told += [
        Entry(f"name {one.name}", f"informant {one.name}", ", ".join(one.sources)) for one in known
    ]
    return [replace(one, hint=NOW, boost=FIRST) if one.key == now else one for one in told]


def informants(room: Sources) -> dict[str, InformantRecord]:
    """Those who are named in the source under the cursor, by their guids."""
    name = "" if room.current is None else room.current.source.name
    return {each.guid: each for each in room.shelf.informants if name in each.sources}


async def name_informant(room: Sources) -> bool:
    """Asks what the one informant is called who speaks here without a name; whether it is said."""
    await room.read_speakers()
    unnamed = [one for one in room.speakers or () if one.role == "informant" and not one.informant]
    if len(unnamed) != 1 or room.current is None:
        room.say("No informant is named here yet: s says who the speakers are.")
        return False
    source, label = room.current.source, unnamed[0].label
    name = await ask(room, AskLine(f"What is the informant behind “{label}” called?", label))
    if not name:
        return False
    await room.gateway.change(
        lambda project: project.sources.set_speaker(source, label, role="informant", informant=name)
    )
    await room.renew()
    return True
