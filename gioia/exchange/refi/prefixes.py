"""Codes that are nested by their names alone, as `Trust::slow trust`, nested in earnest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.values import Code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.exchange.report import Report

MOST_PREFIXES = 8
"""A name with more of them is a name, and no path."""
SEPARATOR = "::"
"""What ATLAS.ti put between a prefix and a name, before it had nested codes."""


def nest_prefixes(codes: Sequence[Code], report: Report) -> tuple[Code, ...]:
    """Flat codes named `Prefix::name`, nested under a code `Prefix`, which is made if needed."""
    made: dict[str, Code] = {}
    under: dict[str, list[str]] = {"": []}
    doubles = []
    for code in codes:
        if code.name in made:
            doubles.append(code)
        else:
            _file_under(code.name, under)
            made[code.name] = code
    if set(under) == {""}:
        return tuple(codes)
    report.note("changed", "codes named with a prefix stand under it now")

    def build(path: str) -> Code:
        own = made.get(path) or Code(derived("prefix", path), path)
        name = path.rpartition(SEPARATOR)[2] if path not in under[""] else path
        return replace(own, name=name or path, children=tuple(map(build, under.get(path, ()))))

    return (*map(build, under[""]), *doubles)


def _file_under(path: str, under: dict[str, list[str]]) -> None:
    """Enters a path, and all above it, in the lists of what stands under what."""
    above = path.rpartition(SEPARATOR)[0] if path.count(SEPARATOR) <= MOST_PREFIXES else ""
    beside = under.setdefault(above, [])
    if path not in beside:
        if above:
            _file_under(above, under)
        beside.append(path)
