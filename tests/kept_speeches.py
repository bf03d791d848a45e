"""A speech that is kept, for the tests of what becomes of it."""

from pathlib import Path

from app.adapters.speech_file import SpeechFile
from app.domain.moment import Moment
from app.domain.notes import Notes
from app.domain.speech import Speech
from app.domain.under_way import UnderWay, Whereabouts, under_way
from tests.speeches import ten_seconds_each

PLAN = ten_seconds_each(a=5, b=5)
NOTES = PLAN.notes
SPEECH = Speech.unsaid(PLAN, 300.0).run(1000.0)


def at(seconds: float, speech: Speech = SPEECH) -> UnderWay:
    """The speech as it is so many seconds after it began."""
    return under_way(
        speech, Moment(1000.0 + seconds, 1000.0 + seconds, 1.7e9 + seconds, "boot"), Whereabouts("notes.yaml")
    )


def found(folder: Path) -> tuple[UnderWay, Notes] | None:
    """What another program finds."""
    return SpeechFile(folder).find()
