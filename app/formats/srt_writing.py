"""Subtitles as a file that players and editors of films read (SubRip)."""

from collections.abc import Iterable

from app.domain.subtitles import TimedText

_MS = 1000


def srt(subtitles: Iterable[TimedText]) -> str:
    """Each with its number and its times."""
    return "\n".join(
        f"{number}\n{_time(subtitle.start_s)} --> {_time(subtitle.end_s)}\n{subtitle.text}\n"
        for number, subtitle in enumerate(subtitles, start=1)
    )


def _time(seconds: float) -> str:
    """As in 00:01:02,345."""
    whole, ms = divmod(round(seconds * _MS), _MS)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02},{ms:03}"
