"""The QML check sees a misspelt property of a view model: it knows the types that are written in Python."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
CHECK = PROJECT / "packaging" / "check_qml.py"

VIEW_MODEL = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Countdown(QObject):
    left_s_changed = Signal()
    marks_changed = Signal()

    @Property(float, notify=left_s_changed)
    def left_s(self) -> float:
        return 300.0

    @Property(list, notify=marks_changed)
    def marks(self) -> list[float]:
        return [60.0]

    @Slot(float)
    def correct_by(self, seconds: float) -> None: ...
"""

PAGE = """import QtQuick
import Rostrum.ViewModels

Text {
    id: root

    required property Countdown countdown

    text: countdown.left_s + countdown.marks.length
    textFormat: Text.PlainText

    TapHandler {
        onTapped: root.countdown.correct_by(5)
    }
}
"""


def verdict(project: Path, page: str) -> tuple[int, str]:
    """The exit code of the check on a program of one view model and one page, and what it says."""
    (project / "ui" / "view_models").mkdir(parents=True)
    (project / "ui" / "view_models" / "countdown.py").write_text(VIEW_MODEL, encoding="utf-8")
    (project / "ui" / "qml" / "Rostrum").mkdir(parents=True)
    (project / "ui" / "qml" / "Rostrum" / "Page.qml").write_text(page, encoding="utf-8")
    for settings in (".qmllint.ini", ".qmlformat.ini"):
        shutil.copy(PROJECT / settings, project)
    done = subprocess.run([sys.executable, CHECK, project], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_page_that_fits_its_view_model_passes(tmp_path: Path) -> None:
    assert verdict(tmp_path, PAGE) == (0, "1 QML files checked\n")


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("countdown.left_s", "countdown.left", 'Member "left" not found on type "Countdown"'),
        ("correct_by", "corect_by", 'Member "corect_by" not found on type "Countdown"'),
        ("Countdown countdown", "Countdwn countdown", "Countdwn was not found"),
        ("root.countdown", "notes.countdown", "Unqualified access"),
        ("import QtQuick\n", "import QtQuick\nimport QtQuick.Layouts\n", "Unused import"),
        ("    id: root", "  id: root", "not in the usual form"),
    ],
)
def test_a_slip_is_found(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in PAGE
    exit_code, found = verdict(tmp_path, PAGE.replace(right, wrong))
    assert exit_code == 1
    assert said in found
