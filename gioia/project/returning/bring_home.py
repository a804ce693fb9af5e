"""A copy of the workspace merged back into it, as one change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gioia.codebook.files import digest
from gioia.project.collecting import uncollected
from gioia.project.merging.files import merge_books
from gioia.project.merging.values import Wishes as CodeWishes
from gioia.project.returning.at_hand import opened
from gioia.project.returning.flaws import check_words
from gioia.project.returning.leading import led_on
from gioia.project.returning.planning import Plan, States, plan
from gioia.project.returning.removing import remove
from gioia.project.returning.state import state_at, state_now
from gioia.project.returning.trails import grown, remember
from gioia.project.returning.writing import Writer
from gioia.store import read_codes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from gioia.codebook.merging.values import Resolution
    from gioia.project.merging.values import Merged
    from gioia.project.project import Project
    from gioia.project.returning.trails import Grown
    from gioia.project.three_way import Side


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a copy is to be brought home."""

    prefer: Side | None = None
    """Whose state holds where both sides changed the same; otherwise conflicts of codes are asked
    about, and of all else that at home holds."""
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)
    """Answers to conflicts of codes, by key."""
    remove: bool = False
    """Also remove here what was removed in the copy, and is here as it was."""
    lenient: bool = False
    """Leave answers alone that are for nothing that is asked: they were given some time ago."""
    ground: str = ""
    """The digest of the codebook at home on which the answers were given, if it matters."""


@dataclass(frozen=True, slots=True)
class Returned:
    """What came, or would come, of bringing a copy home."""

    name: str
    """The copy's folder."""
    since: str
    """When both were last the same: ISO 8601 in UTC."""
    merged: Merged
    """Of the codebook."""
    plan: Plan
    """Of all else; empty where conflicts of codes are open."""
    wishes: Wishes
    """How it was to be done."""
    applied: bool
    """Whether the project has it."""

    @property
    def codes_changed(self) -> bool:
        """Whether the codebook becomes another one."""
        return any(digest(one.ours) != digest(one.merge.codebook) for one in self.merged.steps)

    @property
    def changes(self) -> bool:
        """Whether anything here becomes different."""
        gone = self.wishes.remove and self.plan.removed
        return self.plan.changes or self.codes_changed or bool(gone)

    @property
    def agrees(self) -> bool:
        """Whether the copy came to anything that is so at home already, or stays as it is there."""
        steps = self.merged.steps
        codes = any(one.base and digest(one.base) != digest(one.theirs) for one in steps)
        return codes or bool(self.plan.agreed)

    @property
    def settles(self) -> bool:
        """Whether it is to be noted as done, so that what the copy takes back is known later."""
        answered = any(one.merge.resolved for one in self.merged.steps)
        return self.changes or self.agrees or answered


class _OnlyTold(Exception):
    """Nothing of the change is to stay: not an error."""


@uncollected()
def bring_home(home: Project, folder: Path, wishes: Wishes, *, apply: bool = True) -> Returned:
    """Merges a copy of the workspace into it, as one change, if no conflict of codes is left.

    Args:
        home: the project at home.
        folder: of the copy, which is only read, as it is at one moment: nobody changes it until
            this is done.
        wishes: how it is to be done.
        apply: whether it is done; otherwise what would come of it is only told.

    Raises:
        UsageError: the folder is no copy of this workspace, or an answer is for nothing that is
            asked.
        FileError: the file of an interview cannot be copied.
        FaultsFound, PositionError, DamagedProject: the copy was tampered with.
        ChangedMeanwhile: the codebook is not the one that the answers were given on.
    """
    with opened(home, folder) as copy, copy.store.reading():
        return _bring(home, copy, wishes, apply=apply)


def _bring(home: Project, copy: Project, wishes: Wishes, *, apply: bool) -> Returned:
    grew = grown(home, copy)
    try:
        with home.change("merge-copy", f"bring the copy {copy.workspace.folder.name} home"):
            told = _merged(home, copy, grew, wishes)
            if not told.merged.conflicts():
                told = _written(home, copy, grew, told, apply=apply)
            _keep(home, grew, told, apply=apply)
    except _OnlyTold:
        return told
    return replace(told, applied=True)


def _keep(home: Project, grew: Grown, told: Returned, *, apply: bool) -> None:
    """Notes that the copy is at home now, or takes back what was tried."""
    if not apply or told.merged.conflicts() or not told.settles:
        raise _OnlyTold
    remember(home, grew)


def _merged(home: Project, copy: Project, grew: Grown, wishes: Wishes) -> Returned:
    """What came of the codes, which are written if none of them is asked about."""
    name = copy.workspace.folder.name
    book = copy.codebooks.export(with_quotes=True, grounded=False)
    asked = CodeWishes(
        base=copy.history.codebook_at(grew.base),
        resolutions=wishes.resolutions,
        prefer=wishes.prefer,
        lenient=wishes.lenient,
        ground=wishes.ground,
    )
    merged = merge_books(home, [(name, book)], asked, name, apply=False)
    told = Returned(name, grew.since, merged, Plan(), wishes, applied=False)
    if told.codes_changed and not merged.conflicts():
        merge_books(home, [(name, book)], asked, name, apply=True)
    return told


def _written(home: Project, copy: Project, grew: Grown, told: Returned, *, apply: bool) -> Returned:
    """All but codes, written within a change, which the caller may take back; files not then."""
    states = States(
        state_now(home.store),
        state_now(copy.store),
        tuple(state_at(copy.store, line) for line in grew.lines),
    )
    codes = {one.guid for one in read_codes.codes(home.store, grounded=False)}
    led = led_on(home, copy, told.merged)
    found = plan(states, codes, led, told.wishes.prefer or "ours")
    check_words(found, told.name)
    writer = Writer(home, copy, found)
    writer.write(told.merged.steps[0].theirs)
    if told.wishes.remove:
        remove(home, found.removed)
    if apply:
        writer.take_files()
    return replace(told, plan=found)
