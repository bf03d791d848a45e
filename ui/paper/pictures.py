"""Pictures of pages for QML, as large as they are shown."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from ui.paper.pages import PaperPages

NAME = "paper"
_LEAST_PX = 64


class PagePictures(QQuickImageProvider):
    """Paints a page when it is first shown, in the GUI thread; nothing is painted in advance."""

    def __init__(self, pages: Callable[[], PaperPages | None]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._pages = pages

    def requestImage(self, identity: str, _size: QSize, wanted: QSize) -> QImage:  # noqa: N802 - Qt's name
        """The page that is named after the last stroke, in the width that is wanted."""
        pages, page = self._pages(), int(identity.rpartition("/")[2])
        if pages is None or page >= pages.count:
            return QImage(1, 1, QImage.Format.Format_RGB32)
        return pages.image(page, max(wanted.width(), _LEAST_PX))
