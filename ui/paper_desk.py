"""Paper from the desk: written to a file, or handed on to be printed."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from app.domain.export import Export
from app.domain.paper import Paper
from app.domain.paper_kind import PaperKind
from app.domain.refused import RefusedError
from app.domain.sheets import Sheet
from app.ports import DocumentFiles
from app.translation import _
from ui.background import Background
from ui.house import House
from ui.print_desk import PrintDesk
from ui.slices import Slices, Steps
from ui.slots import Slot
from ui.view_models.page_setter import SetPaper
from ui.view_models.paper_view import PaperViewModel

NOTES = (".yaml", ".yml")
"""How names of notes end: the desk saves them, and no document takes their place."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """What is to be written, with the pages and the letters missing in them where they are wanted."""

    export: Export
    to: Path
    pages: tuple[bytes, str] = (b"", "")
    to_print: bool = False


@dataclass(frozen=True, slots=True)
class _Written:
    """What became of it: why not, and a remark on it."""

    ready: _Ready
    refusal: str = ""
    remark: str = ""


class PaperDesk(QObject):
    """Writes pages into a PDF in slices, and documents off the GUI thread."""

    def __init__(self, view: PaperViewModel, house: House, printing: PrintDesk) -> None:
        super().__init__()
        self._documents = house.documents
        self._messages = house.messages
        self._background = Background(self, behind=house.background)
        self._printing = printing
        self._slices = Slices(self)
        self._slices.done.connect(self._write)
        view.saving_asked.connect(self.save)
        view.printing_asked.connect(self.print_pages)
        self._background.done.connect(self._finish)

    @Slot(object, object)
    def save(self, paper: SetPaper, to: Path) -> None:
        if to.suffix.lower() == ".pdf":
            self._slices.run(_ready(paper, to))
        else:
            self._write(_Ready(paper.export, to))

    @Slot(object)
    def print_pages(self, paper: SetPaper) -> None:
        if self._printing.may_begin():
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
            self._slices.run(_ready(paper, Path(folder) / "rostrum-print.pdf", to_print=True))

    def finish(self) -> None:
        """Whatever is to be saved is on its way."""
        self._slices.finish()

    @Slot(object)
    def _write(self, ready: _Ready) -> None:
        self._background.run(partial(_written, self._documents, ready))

    @Slot(object)
    def _finish(self, result: _Written) -> None:
        export, to = result.ready.export, result.ready.to
        if result.refusal:
            self._messages.say(result.refusal)
        elif result.ready.to_print:
            self._printing.print_pdf(to, export.paper.title, export.sheet or Sheet.A5)
        else:
            self._messages.say(self.tr("%s is written.") % to.name)
        if result.remark:
            self._messages.add(result.remark)


def _ready(paper: SetPaper, to: Path, *, to_print: bool = False) -> Steps[_Ready]:
    pdf = yield from paper.pages.pdf()
    return _Ready(paper.export, to, (pdf, paper.pages.missing), to_print)


def _written(documents: DocumentFiles, ready: _Ready) -> _Written:
    """Runs off the GUI thread, with pages that have been set before."""

    def pages(_paper: Paper, _kind: PaperKind, _sheet: Sheet) -> tuple[bytes, str]:
        return ready.pages

    to = ready.to
    try:
        if to.suffix.lower() in NOTES and to.exists():  # their layout and remarks would be gone
            return _Written(
                ready, _("{file} holds notes, and stays as it is: choose another name.").format(file=to.name)
            )
        remark = documents.write(ready.export, to, pages)
    except RefusedError as refused:
        return _Written(ready, str(refused))
    except OSError as error:
        return _Written(ready, f"{to.name}: {error.strerror}")
    return _Written(ready, remark=remark)
