"""What a document of 500 pages costs: `python -m bench.large_documents [--pages 500]`.

For Word and PDF: how long it takes to be read, and the most memory of the process that reads it. Then it is read once
more for a window, and the longest time is told in which the thread of the window did not answer.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice, pairwise
from pathlib import Path

from docx import Document
from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QPdfWriter, QTextDocument

from app.adapters.document_process import SERVICE, DocumentProcess, this_program
from bench.machine import Busy, described
from ui.import_desk import ImportDesk
from ui.messages import Messages
from ui.view_models.import_view import ImportViewModel

PARAGRAPHS_A_PAGE = 9
WORDS_A_PARAGRAPH = 55
PDF_HOLDS = 2
"""So many times as much stands on a page of the PDF, more or less."""

TICK_MS = 5
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


def longest_silence_ms(file: Path, application: QGuiApplication) -> float:
    """How long at most the thread of the window answers nothing while the document comes to it."""
    messages = Messages()
    view = ImportViewModel(messages)
    desk = ImportDesk(view, DocumentProcess)
    ticks = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(TICK_MS)
    desk.read(file)
    while view.property("stage") == "reading":
        application.processEvents()
        time.sleep(0.001)
    ticks.append(time.perf_counter())
    timer.stop()
    desk.finish()
    return 1000 * max(after - before for before, after in pairwise(ticks))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Read a document of many pages.")
    parser.add_argument("--pages", type=int, default=500)
    asked = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    print(described())
    print("\n| document | size | read after | time of a core | most memory | longest silence of the window |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, Busy() as busy:
        word, pdf = Path(folder) / "large.docx", Path(folder) / "large.pdf"
        word_document(word, asked.pages)
        pages = pdf_document(pdf, asked.pages)
        for file, name in ((word, f"Word, {asked.pages} pages"), (pdf, f"PDF, {pages} pages")):
            seconds, core_s, memory = cost(file)
            silence = longest_silence_ms(file, application)
            size = file.stat().st_size / 1e6
            print(
                f"| {name} | {size:.1f} MB | {seconds:.1f} s | {core_s:.1f} s | {memory:.0f} MiB | {silence:.0f} ms |"
            )
    print(f"\nAll cores were busy to {busy.pct:.0f} %, ours included.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
