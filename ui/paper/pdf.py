"""Painted pages in a PDF."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app.domain.sheets import Sheet
from ui.paper.type_set import PER_POINT
from ui.slices import Steps

_DPI = round(PER_POINT * 72)
_QT_SHEETS = {
    Sheet.A5: QPageSize.PageSizeId.A5,
    Sheet.A4: QPageSize.PageSizeId.A4,
    Sheet.LETTER: QPageSize.PageSizeId.Letter,
}


def pdf(title: str, sheet: Sheet, pages: Sequence[Callable[[QPainter], None]]) -> Steps[bytes]:
    """What each of `pages` paints in units of paper, one at each step, with the letters in it that they need."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    size, upright = QPageSize(_QT_SHEETS[sheet]), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, QMarginsF(0.0, 0.0, 0.0, 0.0)))
    writer.setTitle(title)
    writer.setCreator("Rostrum")
    painter = QPainter(writer)
    try:
        for number, paint in enumerate(pages):
            if number:
                writer.newPage()
            paint(painter)
            yield
    finally:
        painter.end()
        buffer.close()
    return bytes(content.data())


def of_each(paint: Callable[[QPainter, int], None], count: int) -> list[Callable[[QPainter], None]]:
    """A painter for each of `count` pages."""
    return [partial(_paint, paint, page) for page in range(count)]


def _paint(paint: Callable[[QPainter, int], None], page: int, painter: QPainter) -> None:
    paint(painter, page)
