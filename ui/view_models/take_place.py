"""Where a take goes when it is put into a file."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QStandardPaths, QUrl

from app.domain.file_names import ENDING, file_name
from app.domain.take import Take

_TITLE = 45
"""So many letters of a title leave room for the day."""


def proposed_place(title: str, take: Take | None) -> QUrl:
    """Among the person's documents, by the speech and the day of the take."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    day = "" if take is None else QDateTime.fromSecsSinceEpoch(int(take.began_at)).toString("yyyy-MM-dd")
    name = file_name(f"{title[:_TITLE]} {day}").removesuffix(ENDING)
    there = Path(folder) if Path(folder).is_dir() else Path.home()
    return QUrl.fromLocalFile(str(there / f"{name}.pdf"))
