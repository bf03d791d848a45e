"""Sets a paper in pages while the window goes on, however long the speech."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.export import Export
from app.domain.notes import Notes
from app.domain.paper import Glossary, Paper
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from app.opening import planned
from ui.background import Background
from ui.paper.pages import PaperPages, set_pages
from ui.slices import Slices, Steps
from ui.slots import Slot


@dataclass(frozen=True, slots=True)
class SetPaper:
    """What was wanted, and its pages."""

    export: Export
    pages: PaperPages


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What is to be set, and which wish it answers."""

    number: int
    export: Export
    paper: Paper
    kind: PaperKind
    sheet: Sheet
    glossary: Glossary | None
    """The paper has it by now, where one is printed."""


class PageSetter(QObject):
    """Gathers off the GUI thread what stands on paper, and lays it out in slices; a new wish ends the one before."""

    done = Signal(object)
    """A SetPaper."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._background = Background(self, behind=background)
        self._slices = Slices(self)
        self._slices.done.connect(self.done)
        self._background.done.connect(self._lay_out)

    def set(self, notes: Notes, kind: PaperKind, sheet: Sheet) -> None:
        self.drop()
        self._background.run(partial(_gathered, self._number, notes, kind, sheet))

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self._number += 1
        self._slices.drop()

    @Slot(object)
    def _lay_out(self, result: _Gathered) -> None:
        if result.number == self._number:
            self._slices.run(_set(result))


def _gathered(number: int, notes: Notes, kind: PaperKind, sheet: Sheet) -> _Gathered:
    export = Export(planned(notes), notes.limit_s, kind, sheet)
    glossary = export.paper.glossary if kind is PaperKind.INTERPRETERS else None
    return _Gathered(number, export, export.paper, kind, sheet, glossary)


def _set(wanted: _Gathered) -> Steps[SetPaper]:
    pages = yield from set_pages(wanted.paper, wanted.kind, wanted.sheet)
    return SetPaper(wanted.export, pages)
