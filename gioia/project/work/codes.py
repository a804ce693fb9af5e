"""The codes that work needs: those here, those that united ones became, and those to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.codebook.labels import fold_label, shown
from gioia.project.codebooks.import_codebook import code_values
from gioia.project.codes.rules import COLOURS
from gioia.project.work.successors import successors
from gioia.records import PARENT_LEVEL, Fault
from gioia.store import read_codes
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gioia.codebook.model import Code
    from gioia.exchange.work.values import Work
    from gioia.project.project import Project
    from gioia.project.work.arriving import Arriving
    from gioia.records import CodeRecord, Level


class NewCode(NamedTuple):
    """A code that is not here yet."""

    level: Level
    code: Code
    parent: str | None
    """The guid, here, of what it comes to stand under."""


class CodesIn(NamedTuple):
    """What the codes of the files are here."""

    led: Mapping[str, str]
    """Guids of united codes that the work uses, each with the guid of its successor."""
    new: Sequence[NewCode]
    """Those to be made, parents first."""
    retired: Sequence[CodeRecord]
    """Those that are used and were retired here without becoming part of another."""
    faults: Sequence[Fault]

    def here(self, guid: str) -> str:
        """The guid here of a code of the files."""
        return self.led.get(guid, guid)


def find_codes(project: Project, works: Sequence[Arriving]) -> CodesIn:
    """Finds the codes of several files at once; of a new one the first file's wording counts."""
    here = {code.guid: code for code in read_codes.codes(project.store, grounded=False)}
    used = list(dict.fromkeys(guid for one in works for guid in _used(one.work)))
    told = {code.guid: (level, code) for one in works for level, code in _codes(one.work)}
    ended = successors(project.store, here, [*used, *told])
    new = _missing(sorted({*used} - here.keys(), key=list(told).index), told, here, ended)
    kept = [here[guid] for guid in used if guid in here and guid not in ended]
    return CodesIn(
        led={guid: ended[guid] for guid in used if guid in ended},
        new=new,
        retired=[code for code in kept if code.retired],
        faults=list(_clashes(new, here.values())),
    )


def write_codes(project: Project, new: Iterable[NewCode]) -> dict[str, int]:
    """Makes the new codes, each the last under its parent; returns the key of every code here."""
    here = read_codes.codes(project.store, grounded=False)
    keys = {code.guid: code.id for code in here}
    last: dict[tuple[Level, int | None], int] = {}
    for code in here:
        place = (code.level, code.parent_id)
        last[place] = max(last.get(place, -1), code.position)
    for one in new:
        parent_id = keys[one.parent] if one.parent else None
        place = (one.level, parent_id)
        last[place] = last.get(place, -1) + 1
        where = {"parent_id": parent_id, "position": last[place], "colour": len(keys) % COLOURS}
        keys[one.code.guid] = project.store.insert("code", {**_row(one), **where})
    return keys


def _row(one: NewCode) -> dict[str, Any]:
    code = one.code
    tidy = {"guid": code.guid, "label": clean_label(code.label)}
    return code_values(one.level, code) | tidy


def _codes(work: Work) -> Iterator[tuple[Level, Code]]:
    lists: tuple[tuple[Level, tuple[Code, ...]], ...] = (
        ("dimension", work.dimensions),
        ("theme", work.themes),
        ("concept", work.concepts),
    )
    return ((level, code) for level, codes in lists for code in codes)


def _used(work: Work) -> Iterator[str]:
    for source in work.sources:
        for quote in source.quotes:
            yield from quote.codes
    for memo in work.memos:
        if memo.on == "code" and memo.on_guid:
            yield memo.on_guid


def _missing(
    wanted: Iterable[str],
    told: Mapping[str, tuple[Level, Code]],
    here: Mapping[str, CodeRecord],
    ended: Mapping[str, str],
) -> list[NewCode]:
    """The codes to make, with what they stand under, as far as that is not here either."""
    found: dict[str, NewCode] = {}

    def make(guid: str) -> None:
        level, code = told[guid]
        above = ended.get(code.parent, code.parent) if code.parent else None
        if above and above not in here and above not in found:
            make(above)
        found[guid] = NewCode(level, code, above if _fits(level, above) else None)

    def _fits(level: Level, above: str | None) -> bool:
        if above is None or above in found:
            return above is not None
        return not here[above].retired and here[above].level == PARENT_LEVEL[level]

    for guid in wanted:
        if guid not in found:
            make(guid)
    return list(found.values())


def _clashes(new: Iterable[NewCode], here: Iterable[CodeRecord]) -> Iterator[Fault]:
    taken = {(one.level, fold_label(one.label)): one.guid for one in here if not one.retired}
    for one in new:
        if one.code.retired is not None:
            continue
        key = (one.level, fold_label(clean_label(one.code.label)))
        other = taken.setdefault(key, one.code.guid)
        if other != one.code.guid:
            yield Fault(
                "same-label", "error", f"the {one.level} “{shown(one.code.label)}”",
                f"has another guid here ({other[:8]}) or in another file than {one.code.guid[:8]}: "
                "nobody has said whether they are one code",
                "Merge the codebooks first: gioia codebook merge FILE.", one.code.guid,
            )  # fmt: skip
