"""Coders' work out of files into the project, beside the others', as one change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.project.collecting import uncollected
from gioia.project.work.arriving import read_works
from gioia.project.work.base import remember
from gioia.project.work.codes import write_codes
from gioia.project.work.memo_rows import write_memos
from gioia.project.work.planning import plan_work
from gioia.project.work.writing import QuoteWriter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.project.work.arriving import Arriving, Wishes
    from gioia.project.work.planning import Taken


@uncollected()
def import_work(
    project: Project, paths: Sequence[Path], wishes: Wishes, *, apply: bool = True
) -> Taken:
    """Brings the work in files in, each under its coder's name, as one change.

    What is known, by guid, is brought to what the file says; what was changed only here since the
    coder's work last came in stays so. What is here and not in the file stays, unless asked.

    Args:
        project: the open project.
        paths: files that `gioia work export` wrote, one a coder.
        wishes: how it is to be done.
        apply: whether it is done; otherwise what would come of it is only told.

    Raises:
        FileError: a file cannot be read.
        FaultsFound: files hold no coded work, or do not fit the project; all faults are listed.
        UsageError: a file is of another project, or two are by the same coder.
    """
    works = read_works(project, paths, wishes)
    _check_matches(works, wishes)
    if not apply:
        return plan_work(project, works, wishes)
    named = ", ".join(one.coder for one in works)
    with project.change("import", f"import the work of {named}") as change_id:
        taken = plan_work(project, works, wishes)
        _write(project, taken, change_id)
    return replace(taken, applied=True)


def _check_matches(works: Sequence[Arriving], wishes: Wishes) -> None:
    names = {source.name for one in works for source in one.work.sources}
    for name, _ in wishes.matches:
        if name not in names:
            raise UsageError(
                f"The files have no source {name!r}.",
                f"They have: {'; '.join(sorted(names)) or 'none'}.",
            )


def _write(project: Project, taken: Taken, change_id: int) -> None:
    """Codes first, then all quotes, then memos, which may be on any of them."""
    changing = [one for one in taken.works if one.changes]
    keys = write_codes(project, taken.codes.new)
    for one in changing:
        for memo in one.memos.gone if one.replace else ():
            project.store.delete("memo", id=memo.id)
        QuoteWriter(project, one.coder, keys).write(one.quotes, remove=one.replace)
    for one in changing:
        write_memos(project, one.coder, one.memos)
    for one in taken.works:
        if one.settles:
            remember(project, one.coder, change_id, (one.quotes, one.memos))
