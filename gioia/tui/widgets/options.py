"""A list to pick from that can be paged through where there is no room for a row of it."""

from __future__ import annotations

from textual.style import Style
from textual.widgets import OptionList


class Options(OptionList):
    """Textual's list looks up the row at the cursor, and has none until it has been laid out."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """As of any widget; and turned round where its sheet says so, which Textual leaves out."""
        looks = super().get_visual_style(*component_classes, partial=partial)
        parts = [self.get_component_styles(name).text_style for name in component_classes]
        return looks + Style(reverse=True) if any(part.reverse for part in parts) else looks

    def action_page_up(self) -> None:
        """A screenful back; nothing where no row is in sight."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual has no types here

    def action_page_down(self) -> None:
        """A screenful on; nothing where no row is in sight."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]  # Textual has no types here
