"""Printing: the system's own dialog where it has one, else the program for PDFs of this machine."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.domain.printing import Printing
from app.domain.sheets import Sheet
from app.ports import Printer
from ui.background import Background
from ui.house import House
from ui.slots import Slot
from ui.window import portal_name


@dataclass(frozen=True, slots=True)
class _Asked:
    pdf: Path
    answer: Printing


class PrintDesk(QObject):
    """One paper at a time; while the person thinks about the dialog, the window goes on."""

    def __init__(self, house: House, show: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        super().__init__()
        self._new_printer = house.printer
        self._messages = house.messages
        self._show = show
        self._printer: Printer | None = None
        self._background = Background(self)
        self._background.done.connect(self._finish)
        self._background.failed.connect(self._fail)

    def may_begin(self) -> bool:
        """Whether no dialog is open; if one is, the person is told."""
        if self._printer is not None:
            self._messages.say(self.tr("The dialog for printing is open already."))
        return self._printer is None

    def print_pdf(self, pdf: Path, title: str, sheet: Sheet) -> None:
        if self.may_begin():
            self._printer = self._new_printer()
            window = portal_name(QGuiApplication.focusWindow())
            self._background.run(partial(_asked, self._printer, pdf, (title, sheet, window)))

    def finish(self) -> None:
        """Take the dialog away, if one is there."""
        if self._printer is not None:
            self._printer.give_up()
        self._background.finish()

    @Slot(object)
    def _finish(self, asked: _Asked) -> None:
        self._printer = None
        if asked.answer is Printing.SENT:
            self._messages.say(self.tr("It is on its way to the printer."))
        elif asked.answer is not Printing.LEFT:
            self._open(asked)

    @Slot(object)
    def _fail(self, _error: Exception) -> None:
        """Nobody waits for that dialog any more: another paper may be printed."""
        self._printer = None
        self._messages.say(self.tr("The system could not print it."))

    def _open(self, asked: _Asked) -> None:
        if self._show(QUrl.fromLocalFile(str(asked.pdf))):
            text = self.tr("It opens in your program for PDFs: print it from there.")
        else:
            text = self.tr("No program for PDFs was found on this machine. Save it, and print it elsewhere.")
        why = self.tr("The system could not print it.") if asked.answer is Printing.FAILED else ""
        self._messages.say(f"{why} {text}".strip())


def _asked(printer: Printer, pdf: Path, about: tuple[str, Sheet, str]) -> _Asked:
    """Runs off the GUI thread."""
    return _Asked(pdf, printer.print_pdf(pdf, *about))
