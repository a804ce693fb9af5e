"""Reading attributes and what sources and informants have of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, cast

from sqlalchemy import select

from gioia.records import AttributeRecord
from gioia.store.analysis_tables import Attribute, AttributeValue
from gioia.store.material_tables import Informant, Source

if TYPE_CHECKING:
    from gioia.records import AttributeType
    from gioia.store.store import Store

    Described = Literal["source", "informant"]

TARGETS = {
    "source": (Source.__table__, AttributeValue.source_id),
    "informant": (Informant.__table__, AttributeValue.informant_id),
}
"""What has attributes: its table, and the column of a value that holds its key."""


def attributes(store: Store, on: Described | None = None) -> list[AttributeRecord]:
    """All attributes, or those of sources or of informants, in the author's order."""
    found = select(*Attribute.__table__.c).order_by(Attribute.position, Attribute.id)
    if on is not None:
        found = found.where(Attribute.target == on)
    return [
        AttributeRecord(
            row.id,
            row.guid,
            row.name,
            cast("Described", row.target),
            cast("AttributeType", row.type),
            tuple(json.loads(row.choices)),
            row.position,
        )
        for row in store.rows(found)
    ]


def values(store: Store, on: Described) -> dict[str, dict[str, str]]:
    """What each source or informant has, by its guid and the attribute's name."""
    table, key = TARGETS[on]
    found = (
        select(table.c.guid, Attribute.name, AttributeValue.value)
        .select_from(AttributeValue)
        .join(Attribute, Attribute.id == AttributeValue.attribute_id)
        .join(table, table.c.id == key)
        .order_by(table.c.id, Attribute.position, Attribute.id)
    )
    described: dict[str, dict[str, str]] = {}
    for guid, name, value in store.rows(found):
        described.setdefault(guid, {})[name] = value
    return described


def target(store: Store, on: Described, guid: str) -> tuple[int, str] | None:
    """Key and name of the source or informant with this guid."""
    table, _ = TARGETS[on]
    found = store.rows(select(table.c.id, table.c.name).where(table.c.guid == guid))
    return (int(found[0][0]), str(found[0][1])) if found else None


def value_id(store: Store, attribute_id: int, on: Described, target: int) -> int | None:
    """The key of what a source or informant has of an attribute."""
    here = (AttributeValue.attribute_id == attribute_id, TARGETS[on][1] == target)
    found = store.rows(select(AttributeValue.id).where(*here))
    return int(found[0][0]) if found else None


def values_of(store: Store, attribute_id: int, value: str) -> list[int]:
    """The keys of what sources or informants have of an attribute, where it is this value."""
    here = (AttributeValue.attribute_id == attribute_id, AttributeValue.value == value)
    return [int(row[0]) for row in store.rows(select(AttributeValue.id).where(*here))]
