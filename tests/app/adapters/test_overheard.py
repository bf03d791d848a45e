"""What others say on the terminal is in the log as well, and the terminal is what it was afterwards."""

import errno
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.adapters import overheard as module
from app.adapters.log_file import LOG, LogFile
from app.adapters.overheard import LARGEST_BYTES, MOST_LINES, SAID, Overheard, without_words


@pytest.fixture(autouse=True)
def _apart(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """These tests log on purpose."""
    yield
    caplog.get_records("call").clear()


@contextmanager
def opened(folder: Path) -> Iterator[Overheard]:
    """Between this process and its terminal, with the log of the program."""
    overheard = Overheard(folder)
    overheard.begin()
    log = LogFile(folder, sys.stderr)
    yield overheard
    overheard.close()
    log.close()


def say(words: str) -> None:
    """As a library does that knows nothing of Python."""
    os.write(2, words.encode())


def logged(folder: Path) -> list[str]:
    lines = (folder / LOG).read_text(encoding="utf-8").splitlines()
    return [line.partition("rostrum.qt: ")[2] for line in lines]


def test_what_is_said_is_in_the_log_and_on_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with opened(tmp_path) as overheard:
        say("Qt warning: QFont: no such size\nQt fatal: the end\n")
        overheard.listen()
    assert logged(tmp_path) == ["Qt warning: QFont: no such size", "Qt fatal: the end"]
    assert capfd.readouterr().err == "Qt warning: QFont: no such size\nQt fatal: the end\n"


def test_what_is_said_is_for_its_owner_alone(tmp_path: Path) -> None:
    with opened(tmp_path):
        assert (tmp_path / SAID).stat().st_mode & 0o077 == 0


def test_the_last_that_is_said_is_heard_at_the_end(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with opened(tmp_path):
        say("Qt warning: late\n")
    assert logged(tmp_path) == ["Qt warning: late"]
    assert capfd.readouterr().err == "Qt warning: late\n"
    assert (tmp_path / SAID).stat().st_size == 0


def test_what_python_says_goes_to_the_terminal_at_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with opened(tmp_path):
        sys.stderr.write("a word to the person\n")
        logging.getLogger("rostrum").warning("a warning")
        assert capfd.readouterr().err == "a word to the person\na warning\n"


def test_what_others_say_and_what_is_chatter_stays_on_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    said = "MESA: the words of a speech\nQt debug: hello\nQt info: hello\nQt warning: file:///Stage.qml:12: the words\n"
    with opened(tmp_path):
        say(said)
    assert logged(tmp_path) == []
    assert capfd.readouterr().err == said


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ('cannot find "the words of a speech" here', "cannot find … here"),
        ("cannot find “the words” and 'more words'", "cannot find … and …"),
        ('cut off: "the words of', "cut off: …"),
        ("in HOME/talk", "in ~/talk"),
        ("x" * 1000, "x" * module.LONGEST_LINE),
    ],
)
def test_no_words_of_a_speech_and_no_folder_of_a_person(said: str, kept: str) -> None:
    assert without_words(said.replace("HOME", str(Path.home()))) == kept


def test_the_same_is_logged_once_and_a_flood_is_dammed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with opened(tmp_path) as overheard:
        for number in range(3):
            say("Qt warning: again\n")
            overheard.listen()
            say(f"Qt warning: {number}\n")
        assert logged(tmp_path) == ["Qt warning: again", "Qt warning: 0", "Qt warning: 1"]
        say("".join(f"Qt warning: flood {number}\n" for number in range(1000)))
        overheard.listen()
        assert len(logged(tmp_path)) == MOST_LINES
        logging.getLogger("rostrum").error("an error of ours")
        assert "an error of ours" in (tmp_path / LOG).read_text(encoding="utf-8")
    assert capfd.readouterr().err


def test_what_is_kept_until_it_is_heard_never_grows_long(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with opened(tmp_path) as overheard:
        for _ in range(20):
            say("x" * (LARGEST_BYTES // 4) + "\n")
            overheard.listen()
            assert (tmp_path / SAID).stat().st_size <= LARGEST_BYTES * 1.25
    assert len(capfd.readouterr().err) == 20 * (LARGEST_BYTES // 4 + 1)


def test_the_last_words_of_a_program_that_ended_are_in_the_log_of_the_next(tmp_path: Path) -> None:
    lines = "from app.adapters.overheard import Overheard\nimport os, sys\nfrom pathlib import Path\n"
    lines += "Overheard(Path(sys.argv[1])).begin()\nos.write(2, b'Qt fatal: no screen\\n')\nos.abort()\n"
    subprocess.run([sys.executable, "-c", lines, str(tmp_path)], check=False)
    with opened(tmp_path) as overheard:
        overheard.listen()
        assert logged(tmp_path) == ["Before: Qt fatal: no screen"]


def test_without_a_place_to_write_the_terminal_is_left_alone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "log").write_bytes(b"")
    with opened(tmp_path / "log") as overheard:
        say("Qt warning: here\n")
        overheard.listen()
        assert capfd.readouterr().err == "Qt warning: here\n"


def test_a_system_without_a_terminal_has_none_to_listen_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    overheard = Overheard(tmp_path)
    overheard.begin()
    assert not (tmp_path / SAID).exists()
    overheard.close()


def test_a_terminal_that_is_gone_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_terminal: int, _said: bytes) -> int:
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    with opened(tmp_path) as overheard:
        say("Qt warning: nobody there\n")
        with monkeypatch.context() as context:
            context.setattr(os, "write", gone)
            overheard.listen()
    assert logged(tmp_path) == ["Qt warning: nobody there"]
