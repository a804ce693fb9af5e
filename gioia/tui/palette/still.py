"""Widgets whose place is given once: whatever they come to hold, nothing is laid out anew."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Still(Widget):
    """Goes last among the classes of a widget that has no part of its own in the layout.

    Textual lays out the whole screen, and draws the widget whole, when what it holds has another
    size: at every letter typed, and once more when a window has opened.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)
