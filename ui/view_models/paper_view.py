"""The speech on paper, seen before it is printed."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from app.desk import Desk
from app.domain.export import usual_sheet
from app.domain.notes import Notes
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from ui.background import Background
from ui.paper.pages import PaperPages
from ui.slots import Slot
from ui.view_models.page_setter import PageSetter, SetPaper

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

UNNAMED = "speech"


@QmlElement
class PaperViewModel(QObject):
    """What is chosen, and the page on show; who writes files listens to what is asked."""

    opened_changed = Signal()
    kind_changed = Signal()
    sheet_changed = Signal()
    pages_changed = Signal()
    page_changed = Signal()
    image_changed = Signal()
    shape_changed = Signal()
    landing_changed = Signal()
    missing_changed = Signal()
    proposal_changed = Signal()

    saving_asked = Signal(object, object)
    """A SetPaper, and the Path where it is to go."""
    printing_asked = Signal(object)
    """The SetPaper that is to be printed."""

    def __init__(self, desk: Desk, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = Path()
        self._kind, self._sheet = PaperKind.POCKET, Sheet.A5
        self._notes: Notes | None = None
        self._set: SetPaper | None = None
        self._page = 0
        self._times_set = 0
        self._to_print = False
        self._setter = PageSetter(background, self)
        self._setter.done.connect(self._show)
        desk.subscribe(self._follow)

    def pages_set(self) -> PaperPages | None:
        """The pages on show, None while there are none."""
        return self._set.pages if self._set else None

    @Property(bool, notify=opened_changed)
    def opened(self) -> bool:
        return self._notes is not None

    @Property(str, notify=kind_changed)
    def kind(self) -> str:
        return self._kind.value

    @Property(str, notify=sheet_changed)
    def sheet(self) -> str:
        return self._sheet.value

    @Property(int, notify=pages_changed)
    def pages(self) -> int:
        """0 until they are set."""
        return self._set.pages.count if self._set else 0

    @Property(int, notify=page_changed)
    def page(self) -> int:
        """The page on show, counted from 1."""
        return self._page + 1

    @Property(str, notify=image_changed)
    def image(self) -> str:
        """Where QML finds the picture of the page; another address for each picture."""
        return f"image://paper/{self._times_set}/{self._page}" if self._set else ""

    @Property(float, notify=shape_changed)
    def shape(self) -> float:
        """Width of a page, in its heights."""
        return self._sheet.width_mm / self._sheet.height_mm

    @Property(str, notify=landing_changed)
    def landing(self) -> str:
        return self._set.export.paper.landing if self._set else ""

    @Property(str, notify=missing_changed)
    def missing(self) -> str:
        """The letters that no typeface of this machine has."""
        return self._set.pages.missing if self._set else ""

    @Property(QUrl, notify=proposal_changed)
    def proposal(self) -> QUrl:
        """A place and a name for the file."""
        return QUrl.fromLocalFile(str(self._folder.absolute()) + ".pdf")

    def lie_beside(self, notes: Path | None) -> None:
        """Propose a name beside the file of the notes."""
        self._folder = (notes or Path(UNNAMED)).with_suffix("")
        self.proposal_changed.emit()

    @Slot()
    def open(self) -> None:
        """Set what lies on the desk at this moment."""
        self._lay_out()

    @Slot()
    def close(self) -> None:
        self._setter.drop()
        self._to_print = False
        self._notes = self._set = None
        self._tell()

    @Slot(str)
    def choose_kind(self, kind: str) -> None:
        self._kind = PaperKind(kind)
        self._sheet = usual_sheet(self._kind)
        self._lay_out()

    @Slot(str)
    def choose_sheet(self, sheet: str) -> None:
        self._sheet = Sheet(sheet)
        self._lay_out()

    @Slot(int)
    def turn(self, by: int) -> None:
        """So many pages on, as far as there are any."""
        last = self._set.pages.count - 1 if self._set else 0
        page = max(0, min(self._page + by, last))
        if page != self._page:
            self._page = page
            self.page_changed.emit()
            self.image_changed.emit()

    @Slot(QUrl)
    def save(self, url: QUrl) -> None:
        if url.isLocalFile() and self._set:
            self.saving_asked.emit(self._set, Path(url.toLocalFile()))

    @Slot()
    def print_pages(self) -> None:
        """Print it as soon as it is set."""
        self._to_print = self._set is None and self._notes is not None
        if self._set:
            self.printing_asked.emit(self._set)

    @Slot()
    def _follow(self) -> None:
        if self._notes is not None and self._desk.outline.notes() != self._notes:
            self._lay_out()

    def _lay_out(self) -> None:
        """What was shown before is not what is wanted any more."""
        self._notes = self._desk.outline.notes()
        self._set = None
        self._setter.set(self._notes, self._kind, self._sheet)
        self._tell()

    @Slot(object)
    def _show(self, paper: SetPaper) -> None:
        self._set = paper
        self._page = 0
        self._times_set += 1
        self._tell()
        if self._to_print:
            self.print_pages()

    def _tell(self) -> None:
        for told in (
            *(self.kind_changed, self.sheet_changed, self.shape_changed, self.pages_changed, self.page_changed),
            *(self.image_changed, self.landing_changed, self.missing_changed, self.opened_changed),
        ):
            told.emit()
