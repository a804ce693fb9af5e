"""What stands above the quotes of a code: its name and place, its counts, when it applies. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.comparison.arranging import WORDING
from gioia.tui.comparison.piles import counted, informants
from gioia.tui.reader.margin import glyph, mark_of

if TYPE_CHECKING:
    from gioia.records import CodeRecord
    from gioia.tui.comparison.arranging import Choice
    from gioia.tui.comparison.piles import Pile, Voices

MUTED = "$foreground-muted"
UNDEFINED = "Not defined yet: d says when it applies."


def heading(pile: Pile, path: str, voices: Voices) -> Content:
    """Two rows: the code with its place, and what stands behind it."""
    code = pile.code
    mark = mark_of(code.label, code.colour)
    above = f" ‹ {path}" if path else ""
    title = Content.assemble(
        (f"{glyph(mark.shape, 1, 0, 2)} ", f"$lane-{mark.colour}"),
        (code.label, "bold"),
        (f"  {code.level}{above}", MUTED),
    )
    return Content("\n").join([title, Content.styled(grounds(pile, voices), "$accent")])


def meaning(code: CodeRecord) -> Content:
    """When the code applies."""
    definition = " ".join(code.definition.split())
    return Content(definition) if definition else Content.styled(UNDEFINED, f"italic {MUTED}")


def grounds(pile: Pile, voices: Voices) -> str:
    """How many quotes, informants and sources stand behind a code, and who says the most."""
    counts = counted(pile.items, voices)
    everyone = f" of {informants(voices)}" if voices else ""
    parts = [
        number(counts.quotes, "quote"),
        f"{number(counts.informants, 'informant', everyone)}",
        number(counts.sources, "source"),
    ]
    if counts.talkative and counts.quotes > 1:
        parts.append(f"{counts.talkative} has {counts.share:.0%}")
    return " · ".join(parts)


def number(count: int, what: str, of: str = "") -> str:
    """So many of something, in words."""
    return f"{count}{of} {what}" + ("" if count == 1 and not of else "s")


def frame_title(choice: Choice, shown: int, everything: int) -> str:
    """What the frame of the quotes says: their order, and what was left out."""
    parts = [f"by {choice.by}"]
    if choice.narrowed:
        parts.append(f"{shown} of {everything} shown")
    if choice.only != "all":
        parts.append(WORDING[choice.only])
    if choice.words.strip():
        parts.append(f"with “{choice.words.strip()}”")
    return " · ".join(parts)
