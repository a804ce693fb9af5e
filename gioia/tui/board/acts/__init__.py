"""What each action of the board does."""

from __future__ import annotations
