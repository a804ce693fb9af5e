"""From the first picture to the rooms: what is loaded, opened, shown and told after it."""

from __future__ import annotations

import asyncio
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.errors import GioiaError
from gioia.tui.rooms import READING, screen_of
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from gioia.tui.app import GioiaApp

LOOKS = Path(__file__).with_name("app.tcss")
"""Of what the first picture does not have yet."""

MOST_FAULTS = 4
"""Of a person's keys that are told in full when the workbench opens."""


async def enter(app: GioiaApp) -> None:
    """Lets the person in; leaves where the project cannot be opened."""
    _tell_faults_of_keys(app)
    try:
        await app.sitting.gateway.read(lambda _: screen_of(READING.name))  # loaded beside the keys
    except GioiaError as error:
        app.closed = error
        app.exit()
        return
    await _furnish(app)
    app.bench.act(_begin(app), opening=True)


async def _furnish(app: GioiaApp) -> None:
    """The reading room takes the place of its picture."""
    from gioia.tui.reading.screen import Workbench
    from gioia.tui.tour.guide import Guide

    app.stylesheet.read(LOOKS)
    app.stylesheet.parse()
    app.furnish(Workbench(app.sitting), Guide(app))
    await app.push_screen(app.bench)
    laid_out = asyncio.Event()  # keys are about what is there: a reader without rows has none
    app.bench.call_after_refresh(laid_out.set)
    await laid_out.wait()
    app.furnished = True


async def _begin(app: GioiaApp) -> None:
    """Goes back to where the person was."""
    from gioia.tui.reading.acts import documents

    await app.sitting.gateway.notice()
    await app.bench.read_with(documents.begin(app.bench))
    gc.enable()
    if app.tour:
        app.guide.start()
    elif app.newcomer:
        _offer_tour(app)


def _offer_tour(app: GioiaApp) -> None:
    """Says once, in the foot, that there is a tour; it is never in the way."""
    key = app.sitting.keymap.name("app.palette")
    app.bench.say(f"New here? {key} and “tour”: two minutes on a sample.")


def _tell_faults_of_keys(app: GioiaApp) -> None:
    faults = app.sitting.keymap.faults
    if faults:
        told = [f"{fault.place}: {fault.message}" for fault in faults[:MOST_FAULTS]]
        title = f"Your keys: {counted(len(faults), 'fault')}; gioia keys tells of all"
        app.notify("\n".join(told), title=title, severity="warning", timeout=15, markup=False)
