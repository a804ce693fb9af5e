"""The reading room: documents, transcript and code tree side by side."""

from __future__ import annotations
