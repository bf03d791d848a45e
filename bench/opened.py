"""The real stage inside the measuring process, without a screen, for what cannot be seen from outside."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtGui import QGuiApplication

from app.domain.notes import Notes
from app.domain.settings import Settings
from app.opening import planned
from tests.ui.opened_stage import OpenedStage, opened_stage
from ui.fonts import load_fonts


@lru_cache
def application() -> QGuiApplication:
    """Qt without a screen, with the shipped typeface."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made = QGuiApplication([])
    load_fonts()
    return made


@contextmanager
def stage_with(notes: Notes, size: tuple[int, int], settings: Settings | None = None) -> Iterator[OpenedStage]:
    """The stage of that size with the speech at its usual pace on it; its clock stands until it is told."""
    application()
    with opened_stage(planned(notes), settings or Settings()) as stage:
        stage.resize_at_once(*size)
        yield stage
