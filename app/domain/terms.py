"""What an interpreter looks up beforehand: names, figures and acronyms of a speech, and where they are said."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.letters_aloud import is_acronym

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[-’'&.](?=[^\W_]))*")
_FIGURE = re.compile(
    r"""
    (?: [€$£¥₹] \s? )? (?<![^\W_\u3040-\u9fff]) (?<![^\W_][-’']) \d+ (?: [.,:'’/–-] \d+ )* \+?
    (?: \s? [%‰°] | \s (?: per | pour | por ) \s? \w+ | \s [^\W\d_]{3,} (?: [-’'] [^\W\d_]+ )*
        | [百千万亿萬億]{0,2} (?: 美元 | 欧元 | 人民币 | (?! [至到和与及或] ) [\u4e00-\u9fff] )? )?
    """,
    re.VERBOSE,
)
"""A number with its sign and the word behind it: 5-10 years, $3.2 billion, 12 per cent, 30亿美元."""

_ENDS_SENTENCE = ".!?:…。！？\n"
_QUOTES = "\"'“”«‘("
_WITHIN_A_NAME = re.compile(
    r"[^\S\n]+(?:(?:of|on|for|de|du|des|del|von|van|al|bin)\s+(?:the\s+|la\s+|los\s+)?)?", re.IGNORECASE
)
_AFTER_A_TITLE = re.compile(r"\.\s+")
_TITLES = {"Mr", "Mrs", "Ms", "Dr", "Prof", "St"}
_NEVER_IN_A_NAME = re.compile(
    "a|after|an|and|as|at|before|but|by|for|from|if|in|into|it|of|on|our|since|that|the|this|to|we|when|while|with|"
    "après|au|aux|avec|dans|de|depuis|des|du|en|et|la|le|les|mais|nous|par|pour|sur|un|une|"
    "al|con|del|desde|el|las|los|nosotros|para|pero|por|una|y|без|в|во|для|за|и|из|к|мы|на|но|от|по|с|у"
)
"""Words with which sentences begin, in the languages of the United Nations that have capitals."""
_NOUNS_HAVE_CAPITALS = {"de", "lb"}


@dataclass(frozen=True, slots=True)
class Term:
    """A term as it is written, and the indices of the texts in which it is said."""

    text: str
    texts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """Each in the order in which they are first said."""

    names: tuple[Term, ...]
    figures: tuple[Term, ...]
    acronyms: tuple[Term, ...]


def terms(texts: Iterable[str], language: str) -> Terms:
    """The terms of these texts; names are found by their capitals, so that some languages have none."""
    said = tuple(texts)
    words = [list(_WORD.finditer(text)) for text in said]
    names = _Names(said, words, language)
    return Terms(
        _gathered((index, name) for index in range(len(said)) for name in names.of(index)),
        _gathered((index, found[0]) for index, text in enumerate(said) for found in _FIGURE.finditer(text)),
        _gathered((index, word[0]) for index, found in enumerate(words) for word in found if is_acronym(word[0])),
    )


def _gathered(found: Iterable[tuple[int, str]]) -> tuple[Term, ...]:
    places: dict[str, dict[int, None]] = {}
    for index, text in found:
        places.setdefault(text, {})[index] = None
    return tuple(Term(text, tuple(indices)) for text, indices in places.items())


class _Names:
    """Runs of capitals; a word at the beginning of a sentence has its capital for another reason."""

    def __init__(self, texts: tuple[str, ...], words: list[list[re.Match[str]]], language: str) -> None:
        self._texts, self._words = texts, words
        self._least = 2 if language.partition("-")[0].lower() in _NOUNS_HAVE_CAPITALS else 1
        self._small = {word[0] for found in words for word in found if word[0].islower()}
        self._surely = {
            word[0]
            for index, found in enumerate(words)
            for word in found
            if _is_capital(word[0]) and not self._begins_sentence(index, word)
        }

    def of(self, index: int) -> Iterator[str]:
        text = self._texts[index]
        for run in self._runs(index):
            if self._begins_sentence(index, run[0]) and (_are_acronyms(run[1:]) or self._is_usual(run)):
                del run[0]
            if len(run) >= self._least and not _are_acronyms(run):
                yield text[run[0].start() : run[-1].end()]

    def _runs(self, index: int) -> Iterator[list[re.Match[str]]]:
        run: list[re.Match[str]] = []
        for word in self._words[index]:
            if not _is_capital(word[0]):
                continue
            if run and not self._goes_on(index, run[-1], word):
                yield run
                run = []
            run.append(word)
        if run:
            yield run

    def _goes_on(self, index: int, before: re.Match[str], word: re.Match[str]) -> bool:
        between = self._texts[index][before.end() : word.start()]
        return bool((_AFTER_A_TITLE if before[0] in _TITLES else _WITHIN_A_NAME).fullmatch(between))

    def _is_usual(self, run: list[re.Match[str]]) -> bool:
        """Whether the first word of a sentence would be written small elsewhere."""
        first = run[0][0]
        small = first.lower()
        is_small_word = small in self._small or bool(_NEVER_IN_A_NAME.fullmatch(small))
        return first not in self._surely and (len(run) == 1 or is_small_word)

    def _begins_sentence(self, index: int, word: re.Match[str]) -> bool:
        before = self._texts[index][: word.start()]
        without_quotes = before.rstrip(f" –-{_QUOTES}")
        return not without_quotes or without_quotes[-1] in _ENDS_SENTENCE or before[-1] in _QUOTES


def _are_acronyms(run: list[re.Match[str]]) -> bool:
    return bool(run) and all(is_acronym(word[0]) for word in run)


def _is_capital(word: str) -> bool:
    return len(word) > 1 and (word[0].isupper() or (word[1] in "'’" and word[2:3].isupper()))
