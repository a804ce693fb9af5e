"""The three-way merge of codebooks, by guid and field: pure values in, pure values out."""

from __future__ import annotations
