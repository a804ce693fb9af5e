"""What each action of the reading room does."""

from __future__ import annotations
