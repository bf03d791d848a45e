"""What somebody who mends Rostrum asks first: versions and system, and no word of any speech."""

import platform
from pathlib import Path

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from app.version import __version__


def facts(log: Path) -> str:
    """A line for each; `log` is where the program writes what happens inside it."""
    screens = (
        f"{screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    lines = {
        "Rostrum": __version__,
        "System": QSysInfo.prettyProductName(),
        "Processor": QSysInfo.currentCpuArchitecture(),
        "Qt": f"{qVersion()}, {QGuiApplication.platformName()}",
        "Python": platform.python_version(),
        "Screens": "; ".join(screens),
        "Log": _from_home(log),
    }
    return "\n".join(f"{name}: {line}" for name, line in lines.items())


def _from_home(path: Path) -> str:
    """Without the name of the person whose home it is in."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
