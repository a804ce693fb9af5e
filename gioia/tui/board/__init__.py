"""The board: the data structure in three columns, laid out by plain functions and drawn by rows."""

from __future__ import annotations
