"""Another program, from which something is copied or dragged: `python from_elsewhere.py copy HTML` or `… drag FILE`.

It fills the upper left corner of the screen until it is ended.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QRasterWindow

SIZE = 60
COLOUR = "#ff00ff"


class Corner(QRasterWindow):
    def __init__(self, held: QMimeData) -> None:
        super().__init__()
        self._held = held
        self.setFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setGeometry(0, 0, SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(COLOUR))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.buttons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self)
            held = QMimeData()
            held.setUrls(self._held.urls())
            drag.setMimeData(held)
            drag.exec(Qt.DropAction.CopyAction)


def main(what: str, source: str) -> int:
    application = QGuiApplication(sys.argv[:1])
    held = QMimeData()
    if what == "copy":
        page = Path(source).read_text(encoding="utf-8")
        held.setHtml(page)
        held.setText("the text alone")
        application.clipboard().setMimeData(held)
    else:
        held.setUrls([QUrl.fromLocalFile(source)])
    corner = Corner(held)
    corner.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
