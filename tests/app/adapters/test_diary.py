"""What is told, and what Qt says, lies in one log when the window has closed."""

import faulthandler
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.diary import Diary
from app.adapters.log_file import LOG, usual_folder


@pytest.fixture
def _apart(caplog: pytest.LogCaptureFixture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Folders of its own; pytest has faults of its own to handle."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    yield
    faulthandler.enable()
    caplog.get_records("call").clear()


@pytest.mark.usefixtures("_apart")
def test_both_are_written_down_while_it_is_open() -> None:
    diary, log = Diary(), usual_folder() / LOG
    os.write(2, b"Qt warning: odd\n")
    diary.listen()
    assert "rostrum.qt: Qt warning: odd" in log.read_text(encoding="utf-8")
    logging.getLogger("rostrum").error("an error of ours")
    os.write(2, b"Qt warning: the last\n")
    diary.close()
    os.write(2, b"Qt warning: too late\n")
    text = log.read_text(encoding="utf-8")
    assert "an error of ours" in text
    assert "the last" in text
    assert "too late" not in text
