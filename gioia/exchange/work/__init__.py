"""What one coder did, as a file of its own: quotes, codings and memos by place, not by words."""
