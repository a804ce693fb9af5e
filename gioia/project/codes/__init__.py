"""What is done to codes: made, named, moved, lifted, merged, split, retired, applied."""

from __future__ import annotations
