"""Keys pressed by their names, and what they have done."""

from PySide6.QtCore import QKeyCombination

from app.domain.notes import Notes
from app.domain.plan import Plan, plan
from app.domain.speech import Speech
from tests.speeches import NO_RESTS, part
from tests.ui.opened_stage import ViewModels
from ui.key_names import code_of


def six_parts() -> Plan:
    """Six points of ten seconds: One to Four, the third with two sub-sections."""
    inner = (part("Inner one"), part("Inner two"))
    return plan(Notes("Keys", (part("One", "o"), part("Two", "k"), part("Three", "s", *inner), part("Four"))), NO_RESTS)


def speech_of(models: ViewModels) -> Speech:
    assert models.session.speech is not None
    return models.session.speech


def place_s(models: ViewModels) -> float:
    return speech_of(models).transport.place_at(models.clock.now_s())


def running(models: ViewModels) -> bool:
    return speech_of(models).transport.running


def press(models: ViewModels, name: str, text: str = "") -> bool:
    """Press a key by its name in the settings; `text` is what it would type."""
    code = code_of(name)
    assert code is not None
    combination = QKeyCombination.fromCombined(code)
    return models.steering.press(combination.key().value, combination.keyboardModifiers().value, text)


def said(models: ViewModels) -> str:
    return str(models.messages.property("text"))
