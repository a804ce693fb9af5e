"""Gioia: a terminal workbench for qualitative research by the Gioia methodology."""

from __future__ import annotations

__version__ = "0.1.0"
