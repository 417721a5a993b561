"""Where pages come from: files, folders and standard input."""
