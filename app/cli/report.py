"""`rostrum --report`: all that helps to mend a fault, in one file, and no word of a speech."""

import os
import platform
import sys
import tempfile
from contextlib import suppress
from dataclasses import fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.adapters import log_file, speech_file
from app.adapters.aside import free_path
from app.adapters.settings_file import SettingsFile
from app.adapters.whole_file import replace_file
from app.cli.answer import Answer
from app.domain.settings import Settings
from app.translation import _
from app.version import __version__

NAME = "rostrum-report"
MOST_LINES = 200
_SURROUNDINGS = (
    "XDG_SESSION_TYPE",
    "XDG_CURRENT_DESKTOP",
    "LANG",
    "QT_QPA_PLATFORM",
    "QT_QUICK_BACKEND",
    "QT_SCALE_FACTOR",
)


def report(folder: Path | None = None) -> Answer:
    """Write the report into `folder`, the present one when none is named, or else where there is room."""
    text = "\n".join([*_machine(), "", *_settings(), "", *_kept(), "", *_logged()]) + "\n"
    reason = ""
    for place in (folder or Path(), Path.home(), Path(tempfile.gettempdir())):
        try:
            path = free_path(place.resolve(strict=True) / NAME, ".txt")
            replace_file(path, text.replace(str(Path.home()), "~").encode(errors="replace"))
        except OSError as error:
            reason = error.strerror or ""
            continue
        said = _("{path} is written. It tells what happened inside Rostrum, and holds no word of your speech.")
        return Answer(said.format(path=path) + "\n")
    return Answer(problems=_("The report cannot be written: {reason}.").format(reason=reason) + "\n", code=1)


def _machine() -> list[str]:
    found = [f"Rostrum {__version__}", f"Python {platform.python_version()}", f"Qt {_version_of('PySide6-Essentials')}"]
    surroundings = [f"{name}={os.environ[name]}" for name in _SURROUNDINGS if name in os.environ]
    return [*found, platform.platform(), f"frozen {getattr(sys, 'frozen', False)}", *surroundings]


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # a frozen program does not carry the papers of its parts
        return "?"


def _settings() -> list[str]:
    """Those that are not as they were delivered, and what is wrong with the others."""
    settings, remarks = SettingsFile().read()
    usual = Settings()
    names = [field.name for field in fields(Settings)]
    changed = [name for name in names if getattr(settings, name) != getattr(usual, name)]
    return [
        "Settings",
        *(f"  {name} = {getattr(settings, name)!r}" for name in changed),
        *(f"  {it}" for it in remarks),
    ]


def _kept() -> list[str]:
    """What lies in the folder of the speech under way: names and sizes."""
    folder, found = speech_file.usual_folder(), []
    with suppress(OSError):
        found = sorted(folder.iterdir())
    return ["Speech under way", *(f"  {path.name} {_size(path)}" for path in found)]


def _size(path: Path) -> str:
    """In bytes; a running program may take the file away while it is looked at."""
    try:
        return str(path.stat().st_size)
    except OSError:
        return "gone"


def _logged() -> list[str]:
    lines = []
    for name in (log_file.LOG, log_file.CRASH):
        lines += [name, *(f"  {line}" for line in log_file.last_lines(log_file.usual_folder() / name, MOST_LINES))]
    return lines
