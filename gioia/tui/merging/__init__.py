"""The room where codebooks are merged: what is asked, what it looks like. No project in here."""

from __future__ import annotations
