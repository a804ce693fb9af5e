"""The parts of the workbench's screen beside the reader."""

from __future__ import annotations
