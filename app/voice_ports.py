"""What is needed from the world to record a voice, and to hear it again."""

from collections.abc import Collection
from typing import Protocol

from app.domain.take import TakeKey
from app.domain.voice import Microphone


class Recordings(Protocol):
    """Voices, each kept for the take it belongs to."""

    def size(self, take: TakeKey) -> int:
        """In bytes; 0 when there is none; never an error."""
        ...

    def put_away(self, take: TakeKey) -> None:
        """It is there no more, and can be brought back until `forget`; OSError when that is not possible."""
        ...

    def bring_back(self, take: TakeKey) -> None:
        """OSError when that is not possible; none that was not put away."""
        ...

    def sweep(self, wanted: Collection[TakeKey]) -> None:
        """Delete for good what has lain there for a day and is of none of these takes; never an error.

        What is from before the first of them stays: then there may have been another record.
        """
        ...

    def forget(self) -> None:
        """Delete for good what was put away; never an error."""
        ...


class VoiceRecorder(Protocol):
    """Records the voice of one take at a time; used by one thread, and slow where a sound device is."""

    def microphone(self) -> Microphone:
        """The one that would be used, or why there is none; never an error."""
        ...

    def listen(self, take: TakeKey, began_s: float) -> None:
        """Record from now on for a take that began at `began_s` on the clock; raises RefusedError and OSError."""
        ...

    def pause(self) -> None:
        """Hear nothing until `listen`; the recording stays open."""
        ...

    def end(self, *, keep: bool) -> None:
        """Close the recording, if there is one; it is gone unless it is to be kept. Never an error."""
        ...

    def complaint(self) -> str:
        """Once a sentence when the recording has ended by itself, else nothing; any thread may ask, at any time."""
        ...


class VoicePlayer(Protocol):
    """Plays one recording at a time; used by one thread, and slow where a sound device is."""

    def open(self, take: TakeKey) -> float:
        """Have it ready; its seconds. OSError when it cannot be read, RefusedError without what reads it."""
        ...

    def play(self, from_s: float) -> None:
        """From there to its end; raises RefusedError when nothing can be heard, and OSError."""
        ...

    def stop(self) -> None:
        """Never an error."""
        ...

    @property
    def place_s(self) -> float | None:
        """The second that is heard now, None when nothing is; any thread may ask, at any time."""
        ...

    def complaint(self) -> str:
        """Once a sentence when playing has ended before its time, else nothing; any thread may ask, at any time."""
        ...
