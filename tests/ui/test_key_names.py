"""A key is found by whatever name and in whatever way it is pressed."""

import pytest
from PySide6.QtCore import Qt

from app.domain.commands import DEFAULT_KEYS
from ui.key_names import code_of, codes_pressed, printed

NONE = Qt.KeyboardModifier.NoModifier.value
SHIFT = Qt.KeyboardModifier.ShiftModifier.value
CONTROL = Qt.KeyboardModifier.ControlModifier.value
KEYPAD = Qt.KeyboardModifier.KeypadModifier.value


@pytest.mark.parametrize(
    ("name", "key", "modifiers"),
    [
        ("Space", Qt.Key.Key_Space, NONE),
        ("Space", Qt.Key.Key_Space, SHIFT),
        ("K", Qt.Key.Key_K, NONE),
        ("Shift+K", Qt.Key.Key_K, SHIFT),
        ("+", Qt.Key.Key_Plus, NONE),
        ("+", Qt.Key.Key_Plus, SHIFT),
        ("+", Qt.Key.Key_Plus, KEYPAD),
        ("?", Qt.Key.Key_Question, SHIFT),
        (".", Qt.Key.Key_Period, KEYPAD),
        ("Enter", Qt.Key.Key_Enter, KEYPAD),
        ("Num+5", Qt.Key.Key_5, KEYPAD),
        ("Shift+Up", Qt.Key.Key_Up, SHIFT),
        ("PgDown", Qt.Key.Key_PageDown, KEYPAD),
        ("Ctrl+Q", Qt.Key.Key_Q, CONTROL),
        ("Ctrl+Q", Qt.Key.Key_Q, CONTROL | KEYPAD),
    ],
)
def test_a_key_is_found_as_it_is_pressed(name: str, key: Qt.Key, modifiers: int) -> None:
    assert code_of(name) in codes_pressed(key.value, modifiers)


@pytest.mark.parametrize(
    ("name", "key", "modifiers"),
    [
        ("K", Qt.Key.Key_K, SHIFT),
        ("Up", Qt.Key.Key_Up, SHIFT),
        ("Up", Qt.Key.Key_Up, CONTROL),
        ("Q", Qt.Key.Key_Q, CONTROL),
        ("Space", Qt.Key.Key_Space, CONTROL),
    ],
)
def test_with_another_modifier_it_is_another_key(name: str, key: Qt.Key, modifiers: int) -> None:
    assert code_of(name) not in codes_pressed(key.value, modifiers)


@pytest.mark.parametrize("name", ["", "Ctrl", "nonsense", "a, b", "Ctrl+K+J", "PageDown"])
def test_what_is_no_key_has_no_code(name: str) -> None:
    assert code_of(name) is None


def test_the_usual_keys_are_keys_and_all_different() -> None:
    codes = [code_of(name) for names in DEFAULT_KEYS.values() for name in names]
    assert None not in codes
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Up", "↑"),
        ("Shift+Up", "Shift+↑"),
        ("PgDown", "Page ↓"),
        ("K", "K"),
        ("+", "+"),
        ("Ctrl++", "Ctrl++"),
        ("?", "?"),
    ],
)
def test_names_are_printed_as_on_the_keyboard(name: str, shown: str) -> None:
    assert printed(name) == shown
