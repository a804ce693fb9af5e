"""The whole text of a memo, to be read, and to be written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.memos.memo_list import day
from gioia.tui.sitting.drafts import Draft
from gioia.tui.widgets.draft_field import DraftField

if TYPE_CHECKING:
    from gioia.records import MemoRecord
    from gioia.tui.sitting.drafts import Drafts

NOTHING = """No memos yet.

A memo is a dated note of the analysis: what you think is going on, whom to interview next, \
whether anything new still comes, what others say to it.

n writes one here; M writes one on a code, a quote, a source or a relation, wherever it is shown."""

NONE_LIKE_IT = "No memo is like that. esc shows all of them."
WRITING = "^s or esc keeps"
REWRITING = "memo "


class MemoPaper(DraftField):
    """Shows one memo. While somebody writes, nothing else is shown."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.memo: MemoRecord | None = None
        """The one that is being written."""

    def tell_nothing(self, *, any_memos: bool) -> None:
        """Says why no memo is shown: there are none, or none that is looked for."""
        if self.memo is None:
            self.show(NONE_LIKE_IT if any_memos else NOTHING)
            self.border_title = self.border_subtitle = ""

    def read(self, memo: MemoRecord) -> None:
        """Shows a memo, and above and below it when it was written by whom."""
        if self.memo is not None:
            return
        self.show(memo.text)
        self.border_title = Content(f"{memo.kind}, {day(memo.at)}")
        again = day(memo.changed_at) != day(memo.at)
        told = f"{memo.coder}{', rewritten ' + day(memo.changed_at) if again else ''}"
        self.border_subtitle = Content(f"{told}, {'settled' if memo.settled else 'open'}")

    def write(self, memo: MemoRecord, text: str, drafts: Drafts) -> None:
        """The memo can be written in; it begins with this text."""
        self.memo = memo
        self.begin(text, lambda now: drafts.keep(about(memo), Draft(memo.kind, now)))
        self.border_subtitle = Content(WRITING)
        self.focus()

    def written(self) -> tuple[MemoRecord, str] | None:
        """Nobody writes any more: the memo and its new text, if one was written."""
        memo, self.memo = self.memo, None
        return None if memo is None else (memo, self.end())


def about(memo: MemoRecord) -> str:
    """By what the draft of a memo that is rewritten is found."""
    return f"{REWRITING}{memo.guid}"


def is_rewriting(draft: str) -> bool:
    """Whether a draft is of a memo that was rewritten, and not of a new one."""
    return draft.startswith(REWRITING)
