"""Documents brought to the desk: read in another process, while the window goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.domain.notes import Notes
from app.domain.recognising.reading import Reading
from app.domain.refused import Refusal, RefusedError
from app.opening import planned
from app.ports import DocumentReader
from ui.background import Background
from ui.slots import Slot
from ui.view_models.import_rows import ShownPassage, shown_passages
from ui.view_models.import_view import ImportViewModel

_STRUCTURE = ("<li", "<h1", "<h2", "<h3", "<p")
"""Only with one of these is the HTML on the clipboard worth more than its text."""


@dataclass(frozen=True, slots=True)
class _Came:
    """What a reading has come to, and which one it was."""

    number: int
    outcome: Reading | Refusal
    rows: list[ShownPassage]
    notes: Notes | None = None


class ImportDesk(QObject):
    """Reads one document at a time; a new one ends the one before."""

    share_told = Signal(int, float)

    def __init__(self, view: ImportViewModel, new_reader: Callable[[], DocumentReader]) -> None:
        super().__init__()
        self._view = view
        self._new_reader = new_reader
        self._reader: DocumentReader | None = None
        self._number = 0
        self._background = Background(self)
        self._background.done.connect(self._finish)
        self.share_told.connect(self._show_share)
        view.reading_asked.connect(self.read)
        view.pasting_asked.connect(self.paste)
        view.cancel_asked.connect(self.cancel)

    @Slot(object)
    def read(self, path: Path) -> None:
        """Read the document at `path`, and show what it says."""
        self._begin(path.name, partial(_read, path))

    @Slot()
    def paste(self) -> None:
        """Read what is on the clipboard, with its structure where it has one."""
        copied = QGuiApplication.clipboard().mimeData()
        ending, content = _content(copied)
        name = self.tr("Pasted text")
        if content.strip():
            self._begin(name, partial(_read_text, f"{name}{ending}", content))
        else:
            self._view.refuse(Refusal(self.tr("There is no text on the clipboard"), self.tr("copy it first")))

    @Slot()
    def cancel(self) -> None:
        """End the reading under way; nothing of it is shown."""
        self._number += 1
        if self._reader is not None:
            self._reader.cancel()
            self._reader = None

    def finish(self) -> None:
        """End the reading under way, and wait for its end."""
        self.cancel()
        self._background.finish()

    def _begin(self, name: str, read: Callable[[DocumentReader, Callable[[float], None]], Reading | Refusal]) -> None:
        self.cancel()
        self._reader = self._new_reader()
        self._view.begin(name)
        told = partial(self.share_told.emit, self._number)
        self._background.run(partial(_come, self._number, partial(read, self._reader, told)))

    @Slot(int, float)
    def _show_share(self, number: int, share: float) -> None:
        if number == self._number:
            self._view.show_share(share)

    @Slot(object)
    def _finish(self, came: _Came) -> None:
        if came.number != self._number:
            return
        self._reader = None
        if isinstance(came.outcome, Refusal):
            self._view.refuse(came.outcome)
        else:
            self._view.show(came.outcome, came.rows, came.notes)


def _come(number: int, read: Callable[[], Reading | Refusal]) -> _Came:
    """Off the thread of the window, which has only to show what is ready.

    The notes are planned here as well: what each text takes to say is remembered, and the desk need not wait for it.
    """
    outcome = read()
    if isinstance(outcome, Refusal):
        return _Came(number, outcome, [])
    notes = outcome.notes()
    planned(notes)
    return _Came(number, outcome, list(shown_passages(outcome.decisions)), notes)


def _read(path: Path, reader: DocumentReader, told: Callable[[float], None]) -> Reading | Refusal:
    try:
        return reader.read(path, told)
    except RefusedError as refused:
        return Refusal(refused.sentence, refused.hint)


def _read_text(name: str, text: str, reader: DocumentReader, told: Callable[[float], None]) -> Reading | Refusal:
    """Through a file that lasts no longer: so it is read like any other document."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8", errors="replace")
        return _read(path, reader, told)


def _content(copied: QMimeData) -> tuple[str, str]:
    page = copied.html() if copied.hasHtml() else ""
    return (".html", page) if any(tag in page.lower() for tag in _STRUCTURE) else (".txt", copied.text())
