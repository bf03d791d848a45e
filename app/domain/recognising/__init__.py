"""From the blocks of a document to notes, with every decision told."""
