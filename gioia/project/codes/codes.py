"""Acts on codes: add, rename, define, move, order, lift and lower, retire, restore, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import NotFound
from gioia.project.codes import levels, order, regroup
from gioia.project.codes.finding import meant
from gioia.project.codes.rules import COLOURS, check_free, check_parent, wording_of
from gioia.project.standing import check_words
from gioia.project.wording import clean_text
from gioia.store import read_codes
from gioia.store.store import new_guid
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, Level, QuoteRecord


class Codes:
    """The concepts, themes and dimensions of a project. Every method that writes is one change."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.store = project.store

    def list(self, *, retired: bool = False) -> Sequence[CodeRecord]:
        """All codes in use, and the retired ones if asked for, in the author's order."""
        return [code for code in read_codes.codes(self.store) if retired or not code.retired]

    def get(self, name: str, level: Level | None = None) -> CodeRecord:
        """The code meant by a label, a unique beginning of one, or a guid.

        One in use goes before a retired one of the same label.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several.
        """
        return meant(name, self.list(retired=True), level)

    def by_id(self, code_id: int) -> CodeRecord:
        """The code with this key; NotFound where it is gone."""
        found = read_codes.code(self.store, code_id)
        if found is None:
            raise NotFound("The code is gone.", "gioia log shows what became of it.")
        return found

    def add(
        self,
        label: str,
        *,
        level: Level = "concept",
        parent: CodeRecord | None = None,
        definition: str = "",
        in_vivo: bool = False,
    ) -> CodeRecord:
        """A new code, last among the children of its parent.

        Raises:
            UsageError: the label is empty.
            LabelTaken: a code of that level has the label.
            LevelBroken: the parent is not of the level above.
        """
        wording = wording_of(label)
        with self.project.change("create", f"add {level} “{wording}”", *filter(None, [parent])):
            check_parent(level, parent and read_codes.code(self.store, parent.id, grounded=False))
            check_free(self.store, wording, level)
            code_id = self.store.insert(
                "code",
                {
                    "guid": new_guid(),
                    "level": level,
                    "label": wording,
                    "definition": clean_text(definition),
                    "notes": "",
                    "in_vivo": int(in_vivo),
                    "in_figure": 1,
                    "retired": 0,
                    "reason": "",
                    "colour": self.store.next_id("code") % COLOURS,
                    "parent_id": parent.id if parent else None,
                    "position": order.next_position(self.store, level, parent),
                },
            )
        return self.by_id(code_id)

    def rename(self, code: CodeRecord, label: str) -> CodeRecord:
        """Gives a code another label; LabelTaken where a code of its level has it."""
        wording = wording_of(label)
        with self.project.change("rename", f"rename “{code.label}” to “{wording}”", code):
            check_free(self.store, wording, code.level, but=code)
            self.store.update("code", code.id, label=wording)
        return self.by_id(code.id)

    def define(self, code: CodeRecord, definition: str) -> CodeRecord:
        """Says when a code applies and when not; ChangedMeanwhile where somebody else did."""
        wanted = clean_text(definition)
        with self.project.change("redefine", f"define “{code.label}”", code):
            told = f"The definition of “{code.label}”"
            check_words(told, code.definition, self.by_id(code.id).definition, wanted)
            self.store.update("code", code.id, definition=wanted)
        return self.by_id(code.id)

    def set_in_vivo(self, code: CodeRecord, in_vivo: bool) -> CodeRecord:
        """Says whether a label is an informant's own wording."""
        told = "in vivo" if in_vivo else "not in vivo"
        with self.project.change("redefine", f"mark “{code.label}” as {told}", code):
            self.store.update("code", code.id, in_vivo=int(in_vivo))
        return self.by_id(code.id)

    def set_in_figure(self, code: CodeRecord, in_figure: bool) -> CodeRecord:
        """Takes a code into the figure or leaves it out."""
        told = "take “{}” into the figure" if in_figure else "leave “{}” out of the figure"
        with self.project.change("redefine", told.format(code.label), code):
            self.store.update("code", code.id, in_figure=int(in_figure))
        return self.by_id(code.id)

    def move(self, code: CodeRecord, to: CodeRecord | None) -> CodeRecord:
        """Puts a code under another parent, last among its children, or under none.

        Raises:
            LevelBroken: the parent is not of the level above, or is retired.
        """
        order.move(self.project, [code], to)
        return self.by_id(code.id)

    def move_many(self, codes: Sequence[CodeRecord], to: CodeRecord | None) -> Sequence[CodeRecord]:
        """Moves codes under one parent, in the order given, as one change; otherwise as `move`."""
        order.move(self.project, codes, to)
        moved = {code.id for code in codes}
        return [code for code in self.list(retired=True) if code.id in moved]

    def promote(self, code: CodeRecord) -> CodeRecord:
        """Lifts a concept to a theme, or a theme to a dimension, and returns the code up there.

        A code without quotes and codes of its own changes its level and stays the same code; a
        concept becomes a theme of the dimension that its former theme stands under. One that has
        some keeps them: a new code of the same label is made above it, which it goes under. The
        new place is right after the former parent. Retired codes under it are left under none.

        Raises:
            LabelTaken: a code of the level above has the label.
            LevelBroken: it is a dimension.
            UsageError: it is retired.
        """
        return levels.promote(self.project, code)

    def demote(self, code: CodeRecord, under: CodeRecord | None = None) -> CodeRecord:
        """Lowers a dimension to a theme, or a theme to a concept, with its own quotes.

        It stands last under `under`, or under none. Concepts that had the theme as a candidate
        have it no longer; retired codes under it are left under none.

        Raises:
            LabelTaken: a code of the level below has the label.
            LevelBroken: it is a concept, or `under` is not of its former level.
            UsageError: codes in use stand under it, it is retired, or it is a theme that has
                relations in the process model.
        """
        return levels.demote(self.project, code, under)

    def reorder(self, code: CodeRecord, position: int) -> CodeRecord:
        """Puts a code at a place, counted from 0, among the children of its parent."""
        order.reorder(self.project, code, position)
        return self.by_id(code.id)

    def retire(self, code: CodeRecord, reason: str = "") -> CodeRecord:
        """Takes a code out of use; its quotes stay with it, and so does the reason."""
        why = clean_text(reason)
        told = f"retire “{code.label}”" + (f": {clean_label(why)}" if why else "")
        with self.project.change("drop", told, code):
            self.store.update("code", code.id, retired=1, reason=why)
        return self.by_id(code.id)

    def restore(self, code: CodeRecord) -> CodeRecord:
        """Takes a retired code into use again; LabelTaken where its label is in use by now."""
        with self.project.change("restore", f"restore “{code.label}”", code):
            check_free(self.store, code.label, code.level, but=code)
            self.store.update("code", code.id, retired=0, reason="")
        return self.by_id(code.id)

    def merge(self, codes: Sequence[CodeRecord], into: CodeRecord) -> CodeRecord:
        """Brings the quotes and children of `codes` under `into`; the emptied codes are retired."""
        regroup.merge(self.project, codes, into)
        return self.by_id(into.id)

    def split(self, code: CodeRecord, label: str, quotes: Sequence[QuoteRecord]) -> CodeRecord:
        """A new code beside `code`, to which the given quotes go."""
        return regroup.split(self.project, code, label, quotes)

    def delete(self, code: CodeRecord) -> None:
        """Deletes a code that nothing hangs on; UsageError where something does."""
        regroup.delete(self.project, code)
