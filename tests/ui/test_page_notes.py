"""What is amiss in a page is in the log: where, and not what it says."""

import logging

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlError
from pytestqt.qtbot import QtBot

from ui.window import PageWindow


def test_each_place_is_noted_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    assert qtbot is not None
    window, error = PageWindow("Rostrum"), QQmlError()
    error.setUrl(QUrl.fromLocalFile("/somewhere/Script.qml"))
    error.setLine(12)
    error.setDescription("the words of the speech")
    with caplog.at_level(logging.INFO, "rostrum"):
        for _ in range(3):
            window._note([error])
    assert [record.getMessage() for record in caplog.records] == ["QML: Script.qml:12"]
    shiboken6.delete(window)
