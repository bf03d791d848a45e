"""The room where takes are looked at, with its window."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal

from app.domain.export import TakesExport
from app.domain.notes import Notes
from app.domain.refused import RefusedError
from app.domain.suggesting import Suggestion
from ui.house import House
from ui.paper.take_pages import take_pages
from ui.room import Room
from ui.slots import Slot
from ui.takes_models import TakesModels
from ui.window import PageWindow

USUAL_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(800, 480)


class TakesRoom(Room):
    """One window on the takes of one speech; it is made when it is first shown."""

    back_asked = Signal()
    again_asked = Signal()
    change_asked = Signal(object)
    """A Suggestion to be written into the notes."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.models = TakesModels(house)
        self._documents, self._messages = house.documents, house.messages
        takes, report = self.models.takes, self.models.report
        takes.back_asked.connect(self.back_asked)
        takes.again_asked.connect(self.again_asked)
        takes.export_asked.connect(self._export)
        report.change_asked.connect(self.change_asked)

    def show(self, notes: Notes, *, latest: bool, instead_of: PageWindow | None = None) -> PageWindow:
        """The takes of these notes; after a rehearsal, the `latest`. Its window lies where the one before did."""
        self.models.takes.open(notes, latest=latest)
        window = self.window or self._made()
        if instead_of is not None:
            window.lie_like(instead_of)
        window.come()
        return window

    def hide(self) -> None:
        """Nothing is heard from where nobody looks."""
        self.models.playback.stop()
        super().hide()

    def let_go(self) -> None:
        self.models.playback.finish()
        super().let_go()

    def note_done(self, suggestion: Suggestion) -> None:
        self.models.report.note_done(suggestion)

    def _made(self) -> PageWindow:
        self.window = PageWindow(self.tr("Rostrum"))
        self.window.close_asked.connect(self._back)
        self.window.load("Takes", self.models.shown())
        self.window.begin_at(USUAL_SIZE, LEAST_SIZE)
        return self.window

    @Slot(str, bool)
    def _export(self, path: str, as_delivered: bool) -> None:  # noqa: FBT001 - a signal brings it
        """Put the chosen take into a file, and say so."""
        takes, file = self.models.takes, Path(path)
        chosen = (takes.chosen,) if takes.chosen else ()
        export = TakesExport(chosen, tuple(takes.own), takes.notes, as_delivered=as_delivered)
        try:
            remark = self._documents.write_takes(export, file, take_pages)
        except RefusedError as refused:
            self._messages.say(f"{refused.sentence} – {refused.hint}")
        except OSError as error:
            self._messages.say(self.tr("%s cannot be written: %s.") % (file.name, error.strerror))
        else:
            self._messages.say(self.tr("%s is written.") % file.name)
            if remark:
                self._messages.add(remark)

    @Slot()
    def _back(self) -> None:
        self.back_asked.emit()
