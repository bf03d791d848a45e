"""Settings entered in the text of a settings file, whose remarks and order stay as a person has made them."""

import tomllib
from dataclasses import fields
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from app.adapters.settings_table import keys_asked, settings_in
from app.domain.commands import DEFAULT_KEYS
from app.domain.settings import Settings, with_changes


def entered(text: str, settings: Settings, before: Settings | None = None) -> str:
    """The text with what differs, and is not as it was `before`; ValueError or RecursionError when that cannot be."""
    table, document = tomllib.loads(text), _parsed(text)
    kept, _remarks = settings_in(table)
    settings = settings if before is None else with_changes(kept, before, settings)
    if kept == settings:
        return text
    _enter_values(document, kept, settings)
    if kept.keys != settings.keys:
        _enter_keys(document, keys_asked(table.get("keys")), settings)
    return tomlkit.dumps(document)


def _parsed(text: str) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        raise ValueError(str(error)) from error


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
