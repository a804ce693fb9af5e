"""What the room tells of where the person is: facts for keys, the foot, what stands for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.widgets.status import Held, codes_line

if TYPE_CHECKING:
    from gioia.tui.comparison.piles import Item
    from gioia.tui.comparison.side import Side
    from gioia.tui.comparison.walk import Walk
    from gioia.tui.keys.context import Fact
    from gioia.tui.sitting.code_table import CodeTable


EMPTY = """No code is chosen.

g  chooses a concept, theme or dimension: all its quotes are shown here.
In the transcript and in the code tree,  q  comes here with the code under the cursor.

F1 shows all keys, esc goes back to the transcript."""


def facts(side: Side, walk: Walk | None) -> frozenset[Fact]:
    """What is there for a key to work on."""
    told: dict[Fact, bool] = {
        "pile": side.pile is not None,
        "quote": side.quote_list.current is not None,
        "free": walk is None,
        "splitting": walk is not None,
        "concept": side.pile is not None and side.pile.code.level == "concept",
    }
    return frozenset(fact for fact, holds in told.items() if holds)


def here(item: Item | None, codes: CodeTable) -> Content:
    """The codes of the quote under the cursor."""
    if item is None:
        return Content("")
    found = [codes.get(code_id) for code_id in item.quote.code_ids]
    held = [Held(code, item.quote, codes.path(code)) for code in found if code]
    own = [at for at, one in enumerate(held) if one.code.id in item.codes]
    return codes_line(held, own[0] if own else 0)


def place(side: Side, walk: Walk | None) -> Content:
    """How far down one is, how many quotes are marked, or how far a split is."""
    if walk is not None:
        return Content.styled(walk.told(side.everything), "$accent")
    if side.quote_list.current is None:
        return Content("")
    parts = [f"{side.quote_list.number} of {len(side.quote_list.items)}"]
    if side.marked:
        shown = sum(quote.id in side.marked for quote in side.quotes)
        parts.append(f"{shown} marked")
    return Content(" · ".join(parts))
