"""From a key that is pressed to the name it has in the settings, and back to what is printed on it."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_PRINTED = {
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "PgUp": "Page ↑",
    "PgDown": "Page ↓",
    "Backspace": "⌫",
    "Return": "⏎",
    "Enter": "⏎",
    "Esc": "Esc",
}

_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


def code_of(name: str) -> int | None:
    """The combination of key and modifiers that `name` stands for, None if there is no such key."""
    sequence = QKeySequence.fromString(name, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return None
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs leave out operator[]
    if combination.key() == Qt.Key.Key_unknown:
        return None
    return QKeyCombination(combination.keyboardModifiers() & ~_IGNORED, combination.key()).toCombined()


def codes_pressed(key: int, modifiers: int) -> tuple[int, ...]:
    """The combinations a key press may stand for: as it is, then without Shift, which made the character."""
    held = Qt.KeyboardModifier(modifiers) & ~_IGNORED
    combinations = [QKeyCombination(held, Qt.Key(key)).toCombined()]
    if held & Qt.KeyboardModifier.ShiftModifier and not _is_letter(key):
        without = held & ~Qt.KeyboardModifier.ShiftModifier
        combinations.append(QKeyCombination(without, Qt.Key(key)).toCombined())
    return tuple(combinations)


def _is_letter(key: int) -> bool:
    return Qt.Key.Key_A <= key <= Qt.Key.Key_Z or key in {Qt.Key.Key_Up, Qt.Key.Key_Down}


def printed(name: str) -> str:
    """What a person looks for on the keyboard."""
    *held, key = name.rsplit("+", 1) if len(name) > 1 else (name,)
    return "+".join([*held, _PRINTED.get(key, key)]) if key else name
