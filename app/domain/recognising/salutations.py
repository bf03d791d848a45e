"""Whom a speech addresses before it begins: "Mr. Chair, distinguished delegates,"."""

import re

_MOST_WORDS = 16
_MOST_CHARACTERS = 120
_ENDS = tuple(",:!.，：！。、،")
_ADDRESS = re.compile(
    r"\b(?:dear|mr|ms|mrs|madam|sir|chair(?:man|woman|person)?|president|minister|excellenc(?:y|ies)|ladies|gentlemen"
    r"|colleagues|friends|members|delegates|neighbours|neighbors|guests|mesdames|messieurs|madame|monsieur|chers"
    r"|chères|señor(?:a|es|as)?|estimad[oa]s?|querid[oa]s|amig[oa]s|compañer[oa]s|distinguid[oa]s"
    r"|уважаем(?:ые|ый|ая)|дорогие|дамы|господа|товарищи|коллеги|друзья|sehr geehrte[rns]?|liebe[rns]?"
    r"|meine damen)\b"
    r"|السيد|السيدات|السادة|أيها|أيتها|حضرات|الإخوة|أصحاب|各位|尊敬的|亲爱的|女士们|先生们|朋友们|同志们|主席",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?:hi|hello|hey|dear|hallo|guten tag|liebe[rs]?|bonjour|salut|cher|chère|hola|querid[oa]|estimad[oa]|привет"
    r"|здравствуйте|مرحبا|你好)\b[^.!?]{0,40}[,!:，！：]",
    re.IGNORECASE,
)


def is_salutation(text: str) -> bool:
    """True for a short line to those in the room; no heading and no part of the title."""
    is_short = len(text.split()) <= _MOST_WORDS and len(text) <= _MOST_CHARACTERS
    return is_short and text.endswith(_ENDS) and _ADDRESS.search(text) is not None


def is_greeting(text: str) -> bool:
    """True for the first line of a letter, "Hi Sam,"."""
    return _LETTER.fullmatch(text) is not None
