"""Merges that were left are found again as they were, and rubbish is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.merging.values import Resolution
from gioia.errors import FileError
from gioia.tui.merging.answers import Answer, Asked
from gioia.tui.merging.kept_merges import MOST, KeptMerge, KeptMerges
from gioia.tui.merging.task import Base, Task, ordered

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
answers = st.dictionaries(
    words,
    st.builds(Answer, st.builds(Resolution, words, words), st.builds(Asked, words, words), words),
    max_size=4,
)
bases = st.none() | st.builds(Base, words, words) | st.just(Base("b", Path("/b.json")))
truths = st.booleans()
tasks = st.builds(Task, st.just((Path("/a.json"), Path("/c.json"))), bases, truths, truths)


@given(tasks, answers, st.booleans())
def test_what_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    task: Task,
    given_answers: dict[str, Answer],
    left: bool,
) -> None:
    merges, one = KeptMerges(tmp_path_factory.mktemp("kept")), KeptMerge(task, given_answers, left)
    merges.keep("key", one)
    assert merges.load("key") == one
    assert merges.left() == ([("key", one)] if left else [])
    assert merges.newest_with(task.paths) == one
    merges.forget("key")
    assert merges.load("key") is None


def test_of_the_same_files_the_newest_counts_and_the_oldest_go(tmp_path: Path) -> None:
    merges = KeptMerges(tmp_path)
    for number in range(MOST + 3):
        merges.keep(f"key{number}", KeptMerge(Task((Path(f"/{number}.json"),))))
        os.utime(tmp_path / f"key{number}.json", (number, number))
    merges.keep("done", KeptMerge(Task((Path("/9.json"),)), left=False))
    names = [key for key, _ in merges.left()]
    assert len([*tmp_path.iterdir()]) == MOST
    assert ("key9" in names, "key22" in names, "key1" in names) == (False, True, False)


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"[1]", b"\xff", b'{"paths": 1, "base": null}'])
def test_what_we_did_not_write_is_none(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / "key.json").write_bytes(rubbish)
    assert KeptMerges(tmp_path).load("key") is None
    assert KeptMerges(tmp_path).left() == []


def test_where_nothing_can_be_written_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="cannot be kept"):
        KeptMerges(tmp_path / "file").keep("key", KeptMerge(Task(())))


@given(st.permutations([Path("/x/b.json"), Path("/A.json"), Path("/y/b.json")]))
def test_the_same_files_are_the_same_merge(paths: list[Path]) -> None:
    assert ordered(paths) == (Path("/A.json"), Path("/x/b.json"), Path("/y/b.json"))
