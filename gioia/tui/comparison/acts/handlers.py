"""Which function does which action of the room of constant comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.comparison.acts import choosing, compared_code, looking, recoding, splitting
from gioia.tui.room.searched import Searched

if TYPE_CHECKING:
    from collections.abc import Callable

COMPARING: dict[str, Callable[[Any], Any]] = {
    "comparison.open": looking.open_place,
    "comparison.up": looking.move(-1),
    "comparison.down": looking.move(1),
    "comparison.page.up": looking.page(-1),
    "comparison.page.down": looking.page(1),
    "comparison.first": looking.edge(-1),
    "comparison.last": looking.edge(1),
    "comparison.more": looking.reach(1),
    "comparison.less": looking.reach(-1),
    "comparison.mark": recoding.mark,
    "comparison.order": looking.order,
    "comparison.find": Searched.search,
    "comparison.only": looking.only,
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
    "comparison.back": looking.back,
    "pane.next": looking.other_column,
    "pane.previous": looking.other_column,
    "room.comparison": choosing.choose,
    "room.board": looking.to_board,
}
