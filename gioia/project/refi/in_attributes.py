"""Variables on their way in: attributes of sources and informants, with what each has of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.errors import UsageError
from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.tags import untagged
from gioia.project.attributes.rules import fitting
from gioia.store import read_attributes
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.exchange.refi.values import Variable
    from gioia.project.attributes.attributes import Described
    from gioia.project.refi.in_cases import CasesIn, Given
    from gioia.project.refi.taking import Taking
    from gioia.records import AttributeRecord, AttributeType

TYPES: dict[str, AttributeType] = {"Integer": "number", "Float": "number", "Date": "date"}
ON: tuple[Described, Described] = ("source", "informant")
UNNAMED = "attribute"


class AttributesIn:
    """Brings variables in as attributes, with the values that were gathered."""

    def __init__(self, taking: Taking, cases: CasesIn) -> None:
        self.taking = taking
        self.cases = cases

    def take_all(self) -> None:
        """All variables in the file's order, for sources and for informants."""
        values = self.cases.values
        for variable in self.cases.variables.values():
            used = {one.on for one in values if one.variable == variable.guid}
            tags, _ = untagged(variable.description)
            told = {on for on in ON if f"attribute of {on}s" in tags}
            for on in sorted(used | told or {ON[0]}):
                these = [one for one in values if (one.variable, one.on) == (variable.guid, on)]
                self._take(variable, on, these)

    def _take(self, variable: Variable, on: Described, given: Iterable[Given]) -> None:
        values = {one.target: clean_label(one.text) for one in given}
        attribute = self._attribute(variable, on, values)
        column = f"{on}_id"
        for target, value in values.items():
            try:
                kept = fitting(attribute, value)
            except UsageError:
                self._lost(attribute, value)
                continue
            there = read_attributes.value_id(self.taking.store, attribute.id, on, target)
            if there is None and kept:
                row = {"attribute_id": attribute.id, column: target, "value": kept}
                self.taking.store.insert("attribute_value", row)
            elif there is not None:
                self.taking.report.note(
                    "told", "a value that is here already stays", attribute.name
                )

    def _lost(self, attribute: AttributeRecord, value: str) -> None:
        told = "a value that does not fit an attribute that is here already"
        self.taking.report.note("lost", told, f"{attribute.name}: {value}")

    def _attribute(
        self, variable: Variable, on: Described, values: Mapping[int, str]
    ) -> AttributeRecord:
        """The attribute here that a variable is, by guid or name; a new one where there is none."""
        name = clean_label(variable.name) or UNNAMED
        known = self.taking.project.attributes.list()
        for one in known:
            if one.on == on and one.guid == variable.guid:
                return one
        for one in known:
            if one.on == on and fold_label(one.name) == fold_label(name):
                return one
        tags, _ = untagged(variable.description)
        choices = [one for one in map(clean_label, tags.get("choice", [])) if one]
        kind: AttributeType = "choice" if choices else TYPES.get(variable.type, "text")
        taken = any(one.guid == variable.guid for one in known)
        guid = derived("attribute", variable.guid, on) if taken else variable.guid
        made = self._add(guid, name, on, kind, choices)
        if all(_fits(made, value) for value in values.values()):
            return made
        self.taking.store.update("attribute", made.id, type="text")
        self.taking.report.note(
            "changed", f"an attribute that holds more than a {kind} is text", name
        )
        return next(one for one in self.taking.project.attributes.list() if one.id == made.id)

    def _add(
        self, guid: str, name: str, on: Described, kind: AttributeType, choices: list[str]
    ) -> AttributeRecord:
        known = self.taking.project.attributes.list()
        row = {
            "guid": guid,
            "name": name,
            "target": on,
            "type": kind,
            "choices": json.dumps(choices, ensure_ascii=False),
            "position": max((one.position for one in known), default=-1) + 1,
        }
        key = self.taking.store.insert("attribute", row)
        return next(one for one in self.taking.project.attributes.list() if one.id == key)


def _fits(attribute: AttributeRecord, value: str) -> bool:
    try:
        return bool(fitting(attribute, value))
    except UsageError:
        return False
