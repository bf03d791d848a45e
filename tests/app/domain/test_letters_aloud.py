import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.letters_aloud import words_in_letters

SPELLED = (
    "SDGs NYC DG DDG SRSG IOM WEF UN EU NGO NGOs NGO’s ILO IMF GDP WHO USA UNHCR UNDP UNODC UNFPA ICRC OECD OSCE IAEA "
    "UNECE OHCHR IPCC IUCN GFMD UNSC UNFCCC LGBTI ECHR EBRD AIIB IFRC UNWTO YMCA RSVP AI OK ООН США МОМ СССР УВКБ"
)
SAID = (
    "SWOT UNESCO UNICEF NATO AIDS OPEC ASEAN ECOSOC COVID BRICS UNAIDS UNRWA UNCTAD UNEP OCHA IFAD IGAD ECOWAS COP "
    "ICAO CEDAW MINUSMA UNIFIL SAARC SIDS CERF INTERPOL FRONTEX ONU НАТО ЮНЕСКО ОБСЕ ВОЗ"
)
STRESSED = "NOT ALL AND THE MUST ONLY NEVER RIGHT STRONG THREE COUNTRIES GLOBAL BEAUTIFUL"


@pytest.mark.parametrize("name", SPELLED.split())
def test_what_no_mouth_can_say_is_spelled_one_word_a_letter(name: str) -> None:
    letters = [letter for letter in name if letter.isupper()]
    assert words_in_letters(name, shouted=False) == len(letters)


@pytest.mark.parametrize("name", SAID.split())
def test_what_a_mouth_can_say_is_a_word(name: str) -> None:
    assert words_in_letters(name, shouted=False) == 1


@pytest.mark.parametrize("word", STRESSED.split())
def test_a_stressed_word_is_still_a_word(word: str) -> None:
    assert words_in_letters(word, shouted=False) == 1


@pytest.mark.parametrize("number", ["II", "III", "IV", "IX", "XIV", "XXI"])
def test_a_roman_numeral_is_one_word(number: str) -> None:
    assert words_in_letters(number, shouted=False) == 1


@pytest.mark.parametrize("word", ["a", "I", "Compact", "McKinsey", "iPhone", "ÉTAT", "ΕΕ", "国"])
def test_what_is_not_all_capitals_is_a_word(word: str) -> None:
    assert words_in_letters(word, shouted=False) == 1


def test_in_a_text_of_capitals_only_what_has_no_vowel_is_spelled() -> None:
    assert words_in_letters("LAW", shouted=True) == 1
    assert words_in_letters("NGO", shouted=True) == 1
    assert words_in_letters("SRSG", shouted=True) == 4


@given(st.text("AEIOUYSTRNGCK", min_size=1), st.booleans())
def test_a_name_takes_one_word_or_one_for_each_letter(name: str, shouted: bool) -> None:  # noqa: FBT001 (hypothesis)
    assert words_in_letters(name, shouted=shouted) in {1, len(name)}


@given(st.text("AEIOUYSTRNGCK", min_size=8))
def test_eight_letters_are_never_spelled(name: str) -> None:
    assert words_in_letters(name, shouted=False) == 1
