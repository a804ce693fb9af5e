from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import UsageError
from gioia.tui.room.acts.tour import apart, is_sample
from gioia.tui.tour.steps import STEPS
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

PRESSED: tuple[tuple[str, ...], ...] = (
    ("f2",), ("enter", "right_curly_bracket"), ("s",), ("c", *"new", "enter"), ("u",),
    ("slash", *"trust", "enter"), ("f6",), ("f5",), ("f1",),
)  # fmt: skip


async def appears(person: Driver, words: str) -> None:
    """Waits until the words stand on the screen."""
    for _ in range(100):
        if words in person.grid():
            return
        await person.pilot.pause(0.05)
    raise AssertionError(f"{words!r} is not in\n{person.grid()}")


def test_a_person_can_take_every_step(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        person.app.guide.start()
        for number, (step, keys) in enumerate(zip(STEPS, PRESSED, strict=True), 1):
            await appears(person, f"Tour  {number} of {len(STEPS)}  {step.title}")
            await person.press(*keys)
        person.app.guide.look()  # the help may be closed before the next look in time
        await person.press("escape")
        await appears(person, "That is all you need")
        await person.press("f3")
        await appears(person, "The tour is over")
        assert not person.app.guide.leading

    drive(coded, scenario, state=state, size=(100, 30))


def test_escape_leaves_it_when_there_is_nothing_else_to_leave(
    project: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        person.app.guide.start()
        await person.press("enter", "s", "escape")
        assert person.app.guide.leading
        assert person.bench.reader.selection[0] == person.bench.reader.selection[1]
        await person.press("escape")
        assert not person.app.guide.leading
        assert "The tour is over" in person.grid()

    drive(project, scenario, state=state)


def test_a_project_of_ones_own_is_never_the_place_for_it(project: Project, state: Path) -> None:
    assert not is_sample(project)
    own = project.workspace.folder
    with pytest.raises(UsageError, match="inside your project"):
        apart(own / "gioia-demo", own)
    assert apart(own.parent / "gioia-demo", own) == (own.parent / "gioia-demo").resolve()

    async def scenario(person: Driver) -> None:
        await person.press("colon")
        await person.type("take the tour")
        await person.press("enter")
        await person.press("enter")
        assert not person.app.guide.leading
        assert person.app.sitting.tour_in == (own.parent / "gioia-demo").resolve()

    drive(project, scenario, state=state)
