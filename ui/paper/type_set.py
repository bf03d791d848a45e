"""Text set in lines of a given width, in the units of paper."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from app.domain.direction import reads_from_the_left
from ui.fonts import FAMILY

PER_POINT = 10.0
"""Units of paper: a tenth of a typographical point, fine enough for print."""
PER_MM = PER_POINT * 72 / 25.4
LINE_HEIGHT = 1.32
"""In sizes of the text."""


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look: their size in points, their weight, their shade from 0 (black) to 1 (white)."""

    size_pt: float
    weight: QFont.Weight = QFont.Weight.Normal
    shade: float = 0.0
    others: tuple[str, ...] = ()
    """Typefaces to borrow letters from, before those that the system would choose."""

    @property
    def font(self) -> QFont:
        font = QFont([FAMILY, *self.others])
        font.setPixelSize(round(self.size_pt * PER_POINT))
        font.setWeight(self.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    @property
    def line_height(self) -> float:
        return self.size_pt * PER_POINT * LINE_HEIGHT

    @property
    def baseline(self) -> float:
        """From the top of a line to the feet of its letters."""
        metrics = QFontMetricsF(self.font)
        return (self.line_height - metrics.height()) / 2 + metrics.ascent()


@dataclass(frozen=True, slots=True)
class Words:
    """Some lines of a text in their place; `lines` counts those of the whole text."""

    layout: QTextLayout
    face: Face
    x: float
    y: float
    lines: range

    @property
    def top(self) -> float:
        return self.y + self.lines.start * self.face.line_height

    @property
    def bottom(self) -> float:
        return self.y + self.lines.stop * self.face.line_height

    @property
    def missing(self) -> set[str]:
        """The letters for which no typeface of this machine has a shape."""
        letters = [letter for letter in self.layout.text() for _unit in range(len(letter.encode("utf-16-le")) // 2)]
        asked = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes | (
            QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
        )
        return {
            letters[place]
            for run in self.layout.glyphRuns(-1, -1, asked)
            for shape, place in zip(run.glyphIndexes(), run.stringIndexes(), strict=True)
            if not shape and not letters[place].isspace()
        }

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        shade = round(self.face.shade * 255)
        painter.setPen(Qt.GlobalColor.black)
        pen = painter.pen()
        colour = pen.color()
        colour.setRgb(shade, shade, shade)
        pen.setColor(colour)
        painter.setPen(pen)
        for line in self.lines:
            self.layout.lineAt(line).draw(painter, QPointF(x + self.x, y + self.y))


@dataclass(frozen=True, slots=True)
class Column:
    """Where text stands across the page; `from_the_right` for languages written that way, `figures` end at its end."""

    x: float
    width: float
    from_the_right: bool = False
    figures: bool = False

    def set(self, text: str, face: Face, y: float = 0.0) -> Words:
        """`text` in as many lines as it takes, the first one's top at `y`."""
        to_the_right = self.from_the_right or self.figures
        option = QTextOption(Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        from_the_right = self.from_the_right and not reads_from_the_left(text)
        direction = Qt.LayoutDirection.RightToLeft if from_the_right else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        layout = QTextLayout(text, face.font)
        layout.setTextOption(option)
        count = self._lay_out(layout, face)
        return Words(layout, face, self.x, y, range(count))

    def _lay_out(self, layout: QTextLayout, face: Face) -> int:
        """Baselines at even distances, whatever other typefaces a line borrows letters from."""
        count, baseline = 0, face.baseline
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0.0, count * face.line_height + baseline - line.ascent()))
            count += 1
        layout.endLayout()
        return count
