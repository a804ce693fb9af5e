"""The commands, one file a group; each imports what it needs inside the command's body."""
