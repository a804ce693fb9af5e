"""The tables of what an analysis adds to its codes: memos, relations, attributes, dismissals.

What a memo or a value is on is told by which of its columns holds a key, so that the database
itself refuses one that is on nothing.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gioia.store.base import STRICT, Base, one_of


class Memo(Base):
    """A dated note. On the project itself where none of the five target keys is set."""

    __tablename__ = "memo"
    __table_args__ = (
        ForeignKeyConstraint(["coder_id"], ["coder.id"]),
        ForeignKeyConstraint(["source_id"], ["source.id"]),
        ForeignKeyConstraint(["informant_id"], ["informant.id"]),
        ForeignKeyConstraint(["code_id"], ["code.id"]),
        ForeignKeyConstraint(["quote_id"], ["quote.id"]),
        ForeignKeyConstraint(["relation_id"], ["relation.id"]),
        UniqueConstraint("guid"),
        one_of("kind", "analytic", "sampling", "saturation", "member check", "devil's advocate"),
        CheckConstraint(
            "(source_id IS NOT NULL) + (informant_id IS NOT NULL) + (code_id IS NOT NULL) "
            "+ (quote_id IS NOT NULL) + (relation_id IS NOT NULL) <= 1",
            name="one_target",
        ),
        Index("memo_source", "source_id"),
        Index("memo_informant", "informant_id"),
        Index("memo_code", "code_id"),
        Index("memo_quote", "quote_id"),
        Index("memo_relation", "relation_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    kind: Mapped[str]
    text: Mapped[str]
    settled: Mapped[int]
    coder_id: Mapped[int]
    at: Mapped[str]
    changed_at: Mapped[str]
    source_id: Mapped[int | None]
    informant_id: Mapped[int | None]
    code_id: Mapped[int | None]
    quote_id: Mapped[int | None]
    relation_id: Mapped[int | None]


class Relation(Base):
    """An arrow of the process model, between two themes or dimensions."""

    __tablename__ = "relation"
    __table_args__ = (
        ForeignKeyConstraint(["start_id"], ["code.id"]),
        ForeignKeyConstraint(["end_id"], ["code.id"]),
        UniqueConstraint("guid"),
        UniqueConstraint("start_id", "end_id", "kind"),
        one_of("kind", "leads to", "enables", "hinders", "shapes", "relates to"),
        CheckConstraint("start_id <> end_id", name="not_to_itself"),
        Index("relation_end", "end_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    start_id: Mapped[int]
    end_id: Mapped[int]
    kind: Mapped[str]
    label: Mapped[str]


class RelationQuote(Base):
    """A quote that is evidence of a relation."""

    __tablename__ = "relation_quote"
    __table_args__ = (
        ForeignKeyConstraint(["relation_id"], ["relation.id"]),
        ForeignKeyConstraint(["quote_id"], ["quote.id"]),
        UniqueConstraint("relation_id", "quote_id"),
        Index("relation_quote_quote", "quote_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    relation_id: Mapped[int]
    quote_id: Mapped[int]


class Attribute(Base):
    """A property of sources or informants; `choices` is a JSON list, empty but for a choice."""

    __tablename__ = "attribute"
    __table_args__ = (
        UniqueConstraint("guid"),
        one_of("target", "source", "informant"),
        one_of("type", "text", "number", "date", "choice"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    name: Mapped[str]
    target: Mapped[str]
    type: Mapped[str]
    choices: Mapped[str]
    position: Mapped[int]


class AttributeValue(Base):
    """What a source or an informant has of an attribute, as it was written."""

    __tablename__ = "attribute_value"
    __table_args__ = (
        ForeignKeyConstraint(["attribute_id"], ["attribute.id"]),
        ForeignKeyConstraint(["source_id"], ["source.id"]),
        ForeignKeyConstraint(["informant_id"], ["informant.id"]),
        UniqueConstraint("attribute_id", "source_id"),
        UniqueConstraint("attribute_id", "informant_id"),
        CheckConstraint("(source_id IS NULL) + (informant_id IS NULL) = 1", name="one_target"),
        Index("attribute_value_source", "source_id"),
        Index("attribute_value_informant", "informant_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attribute_id: Mapped[int]
    source_id: Mapped[int | None]
    informant_id: Mapped[int | None]
    value: Mapped[str]


class Dismissal(Base):
    """A fault that a person leaves as it is; `about` is a guid or, without one, a place."""

    __tablename__ = "dismissal"
    __table_args__ = (
        ForeignKeyConstraint(["coder_id"], ["coder.id"]),
        UniqueConstraint("guid"),
        UniqueConstraint("rule", "about"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str]
    rule: Mapped[str]
    about: Mapped[str]
    reason: Mapped[str]
    coder_id: Mapped[int]
    at: Mapped[str]
