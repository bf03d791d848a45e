"""What single words and figures in notes mean."""

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from app.domain.durations import LONGEST_S, clock_text, parse_number, parse_seconds
from app.domain.hints import did_you_mean, excerpt
from app.domain.notes import Numbering, Priority
from app.domain.pace import FASTEST_WORDS_PER_MINUTE, SLOWEST_WORDS_PER_MINUTE
from app.domain.refused import RefusedError
from app.translation import _

Choice = TypeVar("Choice", bound=StrEnum)

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
_LANGUAGE_NAMES = {
    "arabic": "ar",
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "german": "de",
    "russian": "ru",
    "spanish": "es",
}
_LONGEST_SLUG = 40
_ID = re.compile(r"\w[\w-]*")


def read_words_per_minute(text: str) -> float:
    """The pace; raises RefusedError outside of what a speaker can keep up."""
    words_per_minute = parse_number(text)
    hint = _("choose from {slowest:.0f} to {fastest:.0f}; 120 is usual").format(
        slowest=SLOWEST_WORDS_PER_MINUTE, fastest=FASTEST_WORDS_PER_MINUTE
    )
    if words_per_minute < SLOWEST_WORDS_PER_MINUTE:
        raise RefusedError(_("A pace of {pace:g} words a minute is too slow").format(pace=words_per_minute), hint)
    if words_per_minute > FASTEST_WORDS_PER_MINUTE:
        raise RefusedError(_("A pace of {pace:g} words a minute is too fast").format(pace=words_per_minute), hint)
    return words_per_minute


def read_pause(text: str) -> float:
    """Seconds of rest after a point, 0 among them; raises RefusedError."""
    pause_s = parse_seconds(text)
    if pause_s > LONGEST_S:
        raise _too_long(pause_s)
    return pause_s


def read_speaking_time(text: str) -> float:
    """Seconds that a point takes, more than 0; raises RefusedError."""
    speaking_s = read_pause(text)
    if not speaking_s:
        raise RefusedError(_("A point cannot be said in no time"), _("leave the line out, and the time is estimated"))
    return speaking_s


def read_language(text: str) -> str:
    """A language tag such as en, en-GB or zh-Hant; raises RefusedError."""
    if _LANGUAGE.fullmatch(text):
        return text
    meant = _LANGUAGE_NAMES.get(text.lower(), text.replace("_", "-"))
    if _LANGUAGE.fullmatch(meant):
        hint = _("did you mean {choice}?").format(choice=excerpt(meant))
    else:
        hint = _("write it as in 'en', 'en-GB' or 'fr'")
    raise RefusedError(_("{text} is not the short name of a language").format(text=excerpt(text)), hint)


def read_key(text: str) -> str:
    """One character to press; raises RefusedError."""
    key = unicodedata.normalize("NFC", text)
    if len(key) == 1 and key.isprintable():
        return key
    raise RefusedError(
        _("The jump key {key} is not one character").format(key=excerpt(text)),
        _("choose a single letter, such as {first}").format(first=excerpt(text[0])),
    )


def read_id(text: str) -> str:
    """A name without spaces; raises RefusedError."""
    if _ID.fullmatch(text):
        return text
    meant = slug(text)
    hint = _("did you mean {choice}?").format(choice=excerpt(meant)) if meant else _("write it as in 'part-1'")
    raise RefusedError(_("The id {text} is more than letters, digits and hyphens").format(text=excerpt(text)), hint)


def reader_of(choices: type[Choice], refusal: str) -> Callable[[str], Choice]:
    """Reads one of the choices by its name; raises RefusedError with `refusal`, in which {text} is filled in."""

    def read_choice(text: str) -> Choice:
        if text in set(choices):
            return choices(text)
        names = [choice.value for choice in choices]
        hint = did_you_mean(text, names) or _("choose {names}").format(names=", ".join(names))
        raise RefusedError(refusal.format(text=excerpt(text)), hint)

    return read_choice


def slug(title: str) -> str:
    """The beginning of a title as an id: small letters and digits, with hyphens between the words."""
    return "-".join(re.findall(r"\w+", title.lower()))[:_LONGEST_SLUG].rstrip("-")


def _too_long(duration_s: float) -> RefusedError:
    return RefusedError(
        _("{duration} is more than a day can hold").format(duration=clock_text(duration_s)),
        _("5:00 is five minutes"),
    )


read_priority = reader_of(Priority, _("{text} is not a priority"))
read_numbering = reader_of(Numbering, _("{text} is not a way of numbering"))
