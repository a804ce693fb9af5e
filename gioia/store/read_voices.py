"""Reading who speaks where: informants, and documents in which no speakers are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from gioia.store.material_tables import Informant, Source, Speaker
from gioia.store.statements import compiled

if TYPE_CHECKING:
    from gioia.store.store import Store


class Voice(NamedTuple):
    """An informant's voice in one source."""

    source_id: int
    source: str
    speaker: str | None
    """The label; None where the source itself is the voice."""
    key: str
    """The same for one informant in several sources."""
    name: str
    guid: str
    """The informant's; empty where none was named."""


def voices(store: Store) -> list[Voice]:
    """The voices of each source in order: its informants or, where it has no speakers, its own.

    An informant is a named informant or, where none was named, a speaker label of one source.
    """
    statement = (
        select(
            Source.id,
            Source.guid,
            Source.name,
            Speaker.id,
            Speaker.label,
            Speaker.role,
            Informant.guid,
            Informant.name,
        )
        .outerjoin(Speaker, Speaker.source_id == Source.id)
        .outerjoin(Informant, Informant.id == Speaker.informant_id)
        .order_by(Source.id, Speaker.id)
    )
    found = store.all(compiled(statement), {})
    return [
        Voice(source_id, source, None, f"source {source_guid}", source, "")
        if speaker_id is None
        else Voice(
            source_id,
            source,
            label,
            f"informant {guid}" if guid else f"speaker {speaker_id}",
            name or f"{label} ({source})",
            guid or "",
        )
        for source_id, source_guid, source, speaker_id, label, role, guid, name in found
        if speaker_id is None or role == "informant"
    ]
