"""Acts on attributes: what sources and informants are described by, and what each has of it."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from gioia.codebook.labels import fold_label
from gioia.errors import LabelTaken, NotFound, UsageError
from gioia.project.names import find
from gioia.records import AttributeType
from gioia.store import read_attributes
from gioia.store.store import new_guid
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import AttributeRecord

Described = Literal["source", "informant"]
"""What has attributes."""
TYPES: tuple[str, ...] = get_args(AttributeType)
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


class Attributes:
    """The attributes of a project. Every method that writes is one change."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.store = project.store

    def list(self, on: Described | None = None) -> Sequence[AttributeRecord]:
        """All attributes, or those of sources or of informants, in the order of their making."""
        return read_attributes.attributes(self.store, on)

    def get(self, name: str, on: Described | None = None) -> AttributeRecord:
        """The attribute meant by a name, a unique beginning of one, or a guid.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several.
        """
        return find(name, self.list(on), lambda one: one.name, tell, "attribute")

    def define(
        self,
        name: str,
        on: Described,
        type: AttributeType = "text",  # noqa: A002 - the field's word, and the record's
        choices: Sequence[str] = (),
    ) -> AttributeRecord:
        """A new attribute of all sources or all informants.

        Args:
            name: what it is called.
            on: who or what has it.
            type: what its values are: any text, numbers, dates (YYYY-MM-DD), or one of `choices`.
            choices: what there is to choose from, in order.

        Raises:
            LabelTaken: there is one of that name.
            UsageError: the name is empty, or type and choices do not go together.
        """
        wording = _wording(name)
        offered = _checked(on, type, choices)
        with self.project.change("create", f"define the {on} attribute “{wording}”"):
            self._check_free(wording, on)
            made = self.store.insert(
                "attribute",
                {
                    "guid": new_guid(),
                    "name": wording,
                    "target": on,
                    "type": type,
                    "choices": json.dumps(offered, ensure_ascii=False),
                    "position": max((one.position for one in self.list()), default=-1) + 1,
                },
            )
        return self._by_id(made)

    def rename(self, attribute: AttributeRecord, name: str) -> AttributeRecord:
        """Gives an attribute another name; LabelTaken where another has it."""
        wording = _wording(name)
        with self.project.change("rename", f"rename “{attribute.name}” to “{wording}”"):
            self._check_free(wording, attribute.on, but=attribute)
            self.store.update("attribute", attribute.id, name=wording)
        return self._by_id(attribute.id)

    def remove(self, attribute: AttributeRecord) -> None:
        """Removes an attribute with all its values."""
        with self.project.change(
            "delete", f"remove the {attribute.on} attribute “{attribute.name}”"
        ):
            self.store.delete("attribute_value", attribute_id=attribute.id)
            self.store.delete("attribute", id=attribute.id)

    def values(self, on: Described) -> dict[str, dict[str, str]]:
        """What each source or informant has, by its guid and the attribute's name."""
        return read_attributes.values(self.store, on)

    def set(self, attribute: AttributeRecord, target_guid: str, value: str) -> None:
        """Says what a source or informant has of an attribute; "" takes it away.

        Raises:
            UsageError: the value is not of the attribute's type.
            NotFound: there is no such source or informant.
        """
        kept = fitting(attribute, value)
        found = read_attributes.target(self.store, attribute.on, target_guid)
        if found is None:
            raise NotFound(
                f"There is no {attribute.on} {target_guid!r}.",
                "It may have been removed meanwhile.",
            )
        target, name = found
        told = f"set “{attribute.name}” of {name} to “{kept}”"
        with self.project.change(
            "redefine", told if kept else f"clear “{attribute.name}” of {name}"
        ):
            self._put(attribute, target, kept)

    def _put(self, attribute: AttributeRecord, target: int, value: str) -> None:
        there = read_attributes.value_id(self.store, attribute.id, attribute.on, target)
        if there is None and value:
            row = {
                "attribute_id": attribute.id,
                f"{attribute.on}_id": target,
                "value": value,
            }
            self.store.insert("attribute_value", row)
        elif there is not None and value:
            self.store.update("attribute_value", there, value=value)
        elif there is not None:
            self.store.delete("attribute_value", id=there)

    def _by_id(self, attribute_id: int) -> AttributeRecord:
        return next(one for one in self.list() if one.id == attribute_id)

    def _check_free(self, name: str, on: Described, but: AttributeRecord | None = None) -> None:
        for one in self.list(on):
            if fold_label(one.name) == fold_label(name) and (but is None or one.id != but.id):
                raise LabelTaken(
                    f"There is an attribute “{one.name}” of each {on} already.",
                    "Choose another name, or use that one.",
                )


def fitting(attribute: AttributeRecord, value: str) -> str:
    """A value as it is kept: a choice in its own spelling, a decimal comma as a point.

    Raises:
        UsageError: it is not of the attribute's type.
    """
    wanted = clean_label(value)
    if not wanted or attribute.type == "text":
        return wanted
    if attribute.type == "number" and _NUMBER.fullmatch(wanted):
        return wanted.replace(",", ".")
    if attribute.type == "date" and _is_date(wanted):
        return wanted
    for choice in attribute.choices:
        if fold_label(choice) == fold_label(wanted):
            return choice
    raise UsageError(f"“{attribute.name}” cannot be {wanted!r}.", _expected(attribute))


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _expected(attribute: AttributeRecord) -> str:
    if attribute.type == "choice":
        return f"It must be one of: {'; '.join(attribute.choices)}."
    expected = {"number": "a number, as 12 or 3.5", "date": "a date, as 2024-05-31"}
    return f"It must be {expected[attribute.type]}."


def _wording(name: str) -> str:
    wording = clean_label(name)
    if not wording:
        raise UsageError("An attribute needs a name.", "Give it one.")
    return wording


def _checked(on: str, kind: str, choices: Sequence[str]) -> list[str]:
    """The choices as they are kept; UsageError where they and the type do not go together."""
    if on not in read_attributes.TARGETS:
        raise UsageError(f"There are no attributes of a {on}.", "Of: source, informant.")
    if kind not in TYPES:
        raise UsageError(f"There is no attribute type {kind!r}.", f"Types: {', '.join(TYPES)}.")
    offered = {fold_label(choice): clean_label(choice) for choice in choices}
    offered.pop("", None)
    if kind == "choice" and not offered:
        raise UsageError("There is nothing to choose from.", "Name the choices.")
    if kind != "choice" and offered:
        raise UsageError(f"A {kind} has no choices.", "Make it of type choice, or leave them out.")
    return list(offered.values())


def tell(attribute: AttributeRecord) -> str:
    """An attribute in words, for messages."""
    return f"“{attribute.name}” of each {attribute.on}"
