"""When each word of the recordings in `bench/voice` was said, sentence by sentence."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.pace import Stop
from app.domain.wording import SpokenWord, spoken_words

READERS = {"LJ": ("lj_clean", "lj_adlib", "lj_skip"), "Sense": ("sense",), "free": ("mfa_acoustic",)}
SYNTHETIC = ("esp_us_adlib", "esp_gb_skip")

_VOICE = Path(__file__).parent / "voice"
_PART_OF_SPEAKING = "disfluency"
"""An "um" belongs to how this speaker speaks; every other event interrupts the reading."""


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word of the script and when it was said."""

    written: str
    word: SpokenWord
    start_s: float
    end_s: float

    @property
    def middle_s(self) -> float:
        return (self.start_s + self.end_s) / 2


@dataclass(frozen=True, slots=True)
class Passage:
    """Words said in a row, to the beginning of the next word or, where none follows, to the last sound."""

    words: tuple[HeardWord, ...]
    lasts_s: float
    rest_heard: bool

    @property
    def text(self) -> str:
        return " ".join(heard.written for heard in self.words)


def sentences(reader: str) -> list[Passage]:
    """Each whole sentence of a reader once; if it was recorded twice, with the rest after it."""
    found: dict[str, Passage] = {}
    for name in READERS[reader]:
        for sentence in _whole_sentences(name):
            if sentence.text not in found or sentence.rest_heard:
                found[sentence.text] = sentence
    return list(found.values())


def phrases(sentence: Passage) -> Iterator[Passage]:
    """The parts of a sentence between two rests."""
    words = sentence.words
    ends = [end for end, heard in enumerate(words, start=1) if heard.word.stop and end < len(words)]
    for first, end in zip([0, *ends], [*ends, len(words)], strict=True):
        start_s = words[first].start_s
        if end < len(words):
            yield Passage(words[first:end], words[end].start_s - start_s, rest_heard=True)
        else:
            yield Passage(words[first:], words[0].start_s + sentence.lasts_s - start_s, sentence.rest_heard)


def heard_words(name: str) -> Iterator[tuple[str, float]]:
    """Each word of a recording as it is written, and how many seconds it lasted."""
    for said in json.loads((_VOICE / f"{name}.json").read_text("utf-8"))["words"]:
        yield said["w"], said["end"] - said["start"]


def _whole_sentences(name: str) -> Iterator[Passage]:
    text = (_VOICE / f"{name}.txt").read_text("utf-8")
    recording = json.loads((_VOICE / f"{name}.json").read_text("utf-8"))
    script = spoken_words(text, "en")
    said = [
        (said["i"], HeardWord(said["w"], script[said["i"]], said["start"], said["end"])) for said in recording["words"]
    ]
    breaks_s = [event["start"] for event in recording["events"] if event["type"] != _PART_OF_SPEAKING]
    words: list[HeardWord] = []
    for (position, heard), following in zip(said, [*said[1:], None], strict=True):
        begins = position == 0 or script[position - 1].stop is Stop.FULL_STOP
        words = [heard] if begins else [*words, heard] if words else []
        follows = following is not None and _goes_on(position, heard, *following, breaks_s=breaks_s)
        if words and heard.word.stop is Stop.FULL_STOP:
            end_s = following[1].start_s if following and follows else heard.end_s
            yield Passage(tuple(words), end_s - words[0].start_s, follows)
        if not follows:
            words = []


def _goes_on(
    position: int, heard: HeardWord, next_position: int, following: HeardWord, *, breaks_s: list[float]
) -> bool:
    """Whether the reader went straight on to the next word of the script."""
    return next_position == position + 1 and not any(
        heard.middle_s < break_s < following.middle_s for break_s in breaks_s
    )
