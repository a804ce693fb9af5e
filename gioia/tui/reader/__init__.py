"""The transcript reader: plain functions over text and offsets, and one widget that draws them."""

from __future__ import annotations
