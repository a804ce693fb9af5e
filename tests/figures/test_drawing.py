"""The door of the room: draw, or lay out once and write several times."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from typing import Any

import pytest

from gioia.errors import UsageError
from gioia.figures import ENDINGS, STYLES, draw, scene_of, write
from gioia.structure.outline import Outline
from tests.figures.outlines import SMALL, outline_of

BEGINNINGS = {"svg": b"<?xml", "pdf": b"%PDF", "png": b"\x89PNG"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_ending_gets_its_format(ending: str) -> None:
    for written in (ending, f".{ending}", ending.upper()):
        assert draw(SMALL, written, dpi=72).data.startswith(BEGINNINGS[ending])


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_scene_laid_out_once_is_written_as_when_drawn(ending: str) -> None:
    scene = scene_of(SMALL, profile="sage-133")
    drawn = draw(SMALL, ending, profile="sage-133", dpi=72)
    assert write(scene, ending, dpi=72) == drawn.data


def test_warnings_come_beside_the_bytes() -> None:
    drawing = draw(outline_of({"D": {"T": ["漢"]}}), "svg")
    assert drawing.data
    assert "漢 U+6F22" in drawing.warnings[0]


def test_styles_are_registered_by_name() -> None:
    assert "classic" in STYLES


@pytest.mark.parametrize(
    ("options", "named", "exists"),
    [
        ({"ending": "docx"}, "docx", "svg, pdf, png"),
        ({"ending": ""}, "without an ending", "svg, pdf, png"),
        ({"style": "baroque"}, "baroque", "classic"),
        ({"profile": "plos"}, "plos", "springer-84"),
    ],
)
def test_an_unknown_name_is_refused_with_those_that_exist(
    options: dict[str, Any], named: str, exists: str
) -> None:
    with pytest.raises(UsageError, match=named) as refusal:
        draw(SMALL, **{"ending": "svg", **options})
    assert exists in refusal.value.way_out


def test_an_empty_outline_is_refused() -> None:
    with pytest.raises(UsageError, match="No theme with concepts is in the figure yet"):
        draw(Outline(), "svg")


def test_the_bytes_do_not_depend_on_the_process() -> None:
    script = (
        "import hashlib; from gioia.figures import ENDINGS, draw; "
        "from tests.figures.outlines import SMALL; "
        "print(*(hashlib.sha256(draw(SMALL, e, dpi=72).data).hexdigest() "
        "for e in ENDINGS))"
    )
    there = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "1", "PYTHONPATH": "."},
    ).stdout.split()
    here = [sha256(draw(SMALL, ending, dpi=72).data).hexdigest() for ending in ENDINGS]
    assert there == here
