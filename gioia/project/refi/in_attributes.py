"""Variables, cases and groups of sources on their way in: attributes and informants."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import fold_label
from gioia.errors import UsageError
from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.tags import untagged
from gioia.exchange.refi.values import Variable
from gioia.project.attributes import fitting
from gioia.project.refi.in_sources import informant_id
from gioia.store import read_attributes, read_exchange
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gioia.exchange.refi.values import Case, Value
    from gioia.project.attributes import Described
    from gioia.project.refi.in_sources import SourcesIn
    from gioia.project.refi.taking import Taking
    from gioia.records import AttributeRecord, AttributeType

TYPES: dict[str, AttributeType] = {"Integer": "number", "Float": "number", "Date": "date"}
GROUP = "document group"
"""The attribute that names the groups of a source, where they do not say `name: value`."""
CASE = "case"
"""The attribute that names the cases of a source, where they are not clearly who speaks in it."""
UNNAMED = "attribute"


class Given(NamedTuple):
    """A value to set: which variable, on what, and the value."""

    variable: str
    on: Described
    target: int
    text: str


class AttributesIn:
    """Brings variables in as attributes, and cases as informants."""

    def __init__(self, taking: Taking, sources: SourcesIn) -> None:
        self.taking = taking
        self.sources = sources
        self.informants: dict[str, int] = {}
        """The informant that a case became."""
        self._variables = {one.guid: one for one in taking.file.variables}
        self._made: dict[str, Variable] = {}
        self._names: dict[tuple[str, int], list[str]] = {}
        """What is to be joined in one value: by variable and source."""

    def take_all(self) -> None:
        """All cases, then all values of all variables, then the groups of sources."""
        given = [*self._of_sources(), *self._of_cases()]
        self._take_groups()
        grouped = list(self._named())
        self._variables |= self._made
        asked = {(one.variable, one.on) for one in (*given, *grouped)}
        for variable in self.taking.file.variables:
            tags, _ = untagged(variable.description)
            told: tuple[Described, ...] = ("source", "informant")
            ours = [(variable.guid, on) for on in told if f"attribute of {on}s" in tags]
            if not ours and not any(guid == variable.guid for guid, _ in asked):
                ours = [(variable.guid, "source")]
            asked.update(ours)
        order = {guid: place for place, guid in enumerate(self._variables)}
        values = [*given, *grouped]
        for guid, on in sorted(asked, key=lambda one: (order.get(one[0], 0), one[1])):
            these = [one for one in values if (one.variable, one.on) == (guid, on)]
            if guid in self._variables:
                self._take(self._variables[guid], on, these)

    def _of_sources(self) -> Iterator[Given]:
        for source in self.taking.file.sources:
            here = self.sources.by_guid.get(source.guid)
            if here is not None:
                yield from _given(source.values, "source", here.id)

    def _of_cases(self) -> Iterator[Given]:
        for case in self.taking.file.cases:
            here = [
                self.sources.by_guid[one] for one in case.sources if one in self.sources.by_guid
            ]
            if not case.name:
                for source in here:
                    yield from _given(case.values, "source", source.id)
                continue
            key = informant_id(self.taking, case.name, case.guid)
            self.informants[case.guid] = key
            yield from _given(case.values, "informant", key)
            self._connect(case, key)

    def _connect(self, case: Case, informant: int) -> None:
        """Says whose words a source's only informant speaks, where a case names the source."""
        labels = read_exchange.speakers(self.taking.store)
        for guid in case.sources:
            here = self.sources.by_guid.get(guid)
            if here is None:
                continue
            named = {one.informant for one in labels if one.source_id == here.id}
            speaking = [
                one for one in labels if one.source_id == here.id and one.role == "informant"
            ]
            if len(speaking) == 1 and speaking[0].informant is None and here.new:
                self.taking.store.update("speaker", speaking[0].id, informant_id=informant)
            elif clean_label(case.name) not in named:
                told = "a case of a source where it is not clear who speaks is an attribute of it"
                self.taking.report.note("changed", told, f"{case.name}, {here.name}")
                self._join(CASE, here.id, case.name)

    def _join(self, attribute: str, source: int, value: str) -> None:
        """Adds a name to a list of names that a source has as the value of a made attribute."""
        guid = derived("variable", fold_label(attribute))
        self._made[guid] = Variable(guid, attribute, "Text")
        names = self._names.setdefault((guid, source), [])
        if value not in names:
            names.append(value)

    def _named(self) -> Iterator[Given]:
        for (guid, source), names in self._names.items():
            yield Given(guid, "source", source, "; ".join(names))

    def _take_groups(self) -> None:
        """Groups of sources as values: `gender: female` of `gender`, others of one attribute."""
        for group in self.taking.file.sets:
            name, _, value = group.name.partition(":")
            if not (name.strip() and value.strip()):
                name, value = GROUP, group.name
            here = [
                self.sources.by_guid[one] for one in group.sources if one in self.sources.by_guid
            ]
            if here:
                self.taking.report.note("changed", "a group of sources is an attribute", group.name)
            if group.notes:
                self.taking.report.note("lost", "a group's list of memos", group.name)
            for source in here:
                self._join(name.strip(), source.id, value.strip())

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


def _given(values: Iterable[Value], on: Described, target: int) -> Iterator[Given]:
    for value in values:
        yield Given(value.variable, on, target, value.text)


def _fits(attribute: AttributeRecord, value: str) -> bool:
    try:
        return bool(fitting(attribute, value))
    except UsageError:
        return False
