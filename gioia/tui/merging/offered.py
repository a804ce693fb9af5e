"""What can be chosen for a merge, as rows: files, copies, merges that were left, bases."""

from __future__ import annotations

from time import localtime, strftime
from typing import TYPE_CHECKING

from gioia.tui.palette.entries import Entry
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.project.merging.at_hand import AtHand, Relation
    from gioia.project.merging.kept import Kept
    from gioia.project.returning.at_hand import CopyAtHand
    from gioia.tui.merging.kept_merges import KeptMerge
    from gioia.tui.merging.task import Base

ANOTHER = "another"
"""The key of what stands for a file that is named by its path."""
ANOTHER_COPY = "another copy"
"""The key of what stands for a copy of the workspace that is named by its folder."""
COPY = "copy "
"""What the keys of copies begin with, before their folders."""
BY_LINEAGE = "by lineage"
"""The key of the base that is found."""

RELATIONS: dict[Relation, tuple[str, str]] = {
    "same": ("same as ours", "It says what ours says: there is nothing to merge."),
    "known": ("in ours already", "Ours grew from it: there is nothing new in it."),
    "ahead": ("goes on from ours", "Made from ours as that is now: all of it comes in unasked."),
    "common": (
        "common origin", "What only one of you changed is taken; what you both changed is asked.",
    ),
    "unrelated": (
        "no common origin", "All that differs is asked about, unless you name what both grew from.",
    ),
}  # fmt: skip
"""How a file stands to ours: in short, and what that means for a merge."""


def entry(one: AtHand) -> Entry:
    """A file: when it was written, by whom, how it stands to ours."""
    if one.fault:
        return Entry(str(one.path), one.path.name, "cannot be merged", one.fault, "✗")
    when = _clock(one.modified)
    short, note = RELATIONS[one.relation]
    told = (when, one.coder, short, counted(one.codes, "code"))
    if one.stranger:
        note = f"Of another project: “{one.stranger}”. {note}"
    hint = "!" if one.stranger else "=" if one.known else ""
    return Entry(str(one.path), one.path.name, ", ".join(filter(None, told)), note, hint)


def copy_entry(one: CopyAtHand) -> Entry:
    """A copy of the workspace: when it was changed, who works in it."""
    key = f"{COPY}{one.folder}"
    label = f"The copy {one.folder.name}"
    if one.fault:
        return Entry(key, label, "cannot be brought home", one.fault, "✗")
    if one.known:
        return Entry(key, label, "home already", "Nothing was done in it since.", "=")
    note = "All that was done in it comes home: codes, quotes, memos, interviews and the rest."
    told = (_clock(one.modified), one.coder)
    return Entry(key, label, ", ".join(filter(None, told)), note)


def _clock(time: float) -> str:
    return strftime("%Y-%m-%d %H:%M", localtime(time))


def left_entry(key: str, one: KeptMerge) -> Entry:
    """A merge that was left, to go on with."""
    names = ", ".join(path.name for path in one.task.paths)
    if one.task.copy:
        names = f"the copy {names}"
    told = counted(len(one.answers), "answer")
    note = f"Goes on where you left it, with {told}."
    if one.task.base is not None:
        note += f" Base: {one.task.base.name}."
    return Entry(key, f"Go on with {names}", told, note, "»")


def base_entries(found: Iterable[Kept], now: Base | None, told: str) -> list[Entry]:
    """What both may have grown from: as it is found, or one of those that the project keeps.

    Args:
        found: Those that the project keeps.
        now: What the person named, if anything.
        told: What is found by lineage, where nothing was named.
    """
    from gioia.project.merging.kept import local

    note = told or "None is known that both grew from: all that differs is asked about."
    note = "Looks again in the lineage of the files." if now else note
    entries = [Entry(BY_LINEAGE, "As it is found by lineage", "", note, "" if now else "✓")]
    for one in found:
        hint = "✓" if now is not None and now.named == one.digest else ""
        label, detail = f"{local(one.at)}  {one.name}", counted(one.codes, "code")
        entries.append(Entry(one.digest, label, detail, "", hint))
    return entries
