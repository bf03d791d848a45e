"""The new limit and the fit, as they are shown before anything is changed."""

from PySide6.QtCore import Property, QObject, Qt, Signal
from PySide6.QtQml import QmlElement

from app.domain.choices import Preview
from app.domain.countdown import Limit
from app.domain.durations import clock_text
from app.domain.limits import read_limit
from app.domain.refused import RefusedError
from app.domain.remedy import in_words
from app.session import Session
from ui.slots import Slot
from ui.view_models.instant import Instant
from ui.view_models.preview_rows import come_back, give_way, headline, preview_rows

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LIMITS = {"1": "1:30", "2": "2:00", "3": "3:00", "4": "4:00", "5": "5:00", "0": "15:00", "+": "+ 2 min"}
"""What a chair usually grants, by the key that takes it."""

TYPED = "T"
LONGEST_TYPED = 24
TYPED_ON_S = 3.0
"""Whose limit is 1:45 may type it at once: the key of 1:30, with more of a time so soon after it, was its beginning."""

LOOKS_AGAIN_S = 1.0
"""The text moves on behind the panel, so what would give way is reckoned anew."""


@QmlElement
class LandingViewModel(QObject):
    """One panel at a time: "limit", "fit" or none; nothing changes until it is accepted."""

    panel_changed = Signal()
    typing_changed = Signal()
    typed_changed = Signal()
    typed_problem_changed = Signal()
    limits_changed = Signal()
    limit_changed = Signal()
    fits_changed = Signal()
    lands_at_changed = Signal()
    over_changed = Signal()
    remark_changed = Signal()
    rows_changed = Signal()
    headline_changed = Signal()
    give_way_changed = Signal()
    come_back_changed = Signal()
    page_asked = Signal(int)
    """Another part of a list that is longer than the panel: 1 the next, -1 the one before."""

    def __init__(self, session: Session, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = ""
        self._typing = False
        self._typed = ""
        self._problem = ""
        self._begun, self._begun_s = "", 0.0
        self._limit: Limit | None = None
        self._shown: Preview | None = None
        self._looked_s = 0.0
        instant.stood.connect(self._look_again)

    @Property(str, notify=panel_changed)
    def panel(self) -> str:
        return self._panel

    @Property(bool, notify=typing_changed)
    def typing(self) -> bool:
        """Whether a limit is being typed."""
        return self._typing

    @Property(str, notify=typed_changed)
    def typed(self) -> str:
        return self._typed

    @Property(str, notify=typed_problem_changed)
    def typed_problem(self) -> str:
        """Why what was typed is no limit; empty while it may become one."""
        return self._problem

    @Property(list, notify=limits_changed)
    def limits(self) -> list[dict[str, object]]:
        """The usual limits: key, text and what they do; the last opens the field for any other."""
        tip = self.tr("The chair has granted %s (key %s)")
        usual: list[dict[str, object]] = [
            {"key": key, "text": text, "tip": tip % (text, key)} for key, text in LIMITS.items()
        ]
        typed = self.tr("A limit, or the time when you must end (key %s)") % TYPED
        return [*usual, {"key": TYPED, "text": self.tr("other"), "tip": typed}]

    @Property(str, notify=limit_changed)
    def limit(self) -> str:
        """The limit that is fitted to, as a clock shows it."""
        return "" if self._shown is None else clock_text(round(self._shown.limit_s))

    @Property(bool, notify=fits_changed)
    def fits(self) -> bool:
        return self._shown is not None and self._shown.fitted.spare_s >= 0

    @Property(str, notify=lands_at_changed)
    def lands_at(self) -> str:
        return "" if self._shown is None else clock_text(round(self._shown.fitted.lands_at_s))

    @Property(str, notify=over_changed)
    def over(self) -> str:
        return "" if self._shown is None else clock_text(round(self._shown.fitted.over_s))

    @Property(str, notify=remark_changed)
    def remark(self) -> str:
        """What else is to be known: a quicker pace, or what would help."""
        return "" if self._shown is None else self._remark(self._shown)

    @Property(str, notify=headline_changed)
    def headline(self) -> str:
        """Where it lands, and how many points that takes or gives."""
        return "" if self._shown is None else headline(self._shown)

    @Property(int, notify=give_way_changed)
    def give_way(self) -> int:
        """How many points would be left out or said in short that are not yet."""
        return 0 if self._shown is None else give_way(self._shown)

    @Property(int, notify=come_back_changed)
    def come_back(self) -> int:
        """How many would be said again, or again in full."""
        return 0 if self._shown is None else come_back(self._shown)

    @Property(list, notify=rows_changed)
    def rows(self) -> list[dict[str, object]]:
        """What would become another, in reading order: name, text, becomes, seconds."""
        return [] if self._shown is None else preview_rows(self._shown)

    @Slot()
    def open_limits(self) -> None:
        """Ask for the new limit; asked twice, leave all as it is."""
        if self._panel == "limit":
            self.dismiss()
            return
        self._set_typing("", typing=False)
        self._set_panel("limit")

    @Slot()
    def open_fit(self) -> None:
        """Show what would give way for the limit in force; without one, ask for it; asked twice, leave all as it is."""
        if self._panel == "fit":
            self.dismiss()
        else:
            self._preview(None)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Take one of the usual limits, or open the field."""
        if key.upper() == TYPED:
            self._set_typing("", typing=True)
        elif key in LIMITS:
            self._take(LIMITS[key])

    @Slot()
    def accept(self) -> None:
        """Do what is shown."""
        shown = self._shown
        self.dismiss()
        if shown is not None:
            self._session.accept(shown)

    @Slot()
    def dismiss(self) -> None:
        """Leave all as it is."""
        self._limit, self._shown, self._begun = None, None, ""
        self._set_typing("", typing=False)
        self._set_panel("")

    def press(self, key: int, text: str) -> bool:
        """Whether the open panel has a use for this key; then it is done."""
        if not self._panel:
            return False
        if key == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        if self._panel == "fit":
            return self._type_on(text) or self._press_in_fit(key)
        return self._type(key, text) if self._typing else self._press_in_limits(text)

    def _press_in_fit(self, key: int) -> bool:
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.page_asked.emit(1 if key == Qt.Key.Key_Tab else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            return False
        return True

    def _press_in_limits(self, text: str) -> bool:
        if text and (text in LIMITS or text.upper() == TYPED):
            self.choose(text)
            self._begun, self._begun_s = text if text.isdecimal() else "", self._session.now_s()
        elif text.isdecimal():
            self._set_typing(text, typing=True)
        else:
            return False
        return True

    def _type_on(self, text: str) -> bool:
        """Whether the key of a limit was the beginning of another that is being typed."""
        if not text:  # Shift, on its way to a colon
            return False
        begun, self._begun = self._begun, ""
        soon = begun and self._session.now_s() - self._begun_s < TYPED_ON_S
        if not soon or not (text.isdecimal() or text == ":"):
            return False
        self._shown = None
        self._set_typing(begun + text, typing=True)
        self._set_panel("limit")
        return True

    def _type(self, key: int, text: str) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(self._typed)
        elif key == Qt.Key.Key_Backspace:
            self._set_typing(self._typed[:-1], typing=True)
        elif text.isprintable() and text:
            self._set_typing((self._typed + text)[:LONGEST_TYPED], typing=True)
        else:
            return False
        return True

    def _take(self, written: str) -> None:
        try:
            limit = self._session.limit_for(read_limit(written))
        except RefusedError as refused:
            self._problem = f"{refused.sentence}: {refused.hint}"
            self.typed_problem_changed.emit()
            return
        self._preview(limit)

    def _preview(self, limit: Limit | None) -> None:
        shown = self._session.preview(limit)
        if shown is None:
            self.open_limits()
            return
        self._limit, self._shown, self._looked_s = limit, shown, self._session.now_s()
        self._tell_preview()
        self._set_panel("fit")

    @Slot(object)
    def _look_again(self, _standing: object) -> None:
        if self._panel != "fit" or self._session.now_s() - self._looked_s < LOOKS_AGAIN_S:
            return
        shown, self._looked_s = self._session.preview(self._limit), self._session.now_s()
        if shown is not None and shown != self._shown:
            before, self._shown = self.rows, shown
            self._tell_preview(rows=before != self.rows)

    def _remark(self, shown: Preview) -> str:
        if shown.fitted.remedy is not None and shown.fitted.spare_s < 0:
            return in_words(shown.fitted.remedy, shown.fitted.plan)
        if shown.words_per_minute > shown.before.pace.words_per_minute + 1 and shown.fitted.rate > 1:
            return self.tr("Speaking a little faster: %s words a minute.") % round(shown.words_per_minute)
        if shown.fitted.changed:
            return "" if give_way(shown) else self._as_it_is(shown)
        return self.tr("Nothing more gives way.") if shown.before.treatments else self.tr("Nothing has to give way.")

    def _as_it_is(self, shown: Preview) -> str:
        """Where it lands when nothing comes back, so that nobody takes back what was left out unaware."""
        standing = self._session.standing()
        lands_at_s = shown.fitted.lands_at_s if standing is None else standing.projection.lands_at_s
        return self.tr("As it is, it lands at %s.") % clock_text(round(lands_at_s))

    def _tell_preview(self, *, rows: bool = True) -> None:
        if rows:
            self.rows_changed.emit()
        for changed in (
            self.limit_changed,
            self.fits_changed,
            self.lands_at_changed,
            self.over_changed,
            self.remark_changed,
            self.headline_changed,
            self.give_way_changed,
            self.come_back_changed,
        ):
            changed.emit()

    def _set_panel(self, panel: str) -> None:
        if panel != self._panel:
            self._panel = panel
            self.panel_changed.emit()

    def _set_typing(self, typed: str, *, typing: bool) -> None:
        self._typing, self._typed, self._problem = typing, typed, ""
        self.typing_changed.emit()
        self.typed_changed.emit()
        self.typed_problem_changed.emit()
