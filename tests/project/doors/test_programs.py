from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FaultsFound, FileError, UsageError
from gioia.project.doors.endings import import_project, projects_in
from tests.project.doors import making
from tests.project.doors.qualcoder_file import qualcoder
from tests.project.doors.rqda_file import rqda
from tests.project.doors.taguette_file import READ, taguette

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.project import Project

PROGRAMS: dict[str, Callable[[Path], Path]] = {
    "qualcoder": qualcoder,
    "rqda": lambda folder: rqda(folder / "study.rqda"),
    "taguette": lambda folder: taguette(folder / "study.sqlite3"),
}


def told(project: Project, path: Path) -> list[str]:
    return [f"{one.matter}: {one}" for one in import_project(project, path, language="pl").remarks]


def quotes(project: Project) -> list[tuple[str, tuple[str, ...], str]]:
    """Words, codes and coder of each quote, each checked to stand where it says."""
    texts = {one.id: project.sources.text_of(one) for one in project.sources.list()}
    found = project.quotes.list()
    assert all(texts[one.source_id][one.start : one.end] == one.text for one in found)
    return sorted((one.text, tuple(sorted(one.codes)), one.coder) for one in found)


def levels(project: Project) -> dict[str, tuple[str, str | None]]:
    return {one.label: (one.level, one.parent) for one in project.codes.list()}


def test_qualcoder_comes_in_whole(here: Project, tmp_path: Path) -> None:
    remarks = told(here, qualcoder(tmp_path))
    assert quotes(here) == [
        ("Zapytano nas 👍🏽 dopiero potem", ("asked afterwards",), "Anna"),
        ("dopiero potem. Żółć i gęś", ("gęś",), "Marek"),
        ("раніше 🙂 за потребу", ("app before need",), "Anna"),
        ("як завжди", (), "Marek"),
        ("як завжди", ("asked afterwards",), "Anna"),
    ]
    assert levels(here) == {
        "Otwartość": ("dimension", None),
        "Timing": ("theme", "Otwartość"),
        "asked afterwards": ("concept", "Timing"),
        "app before need": ("concept", "Timing"),
        "gęś": ("concept", None),
    }
    assert here.codes.get("asked afterwards").definition == "told when decided"
    memos = {(one.on, one.text, one.coder) for one in here.memos.list()}
    assert ("project", "Our question", "Zofia") in memos
    assert ("project", "Day 1\n\nIt goes well.", "Marek") in memos
    assert ("source", "by phone", "Anna") in memos
    assert ("quote", "strong", "Anna") in memos
    assert ("quote", "really?", "Marek") in memos
    assert ("informant", "a nurse", "Zofia") in memos
    assert [(one.name, one.sources) for one in here.informants()] == [("P 01", ("anna.txt",))]
    assert list(here.attributes.values("informant").values()) == [{"Age": "34"}]
    assert list(here.attributes.values("source").values()) == [{"Round": "pierwsza"}]
    assert "lost: a coding of a picture: room.png: asked afterwards" in remarks
    assert "lost: a picture or recording: room.png" in remarks
    assert any("important" in one for one in remarks)
    (important,) = [one for one in here.quotes.list() if one.note]
    assert important.coder == "Marek"


def test_rqda_leaves_out_what_was_deleted(here: Project, tmp_path: Path) -> None:
    remarks = told(here, rqda(tmp_path / "study.rqda"))
    assert quotes(here) == sorted(
        [
            ("Zapytano nas 👍🏽 dopiero", ("asked afterwards",), "master"),
            ("dopiero potem. Żółć i gęś", ("gęś",), "master"),
            ("gęś", ("gęś",), "second"),
        ]
    )
    assert levels(here) == {
        "Timing": ("theme", None),
        "Birds": ("theme", None),
        "asked afterwards": ("concept", "Timing"),
        "gęś": ("concept", None),
    }
    memos = {(one.on, one.text.partition("\n")[0], one.at) for one in here.memos.list()}
    assert ("quote", "strong", "2019-10-07T08:11:36+00:00") in memos
    assert ("source", "look!", "2019-10-07T08:11:36+00:00") in memos
    assert {kind for kind, _, _ in memos} == {"project", "source", "quote"}
    assert list(here.attributes.values("source").values()) == [
        {"Round": "first", "document group": "city"}
    ]
    assert "lost: a coding with a code that was deleted: Żółć" in remarks
    assert "lost: a coding of a source that was deleted" in remarks
    assert "lost: a picture: room.png" in remarks


def test_taguette_documents_are_read_as_people_see_them(here: Project, tmp_path: Path) -> None:
    remarks = told(here, taguette(tmp_path / "study.sqlite3"))
    (source,) = here.sources.list()
    assert here.sources.text_of(source) == READ
    assert quotes(here) == sorted(
        [
            ("Zapytano nas 👍🏽 dopiero potem", ("asked afterwards", "interesting"), "marek"),
            ("Jak to się zaczęło?\nAnna:", ("interesting",), "Zofia"),
            ("żółć", ("asked afterwards",), "Zofia"),
            ("Tak.", (), "Zofia"),
        ]
    )
    assert levels(here)["asked afterwards"] == ("concept", "Timing")
    assert here.codes.get("Timing").definition == "what comes first"
    assert not [one for one in remarks if one.startswith("lost")]


def test_one_of_several_taguette_projects_is_chosen(here: Project, tmp_path: Path) -> None:
    path = taguette(tmp_path / "study.sqlite3", projects=2)
    with pytest.raises(UsageError, match="2 projects: Project 1, Project 2"):
        import_project(here, path)
    assert projects_in(path) == ("Project 1", "Project 2")
    assert import_project(here, path, name="Project 2", language="pl").facts
    assert not here.sources.list()
    import_project(here, path, name="Project 1", language="pl")
    assert here.sources.list()


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_second_time_brings_nothing_new_and_undo_takes_all(
    here: Project, tmp_path: Path, program: str
) -> None:
    path = PROGRAMS[program](tmp_path)
    told(here, path)

    def state() -> list[object]:
        parts = (here.quotes, here.codes, here.memos, here.sources)
        return [one for part in parts for one in part.list()]

    before = state()
    assert not import_project(here, path, language="pl").changed
    assert state() == before
    (undone,) = here.history.undo()
    assert undone.summary == f"import {path.name}"
    assert not state()


def test_the_database_in_a_folder_can_be_named_itself(here: Project, tmp_path: Path) -> None:
    folder = qualcoder(tmp_path)
    told(here, folder)
    assert not import_project(here, folder / "data.qda", language="pl").changed
    with pytest.raises(UsageError, match="holds one project only"):
        import_project(here, folder, name="Study")


def test_a_wrong_place_is_mended_and_lost_words_are_told(here: Project, tmp_path: Path) -> None:
    wrong = {"cid": 1, "fid": 1, "owner": "Anna", "pos0": 0, "pos1": 4}
    path = qualcoder(
        tmp_path,
        code_text=[wrong | {"seltext": "Żółć i\n gęś"}, wrong | {"pos1": 5, "seltext": "nowhere"}],
        annotation=[],
    )
    with pytest.raises(FaultsFound, match="nothing was imported") as refused:
        import_project(here, path, language="pl")
    (fault,) = refused.value.faults
    assert fault.place == "study.qda: anna.txt 0–5"
    assert "“nowhere”" in fault.message
    assert not here.sources.list()
    done = import_project(here, path, language="pl", lenient=True)
    assert quotes(here) == [("Żółć i gęś", ("asked afterwards",), "Anna")]
    assert any("stands where its words are" in one.what for one in done.remarks)


def test_a_database_of_another_program_is_told(here: Project, tmp_path: Path) -> None:
    path = making.database(tmp_path / "x.sqlite3", {"photos": "id integer"}, {})
    with pytest.raises(FileError, match="none of these programs: QualCoder, Taguette, RQDA"):
        import_project(here, path)
    (tmp_path / "empty.qda").mkdir()
    with pytest.raises(FileError, match=r"there is no data\.qda in it"):
        import_project(here, tmp_path / "empty.qda")
