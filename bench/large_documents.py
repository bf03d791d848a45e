"""What a document of 500 pages costs: `python -m bench.large_documents [--pages 500]`.

For Word and PDF: how long it takes to be read, and the most memory of the process that reads it. Then it is read once
more at a desk and taken there, and the longest time is told in which the thread of the window did not answer.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice, pairwise
from pathlib import Path

from docx import Document
from PySide6.QtCore import QCoreApplication, QEventLoop, QSizeF, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QPdfWriter, QTextDocument

from app.adapters.document_process import SERVICE, DocumentProcess, this_program
from bench.machine import Busy, described
from tests.ui.opened_rooms import opened_rooms
from ui.fonts import load_fonts
from ui.import_desk import ImportDesk
from ui.sweeper import Sweeper

PARAGRAPHS_A_PAGE = 9
WORDS_A_PARAGRAPH = 55
PDF_HOLDS = 2
"""So many times as much stands on a page of the PDF, more or less."""

TICK_MS = 5
SETTLING_S = 3.0
WORDS = (Path(__file__).parent / "texts" / "words-1000.txt").read_text(encoding="utf-8").split()


def paragraphs(pages: int) -> Iterator[str]:
    words = cycle(WORDS)
    for _paragraph in range(pages * PARAGRAPHS_A_PAGE):
        yield " ".join(islice(words, WORDS_A_PARAGRAPH)).capitalize() + "."


def word_document(file: Path, pages: int) -> None:
    document = Document()
    for number, text in enumerate(paragraphs(pages)):
        if number % PARAGRAPHS_A_PAGE == 0:
            document.add_heading(f"Part {number // PARAGRAPHS_A_PAGE + 1}", 1)
        document.add_paragraph(text)
    document.save(str(file))


def pdf_document(file: Path, pages: int) -> int:
    """Writes it; returns how many pages it has."""
    text = QTextDocument()
    text.setHtml("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(pages * PDF_HOLDS)))
    text.setDefaultFont(QFont("DejaVu Serif", 11))
    writer = QPdfWriter(str(file))
    writer.setResolution(96)
    text.setPageSize(QSizeF(writer.pageLayout().paintRectPixels(96).size()))
    text.print_(writer)
    return text.pageCount()


def cost(file: Path) -> tuple[float, float, float]:
    """Seconds until all is told, seconds of a core, and the most memory in MiB."""
    began, most = time.perf_counter(), 0
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen([*this_program(), SERVICE, str(file)], stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, most_memory_kib(process.pid))
            time.sleep(0.02)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    core_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, core_s, most / 1024


def most_memory_kib(process: int) -> int:
    """The most it has had in memory so far, as the system counts it."""
    told = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next((int(line.split()[1]) for line in told if line.startswith("VmHWM:")), 0)


@dataclass(frozen=True, slots=True)
class Silence:
    """The longest time without an answer, and the most that this program itself worked in such a time."""

    lasted_ms: float
    own_ms: float


class Listener:
    """Asks the thread of the window for an answer all the time."""

    def __init__(self) -> None:
        self._answered = [(time.perf_counter(), time.process_time())]
        self._timer = QTimer()
        self._timer.timeout.connect(self._answer)
        self._timer.start(TICK_MS)

    def _answer(self) -> None:
        self._answered.append((time.perf_counter(), time.process_time()))

    def silence(self) -> Silence:
        """Up to now."""
        self._answer()
        pairs = list(pairwise(self._answered))
        return Silence(
            1000 * max(after - before for (before, _), (after, _own) in pairs),
            1000 * max(after - before for (_, before), (_now, after) in pairs),
        )


def go_on_until(done: Callable[[], bool]) -> None:
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


def silences(file: Path, folder: Path) -> tuple[Silence, Silence]:
    """While the document comes to a real desk, and while it is taken there as notes."""
    with opened_rooms(folder) as rooms:
        desk = rooms.desk_room
        desk.file.open(str(folder / "none.yaml"))
        desk.show()
        documents, sweeper = ImportDesk(desk.models.imported, DocumentProcess), Sweeper(rooms.session)
        sweeper.start()
        reading = Listener()
        documents.read(file)
        go_on_until(lambda: desk.models.imported.property("stage") == "read")
        come = reading.silence()
        taking = Listener()
        desk.models.imported.accept()
        settled_s = time.perf_counter() + SETTLING_S
        go_on_until(lambda: time.perf_counter() > settled_s)
        taken = taking.silence()
        documents.finish()
        sweeper.finish()
        return come, taken


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Read a document of many pages.")
    parser.add_argument("--pages", type=int, default=500)
    asked = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application = QGuiApplication(sys.argv[:1])
    load_fonts()
    print(described())
    print("\n| document | size | read after | time of a core | most memory | silence, reading | silence, taken over |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, Busy() as busy:
        word, pdf = Path(folder) / "large.docx", Path(folder) / "large.pdf"
        word_document(word, asked.pages)
        pages = pdf_document(pdf, asked.pages)
        for file, name in ((word, f"Word, {asked.pages} pages"), (pdf, f"PDF, {pages} pages")):
            seconds, core_s, memory = cost(file)
            told = " | ".join(f"{one.lasted_ms:.0f} ms ({one.own_ms:.0f})" for one in silences(file, Path(folder)))
            size = file.stat().st_size / 1e6
            print(f"| {name} | {size:.1f} MB | {seconds:.1f} s | {core_s:.1f} s | {memory:.0f} MiB | {told} |")
    print("\nIn brackets what this program itself worked in such a time at most, on whichever core.")
    print(f"\nAll cores were busy to {busy.pct:.0f} %, ours included.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
