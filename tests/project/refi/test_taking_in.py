from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FaultsFound, FileError, UsageError
from gioia.project import Project
from gioia.project.refi.export import export_refi
from gioia.project.refi.taking import when
from gioia.project.refi.taking_in import import_refi
from gioia.store import read_codes
from tests.exchange.refi.making import (
    TEXT,
    Marked,
    Units,
    code,
    guid,
    project,
    selections,
    users,
    zipped,
)
from tests.project.refi.comparing import everything
from tests.project.refi.taking import CODES, LEAVES, selection, source, take

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (selection(9, 4), "no stretch"),
        (selection(0, 10_000), "no stretch"),
        (selection(-3, 4), "no stretch"),
        (selection("x", 4), "two whole numbers"),
        (selection(0, 4, codes="unknown"), "not in the file"),
    ],
)
def test_what_cannot_be_placed_stops_all_of_it(
    here: Project, tmp_path: Path, wrong: str, told: str
) -> None:
    before = everything(here)
    good = selection(3, 6, "good")
    with pytest.raises(FaultsFound, match="nothing was imported") as refused:
        take(here, tmp_path, CODES, source(wrong + good))
    (fault,) = refused.value.faults
    assert told in fault.message
    assert "Interview 1" in fault.place
    assert everything(here) == before
    done = take(here, tmp_path, CODES, source(wrong + good), lenient=True)
    assert done.faults == (fault,)
    assert [one.start for one in here.quotes.list() if one.codes] == [3]


def test_doubled_guids_are_refused(here: Project, tmp_path: Path) -> None:
    twice = f"<CodeBook><Codes>{LEAVES}{LEAVES}</Codes></CodeBook>"
    with pytest.raises(FaultsFound) as refused:
        take(here, tmp_path, twice, source(selection(0, 3)))
    assert len(refused.value.faults) == 2
    assert "2 codes have the GUID" in refused.value.faults[0].message
    take(here, tmp_path, twice, source(selection(0, 3)), lenient=True)
    assert len(here.codes.list()) == 2


def test_half_a_character_is_refused(here: Project, tmp_path: Path) -> None:
    path = tmp_path / "p.qdpx"
    at = TEXT.index("👍")
    good = selections(Units(utf16=True))
    qde = project("NVivo", users(), CODES, source(good + selection(0, at + 1)))
    path.write_bytes(zipped({"p.qde": qde, "sources/a.txt": TEXT.encode()}))
    with pytest.raises(FaultsFound, match="cuts a character"):
        import_refi(here, path)


@pytest.mark.parametrize(("name", "error"), [("p.txt", UsageError), ("none.qdpx", FileError)])
def test_other_files_are_refused(
    here: Project, tmp_path: Path, name: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        import_refi(here, tmp_path / name)


def test_a_source_that_is_here_is_known_by_its_text(here: Project, tmp_path: Path) -> None:
    (here.workspace.interviews / "mine.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    here.sources.add([here.workspace.interviews])
    concept = here.codes.add("asked afterwards")
    mine = here.quotes.add(
        here.sources.list()[0], *Marked("asked afterwards", ()).span(), [concept]
    )
    marked = [Marked("asked afterwards", ("app before need",), user="Zofia"), Marked("nobody", ())]
    take(here, tmp_path, CODES, source(selections(Units(), marked[:1]) + selection(3, 6)))
    (one,) = here.sources.list()
    assert one.name == "mine.txt"
    quotes = here.quotes.list()
    assert len(quotes) == 3  # Anna's and Zofia's at the same place, and a third elsewhere
    assert {quote.coder for quote in quotes} == {"Zofia", "Anna"}
    assert mine.guid in {quote.guid for quote in quotes}
    assert len(here.codes.list()) == 2


def test_what_is_here_stays_and_gaps_are_filled(here: Project, tmp_path: Path) -> None:
    theme = here.codes.add("Mine", level="theme")
    mine = here.codes.add("Asked  Afterwards", parent=theme, definition="mine")
    other = here.codes.add("app before need")
    described = "".join(
        code(name, "<Description>theirs</Description>")
        for name in ("asked afterwards", "app before need")
    )
    done = take(here, tmp_path, f"<CodeBook><Codes>{described}</Codes></CodeBook>")
    assert (here.codes.by_id(mine.id).definition, here.codes.by_id(mine.id).parent) == (
        "mine",
        "Mine",
    )
    assert here.codes.by_id(other.id).definition == "theirs"
    assert len(here.codes.list()) == 3
    assert "another definition of a code that is here already: asked afterwards".casefold() in {
        str(one).casefold() for one in done.remarks
    }


def test_codes_of_one_name_in_two_branches_stay_two(here: Project, tmp_path: Path) -> None:
    branches = "".join(
        code(top, code(f"{top} other", shown="Other")) for top in ("Trust", "Timing")
    )
    book = f"<CodeBook><Codes>{branches}</Codes></CodeBook>"
    take(here, tmp_path, book)
    assert {one.label for one in here.codes.list() if one.level == "concept"} == {
        "Other", "Other (Timing)",
    }  # fmt: skip
    assert not take(here, tmp_path, book).remarks
    again = "".join(
        code(f"new {top}", code(f"new {top} other", shown="Other"), shown=top)
        for top in ("Timing", "Trust")
    )
    take(here, tmp_path, f"<CodeBook><Codes>{again}</Codes></CodeBook>")
    assert len(here.codes.list()) == 4


RAW = (
    "\ufeffI: H\u0065\u0301llo\tthere.\r\n"
    "R: A so\u00adft hy\u200bphen, e\u0301 \x07bell 🙂 end.\r\n"
)


@pytest.mark.parametrize(
    "words", ["H\u0065\u0301llo\tthere", "so\u00adft hy\u200bphen", "bell 🙂 end"]
)
def test_quotes_keep_their_words_where_a_text_is_normalised(
    here: Project, tmp_path: Path, words: str
) -> None:
    text = RAW.removeprefix("\ufeff")
    at = text.index(words)
    take(here, tmp_path, CODES, source(selection(at, at + len(words))), text=RAW)
    (quote,) = here.quotes.list()
    plain = {"H\u0065\u0301llo\tthere": "Héllo there", "so\u00adft hy\u200bphen": "soft hyphen"}
    assert quote.text == plain.get(words, words)
    (one,) = here.sources.list()
    assert here.sources.text_of(one)[quote.start : quote.end] == quote.text


def test_a_cut_emoji_is_made_whole_and_told(here: Project, tmp_path: Path) -> None:
    at = TEXT.index("👍🏽")
    done = take(here, tmp_path, CODES, source(selection(at - 5, at + 1)))
    (quote,) = here.quotes.list()
    assert quote.text.endswith("👍🏽")
    assert any("the whole character" in one.what for one in done.remarks)


def test_a_selection_without_words_is_told_and_its_memo_kept(here: Project, tmp_path: Path) -> None:
    empty = (
        f'<PlainTextSelection guid="{guid("e")}" startPosition="5" endPosition="5">'
        f'<NoteRef targetGUID="{guid("note")}"/></PlainTextSelection>'
    )
    note = (
        f'<Notes><Note guid="{guid("note")}"><PlainTextContent>x</PlainTextContent></Note></Notes>'
    )
    done = take(here, tmp_path, CODES, source(empty), note)
    assert not here.quotes.list()
    assert [memo.on for memo in here.memos.list()] == ["source"]
    assert any(one.what == "a selection that holds no words" for one in done.remarks)


def test_two_coders_on_one_selection_are_two_quotes(here: Project, tmp_path: Path) -> None:
    codings = "".join(
        f'<Coding guid="{guid(name)}" creatingUser="{guid(f"user {name}")}">'
        f'<CodeRef targetGUID="{guid("code asked afterwards")}"/></Coding>'
        for name in ("Anna", "Marek")
    )
    place = f'guid="{guid("s")}" startPosition="3" endPosition="6"'
    both = f"<PlainTextSelection {place}>{codings}</PlainTextSelection>"
    take(here, tmp_path, CODES, source(both))
    assert sorted(one.coder for one in here.quotes.list()) == ["Anna", "Marek"]
    assert guid("s") in {one.guid for one in here.quotes.list()}


def test_a_codebook_goes_and_comes(full: Project, here: Project, tmp_path: Path) -> None:
    path = export_refi(full, tmp_path / "c.qdc").path
    import_refi(here, path)
    mine = [
        (one.guid, one.label, one.level, one.parent_guid) for one in here.codes.list(retired=True)
    ]
    assert mine == [
        (one.guid, one.label, one.level, one.parent_guid) for one in full.codes.list(retired=True)
    ]
    assert not here.sources.list()


def test_an_empty_codebook_is_not_written(here: Project, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no codes"):
        export_refi(here, tmp_path / "c.qdc")
    assert not (tmp_path / "c.qdc").exists()


def test_an_empty_project_goes_and_comes(here: Project, tmp_path: Path) -> None:
    path = export_refi(here, tmp_path / "p.qdpx").path
    with Project.create(tmp_path / "other", name="Other") as other:
        import_refi(other, path)
        assert (other.guid, other.name) == (here.guid, "Study")


@pytest.mark.parametrize(("name", "profile"), [("p.qdpx", "mac"), ("p.zip", "standard")])
def test_unknown_profiles_and_endings(
    here: Project, tmp_path: Path, name: str, profile: str
) -> None:
    with pytest.raises(UsageError):
        export_refi(here, tmp_path / name, profile=profile)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2018-03-27T19:38:46Z", "2018-03-27T19:38:46+00:00"),
        ("2018-03-27T19:38:46", "2018-03-27T19:38:46+00:00"),
        ("2018-03-27T19:38:46.5+02:00", "2018-03-27T17:38:46+00:00"),
    ],
)
def test_times_are_kept_in_utc(told: str, kept: str) -> None:
    assert when(told) == kept


@pytest.mark.parametrize(
    "told", ["", "yesterday", "0001-01-01T00:00:00+05:00", "0001-01-01T00:00:00"]
)
def test_a_time_that_is_none_is_the_present(told: str) -> None:
    assert when(told)[:2] == "20"


def test_words_from_a_file_hold_nothing_that_a_terminal_obeys(
    here: Project, tmp_path: Path
) -> None:
    evil = "a\x9b31mb&#x85;c"
    note = guid("note")
    codes = code("x", f'<NoteRef targetGUID="{note}"/>', shown=evil)
    tag = "[Gioia: notes on a code]"
    notes = (
        f'<Notes><Note guid="{note}"><Description>{tag}</Description>'
        f"<PlainTextContent>{evil}</PlainTextContent></Note></Notes>"
    )
    variable = f'<Variables><Variable guid="{guid("v")}" name="{evil}" typeOfVariable="Text"/>'
    take(
        here,
        tmp_path,
        f"<CodeBook><Codes>{codes}</Codes></CodeBook>",
        f"{variable}</Variables>",
        notes,
    )
    (one,) = here.codes.list()
    texts = [one.label, here.attributes.list()[0].name, *read_codes.notes(here.store).values()]
    assert all(text.replace("\n", "").isprintable() for text in texts)


def test_prefixes_without_end_are_a_name(here: Project, tmp_path: Path) -> None:
    name = "::".join("ab" * 2000)
    take(here, tmp_path, f"<CodeBook><Codes>{code(name)}{code('A::b')}</Codes></CodeBook>")
    assert {one.label for one in here.codes.list()} == {name, "A", "b"}
