"""Which keys hold when a person has chosen some of their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.commands import DEFAULT_KEYS, Command, clashes

Keys = Mapping[Command, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Clash:
    """`refused` asked for a key that `holder` has; `instead` are the keys it has now."""

    key: str
    holder: Command
    refused: Command
    instead: tuple[str, ...]


def settled(chosen: Keys) -> tuple[dict[Command, tuple[str, ...]], tuple[Clash, ...]]:
    """Every command with its keys, none of them twice.

    What was not chosen keeps its default; of two chosen for the same key the later falls back to its default,
    or to no key where even that is taken.
    """
    keys = {command: names for command, names in DEFAULT_KEYS.items() if command not in chosen}
    found = []
    for command, names in chosen.items():
        clash = _clash(keys, command, names)
        keys[command] = clash.instead if clash else names
        found += [clash] if clash else []
    return {command: keys[command] for command in DEFAULT_KEYS}, tuple(found)


def _clash(keys: Keys, command: Command, names: tuple[str, ...]) -> Clash | None:
    taken = _taken(keys, command, names)
    if taken is None:
        return None
    usual = DEFAULT_KEYS[command]
    return Clash(*taken, refused=command, instead=() if _taken(keys, command, usual) else usual)


def _taken(keys: Keys, command: Command, names: tuple[str, ...]) -> tuple[str, Command] | None:
    """The first of `names` that another command has, with that command."""
    for key, (holder, *_others) in clashes({**keys, command: names}):
        if holder is not command:
            return key, holder
    return None
