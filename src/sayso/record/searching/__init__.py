"""Finding things in a record: the query language, filters, hits, lists and counts."""
