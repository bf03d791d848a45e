"""A small parent of the window: it hears the window's heart beat, and starts another when that one ends unasked.

The window is a fork of a process that has loaded all a window needs and begun nothing of it: it has no thread, no
connection to the screen and nothing of Qt but its code. So the next window waits for no interpreter and no library.
Where there is no fork, or it would be unsafe (macOS), the window is on its own.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from types import FrameType

from app.translation import _

SPEAKING, AT_EASE, PREPARING, FAREWELL = b"s", b"e", b"p", b"f"
"""What a heart says with each beat: a speech is running; one waits on the stage; none is there, or another is being
opened; the last word of a window that was asked to end."""

PATIENCE_S = {SPEAKING: 2.0, AT_EASE: 10.0, PREPARING: 120.0, FAREWELL: 30.0}
"""After so long a silence the window hangs. A long file takes its time to be read, and then no audience waits."""

FIRST_BEAT_S = (30.0, 60.0, 120.0)
"""The fonts of a machine may have to be looked through before the first beat; each start that never beats gives the
next one longer."""

MOST_RESTARTS = 3
WITHIN_S = 60.0
"""Seconds in which windows lived; those in which one hung do not count, or a hang would be repeated for ever."""

MOST_MUTE = 2
"""So many windows in turn may end before their first beat; from then on each is worth a rung."""

ENDED_WELL = {0, 2}
"""Exit codes of a person's own will, and of a machine without a screen."""

_SLICE_S = 0.25
_SUSPENDED_S = 1.0
"""Who was not woken for so long after the time has slept, with all of the machine."""

_LAST_WORDS_S = 0.3
"""So long a hanging window has to write down where it hangs."""

_KILLED_S = 2.0
"""A process that waits for a disk cannot be killed before that answers, and is not waited for longer."""

ALONE = "ROSTRUM_ALONE"
"""Set in the environment, it leaves the window without a guardian: a debugger that stops it is no hang."""

_SILENT = "silent"
_PASSED_ON = (signal.SIGINT, signal.SIGTERM)


class Rung(IntEnum):
    """What a window may rely on, the less the more often the windows before it ended unasked.

    SAFE: on nothing but what a speech needs – the usual settings, no extras. ANEW: not on the speech under way either.
    """

    USUAL = 0
    SAFE = 1
    ANEW = 2


@dataclass(frozen=True, slots=True)
class Life:
    """What a window knows of itself: the pipe its heart beats into, and how the one before it ended ("": none was)."""

    heart: int | None = None
    before: str = ""
    rung: Rung = Rung.USUAL

    @property
    def safe(self) -> bool:
        return self.rung >= Rung.SAFE


@dataclass(slots=True)
class _Window:
    process: int
    hears: int
    lived_s: float = 0.0
    """Until its last beat."""
    mute: bool = True
    """It has not beaten yet."""


class Guardian:
    """Starts windows, one at a time, until one ends well or nothing helps."""

    def __init__(self, fork: Callable[[], int] | None = None) -> None:
        self._fork = fork or os.fork
        self._leaving = False
        self._unheard: int | None = None
        """The signal of who asked for an end while there was no window to hear it."""
        self._window: _Window | None = None
        self._lived_s = 0.0
        self._ended_s: list[float] = []
        self._mute = 0
        self._life = Life()

    def stand(self) -> Life | int:
        """In each window its life; in the guardian, when all is over, the exit code."""
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # who closes the terminal does not end the speech
        for number in _PASSED_ON:
            signal.signal(number, self._pass_on)
        while True:
            window = self._begin()
            if window is None:
                return self._life
            reason, code = self._watch(window)
            self._window = None
            os.close(window.hears)
            if self._leaving or code in ENDED_WELL or -code in _PASSED_ON or not self._another(reason, window):
                return code if code >= 0 else 128 - code

    def _begin(self) -> _Window | None:
        """The window, or None in the window itself; who asks for an end meanwhile is heard when it is there."""
        signal.pthread_sigmask(signal.SIG_BLOCK, _PASSED_ON)
        try:
            return self._forked()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _PASSED_ON)

    def _forked(self) -> _Window | None:
        hears, heart = os.pipe()
        with suppress(OSError):  # the terminal may be gone
            sys.stdout.flush()
            sys.stderr.flush()
        process = self._fork()
        if process:
            os.close(heart)
            self._window = _Window(process, hears)
            if self._unheard is not None:
                self._pass_on(self._unheard, None)
            return self._window
        for number in _PASSED_ON:
            signal.signal(number, signal.SIG_DFL if number != signal.SIGINT else signal.default_int_handler)
        os.close(hears)
        os.set_blocking(heart, False)
        self._life = Life(heart, self._life.before, self._life.rung)
        return None

    def _watch(self, window: _Window) -> tuple[str, int]:
        """How the window ended, in words and as an exit code (of a signal: less than zero)."""
        began_s = time.monotonic()
        silent_s, patience_s = 0.0, FIRST_BEAT_S[min(self._mute, len(FIRST_BEAT_S) - 1)]
        while True:
            since_s = time.monotonic()
            heard = _heard(window.hears)
            passed_s = time.monotonic() - since_s
            silent_s += passed_s
            if heard or passed_s > _SLICE_S + _SUSPENDED_S:
                silent_s = 0.0
            if heard:
                window.mute, window.lived_s = False, time.monotonic() - began_s
                patience_s = PATIENCE_S.get(heard[-1:], patience_s)
                self._leaving = self._leaving or heard.endswith(FAREWELL)
            code = _exit_code(window.process, wait=heard == b"")
            if code is not None:
                return f"ended with {code}", code
            if silent_s > patience_s:
                return f"{_SILENT} for {silent_s:.1f} s", _end(window.process)

    def _another(self, reason: str, window: _Window) -> bool:
        """Whether another window is worth starting, and with what life."""
        self._lived_s += window.lived_s
        self._ended_s = [ended_s for ended_s in self._ended_s if self._lived_s - ended_s < WITHIN_S] + [self._lived_s]
        self._mute = self._mute + 1 if window.mute and reason.startswith(_SILENT) else 0
        rung = self._life.rung
        if len(self._ended_s) > MOST_RESTARTS or self._mute >= MOST_MUTE:
            if rung is Rung.ANEW:
                _say_that_it_is_over()
                return False
            rung, self._ended_s = Rung(rung + 1), []
        self._life = Life(before=reason, rung=rung)
        return True

    def _pass_on(self, number: int, _frame: FrameType | None) -> None:
        self._leaving = True
        if self._window is None:
            self._unheard = number
        else:
            with suppress(ProcessLookupError):
                os.kill(self._window.process, number)


def stand_guard(system: str = sys.platform, surroundings: Mapping[str, str] = os.environ) -> Life | int:
    """A life for the window, under a guardian where this system can have one; the exit code in the guardian."""
    return Guardian().stand() if system == "linux" and not surroundings.get(ALONE) else Life()


def _say_that_it_is_over() -> None:
    sentence = _("Rostrum has ended unasked again and again, and is not started any more. Your notes are kept.")
    way = _("`rostrum --report` writes down what helps to mend it.")
    with suppress(OSError):
        sys.stderr.write(f"{sentence} {way}\n")


def _heard(hears: int) -> bytes | None:
    """The beats since the last time, None when there were none for a while, nothing at all once the heart is gone."""
    ready, *_rest = select.select([hears], [], [], _SLICE_S)
    return os.read(hears, 4096) if ready else None


def _exit_code(process: int, *, wait: bool) -> int | None:
    """None while it lives."""
    ended, status = os.waitpid(process, 0 if wait else os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


def _end(process: int) -> int:
    """End a window that hangs; first it is asked to write down where."""
    for number, patience_s in ((signal.SIGABRT, _LAST_WORDS_S), (signal.SIGKILL, _KILLED_S)):
        os.kill(process, number)
        until_s = time.monotonic() + patience_s
        while time.monotonic() < until_s:
            code = _exit_code(process, wait=False)
            if code is not None:
                return code
            time.sleep(0.01)
    return -signal.SIGKILL
