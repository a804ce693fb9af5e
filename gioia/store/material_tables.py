"""The tables of the material: sources with their text and turns, and who speaks and codes in them.

Integer keys stay inside the file; what people exchange has a `guid`. Positions are code points
over `source_text.text`, start inclusive, end exclusive.
"""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gioia.store.base import STRICT, Base, one_of


class Coder(Base):
    """A person who codes."""

    __tablename__ = "coder"
    __table_args__ = (UniqueConstraint("name"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    name: Mapped[str]


class Source(Base):
    """A transcript or document; its text lies in `source_text`."""

    __tablename__ = "source"
    __table_args__ = (
        UniqueConstraint("guid"),
        UniqueConstraint("name"),
        one_of("kind", "transcript", "document"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    format: Mapped[str]
    language: Mapped[str]
    path: Mapped[str]
    characters: Mapped[int]
    words: Mapped[int]
    sha256: Mapped[str]
    text_sha256: Mapped[str]
    added_at: Mapped[str]


class SourceText(Base):
    """The normalised text of a source and its map back to the original; `id` is the source's."""

    __tablename__ = "source_text"
    __table_args__ = (ForeignKeyConstraint(["id"], ["source.id"]), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    offsets: Mapped[str]


class Informant(Base):
    """A person interviewed, by pseudonym; may speak in several sources."""

    __tablename__ = "informant"
    __table_args__ = (UniqueConstraint("name"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    name: Mapped[str]


class Speaker(Base):
    """A speaker label of one source and the role behind it."""

    __tablename__ = "speaker"
    __table_args__ = (
        ForeignKeyConstraint(["source_id"], ["source.id"]),
        ForeignKeyConstraint(["informant_id"], ["informant.id"]),
        UniqueConstraint("source_id", "label"),
        one_of("role", "interviewer", "informant", "other"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int]
    label: Mapped[str]
    role: Mapped[str]
    informant_id: Mapped[int | None]


class Turn(Base):
    """A stretch of one speaker; `marks` are its labels and timestamps as JSON triples."""

    __tablename__ = "turn"
    __table_args__ = (
        ForeignKeyConstraint(["source_id"], ["source.id"]),
        ForeignKeyConstraint(["speaker_id"], ["speaker.id"]),
        Index("turn_source", "source_id", "start"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    speaker_id: Mapped[int | None]
    time_ms: Mapped[int | None]
    marks: Mapped[str]


class Sentence(Base):
    """A sentence of talk: found when a source first needs it, so not part of the history."""

    __tablename__ = "sentence"
    __table_args__ = (
        ForeignKeyConstraint(["source_id"], ["source.id"], ondelete="CASCADE"),
        Index("sentence_source", "source_id", "start"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
