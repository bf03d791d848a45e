"""From which side a language is written."""

_FROM_THE_RIGHT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}


def is_written_from_the_right(language: str) -> bool:
    return language.partition("-")[0].lower() in _FROM_THE_RIGHT
