"""What every room of the workbench has: its screen, its keys bound, where one goes, and acts."""

from __future__ import annotations
