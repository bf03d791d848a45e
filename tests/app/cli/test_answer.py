import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.answer import Answer, say

MORE_THAN_A_PIPE_HOLDS = "a line of a long answer\n" * 10_000


@pytest.fixture
def nobody_reads() -> Iterator[io.TextIOWrapper]:
    """A pipe whose reader has gone."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        yield pipe


def test_the_text_goes_to_the_output_and_the_problems_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(Answer("text\n", "problems\n", 1)) == 1
    assert capsys.readouterr() == ("text\n", "problems\n")


@pytest.mark.parametrize("code", [0, 1])
@pytest.mark.parametrize("text", ["short", MORE_THAN_A_PIPE_HOLDS])
def test_a_reader_who_has_gone_is_no_error(
    nobody_reads: io.TextIOWrapper,
    text: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", nobody_reads)
    assert say(Answer(text, code=code)) == code
    assert capsys.readouterr().err == ""
    nobody_reads.flush()


def test_a_reader_of_problems_who_has_gone_is_no_error(
    nobody_reads: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", nobody_reads)
    assert say(Answer(problems=MORE_THAN_A_PIPE_HOLDS, code=1)) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_an_answer_that_cannot_be_written_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert say(Answer("text")) == 1
    assert capsys.readouterr().err == "The answer could not be written: No space left on device.\n"


def test_a_terminal_that_cannot_show_a_character_shows_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "ascii"))
    assert say(Answer("5–10 日\n")) == 0
    assert written.getvalue() == b"5?10 ?\n"


def test_an_answer_can_insist_on_its_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "ascii"))
    assert say(Answer("5–10\n", encoding="utf-8")) == 0
    assert written.getvalue() == "5–10\n".encode()


def test_without_a_console_nothing_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert say(Answer("text", "problems", 1)) == 1


def test_an_output_that_is_no_file_is_written_to_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stdout", written)
    say(Answer("5–10"))
    assert written.getvalue() == "5–10"
