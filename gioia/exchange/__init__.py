"""Files of other programs as plain values, and back: no database, no terminal."""
