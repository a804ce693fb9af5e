"""The tables of the coding: codes on their three levels, quotes, and which codes those are under.

Positions are code points over `source_text.text`, start inclusive, end exclusive.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gioia.store.base import STRICT, Base, one_of


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
