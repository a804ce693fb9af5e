"""The workbench: the screen where transcripts are coded. Enter through `gioia.tui.app.run`."""

from __future__ import annotations
