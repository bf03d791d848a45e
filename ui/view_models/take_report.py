"""One take on a page: what was planned, what it took, what would help."""

from collections.abc import Iterator

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.comparing import Comparison, PartTook, PointTook
from app.domain.durations import clock_text
from app.domain.measure import first_words
from app.domain.suggesting import Suggestion, suggestions
from app.domain.take import Take
from app.domain.take_words import (
    calm_text,
    headline,
    kind_text,
    lesson_text,
    off_text,
    pause_text,
    section_pace_text,
    verdict_text,
)
from app.domain.trend import PointOverTakes, Trend, trend
from app.domain.trials import Lesson
from app.translation import _
from ui.slots import Slot
from ui.view_models.moments import when
from ui.view_models.takes import TakesViewModel

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_WORDS = 14
MOST_TAKES = 30
"""So many takes tell the spread of a point."""

Row = dict[str, object]


@QmlElement
class TakeReportViewModel(QObject):
    """The take that is chosen; every figure stands as text beside its bar, and each row can be read out."""

    there_changed = Signal()
    headline_changed = Signal()
    over_changed = Signal()
    detail_changed = Signal()
    lesson_changed = Signal()
    name_changed = Signal()
    remark_changed = Signal()
    excluded_changed = Signal()
    beside_changed = Signal()
    rows_changed = Signal()
    pauses_changed = Signal()
    gone_changed = Signal()
    changes_changed = Signal()
    calm_changed = Signal()
    change_asked = Signal(object)
    """A Suggestion to be written into the notes."""

    def __init__(self, takes: TakesViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._takes = takes
        self._take: Take | None = None
        self._shown: Comparison | None = None
        self._lesson = Lesson.TOLD
        self._trend: Trend | None = None
        self._beside: Comparison | None = None
        self._suggested: tuple[Suggestion, ...] = ()
        self._done: list[int] = []
        takes.looked_at.connect(self._follow)

    @Property(bool, notify=there_changed)
    def there(self) -> bool:
        return self._take is not None

    @Property(str, notify=headline_changed)
    def headline(self) -> str:
        return "" if self._shown is None else headline(self._shown)

    @Property(bool, notify=over_changed)
    def over(self) -> bool:
        return self._shown is not None and self._shown.is_over

    @Property(str, notify=detail_changed)
    def detail(self) -> str:
        """What it was, when, and how fast."""
        if self._take is None or self._shown is None:
            return ""
        parts = [kind_text(self._take.kind), when(self._take)]
        if self._shown.words_per_minute is not None:
            sentence = _("{pace:.0f} words a minute, planned {planned:.0f}")
            planned = self._shown.measure.words_per_minute
            parts.append(sentence.format(pace=self._shown.words_per_minute, planned=planned))
        return " · ".join(parts)

    @Property(str, notify=lesson_changed)
    def lesson(self) -> str:
        """Why it tells nothing of the speaker's pace; empty when it does."""
        return lesson_text(self._lesson)

    @Property(str, notify=name_changed)
    def name(self) -> str:
        return "" if self._take is None else self._take.name

    @Property(str, notify=remark_changed)
    def remark(self) -> str:
        return "" if self._take is None else self._take.remark

    @Property(bool, notify=excluded_changed)
    def excluded(self) -> bool:
        return self._take is not None and self._take.excluded

    @Property(str, notify=beside_changed)
    def beside(self) -> str:
        """What the take is compared with; empty when with none."""
        other = self._takes.beside
        return "" if other is None else f"{other.name or kind_text(other.kind)}, {when(other)}"

    @Property(list, notify=rows_changed)
    def rows(self) -> list[Row]:
        """Each section, and below it each of its points."""
        return [] if self._shown is None else list(self._rows(self._shown))

    @Property(list, notify=pauses_changed)
    def pauses(self) -> list[str]:
        shown = self._shown
        return [] if shown is None else [pause_text(shown, pause) for pause in shown.pauses]

    @Property(str, notify=gone_changed)
    def gone(self) -> str:
        """Points of this take that are not in the notes of the latest one any more."""
        if self._trend is None or self._take is None:
            return ""
        names = self._trend.gone[self._trend.takes.index(self._take)]
        return _("Not in your notes any more: {points}.").format(points="; ".join(names)) if names else ""

    @Property(list, notify=changes_changed)
    def changes(self) -> list[Row]:
        """What would help most: sentence, what its button does, and whether that is done."""
        return [
            {"sentence": one.sentence, "deed": one.deed, "done": index in self._done}
            for index, one in enumerate(self._suggested)
        ]

    @Property(str, notify=calm_changed)
    def calm(self) -> str:
        """What is said where nothing would help more than anything else."""
        return "" if self._shown is None else calm_text(self._shown)

    @Slot(int, result=int)
    def row_of(self, point: int) -> int:
        """Where a point stands among the rows; -1 for none."""
        rows = self._rows(self._shown) if self._shown else ()
        return next((index for index, row in enumerate(rows) if row["point"] == point and not row["part"]), -1)

    @Slot(int)
    def change(self, index: int) -> None:
        """Write a suggestion into the notes at the desk."""
        self.change_asked.emit(self._suggested[index])

    def note_done(self, suggestion: Suggestion) -> None:
        """It stands in the notes now."""
        self._done.append(self._suggested.index(suggestion))
        self.changes_changed.emit()

    @Slot()
    def _follow(self) -> None:
        take, other = self._takes.chosen, self._takes.beside
        is_another = take is None or self._take is None or take.id != self._take.id
        self._take = take
        self._shown = None if take is None else self._takes.shown(take)
        self._lesson = Lesson.TOLD if take is None else self._takes.lesson(take)
        self._trend = self._over_takes(take)
        self._beside = None if other is None else self._takes.shown(other)
        if is_another:
            self._done = []
            self._suggested = () if self._shown is None else suggestions(self._shown, self._takes.notes)
            self.changes_changed.emit()
        for name in _TOLD:
            getattr(self, f"{name}_changed").emit()

    def _over_takes(self, take: Take | None) -> Trend | None:
        """The latest takes, and this one."""
        if take is None:
            return None
        latest = self._takes.own[-MOST_TAKES:]
        takes = latest if take in latest else [take, *latest]
        return trend(takes, [self._takes.shown(one) for one in takes])

    def _rows(self, shown: Comparison) -> Iterator[Row]:
        beside = {part.name: part for part in self._beside.parts} if self._beside else {}
        others = {point.line.say: point for point in self._beside.points} if self._beside else {}
        over = {point.line.say: point for point in self._trend.points} if self._trend else {}
        longest_s = max((max(part.planned_s, part.took_s) for part in shown.parts), default=1.0) or 1.0
        in_points_s = max((max(point.planned_s, point.took_s) for point in shown.points), default=1.0) or 1.0
        for index, part in enumerate(shown.parts):
            first = next((number for number, one in enumerate(shown.points) if one.line.section >= index), -1)
            yield _part_row(part, beside.get(part.name), longest_s) | {"point": first}
            for number, point in enumerate(shown.points):
                if point.line.section == index:
                    say = point.line.say
                    yield _point_row(point, others.get(say), over.get(say), in_points_s) | {"point": number}


_TOLD = (
    *("there", "headline", "over", "detail", "lesson", "name", "remark", "excluded", "beside", "rows"),
    *("pauses", "gone", "calm"),
)


def _part_row(part: PartTook, other: PartTook | None, longest_s: float) -> Row:
    took = clock_text(part.took_s) if part.took_s else ""
    row = _row(part.name, part.planned_s, part.took_s, longest_s)
    beside = "" if other is None else clock_text(other.took_s)
    return row | {
        "part": True,
        "depth": part.depth,
        "took": took,
        "verdict": section_pace_text(part),
        "beside": beside,
        "usual": "",
    }


def _point_row(point: PointTook, other: PointTook | None, over: PointOverTakes | None, longest_s: float) -> Row:
    name = f"{point.line.number} {first_words(point.line.say, _WORDS)}".strip()
    took = clock_text(point.took_s) if point.fate.was_said else ""
    row = _row(name, point.planned_s, point.took_s if took else 0.0, longest_s)
    beside = "" if other is None else clock_text(other.took_s) if other.fate.was_said else "–"
    verdict = verdict_text(point)
    return row | {"part": False, "depth": 0, "took": took, "verdict": verdict, "beside": beside, "usual": _usual(over)}


def _usual(over: PointOverTakes | None) -> str:
    """What it takes over all takes, from the shortest to the longest; nothing for a single one."""
    if over is None or len(over.said_s) < 2:  # noqa: PLR2004 - a spread takes two
        return ""
    return _("{low} to {high}").format(low=clock_text(min(over.said_s)), high=clock_text(max(over.said_s)))


def _row(name: str, planned_s: float, took_s: float, longest_s: float) -> Row:
    off = off_text(planned_s, took_s)
    return {
        "name": name,
        "planned": clock_text(planned_s),
        "off": off,
        "over": bool(off) and took_s > planned_s,
        "under": bool(off) and took_s < planned_s,
        "planned_share": planned_s / longest_s,
        "took_share": took_s / longest_s,
    }
