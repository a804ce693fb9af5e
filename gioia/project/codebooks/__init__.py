"""The structure as one value: out as a codebook, and in."""

from __future__ import annotations
