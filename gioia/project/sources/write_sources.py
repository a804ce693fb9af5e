"""New sources as rows: gathered first, so that each table is written to once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from gioia.store import read_sources
from gioia.store.store import new_guid, now
from gioia.text.words import count_words

if TYPE_CHECKING:
    from gioia.store.store import Store
    from gioia.text.transcript import Transcript, Turn

Row = dict[str, Any]


class SourceWriter:
    """Gathers sources within a change, and writes them with their texts, speakers and turns."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._source_id = store.next_id("source")
        self._speaker_id = store.next_id("speaker")
        self._sources: list[Row] = []
        self._texts: list[Row] = []
        self._speakers: list[Row] = []
        self._turns: list[Row] = []

    def add(self, name: str, where: str, transcript: Transcript, guid: str | None = None) -> int:
        """Takes a source in, to be written later; returns the key that it will have.

        Args:
            name: one that no other source has.
            where: the file that it comes from, as the project keeps it.
            transcript: what is in the file.
            guid: its identity, where it has one already.
        """
        source_id, text = self._source_id, transcript.text
        self._source_id += 1
        self._sources.append(
            {
                "id": source_id,
                "guid": guid or new_guid(),
                "name": name,
                "kind": transcript.kind,
                "format": transcript.format,
                "language": transcript.language,
                "path": where,
                "characters": len(text),
                "words": count_words(text),
                "sha256": transcript.sha256,
                "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
                "added_at": now(),
            }
        )
        self._texts.append({"id": source_id, "text": text, "offsets": transcript.offsets.dump()})
        speakers = self._add_speakers(source_id, transcript)
        self._turns += [_turn_row(source_id, turn, speakers) for turn in transcript.turns]
        return source_id

    def _add_speakers(self, source_id: int, transcript: Transcript) -> dict[str | None, int | None]:
        """The key of each speaker; None for nobody."""
        keys: dict[str | None, int | None] = {None: None}
        roles = {turn.speaker: turn.role for turn in transcript.turns if turn.speaker is not None}
        for label, role in roles.items():
            keys[label] = self._speaker_id
            self._speakers.append(
                {
                    "id": self._speaker_id,
                    "source_id": source_id,
                    "label": label,
                    "role": role,
                    "informant_id": None,
                }
            )
            self._speaker_id += 1
        return keys

    def write(self) -> None:
        """Writes all that was taken in."""
        self.store.insert_many("source", self._sources)
        self.store.insert_many("source_text", self._texts)
        self.store.insert_many("speaker", self._speakers)
        self.store.insert_many("turn", self._turns)


def _turn_row(source_id: int, turn: Turn, speakers: dict[str | None, int | None]) -> Row:
    return {
        "source_id": source_id,
        "start": turn.start,
        "end": turn.end,
        "speaker_id": speakers[turn.speaker],
        "time_ms": turn.time_ms,
        "marks": read_sources.dump_marks(turn.marks),
    }
