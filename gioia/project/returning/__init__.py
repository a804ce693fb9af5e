"""A copy of the workspace brought home: all that was done in it, merged as one change."""

from __future__ import annotations
