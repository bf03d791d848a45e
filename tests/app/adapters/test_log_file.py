import errno
import faulthandler
import logging
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from app.adapters import log_file
from app.adapters.log_file import (
    CRASH,
    LARGEST_BYTES,
    LOG,
    LONGEST_MESSAGE,
    MOST_LINES,
    LogFile,
    last_lines,
    usual_folder,
)

logger = logging.getLogger("rostrum")
WORDS = "the words of a speech"


@pytest.fixture(autouse=True)
def _apart(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """These tests log on purpose, and pytest has faults of its own to handle."""
    yield
    faulthandler.enable()
    caplog.get_records("call").clear()


@pytest.fixture
def terminal() -> StringIO:
    return StringIO()


@pytest.fixture
def log(tmp_path: Path, terminal: StringIO) -> Iterator[LogFile]:
    """With a terminal, as the program has one."""
    opened = LogFile(tmp_path / "log", terminal)
    yield opened
    opened.close()


def text(log: LogFile) -> str:
    return (log.folder / LOG).read_text(encoding="utf-8")


def fail(error: BaseException) -> None:
    def deep() -> None:
        raise error

    try:
        deep()
    except BaseException:
        logger.exception("Unexpected error")


def test_an_error_is_told_with_its_place_and_without_its_words(log: LogFile) -> None:
    fail(KeyError(WORDS))
    assert "ERROR rostrum: Unexpected error" in text(log)
    assert "tests/app/adapters/test_log_file.py:" in text(log)
    assert "KeyError" in text(log)
    assert WORDS not in text(log)


def test_the_terminal_of_the_person_is_told_the_whole(log: LogFile, terminal: StringIO) -> None:
    fail(KeyError(WORDS))
    logger.error("once more")
    assert WORDS in terminal.getvalue()
    assert WORDS not in text(log)


def test_a_long_message_is_cut_short(log: LogFile) -> None:
    logger.warning("%s", "x" * 10 * LONGEST_MESSAGE)
    assert "x" * LONGEST_MESSAGE in text(log)
    assert "x" * (LONGEST_MESSAGE + 1) not in text(log)


def test_an_error_of_the_system_has_its_reason(log: LogFile) -> None:
    fail(OSError(errno.ENOSPC, "No space left on device"))
    assert "OSError: No space left on device" in text(log)


def test_code_from_elsewhere_is_told_by_name_and_not_by_folder() -> None:
    assert log_file._within_program("/opt/lib/qt.py") == "qt.py"


def test_an_error_without_a_trace_is_told_too(log: LogFile) -> None:
    logger.error("odd", exc_info=(None, None, None))
    assert "odd" in text(log)


def test_no_more_than_so_many_lines_a_minute(log: LogFile, terminal: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(10 * MOST_LINES):
        logger.warning("again %s", number)
    assert len(text(log).splitlines()) == MOST_LINES
    assert text(log).endswith(f"again {MOST_LINES - 1} (nothing more within a minute)\n")
    assert terminal.getvalue() == "".join(f"{line.partition(': ')[2]}\n" for line in text(log).splitlines())
    monkeypatch.setattr(log_file, "WITHIN_S", 0.0)
    logger.warning("a minute later")
    assert text(log).endswith("a minute later\n")


def test_the_file_never_grows_long(log: LogFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "WITHIN_S", 0.0)
    for _ in range(1500):
        logger.warning("x" * 500)
    sizes = [path.stat().st_size for path in log.folder.iterdir() if path.name.startswith(LOG)]
    assert len(sizes) == 2
    assert max(sizes) <= LARGEST_BYTES


def test_the_terminal_hears_warnings_and_nothing_else(log: LogFile, terminal: StringIO) -> None:
    logger.info("quiet")
    logger.warning("loud")
    assert terminal.getvalue() == "loud\n"
    assert "quiet" in text(log)


def test_a_fatal_error_has_a_file_of_its_own(log: LogFile) -> None:
    assert faulthandler.is_enabled()
    log.close()
    assert not faulthandler.is_enabled()
    assert (log.folder / CRASH).exists()


def test_a_long_list_of_fatal_errors_begins_anew(tmp_path: Path) -> None:
    (tmp_path / CRASH).write_bytes(b"x" * (LARGEST_BYTES + 1))
    LogFile(tmp_path).close()
    assert (tmp_path / CRASH).stat().st_size == 0
    (tmp_path / CRASH).write_bytes(b"x")
    LogFile(tmp_path).close()
    assert (tmp_path / CRASH).stat().st_size == 1


def test_without_a_place_to_write_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"")
    log = LogFile(tmp_path / "log")
    logger.warning("nobody hears it")
    log.close()


def test_a_disk_that_fills_up_is_not_told_on_the_terminal(
    log: LogFile, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    rotating = next(handler for handler in logger.handlers if isinstance(handler, log_file._Rotating))
    monkeypatch.setattr(rotating, "format", full)
    logger.warning("no room")
    assert log.folder.is_dir()
    assert capfd.readouterr().err == ""


def test_the_last_lines_are_told(tmp_path: Path) -> None:
    (tmp_path / LOG).write_text("one\ntwo\nthree\n", encoding="utf-8")
    assert last_lines(tmp_path / LOG, 2) == ["two", "three"]
    assert last_lines(tmp_path / "none", 2) == []


def test_the_log_lies_where_logs_lie() -> None:
    assert usual_folder().name == "log"
