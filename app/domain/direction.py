"""From which side a language is written."""

import unicodedata

_FROM_THE_RIGHT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}


def is_written_from_the_right(language: str) -> bool:
    return language.partition("-")[0].lower() in _FROM_THE_RIGHT


def reads_from_the_left(text: str) -> bool:
    """True for words that stand in another language than the speech, such as ours that nobody has translated."""
    kinds = {unicodedata.bidirectional(character) for character in text}
    return "L" in kinds and kinds.isdisjoint({"R", "AL"})
