from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.codes.candidates import candidates, name_candidate
from tests.tui.board.test_board import at, board_of
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_candidate_themes_are_named_shown_and_settled(study: Project, state: Path) -> None:
    concept = study.codes.get("nobody asked")
    late, slow = (study.codes.get(one) for one in ("Being consulted late", "Building trust slowly"))

    async def scenario(person: Driver) -> None:
        await at(person, "nobody asked")
        for words in ("consulted", "Building"):
            await person.press("c")
            await person.type(words)
            await person.press("enter")
        assert set(candidates(study)[concept.id]) == {late.id, slow.id}
        await person.press("left", "right")
        assert "perhaps under “Being consulted late” or “Building trust" in person.row(-2)
        assert "1 1/2 ?" in person.grid()
        await person.press("c", "enter", "down", "enter")
        assert candidates(study) == {concept.id: (slow.id,)}
        await person.press("c", "enter", "enter")
        assert study.codes.by_id(concept.id).parent == "Building trust slowly"
        assert candidates(study) == {}
        await at(person, "Being consulted late")
        await person.press("c")
        assert "Only a concept has candidate themes." in person.row(-2)

    drive(study, scenario, state=state)


def test_what_is_carried_under_a_candidate_is_settled(study: Project, state: Path) -> None:
    concept, theme = study.codes.get("nobody asked"), study.codes.get("Losing trust quickly")
    name_candidate(study, concept, theme)
    name_candidate(study, concept, study.codes.get("Building trust slowly"))

    async def scenario(person: Driver) -> None:
        await at(person, "nobody asked")
        await person.press("space", "left", "left", "space")
        assert study.codes.by_id(concept.id).parent == theme.label
        assert candidates(study) == {}
        await person.press("u")
        assert len(candidates(study)[concept.id]) == 2
        assert board_of(person).board.structure.perhaps(concept.id)

    drive(study, scenario, state=state)
