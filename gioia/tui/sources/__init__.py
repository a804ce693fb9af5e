"""The room of sources."""

from __future__ import annotations
