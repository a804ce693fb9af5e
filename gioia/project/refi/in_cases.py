"""What a file says of sources and cases, gathered as values to set; cases become informants."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import fold_label
from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.values import Variable
from gioia.project.refi.in_sources import informant_id
from gioia.store import read_exchange
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gioia.exchange.refi.values import Case, Value
    from gioia.project.attributes.attributes import Described
    from gioia.project.refi.in_sources import SourceIn, SourcesIn
    from gioia.project.refi.taking import Taking

GROUP = "document group"
"""The attribute that names the groups of a source, where they do not say `name: value`."""
CASE = "case"
"""The attribute that names the cases of a source, where they are not clearly who speaks in it."""


class Given(NamedTuple):
    """A value to set: which variable, on what, and the value."""

    variable: str
    on: Described
    target: int
    text: str


class CasesIn:
    """Brings cases in as informants, and gathers all values: of sources, cases and groups."""

    def __init__(self, taking: Taking, sources: SourcesIn) -> None:
        self.taking = taking
        self.sources = sources
        self.informants: dict[str, int] = {}
        """The informant that a case became."""
        self.variables = {one.guid: one for one in taking.file.variables}
        """The file's, and those made of groups and cases."""
        self.values: list[Given] = []
        self._names: dict[tuple[str, int], list[str]] = {}
        """What is to be joined in one value: by variable and source."""

    def take_all(self) -> None:
        """All values of sources, then of cases, then the groups of sources."""
        self.values += self._of_sources()
        self.values += self._of_cases()
        self._take_groups()
        for (guid, source), names in self._names.items():
            self.values.append(Given(guid, "source", source, "; ".join(names)))

    def _of_sources(self) -> Iterator[Given]:
        for source in self.taking.file.sources:
            here = self.sources.by_guid.get(source.guid)
            if here is not None:
                yield from _given(source.values, "source", here.id)

    def _of_cases(self) -> Iterator[Given]:
        for case in self.taking.file.cases:
            here = self._here(case.sources)
            if not case.name:
                for source in here:
                    yield from _given(case.values, "source", source.id)
                continue
            key = informant_id(self.taking, case.name, case.guid)
            self.informants[case.guid] = key
            yield from _given(case.values, "informant", key)
            self._connect(case, key)

    def _here(self, guids: Iterable[str]) -> list[SourceIn]:
        return [self.sources.by_guid[one] for one in guids if one in self.sources.by_guid]

    def _connect(self, case: Case, informant: int) -> None:
        """Says whose words a source's only informant speaks, where a case names the source."""
        labels = read_exchange.speakers(self.taking.store)
        for here in self._here(case.sources):
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
        self.variables[guid] = Variable(guid, attribute, "Text")
        names = self._names.setdefault((guid, source), [])
        if value not in names:
            names.append(value)

    def _take_groups(self) -> None:
        """Groups of sources as values: `gender: female` of `gender`, others of one attribute."""
        for group in self.taking.file.sets:
            name, _, value = group.name.partition(":")
            if not (name.strip() and value.strip()):
                name, value = GROUP, group.name
            here = self._here(group.sources)
            if here:
                self.taking.report.note("changed", "a group of sources is an attribute", group.name)
            elif not (group.codes or group.notes):
                empty = "none of which came over" if group.sources else "with nothing in it"
                self.taking.report.note("lost", f"a group of sources {empty}", group.name)
            if group.notes:
                self.taking.report.note("lost", "a group's list of memos", group.name)
            for source in here:
                self._join(name.strip(), source.id, value.strip())


def _given(values: Iterable[Value], on: Described, target: int) -> Iterator[Given]:
    for value in values:
        yield Given(value.variable, on, target, value.text)
