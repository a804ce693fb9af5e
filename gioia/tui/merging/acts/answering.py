"""Acts of answering: one conflict, all the rest, and taking an answer back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.codebook.merging.decisions import preferred
from gioia.codebook.merging.values import Resolution
from gioia.codebook.merging.wording import given_label, given_text
from gioia.tui.merging.acts.words import ask_words, forget_words
from gioia.tui.merging.acts.working import keep
from gioia.tui.merging.answers import Answer, asked
from gioia.tui.merging.asked_list import AskedList
from gioia.tui.merging.listed import CHOSEN
from gioia.tui.merging.questions import ACTS, choice_for, leads_on
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable
    from typing import Any

    from gioia.codebook.merging.values import Choice, Side
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.questions import Question
    from gioia.tui.merging.screen import Merging


def take(action: str) -> Callable[[Merging], Coroutine[Any, Any, None] | None]:
    """The act of a key that answers: at once, or after words were asked for.

    Where it was open and is answered at once, the next open conflict comes.
    """

    def taking(room: Merging) -> Coroutine[Any, Any, None] | None:
        one = room.question
        choice = choice_for(one.conflict, action) if one else None
        if one is None or choice is None:
            return None
        if choice.asks:
            return _with_words(room, one, choice)
        was_open = one in room.open
        _give(room, one, choice)
        if was_open and room.open:
            with room.listing.prevent(AskedList.Left):  # what was said names the conflict
                onward(1)(room)
        return None

    return taking


async def choose(room: Merging) -> None:
    """Shows every way to settle the conflict, with what comes of it."""
    one = room.question
    if one is None:
        return
    given = room.answers.get(one.key)
    entries = [
        Entry(
            choice.name, choice.does, hint=room.keymap.name(ACTS[choice.name]),
            detail="✓" if given and given.resolution.choice == choice.name else "",
        )
        for choice in one.conflict.choices
    ]  # fmt: skip
    picked = await ask(room, Palette(f"“{one.conflict.label}”", entries, classes="small"))
    if picked is None:
        return
    choice = next(each for each in one.conflict.choices if each.name == picked.key)
    if choice.asks:
        await _with_words(room, one, choice)
    else:
        _give(room, one, choice)


def reopen(room: Merging) -> None:
    """Takes the answer back."""
    one = room.question
    if one is not None and room.answers.pop(one.key, None) is not None:
        _changed(room, [one], f"“{one.conflict.label}” is open again.")


def onward(step: int) -> Callable[[Merging], None]:
    """The act of going to the next open conflict, or to the one before; round the ends."""

    def go(room: Merging) -> None:
        if room.case is None:
            return
        if room.summary:
            room.summary = False
            room.show()
        keys = [one.key for one in room.case.questions]
        at = keys.index(room.listing.current) if room.listing.current in keys else 0
        around = keys[at + 1 :] + keys[: at + 1]
        if step < 0:
            around = [*reversed(keys[at:] + keys[:at])]
        waiting = {one.key for one in room.open}
        found = next((key for key in around if key in waiting), None)
        if found is not None:
            room.listing.go_to(found)

    return go


def rest(side: Side) -> Callable[[Merging], Coroutine[Any, Any, None]]:
    """The act of taking one side in all that is open, once the person said so."""

    async def settle(room: Merging) -> None:
        waiting = room.open
        whose = "ours" if side == "ours" else "theirs"
        entries = [
            Entry("leave", "Leave them open"),
            Entry(
                "take", f"Take {whose} in {counted(len(waiting), 'open conflict')}",
                note="Codes of one label are both kept, and the other side's is renamed; likely "
                "duplicates stay two. Each answer can be taken back.",
            ),
        ]  # fmt: skip
        picked = await ask(room, Palette(f"All the rest: {whose}?", entries, classes="small"))
        if picked is None or picked.key != "take" or room.case is None:
            return
        for one in waiting:
            resolution = Resolution(preferred(one.conflict, side).name)
            room.answers[one.key] = Answer(resolution, asked(one.conflict), room.case.ground)
        _changed(room, waiting, f"{counted(len(waiting), 'conflict')} answered: {whose}.")

    return settle


async def _with_words(room: Merging, one: Question, choice: Choice) -> None:
    """Asks for the words of an answer; those that are suggested are found by the merge itself."""
    given = room.answers.get(one.key)
    kept = given.resolution.label if given and given.resolution.choice == choice.name else ""
    written = await ask_words(room, one, choice, kept or choice.words)
    if written is None or room.case is None:
        return
    words = given_text(written) if choice.asks == "text" else given_label(written)
    if choice.name != "own" and words == choice.words:
        words = ""
    if choice.name != "own" and _taken(room.case, one, words):
        room.say(f"There is a {one.conflict.level} “{words}” already: give another label.")
        return
    _give(room, one, choice, words)
    await forget_words(room, one, choice)


def _taken(case: Case, one: Question, label: str) -> bool:
    """Whether another code of the result has the label, as far as is known now."""
    if not label:
        return False
    pair, wanted = {one.conflict.guid, one.conflict.other}, fold_label(label)
    levels = case.step(one).merge.codebook.levels()
    return any(
        fold_label(code.label) == wanted and code.guid not in pair and code.retired is None
        for level, codes in levels if level == one.conflict.level
        for code in codes
    )  # fmt: skip


def _give(room: Merging, one: Question, choice: Choice, words: str = "") -> None:
    if room.case is None:
        return
    resolution = Resolution(choice.name, words)
    room.answers.pop(one.key, None)  # what is given last stands last
    room.answers[one.key] = Answer(resolution, asked(one.conflict), room.case.ground)
    told = "" if room.open else f" Nothing is open: {room.keymap.name('merging.apply')} applies it."
    _changed(room, [one], f"“{one.conflict.label}”: {CHOSEN[choice.name]}.{told}")


def _changed(room: Merging, about: Iterable[Question], told: str) -> None:
    """Shows the answers at once; what follows from them is worked out once the hand rests."""
    room.worked_out = False
    room.say(told)
    room.show()
    keep(room)
    task = room.under_way
    whole = task is not None and task.copy and not room.open  # what else comes is known only then
    if whole or any(leads_on(one.conflict) for one in about):
        room.again.want()
