"""What would be coded, and with what: the words under a code, and the window that offers codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.text.graphemes import snap
from gioia.tui.modals.palette import Entry, Offer, Palette
from gioia.tui.reader.page import Stretch, trimmed
from gioia.tui.reader.units import sentence_at

if TYPE_CHECKING:
    from gioia.records import CodeRecord
    from gioia.tui.screens.workbench import Workbench

LONGEST_IN_VIVO = 80
"""Characters; a longer label is no label, and is asked for again."""

PUNCTUATION = " .,;:!?…\"“”„«»'‘’()[]–—-"


def target(bench: Workbench) -> Stretch | None:
    """What a code would go on: the selection, or else the sentence at the cursor."""
    page = bench.reader.page
    start, end = bench.reader.selection
    if start == end:
        start, end = sentence_at(page, bench.reader.cursor)
    start, end = trimmed(page.text, start, end)
    if start == end:
        bench.say("There are no words here.")
        return None
    stretch = snap(page.text, start, end)
    if stretch != bench.reader.selection:
        bench.reader.select(stretch)
    return stretch


def concept_labelled(bench: Workbench, label: str) -> CodeRecord | None:
    """The concept that has this label, in either case."""
    wanted = " ".join(label.split()).casefold()
    concepts = bench.desk.codes.of_level("concept")
    return next((code for code in concepts if code.label.casefold() == wanted), None)


def words(bench: Workbench, stretch: Stretch) -> str:
    """The selected words as a label."""
    return " ".join(bench.reader.page.text[slice(*stretch)].split()).strip(PUNCTUATION)


def code_palette(bench: Workbench, stretch: Stretch) -> Palette:
    """The window that finds a concept or makes one."""
    recents = bench.remembered.recents
    scores, codes = recents.scores(), bench.desk.codes
    digits = {guid: str(slot) for slot, guid in enumerate(recents.slots, 1)}
    entries = [
        Entry(
            code.guid, code.label, _detail(codes.path(code), code.quotes), code.definition,
            digits.get(code.guid, ""), scores.get(code.guid, 0.0),
        )
        for code in codes.of_level("concept")
    ]  # fmt: skip
    label = words(bench, stretch)
    offers = [Offer("new", "new concept “{}”")]
    if label and len(label) <= LONGEST_IN_VIVO and concept_labelled(bench, label) is None:
        offers.append(Offer("in vivo", f"in vivo “{label}”"))
    side = "beside " + ("high" if bench.reader.cursor_is_low() else "low")
    return Palette("Code", entries, offers, hint="⏎ apply   ^n new   esc leave", classes=side)


def _detail(path: str, quotes: int) -> str:
    counted = f"{quotes}" if quotes else ""
    return "  ".join(part for part in (f"‹ {path}" if path else "", counted) if part)
