"""Acts that every room has."""

from __future__ import annotations
