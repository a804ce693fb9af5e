"""F1: what the pane or the window is for that one is in, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.keys import key_to_character
from textual.widgets import Input, Static, TextArea

from gioia.tui.keymap.help_text import KeyRow, lines, wrapped
from gioia.tui.keys.actions import key_name
from gioia.tui.modals.window import Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from textual.app import ComposeResult
    from textual.binding import BindingType

LINE: Sequence[KeyRow] = (
    ("← →", "Moves in the line; with ^ by words, with ⇧ it selects."),
    ("Home End", "To the start, to the end."),
    ("^w", "Deletes the word before the cursor."),
    ("^u ^k", "Deletes all before, all after the cursor."),
    ("^x ^c ^v", "Cuts, copies, pastes."),
)
TEXT: Sequence[KeyRow] = (
    ("← → ↑ ↓", "Moves in the text; ^← ^→ by words, with ⇧ it selects."),
    ("^w", "Deletes the word before the cursor."),
    ("^z ^y", "Takes back what was written, and brings it back."),
    ("^x ^c ^v", "Cuts, copies, pastes."),
)


class Help(Window[None]):
    """Shows what something is for and what the keys do, under headings."""

    BINDINGS: ClassVar[list[BindingType]] = [("f1,q,question_mark,enter", "leave", "close")]

    def __init__(self, title: str, about: str, groups: Mapping[str, Sequence[KeyRow]]) -> None:
        super().__init__(title, "↑ ↓ PgUp PgDn   esc closes")
        self._about = about
        self._groups = groups

    def compose(self) -> ComposeResult:
        """One text, scrolled by the arrow keys."""
        with VerticalScroll():
            yield Static(markup=False)

    def on_mount(self) -> None:
        """The arrow keys scroll at once."""
        self.query_one(VerticalScroll).focus()

    def on_resize(self) -> None:
        """Sets the text anew for this width."""
        cells = self.query_one(VerticalScroll).scrollable_content_region.width
        self.query_one(Static).update(help_text(self._about, self._groups, max(cells, 20)))


def help_text(about: str, groups: Mapping[str, Sequence[KeyRow]], cells: int) -> Content:
    """The help, set in so many cells."""
    rows = [Content(row) for row in wrapped(about, cells)] if about else []
    for line in lines(groups, cells):
        heading = Content.styled(line.heading, "bold $primary")
        rows.append(heading + Content.assemble((line.keys, "bold $accent"), line.told))
    return Content("\n").join(rows)


def of_window(window: Window[Any]) -> tuple[str, str, dict[str, Sequence[KeyRow]]]:
    """Title, purpose and keys of a window, from its own bindings."""
    groups: dict[str, Sequence[KeyRow]] = {"Here": _bound(window)}
    if window.query(TextArea):
        groups["While you write"] = TEXT
    elif window.query(Input):
        groups["While you type"] = LINE
    hint = Content(str(window.border_subtitle)).plain
    about = " ".join(filter(None, [window.ABOUT, hint and f"At its foot: {hint}"]))
    return str(window.border_title), about, groups


def _named(key: str) -> str:
    """A key as people write it; Textual has names for signs too."""
    sign = key_to_character(key) or ""
    return key_name(sign if sign.isprintable() and sign.strip() else key)


def _bound(window: Window[Any]) -> list[KeyRow]:
    """The keys of the window and its kind, those that do the same in one row."""
    keys: dict[str, list[str]] = {}
    for kind in type(window).__mro__:
        for binding in Binding.make_bindings(vars(kind).get("BINDINGS", ())):
            keys.setdefault(binding.description, []).append(_named(binding.key))
        if kind is Window:
            break
    return [
        (" ".join(names), f"{told[0].upper()}{told[1:]}.") for told, names in keys.items() if told
    ]
