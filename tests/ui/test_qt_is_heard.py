"""What Qt says, in whichever thread, is in the log of the program; what kills it, too."""

import subprocess
import sys
from pathlib import Path

from app.adapters.log_file import CRASH, LOG

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QRunnable, QThreadPool, qCritical, qFatal, qSetMessagePattern, qWarning
from PySide6.QtGui import QFont, QGuiApplication
from app.adapters.log_file import LogFile
from app.adapters.overheard import PATTERN, Overheard

class Job(QRunnable):
    def run(self):
        qWarning("from a thread")

folder = Path(sys.argv[1])
qSetMessagePattern(PATTERN)
application = QGuiApplication([])
overheard = Overheard(folder)
overheard.begin()
log = LogFile(folder, sys.stderr)
QFont().setPointSizeF(-3)
qCritical("critical \\"words of the speech\\"\\nmore of its words")
QThreadPool.globalInstance().start(Job())
QThreadPool.globalInstance().waitForDone()
overheard.listen()
if "fatal" in sys.argv:
    qFatal("the end")
overheard.close()
log.close()
"""


def ran(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Without a screen, and without what pytest does with the messages of Qt."""
    command = [sys.executable, "-c", PROGRAM, str(folder), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={"QT_QPA_PLATFORM": "offscreen"})


def test_what_qt_says_is_in_the_log_without_what_it_quotes(tmp_path: Path) -> None:
    done = ran(tmp_path)
    log = (tmp_path / LOG).read_text(encoding="utf-8")
    assert "Qt warning: QFont::setPointSizeF: Point size <= 0" in log
    assert "Qt critical: critical …" in log
    assert "Qt warning: from a thread" in log
    assert "words" not in log
    assert "more of its words" in done.stderr
    assert done.returncode == 0


def test_what_kills_it_is_in_the_log_of_the_next_start(tmp_path: Path) -> None:
    assert ran(tmp_path, "fatal").returncode < 0
    assert "Fatal Python error: Aborted" in (tmp_path / CRASH).read_text(encoding="utf-8")
    ran(tmp_path)
    assert "Before: Qt warning: the end" in (tmp_path / LOG).read_text(encoding="utf-8")
