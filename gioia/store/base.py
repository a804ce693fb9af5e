"""What all tables of the project file share: they are STRICT, and say what a column may hold."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import DeclarativeBase

STRICT = {"sqlite_strict": True}


class Base(DeclarativeBase):
    """Text is TEXT, a truth value is the INTEGER 0 or 1."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, int: Integer}


def one_of(column: str, *values: str) -> CheckConstraint:
    """The constraint that a column holds one of these words."""
    listed = ", ".join("'" + value.replace("'", "''") + "'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")
