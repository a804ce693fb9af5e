"""Characters that HTML and captions write by name or number: `&amp;` and `&#233;`."""

from __future__ import annotations

import html
import re

_LONG_NUMBER = re.compile(r"&#(?=[0-9]{12}|[xX][0-9a-fA-F]{12})")
"""No character has so long a number, and Python reads none of thousands of digits."""


def unescaped(raw: str) -> str:
    """The text with the characters that are meant; a number that means none stays as it is."""
    return html.unescape(_LONG_NUMBER.sub("&amp;#", raw)) if "&" in raw else raw
