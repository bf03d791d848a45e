"""Settings kept in a file that a person may also write in."""

import re
import tomllib
from pathlib import Path

import platformdirs

from app.adapters.aside import set_aside
from app.adapters.settings_table import settings_in
from app.adapters.whole_file import Disk, replace_file
from app.domain.settings import Settings
from app.translation import _

LARGEST_BYTES = 100_000
"""A thousand times what all settings together need."""

_PLACE = re.compile(r"at line (\d+), column (\d+)")


class _TooLongError(ValueError):
    """A file of more than `LARGEST_BYTES`."""


def usual_path() -> Path:
    """Where this system keeps the settings of a program."""
    return platformdirs.user_config_path("rostrum", appauthor=False) / "settings.toml"


class SettingsFile:
    """A SettingsStore in TOML; comments and unknown settings in the file stay."""

    def __init__(self, path: Path | None = None, disk: Disk | None = None) -> None:
        self.path = path or usual_path()
        self._disk = disk or Disk()

    def read(self) -> tuple[Settings, tuple[str, ...]]:
        """The settings, and a sentence for each value that was replaced by its default; never an error."""
        try:
            table = tomllib.loads(self._text())
        except (OSError, ValueError, RecursionError) as error:
            return Settings(), (self._without_the_file(error),)
        settings, remarks = settings_in(table)
        return settings, tuple(f"{self.path}: {remark}" for remark in remarks)

    def write(self, settings: Settings, before: Settings | None = None) -> None:
        """Keep what differs from the file as it is now; OSError when that is not possible, and the old one stays.

        What is as it was `before` stays as the file has it, whoever wrote it there meanwhile.
        """
        from app.adapters.settings_entering import entered  # noqa: PLC0415 - no start waits for what writes

        try:
            text = self._text()
            after = entered(text, settings, before)
        except (OSError, ValueError, RecursionError):
            set_aside(self.path)
            text, after = "", entered("", settings)
        if after != text:
            replace_file(self.path, after.encode(errors="replace"), self._disk)

    def _text(self) -> str:
        """The text of the file, "" when there is none; raises OSError or ValueError."""
        try:
            with self.path.open("rb") as file:
                content = file.read(LARGEST_BYTES + 1)
        except FileNotFoundError:
            return ""
        if len(content) > LARGEST_BYTES:
            raise _TooLongError
        return content.decode("utf-8-sig")

    def _without_the_file(self, error: Exception) -> str:
        sentence = _("{path} cannot be used ({reason}), so every setting has its default; {fate}.")
        try:
            fate = _("the file is kept as {name}").format(name=set_aside(self.path).name)
        except OSError:
            fate = _("the file could not be moved out of the way")
        return sentence.format(path=self.path, reason=_reason(error), fate=fate)


def _reason(error: Exception) -> str:
    """Why the file cannot be read, to a person."""
    match error:
        case UnicodeDecodeError():
            return _("it is not text in UTF-8")
        case tomllib.TOMLDecodeError():
            place = _PLACE.search(str(error))
            line, column = place.groups() if place else ("", "")
            broken = _("line {line}, column {column} is not written as settings are").format(line=line, column=column)
            return broken if place else _("its end is not written as settings are")
        case RecursionError():
            return _("it is nested too deeply")
        case _TooLongError():
            return _("it is too long")
        case OSError():
            return error.strerror or _("it cannot be opened")
    return _("it is not written as settings are")
