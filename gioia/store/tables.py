"""The tables of the project itself and of its history, and which of all the history keeps."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, text
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
from gioia.store.coding_tables import Candidate, Code, Coding, Quote
from gioia.store.material_tables import Coder, Informant, Source, SourceText, Speaker, Turn


class Setting(Base):
    """Facts about the project itself: guid, name, coder, lineage."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("key"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    value: Mapped[str]


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
