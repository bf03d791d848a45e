"""Paper from the desk: written to a file, or shown by the program for PDFs of this machine, which prints it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.domain.export import Export
from app.domain.paper import Paper, PaperKind
from app.domain.refused import RefusedError
from app.domain.sheets import Sheet
from app.ports import DocumentFiles
from app.translation import _
from ui.background import Background
from ui.house import House
from ui.paper.pages import PaperPages
from ui.view_models.paper_view import PaperViewModel

NOTES = (".yaml", ".yml")
"""How names of notes end: the desk saves them, and no document takes their place."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of writing a document: why not, a remark on it, and whether it is to be shown for printing."""

    to: Path
    refusal: str = ""
    remark: str = ""
    show: bool = False


class PaperDesk(QObject):
    """Sets pages in the GUI thread and writes them off it."""

    def __init__(
        self,
        view: PaperViewModel,
        house: House,
        show: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__()
        self._documents = house.documents
        self._messages = house.messages
        self._background = Background(self, behind=house.background)
        self._show = show
        view.saving_asked.connect(self.save)
        view.printing_asked.connect(self.print_pages)
        self._background.done.connect(self._finish)

    @Slot(object, object)
    def save(self, export: Export, to: Path) -> None:
        self._write(export, to, show=False)

    @Slot(object)
    def print_pages(self, export: Export) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
        self._write(export, Path(folder) / "rostrum-print.pdf", show=True)

    def _write(self, export: Export, to: Path, *, show: bool) -> None:
        set_before = set_pages(export) if to.suffix.lower() == ".pdf" else (b"", "")
        self._background.run(partial(_written, self._documents, export, to, set_before, show=show))

    @Slot(object)
    def _finish(self, result: Printed) -> None:
        if result.refusal:
            self._messages.say(result.refusal)
        elif result.show:
            self._print(result.to)
        else:
            self._messages.say(self.tr("%s is written.") % result.to.name)
        if result.remark:
            self._messages.add(result.remark)

    def _print(self, pdf: Path) -> None:
        if self._show(QUrl.fromLocalFile(str(pdf))):
            self._messages.say(self.tr("It opens in your program for PDFs: print it from there."))
        else:
            self._messages.say(
                self.tr("No program for PDFs was found on this machine. Save it, and print it elsewhere.")
            )


def set_pages(export: Export) -> tuple[bytes, str]:
    pages = PaperPages(export.paper, export.kind or PaperKind.POCKET, export.sheet or Sheet.A5)
    return pages.pdf(), pages.missing


def _written(
    documents: DocumentFiles, export: Export, to: Path, set_before: tuple[bytes, str], *, show: bool
) -> Printed:
    """Runs off the GUI thread, with pages that have been set before."""

    def pages(_paper: Paper, _kind: PaperKind, _sheet: Sheet) -> tuple[bytes, str]:
        return set_before

    try:
        if to.suffix.lower() in NOTES and to.exists():  # their layout and remarks would be gone
            return Printed(to, _("{file} holds notes, and stays as it is: choose another name.").format(file=to.name))
        remark = documents.write(export, to, pages)
    except RefusedError as refused:
        return Printed(to, str(refused))
    except OSError as error:
        return Printed(to, f"{to.name}: {error.strerror}")
    return Printed(to, remark=remark, show=show)
