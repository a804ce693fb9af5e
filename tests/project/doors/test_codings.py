from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from gioia.errors import UsageError
from gioia.exchange.sheets.xlsx import read_xlsx
from gioia.project.doors.codings import export_codings
from gioia.store import read_codings
from gioia.tables.codings import HEADER
from gioia.text.cells import restored

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

TALK = (
    "[00:01] Q: Why?\n[00:02] Anna: =Because 🙂 of them.\n[00:09] Anna: And so.\n[00:10] Q: Oh?\n"
)


@pytest.fixture
def coded(here: Project) -> Project:
    """Two codings by two coders, three levels, a memo, attributes, a quote without codes."""
    path = here.workspace.interviews / "anna.txt"
    path.write_text(TALK, encoding="utf-8")
    here.sources.add([path], language="en")
    (source,) = here.sources.list()
    here.sources.set_speaker(source, "Anna", informant="P 01")
    dimension = here.codes.add("Openness", level="dimension")
    theme = here.codes.add("Timing", level="theme", parent=dimension)
    here.codes.add("=cmd|' /C calc'!A0", parent=theme)
    start = TALK.index("=Because")
    rows: list[dict[str, object]] = [
        {"source": "anna", "start": start, "end": start + 12, "code": "=cmd", "role": "proof"},
        {"source": "anna", "text": "And so", "code": "Timing", "coder": "Marek", "note": "-1"},
    ]
    here.quotes.import_rows(rows, "test")
    bare = {"guid": "0" * 36, "source_id": source.id, "start": 0, "end": 5, "text": TALK[:5]}
    usual = {"role": "none", "stance": "supports", "note": ""}
    with here.change("import", "a quote without codes"):
        here.store.insert("quote", bare | usual | {"coder_id": here.coder_id(None)})
    here.memos.add("quote", here.quotes.list()[1].guid, "hm")
    here.attributes.set(here.attributes.define("Round", "source", "number"), source.guid, "2")
    (informant,) = here.informants()
    here.attributes.set(here.attributes.define("Place", "informant"), informant.guid, "Łódź")
    return here


def test_a_row_has_all_that_is_known_of_a_coding(coded: Project, tmp_path: Path) -> None:
    done = export_codings(coded, tmp_path / "c.csv")
    data = (tmp_path / "c.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfsource,")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert list(rows[0]) == [*HEADER, "source.Round", "informant.Place"]
    (source,) = coded.sources.list()
    _, first, second = coded.quotes.list()
    concept = next(one for one in coded.codes.list() if one.level == "concept")
    assert rows[0].pop("created_at") in {one.at for one in coded.history.log() if one.rows > 1}
    assert rows[0] == {
        "source": "anna.txt", "source_guid": source.guid, "sha256": source.text_sha256,
        "start": str(first.start), "end": str(first.end), "text": "'=Because 🙂 o", "words": "3",
        "turn": "2", "time_ms": "2000", "speaker": "Anna", "speaker_role": "informant",
        "informant": "P 01", "code": "'=cmd|' /C calc'!A0", "code_guid": concept.guid,
        "level": "concept", "theme": "Timing", "dimension": "Openness", "coder": "Zofia",
        "quote_guid": first.guid, "quote_role": "proof", "stance": "supports", "note": "",
        "memos": "1", "source.Round": "2", "informant.Place": "Łódź",
    }  # fmt: skip
    assert (rows[1]["theme"], rows[1]["dimension"], rows[1]["level"]) == (
        "Timing", "Openness", "theme",
    )  # fmt: skip
    assert (rows[1]["coder"], rows[1]["note"], rows[1]["time_ms"]) == ("Marek", "'-1", "9000")
    assert rows[1]["quote_guid"] == second.guid
    assert [str(one) for one in done.remarks] == ["a quote without codes has no row: [00:0"]


def test_excel_has_the_same_cells_and_numbers_are_numbers(coded: Project, tmp_path: Path) -> None:
    export_codings(coded, tmp_path / "c.csv")
    export_codings(coded, tmp_path / "c.xlsx")
    text = (tmp_path / "c.csv").read_text(encoding="utf-8-sig")
    assert read_xlsx(tmp_path / "c.xlsx") == [
        list(map(restored, row)) for row in csv.reader(io.StringIO(text, newline=""))
    ]
    again = tmp_path / "again.xlsx"
    export_codings(coded, again)
    assert again.read_bytes() == (tmp_path / "c.xlsx").read_bytes()


def test_when_a_coding_was_made_outlives_undo(coded: Project) -> None:
    quote, code = coded.quotes.list()[1], coded.codes.get("Timing")
    coded.quotes.add(coded.sources.list()[0], quote.start, quote.end, [code])
    before = read_codings.made(coded.store)
    coded.history.undo()
    assert len(read_codings.made(coded.store)) == len(before) - 1
    coded.history.redo()
    assert read_codings.made(coded.store) == before
    assert all(one.at for one in before)


def test_another_ending_is_refused(here: Project, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"Endings: \.csv, \.xlsx"):
        export_codings(here, tmp_path / "c.ods")
