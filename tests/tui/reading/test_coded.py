from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.records import QuoteRecord

INVITED = "We were invited after the decision."


def invited(project: Project) -> QuoteRecord:
    return next(quote for quote in project.quotes.list() if quote.text == INVITED)


def test_a_quote_is_recoded_marked_and_noted(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_square_bracket")
        await person.press("p")
        assert invited(coded).role == "power"
        assert "Power quote: shown in the text" in person.row(-2)
        assert "▲ power quote" in person.row(-3)
        assert "▲asked too" in person.grid()
        await person.press("p", "z")
        assert (invited(coded).role, invited(coded).stance) == ("proof", "contradicts")
        assert "contradicts its code" in person.row(-2)
        await person.press("z", "p")
        assert (invited(coded).role, invited(coded).stance) == ("none", "qualifies")

        await person.press("a")
        await person.type("said\nbitterly")
        await person.press("ctrl+s")
        assert invited(coded).note == "said\nbitterly"
        assert "✎ said bitterly" in person.row(-3)
        assert "~✎asked" in person.grid()
        await person.press("u")
        assert "~asked too" in person.grid()

        await person.press("r")
        assert "“asked too late” becomes" in person.grid()
        await person.type("slw")
        await person.press("enter")
        assert invited(coded).codes == ("slow trust",)
        await person.press("r")
        await person.type("being told")
        await person.press("ctrl+n")
        assert invited(coded).codes == ("being told",)
        assert coded.codes.get("being told").quotes == 1
        await person.press("u")
        assert invited(coded).codes == ("slow trust",)
        assert [code.label for code in coded.codes.list() if code.label == "being told"] == []

    drive(coded, scenario, state=state)


def test_several_codes_are_applied_as_one_change(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_square_bracket", "s", "s", "c")
        await person.type("slow")
        await person.press("tab")
        assert "✓ slow trust" in person.grid()
        await person.type("money")
        await person.press("tab")
        await person.type("needing an app")
        await person.press("tab", "enter")
        quote = next(one for one in coded.quotes.list() if one.text.startswith(INVITED + " "))
        assert quote.codes == ("slow trust", "money takes trust away", "needing an app")
        assert "Coded “slow trust”, “money takes trust away”, “needing an app”" in person.row(-2)
        await person.press("u")
        assert len(coded.quotes.list()) == 3
        assert len(coded.codes.list()) == 5

        await person.press("c")
        await person.type("slow")
        await person.press("tab")
        await person.type("slow")
        await person.press("tab", "escape")
        assert len(coded.quotes.list()) == 3

    drive(coded, scenario, state=state)


def test_coding_on_goes_from_one_waiting_passage_to_the_next(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter", "greater_than_sign")
        assert reader.page.text[reader.cursor :].startswith("The app came")
        await person.press("C")
        await person.type("late")
        await person.press("enter")
        await person.press("ctrl+s")
        assert reader.page.text[slice(*reader.selection)].startswith("Żółć and Łódź")
        await person.type("late")
        await person.press("enter")
        await person.press("escape")
        texts = [quote.text[:12] for quote in coded.quotes.list()]
        assert texts[:3] == [INVITED[:12], "The app came", "Żółć and Łód"]
        assert len(texts) == 5
        await person.press("ctrl+end", "less_than_sign")
        assert reader.page.text[reader.cursor :].startswith("You cannot plan")

    drive(coded, scenario, state=state)


def test_enter_asks_for_no_code_before_something_is_selected(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "enter")
        assert "⏎ codes it" in person.row(-2)
        assert "type a few letters" not in person.grid()
        await person.press("enter")
        assert "type a few letters" in person.grid()

    drive(coded, scenario, state=state)


def test_a_memo_goes_on_the_quote_or_on_the_document(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "m")
        assert "the document “anna.txt”" in person.grid()
        await person.press("escape", "right_square_bracket", "M")
        assert "the quote “We were invited" in person.grid()

    drive(coded, scenario, state=state)


def test_a_code_applied_unseen_is_told_with_its_definition(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "greater_than_sign", "c")
        await person.type("slow")
        await person.press("enter")
        assert "Trust that takes" not in person.row(-2)
        await person.press("s", "1")
        assert "(Trust that takes its time.)" in person.row(-2)

    drive(coded, scenario, state=state)


def test_a_long_definition_is_shown_whole_where_there_is_room(coded: Project, state: Path) -> None:
    long = " ".join(f"Clause {number} of what it means and does not mean." for number in range(9))
    coded.codes.define(coded.codes.get("slow trust"), long)

    async def scenario(person: Driver) -> None:
        await person.press("enter", "greater_than_sign", "c")
        await person.type("slow")
        shown = " ".join(person.grid().replace("│", " ").split())
        assert "Clause 0" in shown
        assert ("Clause 8 of what it means" in shown) == (person.app.size.height > 30)
        assert "…" in shown or person.app.size.height > 30
        await person.type("xyz")
        assert "Clause" not in person.grid()

    for size in ((100, 36), (80, 24)):
        drive(coded, scenario, state=state, size=size)


def test_a_code_that_goes_while_it_is_chosen_is_not_made_of_the_letters_typed(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_square_bracket", "r")
        await person.pilot.press(*"slow")
        slow = coded.codes.get("slow trust")
        await person.bench.gateway.change(lambda project: project.codes.retire(slow, "unclear"))
        await person.bench.renew()
        await person.press("enter")
        assert "The code is gone." in person.grid()
        assert "slow" not in {code.label for code in coded.codes.list()}

    drive(coded, scenario, state=state)
