"""What the reading room tells of where the person is: facts for keys, and the foot's rows."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from gioia.text.words import count_words
from gioia.tui.reader.margin import clipped
from gioia.tui.widgets.code_tree import CodeTree
from gioia.tui.widgets.document_list import DocumentList
from gioia.tui.widgets.status import NAME_CELLS, Held, Whereabouts
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.keys.context import Fact, Pane
    from gioia.tui.reading.screen import Workbench

COUNTED = 20_000
"""Code points; the words of a longer selection are not counted at every key."""

EMPTY = """Nothing to read yet.

Put transcripts (.txt .md .docx .vtt .srt) into the folder
  $folder
then press  $import  to import them.

$help shows all keys, $quit leaves."""

WAITING = """Nothing to read yet.

The folder
  $folder
holds $files that can be read:
press  $import  to import.

$help shows all keys, $quit leaves."""

CHOOSE = """Choose a document: F2, then Enter."""


def emptiness(bench: Workbench) -> str:
    """What to do where there is nothing to read."""
    if bench.desk.sources:
        return CHOOSE
    name, files = bench.keymap.name, bench.desk.waiting
    return Template(WAITING if files else EMPTY).substitute(
        {"folder": bench.sitting.interviews, "files": counted(files, "file")},
        **{"import": name("document.import"), "help": name("app.help"), "quit": name("app.quit")},
    )


def title(bench: Workbench) -> str:
    """The name of the open document; and whose quotes are shown, where that is told."""
    document, whose = bench.desk.document, bench.side_by_side.told()
    if document is None:
        return ""
    return f"{clipped(document.name, NAME_CELLS)}  ·  {whose}" if whose else document.name


def pane(bench: Workbench) -> Pane:
    """The pane in focus; without a document, it is the documents that keys are for."""
    if isinstance(bench.focused, CodeTree):
        return "codes"
    if isinstance(bench.focused, DocumentList) or bench.desk.document is None:
        return "documents"
    return "reader" if bench.edging is None else "edges"


def facts(bench: Workbench) -> frozenset[Fact]:
    """What is there for a key to work on."""
    code = bench.codes.current
    told: dict[Fact, bool] = {
        "document": bench.desk.document is not None,
        "documents": bool(bench.desk.sources),
        "coded": bool(held(bench)),
        "code": code is not None,
        "movable": code is not None and code.level != "dimension",
        "found": len(bench.reader.matches) > 0,
        "coders": len(bench.side_by_side.coders) > 1,
        "used": bench.remembered.recents.last is not None,
    }
    return frozenset(fact for fact, holds in told.items() if holds)


def held(bench: Workbench) -> list[Held]:
    """The codes at the cursor with their quotes, the shortest quote first."""
    if bench.desk.document is None:
        return []
    codes, quotes = bench.desk.codes, bench.desk.quotes
    found = []
    for coding in bench.reader.codings.at(bench.reader.pointed):
        code, quote = codes.get(coding.code), quotes.get(coding.quote)
        if code is not None and quote is not None:
            shared = bench.side_by_side.share(code.id, bench.reader.pointed, quotes)
            found.append(Held(code, quote, codes.path(code), shared))
    return found


def marked(bench: Workbench, here: Sequence[Held]) -> int:
    """Which of the codes at the cursor is marked: the first one, unless the person chose another.

    What was chosen is so wherever it lies at the cursor.
    """
    chosen = (at for at, one in enumerate(here) if (one.quote.id, one.code.id) == bench.chosen)
    return next(chosen, 0)


def whereabouts(bench: Workbench) -> Whereabouts | None:
    """Where the cursor is; None where no document is open."""
    page, cursor = bench.reader.page, bench.reader.pointed
    if bench.desk.document is None:
        return None
    index = page.turn_index(cursor)
    turn = None if index is None else page.turns[index]
    percent = round(100 * cursor / max(1, len(page.text)))
    number = "" if index is None else f"turn {index + 1}/{len(page.turns)}"
    return Whereabouts(bench.desk.document.name, turn, number, percent, selected(bench))


def selected(bench: Workbench) -> str:
    """How much is selected, in words."""
    start, end = bench.reader.selection
    if start == end:
        return "selecting" if bench.reader.selecting else ""
    if end - start > COUNTED:
        return f"{end - start} characters"
    words = count_words(bench.reader.page.text, start, end)
    return "1 word" if words == 1 else f"{words} words"
