"""The act that says what a source or an informant has of an attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import NotFound
from gioia.project.attributes.rules import fitting
from gioia.store import read_attributes

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.records import AttributeRecord
    from gioia.store.store import Store


def set_value(project: Project, attribute: AttributeRecord, guid: str, value: str) -> None:
    """See `gioia.project.attributes.attributes.Attributes.set`."""
    with project.store.transaction(project.coder, "describe a source or informant"):
        kept = fitting(project.attributes.as_it_is(attribute), value)
        found = read_attributes.target(project.store, attribute.on, guid)
        if found is None:
            raise NotFound(
                f"There is no {attribute.on} {guid!r}.", "It may have been removed meanwhile."
            )
        target, name = found
        set_to = f"set “{attribute.name}” of {name} to “{kept}”"
        told = set_to if kept else f"clear “{attribute.name}” of {name}"
        with project.change("redefine", told):
            _put(project.store, attribute, target, kept)


def _put(store: Store, attribute: AttributeRecord, target: int, value: str) -> None:
    there = read_attributes.value_id(store, attribute.id, attribute.on, target)
    if there is None and value:
        row = {"attribute_id": attribute.id, f"{attribute.on}_id": target, "value": value}
        store.insert("attribute_value", row)
    elif there is not None and value:
        store.update("attribute_value", there, value=value)
    elif there is not None:
        store.delete("attribute_value", id=there)
