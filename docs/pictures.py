"""Makes the pictures of the documentation from the sample: `make pictures`."""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.project import Door, Project
from gioia.project.demo import build
from gioia.tui.app import GioiaApp

if TYPE_CHECKING:
    from collections.abc import Sequence

IMAGES = Path(__file__).parent / "images"
SHOTS: dict[str, tuple[tuple[int, int], Sequence[str]]] = {
    "workbench": ((140, 40), ("f2", "down", "enter", "f3", *"}}}}}}}}}}", "s", "+")),
    "palette": (
        (110, 32),
        ("f2", "enter", "f3", "/", *"build trust", "enter", "s", "c", *"trust"),
    ),
    "board": ((130, 40), ("f6", "right", "down")),
    "comparison": ((130, 40), ("f6", "down", "q", "down", "down")),
}
"""Size in cells and keys pressed, for each picture of the workbench."""


async def shoot(folder: Path, size: tuple[int, int], keys: Sequence[str]) -> str:
    """The workbench on the project in `folder` after some keys, as SVG."""
    with Project.open(folder, coder="Anna") as project:
        app = GioiaApp(Door.of(project), state=folder / "state.json")
        async with app.run_test(size=size) as pilot:
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            await pilot.pause(1.5)
            return app.export_screenshot(title="Gioia")


def tidy(svg: str) -> str:
    """The picture without fonts from the network, and with the same names each time."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono")
    return re.sub(r"terminal-\d+", "terminal", svg)


def main() -> None:
    """Writes every picture to docs/images."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "sample"
        build(folder)
        for picture, (size, keys) in SHOTS.items():
            path = IMAGES / f"{picture}.svg"
            path.write_text(tidy(asyncio.run(shoot(folder, size, keys))), encoding="utf-8")
            sys.stdout.write(f"{path}\n")
        shutil.copy(folder / "exports" / "data-structure.svg", IMAGES / "data-structure.svg")


if __name__ == "__main__":
    main()
