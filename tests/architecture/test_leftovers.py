"""The watch that tests/conftest.py keeps is seen to catch each thing it watches for."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]

TESTS = """
import logging, threading, warnings
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QWindow

kept = []
release = threading.Event()

def test_thread(): threading.Thread(target=release.wait, daemon=True).start()
def test_passing_thread(): threading.Thread(target=sum, args=[[]]).start()
def test_log(): logging.getLogger("rostrum").warning("hush")
def test_expected_log(caplog): logging.getLogger("rostrum").warning("hush"); caplog.clear()
def test_timer(qapp): kept.append(QTimer()); kept[-1].start(100_000)
def test_window(qapp): kept.append(QWindow())
def test_closed_window(qapp): QWindow().deleteLater()
def test_qt_warning(): qWarning("hush")
def test_warning(): warnings.warn("hush")
def test_home(home): assert Path.home().parent == home.parent and "pytest" in home.parts[-2]
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("watched")
    shutil.copy(PROJECT / "pyproject.toml", folder)
    shutil.copy(PROJECT / "tests" / "conftest.py", folder)
    impatient = (folder / "conftest.py").read_text(encoding="utf-8").replace("FAREWELL_S = 5.0", "FAREWELL_S = 0.2")
    (folder / "conftest.py").write_text(impatient, encoding="utf-8")
    (folder / "test_watched.py").write_text(TESTS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", "test_watched.py"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize(
    ("culprit", "said"),
    [
        ("ERROR test_watched.py::test_thread", "still running"),
        ("ERROR test_watched.py::test_log", "logged and not expected"),
        ("ERROR test_watched.py::test_timer", "a timer is still running"),
        ("ERROR test_watched.py::test_window", "a window is left"),
        ("FAILED test_watched.py::test_qt_warning", "Qt messages with level WARNING or above"),
        ("FAILED test_watched.py::test_warning", "UserWarning: hush"),
    ],
)
def test_what_is_left_behind_is_caught(outcomes: str, culprit: str, said: str) -> None:
    assert culprit in outcomes
    assert said in outcomes


@pytest.mark.parametrize("name", ["passing_thread", "expected_log", "closed_window", "home"])
def test_what_is_tidied_up_passes(outcomes: str, name: str) -> None:
    assert f"ERROR test_watched.py::test_{name}" not in outcomes
    assert f"PASSED test_watched.py::test_{name}" in outcomes
