"""The process model as a list: its relations, then the themes that have none. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.tui.model.diagram.paint import HEADS
from gioia.tui.widgets.bits import Bit, Line, column
from gioia.tui.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.records import CodeRecord, RelationRecord

NUMBER, COUNT = 4, 7
LEAST_HOW, MOST_HOW = 14, 26
BESIDE = 1
"""Cells between two columns."""


@dataclass(frozen=True, slots=True)
class Model:
    """What the room shows of the project."""

    relations: tuple[RelationRecord, ...] = ()
    codes: tuple[CodeRecord, ...] = ()
    """Themes and dimensions that can be related, in the author's order."""

    def relation(self, key: str | None) -> RelationRecord | None:
        """The relation with this guid, if there is one."""
        return next((one for one in self.relations if one.guid == key), None)

    def code(self, key: str | None) -> CodeRecord | None:
        """The theme or dimension with this guid, if there is one."""
        return next((one for one in self.codes if one.guid == key), None)

    def left_out(self) -> list[CodeRecord]:
        """What no relation begins or ends with: themes, then dimensions."""
        related = {end.id for one in self.relations for end in (one.start, one.end)}
        alone = [code for code in self.codes if code.id not in related]
        return sorted(alone, key=lambda code: code.level == "dimension")


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells of the columns of a list."""

    end: int
    """Of what a relation begins with, and of what it ends with."""
    how: int


def columns(room: int) -> Columns:
    """The columns of a list of so many cells."""
    spare = room - NUMBER - 2 * COUNT - 2 * BESIDE
    how = max(LEAST_HOW, min(MOST_HOW, spare // 3))
    return Columns(max(6, (spare - how) // 2), how)


def heading(room: int) -> str:
    """The names of the columns."""
    cells = columns(room)
    names = column("", NUMBER) + column("from", cells.end + BESIDE) + column("how", cells.how)
    counts = column("quotes", COUNT, right=True) + column("memos", COUNT, right=True)
    return names + column(" to", cells.end + BESIDE) + counts


def lines(model: Model, room: int) -> list[Line]:
    """The rows of the list in so many cells."""
    cells = columns(room)
    found = [_line(place, one, cells) for place, one in enumerate(model.relations, 1)]
    return found + [_left_out(code, room) for code in model.left_out()]


def _line(number: int, relation: RelationRecord, cells: Columns) -> Line:
    bare = not (relation.quotes or relation.memos)
    how = f"{HEADS[relation.kind]} {relation.label or relation.kind}"
    return Line(relation.guid, (
        Bit(column(f"{number}", NUMBER - 1, right=True) + " ", "muted"),
        Bit(column(_named(relation.start), cells.end) + " ", "strong"),
        Bit(column(how, cells.how), "accent"),
        Bit(" " + column(_named(relation.end), cells.end), "strong"),
        Bit(column("none" if bare else str(relation.quotes or ""), COUNT, right=True),
            "warn" if bare else "plain"),
        Bit(column(str(relation.memos or ""), COUNT, right=True), "muted"),
    ))  # fmt: skip


def _named(code: CodeRecord) -> str:
    return f"{code.label} (retired)" if code.retired else code.label


def _left_out(code: CodeRecord, room: int) -> Line:
    words = column(f"{code.label}  — {code.level} in no relation", room - NUMBER)
    return Line(code.guid, (Bit(" " * (NUMBER - 2) + "· ", "muted"), Bit(words, "muted")))


def evidence_told(relation: RelationRecord) -> str:
    """How much evidence a relation has, in words."""
    parts = []
    if relation.quotes:
        parts.append("1 quote" if relation.quotes == 1 else f"{relation.quotes} quotes")
    if relation.memos:
        parts.append("1 memo" if relation.memos == 1 else f"{relation.memos} memos")
    return " and ".join(parts) or "no quote or memo is its evidence yet"


def told(relation: RelationRecord) -> str:
    """A relation with its kind, wording and evidence, in one line."""
    kind = f" ({relation.kind})" if relation.label else ""
    return f"{sentence(relation)}{kind} · {evidence_told(relation)}"


def summary(model: Model) -> str:
    """How large the model is, and what is missing in it."""
    count = len(model.relations)
    parts = ["1 relation" if count == 1 else f"{count} relations"]
    bare = sum(not (one.quotes or one.memos) for one in model.relations)
    if bare:
        parts.append(f"{bare} without evidence")
    alone = [code for code in model.left_out() if code.level == "theme"]
    if alone:
        themes = "theme" if len(alone) == 1 else "themes"
        parts.append(f"{len(alone)} {themes} in none")
    return ", ".join(parts)


def wordings(relations: Iterable[RelationRecord], but: RelationRecord) -> Sequence[str]:
    """The wordings that other relations have, each once, in their order."""
    return list(dict.fromkeys(one.label for one in relations if one.label and one.id != but.id))
