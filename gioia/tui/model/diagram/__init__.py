"""The process model as a drawing in box characters: layers, rows, lanes, cells. Pure."""

from __future__ import annotations
