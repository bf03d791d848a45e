import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.words_aloud import words_aloud


@pytest.mark.parametrize(
    ("token", "said"),
    [
        ("migration", "migration"),
        ("don’t", "don’t"),
        ("**Intervention", "intervention"),
        ("/or", "or"),
        ("–", ""),
        ("...", ""),
        ("🙂", ""),
        ("SDGs。", "S D Gs"),
        # joined words
        ("and/or", "and or"),
        ("well-organized", "well organized"),
        ("sub-Saharan", "sub Saharan"),
        ("ne-plus-ultra", "ne plus ultra"),
        ("pre-", "pre"),
        ("stage—and", "stage and"),
        ("state(s)", "states"),
        ("R&D", "R and D"),
        ("#SDGs", "hashtag S D Gs"),
        # ranges, dates and numbers with something about them
        ("5-10", "five to ten"),
        ("10–15%", "ten to fifteen percent"),
        ("2020-2025", "twenty twenty [years] to twenty twenty five"),
        ("555-01-23", "five hundred and fifty five oh one twenty three"),
        ("2015/16", "two thousand fifteen sixteen"),
        ("(a)", "a"),
        ("1.", "one"),
        ("40%", "forty percent"),
        ("+3%", "plus three percent"),
        ("-5", "minus five"),
        ("€5m,", "five million euros"),
        ("$2.5bn", "two point five billion dollars"),
        ("US$5", "five U S dollars"),
        ("3½", "three and-a half"),
        ("40°C", "forty degrees Celsius"),
        ("1st", "first"),
        ("21st", "twenty first"),
        ("1990s", "nineteen nineties"),
        ("80’s", "eighties"),
        ("1er", "premier"),
        ("1.º", "primero"),
        ("1-го", "pervogo"),
        ("COVID-19", "covid nineteen"),
        ("COP30", "cop thirty"),
        ("G20", "G twenty"),
        ("CO2", "C O two"),
        # times of day
        ("10:30", "ten thirty"),
        ("9:05am", "nine oh five a.m."),
        ("10:00.", "ten o’clock"),
        # letters with dots
        ("e.g.", "for example"),
        ("U.S.-led", "U S led"),
        ("www.example.org", "www example org"),
    ],
)
def test_a_token_takes_the_words_it_is_read_out_with(token: str, said: str) -> None:
    assert words_aloud(token, "en") == len(said.split())


@pytest.mark.parametrize(
    ("token", "language", "words"),
    [("40%", "fr", 3), ("40%", "es", 3), ("40%", "ru", 2), ("40%", "zh", 5), ("10:30", "fr", 3), ("10h30", "fr", 3)],
)
def test_signs_and_times_are_said_as_the_language_says_them(token: str, language: str, words: int) -> None:
    assert words_aloud(token, language) == words


@pytest.mark.parametrize(("token", "words"), [("ครับ", 1), ("สวัสดีครับท่านประธาน", 5), ("हिन्दी", 1), ("كَتَبَ", 1)])
def test_scripts_with_other_habits_are_estimated(token: str, words: int) -> None:
    assert words_aloud(token, "") == words


def test_a_figure_in_arabic_digits_counts_as_one_in_european_digits() -> None:
    assert words_aloud("٢١", "ar") == words_aloud("21", "ar") == 2


@given(st.text(), st.sampled_from(["en", "fr", "zh", ""]), st.booleans())
def test_no_token_is_too_strange_to_count(token: str, language: str, shouted: bool) -> None:  # noqa: FBT001 (hypothesis)
    assert words_aloud(token, language, shouted=shouted) >= 0


@given(st.text("abcdefg", min_size=1), st.text("abcdefg", min_size=1), st.sampled_from("-/‑–&"))
def test_joined_words_count_as_their_parts(left: str, right: str, mark: str) -> None:
    assert words_aloud(left + mark + right, "en") == 2 + (mark == "&")
