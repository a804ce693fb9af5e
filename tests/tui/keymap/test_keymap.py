from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.errors import FileError, UsageError
from gioia.tui.keymap.action_table import ACTIONS, BY_ID
from gioia.tui.keymap.keymap import keymap_of
from gioia.tui.keymap.keymap_file import read_keymap, start_text
from gioia.tui.keymap.own_keys import load_keymap, own_file
from gioia.tui.keymap.presets import PRESETS
from gioia.tui.keymap.terminal_keys import read_key
from gioia.tui.keys.actions import conflicts, key_name
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

KEYS = ["c", "x", "u", "é", "ctrl+r", "f12", "enter", "ctrl+q", "shift+up", "escape", "tab", "0"]
wishes = st.dictionaries(
    st.sampled_from(sorted(BY_ID)),
    st.lists(st.sampled_from(KEYS), max_size=3).map(tuple),
    max_size=6,
)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_is_in_order(preset: str) -> None:
    keymap = keymap_of(preset)
    assert keymap.faults == ()
    assert conflicts(keymap.actions) == []
    assert PRESETS[preset].keys.keys() <= BY_ID.keys()
    lost = [one.id for one in keymap.actions if not one.keys and BY_ID[one.id].keys]
    assert lost == [], "give these another key in the preset"


@given(st.sampled_from(sorted(PRESETS)), wishes)
def test_whatever_is_wanted_no_key_means_two_things_and_quitting_stays(
    preset: str, wanted: dict[str, tuple[str, ...]]
) -> None:
    keymap = keymap_of(preset, wanted)
    assert conflicts(keymap.actions) == []
    assert "ctrl+q" in keymap.by_id["app.quit"].keys
    assert keymap.by_id.keys() == BY_ID.keys()
    told = {fault.place for fault in keymap.faults}
    for action_id, keys in wanted.items():
        assert set(keys) <= set(keymap.by_id[action_id].keys) or action_id in told


def test_a_key_that_is_taken_is_told_unless_its_loser_is_provided_for() -> None:
    (fault,) = keymap_of(wanted={"code.repeat": ("x",)}).faults
    assert "code.remove" in fault.message
    provided = keymap_of(wanted={"code.repeat": ("x",), "code.remove": ()})
    assert provided.faults == ()
    assert provided.by_id["code.remove"].keys == ()
    assert provided.name("code.remove") == ""


def test_all_faults_of_a_file_are_told_with_their_lines() -> None:
    keymap = read_keymap(
        'preset = "emacs"\nmouse = 1\n[keys]\n"code.aply" = "a"\n"code.apply" = "shift+enter z"\n'
        '"code.remove" = ""\n"find.open" = "ctrl+q"\n"code.note" = 7\nfind.next = "pgdown"\n',
        "mine.toml",
    )
    told = {(fault.rule, fault.place.removeprefix("mine.toml line ")) for fault in keymap.faults}
    assert told >= {("K02", "1"), ("K02", "2"), ("K03", "4"), ("K04", "5"), ("K04", "6")}
    assert {("K04", "7"), ("K04", "9")} & told
    messages = " ".join(fault.message for fault in keymap.faults)
    assert "code.apply" in messages
    assert "no preset “emacs”, only arrows and vim" in messages
    assert keymap.by_id["code.apply"].keys == ("z",)
    assert keymap.by_id["code.remove"].keys == BY_ID["code.remove"].keys


def test_a_file_that_is_not_toml_is_told_with_its_line() -> None:
    (fault,) = read_keymap('[keys]\n"code.apply = "c"\n').faults
    assert "line 2" in fault.message
    assert "None of it" in fault.way_out


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("c", "c"), ("?", "?"), ("+", "+"), ("^p", "ctrl+p"), ("^", "^"), ("Ctrl+P", "ctrl+p"),
        ("⇧←", "shift+left"), ("PgDn", "pagedown"), ("Esc", "escape"), ("F5", "f5"),
        ("ctrl+shift+left", "ctrl+shift+left"), ("ї", "ї"), ("space", "space"),
    ],
)  # fmt: skip
def test_keys_are_read_as_people_write_them(written: str, key: str) -> None:
    assert read_key(written) == key


@pytest.mark.parametrize(
    "written",
    ["ctrl+enter", "shift+enter", "ctrl+i", "ctrl+m", "ctrl+h", "alt+x", "ctrl+5", "f13", "pgdwn",
     "hyper+x", "shift+a", "ctrl+shift+a", " ", "\x1b"],
)  # fmt: skip
def test_keys_that_terminals_cannot_send_are_refused(written: str) -> None:
    with pytest.raises(UsageError):
        read_key(written)


def test_every_key_of_the_table_can_be_written_as_the_help_shows_it() -> None:
    keys = {key for action in ACTIONS for key in action.keys}
    assert {key: read_key(key_name(key)) for key in keys} == {key: key for key in keys}
    assert {read_key(key) for key in keys} == keys


@pytest.mark.parametrize("preset", PRESETS)
def test_a_file_to_start_from_says_what_is_so(preset: str) -> None:
    text = start_text(preset)
    told = tomllib.loads(text)
    assert told == {"preset": preset, "keys": {}}
    assert read_keymap(text).actions == keymap_of(preset).actions
    uncommented = "\n".join(
        line.removeprefix("# ") if line.startswith('# "') else line for line in text.splitlines()
    )
    again = read_keymap(uncommented)
    assert again.faults == ()
    assert again.actions == keymap_of(preset).actions


def test_only_a_file_that_was_named_must_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert load_keymap().actions == ACTIONS
    with pytest.raises(FileError, match=r"none\.toml"):
        load_keymap(tmp_path / "none.toml")
    own_file().parent.mkdir(parents=True, exist_ok=True)
    own_file().write_text('preset = "vim"\n[keys]\ncode.repeat = "&"\n', encoding="utf-8")
    assert load_keymap().preset == "vim"
    assert load_keymap().by_id["code.repeat"].keys == ("&",)
    own_file().write_bytes(b"\xff")
    assert "not UTF-8" in load_keymap().faults[0].message


def test_own_keys_are_in_force_and_are_shown(project: Project, state: Path) -> None:
    keymap = read_keymap(
        'preset = "vim"\n[keys]\nselect.sentence = ","\n"document.open" = "l"\n"app.help" = "none"'
    )
    assert keymap.faults == ()

    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("j", "l")  # the second document, opened by a key besides Enter
        assert person.bench.desk.document == project.sources.get("taras.txt")
        await person.press("j", "l", "l")
        assert reader.cursor > 0
        await person.press("comma")
        assert reader.selection != (0, 0)
        assert " , sentence" in person.row(-1)
        await person.press("s", "f1")
        assert "The transcript" not in person.grid()

    drive(project, scenario, state=state, keymap=keymap)
