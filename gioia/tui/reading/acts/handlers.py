"""Which function does which action of the reading room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.keymap.action_table import ACTIONS
from gioia.tui.keys.reading import SLOTS
from gioia.tui.reading.acts import (
    coded,
    coders,
    coding,
    documents,
    edges,
    find,
    moving,
    passages,
    places,
    regrouping,
    structure,
)
from gioia.tui.room.acts import program

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.tui.reading.screen import Workbench

MOTION_PREFIXES = {"move": False, "extend": True}


def _motions() -> dict[str, Callable[[Workbench], Any]]:
    found: dict[str, Callable[[Workbench], Any]] = {}
    for action in ACTIONS:
        prefix, _, motion = action.id.partition(".")
        if prefix in MOTION_PREFIXES:
            found[action.id] = moving.moving(motion, extend=MOTION_PREFIXES[prefix])
    return found


READING: dict[str, Callable[[Workbench], Any]] = {
    **_motions(),
    **{f"code.recent.{slot}": coding.recent(slot) for slot in range(1, SLOTS + 1)},
    "move.to": places.go_to,
    "move.coded.next": passages.coded(1),
    "move.coded.previous": passages.coded(-1),
    "move.uncoded.next": passages.uncoded(1),
    "move.uncoded.previous": passages.uncoded(-1),
    "coders.lanes": coders.lanes,
    "coders.choose": coders.choose,
    "coders.next": coders.onward(1),
    "coders.previous": coders.onward(-1),
    "select.sentence": moving.selecting("sentence"),
    "select.turn": moving.selecting("turn"),
    "select.grow": lambda bench: bench.reader.grow_selection(),
    "select.shrink": lambda bench: bench.reader.shrink_selection(),
    "select.toggle": lambda bench: bench.reader.toggle_selecting(),
    "select.clear": moving.clear,
    "select.copy": moving.copy,
    "find.open": find.start,
    "find.next": find.onward(1),
    "find.previous": find.onward(-1),
    "code.apply": coding.apply,
    "code.in_vivo": coding.in_vivo,
    "code.repeat": coding.repeat,
    "code.enter": coding.enter,
    "code.each": coding.apply_to_each,
    "code.remove": coded.remove,
    "code.other": coded.other,
    "code.reveal": coded.reveal,
    "code.recode": coded.recode,
    "quote.edges": edges.take,
    "edges.keep": edges.keep,
    "edges.leave": edges.leave,
    "edges.other": edges.other,
    "quote.role": coded.role,
    "quote.stance": coded.stance,
    "quote.note": coded.annotate,
    "quote.compare": coded.compare,
    "quote.memo": coded.memo,
    "room.comparison": coded.compare_here,
    "code.merge": regrouping.merge,
    "code.split": regrouping.quotes,
    "code.promote": regrouping.promote,
    "code.demote": regrouping.demote,
    "code.retire": regrouping.retire,
    "code.restore": regrouping.restore,
    "code.delete": regrouping.delete,
    "code.quotes": regrouping.quotes,
    "code.memo": regrouping.memo,
    "code.visit": structure.visit,
    "code.assign": structure.assign,
    "code.new": structure.new,
    "code.move": structure.move,
    "code.rename": structure.rename,
    "code.define": structure.define,
    "code.up": structure.order(-1),
    "code.down": structure.order(1),
    "document.import": documents.import_interviews,
    "pane.documents": program.show_pane("documents"),
    "pane.reader": program.show_pane("reader"),
    "pane.back": program.show_pane("reader"),
    "pane.codes": program.show_pane("codes"),
}

OPENING = frozenset({
    "code.apply", "code.each", "code.enter", "code.in_vivo", "code.recode", "code.remove",
    "code.new", "code.rename", "code.define", "code.move", "document.import", "quote.note",
    "quote.memo", "move.to", "code.merge", "code.demote", "code.retire", "code.restore",
    "code.memo", "coders.choose",
})  # fmt: skip
"""The actions that open a window, or may."""
