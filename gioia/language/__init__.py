"""Languages of interviews: which one a text is in, and where its sentences begin and end.

Import from the modules: `gioia.language.detect` and `gioia.language.sentences`. spaCy is imported
only when sentences are first looked for.
"""
