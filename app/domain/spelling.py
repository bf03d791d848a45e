"""Which words of a text a dictionary can say anything about: no names, acronyms, figures or addresses."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"@|://|\bwww\.", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_ENDS_A_SENTENCE = re.compile(r"[.!?:…。！？][\"'”’»)\]]*$")

NOUNS_IN_CAPITALS = {"de", "lb"}
"""Where every noun begins with a capital, a capital tells no name."""


def words_to_spell(text: str, language: str) -> Iterator[range]:
    """Where the words stand (code points) that ought to be in a dictionary of `language`.

    A capital within a sentence begins a name, one after the first letter makes an acronym.
    """
    capitals = language.partition("-")[0].lower() in NOUNS_IN_CAPITALS
    begins = True
    for token in _TOKEN.finditer(text):
        if not _DIGIT.search(token[0]) and not _ADDRESS.search(token[0]):
            for word in _WORD.finditer(text, *token.span()):
                if _ordinary(word[0], capital=capitals or begins):
                    yield range(*word.span())
                begins = False
        begins = bool(_ENDS_A_SENTENCE.search(token[0]))


def _ordinary(word: str, *, capital: bool) -> bool:
    """Whether it is longer than a letter and has no capitals but, perhaps, the first."""
    return len(word) > 1 and word[1:] == word[1:].lower() and (capital or word[0] == word[0].lower())
