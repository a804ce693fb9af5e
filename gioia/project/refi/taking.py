"""What all parts of an import share: the project, the file, who coded, and what is to be told."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from gioia.store.store import now
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from gioia.exchange.refi.values import Project as Exchanged
    from gioia.exchange.report import Report
    from gioia.project.project import Project


class Taking:
    """An import that is under way, within a change."""

    def __init__(self, project: Project, file: Exchanged, place: str, report: Report) -> None:
        self.project = project
        self.store = project.store
        self.file = file
        self.place = place
        self.report = report
        self._names = {user.guid: clean_label(user.name) for user in file.users}
        self.coder_id = cache(self._coder_id)

    def _coder_id(self, user: str) -> int:
        """The key of the coder whom a user GUID means; else of the file's owner, or of us."""
        name = self._names.get(user) or self._names.get(self.file.user)
        return self.project.coder_id(name or None)


def when(told: str) -> str:
    """A time of the file as the project keeps it: ISO 8601 in UTC; the present for none."""
    try:
        found = datetime.fromisoformat(told.strip())
    except ValueError:
        return now()
    if found.year in {MINYEAR, MAXYEAR}:  # what programs write for no date; no zone has all of it
        return now()
    aware = found if found.tzinfo else found.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="seconds")
