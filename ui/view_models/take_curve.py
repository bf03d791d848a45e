"""The way from take to take: finish and pace as curves, and the same as a table."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.curve import Curve, Series, curve, whole
from app.domain.durations import clock_text
from app.translation import _
from ui.slots import Slot
from ui.view_models.moments import when
from ui.view_models.takes import TakesViewModel

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Values = dict[str, object]

MOST_DOTS = 60
"""Of more takes, the lines alone are drawn, and the chosen one."""


@QmlElement
class TakeCurveViewModel(QObject):
    """Every place is a share of the picture, from its left and from its bottom; every figure stands as text, too."""

    count_changed = Signal()
    chosen_changed = Signal()
    finish_changed = Signal()
    pace_changed = Signal()
    rows_changed = Signal()

    def __init__(self, takes: TakesViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._takes = takes
        self._curve: Curve | None = None
        takes.looked_at.connect(self._follow)

    @Property(int, notify=count_changed)
    def count(self) -> int:
        """How many takes of the speech there are."""
        return 0 if self._curve is None else len(self._curve.takes)

    @Property(int, notify=chosen_changed)
    def chosen(self) -> int:
        """The take that is looked at, counted from the earliest; -1 for none."""
        take = self._takes.chosen
        return -1 if take is None or self._curve is None else self._curve.takes.index(take)

    @Property(dict, notify=finish_changed)
    def finish(self) -> Values:
        now = self._curve
        return {} if now is None else _picture(now.finish, clock_text, now.finish_words, now)

    @Property(dict, notify=pace_changed)
    def pace(self) -> Values:
        now = self._curve
        return {} if now is None else _picture(now.pace, whole, now.pace_words, now)

    @Property(list, notify=rows_changed)
    def rows(self) -> list[Values]:
        """The latest first."""
        now = self._curve
        if now is None:
            return []
        rows = {row["id"]: row for row in self._takes.rows()}
        return [
            {**rows[take.id], "limit": clock_text(limit_s) if limit_s else "–", "spoken": now.row(index)}
            for index, (take, limit_s) in reversed(list(enumerate(zip(now.takes, now.finish.limits, strict=True))))
        ]

    @Slot(int)
    def choose(self, index: int) -> None:
        """Look at the take at that place; nothing happens beyond the ends."""
        if self._curve is not None and 0 <= index < len(self._curve.takes):
            self._takes.choose(self._curve.takes[index].id)

    @Slot()
    def _follow(self) -> None:
        own = self._takes.own
        self._curve = curve(own, [self._takes.shown(take) for take in own]) if own else None
        for signal in (
            self.count_changed,
            self.chosen_changed,
            self.finish_changed,
            self.pace_changed,
            self.rows_changed,
        ):
            signal.emit()


def _picture(series: Series, text: Callable[[float], str], words: str, now: Curve) -> Values:
    return {
        "there": bool(series),
        "words": words,
        "dots": list(_dots(series, text, now)),
        "band": [
            {"x": _x(series, index), "low": series.scale.share(low), "high": series.scale.share(high)}
            for index, (low, high) in enumerate(zip(series.lowest, series.highest, strict=True))
            if low is not None and high is not None
        ],
        "limits": [
            {"x": _x(series, index), "y": series.scale.share(limit)}
            for index, limit in enumerate(series.limits)
            if limit is not None
        ],
        "marks": [{"y": series.scale.share(mark), "text": text(mark)} for mark in series.scale.marks],
    }


def _dots(series: Series, text: Callable[[float], str], now: Curve) -> Iterator[Values]:
    """Those that have a figure."""
    for index, (value, over) in enumerate(zip(series.values, series.over, strict=True)):
        if value is not None:
            take = now.takes[index]
            yield {
                "index": index,
                "x": _x(series, index),
                "y": series.scale.share(value),
                "over": over,
                "excluded": take.excluded,
                "drawn": len(series.values) <= MOST_DOTS,
                "spoken": _("{value}, {when}").format(value=text(value), when=when(take)),
            }


def _x(series: Series, index: int) -> float:
    return (index + 0.5) / len(series.values)
