"""How the notes on the desk stand to their file, told in the head of the desk."""

from PySide6.QtCore import QObject, QTimer

from app.domain.outline import HEAD
from app.domain.slips import Slip
from app.filing import Filing
from ui.slots import Slot
from ui.view_models.desk import DeskViewModel, ShownProblem

CALM_MS = 700
"""What is being written is judged when the writing has rested for so long."""


class FileState(QObject):
    """Tells at once whether there is something to save, and what has to be put right when the writing rests."""

    def __init__(self, filing: Filing, view: DeskViewModel) -> None:
        super().__init__()
        self._filing = filing
        self._view = view
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self.judge)
        self._speeches = 0
        filing.desk.subscribe(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Look at the notes and their file once more."""
        path, unsaved = self._filing.path, self._filing.desk.unsaved
        if path is None:
            self._view.show_file(None, self.tr("New notes"), self.tr("not in a file yet"), changed=True)
        else:
            state = self.tr("not saved yet") if unsaved else self.tr("saved")
            self._view.show_file(path, path.name, state, changed=unsaved)
        if self._speeches == self._filing.desk.speeches:
            self._timer.start()
        else:
            self._speeches = self._filing.desk.speeches
            self.judge()

    @Slot()
    def judge(self) -> None:
        """Tell all that has to be put right, now."""
        self._timer.stop()
        desk = self._filing.desk
        slips = [slip for slip in desk.slips if slip in desk.work.file_slips or not self._is_being_written(slip)]
        self._view.show_problems([ShownProblem(slip.line, slip.row, slip.sentence, slip.hint) for slip in slips])

    def _is_being_written(self, slip: Slip) -> bool:
        """A new point is empty at first, and need not be told so."""
        return slip.row == self._filing.desk.focus != HEAD
