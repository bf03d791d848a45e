"""Draws resources/icons/rostrum.svg in every size that is kept beside it: `draw_icons.py [FOLDER]`."""

import sys
from pathlib import Path

from icon_files import SIZES_PX, picture
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parent.parent / "resources" / "icons" / "rostrum.svg"


def drawn(size_px: int) -> QImage:
    """The icon, so many pixels wide and high."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else DRAWING.parent
    for size_px in SIZES_PX:
        drawn(size_px).save(str(picture(folder, size_px)), quality=0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
