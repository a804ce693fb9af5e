"""The window in which a memo is written: its kind, its text, and a draft that survives."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
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

WRITING = "^s keep   Tab kind   esc leave"
CHOOSING = "← → kind   Tab text   ^s keep"
LEAVING = "Not kept.  ⏎ leave it as a draft   esc write on   x throw it away"
TAKEN_UP = "This is the draft that was left here."


class KindChoice(Static, can_focus=True):
    """The kinds in a row, one of them chosen, and what it is for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("left,up", "choose(-1)", "previous kind"),
        ("right,down,space", "choose(1)", "next kind"),
    ]

    class Changed(Message):
        """Another kind was chosen."""

    def __init__(self, kind: MemoKind) -> None:
        super().__init__(markup=False)
        self.kind = kind

    def on_mount(self) -> None:
        """Shows what is chosen."""
        self._show()

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


class Leaving(Static, can_focus=True):
    """Asks what becomes of words that were not kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter,y", "decide('draft')", "leave it as a draft"),
        ("x", "decide('thrown away')", "throw it away"),
        ("escape", "decide('on')", "go on writing"),
    ]

    class Decided(Message):
        """This becomes of the words."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def action_decide(self, what: str) -> None:
        """Says it to the window."""
        self.post_message(self.Decided(what))


class WriteMemo(Window[Draft]):
    """Answers with the memo to be kept; with one without words where the draft is to go."""

    DEFAULT_CSS = """
    WriteMemo KindChoice { height: 2; margin-bottom: 1; }
    WriteMemo KindChoice:focus { background: $panel; }
    WriteMemo .taken-up { height: 1; color: $text-muted; text-style: italic; }
    WriteMemo .leaving { height: 1; color: $warning; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "done", "keep"),
        ("tab,shift+tab", "turn", "kind or text"),
    ]

    def __init__(self, told: str, begun: Draft | None, keep: Callable[[Draft], None]) -> None:
        """A window for a memo on what is `told`; `keep` puts drafts where they survive."""
        super().__init__(f"Memo on {told}", WRITING, "memo")
        self._begun = begun or Draft("analytic", "")
        self._kind = self._begun.kind
        self._keep = keep

    def compose(self) -> ComposeResult:
        """Kinds, text, and the question that is asked at leaving."""
        yield KindChoice(self._begun.kind)
        yield DraftField()
        yield Static(TAKEN_UP if self._begun.text else "", classes="taken-up", markup=False)
        yield Leaving(LEAVING, classes="leaving", markup=False)

    def on_mount(self) -> None:
        """Writing begins at once, at the end of what is there."""
        self.query_one(Leaving).display = False
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

    async def action_done(self) -> None:
        """The memo is to be kept; until it is in the project, the draft is."""
        if self._draft().text:
            await self.query_one(DraftField).keep_draft()
            self._give(self._draft())

    def action_leave(self) -> None:
        """Leaves where nothing is new; otherwise asks what becomes of it."""
        draft = self._draft()
        if not draft.text:
            self._give(draft)
        elif draft == self._begun:
            self._give(None)
        else:
            question = self.query_one(Leaving)
            question.display = True
            question.focus()

    @on(KindChoice.Changed)
    async def _kind_changed(self) -> None:
        self._kind = self.query_one(KindChoice).kind
        if self._draft().text:
            await self.query_one(DraftField).keep_draft()

    @on(DraftField.NotKept)
    def _not_kept(self, event: DraftField.NotKept) -> None:
        taken_up = self.query_one(".taken-up", Static)
        taken_up.display = True
        taken_up.update(Content(event.error.message))

    @on(Leaving.Decided)
    async def _decided(self, event: Leaving.Decided) -> None:
        if event.what == "on":
            self.query_one(Leaving).display = False
            self.query_one(DraftField).focus()
        elif event.what == "draft":
            await self.query_one(DraftField).keep_draft()
            self._give(None)
        else:
            self._give(Draft(self._kind, ""))

    def _draft(self) -> Draft:
        return Draft(self._kind, self.query_one(DraftField).text.strip())

    def _give(self, draft: Draft | None) -> None:
        self.query_one(DraftField).end()
        self.answer(draft)
