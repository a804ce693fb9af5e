"""Codes that name the one above them, as trees: no circle, and no deeper than people look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.exchange.refi.values import Code
    from gioia.exchange.report import Report

DEEPEST = 40
"""How many levels there can be: what is deeper stands on the last of them."""

UNDER_ITSELF = "a code that is under itself stands alone"


class Node(NamedTuple):
    """A code that is still without those under it, and which one it is said to be under."""

    key: str
    above: str | None
    code: Code


def nested(nodes: Sequence[Node], report: Report) -> tuple[Code, ...]:
    """The codes with those under them, in the order in which they came.

    One whose parent is not there stands alone; so does the first of those that are in a circle.
    """
    parents = _without_circles(nodes, report)
    depths = _depths(parents)
    _bring_up(parents, depths, report)
    children: dict[str | None, list[Node]] = {}
    for node in nodes:
        children.setdefault(parents[node.key], []).append(node)
    built: dict[str, Code] = {}
    for node in sorted(nodes, key=lambda one: -depths[one.key]):
        under = tuple(built[child.key] for child in children.get(node.key, ()))
        built[node.key] = replace(node.code, children=under)
    return tuple(built[node.key] for node in children.get(None, ()))


def _without_circles(nodes: Sequence[Node], report: Report) -> dict[str, str | None]:
    known = {node.key for node in nodes}
    parents = {node.key: node.above if node.above in known else None for node in nodes}
    sound: set[str] = set()
    for node in nodes:
        path: list[str] = []
        seen: set[str] = set()
        key: str | None = node.key
        while key is not None and key not in sound and key not in seen:
            path.append(key)
            seen.add(key)
            key = parents[key]
        if key in seen:
            report.note("changed", UNDER_ITSELF, node.code.name)
            parents[path[-1]] = None
        sound.update(path)
    return parents


def _depths(parents: dict[str, str | None]) -> dict[str, int]:
    """How deep each stands; those at the top at 1."""
    depths: dict[str, int] = {}
    for key in parents:
        path = []
        at: str | None = key
        while at is not None and at not in depths:
            path.append(at)
            at = parents[at]
        depth = depths[at] if at is not None else 0
        for below in reversed(path):
            depth += 1
            depths[below] = depth
    return depths


def _bring_up(parents: dict[str, str | None], depths: dict[str, int], report: Report) -> None:
    """Puts what is too deep under the last one above it that is not."""
    anchors: dict[str, str] = {}
    for key, depth in depths.items():  # what is above comes first
        above = parents[key]
        anchors[key] = key if depth < DEEPEST or above is None else anchors[above]
        if depth > DEEPEST:
            parents[key] = anchors[key]
            report.note("changed", f"a code deeper than {DEEPEST} levels came up")
