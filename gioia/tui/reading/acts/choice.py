"""What would be coded, and with what: the words under a code, and the window that offers codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import NotFound
from gioia.text.graphemes import snap
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.several import SKIP, PickSeveral
from gioia.tui.palette.entries import Choices, Entry, Offer
from gioia.tui.palette.search import Labels
from gioia.tui.reader.page import Stretch, trimmed
from gioia.tui.reader.units import sentence_at
from gioia.tui.sitting.code_table import Order

if TYPE_CHECKING:
    from gioia.records import CodeRecord
    from gioia.tui.palette.entries import Picked
    from gioia.tui.reading.screen import Workbench

LONGEST_IN_VIVO = 80
"""Characters; a longer label is no label, and is asked for again."""

PUNCTUATION = " .,;:!?…\"“”„«»'‘’()[]–—-"
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))


class Wish(NamedTuple):
    """A concept that is to be applied: one that there is, or one to be made of a label."""

    guid: str = ""
    label: str = ""
    in_vivo: bool = False


def target(bench: Workbench, *, shown: bool = True) -> Stretch | None:
    """What a code would go on: the selection, or else the sentence at the cursor.

    `shown`: it is selected at once, for there is something to choose before it is coded.
    """
    page = bench.reader.page
    start, end = bench.reader.selection
    if start == end:
        start, end = sentence_at(page, bench.reader.cursor)
    start, end = trimmed(page.text, start, end)
    if start == end:
        bench.say("There are no words here.")
        return None
    stretch = snap(page.text, start, end)
    if shown:
        show_target(bench, stretch)
    return stretch


def show_target(bench: Workbench, stretch: Stretch) -> None:
    """What is coded is selected, no more and no less."""
    if stretch != bench.reader.selection:
        bench.reader.select(stretch)


def concept_labelled(bench: Workbench, label: str) -> CodeRecord | None:
    """The concept that has this label, in either case."""
    wanted = " ".join(label.split()).casefold()
    concepts = bench.desk.codes.of_level("concept")
    return next((code for code in concepts if code.label.casefold() == wanted), None)


def in_use(bench: Workbench, wish: Wish) -> CodeRecord | None:
    """The concept that is wished for; None where it is to be made.

    Raises:
        NotFound: it was there, and is gone.
    """
    return code_of(bench, wish.guid) if wish.guid else concept_labelled(bench, wish.label)


def code_of(bench: Workbench, guid: str) -> CodeRecord:
    """The code that was chosen.

    Raises:
        NotFound: it was there, and is gone.
    """
    code = bench.desk.codes.by_guid.get(guid)
    if code is None:
        raise NotFound("The code is gone.", "u may bring it back; c chooses another one.")
    return code


def words(bench: Workbench, stretch: Stretch) -> str:
    """The selected words as a label."""
    return unframed(" ".join(bench.reader.page.text[slice(*stretch)].split()))


def unframed(words: str) -> str:
    """Words without the punctuation around them; a bracket whose other half is within stays."""
    label = words.strip(PUNCTUATION)
    for left, right in PAIRS:
        unclosed = label.count(left) - label.count(right)
        if unclosed == 1 and label + right in words:
            label += right
        elif unclosed == -1 and left + label in words:
            label = left + label
    return label


def wishes(bench: Workbench, stretch: Stretch, picked: Picked) -> list[Wish]:
    """What was picked, each code once."""
    found = [_wish(bench, stretch, one) for one in (picked, *picked.also)]
    return list(dict.fromkeys(found))


def _wish(bench: Workbench, stretch: Stretch, picked: Picked) -> Wish:
    if picked.key == "new":
        return Wish(label=picked.typed)
    if picked.key == "in vivo":
        return Wish(label=words(bench, stretch), in_vivo=True)
    return Wish(picked.key)


def code_palette(bench: Workbench, stretch: Stretch, *, passing: bool = False) -> PickSeveral:
    """The window that finds concepts or makes them. `passing`: the passage may be left out."""
    label = words(bench, stretch)
    offers = [Offer("new", "new concept “{}”")]
    if label and len(label) <= LONGEST_IN_VIVO and concept_labelled(bench, label) is None:
        offers.append(Offer("in vivo", f"in vivo “{label}”"))
    hint = "⏎ apply   ⇥ several   ^n new   esc leave"
    if passing:
        offers.append(Offer(SKIP, "none: on to the next passage"))
        hint = "⏎ apply   ⇥ several   ^n new   ^s none   esc leave"
    return PickSeveral("Code", concepts(bench), offers, hint=hint, classes=_side(bench))


def recode_palette(bench: Workbench, code: CodeRecord) -> Palette:
    """The window that finds what a quote is coded with instead of `code`."""
    offers = [Offer("new", "new concept “{}”")]
    hint = "⏎ recode   ^n new   esc leave"
    others = concepts(bench, but=code)
    return Palette(f"“{code.label}” becomes", others, offers, hint=hint, classes=_side(bench))


def concepts(bench: Workbench, but: CodeRecord | None = None) -> Choices:
    """All concepts but one, those much used of late first."""
    recents, codes = bench.remembered.recents, bench.desk.codes
    order = codes.order("concept")
    if but is not None:
        order = Order.of([code for code in codes.of_level("concept") if code.guid != but.guid])
    scores = recents.scores()
    digits = {guid: str(slot) for slot, guid in enumerate(recents.slots, 1)}

    def entry(place: int) -> Entry:
        code = codes.by_id[order.ids[place]]
        return Entry(
            code.guid, code.label, _detail(codes.path(code), code.quotes), code.definition,
            digits.get(code.guid, ""), scores.get(code.guid, 0.0),
        )  # fmt: skip

    places = order.places
    boosts = {places[guid]: score for guid, score in scores.items() if guid in places}
    return Choices(Labels.of(order.labels), boosts, entry)


def _side(bench: Workbench) -> str:
    """Where a window stands so that it does not lie over the words that are being coded."""
    return "beside " + ("high" if bench.reader.cursor_is_low() else "low")


def _detail(path: str, quotes: int) -> str:
    counted = f"{quotes}" if quotes else ""
    return "  ".join(part for part in (f"‹ {path}" if path else "", counted) if part)
