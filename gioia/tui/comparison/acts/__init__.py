"""What each action of the room of constant comparison does."""

from __future__ import annotations
