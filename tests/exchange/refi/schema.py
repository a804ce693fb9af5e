"""The published schemas, where they are at hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[4] / "shared" / "refi"


def shared(name: str) -> Path:
    """A file of the standard; skips the test where it is not there."""
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"the standard's {name} is not beside the repository")
    return path


def faults(data: bytes, schema: str) -> list[str]:
    """What the schema holds against a file; skips where the schema is not there."""
    from lxml import etree

    found: Any = etree.XMLSchema(etree.parse(str(shared(schema))))
    found.validate(etree.fromstring(data))
    return [str(error) for error in found.error_log]
