"""What the process says that reads a document for the window."""

import resource
import sys
from pathlib import Path

import msgspec
import pytest

from app.cli.document_service import MOST_MEMORY, say_line, serve_document
from tests.documents import saved

CORPUS = Path(__file__).parents[3] / "bench" / "corpus"


@pytest.fixture(autouse=True)
def limits(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, tuple[int, int]]]:
    """The memory of the tests themselves stays as it is."""
    asked: list[tuple[int, tuple[int, int]]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda what, limit: asked.append((what, limit)))
    return asked


def told(path: Path) -> list[dict[str, object]]:
    lines: list[bytes] = []
    assert serve_document(path, lines.append) == 0
    return [msgspec.json.decode(line) for line in lines]


def test_each_page_is_told_and_at_last_the_document() -> None:
    lines = told(CORPUS / "french-prose.pdf")
    assert [line.get("share") for line in lines] == [0.5, 1.0, None]
    assert "reading" in lines[-1]


def test_why_a_document_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert told(saved(tmp_path, "a.rtf", "{\\rtf1}")) == [
        {"refused": ["This is a document in Rich Text Format", "open it and save it as .docx"]}
    ]


def test_a_document_gets_no_more_than_its_share_of_memory(
    limits: list[tuple[int, tuple[int, int]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for hard, soft in ((resource.RLIM_INFINITY, MOST_MEMORY), (5, 5)):
        monkeypatch.setattr(resource, "getrlimit", lambda _what, hard=hard: (0, hard))
        told(CORPUS / "plain-prose.md")
        assert limits[-1] == (resource.RLIMIT_AS, (soft, hard))
    monkeypatch.setattr(sys, "platform", "win32")
    told(CORPUS / "plain-prose.md")
    assert len(limits) == 2


def test_a_line_is_said_at_once(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    say_line(b"{}")
    assert capfdbinary.readouterr().out == b"{}\n"
