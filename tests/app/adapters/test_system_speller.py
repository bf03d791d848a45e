import sys
from types import ModuleType, SimpleNamespace

import pytest

from app.adapters.system_speller import MOST_SUGGESTED, SystemSpeller, matching, of_the_system


class Words:
    """A dictionary that remembers what it was asked."""

    def __init__(self, *known: str, meant: tuple[str, ...] = ()) -> None:
        self._known, self._meant = known, meant
        self.asked: list[str] = []

    def check(self, word: str) -> bool:
        self.asked.append(word)
        return word in self._known

    def suggest(self, _word: str) -> list[str]:
        return list(self._meant)


def speller(*dictionaries: Words) -> SystemSpeller:
    return SystemSpeller(lambda language: dictionaries if language == "en" else [])


def test_what_no_dictionary_has_is_misspelt() -> None:
    found = speller(Words("we", "colour"), Words("we", "color")).misspelt("We like colour, color, colur", "en")
    assert found == (range(2), range(3, 7), range(23, 28))


def test_each_word_is_looked_up_once_with_a_plain_apostrophe() -> None:
    words = Words("don't")
    there = speller(words)
    assert [there.misspelt("don’t don't", "en") for _time in range(2)] == [(), ()]
    assert words.asked == ["don't"]


def test_without_a_dictionary_nothing_is_misspelt() -> None:
    assert speller().misspelt("teh", "en") == ()
    assert speller(Words()).misspelt("teh", "tlh") == ()
    assert speller(Words()).suggestions("teh", "tlh") == ()


def test_suggestions_are_few_and_each_is_told_once() -> None:
    many = tuple(f"word{count}" for count in range(20))
    assert speller(Words(meant=("the", "ten")), Words(meant=("the", "tea"))).suggestions("teh", "en") == (
        "the",
        "ten",
        "tea",
    )
    assert len(speller(Words(meant=many)).suggestions("teh", "en")) == MOST_SUGGESTED


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["en_GB", "en_US", "en"]),
        ("en-GB", ["en_GB"]),
        ("en-IE", ["en_GB", "en_US", "en"]),
        ("de", ["de_AT"]),
        ("zh", []),
    ],
)
def test_a_language_has_the_dictionaries_of_its_countries(language: str, expected: list[str]) -> None:
    assert matching(language, ["en_GB", "de_AT", "en_US", "en"]) == expected


def test_the_dictionaries_are_those_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    broker = SimpleNamespace(list_languages=lambda: ["en_GB", "fr_FR"], request_dict=lambda tag: f"dictionary {tag}")
    enchant = ModuleType("enchant")
    monkeypatch.setattr(enchant, "Broker", lambda: broker, raising=False)
    monkeypatch.setitem(sys.modules, "enchant", enchant)
    assert [str(found) for found in of_the_system("fr")] == ["dictionary fr_FR"]


def test_without_the_library_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    assert SystemSpeller().misspelt("teh", "en") == ()
