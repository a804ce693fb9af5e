"""REFI-QDA, what programs for qualitative analysis exchange: .qdpx projects and .qdc codebooks."""
