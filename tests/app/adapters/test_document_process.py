"""A document read in a process of its own, which may end in any way."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.adapters.document_process import DocumentProcess, this_program
from app.domain.recognising.recognise import recognised
from app.domain.refused import RefusedError
from app.formats.documents.reading import read_document
from tests.documents import saved

CORPUS = Path(__file__).parents[3] / "bench" / "corpus"


def says(text: str) -> tuple[str, ...]:
    """A program that says `text` whatever it is asked, and then waits for its end when told so."""
    return (sys.executable, "-c", f"import sys, time; {text}")


def unheard(_share: float) -> None:
    pass


def test_a_document_comes_back_as_it_would_here() -> None:
    shares: list[float] = []
    reading = DocumentProcess().read(CORPUS / "french-prose.pdf", shares.append)
    assert reading == recognised(read_document(CORPUS / "french-prose.pdf"))
    assert shares == [0.5, 1.0]


def test_a_refusal_comes_back_with_its_hint(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="Rich Text") as refused:
        DocumentProcess().read(saved(tmp_path, "a.rtf", "{\\rtf1}"), unheard)
    assert "docx" in refused.value.hint


@pytest.mark.parametrize(
    "text",
    ["sys.exit(1)", "print('nonsense')", "print('{\"share\": 1}')", "import os; os.abort()", "print('[' * 9999)"],
)
def test_a_process_that_ends_without_a_document_is_told(text: str) -> None:
    with pytest.raises(RefusedError, match="could not be read to its end"):
        DocumentProcess(says(text)).read(CORPUS / "plain-prose.md", unheard)


def test_a_reading_can_be_cancelled_at_any_time() -> None:
    process = DocumentProcess(says("print('{\"share\": 0.5}', flush=True); time.sleep(600)"))
    cancels: list[threading.Thread] = []

    def cancel(_share: float) -> None:
        cancels.append(threading.Thread(target=process.cancel))
        cancels[0].start()

    with pytest.raises(RefusedError, match="cancelled"):
        process.read(CORPUS / "plain-prose.md", cancel)
    cancels[0].join()


def test_a_reading_that_was_cancelled_before_it_began_comes_to_nothing() -> None:
    process = DocumentProcess(says("time.sleep(600)"))
    process.cancel()
    with pytest.raises(RefusedError, match="cancelled"):
        process.read(CORPUS / "plain-prose.md", unheard)


def test_a_program_that_cannot_be_started_is_told() -> None:
    with pytest.raises(RefusedError, match="cannot be read"):
        DocumentProcess((os.fspath(CORPUS / "no-program"),)).read(CORPUS / "plain-prose.md", unheard)


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert this_program() == (sys.executable, "-m", "app")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert this_program() == (sys.executable,)
    known: list[object] = []

    def start(*_words: object, cwd: object, **_more: object) -> None:
        known.append(cwd)
        raise OSError(1, "no")

    monkeypatch.setattr(subprocess, "Popen", start)
    with pytest.raises(RefusedError):
        DocumentProcess().read(CORPUS / "plain-prose.md", unheard)
    assert known == [None]
