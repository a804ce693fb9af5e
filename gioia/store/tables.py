"""The tables of material, codes and history, and which of all tables the history keeps.

Integer keys stay inside the file; what people exchange has a `guid`. Positions are code points
over `source_text.text`, start inclusive, end exclusive.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from gioia.store.analysis_tables import (
    Attribute,
    AttributeValue,
    Dismissal,
    Memo,
    Relation,
    RelationQuote,
)
from gioia.store.base import STRICT, Base, one_of


class Setting(Base):
    """Facts about the project itself: guid, name, coder, lineage."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("key"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    value: Mapped[str]


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


class Code(Base):
    """A concept, theme or dimension. The level is a type, not a depth."""

    __tablename__ = "code"
    __table_args__ = (
        ForeignKeyConstraint(["parent_id"], ["code.id"]),
        UniqueConstraint("guid"),
        one_of("level", "concept", "theme", "dimension"),
        Index("code_parent", "parent_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    level: Mapped[str]
    label: Mapped[str]
    definition: Mapped[str]
    notes: Mapped[str]
    in_vivo: Mapped[int]
    in_figure: Mapped[int]
    retired: Mapped[int]
    reason: Mapped[str]
    colour: Mapped[int]
    parent_id: Mapped[int | None]
    position: Mapped[int]


class Candidate(Base):
    """A theme that a concept may come to belong to, while the analysis is young."""

    __tablename__ = "candidate"
    __table_args__ = (
        ForeignKeyConstraint(["concept_id"], ["code.id"]),
        ForeignKeyConstraint(["theme_id"], ["code.id"]),
        UniqueConstraint("concept_id", "theme_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    concept_id: Mapped[int]
    theme_id: Mapped[int]


class Quote(Base):
    """A stretch of a source that one coder marked; `text` is its verbatim words."""

    __tablename__ = "quote"
    __table_args__ = (
        ForeignKeyConstraint(["source_id"], ["source.id"]),
        ForeignKeyConstraint(["coder_id"], ["coder.id"]),
        ForeignKeyConstraint(["speaker_id"], ["speaker.id"]),
        UniqueConstraint("guid"),
        UniqueConstraint("source_id", "start", "end", "coder_id"),
        CheckConstraint('start >= 0 AND "end" > start', name="span_not_empty"),
        one_of("role", "none", "power", "proof"),
        one_of("stance", "supports", "contradicts", "qualifies"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    source_id: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    coder_id: Mapped[int]
    speaker_id: Mapped[int | None]
    role: Mapped[str]
    stance: Mapped[str]
    note: Mapped[str]


class Coding(Base):
    """A quote under a code, by a coder."""

    __tablename__ = "coding"
    __table_args__ = (
        ForeignKeyConstraint(["quote_id"], ["quote.id"]),
        ForeignKeyConstraint(["code_id"], ["code.id"]),
        ForeignKeyConstraint(["coder_id"], ["coder.id"]),
        UniqueConstraint("quote_id", "code_id", "coder_id"),
        Index("coding_code", "code_id", "quote_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quote_id: Mapped[int]
    code_id: Mapped[int]
    coder_id: Mapped[int]


class Change(Base):
    """One act of a person: one undo step, one line of the audit trail."""

    __tablename__ = "change"
    __table_args__ = (
        one_of("state", "open", "done", "undone", "abandoned"),
        Index("change_undone", "state", sqlite_where=text("state = 'undone'")),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    verb: Mapped[str]
    summary: Mapped[str]
    coder: Mapped[str]
    at: Mapped[str]
    state: Mapped[str]
    target_id: Mapped[int | None]
    """For undo and redo: the change that was taken back or done again."""


class ChangeRow(Base):
    """A row that a change touched. `after` is filled when the change is undone."""

    __tablename__ = "change_row"
    __table_args__ = (
        ForeignKeyConstraint(["change_id"], ["change.id"]),
        Index("change_row_change", "change_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    change_id: Mapped[int]
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]


class Snapshot(Base):
    """A codebook as it was handed out: the base of a later merge."""

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("digest"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str]
    at: Mapped[str]
    codebook: Mapped[str]


TRACKED = (
    Setting,
    Coder,
    Source,
    SourceText,
    Informant,
    Speaker,
    Turn,
    Code,
    Candidate,
    Quote,
    Coding,
    Memo,
    Relation,
    RelationQuote,
    Attribute,
    AttributeValue,
    Dismissal,
)
"""The tables whose rows belong to the history."""
