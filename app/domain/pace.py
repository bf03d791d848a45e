"""How fast this speaker speaks, and where they rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from zlib import crc32

DEFAULT_WORDS_PER_MINUTE = 120.0
"""No more than this where there is interpretation (UN Geneva, interpretation practice)."""

SLOWEST_WORDS_PER_MINUTE = 40.0
FASTEST_WORDS_PER_MINUTE = 300.0

SPEAKERS_DIFFER = 0.2
"""How far speakers are from what is usual, in logarithms: 88 % of variance is between readers (IReST 2012)."""

ORAL_READING_RATE = {"en": 228, "fr": 195, "es": 218, "ru": 184, "ar": 138, "zh": 255}
"""Words (zh: characters) a minute, read aloud: IReST, Trauzettel-Klosinski & Dietz 2012."""

COMFORTABLE_SHARE = (100 / 120, 150 / 120)
"""From 100 wpm (Li 2010) to 150 wpm (what advice to NGOs implies), as shares of the default of 120."""


class Stop(StrEnum):
    """A rest that the punctuation asks for."""

    COMMA = "comma"
    SEMICOLON = "semicolon"
    FULL_STOP = "full stop"


Stretches = Mapping[str, float]
"""How many times as long as its words alone would tell a text takes this speaker, by the `stretch_key` of the text."""


def stretch_key(text: str) -> str:
    """A short name for a text: a speech under way is kept many times a minute."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"


@dataclass(frozen=True, slots=True)
class Pace:
    """Spoken units a minute between rests, the rests in seconds, and what is known of single texts.

    Stretches are not compared: they are those that were learned, whenever that was.
    """

    words_per_minute: float = DEFAULT_WORDS_PER_MINUTE
    comma_s: float = 0.2
    semicolon_s: float = 0.35
    full_stop_s: float = 0.6
    new_point_s: float = 1.0
    new_section_s: float = 1.5
    stretches: Stretches = field(default_factory=dict, compare=False)

    def stretch(self, text: str) -> float:
        """1.0 for a text of which nothing is known."""
        return self.stretches.get(stretch_key(text), 1.0) if self.stretches else 1.0

    def speaking_s(self, units: float) -> float:
        """Seconds to say `units` words or characters without a rest."""
        return units * 60.0 / self.words_per_minute

    def rest_s(self, stop: Stop | None) -> float:
        """Seconds of rest after a word that ends in `stop`."""
        match stop:
            case None:
                return 0.0
            case Stop.COMMA:
                return self.comma_s
            case Stop.SEMICOLON:
                return self.semicolon_s
        return self.full_stop_s


def usual_words_per_minute(language: str) -> float:
    """The default for a language: 120 in English, the others in proportion to their oral reading rate."""
    rate = ORAL_READING_RATE.get(language.partition("-")[0].lower(), ORAL_READING_RATE["en"])
    return round(DEFAULT_WORDS_PER_MINUTE * rate / ORAL_READING_RATE["en"])


def comfortable_words_per_minute(language: str) -> tuple[float, float]:
    """The range within which a listener, and an interpreter, can follow."""
    usual = usual_words_per_minute(language)
    slow, fast = COMFORTABLE_SHARE
    return usual * slow, usual * fast
