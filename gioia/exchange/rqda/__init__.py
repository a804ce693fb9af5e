"""RQDA: the tables of an .rqda project as values."""
