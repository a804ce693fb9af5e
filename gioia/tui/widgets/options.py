"""A list to pick from that can be paged through where there is no room for a row of it."""

from __future__ import annotations

from textual.widgets import OptionList


class Options(OptionList):
    """Textual's list looks up the row at the cursor, and has none until it has been laid out."""

    def action_page_up(self) -> None:
        """A screenful back; nothing where no row is in sight."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual has no types here

    def action_page_down(self) -> None:
        """A screenful on; nothing where no row is in sight."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]  # Textual has no types here
