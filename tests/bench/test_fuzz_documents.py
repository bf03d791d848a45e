"""Damage is done to documents, and what comes of it is counted."""

import pytest

from bench.fuzz_documents import main


def test_a_few_damaged_documents_are_read_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--count", "25"]) == 0
    assert "slowest" in capsys.readouterr().out


def test_what_ends_otherwise_is_counted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(*_arguments: object) -> None:
        raise KeyError

    monkeypatch.setattr("bench.fuzz_documents.document_of", fail)
    assert main(["--count", "1"]) == 1
    assert "KeyError" in capsys.readouterr().out
