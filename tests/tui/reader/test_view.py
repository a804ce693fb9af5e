from __future__ import annotations

from gioia.tui.reader.view import Reader
from gioia.tui.reader.wrapped import Wrapped


def test_a_new_size_is_taken_once_though_textual_asks_every_class() -> None:
    own = [kind for kind in Reader.__mro__ if kind.__module__.startswith("gioia")]
    assert [kind for kind in own if "on_resize" in vars(kind)] == [Wrapped]
