"""What is done to sources: brought in, described, removed; and how far they are coded."""

from __future__ import annotations
