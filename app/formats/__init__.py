"""Notes in and out of files."""
