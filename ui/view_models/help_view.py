"""What can be read in the window: keys, guide, how to report a problem, what Rostrum is made of."""

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from app.domain.manual import Form, ManualPage, Passage
from app.ports import Manuals
from app.version import __version__
from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HelpViewModel(QObject):
    """Pages are read when they are first asked for."""

    opened_changed = Signal()
    titles_changed = Signal()
    current_changed = Signal()
    passages_changed = Signal()
    reporting_changed = Signal()
    copied_changed = Signal()

    def __init__(self, manuals: Manuals, facts: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._manuals, self._facts = manuals, facts
        self._pages: tuple[ManualPage, ...] = ()
        self._report = -1
        self._opened = self._copied = False
        self._current = 0

    @Property(bool, notify=opened_changed)
    def opened(self) -> bool:
        return self._opened

    @Property(list, notify=titles_changed)
    def titles(self) -> list[str]:
        """What there is to read."""
        return [page.title for page in self._pages]

    @Property(int, notify=current_changed)
    def current(self) -> int:
        return self._current

    @Property(list, notify=passages_changed)
    def passages(self) -> list[dict[str, str]]:
        """The page that is open: form, text, aside."""
        if not self._pages:
            return []
        page = self._pages[self._current]
        passages = (Passage(Form.TITLE, page.title), *page.passages)
        return [{name: str(value) for name, value in asdict(passage).items()} for passage in passages]

    @Property(bool, notify=reporting_changed)
    def reporting(self) -> bool:
        """Whether the page tells how to report a problem, with lines to copy."""
        return self._current == self._report

    @Property(bool, notify=copied_changed)
    def copied(self) -> bool:
        return self._copied

    @Slot()
    def open(self) -> None:
        if not self._pages:
            self._gather()
        self._opened = True
        self.opened_changed.emit()

    @Slot()
    def close(self) -> None:
        self._opened = False
        self.opened_changed.emit()

    @Slot(int)
    def choose(self, page: int) -> None:
        """Open that page, or the nearest there is."""
        chosen = max(0, min(page, len(self._pages) - 1))
        if chosen != self._current:
            self._current, self._copied = chosen, False
            for told in (self.current_changed, self.passages_changed, self.reporting_changed, self.copied_changed):
                told.emit()

    @Slot()
    def copy_facts(self) -> None:
        QGuiApplication.clipboard().setText(self._facts())
        self._copied = True
        self.copied_changed.emit()

    def _gather(self) -> None:
        guide = self._manuals.guide()
        self._report = len(guide)
        self._pages = (*guide, self._report_page(), self._about_page(), *self._manuals.licences())
        for told in (self.titles_changed, self.passages_changed, self.reporting_changed):
            told.emit()

    def _report_page(self) -> ManualPage:
        return ManualPage(
            self.tr("Report a problem"),
            (
                Passage(Form.TEXT, self.tr("Something went wrong, or is missing? Three sentences help most:")),
                Passage(Form.ITEM, self.tr("what you did,")),
                Passage(Form.ITEM, self.tr("what you expected,")),
                Passage(Form.ITEM, self.tr("what happened instead.")),
                Passage(
                    Form.TEXT,
                    self.tr(
                        "Add the lines below, and the log if you can. Neither holds a word of your speech. Rostrum "
                        "sends nothing by itself: you decide what leaves this machine, and to whom. On the command "
                        "line, rostrum --report writes all of it into one file."
                    ),
                ),
                Passage(Form.CODE, self._facts()),
            ),
        )

    def _about_page(self) -> ManualPage:
        return ManualPage(
            self.tr("About Rostrum"),
            (
                Passage(Form.TEXT, self.tr("Version %s") % __version__),
                Passage(Form.TEXT, self.tr("The desktop teleprompter for people who speak against a clock.")),
                Passage(Form.TEXT, self.tr("Rostrum is free software under the MIT licence.")),
                Passage(
                    Form.TEXT,
                    self.tr(
                        "It uses Qt under the GNU Lesser General Public License, version 3: Qt's libraries lie as "
                        "single files beside the program, and you may replace them by your own."
                    ),
                ),
                Passage(
                    Form.TEXT,
                    self.tr(
                        "Its typeface, Atkinson Hyperlegible Next, is under the SIL Open Font License. The licences of "
                        "all parts are the last pages here."
                    ),
                ),
            ),
        )
