"""Settings kept in a file that a person may also write in."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import platformdirs
import tomlkit
from tomlkit.exceptions import TOMLKitError

from app.adapters.aside import set_aside
from app.adapters.settings_table import keys_asked, settings_in
from app.adapters.whole_file import Disk, replace_file
from app.domain.commands import DEFAULT_KEYS
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

    def write(self, settings: Settings) -> None:
        """Keep what differs from the file as it is now; OSError when that is not possible, and the old one stays."""
        text = self._usable_text()
        table, document = tomllib.loads(text), tomlkit.parse(text)
        kept, _remarks = settings_in(table)
        if kept == settings:
            return
        _enter_values(document, kept, settings)
        if kept.keys != settings.keys:
            _enter_keys(document, keys_asked(table.get("keys")), settings)
        replace_file(self.path, tomlkit.dumps(document).encode(errors="replace"), self._disk)

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

    def _usable_text(self) -> str:
        """The text that the settings can be entered in; a file that has none is set aside, or raises OSError."""
        try:
            text = self._text()
            tomllib.loads(text)
            tomlkit.parse(text)
        except (OSError, ValueError, RecursionError, TOMLKitError):
            set_aside(self.path)
            return ""
        return text

    def _without_the_file(self, error: Exception) -> str:
        sentence = _("{path} cannot be used ({reason}), so every setting has its default; {fate}.")
        try:
            fate = _("the file is kept as {name}").format(name=set_aside(self.path).name)
        except OSError:
            fate = _("the file could not be moved out of the way")
        return sentence.format(path=self.path, reason=_reason(error), fate=fate)


def _enter_values(document: tomlkit.TOMLDocument, kept: Settings, wanted: Settings) -> None:
    for field in fields(Settings):
        value = getattr(wanted, field.name)
        if field.name != "keys" and value != getattr(kept, field.name):
            document[field.name] = str(value) if isinstance(value, str) else value


def _enter_keys(document: tomlkit.TOMLDocument, asked: dict[str, tuple[str, ...]], wanted: Settings) -> None:
    """Make the table ask for exactly the keys wanted: one that was refused could hold once another has gone."""
    if not isinstance(document.get("keys"), dict):
        document["keys"] = tomlkit.table()
    table: Any = document["keys"]
    for command, names in wanted.keys.items():
        if asked.get(command, DEFAULT_KEYS[command]) != names:
            table[command.value] = names[0] if len(names) == 1 else list(names)


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
