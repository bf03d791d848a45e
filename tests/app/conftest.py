"""What tests of the guardian have in common."""

import signal
from collections.abc import Iterator

import pytest

from app import guardian
from app.guardian import AT_EASE, FAREWELL, PREPARING, SPEAKING


@pytest.fixture
def signals_as_they_were() -> Iterator[None]:
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guardian, "PATIENCE_S", {SPEAKING: 0.4, AT_EASE: 0.8, PREPARING: 5.0, FAREWELL: 0.6})
    monkeypatch.setattr(guardian, "_SLICE_S", 0.05)
    monkeypatch.setattr(guardian, "_LAST_WORDS_S", 0.1)
