"""Pages that can be painted, on a screen as in a PDF."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from app.domain.durations import clock_text
from app.domain.page_turns import page_turns
from app.domain.paper import Paper
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from ui.paper.looks import Look
from ui.paper.pdf import of_each, pdf
from ui.paper.setting import SetPiece, pieces
from ui.paper.type_set import PER_MM, PER_POINT
from ui.slices import Steps

_RULE = QColor(0x8C, 0x8C, 0x8C)
_RULE_PT = 0.6
_BESIDE_PT = 1.6
_BESIDE_MM = 2.0


def set_pages(paper: Paper, kind: PaperKind, sheet: Sheet) -> Steps["PaperPages"]:
    """The paper set for one kind of reader and one sheet, a piece at each step."""
    look = Look(kind, sheet, paper.language)
    return gathered(paper.title, look, pieces(paper, look))


def gathered(title: str, look: Look, set_one_by_one: Iterable[SetPiece]) -> Steps["PaperPages"]:
    """Pages of all these pieces, one of which is set at each step."""
    set_pieces: list[SetPiece] = []
    missing: set[str] = set()
    for piece in set_one_by_one:
        set_pieces.append(piece)
        missing |= piece.missing
        yield
    return PaperPages(title, look, set_pieces, missing)


class PaperPages:
    """Pieces on their pages, with a foot that has the title."""

    def __init__(self, title: str, look: Look, set_pieces: list[SetPiece], missing: set[str]) -> None:
        self._title = title
        self._look = look
        self._pieces = set_pieces
        self._pages = page_turns([piece.piece for piece in set_pieces], look.height)
        self._missing = "".join(sorted(missing))

    @property
    def count(self) -> int:
        return len(self._pages)

    @property
    def missing(self) -> str:
        """The letters of the paper for which no typeface of this machine has a shape."""
        return self._missing

    def image(self, page: int, width_px: int) -> QImage:
        """One page as a picture of that width."""
        sheet = self._look.sheet
        scale = width_px / (sheet.width_mm * PER_MM)
        image = QImage(QSize(width_px, round(sheet.height_mm * PER_MM * scale)), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        self.paint(painter, page)
        painter.end()
        return image

    def pdf(self) -> Steps[bytes]:
        """All pages, one at each step, with the letters in it that they need."""
        return pdf(self._title, self._look.sheet, of_each(self.paint, self.count))

    def paint(self, painter: QPainter, page: int) -> None:
        """Page `page`, counted from 0, in units of paper."""
        y = self._look.margin
        for index in self._pages[page]:
            piece = self._pieces[index]
            if index != self._pages[page].start:
                y += piece.piece.space_above
                if piece.ruled:
                    self._draw_rule(painter, y - piece.piece.space_above * 0.4)
            self._draw(painter, piece, y)
            y += piece.piece.height
        self._draw_foot(painter, page)

    def _draw(self, painter: QPainter, piece: SetPiece, y: float) -> None:
        if piece.gives_way:
            self._draw_beside(painter, y, piece.piece.height)
        for words in piece.words:
            words.draw(painter, self._look.margin, y)

    def _draw_rule(self, painter: QPainter, y: float) -> None:
        painter.setPen(QPen(_RULE, _RULE_PT * PER_POINT))
        painter.drawLine(QLineF(self._look.margin, y, self._look.margin + self._look.width, y))

    def _draw_beside(self, painter: QPainter, y: float, height: float) -> None:
        """On the side where lines begin, between the numbers and the words."""
        column, away = self._look.text, _BESIDE_MM * PER_MM
        x = self._look.margin + (column.x + column.width + away if self._look.from_the_right else column.x - away)
        painter.setPen(QPen(_RULE, _BESIDE_PT * PER_POINT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(x, y, x, y + height))

    def _draw_foot(self, painter: QPainter, page: int) -> None:
        """What page it is; and for a speaker, when to turn it."""
        look, face = self._look, self._look.small
        y = look.sheet.height_mm * PER_MM - look.margin - face.line_height
        room = QRectF(look.margin, y, look.width, face.line_height)
        painter.setFont(face.font)
        painter.setPen(QColor.fromRgbF(face.shade, face.shade, face.shade))
        number = QCoreApplication.translate("Paper", "%1 of %2").replace("%1", str(page + 1))
        turns = self._turns_at(page)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight, f"{turns}   {number.replace('%2', str(self.count))}".strip()
        )
        title = QFontMetricsF(face.font).elidedText(self._title, Qt.TextElideMode.ElideRight, look.width * 0.6)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)

    def _turns_at(self, page: int) -> str:
        if self._look.kind is not PaperKind.POCKET or page + 1 == self.count:
            return ""
        later = (self._pieces[index].starts_s for index in range(self._pages[page + 1].start, len(self._pieces)))
        turn_s = next((start_s for start_s in later if start_s is not None), None)
        if turn_s is None:
            return ""
        return QCoreApplication.translate("Paper", "turn at %1").replace("%1", clock_text(turn_s))
