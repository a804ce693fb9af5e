from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.cli.commands.keys import PRESETS
from gioia.tui.keymap import presets
from gioia.tui.keymap.action_table import ACTIONS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Gioia


def test_it_lists_every_action_with_its_keys(gioia: Gioia, empty: Path) -> None:
    rows = gioia.done("keys", "--json", "--preset", "arrows").rows
    assert [row["id"] for row in rows] == [action.id for action in ACTIONS]
    assert rows[0]["keys"] == list(ACTIONS[0].keys)
    assert "code.apply" in gioia.done("keys", "--preset", "arrows").out
    assert list(empty.iterdir()) == []


def test_the_presets_are_those_that_there_are() -> None:
    assert set(presets.PRESETS) == set(PRESETS)


def test_a_file_is_written_once_and_is_in_force(
    gioia: Gioia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(empty))
    place = gioia.done("keys", "--write", "--preset", "vim").out.strip()
    assert place == str(empty / "gioia" / "keymap.toml")
    listed = {row["id"]: row["keys"] for row in gioia.done("keys", "--json").rows}
    assert listed["move.down"] == ["j", "down"]
    again = gioia("keys", "--write")
    assert again.code == 3
    assert "is there already" in again.err
    other = empty / "deep" / "other.toml"
    assert gioia.done("--keymap", other, "keys", "--write").out.strip() == str(other)
    assert "arrows" in other.read_text(encoding="utf-8")


def test_faults_are_told_with_their_lines(gioia: Gioia, empty: Path) -> None:
    mine = empty / "mine.toml"
    mine.write_text('[keys]\n"code.repeat" = "x"\n"nothing" = "y"\n', encoding="utf-8")
    outcome = gioia("keys", "--keymap", mine, "--json")
    assert outcome.code == 1
    assert "mine.toml line 2: code.repeat: x also means code.remove" in outcome.err
    assert "mine.toml line 3: There is no action “nothing”" in outcome.err
    assert {row["id"]: row["keys"] for row in outcome.rows}["code.repeat"] == ["x"]


def test_a_named_file_must_be_there(gioia: Gioia, empty: Path) -> None:
    outcome = gioia("keys", "--keymap", empty / "none.toml")
    assert outcome.code == 3
    assert "none.toml" in outcome.err
