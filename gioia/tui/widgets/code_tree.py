"""The code tree: dimensions, themes, concepts and their counts, kept up by differences."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.widgets import Tree

from gioia.records import CodeRecord, Level
from gioia.tui.sitting.code_table import CodeTable
from gioia.tui.widgets.code_label import PARTS, TRAYS, Item, Row, draw, fold_sign, label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widgets.tree import TreeNode

BELOW: dict[Level, Level] = {"dimension": "theme", "theme": "concept"}


class CodeTree(Tree[Item]):
    """Shows a `CodeTable`. Nodes that did not change are not touched; those moved stay folded."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"code-tree--{part}" for part in PARTS}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__("codes", id=id)
        self.show_root = False
        self.show_guides = False
        self.guide_depth = 2
        self.auto_expand = False
        self.codes = CodeTable()
        self._digits: dict[str, str] = {}
        self._by_key: dict[int | str, TreeNode[Item]] = {}
        self._looks: dict[tuple[tuple[str, ...], bool], Style] = {}

    @property
    def current(self) -> CodeRecord | None:
        """The code under the cursor; None on a tray or in an empty tree."""
        data = self.cursor_node.data if self.cursor_node else None
        return self.codes.get(data.id) if isinstance(data, CodeRecord) else None

    @property
    def level(self) -> Level:
        """The level at which a new code is likely wanted: that of a tray, or below a code."""
        data = self.cursor_node.data if self.cursor_node else None
        if isinstance(data, CodeRecord):
            return BELOW.get(data.level, "concept")
        return data or "concept"

    def show(self, codes: CodeTable) -> None:
        """The codes are now these; only what differs is touched."""
        self.codes = codes
        kept, line = self.current, self.cursor_line
        self._match(self.root, [*codes.under("dimension", None), *self._trays(codes)])
        self._forget_gone()
        if kept is not None and codes.get(kept.id) is not None:
            self.reveal(kept.id)
        elif line > 0:
            self.call_after_refresh(self._go_to_line, line)
        elif len(codes):
            self.reveal(self._first().id)

    def _go_to_line(self, line: int) -> None:
        if self.last_line >= 0:
            self.move_cursor_to_line(min(line, self.last_line))

    def _first(self) -> CodeRecord:
        """The code that stands highest."""
        top = (self.codes.under(level, None) for level in ("dimension", "theme", "concept"))
        return next(codes[0] for codes in top if codes)

    def reveal(self, code_id: int) -> None:
        """Unfolds what is above the code and puts the cursor on it."""
        node = self._by_key.get(code_id)
        if node is None:
            return
        parent = node.parent
        while parent is not None and parent is not self.root:
            parent.expand()
            parent = parent.parent
        self.call_after_refresh(self.move_cursor, node)

    def set_digits(self, guids: Sequence[str]) -> None:
        """The codes that the digit keys apply, from 1 on."""
        digits = {guid: str(number) for number, guid in enumerate(guids, 1)}
        changed = {guid for guid, _ in digits.items() ^ self._digits.items()}
        self._digits = digits
        for guid in changed & self.codes.by_guid.keys():
            node = self._by_key.get(self.codes.by_guid[guid].id)
            if node is not None:
                node.refresh()

    def neighbour(self, code_id: int) -> int | None:
        """The code after this one under the same parent, or before it if it is the last."""
        node = self._by_key.get(code_id)
        beside = (node.next_sibling or node.previous_sibling) if node else None
        data = beside.data if beside else None
        return data.id if isinstance(data, CodeRecord) else None

    def _trays(self, codes: CodeTable) -> list[Item]:
        return [level for level in TRAYS if codes.under(level, None)]

    def _below(self, item: Item) -> list[CodeRecord]:
        if isinstance(item, str):
            return self.codes.under(item, None)
        if item.level == "concept":
            return []
        return self.codes.under(BELOW[item.level], item.id)

    def _match(self, parent: TreeNode[Item], items: list[Item]) -> None:
        """Makes the nodes under `parent` stand for `items`, in this order."""
        wanted = {_key(item): place for place, item in enumerate(items)}
        reached = -1
        for node in list(parent.children):
            place = wanted.get(_key(node.data)) if node.data is not None else None
            if place is None or place < reached:
                node.remove()
            else:
                reached = place
        for place, item in enumerate(items):
            node = self._standing(parent, place, item)
            if node.data != item:
                node.data = item
                node.set_label(Text(label_of(item)))
            self._match(node, list(self._below(item)))

    def _standing(self, parent: TreeNode[Item], place: int, item: Item) -> TreeNode[Item]:
        """The node of `item` at this place under `parent`, made where it is missing."""
        children = parent.children
        if place < len(children):
            data = children[place].data
            if data is not None and _key(data) == _key(item):
                return children[place]
        leaf = not isinstance(item, str) and item.level == "concept"
        before = place if place < len(children) else None
        label = Text(label_of(item))  # a str would be read as markup
        moved = self._by_key.get(_key(item))
        unfolded = not leaf and (moved is None or moved.is_expanded)
        node = parent.add(label, item, before=before, expand=unfolded, allow_expand=not leaf)
        self._by_key[_key(item)] = node
        return node

    def _forget_gone(self) -> None:
        alive = {code.id for code in self.codes}
        self._by_key = {
            key: node for key, node in self._by_key.items() if isinstance(key, str) or key in alive
        }

    def get_label_width(self, node: TreeNode[Item]) -> int:
        """Labels are cut to the pane, so none of them widens it."""
        return 1 if node.parent is None else 2

    def render_label(self, node: TreeNode[Item], base_style: Style, style: Style) -> Text:
        """The sign of the code, its label as far as there is room, and its count at the right."""
        if node.data is None:
            return Text()
        icon = fold_sign(node.data, unfolded=node.is_expanded) if node.allow_expand else ""
        room = self.scrollable_content_region.width - _depth(node) * self.guide_depth
        digit = "" if isinstance(node.data, str) else self._digits.get(node.data.guid, "")
        return draw(Row(node.data, room, icon, digit), self._part, base_style, style)

    def get_component_rich_style(
        self, *names: str, partial: bool = False, default: Style | None = None
    ) -> Style:
        """As of any widget, but worked out once for as long as it looks so.

        Textual works styles out anew whenever any row is to be drawn, and a row has ten.
        """
        made_of = names, partial
        if made_of not in self._looks:
            self._looks[made_of] = super().get_component_rich_style(
                *names, partial=partial, default=default
            )
        return self._looks[made_of]

    def notify_style_update(self) -> None:
        """The theme has changed, or what has the keys."""
        self._looks.clear()
        super().notify_style_update()

    def _part(self, name: str) -> Style:
        whole = self.get_component_rich_style(f"code-tree--{name}")
        return Style(color=whole.color, bold=whole.bold, italic=whole.italic)


def _key(item: Item) -> int | str:
    return item if isinstance(item, str) else item.id


def _depth(node: TreeNode[Item]) -> int:
    depth, parent = -1, node.parent
    while parent is not None:
        depth, parent = depth + 1, parent.parent
    return depth
