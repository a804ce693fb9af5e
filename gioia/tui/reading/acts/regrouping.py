"""Acts that reshape the code tree: merge, lift and lower, take out of use and back, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from gioia.project.codes.levels import check_nothing_under
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.reading.acts.choice import code_of
from gioia.tui.reading.acts.structure import offered, pointed
from gioia.tui.room.acts.memo import write_memo
from gioia.tui.room.acts.pointed import on_code
from gioia.tui.room.errands import ToCode
from gioia.tui.widgets.code_tree import BELOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import CodeRecord
    from gioia.tui.reading.screen import Workbench

T = TypeVar("T")

BACK = "u takes it back."


@on_code(pointed)
async def merge(bench: Workbench, code: CodeRecord) -> None:
    """Asks for another code of the level, and brings everything under this one there."""
    others = offered(bench, code.level, code.id)
    if not others:
        bench.say(f"There is no other {code.level} to bring it into.")
        return
    title = f"Bring “{code.label}” into which {code.level}?"
    picked = await ask(bench, Palette(title, others, hint="⏎ merge   esc leave"))
    if picked is None:
        return
    into = code_of(bench, picked.key)
    merged = await reshape(bench, lambda project: project.codes.merge([code], into))
    bench.codes.reveal(merged.id)
    bench.say(f"Merged “{code.label}” into “{merged.label}”; {BACK}")


@on_code(pointed)
async def promote(bench: Workbench, code: CodeRecord) -> None:
    """Lifts the code to the level above."""
    lifted = await reshape(bench, lambda project: project.codes.promote(code))
    bench.codes.reveal(lifted.id)
    bench.say(f"“{lifted.label}” is a {lifted.level} now; {BACK}")


@on_code(pointed)
async def demote(bench: Workbench, code: CodeRecord) -> None:
    """Lowers the code to the level below, under another one of its own level, or under none."""
    if code.level not in BELOW:
        bench.say("A concept is the lowest level.")
        return
    await bench.gateway.read(lambda project: check_nothing_under(project, code))
    title = f"“{code.label}” as a {BELOW[code.level]} of which {code.level}?"
    others, none = offered(bench, code.level, code.id), Offer("none", f"under no {code.level}")
    picked = await ask(bench, Palette(title, others, [none], hint="⏎ lower"))
    if picked is None:
        return
    under = None if picked.key == none.key else code_of(bench, picked.key)
    lowered = await reshape(bench, lambda project: project.codes.demote(code, under))
    bench.codes.reveal(lowered.id)
    bench.say(f"“{lowered.label}” is a {lowered.level} now; {BACK}")


@on_code(pointed)
async def retire(bench: Workbench, code: CodeRecord) -> None:
    """Asks for the reason and takes the code out of use; its quotes stay with it."""
    stay = "its quote stays" if code.quotes == 1 else f"its {code.quotes} quotes stay"
    title = f"Why is “{code.label}” retired?" + (f" ({stay} with it)" if code.quotes else "")
    reason = await ask(bench, AskLine(title))
    if reason is None:
        return
    await reshape(bench, lambda project: project.codes.retire(code, reason))
    bench.say(f"Retired “{code.label}”; X shows the retired codes, {BACK}")


async def restore(bench: Workbench) -> None:
    """Asks which of the retired codes is taken into use again."""
    codes = await bench.gateway.read(lambda project: project.codes.list(retired=True))
    retired = {code.guid: code for code in codes if code.retired}
    if not retired:
        bench.say("No code is retired.")
        return
    entries = [
        Entry(code.guid, code.label, f"{code.level}  {code.quotes or ''}", code.reason)
        for code in retired.values()
    ]
    picked = await ask(bench, Palette("Restore which?", entries, hint="⏎ restore   esc leave"))
    if picked is None:
        return
    code = await reshape(bench, lambda project: project.codes.restore(retired[picked.key]))
    bench.codes.reveal(code.id)
    bench.say(f"Restored “{code.label}”; {BACK}")


@on_code(pointed)
async def delete(bench: Workbench, code: CodeRecord) -> None:
    """Deletes a code that nothing hangs on."""
    await reshape(bench, lambda project: project.codes.delete(code))
    bench.say(f"Deleted “{code.label}”; {BACK}")


@on_code(pointed)
async def quotes(bench: Workbench, code: CodeRecord) -> None:
    """To all quotes of the code, where it can be split too."""
    await bench.gioia.go("comparison", ToCode(code.guid))


@on_code(pointed)
async def memo(bench: Workbench, code: CodeRecord) -> None:
    """Writes a memo on the code."""
    await write_memo(bench, "code", code.guid, f"the {code.level} “{code.label}”")


async def reshape(bench: Workbench, act: Callable[[Project], T]) -> T:
    """Does something to codes and their quotes, and shows everything as it is then."""
    done = await bench.gateway.change(act)
    await bench.renew()
    return done
