"""What the windows that find one thing among many show: entries, the search, the rows."""
