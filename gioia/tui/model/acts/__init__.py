"""What each action of the room of the process model does."""

from __future__ import annotations
