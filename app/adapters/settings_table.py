"""What a table of settings asks for, and what in it cannot be used."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from enum import StrEnum

from app.domain.chosen_keys import Clash, settled
from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.settings import RANGES, Settings
from app.translation import _

_USUAL = Settings()
_NAMES = tuple(field.name for field in fields(Settings))
_LONGEST_SHOWN = 40
_LARGEST_SHOWN = 10**_LONGEST_SHOWN


def settings_in(table: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """The settings `table` asks for, and a sentence for each value that its default replaces."""
    remarks: list[str] = []
    settings = Settings()
    for name, value in table.items():
        if name == "keys":
            settings = replace(settings, keys=_keys(value, remarks))
        elif name not in _NAMES:
            remarks.append(_unknown(_("There is no setting {name}").format(name=_shown(name)), name, _NAMES))
        elif _suits(name, value):
            settings = replace(settings, **{name: type(getattr(_USUAL, name))(value)})
        else:
            remarks.append(_unsuited(name, value))
    return settings, tuple(remarks)


def keys_asked(table: object) -> dict[str, tuple[str, ...]]:
    """The keys that the `[keys]` of a file ask for, by the name of the command, clashes and all."""
    asked = table if isinstance(table, Mapping) else {}
    return {name: keys for name, value in asked.items() if (keys := _key_names(value)) is not None}


def _suits(name: str, value: object) -> bool:
    usual = getattr(_USUAL, name)
    if isinstance(usual, bool):
        return isinstance(value, bool)
    if isinstance(usual, float):
        least, greatest = RANGES[name]
        return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= greatest
    if isinstance(usual, StrEnum):
        return value in list(type(usual))
    return isinstance(value, str) and bool(value.strip())


def _unsuited(name: str, value: object) -> str:
    usual = getattr(_USUAL, name)
    return _("{name} is {value}, and must be {wanted}: {usual} is used.").format(
        name=name, value=_shown(value), wanted=_wanted(name, value), usual=_shown(usual)
    )


def _wanted(name: str, value: object) -> str:
    usual = getattr(_USUAL, name)
    if isinstance(usual, bool):
        return _("true or false")
    if isinstance(usual, float):
        return _("a number from {least:g} to {greatest:g}").format(least=RANGES[name][0], greatest=RANGES[name][1])
    if isinstance(usual, StrEnum):
        choices = [choice.value for choice in type(usual)]
        return _("one of {choices}").format(choices=", ".join(choices)) + _near(value, choices)
    return _("the name of a font in quotation marks")


def _keys(table: object, remarks: list[str]) -> dict[Command, tuple[str, ...]]:
    """Which keys hold after the table `[keys]`."""
    if not isinstance(table, Mapping):
        remarks.append(
            _("keys is {value}, and must be a table [keys]: the usual keys are used.").format(value=_shown(table))
        )
        return dict(DEFAULT_KEYS)
    chosen = {}
    for name, value in table.items():
        names = _key_names(value)
        if name not in list(Command):
            remarks.append(
                _unknown(_("There is no command {name} for keys").format(name=_shown(name)), name, list(Command))
            )
        elif names is None:
            remarks.append(_no_keys(Command(name), value))
        else:
            chosen[Command(name)] = names
    keys, found = settled(chosen)
    remarks += [_clash(clash) for clash in found]
    return keys


def _key_names(value: object) -> tuple[str, ...] | None:
    """One name or a list of names, each once; None for anything else."""
    once: dict[str, str] = {}
    for name in value if isinstance(value, list) else [value]:
        if not isinstance(name, str) or not name.strip():
            return None
        once.setdefault(name.casefold(), name)
    return tuple(once.values())


def _no_keys(command: Command, value: object) -> str:
    return _("keys.{command} is {value}, and must be the name of a key or a list of names: {command} {usual}.").format(
        command=command, value=_shown(value), usual=_has(DEFAULT_KEYS[command])
    )


def _clash(clash: Clash) -> str:
    return _("The key {key} in keys.{refused} belongs to {holder} already: {refused} {instead}.").format(
        key=_shown(clash.key), refused=clash.refused, holder=clash.holder, instead=_has(clash.instead)
    )


def _has(keys: tuple[str, ...]) -> str:
    if not keys:
        return _("has no key")
    return _("has {keys}").format(keys=", ".join(_shown(key) for key in keys))


def _unknown(sentence: str, name: str, choices: Iterable[str]) -> str:
    return _("{sentence}{near}: it is left alone.").format(sentence=sentence, near=_near(name, choices))


def _near(written: object, choices: Iterable[str]) -> str:
    near = get_close_matches(_shown(written).strip("'").lower(), choices, n=1)
    return _(" (did you mean {choice}?)").format(choice=_shown(near[0])) if near else ""


def _shown(value: object) -> str:
    """As it stands in the file, short enough for one line of a message."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            flat = " ".join(value[: 2 * _LONGEST_SHOWN].split())
            return f"'{flat[:_LONGEST_SHOWN]}…'" if len(flat) > _LONGEST_SHOWN else f"'{flat}'"
        case list():
            return _("a list")
        case dict():
            return _("a table")
        case int() if abs(value) > _LARGEST_SHOWN:
            return _("a very large number")
    return str(value)[:_LONGEST_SHOWN]
