"""The codebook: the JSON value that people exchange, its file form and its differences."""

from __future__ import annotations
