from __future__ import annotations

import errno
import os
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gioia.errors import FileError
from gioia.records import MEMO_KINDS
from gioia.tui.sitting.drafts import LEFT_OVER, Draft, Drafts, begin, drafts_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(TEXT, st.builds(Draft, st.sampled_from(MEMO_KINDS), TEXT), max_size=4))
def test_drafts_come_back_as_they_were_kept(tmp_path: Path, wanted: dict[str, Draft]) -> None:
    drafts = Drafts(tmp_path / "drafts")
    for about, draft in wanted.items():
        drafts.keep(about, draft)
    assert drafts.all() == wanted
    for about, draft in wanted.items():
        assert drafts.load(about) == draft
        drafts.forget(about)
    assert drafts.all() == {}


def test_a_file_that_is_not_ours_is_no_draft(tmp_path: Path) -> None:
    for number, text in enumerate(("", "{}", "[]", '{"about":1,"kind":"analytic","text":"a"}',
                                   '{"about":"a","kind":"other","text":"a"}')):  # fmt: skip
        (tmp_path / f"{number}.json").write_text(text, encoding="utf-8")
    assert Drafts(tmp_path).all() == {}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file is in the way", encoding="utf-8")
    with pytest.raises(FileError, match="No draft can be kept") as told:
        Drafts(tmp_path / "drafts").keep("a", Draft("analytic", "words"))
    assert "ctrl+s" in told.value.way_out


def test_what_a_full_disk_or_a_kill_left_half_written_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts, draft = Drafts(tmp_path), Draft("analytic", "words")
    drafts.keep("a", draft)

    def full(part: Path, *_: object, **__: object) -> None:
        part.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("pathlib.Path.write_text", full)
        with pytest.raises(FileError, match="No space left"):
            drafts.keep("a", Draft("analytic", "words and more"))
    assert drafts.all() == {"a": draft}
    assert not list(tmp_path.glob("*.part"))
    for name, age in (("old.1.part", LEFT_OVER + 1), ("new.2.part", 0.0)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    drafts.forget("a")
    assert [file.name for file in tmp_path.iterdir()] == ["new.2.part"]


def test_drafts_are_written_one_after_another_and_the_last_one_stays(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    for number in range(20):
        begin(drafts.keep, "a", Draft("analytic", f"words {number}"))
    assert begin(drafts.load, "a").result() == Draft("analytic", "words 19")
    begin(drafts.keep, "a", Draft("analytic", "too late"))
    begin(drafts.forget, "a").result()
    assert not (tmp_path / "drafts").exists()


def test_drafts_lie_in_the_state_folder_and_are_the_persons_own(state_folder: Path) -> None:
    drafts_of("guid").keep("code ../../x", Draft("analytic", "words"))
    (file,) = state_folder.rglob("*.json")
    assert file.parent.name == "guid.drafts"
    assert file.parent.stat().st_mode & 0o077 == 0
