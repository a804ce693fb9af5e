"""What keys do, room by room: tables of actions, and what to say where one cannot be done."""

from __future__ import annotations
