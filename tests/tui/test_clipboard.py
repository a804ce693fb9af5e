from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.clipboard import fill, local_tool

if TYPE_CHECKING:
    from pathlib import Path


def found(*names: str) -> dict[str, str]:
    return {name: f"/bin/{name}" for name in names}


def test_the_tool_is_that_of_the_screen_in_use() -> None:
    every = found("wl-copy", "xclip", "pbcopy").get
    assert local_tool({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, every) == ["/bin/wl-copy"]
    assert local_tool({"DISPLAY": ":0"}, every) == ["/bin/xclip", "-selection", "clipboard"]
    assert local_tool({}, every) == ["/bin/pbcopy"]
    assert local_tool({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, found("xclip").get) == [
        "/bin/xclip", "-selection", "clipboard",
    ]  # fmt: skip
    assert local_tool({"DISPLAY": ":0"}, found().get) is None


def test_over_ssh_this_machine_is_the_wrong_one() -> None:
    assert local_tool({"SSH_CONNECTION": "x", "DISPLAY": ":0"}, found("xclip").get) is None


def test_the_text_reaches_the_tool_and_a_failing_one_is_borne(tmp_path: Path) -> None:
    place = tmp_path / "copied"
    assert fill(["tee", str(place)], "довіра 👍🏽")
    assert place.read_text(encoding="utf-8") == "довіра 👍🏽"
    assert not fill(["false"], "x")
    assert not fill([str(tmp_path / "no tool")], "x")
