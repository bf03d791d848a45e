from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.spelling import words_to_spell


def words(text: str, language: str = "en") -> list[str]:
    return [text[place.start : place.stop] for place in words_to_spell(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We agree, and we don’t wait.", ["We", "agree", "and", "we", "don’t", "wait"]),
        ("states of origin/transit – well-organized", ["states", "of", "origin", "transit", "well", "organized"]),
        ("in 5-10 years, by 2030, the G20", ["in", "years", "by", "the"]),
        ("the SDGs, the IOM and the iPhone", ["the", "the", "and", "the"]),
        ("we thank Mr Koser of Geneva", ["we", "thank", "of"]),
        ("It ends. Then (it begins)", ["It", "ends", "Then", "it", "begins"]),
        ("‘Today’ we begin", ["Today", "we", "begin"]),
        ("he said: “Thank you.” Never again", ["he", "said", "Thank", "you", "Never", "again"]),
        ("write to me@example.org or www.example.org", ["write", "to", "or"]),
        ("a b c", []),
        ("", []),
        ("— … 5!", []),
    ],
)
def test_names_acronyms_figures_and_addresses_are_left_alone(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_where_nouns_have_capitals_they_are_looked_up() -> None:
    assert words("die Würde des Menschen", "de-AT") == ["die", "Würde", "des", "Menschen"]
    assert words("la Suisse et la paix", "fr") == ["la", "et", "la", "paix"]


@given(st.text(), st.sampled_from(["en", "de", "zh"]))
def test_places_are_in_order_and_hold_letters_only(text: str, language: str) -> None:
    places = list(words_to_spell(text, language))
    assert all(one.stop <= other.start for one, other in pairwise(places))
    for place in places:
        word = text[place.start : place.stop].replace("'", "").replace("’", "")
        assert word.isalpha() or not word.isascii()
