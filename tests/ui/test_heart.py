"""The window tells its guardian that it is alive, and hears who wants it to end."""

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.settings import Settings
from app.guardian import AT_EASE, FAREWELL, PREPARING, SPEAKING
from app.session import Session
from tests.fakes import FakeClock
from ui.heart import Heart


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """Where the guardian hears, and where the heart beats."""
    hears, beats = os.pipe()
    os.set_blocking(hears, False)
    os.set_blocking(beats, False)
    yield hears, beats
    for end in (hears, beats):
        os.close(end)


def heard(hears: int) -> bytes:
    try:
        return os.read(hears, 100_000)
    except BlockingIOError:
        return b""


def test_it_beats_by_itself_for_as_long_as_the_window_is_not_stuck(
    session: Session, pipe: tuple[int, int], qtbot: QtBot
) -> None:
    heart = Heart(session, pipe[1])
    heart.start()
    beats = heard(pipe[0])
    qtbot.waitUntil(lambda: heard(pipe[0]) != b"")
    assert beats == AT_EASE
    heart.stop()


def test_it_tells_whether_a_speech_is_running(session: Session, pipe: tuple[int, int]) -> None:
    heart = Heart(session, pipe[1])
    heart.beat()
    session.run_or_pause()
    heart.beat()
    session.pause()
    heart.beat()
    heart.stop()
    assert heard(pipe[0]) == AT_EASE + SPEAKING + AT_EASE + FAREWELL


def test_without_a_speech_on_the_stage_there_is_time(pipe: tuple[int, int]) -> None:
    Heart(Session(FakeClock(), Settings()), pipe[1]).beat()
    assert heard(pipe[0]) == PREPARING


def test_what_takes_long_is_said_beforehand(session: Session, pipe: tuple[int, int]) -> None:
    Heart(session, pipe[1]).prepare()
    assert heard(pipe[0]) == PREPARING


def test_who_closes_the_terminal_does_not_end_the_speech(session: Session) -> None:
    heart = Heart(session, None)
    heart.start()
    os.kill(os.getpid(), signal.SIGHUP)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    heart.stop()


def test_a_guardian_who_does_not_listen_stops_nothing(session: Session, pipe: tuple[int, int]) -> None:
    heart = Heart(session, pipe[1])
    for _ in range(70_000):
        heart.beat()
    assert len(heard(pipe[0])) > 1000
    heart.beat()
    assert heard(pipe[0]) != b""


def test_a_guardian_who_is_gone_stops_nothing(session: Session) -> None:
    hears, beats = os.pipe()
    os.close(hears)
    heart = Heart(session, beats)
    heart.beat()
    heart.beat()
    os.close(beats)


def test_without_a_guardian_it_beats_for_nobody(session: Session) -> None:
    heart = Heart(session, None)
    heart.beat()
    heart.stop()


@pytest.mark.parametrize(("number", "outside"), [(signal.SIGINT, False), (signal.SIGTERM, True)])
def test_who_asks_for_an_end_is_heard(session: Session, qtbot: QtBot, number: int, *, outside: bool) -> None:
    heart = Heart(session, None)
    heart.start()
    with qtbot.waitSignal(heart.end_asked):
        os.kill(os.getpid(), number)
    assert heart.ended_from_outside is outside
    heart.stop()
