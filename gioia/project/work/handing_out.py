"""One coder's work handed out: written to a file, and noted as what comes back grew from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.exchange.work.files import dump
from gioia.project.atomic import write_text
from gioia.project.wording import file_word
from gioia.project.work.base import remember
from gioia.project.work.export import export_work
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from gioia.project.project import Project


def write_work(
    project: Project, path: Path, coder: str | None = None, *, with_quotes: bool = False
) -> None:
    """Writes a coder's work to a file, with a line in the audit trail.

    Raises:
        NotFound: no one of that name has coded or written anything.
        FileError: the file cannot be written.
    """
    hand_out(project, partial(write_text, path), path.name, coder, with_quotes=with_quotes)


def hand_out(
    project: Project,
    put: Callable[[str], object],
    name: str,
    coder: str | None = None,
    *,
    with_quotes: bool = False,
) -> None:
    """Gives a coder's work away, with a line in the audit trail.

    One's own as it stands then is what comes back from others grew from. Where the project is not
    to be changed now, nothing is noted.

    Args:
        project: the open project.
        put: takes the JSON; nobody else can change the project until it returns.
        name: the file that it goes to, for the audit trail.
        coder: whose; by default one's own.
        with_quotes: whether informants' words are in it.

    Raises:
        NotFound: no one of that name has coded or written anything.
    """
    with project.handing_out("work") as noting:
        work = export_work(project, coder, with_quotes=with_quotes)
        put(dump(work))
        if noting:
            told = clean_label(f"export the work of {work.coder}: {name}")
            line = project.store.log("export", told, project.coder)
            if work.coder == project.coder:
                remember(project, work.coder, line)


def file_names(names: Iterable[str]) -> dict[str, str]:
    """A file name for each coder's work; no two of them differ only in case."""
    found: dict[str, str] = {}
    for name in names:
        wording = file_word(name)
        taken = {fold_label(one) for one in found.values()}
        number, candidate = 2, f"work-{wording}.json"
        while fold_label(candidate) in taken:
            candidate = f"work-{wording}-{number}.json"
            number += 1
        found[name] = candidate
    return found
