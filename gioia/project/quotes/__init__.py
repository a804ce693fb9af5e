"""What is done to quotes: coded, marked, resized, many at once, and brought in by rows."""

from __future__ import annotations
