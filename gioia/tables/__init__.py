"""Tables for papers: which quotes stand for which concept, and the codebook with definitions."""

from __future__ import annotations

from gioia.tables.codes import codes_table
from gioia.tables.representative import representative
from gioia.tables.table import Table
from gioia.tables.write import write_csv, write_markdown

__all__ = ["Table", "codes_table", "representative", "write_csv", "write_markdown"]
