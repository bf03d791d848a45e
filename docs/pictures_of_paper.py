"""Draws the pages of pocket paper that the guide shows."""

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from app.domain.paper import paper
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from ui.fonts import load_fonts
from ui.paper.pages import set_pages
from ui.slices import at_once

LIMIT_S = 180.0
PAGE_PX = 560
GAP_PX = 40
TABLE = QColor(0x9A, 0x9A, 0x9A)


def pocket_paper() -> QImage:
    """The first two pages of the shipped speech, side by side."""
    application = QGuiApplication.instance() or QGuiApplication(["rostrum", "-platform", "offscreen"])
    load_fonts()
    pages = at_once(set_pages(paper(planned(read_notes(shipped_notes())), LIMIT_S), PaperKind.POCKET, Sheet.A5))
    images = [pages.image(page, PAGE_PX) for page in range(2)]
    size = images[0].size()
    picture = QImage(2 * size.width() + 3 * GAP_PX, size.height() + 2 * GAP_PX, QImage.Format.Format_RGB32)
    picture.fill(TABLE)
    painter = QPainter(picture)
    for place, image in enumerate(images):
        painter.drawImage(GAP_PX + place * (size.width() + GAP_PX), GAP_PX, image)
    painter.end()
    del application  # needed until here: without it there are no typefaces
    return picture
