from collections.abc import Callable

import pytest

from app.domain.notes import Numbering, Priority
from app.domain.notes_values import (
    read_id,
    read_key,
    read_language,
    read_numbering,
    read_pause,
    read_priority,
    read_speaking_time,
    read_words_per_minute,
    slug,
)
from app.domain.refused import RefusedError


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (read_words_per_minute, "120", 120.0),
        (read_words_per_minute, "112.5", 112.5),
        (read_pause, "0", 0.0),
        (read_pause, "1.5", 1.5),
        (read_pause, "1 min", 60.0),
        (read_speaking_time, "17", 17.0),
        (read_speaking_time, "0:17", 17.0),
        (read_language, "en", "en"),
        (read_language, "zh-Hant-HK", "zh-Hant-HK"),
        (read_key, "S", "S"),
        (read_key, "1", "1"),
        (read_key, "e\u0301", "é"),
        (read_id, "part-1", "part-1"),
        (read_id, "合作", "合作"),
        (read_priority, "must", Priority.MUST),
        (read_numbering, "roman", Numbering.ROMAN),
    ],
)
def test_a_value_is_read(read: Callable[[str], object], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (read_words_per_minute, "fast", "'fast' is not a number (write it in digits)"),
        (
            read_words_per_minute,
            "39",
            "A pace of 39 words a minute is too slow (choose from 40 to 300; 120 is usual)",
        ),
        (
            read_words_per_minute,
            "700",
            "A pace of 700 words a minute is too fast (choose from 40 to 300; 120 is usual)",
        ),
        (read_pause, "25 h", "25:00:00 is more than a day can hold (5:00 is five minutes)"),
        (read_pause, "-1", "The time '-1' is negative (leave out the minus sign)"),
        (
            read_speaking_time,
            "0",
            "A point cannot be said in no time (leave the line out, and the time is estimated)",
        ),
        (read_language, "English", "'English' is not the short name of a language (did you mean 'en'?)"),
        (read_language, "en_GB", "'en_GB' is not the short name of a language (did you mean 'en-GB'?)"),
        (
            read_language,
            "the Queen's",
            "'the Queen's' is not the short name of a language (write it as in 'en', 'en-GB' or 'fr')",
        ),
        (read_key, "SW", "The jump key 'SW' is not one character (choose a single letter, such as 'S')"),
        (
            read_key,
            "\u200b",
            "The jump key '?' is not one character (choose a single letter, such as '?')",
        ),
        (
            read_id,
            "part one!",
            "The id 'part one!' is more than letters, digits and hyphens (did you mean 'part-one'?)",
        ),
        (read_id, "!", "The id '!' is more than letters, digits and hyphens (write it as in 'part-1')"),
        (read_priority, "musst", "'musst' is not a priority (did you mean 'must'?)"),
        (read_priority, "1", "'1' is not a priority (choose must, should, may)"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_a_hint(read: Callable[[str], object], text: str, said: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read(text)
    assert str(refused.value) == said


def test_a_slug_is_the_beginning_of_a_title_in_small_letters() -> None:
    assert slug("Threats (not really the right word)") == "threats-not-really-the-right-word"
    assert slug("…") == ""
    assert slug("a" * 39 + " " + "b" * 20) == "a" * 39
