"""Texts of the window, out of the same catalogues as those of the program without one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator


def speak(catalogues: Sequence[Path], application: QCoreApplication) -> None:
    """Let Qt's tr and qsTr look into what was compiled for Qt beside each of `catalogues`, the first of them first.

    A QTranslator written in Python would ask the catalogue itself, but QML calls it from the thread that loads its
    files while the window waits for that thread with Python's lock in its hand.
    """
    for catalogue in reversed(catalogues):
        translator = QTranslator(application)
        if translator.load(str(catalogue.with_suffix(".qm"))):
            application.installTranslator(translator)
