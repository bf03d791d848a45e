"""Spelling by the dictionaries that the system has, through Enchant where it is installed."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, Protocol

from app.domain.spelling import words_to_spell

MOST_SUGGESTED = 7


class Dictionary(Protocol):
    def check(self, word: str) -> bool:
        """Whether it has the word."""
        ...

    def suggest(self, word: str) -> list[str]:
        """Words that may have been meant, the likeliest first."""
        ...


Dictionaries = Callable[[str], Sequence[Dictionary]]
"""All that there are for a language, such as those of every country that speaks it; none is no error."""


class SystemSpeller:
    """A word is misspelt when no dictionary of its language has it; each is looked up once."""

    def __init__(self, dictionaries: Dictionaries | None = None) -> None:
        self._dictionaries = dictionaries or of_the_system
        self._opened: dict[str, Sequence[Dictionary]] = {}
        self._known: dict[tuple[str, str], bool] = {}

    def misspelt(self, text: str, language: str) -> tuple[range, ...]:
        """Where words stand that no dictionary of that language has; none without a dictionary."""
        if not self._open(language):
            return ()
        return tuple(
            place
            for place in words_to_spell(text, language)
            if not self._is_known(text[place.start : place.stop], language)
        )

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        found = dict.fromkeys(
            suggestion for dictionary in self._open(language) for suggestion in dictionary.suggest(_plain(word))
        )
        return tuple(found)[:MOST_SUGGESTED]

    def _is_known(self, word: str, language: str) -> bool:
        asked = (_plain(word), language)
        if asked not in self._known:
            self._known[asked] = any(dictionary.check(asked[0]) for dictionary in self._open(language))
        return self._known[asked]

    def _open(self, language: str) -> Sequence[Dictionary]:
        if language not in self._opened:
            self._opened[language] = self._dictionaries(language)
        return self._opened[language]


def of_the_system(language: str) -> Sequence[Dictionary]:
    """Those of the country that `language` names ("en-GB"), or else of all that speak it."""
    with suppress(ImportError):  # raised without the library that it binds, too
        broker: Any = import_module("enchant").Broker()
        return [broker.request_dict(tag) for tag in matching(language, broker.list_languages())]
    return []


def matching(language: str, tags: Sequence[str]) -> list[str]:
    """The tags of dictionaries ("en_GB") that are for `language`."""
    wanted = language.replace("-", "_").lower()
    exact = [tag for tag in tags if tag.lower() == wanted and "_" in wanted]
    return exact or [tag for tag in tags if tag.partition("_")[0].lower() == wanted.partition("_")[0]]


def _plain(word: str) -> str:
    """With the apostrophe that dictionaries have."""
    return word.replace("’", "'")
