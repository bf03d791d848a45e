"""Documents that people have already, read as blocks of text."""
