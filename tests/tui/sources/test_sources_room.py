from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from gioia.tui.sources.screen import Sources
from tests.tui.conftest import TARAS
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def room(person: Driver) -> Sources:
    assert isinstance(person.room, Sources)
    return person.room


def test_who_speaks_is_set_by_role_and_by_informant(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f10", "s")
        await person.type("Anna")
        await person.press("enter")
        await person.type("P07")
        await person.press("ctrl+n")
        await person.until(lambda: "P07" in person.grid())
        await person.press("escape", "down", "s")
        await person.type("interv")
        await person.press("enter")
        await person.type("other")
        await person.press("enter", "escape")

    drive(coded, scenario, state=state)
    anna, taras = coded.sources.list()
    assert {one.label: (one.role, one.informant) for one in coded.sources.speakers(anna.id)} == {
        "Interviewer": ("interviewer", None), "Anna": ("informant", "P07"),
    }  # fmt: skip
    assert coded.sources.speakers(taras.id)[0].role == "other"


def test_an_attribute_is_made_and_set_and_taken_back(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f10", "a")
        await person.type("country")
        await person.press("ctrl+n")
        await person.type("choice")
        await person.press("enter")
        await person.type("Poland, Ukraine")
        await person.press("enter")
        await person.type("Pol")
        await person.press("enter")
        anna = coded.sources.get("anna.txt")
        assert coded.attributes.values("source") == {anna.guid: {"country": "Poland"}}
        assert "Poland" in person.grid()
        await person.press("u")
        assert coded.attributes.values("source") == {}

    drive(coded, scenario, state=state)


def test_what_is_marked_is_described_as_one_change(coded: Project, state: Path) -> None:
    anna, taras = (one.guid for one in coded.sources.list())
    country = coded.attributes.define("country", "source", "choice", ("Poland", "Ukraine"))
    coded.attributes.set(country, anna, "Poland")

    async def scenario(person: Driver) -> None:
        await person.press("f10", "space", "space")
        assert "2 marked" in person.row(-2)
        await person.press("a")
        assert "country  not the same" in person.grid()
        await person.press("enter")
        assert "country of 2 sources (not the same now)" in person.grid()
        await person.type("Georgia")
        await person.press("ctrl+n")
        georgia = {"country": "Georgia"}
        assert coded.attributes.values("source") == {anna: georgia, taras: georgia}
        await person.press("L")
        await person.type("pl")
        await person.press("enter")
        assert {one.language for one in coded.sources.list()} == {"pl"}
        await person.press("u", "u")
        assert coded.attributes.values("source") == {anna: {"country": "Poland"}}
        assert coded.attributes.get("country") == country
        assert room(person).marked == {anna, taras}
        await person.press("*", "*", "up", "space", "a", "escape", "escape")
        assert not room(person).marked

    drive(coded, scenario, state=state)


def test_a_source_that_went_meanwhile_is_told_of_and_the_room_stays(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f10", "space", "a")
        await person.type("country")
        await person.press("ctrl+n", "down", "enter", "escape")
        assert list(coded.attributes.list()) == []
        await person.press("slash")
        await person.type("nobody")
        assert "No source has these words." in person.grid()
        await person.press("escape", "slash")
        assert room(person).find_bar.value == ""
        await person.press("enter", "home")
        taras = coded.sources.get("taras.txt")
        await person.room.gateway.change(lambda project: project.sources.remove(taras))
        await person.press("down")
        await person.until(lambda: "gone" in person.grid())
        await person.press("f3", "f10")
        assert len(room(person).listing.lines) == 1
        await person.press("x", "down", "enter")
        assert "Removed anna.txt with its 3 quotes; u brings it back." in person.row(-2)

    drive(coded, scenario, state=state)


def test_an_informant_without_a_name_is_named_on_the_way_to_an_attribute(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f10", "A")
        assert "What is the informant behind “Anna” called?" in person.grid()
        await person.press("enter")
        await person.type("age")
        await person.press("ctrl+n")
        await person.type("number")
        await person.press("enter")
        await person.type("forty-one")
        await person.press("enter")
        line = person.room.focused
        assert isinstance(line, Input)
        assert line.value == "forty-one"  # no number: asked again
        await person.type("41")
        await person.press("enter")
        await person.press("s", "down", "enter")
        assert "✓ informant Anna" in person.grid()
        await person.press("enter", "escape")
        (anna,) = coded.informants()
        assert coded.attributes.values("informant") == {anna.guid: {"age": "41"}}

    drive(coded, scenario, state=state)


def test_a_choice_is_added_where_a_value_is_set_and_worded_otherwise(
    coded: Project, state: Path
) -> None:
    sector = coded.attributes.define("Sector", "source", "choice", ("civic", "public"))
    anna = coded.sources.get("anna.txt")

    async def scenario(person: Driver) -> None:
        await person.press("f10", "a", "enter")
        await person.type("faith-based")
        await person.press("ctrl+n")
        await person.settle()
        assert coded.attributes.values("source") == {anna.guid: {"Sector": "faith-based"}}
        await person.press("a", "enter", "down", "down", "down", "down", "enter")
        await person.type("faith")
        await person.press("enter")
        await person.type("religious")
        await person.press("enter")
        await person.settle()
        assert coded.attributes.get("Sector").choices == ("civic", "public", "religious")
        assert coded.attributes.values("source") == {anna.guid: {"Sector": "religious"}}
        await person.press("u", "u")
        assert coded.attributes.get("Sector") == sector

    drive(coded, scenario, state=state)


def test_a_source_is_renamed_and_removed_and_comes_back(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f10", "r")
        await person.type("first.txt")
        await person.press("enter", "x", "down", "enter")
        assert [one.name for one in coded.sources.list()] == ["taras.txt"]
        await person.press("u")
        assert [one.name for one in coded.sources.list()] == ["first.txt", "taras.txt"]
        assert len(coded.quotes.list()) == 3

    drive(coded, scenario, state=state)


def test_a_file_from_elsewhere_is_imported(coded: Project, state: Path, tmp_path: Path) -> None:
    (tmp_path / "olena.txt").write_text(TARAS.replace("Taras", "Olena"), encoding="utf-8")

    async def scenario(person: Driver) -> None:
        await person.press("f10", "I")
        await person.type(str(tmp_path / "olena.txt"))
        await person.press("enter")
        await person.until(lambda: "1 imported." in person.grid())
        assert f"Import from {tmp_path / 'olena.txt'}"[:30] in person.grid()
        await person.press("enter")
        await person.until(lambda: "⏎ open" in person.grid().splitlines()[-1])
        assert "olena.txt" in person.grid()

    drive(coded, scenario, state=state)
    assert coded.sources.get("olena.txt").speakers == ("Interviewer", "Olena")


def test_what_could_not_be_done_is_asked_again_with_the_words_in_place(
    coded: Project, state: Path, tmp_path: Path
) -> None:
    async def again(person: Driver, wrong: str, right: str) -> None:
        await person.type(wrong)
        await person.press("enter")
        line = person.room.focused
        assert isinstance(line, Input)
        assert line.value == wrong
        await person.type(right)  # in the place of it all
        await person.press("enter")

    async def scenario(person: Driver) -> None:
        await person.press("f10", "L")
        await again(person, "klingon", "pl")
        assert coded.sources.get("anna.txt").language == "pl"
        await person.press("a")
        await person.type("sector")
        await person.press("ctrl+n")
        await person.type("choice")
        await person.press("enter")
        await again(person, ", ,", "civic, public")
        assert coded.attributes.get("sector").choices == ("civic", "public")
        await person.press("down", "down", "down", "enter", "enter")
        await again(person, "public", "civil")
        assert coded.attributes.get("sector").choices == ("civil", "public")
        await person.press("I")
        await again(person, str(tmp_path / "nowhere"), str(coded.workspace.interviews))
        await person.until(lambda: "2 in already." in person.grid())
        await person.press("enter")

    drive(coded, scenario, state=state)


def test_it_is_filtered_and_sorted_and_leads_to_the_document(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f10", "o", "o")
        assert room(person).view.order == "words"
        await person.press("slash")
        await person.type("taras")
        await person.press("enter")
        assert len(room(person).listing.lines) == 1
        await person.press("enter")
        assert person.bench.desk.document == coded.sources.get("taras.txt")
        assert person.room is person.bench

    drive(coded, scenario, state=state)


def test_it_looks_as_it_was_found_good(coded: Project, state: Path) -> None:
    anna = coded.sources.get("anna.txt")
    coded.sources.set_speaker(anna, "Anna", informant="P07")
    coded.attributes.set(coded.attributes.define("country", "source"), anna.guid, "Poland")

    async def scenario(person: Driver) -> None:
        await person.press("f10")
        check_snapshot(f"sources-{person.app.size.width}x{person.app.size.height}", person.grid())

    for size in ((80, 24), (100, 30), (160, 48)):
        drive(coded, scenario, state=state, size=size)


def test_many_speakers_are_scrolled_to(project: Project, state: Path) -> None:
    file = project.workspace.interviews / "many.txt"
    file.write_text("\n".join(f"Voice {n:02}: We were asked." for n in range(30)), encoding="utf-8")
    project.sources.add([file], language="en")

    async def scenario(person: Driver) -> None:
        await person.press("f10", "end")
        await person.until(lambda: "Voice 00" in person.grid())
        assert "Voice 29" not in person.grid()
        await person.press("tab", "end")
        await person.until(lambda: "Voice 29" in person.grid())
        await person.press("escape")
        assert room(person).listing.has_focus

    drive(project, scenario, state=state, size=(80, 24))
