"""The page of keys in the docs is the one that the table of actions makes."""

from __future__ import annotations

from gioia.tui.keymap.key_page import PLACE, key_page


def test_the_keys_in_the_docs_are_current() -> None:
    assert PLACE.read_text(encoding="utf-8") == key_page(), (
        "Anew: python -m gioia.tui.keymap.key_page"
    )
