"""Codes on their way in: matched by guid, then by place and label; what is here already stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.codebook.labels import fold_label
from gioia.exchange.refi.colours import look_of
from gioia.exchange.refi.levels import place_codes
from gioia.exchange.refi.tags import untagged
from gioia.project.codes.rules import COLOURS
from gioia.project.wording import clean_text
from gioia.records import LEVELS, PARENT_LEVEL
from gioia.store import read_codes
from gioia.text.normalise import clean_label, normalise

if TYPE_CHECKING:
    from gioia.exchange.refi.levels import Placed
    from gioia.project.refi.taking import Taking
    from gioia.records import CodeRecord, Level

NAMELESS = "(without a name)"


class CodeIn(NamedTuple):
    """A code of the file as it stands in the project now."""

    id: int
    level: Level
    label: str


class CodesIn:
    """Brings codes in and knows what each of the file's GUIDs means in the project."""

    def __init__(self, taking: Taking) -> None:
        self.taking = taking
        self.by_guid: dict[str, CodeIn] = {}
        self.added: dict[str, int] = dict.fromkeys(reversed(LEVELS), 0)
        self._here = read_codes.codes(taking.store, grounded=False)
        self._known = {code.guid: code for code in self._here}
        self._matched: set[int] = set()
        self._by_label: dict[tuple[Level, str], list[CodeRecord]] = {}
        for code in self._here:
            if not code.retired:
                self._by_label.setdefault((code.level, fold_label(code.label)), []).append(code)
        self._labels = set(self._by_label)
        self._places: dict[tuple[Level, int | None], int] = {}
        for code in self._here:
            place = (code.level, code.parent_id)
            self._places[place] = max(self._places.get(place, 0), code.position + 1)

    def take_all(self) -> None:
        """All codes of the file, parents first, then candidate themes."""
        placed = place_codes(self.taking.file, self.taking.report)
        for one in placed:
            if one.code.guid not in self.by_guid:
                self.by_guid[one.code.guid] = self._take(one)
        for one in placed:
            for theme in one.candidates:
                self.add_candidate(one.code.guid, theme)

    def add_candidate(self, concept: str, theme: str) -> bool:
        """Names a theme as one that a concept may come to belong to; False where that cannot be."""
        low, high = self.by_guid.get(concept), self.by_guid.get(theme)
        if not (low and high and low.level == "concept" and high.level == "theme"):
            return False
        known = {key for key, _ in read_codes.candidates(self.taking.store).get(low.id, ())}
        if high.id not in known:
            row = {"concept_id": low.id, "theme_id": high.id}
            self.taking.store.insert("candidate", row)
        return True

    def _take(self, one: Placed) -> CodeIn:
        tags, text = untagged(one.code.description)
        label = clean_label(tags.get("label", [one.code.name])[0]) or NAMELESS
        parent = self._parent(one)
        known = self._match(one, label, parent)
        if known is None:
            return self._add(one, label, parent, tags, clean_text(text))
        self._matched.add(known.id)
        self._complete(known, label, clean_text(text))
        return CodeIn(known.id, known.level, known.label)

    def _parent(self, one: Placed) -> CodeIn | None:
        parent = self.by_guid.get(one.parent) if one.parent else None
        if parent is None or parent.level == PARENT_LEVEL[one.level]:
            return parent
        told = "a code stands alone, as the one above it is on another level here"
        self.taking.report.note("changed", told, one.code.name)
        return None

    def _match(self, one: Placed, label: str, parent: CodeIn | None) -> CodeRecord | None:
        """The code here that the file's one is: by guid; by its place and label; by its label."""
        if one.code.guid in self._known:
            return self._known[one.code.guid]
        names = (label, _with_parent(label, parent))
        alike = [
            code
            for name in dict.fromkeys(map(fold_label, names))
            for code in self._by_label.get((one.level, name), ())
            if code.id not in self._matched
        ]
        under = parent.id if parent else None
        beside = [code for code in alike if code.parent_id == under]
        same = [code for code in alike if fold_label(code.label) == fold_label(label)]
        return next(iter([*beside, *same]), None)

    def _complete(self, known: CodeRecord, label: str, definition: str) -> None:
        """A definition where there is none yet; else what is here stays, and is told."""
        report = self.taking.report
        if definition and not known.definition:
            self.taking.store.update("code", known.id, definition=definition)
        elif definition and definition != known.definition:
            report.note("lost", "another definition of a code that is here already", known.label)
        here, there = fold_label(known.label), fold_label(label)
        if here != there and not here.startswith(f"{there} ("):  # as it was told apart at import
            report.note("lost", "another label of a code that is here already", label)

    def _add(
        self, one: Placed, label: str, parent: CodeIn | None, tags: dict[str, list[str]], text: str
    ) -> CodeIn:
        retired = "retired" in tags
        wording = label if retired else self._free(label, one.level, parent)
        place = (one.level, parent.id if parent else None)
        position = self._places.get(place, 0)
        self._places[place] = position + 1
        look = look_of(one.code.color)
        number = sum(self.added.values())
        values: dict[str, Any] = {
            "guid": one.code.guid,
            "level": one.level,
            "label": wording,
            "definition": text,
            "notes": "",
            "in_vivo": int("in vivo" in tags),
            "in_figure": int("not in the figure" not in tags),
            "retired": int(retired),
            "reason": normalise("\n".join(tags.get("retired", []))).text,
            "colour": (len(self._here) + number) % COLOURS if look is None else look,
            "parent_id": place[1],
            "position": position,
        }
        self.added[one.level] += 1
        return CodeIn(self.taking.store.insert("code", values), one.level, wording)

    def _free(self, label: str, level: Level, parent: CodeIn | None) -> str:
        """The label, or one made of it that no other code of the level has."""
        wording, number = label, 2
        if (level, fold_label(wording)) in self._labels:
            wording = _with_parent(label, parent)
        while (level, fold_label(wording)) in self._labels:
            wording = f"{label} ({number})"
            number += 1
        if wording != label:
            told = "one of two same labels has its theme, or a number, behind it"
            self.taking.report.note("changed", told, wording)
        self._labels.add((level, fold_label(wording)))
        return wording


def _with_parent(label: str, parent: CodeIn | None) -> str:
    return f"{label} ({parent.label})" if parent else label
