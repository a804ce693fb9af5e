"""Codes of a copy that are not in use at home, and the ones to which what they code goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.project.work.successors import successors
from gioia.store import read_codes

if TYPE_CHECKING:
    from gioia.project.merging.values import Merged
    from gioia.project.project import Project


def led_on(home: Project, copy: Project, merged: Merged) -> dict[str, str]:
    """The codes at home that codes of the copy have become, by guid, within a change.

    They were united with them, on either side; or were deleted at home and made anew.
    """
    steps: dict[str, str] = {}
    for project in (copy, home):
        codes = {one.guid: one for one in read_codes.codes(project.store, grounded=False)}
        steps |= successors(project.store, codes, codes)
    for one in merged.steps:
        steps |= one.merge.unified
    here = {one.guid: one for one in read_codes.codes(home.store, grounded=False)}
    in_use = {guid for guid, one in here.items() if not one.retired}
    led = _made_anew(home, copy)
    for guid in steps.keys() - in_use:
        seen, end = {guid}, steps[guid]
        while end not in in_use and end in steps and end not in seen:
            seen.add(end)
            end = steps[end]
        if end in here:
            led[guid] = end
    return led


def _made_anew(home: Project, copy: Project) -> dict[str, str]:
    """Codes in use in the copy that were deleted at home, where another has their label by now.

    What they code goes to that one: no two codes of a level have one label.
    """
    here = read_codes.codes(home.store, grounded=False)
    known = {one.guid for one in here}
    named = {(one.level, fold_label(one.label)): one.guid for one in here if not one.retired}
    gone = [
        one
        for one in read_codes.codes(copy.store, grounded=False)
        if one.guid not in known and not one.retired
    ]
    called = {one.guid: (one.level, fold_label(one.label)) for one in gone}
    return {guid: named[name] for guid, name in called.items() if name in named}
