"""The language of a text, from its script and its most frequent small words."""

import re
from collections import Counter
from collections.abc import Mapping

_MANY = 2_000
"""Words looked at: a page or two are enough."""

_SCRIPTS = {
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
}
_SMALL_WORDS: Mapping[str, str] = {
    "en": "the of and to is for that with on are this we our be by not have has as from",
    "fr": "le la les des et du une est pour que qui dans nous sur au aux avec ce pas par",
    "es": "el la los las de y en que una es para con por del se nuestro nos al más su",
    "de": "der die das und ist für wir nicht ein eine mit auf den dem zu von sich im des",
    "pt": "o os as do da e que uma é para com não por dos das em nos mais ao se",
    "it": "il lo gli di e che una è per con non del della nel dei si le al più in",
}
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 3


def language_of(text: str) -> str:
    """The tag of the language, or "" when the text does not tell."""
    sample = text[: _MANY * 8]
    letters = sum(character.isalpha() for character in sample)
    for language, script in _SCRIPTS.items():
        if len(script.findall(sample)) * 2 > letters > 0:
            return language
    words = Counter(word.lower() for word in _WORD.findall(sample)[:_MANY])
    scores = {
        language: sum(words[word] for word in small_words.split()) for language, small_words in _SMALL_WORDS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= _ENOUGH else ""
