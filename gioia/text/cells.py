r"""Cells of spreadsheets: no text may be taken for a formula, and each can be got back.

A spreadsheet calculates what begins with `=`, `+`, `-` or `@` (some also their full-width forms),
and drops a tab or line end before it. An informant's words could so run a command on a colleague's
machine. As OWASP advises, such a text begins with an apostrophe. So does one that begins with
apostrophes and then such a sign, or the way back would be lost.
"""

from __future__ import annotations

import re

APOSTROPHE = "'"
_SIGNS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f"'*[{_SIGNS}]")
_NEUTRALISED = re.compile(f"'+[{_SIGNS}]")


def neutralised(text: str) -> str:
    """The text as it may stand in a cell."""
    return APOSTROPHE + text if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """The text that `neutralised` made a cell of."""
    return cell[1:] if _NEUTRALISED.match(cell) else cell
