"""Text of which every character can be seen or said."""

import re

HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]")
"""Control characters, the byte order mark, halves of characters: they come along with copied text.

So do two that turn the direction of writing by force: the words are then read in another order than they stand in.
"""

SPACES = re.compile("[ \t\r\n\x85\u2028\u2029]+")
"""A line break in a text counts as a space."""


def in_one_line(text: str) -> str:
    """The text with single spaces, and without what nobody can see or say."""
    return SPACES.sub(" ", HIDDEN.sub(" ", text)).strip(" ")
