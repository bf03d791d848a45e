"""What a key, a clicker or a click can ask for, and which keys ask for it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from app.domain.notes import Notes


class Command(StrEnum):
    """Each thing the speaker can ask for, by the name it has in the settings file."""

    RUN_OR_PAUSE = "run_or_pause"
    ESCAPE = "escape"
    FASTER = "faster"
    SLOWER = "slower"
    NEXT_POINT = "next_point"
    PREVIOUS_POINT = "previous_point"
    BEGINNING = "beginning"
    END = "end"
    JUMP_BACK = "jump_back"
    CLOSING = "closing"
    FIT = "fit"
    NEW_LIMIT = "new_limit"
    STRIKE = "strike"
    UNDO = "undo"
    INTERRUPTION = "interruption"
    INTERRUPTION_COUNTS = "interruption_counts"
    TALKING_POINTS = "talking_points"
    START_CLOCK = "start_clock"
    START_CLOCK_LATER = "start_clock_later"
    LARGER = "larger"
    SMALLER = "smaller"
    WIDER = "wider"
    NARROWER = "narrower"
    MORE_LINE_HEIGHT = "more_line_height"
    LESS_LINE_HEIGHT = "less_line_height"
    READING_LINE_UP = "reading_line_up"
    READING_LINE_DOWN = "reading_line_down"
    MIRROR = "mirror"
    MIRROR_SIDEWAYS = "mirror_sideways"
    MIRROR_UPSIDE_DOWN = "mirror_upside_down"
    MOTION = "motion"
    THEME = "theme"
    BLANK = "blank"
    FULL_SCREEN = "full_screen"
    COUNTDOWN_SIZE = "countdown_size"
    NAVIGATOR = "navigator"
    ALL_KEYS = "all_keys"
    CHECK = "check"
    VOICE = "voice"
    OPEN = "open"
    DESK = "desk"
    LEAVE = "leave"


IN_STEPS = frozenset(
    {
        Command.FASTER,
        Command.SLOWER,
        Command.NEXT_POINT,
        Command.PREVIOUS_POINT,
        Command.LARGER,
        Command.SMALLER,
        Command.WIDER,
        Command.NARROWER,
        Command.MORE_LINE_HEIGHT,
        Command.LESS_LINE_HEIGHT,
        Command.READING_LINE_UP,
        Command.READING_LINE_DOWN,
    }
)
"""What goes on for as long as its key is held; anything else is done once, however long a nervous finger stays."""

DEFAULT_KEYS: Mapping[Command, tuple[str, ...]] = {
    Command.RUN_OR_PAUSE: ("Space", "F5", "Return", "Enter"),
    Command.ESCAPE: ("Esc",),
    Command.FASTER: ("Up",),
    Command.SLOWER: ("Down",),
    Command.NEXT_POINT: ("Right", "PgDown"),
    Command.PREVIOUS_POINT: ("Left", "PgUp"),
    Command.BEGINNING: ("Home",),
    Command.END: ("End",),
    Command.JUMP_BACK: ("Backspace",),
    Command.CLOSING: ("E",),
    Command.FIT: ("F",),
    Command.NEW_LIMIT: ("L",),
    Command.STRIKE: ("X",),
    Command.UNDO: ("Ctrl+Z", "Shift+X"),
    Command.INTERRUPTION: ("I",),
    Command.INTERRUPTION_COUNTS: ("O",),
    Command.TALKING_POINTS: ("V",),
    Command.START_CLOCK: ("K",),
    Command.START_CLOCK_LATER: ("Shift+K",),
    Command.LARGER: ("+", "="),
    Command.SMALLER: ("-",),
    Command.WIDER: ("]",),
    Command.NARROWER: ("[",),
    Command.MORE_LINE_HEIGHT: ("Ctrl+Down",),
    Command.LESS_LINE_HEIGHT: ("Ctrl+Up",),
    Command.READING_LINE_UP: ("Shift+Up",),
    Command.READING_LINE_DOWN: ("Shift+Down",),
    Command.MIRROR: ("M",),
    Command.MIRROR_SIDEWAYS: ("H",),
    Command.MIRROR_UPSIDE_DOWN: ("Shift+H",),
    Command.MOTION: ("W",),
    Command.THEME: ("Y",),
    Command.BLANK: ("B", "."),
    Command.FULL_SCREEN: ("F11",),
    Command.COUNTDOWN_SIZE: ("T",),
    Command.NAVIGATOR: ("N",),
    Command.ALL_KEYS: ("?", "F1"),
    Command.CHECK: ("F9",),
    Command.VOICE: ("R",),
    Command.OPEN: ("Ctrl+O",),
    Command.DESK: ("Ctrl+E",),
    Command.LEAVE: ("Ctrl+Q",),
}
"""Clickers send PageUp and PageDown or arrows, F5 and Esc in turn from one button, and "." or B."""


def clashes(keys: Mapping[Command, tuple[str, ...]]) -> Iterator[tuple[str, tuple[Command, ...]]]:
    """Each key that asks for more than one thing, with those things in order."""
    asked: dict[str, list[Command]] = {}
    for command, names in keys.items():
        for name in names:
            asked.setdefault(name.casefold(), []).append(command)
    for name, commands in asked.items():
        if len(commands) > 1:
            yield name, tuple(commands)


def taken_keys(keys: Mapping[Command, tuple[str, ...]], notes: Notes) -> list[str]:
    """The keys with which `notes` lead to a section and which asked for something else, in reading order.

    The key to the closing words leads to the closing words either way.
    """
    asked = {name.casefold() for command, names in keys.items() if command is not Command.CLOSING for name in names}
    outline = [section.key.upper() for section, _depth in notes.outline() if section.key]
    return [key for key in outline if key.casefold() in asked]
