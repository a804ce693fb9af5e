"""All quotes of a code side by side: which, in what order, in how many rows, and how drawn."""

from __future__ import annotations
