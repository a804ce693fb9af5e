"""QualCoder: the tables of a project's data.qda as values."""
