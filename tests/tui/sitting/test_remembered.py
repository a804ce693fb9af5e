from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.sitting.recents import Recents
from gioia.tui.sitting.remembered import Place, Remembered, load, save, state_file

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new" / "state.json"
    told = Remembered(
        "d1", {"d1": Place(7, 3), "д": Place()}, Recents(("a",), ("a",)), "gioia-light"
    )
    save(path, told)
    assert load(path) == told
    assert [one.name for one in path.parent.iterdir()] == ["state.json"]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"document": 1}', '{"places": {"a": 3}}', "\udcff"]
)
def test_a_spoilt_file_is_like_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert load(path) == Remembered()
    assert load(tmp_path / "missing.json") == Remembered()


def test_every_document_keeps_its_place() -> None:
    told = Remembered().at("a", Place(1, 0)).at("b", Place(2, 0))
    assert told.document == "b"
    assert told.places == {"a": Place(1, 0), "b": Place(2, 0)}


def test_the_file_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_file("guid").name == "guid.json"
