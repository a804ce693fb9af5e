"""The dates that R writes, as `Mon Oct 28 08:11:36 2019`, whatever the language of this machine."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"\w{3}\s+(\w{3})\s+(\d{1,2})\s+(\d{1,2}):(\d\d):(\d\d)\s+(\d{4})", re.ASCII)


def iso(date: str) -> str:
    """The date as ISO 8601; one in another form, or in another language, as it is."""
    found = _DATE.fullmatch(date.strip())
    if found is None or found[1].lower() not in MONTHS:
        return date
    month = MONTHS.index(found[1].lower()) + 1
    return f"{found[6]}-{month:02}-{int(found[2]):02}T{int(found[3]):02}:{found[4]}:{found[5]}"
