"""The pictures of a report: plan against real in paired bars, and the way from take to take."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from app.domain.curve import Series
from ui.paper.type_set import PER_MM, PER_POINT, Column, Face

_PLANNED, _REAL, _OVER = QColor(0x9B, 0xB8, 0xB0), QColor(0x17, 0x80, 0x6A), QColor(0xC9, 0x6A, 0x14)
_BAND, _MARK, _INK = QColor(0xD3, 0xE6, 0xE0), QColor(0xD8, 0xD8, 0xD8), QColor(0x11, 0x11, 0x11)
_STRIPES_MM = 0.9
_MOST_DOTS = 60
_DOT_MM, _OVER_MM = 0.8, 1.15


def draw_bars(painter: QPainter, room: QRectF, planned: float, took: float) -> None:
    """Planned above, real below, as shares of the width of `room`; what is over the plan is striped."""
    high = room.height() * 0.3
    painter.fillRect(QRectF(room.x(), room.y() + high * 0.35, room.width() * planned, high), _PLANNED)
    real = QRectF(room.x(), room.y() + high * 1.75, room.width() * took, high * 1.1)
    painter.fillRect(QRectF(real.x(), real.y(), room.width() * min(planned, took), real.height()), _REAL)
    if took > planned:
        over = QRectF(real)
        over.setLeft(room.x() + room.width() * planned)
        _draw_stripes(painter, over)


def _draw_stripes(painter: QPainter, room: QRectF) -> None:
    """With an edge, so that a thin one is seen, too."""
    painter.save()
    painter.setClipRect(room)
    painter.setPen(QPen(_OVER, _STRIPES_MM * PER_MM * 0.5))
    x = room.x() - room.height()
    while x < room.right():
        painter.drawLine(QLineF(x, room.bottom(), x + room.height(), room.top()))
        x += _STRIPES_MM * PER_MM
    painter.restore()
    painter.setPen(QPen(_OVER, 0.5 * PER_POINT))
    painter.drawRect(room)


class CurvePicture:
    """One series over takes within `room`, in units of paper."""

    def __init__(self, series: Series, text: Callable[[float], str], face: Face, room: QRectF) -> None:
        self._series, self._text, self._face = series, text, face
        self._aside = 11.0 * PER_MM
        self._room = room.adjusted(self._aside, face.line_height * 0.5, 0.0, -face.line_height * 0.5)

    def draw(self, painter: QPainter) -> None:
        self._draw_marks(painter)
        self._draw_band(painter)
        self._draw_line(painter, self._series.limits, QPen(_INK, 0.8 * PER_POINT, Qt.PenStyle.DashLine))
        self._draw_line(painter, self._series.values, QPen(_REAL, 1.2 * PER_POINT))
        if len(self._series.values) <= _MOST_DOTS:
            self._draw_dots(painter)

    def _draw_marks(self, painter: QPainter) -> None:
        for mark in self._series.scale.marks:
            y = self._y(mark)
            painter.setPen(QPen(_MARK, 0.4 * PER_POINT))
            painter.drawLine(QLineF(self._room.left(), y, self._room.right(), y))
            words = Column(0.0, self._aside - 1.5 * PER_MM, from_the_right=True).set(self._text(mark), self._face)
            words.draw(painter, self._room.left() - self._aside, y - self._face.line_height / 2)

    def _draw_band(self, painter: QPainter) -> None:
        known = [
            (self._x(index), self._y(low), self._y(high))
            for index, (low, high) in enumerate(zip(self._series.lowest, self._series.highest, strict=True))
            if low is not None and high is not None
        ]
        corners = [QPointF(x, high) for x, _low, high in known]
        corners += [QPointF(x, low) for x, low, _high in reversed(known)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(_BAND))
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_line(self, painter: QPainter, values: Sequence[float | None], pen: QPen) -> None:
        places = [QPointF(self._x(at), self._y(value)) for at, value in enumerate(values) if value is not None]
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(places))

    def _draw_dots(self, painter: QPainter) -> None:
        """What is over the limit is a triangle."""
        painter.setPen(Qt.PenStyle.NoPen)
        for index, (value, over) in enumerate(zip(self._series.values, self._series.over, strict=True)):
            if value is None:
                continue
            there = QPointF(self._x(index), self._y(value))
            if over:
                painter.setBrush(QBrush(_OVER))
                painter.drawPolygon(_triangle(there))
            else:
                painter.setBrush(QBrush(_REAL))
                painter.drawEllipse(there, _DOT_MM * PER_MM, _DOT_MM * PER_MM)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _x(self, index: int) -> float:
        return self._room.x() + self._room.width() * (index + 0.5) / len(self._series.values)

    def _y(self, value: float) -> float:
        return self._room.bottom() - self._room.height() * self._series.scale.share(value)


def _triangle(there: QPointF) -> QPolygonF:
    reach = _OVER_MM * PER_MM
    return QPolygonF(
        [there + QPointF(0.0, -reach), there + QPointF(reach, reach * 0.75), there + QPointF(-reach, reach * 0.75)]
    )
