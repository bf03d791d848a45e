"""The report of a take on one page: how it ended, what would help, plan against real, pauses, the way to it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.domain.account import Account, Row, told_rows
from app.domain.curve import Series, whole
from app.domain.durations import clock_text
from app.domain.sheets import Sheet
from app.domain.take_words import kind_text, lesson_text, off_text, pace_text, pause_text
from ui.paper.looks import GREY
from ui.paper.pdf import pdf
from ui.paper.report_pictures import CurvePicture, draw_bars
from ui.paper.type_set import PER_MM, Column, Face, Words
from ui.slices import Steps

_MARGIN_MM = 14.0
_ROW_MM = 4.7
_GAP_MM = 2.6
_CURVES_MM = 33.0
_MOST_PAUSES = 6
_BOLD = QFont.Weight.Bold

_BODY = Face(9.5)
_TITLES = (Face(17.0, _BOLD), Face(14.0, _BOLD), Face(12.0, _BOLD), Face(10.5, _BOLD))
_TITLE_LINES = 2
_HEADLINE, _HEADING = Face(13.0, _BOLD), Face(10.5, _BOLD)
_SMALL, _MARK = Face(8.5, shade=GREY), Face(7.5, shade=GREY)
_ROW, _PART = Face(8.5), Face(8.5, _BOLD)

Share = tuple[float, float]
"""Of the width: from where to where."""

_LINE: Share = (0.0, 1.0)
_NAME, _BARS, _VERDICT = (0.0, 0.39), (0.40, 0.68), (0.885, 1.0)
_PLANNED, _TOOK, _OFF = (0.69, 0.75), (0.755, 0.815), (0.82, 0.875)


class ReportPage:
    """All of it set; what there is no room for in the table is what went as planned."""

    def __init__(self, told: Account, when: str, sheet: Sheet = Sheet.A4) -> None:
        self._told, self._sheet = told, sheet
        self._width = (sheet.width_mm - 2 * _MARGIN_MM) * PER_MM
        self._end = (sheet.height_mm - _MARGIN_MM) * PER_MM
        self._y = _MARGIN_MM * PER_MM
        self._words: list[Words] = []
        self._bars: list[tuple[QRectF, float, float]] = []
        self._curves: list[CurvePicture] = []
        self._set_head(when)
        self._set_changes()
        self._set_foot()
        self._set_table()

    @property
    def missing(self) -> str:
        """The letters for which no typeface of this machine has a shape."""
        return "".join(sorted({letter for words in self._words for letter in words.missing}))

    def pdf(self) -> Steps[bytes]:
        return pdf(self._told.title, self._sheet, [self.paint])

    def paint(self, painter: QPainter) -> None:
        """In units of paper."""
        painter.translate(_MARGIN_MM * PER_MM, 0.0)
        for room, planned, took in self._bars:
            draw_bars(painter, room, planned, took)
        for curve in self._curves:
            curve.draw(painter)
        for words in self._words:
            words.draw(painter, 0.0, 0.0)

    def _set_head(self, when: str) -> None:
        told, shown = self._told, self._told.shown
        self._write(told.title, self._title_face())
        kind = kind_text(told.take.kind)
        named = [told.shown.measure.title] if told.take.name else []
        self._write(" · ".join([kind, when, *named]), _SMALL)
        self._gap(0.5)
        self._write(told.headline, _HEADLINE)
        pace = pace_text(shown)
        for line in (pace, lesson_text(told.lesson), told.take.remark):
            if line:
                self._write(line, _BODY)

    def _title_face(self) -> Face:
        """The largest with which the title takes no more than two lines."""
        whole_line = self._column(_LINE)
        fitting = (face for face in _TITLES if len(whole_line.set(self._told.title, face).lines) <= _TITLE_LINES)
        return next(fitting, _TITLES[-1])

    def _set_changes(self) -> None:
        if not self._told.suggested:
            return
        self._head(_tr("What would help most"))
        for number, one in enumerate(self._told.suggested, start=1):
            self._write(f"{number}.", _BODY, (0.0, 0.03), moves=False)
            self._write(one.sentence, _BODY, (0.03, 1.0))

    def _set_table(self) -> None:
        """In the room that is left."""
        self._head(_tr("Plan and real"))
        heads = (_tr("planned above, real below"), _tr("planned"), _tr("took"), _tr("off"))
        for text, column in zip(heads, (_BARS, _PLANNED, _TOOK, _OFF), strict=True):
            self._cell(text, _SMALL, column, figure=column is not _BARS)
        self._y += _ROW_MM * PER_MM
        room = int((self._foot - self._y) / (_ROW_MM * PER_MM))
        rows, left_out = told_rows(self._told.shown, room)
        longest_s = max((max(row.planned_s, row.took_s) for row in rows), default=1.0) or 1.0
        for row in rows:
            self._set_row(row, longest_s)
        if left_out:
            self._cell(_tr("Points that went more or less as planned, and are not shown: %s") % left_out, _SMALL, _LINE)

    def _set_row(self, row: Row, longest_s: float) -> None:
        face = _PART if row.is_part else _ROW
        self._cell(row.name, face, _NAME)
        self._cell(clock_text(row.planned_s), face, _PLANNED, figure=True)
        self._cell(clock_text(row.took_s) if row.took_s else "", face, _TOOK, figure=True)
        self._cell(off_text(row.planned_s, row.took_s), face, _OFF, figure=True)
        self._cell(row.verdict, face, _VERDICT)
        room = QRectF(_BARS[0] * self._width, self._y, (_BARS[1] - _BARS[0]) * self._width, _ROW_MM * PER_MM)
        self._bars.append((room, row.planned_s / longest_s, row.took_s / longest_s))
        self._y += _ROW_MM * PER_MM

    def _set_foot(self) -> None:
        """From the lower end of the page upwards: the way from take to take, and above it the pauses."""
        above, self._foot = self._y, self._end
        if len(self._told.curve.takes) > 1:
            self._foot -= _CURVES_MM * PER_MM
            self._y = self._foot
            self._set_curves()
        pauses = self._told.shown.pauses
        if pauses:
            longest = sorted(pauses, key=lambda pause: -pause.lasted_s)[:_MOST_PAUSES]
            lines = (len(longest) + 1) // 2
            self._foot -= (lines + 1) * _BODY.line_height + 2 * _GAP_MM * PER_MM
            self._y = self._foot
            self._head(_tr("Pauses") if len(longest) == len(pauses) else _tr("The longest pauses"))
            for index, pause in enumerate(pause for pause in pauses if pause in longest):
                column = (0.0, 0.49) if index < lines else (0.51, 1.0)
                y, self._y = self._y, self._y + index % lines * _BODY.line_height
                self._cell(pause_text(self._told.shown, pause), _BODY, column)
                self._y = y
        self._y = above

    def _set_curves(self) -> None:
        curve = self._told.curve
        self._head(_tr("From take to take"))
        self._y -= _HEADING.line_height
        self._cell(_tr("dashed: the limit; ▲ over it; shaded: the last five takes"), _SMALL, _LINE, figure=True)
        self._y += _HEADING.line_height
        self._set_curve(curve.finish, clock_text, (_tr("Finish"), curve.finish_words), (0.0, 0.485))
        self._set_curve(curve.pace, whole, (_tr("Pace"), curve.pace_words), (0.515, 1.0))

    def _set_curve(
        self,
        series: Series,
        text: Callable[[float], str],
        words: tuple[str, str],
        column: Share,
    ) -> None:
        if not series:
            return
        self._cell(" · ".join(filter(None, words)), _SMALL, column)
        top = self._y + _SMALL.line_height
        room = QRectF(column[0] * self._width, top, (column[1] - column[0]) * self._width, self._end - top)
        self._curves.append(CurvePicture(series, text, _MARK, room))

    def _head(self, text: str) -> None:
        self._gap()
        self._write(text, _HEADING)

    def _gap(self, times: float = 1.0) -> None:
        self._y += times * _GAP_MM * PER_MM

    def _write(self, text: str, face: Face, column: Share = _LINE, *, moves: bool = True) -> None:
        """In as many lines as it takes."""
        words = self._column(column).set(text, face, self._y)
        self._words.append(words)
        if moves:
            self._y = words.bottom

    def _cell(self, text: str, face: Face, column: Share, *, figure: bool = False) -> None:
        """In one line, with … for what there is no room for; the line stays the same."""
        width = (column[1] - column[0]) * self._width
        shown = QFontMetricsF(face.font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        down = max((_ROW_MM * PER_MM - face.line_height) / 2, 0.0)
        self._words.append(self._column(column, figures=figure).set(shown, face, self._y + down))

    def _column(self, column: Share, *, figures: bool = False) -> Column:
        width = (column[1] - column[0]) * self._width
        return Column(column[0] * self._width, width, figures=figures)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paper", text)
