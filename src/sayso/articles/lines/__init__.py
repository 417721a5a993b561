"""The lines of a page copied from a browser: what each of them is."""
