"""A speech set on paper: measured lines, pages, PDF."""
