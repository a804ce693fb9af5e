"""What was removed in a copy, removed at home as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.codes.handing_over import remove_quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.project.project import Project
    from gioia.project.returning.state import Key, Kind


def remove(home: Project, things: Iterable[tuple[Kind, Key]]) -> None:
    """Removes things, within a change; memos of others that hang on them go on to what remains."""
    for kind, key in things:
        match kind:
            case "memo":
                home.memos.remove(home.memos.get(key[0]))
            case "relation":
                home.model.remove(home.model.get(key[0]))
            case "quote":
                remove_quote(home.store, home.quotes.get(key[0]).id)
            case _:
                _clear_value(home, *key)


def _clear_value(home: Project, attribute: str, target: str) -> None:
    known = next(one for one in home.attributes.list() if one.guid == attribute)
    home.attributes.set(known, target, "")
