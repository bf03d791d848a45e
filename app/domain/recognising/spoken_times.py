"""Times as people write them: "5 minutes", "max. 6 min", "пять минут"."""

import re

_NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "deux": 2, "trois": 3, "cinq": 5, "sept": 7, "dix": 10, "quinze": 15,
    "dos": 2, "tres": 3, "cinco": 5, "siete": 7, "diez": 10, "quince": 15,
    "два": 2, "три": 3, "пять": 5, "семь": 7, "десять": 10, "五": 5, "三": 3, "十": 10,
}  # fmt: skip
_MINUTES = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,]\d)?|[٠-٩]{{1,3}}|{'|'.join(_NUMBER_WORDS)})\s*[-‐–]?\s*"
    r"(?:minutes?|mins?\b|min\.|['′’](?=\W|$)|minuten|minutos?|минут[аы]?|мин\b|دقائق|دقيقة|分钟|分鐘)",
    re.IGNORECASE,
)
_SECONDS_IN_A_MINUTE = 60
_LONGEST_MINUTES = 600
_AROUND_A_TIME = re.compile(
    r"\W*(?:(?:in all|altogether|in total|en tout|en total|insgesamt|всего|max|maximum|about|approx|ca|circa|up to"
    r"|at most|not more than|speaking time|allotted|speech|environ|durée"
    r"|máximo|unos|duración|не более|около|höchstens|etwa|redezeit|约|不超过|حوالي)\W*)*",
    re.IGNORECASE,
)


def is_only_a_time(text: str) -> bool:
    """True for a line such as "Max. 6 minutes" and nothing else."""
    match = _MINUTES.search(text)
    return match is not None and all(
        _AROUND_A_TIME.fullmatch(rest) for rest in (text[: match.start()], text[match.end() :])
    )


def minutes_s(text: str) -> float | None:
    """Seconds in "5 minutes" or "five-minute", None without any."""
    match = _MINUTES.search(text)
    if not match:
        return None
    written = match["number"].lower()
    minutes = float(_NUMBER_WORDS.get(written, 0) or written.replace(",", "."))
    return minutes * _SECONDS_IN_A_MINUTE if 0 < minutes <= _LONGEST_MINUTES else None
