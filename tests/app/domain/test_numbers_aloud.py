import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.numbers_aloud import words_in_clock_time, words_in_number

LANGUAGES = st.sampled_from(["en", "fr", "es", "ru", "ar", "zh", "ja", "de", ""])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0", "zero"),
        ("7", "seven"),
        ("19", "nineteen"),
        ("20", "twenty"),
        ("23", "twenty three"),
        ("100", "one hundred"),
        ("105", "one hundred and five"),
        ("345", "three hundred and forty five"),
        ("1,005", "one thousand and five"),
        ("2,030", "two thousand and thirty"),
        ("12,500", "twelve thousand five hundred"),
        ("2,300,000", "two million three hundred thousand"),
        ("1,000,001", "one million and one"),
        ("8'000", "eight thousand"),
        # years
        ("2030", "two thousand thirty"),
        ("2025", "twenty twenty five"),
        ("2009", "two thousand nine"),
        ("2000", "two thousand"),
        ("1990", "nineteen ninety"),
        ("1951", "nineteen fifty one"),
        ("1905", "nineteen oh five"),
        ("1900", "nineteen hundred"),
        ("1003", "one thousand and three"),
        ("4500", "four thousand five hundred"),
        # decimals, and what is neither
        ("3.5", "three point five"),
        ("3.14", "three point one four"),
        ("3,5", "three point five"),
        ("1,234.5", "one thousand two hundred and thirty four point five"),
        ("1.234,5", "one thousand two hundred and thirty four point five"),
        ("1.2.3", "one two three"),
        ("12.05.2024", "twelve oh five twenty twenty four"),
        # digit by digit
        ("007", "oh oh seven"),
        ("0412345678", "oh four one two three four five six seven eight"),
        ("000", "thousand"),
    ],
)
def test_an_english_number_takes_the_words_it_is_read_out_with(written: str, said: str) -> None:
    assert words_in_number(written, "en") == len(said.split())


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("fr", "17", "dix sept"),
        ("fr", "21", "vingt et un"),
        ("fr", "71", "soixante et onze"),
        ("fr", "80", "quatre vingts"),
        ("fr", "97", "quatre vingt dix sept"),
        ("fr", "1990", "mille neuf cent quatre vingt dix"),
        ("fr", "2030", "deux mille trente"),
        ("fr", "2.300.000", "deux millions trois cent mille"),
        ("fr", "3,5", "trois virgule cinq"),
        ("fr", "3.5", "trois virgule cinq"),
        ("es", "16", "dieciséis"),
        ("es", "31", "treinta y uno"),
        ("es", "500", "quinientos"),
        ("es", "1.990", "mil novecientos noventa"),
        ("es", "2.300.000", "dos millones trescientos mil"),
        ("ru", "21", "двадцать один"),
        ("ru", "1990", "тысяча девятьсот девяносто"),
        ("ru", "2300", "две тысячи триста"),
        ("ar", "12", "اثنا عشر"),
        ("ar", "21", "واحد وعشرون"),
        ("ar", "2000", "ألفان"),
        ("ar", "٢٠٣٠", "ألفان وثلاثون"),
        ("ar", "٣٫٥", "ثلاثة فاصلة خمسة"),
        ("de", "23", "drei undzwanzig"),
        ("de", "1.500", "tausend fünf hundert"),
    ],
)
def test_other_languages_count_by_their_own_table(language: str, written: str, said: str) -> None:
    assert words_in_number(written, language) == len(said.split())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0", "零"),
        ("10", "十"),
        ("15", "十五"),
        ("20", "二十"),
        ("105", "一百零五"),
        ("110", "一百一十"),
        ("1,001", "一千零一"),
        ("10500", "一万零五百"),
        ("150,000", "十五万"),
        ("2,300,000", "二百三十万"),
        ("100,000,005", "一亿零五"),
        ("2030", "二零三零"),
        ("3.5", "三点五"),
    ],
)
def test_a_chinese_number_takes_its_characters(written: str, said: str) -> None:
    assert words_in_number(written, "zh") == len(said)


@pytest.mark.parametrize(
    ("hours", "minutes", "language", "said"),
    [
        ("10", "30", "en", "ten thirty"),
        ("10", "00", "en", "ten o’clock"),
        ("09", "05", "en", "nine oh five"),
        ("0", "30", "en", "zero thirty"),
        ("00", "05", "en", "zero oh five"),
        ("10", "30", "fr", "dix heures trente"),
        ("10", "00", "fr", "dix heures"),
        ("10", "05", "es", "diez y cinco"),
    ],
)
def test_a_time_of_day_is_read_by_the_clock(hours: str, minutes: str, language: str, said: str) -> None:
    assert words_in_clock_time(hours, minutes, language) == len(said.split())


@given(st.integers(0, 10**18), LANGUAGES)
def test_every_number_takes_at_least_a_word_and_at_most_a_few_for_each_digit(number: int, language: str) -> None:
    assert 1 <= words_in_number(str(number), language) <= 4 * len(str(number))


@given(st.integers(1, 999_999), LANGUAGES)
def test_a_million_more_never_takes_fewer_words(number: int, language: str) -> None:
    assert words_in_number(str(7_000_000 + number), language) >= words_in_number(str(number), language)


def test_a_number_of_ten_thousand_digits_is_read_digit_by_digit() -> None:
    assert words_in_number("9" * 10_000, "en") == 10_000
