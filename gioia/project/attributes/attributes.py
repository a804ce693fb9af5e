"""Acts on attributes: what sources and informants are described by, and what each has of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from gioia.codebook.labels import fold_label
from gioia.errors import LabelTaken, NotFound
from gioia.project.attributes.rules import (
    added_choices,
    checked,
    name_of,
    reworded_choice,
)
from gioia.project.attributes.values import set_value
from gioia.project.names import find
from gioia.project.standing import check_standing
from gioia.store import read_attributes
from gioia.store.store import new_guid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from gioia.project.project import Project
    from gioia.records import AttributeRecord, AttributeType

Described = Literal["source", "informant"]
"""What has attributes."""


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

    def by_id(self, attribute_id: int) -> AttributeRecord:
        """The attribute with this key; NotFound where it is gone."""
        for one in self.list():
            if one.id == attribute_id:
                return one
        raise NotFound("The attribute is gone.", "gioia log shows what became of it.")

    def as_it_is(self, attribute: AttributeRecord) -> AttributeRecord:
        """The attribute as it is now; ChangedMeanwhile where it is gone. Within a transaction."""
        check_standing(self.store, [attribute])
        return self.by_id(attribute.id)

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
        wording = name_of(name)
        offered = checked(on, type, choices)
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
        return self.by_id(made)

    def rename(self, attribute: AttributeRecord, name: str) -> AttributeRecord:
        """Gives an attribute another name; LabelTaken where another has it."""
        wording = name_of(name)
        with self.project.change("rename", f"rename “{attribute.name}” to “{wording}”", attribute):
            self._check_free(wording, attribute.on, but=attribute)
            self.store.update("attribute", attribute.id, name=wording)
        return self.by_id(attribute.id)

    def offer(self, attribute: AttributeRecord, choices: Sequence[str]) -> AttributeRecord:
        """Adds to what there is to choose from, after the choices that there are.

        Raises:
            UsageError: there is nothing to choose from in this attribute, or nothing to add.
            LabelTaken: one of them is a choice already.
        """
        with self._transaction():
            now = self.as_it_is(attribute)
            wanted = added_choices(now, choices)
            named = "; ".join(f"“{choice}”" for choice in wanted)
            told = f"add {named} to the choices of “{attribute.name}”"
            with self.project.change("redefine", told):
                self._keep_choices(attribute, [*now.choices, *wanted])
        return self.by_id(attribute.id)

    def reword(self, attribute: AttributeRecord, choice: str, wording: str) -> AttributeRecord:
        """Gives a choice another wording, wherever it was chosen as well.

        Raises:
            UsageError: it is no choice of the attribute, or the wording is empty.
            LabelTaken: another choice is worded so.
        """
        with self._transaction():
            now = self.as_it_is(attribute)
            old, new = reworded_choice(now, choice, wording)
            told = f"reword “{old}” of “{attribute.name}” to “{new}”"
            with self.project.change("rename", told):
                self._keep_choices(attribute, [new if one == old else one for one in now.choices])
                for value in read_attributes.values_of(self.store, attribute.id, old):
                    self.store.update("attribute_value", value, value=new)
        return self.by_id(attribute.id)

    def remove(self, attribute: AttributeRecord) -> None:
        """Removes an attribute with all its values."""
        told = f"remove the {attribute.on} attribute “{attribute.name}”"
        with self.project.change("delete", told, attribute):
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
        set_value(self.project, attribute, target_guid, value)

    def _transaction(self) -> AbstractContextManager[None]:
        """What an act goes by is read inside, so that no other program changes it before."""
        return self.store.transaction(self.project.coder, "describe sources and informants")

    def _keep_choices(self, attribute: AttributeRecord, choices: Sequence[str]) -> None:
        kept = json.dumps(list(choices), ensure_ascii=False)
        self.store.update("attribute", attribute.id, choices=kept)

    def _check_free(self, name: str, on: Described, but: AttributeRecord | None = None) -> None:
        for one in self.list(on):
            if fold_label(one.name) == fold_label(name) and (but is None or one.id != but.id):
                raise LabelTaken(
                    f"There is an attribute “{one.name}” of each {on} already.",
                    "Choose another name, or use that one.",
                )


def tell(attribute: AttributeRecord) -> str:
    """An attribute in words, for messages."""
    return f"“{attribute.name}” of each {attribute.on}"
