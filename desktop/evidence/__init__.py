"""The source documents, opened at what an answer cites."""
