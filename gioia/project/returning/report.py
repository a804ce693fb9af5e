"""What came of bringing a copy home: a few lines for the terminal, and all of it as a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.exchange.report import counted
from gioia.project.atomic import write_text
from gioia.project.merging.report import about_codes
from gioia.project.returning.planning import ORDER
from gioia.store.copies import free_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.project.returning.bring_home import Returned
    from gioia.project.returning.comparing import Pair
    from gioia.project.returning.state import Key, Kind
    from gioia.project.three_way import Fields

NAMES: dict[Kind, str] = {
    "informant": "informant",
    "source": "source",
    "speaker": "speaker",
    "attribute": "attribute",
    "value": "attribute value",
    "quote": "quote",
    "relation": "relation",
    "memo": "memo",
    "dismissal": "dismissed warning",
}
WIDTH = 60


def summary(told: Returned) -> list[str]:
    """The outcome in lines."""
    codes = {each.guid for step in told.merged.steps for each in step.merge.taken}
    lines = [f"Codes: {len(codes)} differ from before."] if codes else []
    return lines + beside_codes(told)


def beside_codes(told: Returned) -> list[str]:
    """What came, or would come, besides codes, in lines."""
    return list(_beside_codes(told))


def _beside_codes(told: Returned) -> Iterator[str]:
    for kind in ORDER:
        new, changed = _counts(told, kind)
        parts = [f"{new} new"] * bool(new) + [f"{changed} changed"] * bool(changed)
        if parts:
            yield f"{NAMES[kind].capitalize()}s: {', '.join(parts)}."
    both = sum(bool(pair.both) for one in told.plan.kinds.values() for pair in one.pairs.values())
    if both:
        yield f"{counted(both, 'thing')} changed on both sides: a report tells which."
    if told.plan.words:
        count = counted(len(told.plan.words), "wording")
        yield f"{count} of both sides: the other one is kept in a memo."
    away = sum(len(one.away) for one in told.plan.kinds.values())
    if away:
        yield f"{counted(away, 'thing')} removed here and unchanged in the copy: stay away."
    yield from _about_removed(told)


def _counts(told: Returned, kind: Kind) -> tuple[int, int]:
    found = told.plan.kinds.get(kind)
    if found is None:
        return 0, 0
    return len(found.new), sum(pair.differs for pair in found.pairs.values())


def _about_removed(told: Returned) -> Iterator[str]:
    if named := _named(told.plan.staying):
        yield f"Removed in the copy, and kept here in any case: {named}."
    named = _named(told.plan.removed)
    if named and told.wishes.remove:
        yield f"Removed, as in the copy: {named}."
    elif named:
        yield f"Removed in the copy, and kept here: {named}."


def _named(things: Iterable[tuple[Kind, Key]]) -> str:
    counts = Counter(kind for kind, _ in things)
    return ", ".join(counted(count, NAMES[kind]) for kind, count in counts.items())


def write_page(project: Project, told: Returned) -> Path:
    """Writes the page into `exports/`, beside those of other copies, and says where.

    Raises:
        FileError: it cannot be written.
    """
    path = free_path(project.workspace.exports / "copy-home.md")
    with project.exporting("report of the merge", [path]):
        write_text(path, page(told, project))
    return path


def page(told: Returned, home: Project) -> str:
    """All that came of it, thing by thing, as Markdown."""
    names = {one.guid: one.label for one in home.codes.list(retired=True)}
    names |= {one.guid: one.name for one in home.sources.list()}
    names |= {one.guid: one.name for one in home.informants()}
    names |= {one.guid: one.name for one in home.attributes.list()}
    lines = [f"# The copy {shown(told.name)} brought home", "", _outcome(told), ""]
    lines += [f"- {line}" for line in summary(told)]
    if told.codes_changed or told.merged.conflicts():
        lines += ["", "## Codes"]
        for number in range(len(told.merged.steps)):
            lines += about_codes(told.merged, number + 1, home.coder)
    for kind in ORDER:
        found = told.plan.kinds.get(kind)
        if found is not None:
            items = [f"new: {_thing(key, one, names)}" for key, one in found.new.items()]
            items += [
                _changed(pair, names) for pair in found.pairs.values() if pair.differs or pair.both
            ]
            lines += _section(f"{NAMES[kind].capitalize()}s", items)
    lines += _section("Kept in a memo", [shown(one.text, WIDTH) for one in told.plan.words])
    return "\n".join(lines) + "\n"


def _outcome(told: Returned) -> str:
    if told.merged.conflicts():
        return "Nothing was changed: conflicts of codes are open."
    if not told.changes:
        return "Nothing was changed: all of it is here already."
    if told.applied:
        return "The project holds it. `gioia undo` takes it back."
    return "Nothing was changed: this was a trial."


def _section(heading: str, items: list[str]) -> list[str]:
    return ["", f"## {heading}", "", *(f"- {item}" for item in items)] if items else []


def _thing(key: Key, fields: Fields, names: dict[str, str]) -> str:
    for field in ("text", "name", "label"):
        if fields.get(field):
            return f"“{shown(fields[field], WIDTH)}”"
    return ", ".join(shown(names.get(part, part), WIDTH) for part in key)


def _changed(pair: Pair, names: dict[str, str]) -> str:
    """A thing and, field by field, what it was and is; what both sides changed with both."""
    told = [
        f"{name}: {_said(pair.old[name], names)} → {_said(value, names)}"
        for name, value in pair.fields.items()
        if value != pair.old[name]
    ]
    told += [
        f"{name} was changed on both sides; in the copy: {_said(pair.theirs[name], names)}"
        for name in pair.both
    ]
    return f"{_thing(pair.key, pair.old, names)}: {'; '.join(told)}"


def _said(value: object, names: dict[str, str]) -> str:
    if isinstance(value, tuple | frozenset):
        parts = sorted(map(str, value)) if isinstance(value, frozenset) else map(str, value)
        return ", ".join(shown(names.get(part, part), WIDTH) for part in parts) or "none"
    return shown(names.get(str(value), str(value)), WIDTH) or "none"
