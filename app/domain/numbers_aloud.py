"""How many words a number takes when it is read out; for Chinese and Japanese, how many characters.

Only the count is needed, so each language is a small table of counts, not of words. Parts joined by a
hyphen are said one by one and count one by one: "twenty-three" is two words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CHARACTER_LANGUAGES = frozenset({"zh", "ja"})
"""Languages whose spoken unit is the character."""

_LONGEST_SAID_AS_ONE = 15
"""Digits. What is longer is a number to dial, not to understand, and is read digit by digit."""


@dataclass(frozen=True, slots=True)
class _Counting:
    """The words a language takes for 0 to 99 (a row for each ten) and for 0 to 9 hundreds."""

    below_hundred: tuple[str, ...]
    hundreds: str
    joint: int = 0
    """Words between hundreds and the rest: the "and" of "one hundred and five"."""
    unsaid_thousands: frozenset[int] = frozenset({1})
    """Multiples that the word for a thousand holds by itself: "mille", not "un mille"."""


_DIGITS_IN_GROUP = 3

_YEARS_OF_THIS_CENTURY = range(2001, 2100)
_YEARS_OF_OUR_TIME = range(1900, 2100)
_YEARS_IN_PAIRS = range(1010, 2000)

_TENS = ("1111111111", "1111111111", *["1222222222"] * 8)

_COUNTING = {
    "en": _Counting(_TENS, "0222222222", joint=1, unsaid_thousands=frozenset()),
    "fr": _Counting(
        (
            "1111111111",
            "1111111222",  # dix-sept
            *["1322222222"] * 5,  # vingt et un, vingt-deux
            "2322222333",  # soixante-dix, soixante et onze, soixante-dix-sept
            "2333333333",  # quatre-vingts
            "3333333444",  # quatre-vingt-dix-sept
        ),
        "0122222222",
    ),
    "es": _Counting((*["1111111111"] * 3, *["1333333333"] * 7), "0111111111"),  # veintiuno, treinta y uno
    "ru": _Counting(_TENS, "0111111111"),
    "ar": _Counting(
        ("1111111111", *["1222222222"] * 9),
        "0111111111",
        unsaid_thousands=frozenset({1, 2}),  # the dual has an ending of its own
    ),
}
_ELSEWHERE = _Counting(_TENS, "0122222222")
"""What most languages come near to; those that write "dreiundzwanzig" as one word still say both parts."""

_POINT, _COMMA = (
    re.compile(rf"(\d{{1,3}}(?:[{group}'’]\d{{3}})+|\d+)(?:[{decimal}](\d+))?")
    for group, decimal in ((",", "."), (".", ","))
)
_POINT_LANGUAGES = frozenset({"en", "zh", "ja", "ko", "th", "he", "hi"})
_ARABIC_SIGNS = str.maketrans("٬٫", ".,")


def words_in_number(written: str, language: str) -> int:
    """Words of `written` ("2,300,000", "3.5", "2030"): digits with the signs of grouping and decimals between.

    What is neither ("1.2.3", "12.05.2024") is read as the numbers it holds.
    """
    reading = _as_number(written.translate(_ARABIC_SIGNS), language)
    if reading is None:
        return sum(_whole(digits, language) for digits in re.findall(r"\d+", written))
    whole, fraction = reading
    words = _whole("".join(re.findall(r"\d", whole)), language, grouped=not whole.isdecimal())
    return words + 1 + len(fraction) if fraction else words


def words_in_clock_time(hours: str, minutes: str, language: str) -> int:
    """Words of a time of day: "ten thirty", "ten o'clock", "ten oh five"; elsewhere "dix heures trente"."""
    if language == "en":
        return _whole(hours.lstrip("0") or "0", language) + (1 if minutes == "00" else _whole(minutes, language))
    said = 0 if not int(minutes) else _whole(minutes.lstrip("0"), language)
    return _whole(hours.lstrip("0") or "0", language) + 1 + said


def _as_number(written: str, language: str) -> tuple[str, str] | None:
    own, other = (_POINT, _COMMA) if language in _POINT_LANGUAGES else (_COMMA, _POINT)
    match = own.fullmatch(written) or other.fullmatch(written)
    return match and (match[1], match[2] or "")


def _whole(digits: str, language: str, *, grouped: bool = False) -> int:
    if digits == "000":
        return 1  # thousands set apart by a space: "300 000"
    if len(digits) > _LONGEST_SAID_AS_ONE or (len(digits) > 1 and int(digits[0]) == 0):
        return len(digits)
    if len(digits) == len("2030") and not grouped:
        return _year(int(digits), language)
    return _cardinal(int(digits), language)


def _year(year: int, language: str) -> int:
    """Four bare digits: "nineteen ninety"; a year of this century is three words however it is read.

    "Two thousand thirty", "twenty twenty-five", "two thousand nine": English has not settled.
    Elsewhere a year is a number like others; in Chinese its digits are named.
    """
    if language in CHARACTER_LANGUAGES and year in _YEARS_OF_OUR_TIME:
        return len("二零三零")
    if language == "en" and year in _YEARS_OF_THIS_CENTURY:
        return 3
    if language == "en" and year in _YEARS_IN_PAIRS:
        century, rest = divmod(year, 100)
        return _cardinal(century, language) + (2 if rest in range(1, 10) else _cardinal(rest, language))
    return _cardinal(year, language)


def _cardinal(number: int, language: str) -> int:
    if number == 0:
        return 1
    if language in CHARACTER_LANGUAGES:
        return _characters(number)
    counting = _COUNTING.get(language, _ELSEWHERE)
    words = sum(_group(group, scale, counting) for scale, group in enumerate(_parts(number, 1000)) if group)
    joined = len(str(number)) > _DIGITS_IN_GROUP and number % 1000 in range(1, 100)
    return words + (counting.joint if joined else 0)


def _group(group: int, scale: int, counting: _Counting) -> int:
    if scale == 1 and group in counting.unsaid_thousands:
        return 1
    hundreds, rest = divmod(group, 100)
    words = int(counting.hundreds[hundreds])
    if rest:
        words += int(counting.below_hundred[rest // 10][rest % 10])
        words += counting.joint if hundreds else 0
    return words + min(scale, 1)


def _characters(number: int) -> int:
    """二百三十万 is five: a digit and its place for each digit, 零 for a gap, 万 and 亿 every four places."""
    characters = sum(_four_places(group) + min(scale, 1) for scale, group in enumerate(_parts(number, 10_000)) if group)
    gaps = len(re.findall(r"(?<=[1-9])0+(?=[1-9])", str(number)))
    opens_with_ten = re.fullmatch(r"1\d(?:\d{4})*", str(number)) is not None  # 十五, not 一十五
    return characters + gaps - opens_with_ten


def _four_places(group: int) -> int:
    digits = str(group)
    said = sum(digit != "0" for digit in digits)
    return 2 * said - (digits[-1] != "0")


def _parts(number: int, base: int) -> Iterator[int]:
    """The lowest group of digits first."""
    while number:
        number, group = divmod(number, base)
        yield group
