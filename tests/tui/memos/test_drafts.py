from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gioia.errors import FileError
from gioia.records import MEMO_KINDS
from gioia.tui.drafts import Draft, Drafts, drafts_of

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


def test_drafts_lie_in_the_state_folder_and_are_the_persons_own(state_folder: Path) -> None:
    drafts_of("guid").keep("code ../../x", Draft("analytic", "words"))
    (file,) = state_folder.rglob("*.json")
    assert file.parent.name == "guid.drafts"
    assert file.parent.stat().st_mode & 0o077 == 0
