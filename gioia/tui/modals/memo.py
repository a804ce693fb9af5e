"""The window in which a memo is written: its kind, its text, and a draft that survives."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from gioia.records import MEMO_KINDS, MemoKind
from gioia.tui.modals.window import Window
from gioia.tui.sitting.drafts import Draft
from gioia.tui.widgets.draft_field import DraftField

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

MEANINGS: dict[MemoKind, str] = {
    "analytic": "What you think is going on, and why.",
    "sampling": "Whom to interview next, or again, and what to ask.",
    "saturation": "Whether anything new still comes, and how you know.",
    "member check": "What an informant says to your reading of the words.",
    "devil's advocate": "What an outsider holds against it.",
}
"""What each kind is for, in one line."""

WRITING = "^s or esc keeps   Tab kind"
CHOOSING = "← → kind   Tab text   ^s or esc keeps"
TAKEN_UP = "This is the draft that was left here."


class KindChoice(Static, can_focus=True):
    """The kinds in a row, one of them chosen, and what it is for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("left,up", "choose(-1)", "previous kind"),
        ("right,down,space", "choose(1)", "next kind"),
    ]

    class Changed(Message):
        """Another kind was chosen."""

    def __init__(self, kind: MemoKind, write: Callable[[str], None]) -> None:
        """Kinds to choose from; `write` is given what somebody writes instead of choosing."""
        super().__init__(markup=False)
        self.kind = kind
        self._write = write

    def on_mount(self) -> None:
        """Shows what is chosen."""
        self._show()

    def on_key(self, event: events.Key) -> None:
        """A letter is no choice: whoever has chosen goes on writing."""
        if event.is_printable and event.character and event.character != " ":
            event.stop()
            event.prevent_default()
            self._write(event.character)

    def action_choose(self, step: int) -> None:
        """The kind before or after, round the ends."""
        self.kind = MEMO_KINDS[(MEMO_KINDS.index(self.kind) + step) % len(MEMO_KINDS)]
        self._show()
        self.post_message(self.Changed())

    def _show(self) -> None:
        looks = dict.fromkeys(MEMO_KINDS, "$foreground-muted") | {self.kind: "reverse bold"}
        kinds = [Content.styled(f" {kind} ", looks[kind]) for kind in MEMO_KINDS]
        meaning = Content.styled(f" {MEANINGS[self.kind]}", "italic $foreground-muted")
        self.update(Content.assemble(Content(" ").join(kinds), "\n", meaning))


class WriteMemo(Window[Draft]):
    """Answers with the memo to be kept, however it is left, as where a memo is rewritten.

    The answer has no words where none were written.
    """

    ABOUT = "What you write is kept, however you leave; u takes it back. Without words, nothing is."
    DEFAULT_CSS = """
    WriteMemo KindChoice { height: 2; margin-bottom: 1; }
    WriteMemo KindChoice:focus { background: $panel; }
    WriteMemo .taken-up { height: 1; color: $text-muted; text-style: italic; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "leave", "keep"),
        ("tab,shift+tab", "turn", "kind or text"),
    ]

    def __init__(self, told: str, begun: Draft | None, keep: Callable[[Draft], None]) -> None:
        """A window for a memo on what is `told`; `keep` puts drafts where they survive."""
        super().__init__(f"Memo on {told}", WRITING, "memo")
        self._begun = begun or Draft("analytic", "")
        self._kind = self._begun.kind
        self._keep = keep

    def compose(self) -> ComposeResult:
        """Kinds, text, and what is to be told of the draft."""
        yield KindChoice(self._begun.kind, self._go_on_writing)
        yield DraftField()
        yield Static(TAKEN_UP if self._begun.text else "", classes="taken-up", markup=False)

    def on_mount(self) -> None:
        """Writing begins at once, at the end of what is there."""
        self.query_one(".taken-up").display = bool(self._begun.text)
        field = self.query_one(DraftField)
        field.styles.height = "1fr"
        field.begin(self._begun.text, lambda text: self._keep(Draft(self._kind, text)))
        field.focus()

    def action_turn(self) -> None:
        """To the kinds, or back to the text."""
        field, kinds = self.query_one(DraftField), self.query_one(KindChoice)
        back = kinds.has_focus
        (field if back else kinds).focus()
        self.border_subtitle = WRITING if back else CHOOSING

    def _go_on_writing(self, letter: str) -> None:
        self.action_turn()
        self.query_one(DraftField).insert(letter)

    def holds(self) -> bool:
        """Nothing is lost by leaving."""
        return False

    def action_leave(self) -> None:
        """The memo is to be kept; until it is in the project, the draft is."""
        self.answer(Draft(self._kind, self.query_one(DraftField).end()))

    @on(KindChoice.Changed)
    async def _kind_changed(self) -> None:
        self._kind = self.query_one(KindChoice).kind
        field = self.query_one(DraftField)
        if field.text.strip():
            await field.keep_draft()

    @on(DraftField.NotKept)
    def _not_kept(self, event: DraftField.NotKept) -> None:
        taken_up = self.query_one(".taken-up", Static)
        taken_up.display = True
        taken_up.update(Content(event.error.message))
