"""The structure of an earlier time as an outline, with what became of it since. Pure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gioia.codebook.diff import describe, diff
from gioia.tui.widgets.bits import Bit, Line
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gioia.codebook.differences import Difference
    from gioia.codebook.model import Code, Codebook

STEPS = "▁▂▃▄▅▆▇█"


def outline_lines(then: Codebook, now: Codebook) -> list[Line]:
    """The structure of then as a tree; codes that are otherwise now are marked."""
    later: dict[str, list[Difference]] = defaultdict(list)
    for difference in diff(then, now):
        later[difference.guid].append(difference)
    themes, concepts = _by_parent(then.themes), _by_parent(then.concepts)
    lines: list[Line] = []
    for dimension in _in_use(then.dimensions):
        lines += [_code_line(dimension, 0, later)]
        for theme in themes.pop(dimension.guid, ()):
            lines += [_code_line(theme, 1, later)]
            lines += [_code_line(one, 2, later) for one in concepts.pop(theme.guid, ())]
    lines += _trays(themes, concepts, later)
    return lines


def _trays(
    themes: dict[str | None, list[Code]],
    concepts: dict[str | None, list[Code]],
    later: Mapping[str, Sequence[Difference]],
) -> Iterator[Line]:
    """What stands under nothing, or under what is not in use."""
    left = [theme for group in themes.values() for theme in group]
    if left:
        yield Line("themes", (Bit("Themes without a dimension", "muted"),))
    for theme in left:
        yield _code_line(theme, 1, later)
        for one in concepts.pop(theme.guid, ()):
            yield _code_line(one, 2, later)
    loose = [one for group in concepts.values() for one in group]
    if loose:
        yield Line("concepts", (Bit("Concepts without a theme", "muted"),))
    for one in loose:
        yield _code_line(one, 2, later)


def _in_use(codes: Iterable[Code]) -> list[Code]:
    return sorted((code for code in codes if code.retired is None), key=lambda one: one.position)


def _by_parent(codes: Iterable[Code]) -> dict[str | None, list[Code]]:
    children: dict[str | None, list[Code]] = defaultdict(list)
    for code in _in_use(codes):
        children[code.parent].append(code)
    return children


def _code_line(code: Code, depth: int, later: Mapping[str, Sequence[Difference]]) -> Line:
    differences = [one for one in later.get(code.guid, ()) if one.kind != "reordered"]
    bits = [
        Bit("  " * depth, "plain"),
        Bit(code.label, "plain" if depth == 2 else "strong"),
    ]
    if differences:
        bits.append(Bit(f"  → {'; '.join(_later(one) for one in differences)}", "warn"))
    return Line(code.guid, tuple(bits))


def _later(difference: Difference) -> str:
    """What became of a code since then, in a few words."""
    match difference.kind:
        case "removed":
            return "deleted"
        case "renamed":
            return f"now “{difference.new_text}”"
        case "moved":
            return f"now under “{difference.new_text}”" if difference.new_text else "now alone"
        case "retired":
            return f"retired: {difference.new_text}" if difference.new_text else "retired"
        case "changed":
            return f"other {difference.field.replace('_', ' ')}"
    return difference.kind


def told(then: Codebook) -> str:
    """How many codes were in use, by level."""
    counts = ((len(_in_use(codes)), level) for level, codes in reversed(list(then.levels())))
    return ", ".join(counted(count, level) for count, level in counts)


def since_lines(then: Codebook, now: Codebook) -> list[Line]:
    """What became of the codes since then, one difference a line."""
    told = describe(diff(then, now)).splitlines()
    return [Line(str(place), (Bit(text),)) for place, text in enumerate(told)]


def curve(values: Sequence[int], cells: int) -> str:
    """Numbers over time as one row of blocks, the latest at the right; empty without numbers."""
    if not values or cells <= 0:
        return ""
    cells = min(cells, len(values))
    picked = [values[(place + 1) * len(values) // cells - 1] for place in range(cells)]
    top = max(1, *picked)
    return "".join(STEPS[round(value / top * (len(STEPS) - 1))] for value in picked)
