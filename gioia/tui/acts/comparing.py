"""Which function does which action of the room of constant comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.acts import choosing, compared_code, comparison, recoding, splitting

if TYPE_CHECKING:
    from collections.abc import Callable

COMPARING: dict[str, Callable[[Any], Any]] = {
    "comparison.open": comparison.open_place,
    "comparison.up": comparison.move(-1),
    "comparison.down": comparison.move(1),
    "comparison.page.up": comparison.page(-1),
    "comparison.page.down": comparison.page(1),
    "comparison.first": comparison.edge(-1),
    "comparison.last": comparison.edge(1),
    "comparison.more": comparison.reach(1),
    "comparison.less": comparison.reach(-1),
    "comparison.mark": recoding.mark,
    "comparison.order": comparison.order,
    "comparison.find": comparison.find,
    "comparison.only": comparison.only,
    "comparison.recode": recoding.recode,
    "comparison.uncode": recoding.uncode,
    "comparison.role": recoding.role,
    "comparison.stance": recoding.stance,
    "comparison.note": recoding.note,
    "comparison.memo": recoding.memo,
    "comparison.define": compared_code.define,
    "comparison.rename": compared_code.rename,
    "comparison.merge": compared_code.merge,
    "comparison.beside": choosing.compare,
    "comparison.next": choosing.onward(1),
    "comparison.previous": choosing.onward(-1),
    "comparison.choose": choosing.choose,
    "comparison.split": splitting.split,
    "comparison.a": splitting.to_a,
    "comparison.b": splitting.to_b,
    "comparison.back": comparison.back,
    "pane.next": comparison.other_column,
    "pane.previous": comparison.other_column,
    "room.comparison": choosing.choose,
    "room.board": comparison.to_board,
}
