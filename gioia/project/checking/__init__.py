"""What is wrong with a project, and what a person leaves as it is."""

from __future__ import annotations
