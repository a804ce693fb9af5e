from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def code(project: Project, source: str, words: str, label: str, coder: str) -> None:
    record = project.sources.get(source)
    start = project.sources.text(record.id).index(words)
    project.quotes.add(record, start, start + len(words), [project.codes.get(label)], coder=coder)


def test_lanes_coder_by_coder_and_the_next_disagreement(coded: Project, state: Path) -> None:
    code(coded, "anna.txt", "We were invited after the decision", "asked too late", "Marek")
    code(coded, "anna.txt", "Trust is built slowly, over many months.", "asked too late", "Marek")
    code(coded, "taras.txt", "Nobody asked.", "asked too late", "Ada")
    code(coded, "taras.txt", "Nobody asked.", "slow trust", "Marek")

    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")
        await person.quiet()
        await person.press("vertical_line", "d")
        assert "Ada: slow trust · Marek: asked too late · 1 of 3" in person.row(-2)
        check_snapshot("coders-side-by-side", person.grid())
        await person.press("r")
        await person.type("money takes")
        await person.press("enter")
        marek = coded.quotes.list(coder="Marek")
        assert [quote.codes for quote in marek if quote.source == "anna.txt"] == [
            ("asked too late",), ("money takes trust away",),
        ]  # fmt: skip
        await person.press("d", "d", "d")
        assert person.bench.desk.document == coded.sources.get("taras.txt")
        assert reader.page.text[slice(*reader.selection)] == "Nobody asked."
        assert "taras.txt  ·  Ada: asked too late · Marek: slow trust · 1 of 1" in person.row(-2)
        await person.press("d")
        assert "No disagreement further on" in person.row(-2)
        await person.press("D")
        assert person.bench.desk.document == coded.sources.get("anna.txt")

    drive(coded, scenario, state=state)


def test_whose_quotes_are_shown(coded: Project, state: Path) -> None:
    code(coded, "anna.txt", "We were invited", "slow trust", "Marek")

    async def scenario(person: Driver) -> None:
        await person.press("enter", "backslash")
        await person.type("Marek")
        await person.press("enter")
        assert "anna.txt  ·  only Marek" in person.grid()
        shown = {person.bench.desk.quotes[one.quote].coder for one in person.bench.reader.codings}
        assert shown == {"Marek"}
        await person.press("d")
        assert "shows the quotes of others too" in person.row(-2)
        await person.press("g")
        await person.type("4")
        await person.press("enter", "s", "i")
        assert {quote.coder for quote in coded.quotes.list()} == {"Ada", "Marek"}
        assert person.bench.side_by_side.chosen == {"Ada", "Marek"}
        await person.press("u")
        assert "anna.txt  ·  only Ada and Marek" in person.grid()
        await person.press("backslash")
        await person.type("theme is agreement")
        await person.press("enter")
        assert "Quotes of Ada and Marek; the same theme is agreement." in person.row(-2)

    drive(coded, scenario, state=state)


def test_of_three_each_place_is_told_and_two_are_chosen_at_once(
    coded: Project, state: Path
) -> None:
    for coder, label in (("Marek", "slow trust"), ("Zoe", "asked too late")):
        code(coded, "anna.txt", "We were invited after the decision", label, coder)

    async def first(person: Driver) -> None:
        await person.press("enter")
        await person.quiet()
        await person.press("vertical_line", "d")
        assert "1 of 3: Marek" in person.row(-2)
        await person.press("backslash")
        await person.type("Marek and Zoe")
        await person.press("enter")
        assert person.bench.side_by_side.chosen == {"Marek", "Zoe"}

    async def then(person: Driver) -> None:
        await person.quiet()
        assert "anna.txt  ·  M Marek ┊ Z Zoe" in person.grid()

    drive(coded, first, state=state)
    drive(coded, then, state=state)
